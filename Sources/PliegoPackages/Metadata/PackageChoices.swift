import PliegoJSON
import PliegoOCDS

/// What the user wants a package to say of itself; what is `nil` or empty comes from the packages that were read.
public struct PackageChoices: Sendable {
  public var uri: String?
  public var publishedDate: String?
  public var publisherName: String?
  public var publisherURI: String?
  public var publisherScheme: String?
  public var publisherUID: String?
  public var license: String?
  public var publicationPolicy: String?
  /// Addresses of extensions, before those of the packages.
  public var extensions: [String] = []
  /// The version of the standard, as in `1.1`.
  public var version: String?

  public init() {}

  /// The publisher with what was chosen of it; the other members stay as they were, unless it is another publisher.
  func publisher(from known: JSONValue?) -> JSONValue? {
    let chosen = [
      ("name", publisherName), ("scheme", publisherScheme), ("uid", publisherUID), ("uri", publisherURI),
    ]
    guard chosen.contains(where: { $0.1 != nil }) else { return known }
    var publisher = known?.objectValue ?? JSONObject()
    // Another publisher has another id and address.
    if let publisherName, publisher["name"] != .string(publisherName) { publisher = JSONObject() }
    for (name, value) in chosen { if let value { publisher[name] = .string(value) } }
    return .object(publisher)
  }

  /// Whether a text is a date-time as packages have it: RFC 3339.
  public static func isDateTime(_ text: String) -> Bool { PublishedDate(text).isDateTime }

  /// The name of a version by that name, or with a patch number or `-dev` behind; `nil` for no version.
  public static func versionName(_ text: String) -> String? { StandardVersion(text)?.name }

  var choosesPublisher: Bool { publisherName != nil }
}
