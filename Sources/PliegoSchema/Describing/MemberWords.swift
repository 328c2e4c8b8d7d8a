import PliegoDiagnostics
import PliegoJSON

/// Sentences about members that are missing or have no place.
enum MemberWords {
  static func missing(_ name: String) -> FindingMessage {
    FindingMessage(Phrase(en: "\"\(name)\" is missing", es: "falta \"\(name)\""))
  }

  /// - Parameter dependencies: what the schema says; it names the member that asks for the other.
  static func companion(_ name: String, in object: JSONNode, _ dependencies: JSONValue?) -> FindingMessage {
    let asking = (dependencies?.objectValue ?? JSONObject()).first { member in
      object.member(named: member.name) != nil && member.value.arrayValue?.contains(.string(name)) == true
    }
    let other = asking.map { "\"\($0.name)\"" } ?? ""
    return FindingMessage(
      Phrase(
        en: "\"\(name)\" is missing, which \(other) needs beside it",
        es: "falta \"\(name)\", que debe acompañar a \(other)"))
  }

  /// - Parameter names: in the order of the object.
  static func notAllowed(_ names: [String], _ schema: JSONValue) -> FindingMessage {
    let list = listed(names.map { "\"\($0.prefix(60))\"" }, atMost: 5)
    let allowed = (schema["properties"]?.objectValue ?? JSONObject()).map(\.name)
    let note = Phrase(
      en: "allowed: \(listed(allowed, atMost: 12))", es: "se permiten: \(listed(allowed, atMost: 12))")
    return FindingMessage(
      names.count == 1
        ? Phrase(en: "\(list) is not allowed here", es: "\(list) no se permite aquí")
        : Phrase(en: "\(list) are not allowed here", es: "\(list) no se permiten aquí"),
      notes: allowed.isEmpty ? [] : [note])
  }

  private static func listed(_ names: [String], atMost count: Int) -> String {
    names.prefix(count).joined(separator: ", ") + (names.count > count ? ", …" : "")
  }
}
