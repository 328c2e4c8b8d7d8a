import PliegoMapping

/// The content security policy of the page: its own style and script, known by their hashes, and nothing else.
enum PagePolicy {
  static let text =
    "default-src 'none'; style-src 'sha256-\(hash(of: PageStyle.text))'; script-src 'sha256-\(hash(of: PageScript.text))'"
    + "; base-uri 'none'; form-action 'none'"

  private static func hash(of text: String) -> String { base64(SHA256.digest(of: text)) }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      for place in 0..<4 {
        let isFilled = start + place <= bytes.count
        text.append(isFilled ? letters[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
