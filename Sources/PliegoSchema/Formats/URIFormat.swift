import PliegoJSON

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
    if text.count >= start + 2, text[start] == UInt8(ascii: "/"), text[start + 1] == UInt8(ascii: "/") {
      var end = start + 2
      end += ByteRuns.ofHost(UnsafeBufferPointer(rebasing: text[end...]))
      while end < text.count, isHostCharacter(text[end]) { end += 1 }
      // Nearly all authorities are a name and nothing else.
      if end == text.count { return true }
      if isAuthorityEnd(text[end]) { return hasPlainCharacters(UnsafeBufferPointer(rebasing: text[end...])) }
      while end < text.count, !isAuthorityEnd(text[end]) { end += 1 }
      let authority = UnsafeBufferPointer(rebasing: text[(start + 2)..<end])
      guard let plain = plainPart(of: authority) else { return false }
      // An address in brackets has been looked at; percent signs and the like remain to be.
      guard hasPlainCharacters(plain) else { return false }
      place = end
    }
    return hasPlainCharacters(UnsafeBufferPointer(rebasing: text[place...]))
  }

  private static func hasPlainCharacters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = ByteRuns.ofURI(text)
    var hasFragment = false
    while place < text.count {
      let byte = text[place]
      place += 1
      if _fastPath(isURICharacter(byte)) { continue }
      switch byte {
      case UInt8(ascii: "%"):
        guard place + 1 < text.count, isHex(text[place]), isHex(text[place + 1]) else { return false }
        place += 2
      case UInt8(ascii: "#"):
        if hasFragment { return false }
        hasFragment = true
      default: return false
      }
    }
    return true
  }

  private static func isAuthorityEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// `user@host:port`: at most one `@`, digits behind the last colon, an address in brackets.
  ///
  /// - Returns: what has to be looked at byte by byte; `nil` when something is wrong already.
  private static func plainPart(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let at = text.lastIndex(of: UInt8(ascii: "@"))
    let user = UnsafeBufferPointer(rebasing: text[..<(at ?? 0)])
    if user.contains(UInt8(ascii: "@")) { return nil }
    let host = UnsafeBufferPointer(rebasing: text[(at.map { $0 + 1 } ?? 0)...])
    guard host.first == UInt8(ascii: "[") else {
      let port = host.firstIndex(of: UInt8(ascii: ":")).map { host[$0...] } ?? host[host.count...]
      return isPort(port) ? text : nil
    }
    guard let close = host.firstIndex(of: UInt8(ascii: "]")), isPort(host[(close + 1)...]) else { return nil }
    let inside = UnsafeBufferPointer(rebasing: host[1..<close])
    return IPAddressFormat.isVersion6(inside) || isFutureAddress(inside) ? user : nil
  }

  /// `v`, a hexadecimal version, a dot, and characters of some address to come (RFC 3986 §3.2.2).
  private static func isFutureAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, first | 0x20 == UInt8(ascii: "v"), let dot = text.firstIndex(of: UInt8(ascii: "."))
    else { return false }
    let address = text[(dot + 1)...]
    return dot > 1 && text[1..<dot].allSatisfy(isHex) && !address.isEmpty
      && address.allSatisfy { isURICharacter($0) && !"/?@".utf8.contains($0) }
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

  /// Letters, digits, dots and hyphens.
  @inline(__always)
  private static func isHostCharacter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 <= 25 || byte &- 0x2D <= 1 || byte &- 0x30 <= 9
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
