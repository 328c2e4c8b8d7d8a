public import PliegoJSON

/// Writes what turns one JSON value into another as a JSON Merge Patch (RFC 7396).
///
/// A merge patch replaces arrays whole and says `null` for "remove", so it cannot say that a member is null; such values
/// are refused.
public struct MergePatchBuilder: ~Copyable {
  private var writer = ByteWriter(capacity: 1 << 12)
  private var path: [String] = []
  /// The first place in the later value that a merge patch cannot say.
  public private(set) var unspeakable: JSONPointer?

  public init(_ before: JSONNode, _ after: JSONNode) {
    compare(before, after)
    writer.append("\n")
  }

  /// The patch as JSON text.
  public var text: String { writer.text }

  private mutating func compare(_ before: JSONNode, _ after: JSONNode) {
    guard after.isObject, before.isObject else { return writeWhole(after) }
    let (old, new) = (before.valuesByName, after.valuesByName)
    var separator: StaticString = "{"
    for (name, _) in before.members where new[Array(name.text.utf8)] == nil {
      begin(name, &separator)
      writer.append("null")
    }
    for (name, value) in after.members {
      let earlier = old[Array(name.text.utf8)]
      if let earlier, earlier.isWritten(like: value), earlier.kind == value.kind { continue }
      begin(name, &separator)
      path.append(name.text)
      if let earlier { compare(earlier, value) } else { writeWhole(value) }
      path.removeLast()
    }
    writer.append(separator.utf8CodeUnitCount == 1 && separator.utf8Start[0] == UInt8(ascii: "{") ? "{}" : "}")
  }

  private mutating func begin(_ name: JSONNode, _ separator: inout StaticString) {
    writer.append(separator)
    separator = ","
    name.write(to: &writer)
    writer.append(":")
  }

  private mutating func writeWhole(_ value: JSONNode) {
    findNull(value)
    value.write(to: &writer)
  }

  /// Looks for nulls that would be taken for "remove"; those in arrays are safe.
  private mutating func findNull(_ value: JSONNode) {
    guard unspeakable == nil else { return }
    if value.isNull, !path.isEmpty {
      unspeakable = JSONPointer(tokens: path)
    } else if value.isObject {
      for (name, member) in value.members {
        path.append(name.text)
        findNull(member)
        path.removeLast()
      }
    }
  }
}
