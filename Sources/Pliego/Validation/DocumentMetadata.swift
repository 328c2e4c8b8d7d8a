import PliegoChecks
import PliegoJSON
import PliegoOCDS

/// What a text says about the profile it wants to be held against.
enum DocumentMetadata {
  /// The version for texts that cannot say one: bare releases and records.
  static let usualVersion = "1.1"

  /// - Parameter chosen: the version that the user named, which goes before the text's own.
  static func request(of root: JSONNode, as kind: DocumentKind, chosen: String?) -> ProfileRequest {
    let isPackage = kind == .releasePackage || kind == .recordPackage
    let own = isPackage ? root["version"]?.stringValue : usualVersion
    let extensions = isPackage ? root["extensions"]?.elements.compactMap(\.stringValue) ?? [] : []
    return ProfileRequest(version: chosen ?? own, extensions: extensions)
  }

  /// Reads the head or the frame of a large package; `nil` when it is not JSON.
  static func request(ofText text: UnsafeBufferPointer<UInt8>, chosen: String?) -> ProfileRequest? {
    var parser = TapeParser()
    guard (try? parser.parse(text)) != nil else { return nil }
    let root = parser.tape.node()
    // Elements of a root array are texts of their own.
    guard root.isObject else { return ProfileRequest(version: chosen ?? usualVersion) }
    let kind: DocumentKind = root["records"] != nil ? .recordPackage : .releasePackage
    return request(of: root, as: kind, chosen: chosen)
  }
}
