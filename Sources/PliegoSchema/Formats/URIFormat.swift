/// `uri`: RFC 3986 with a scheme, so no relative references; draft 4 §7.3.6.
enum URIFormat {
  static func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, (first | 0x20) &- 0x61 <= 25 else { return false }
    var place = 1
    while place < text.count, text[place] != UInt8(ascii: ":") {
      guard isSchemeCharacter(text[place]) else { return false }
      place += 1
    }
    guard place < text.count else { return false }
    return hasPlainRest(text, from: place + 1)
  }

  /// Path, query and fragment, and an authority when two slashes begin it.
  private static func hasPlainRest(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var place = start
    var bracketsAllowed = false
    var authorityEnd = start
    if text.count >= start + 2, text[start] == UInt8(ascii: "/"), text[start + 1] == UInt8(ascii: "/") {
      authorityEnd = start + 2
      while authorityEnd < text.count, !isAuthorityEnd(text[authorityEnd]) { authorityEnd += 1 }
      guard hasPlainAuthority(UnsafeBufferPointer(rebasing: text[(start + 2)..<authorityEnd])) else { return false }
      bracketsAllowed = true
    }
    var hasFragment = false
    while place < text.count {
      let byte = text[place]
      if byte == UInt8(ascii: "%") {
        guard place + 2 < text.count, isHex(text[place + 1]), isHex(text[place + 2]) else { return false }
        place += 2
      } else if byte == UInt8(ascii: "#") {
        if hasFragment { return false }
        hasFragment = true
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
        // Only around an IPv6 address.
        guard bracketsAllowed, place < authorityEnd else { return false }
      } else if !isURICharacter(byte) {
        return false
      }
      place += 1
    }
    return true
  }

  private static func isAuthorityEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// `user@host:port`: at most one `@`, digits behind the last colon, an address in brackets.
  private static func hasPlainAuthority(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let at = text.lastIndex(of: UInt8(ascii: "@"))
    if let at, text[..<at].contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "[") }) { return false }
    let host = UnsafeBufferPointer(rebasing: text[(at.map { $0 + 1 } ?? 0)...])
    if host.first == UInt8(ascii: "[") {
      guard let close = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let inside = UnsafeBufferPointer(rebasing: host[1..<close])
      guard IPAddressFormat.isVersion6(inside) || inside.first.map({ $0 | 0x20 }) == UInt8(ascii: "v") else {
        return false
      }
      return isPort(host[(close + 1)...])
    }
    guard let colon = host.firstIndex(of: UInt8(ascii: ":")) else {
      return !host.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    }
    return isPort(host[colon...])
  }

  private static func isPort(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first else { return true }
    return first == UInt8(ascii: ":") && text.dropFirst().allSatisfy { $0 &- 0x30 <= 9 }
  }

  @inline(__always)
  private static func isSchemeCharacter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 <= 25 || byte &- 0x30 <= 9 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  @inline(__always)
  private static func isHex(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 5 }

  /// Letters, digits and `-._~:/?@!$&'()*+,;=`: one bit for each byte below 128.
  @inline(__always)
  private static func isURICharacter(_ byte: UInt8) -> Bool {
    let word: UInt64 = byte < 64 ? 0xAFFF_FFD2_0000_0000 : 0x47FF_FFFE_87FF_FFFF
    return byte < 128 && word &>> UInt64(byte & 63) & 1 != 0
  }
}
