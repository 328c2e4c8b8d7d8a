import PliegoDiagnostics
import PliegoJSON

/// Finds addresses of documents that nobody outside can open.
struct DocumentAddressCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V418", "document-address", .warning,
    Phrase(
      en: "an address of a document that nobody outside can open",
      es: "una dirección de documento que nadie de fuera puede abrir"))

  static let page = CheckPage(
    rules: ["DOC-02"],
    why: Phrase(
      en: "The address works on the publisher's own network, and for no reader.",
      es: "La dirección funciona en la red de quien publica, y para ningún lector."),
    cure: Phrase(
      en: "Give the address under which the public gets the file, beginning with https.",
      es: "Dé la dirección con la que el público obtiene el archivo, empezando por https."))

  static let types: Set<String> = ["Document"]

  func check(_ document: ObjectSubject, _ report: inout Reporter) {
    guard let url = document["url"], url.isString, !Self.isPlain(url), let reason = Self.objection(to: url.text)
    else { return }
    report.report(Self.code, at: url, path: document.path + "/url") { FindingMessage(reason) }
  }

  /// Whether the first look tells that all is well: `https://`, a letter, a point, a country or another public ending.
  private static func isPlain(_ url: JSONNode) -> Bool {
    let start = url.begins(with: "https://") ? 8 : url.begins(with: "http://") ? 7 : 0
    let text = url.raw
    guard start > 0, start < text.count, (text[start] | 0x20) &- 97 < 26 else { return false }
    var end = start &+ ByteRuns.ofHost(UnsafeBufferPointer(rebasing: text[start...]))
    while end < text.count, !endsHost(text[end]) { end &+= 1 }
    var point = end &- 1
    while point > start, text[point] != UInt8(ascii: ".") { point &-= 1 }
    guard point > start, point &+ 1 < end else { return false }
    // Names that are no public endings begin with i or l: internal, intranet, lan, local.
    let ending = text[point + 1] | 0x20
    return ending &- 97 < 26 && ending != UInt8(ascii: "i") && ending != UInt8(ascii: "l")
      && (end == text.count || (text[end] != UInt8(ascii: "@") && text[end] != UInt8(ascii: ":")))
  }

  @inline(__always)
  private static func endsHost(_ byte: UInt8) -> Bool {
    // Letters first, of which hosts are made.
    if (byte | 0x20) &- 97 < 26 { return false }
    return switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "@"),
      UInt8(ascii: "["):
      true
    default: false
    }
  }

  /// Why an address leads nowhere; texts that are no addresses are the schema's.
  private static func objection(to text: String) -> Phrase? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon].lowercased()
    guard ["http", "https", "ftp", "ftps", "sftp"].contains(scheme) else {
      return Phrase(en: "\(scheme): is no address on the web", es: "\(scheme): no es una dirección de la red")
    }
    let authority = text[colon...].dropFirst(3).prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    guard !isPublic(host) else { return nil }
    return host.isEmpty
      ? Phrase(en: "the address names no host", es: "la dirección no nombra ningún servidor")
      : Phrase(en: "the host \(host) is known inside only", es: "el servidor \(host) solo se conoce dentro")
  }

  /// Not a name without a point, nor of a network of one's own (RFC 1918, RFC 6762).
  private static func isPublic(_ host: String) -> Bool {
    if host.hasPrefix("[") { return true }
    let parts = host.split(separator: ".").map(String.init)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
    if ["local", "localhost", "internal", "lan", "intranet"].contains(last) { return false }
    guard parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }), let second = UInt8(parts[1]) else { return true }
    return
      !(first == "10" || first == "127" || (first == "192" && second == 168)
      || (first == "172" && (16...31).contains(second)))
  }
}
