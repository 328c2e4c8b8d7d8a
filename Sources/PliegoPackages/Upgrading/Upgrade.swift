public import PliegoJSON
import PliegoOCDS

/// The way from one version of the standard to a later one.
///
/// From 1.0 to 1.1 organizations move to `parties`, `amendment` becomes an entry of `amendments`, and the fields of
/// transactions get their new names. From 1.1 to 1.2, which is not final, happens what the standard's files decide; the
/// rest is told. Whatever is not known passes through; members keep their order and numbers their text.
public struct Upgrade: Sendable, Equatable {
  /// What a value is.
  public enum Subject: Sendable { case release, record }

  /// Names of versions, as in `1.0`.
  public let old: String
  public let new: String

  /// The versions that can be upgraded to, oldest first.
  public static let targets = Array(StandardVersion.names.dropFirst())

  /// - Returns: `nil` when one of the two is no version, or the new one is not the later.
  public init?(from old: String, to new: String) {
    guard let start = StandardVersion(old), let end = StandardVersion(new),
      let first = StandardVersion.names.firstIndex(of: start.name),
      let last = StandardVersion.names.firstIndex(of: end.name), first < last
    else { return nil }
    (self.old, self.new) = (start.name, end.name)
  }

  /// The version that a release says to be of by its members, when no package says it: 1.1 with members that came with
  /// it, such as `parties`.
  public static func version(ofMembers names: some Sequence<String>) -> String? {
    StandardVersion.looksLike11(releaseMembers: names) ? "1.1" : nil
  }

  /// A release or record of the new version.
  public func upgraded(_ value: JSONValue, as subject: Subject, _ remarks: inout [UpgradeRemark]) -> JSONValue {
    var value = value
    if old == "1.0" { value = Self.apply(to: value, subject, &remarks) { ReleaseTo11.upgraded($0, at: $1, &$2) } }
    if new == "1.2" { value = Self.apply(to: value, subject, &remarks) { ReleaseTo12.upgraded($0, at: $1, &$2) } }
    return value
  }

  /// A package that says the new version; what it packs is upgraded by itself.
  public func upgraded(_ shape: PackageShape) -> PackageShape {
    var shape = shape
    if shape.members["version"] != nil {
      shape.members["version"] = .string(new)
    } else {
      let place = shape.members.names.firstIndex(of: "uri").map { $0 + 1 } ?? 0
      shape.members.insert(.string(new), named: "version", at: place)
    }
    return shape
  }

  private typealias Step = (JSONObject, JSONPointer, inout [UpgradeRemark]) -> JSONObject

  private static func apply(
    to value: JSONValue, _ subject: Subject, _ remarks: inout [UpgradeRemark], _ step: Step
  ) -> JSONValue {
    guard case .object(let object) = value else { return value }
    switch subject {
    case .release: return .object(release(object, at: .root, &remarks, step))
    case .record: return .object(record(object, &remarks, step))
    }
  }

  private static func record(_ record: JSONObject, _ remarks: inout [UpgradeRemark], _ step: Step) -> JSONObject {
    var record = record
    let root = JSONPointer.root
    if case .array(let releases)? = record["releases"] {
      record["releases"] = .array(
        releases.enumerated().map { index, element in
          guard case .object(let release) = element else { return element }
          return .object(self.release(release, at: root.appending("releases").appending(index), &remarks, step))
        })
    }
    if case .object(let release)? = record["compiledRelease"] {
      record["compiledRelease"] = .object(self.release(release, at: root.appending("compiledRelease"), &remarks, step))
    }
    if case .object? = record["versionedRelease"] { note(root.appending("versionedRelease"), &remarks) }
    return record
  }

  private static func release(
    _ release: JSONObject, at pointer: JSONPointer, _ remarks: inout [UpgradeRemark], _ step: Step
  ) -> JSONObject {
    // Every field of a versioned release is a list of values.
    guard release["initiationType"]?.arrayValue == nil else {
      note(pointer, &remarks)
      return release
    }
    return step(release, pointer, &remarks)
  }

  /// Says once of a versioned release that it stays.
  private static func note(_ pointer: JSONPointer, _ remarks: inout [UpgradeRemark]) {
    let remark = UpgradeRemark.versionedRelease(at: pointer)
    if !remarks.contains(remark) { remarks.append(remark) }
  }
}
