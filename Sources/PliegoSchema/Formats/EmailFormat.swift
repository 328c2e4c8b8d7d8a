/// `email`: RFC 5322 §3.4.1 without comments and folding.
enum EmailFormat {
  static func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let at = text.lastIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < text.count else { return false }
    let local = UnsafeBufferPointer(rebasing: text[..<at])
    let domain = UnsafeBufferPointer(rebasing: text[(at + 1)...])
    return isLocal(local) && isDomain(domain)
  }

  private static func isLocal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.count >= 2, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
      return isQuoted(UnsafeBufferPointer(rebasing: text[1..<(text.count - 1)]))
    }
    return isDotAtom(text)
  }

  private static func isQuoted(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isEscaped = false
    for byte in text {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") || byte < 0x20 {
        return false
      }
    }
    return !isEscaped
  }

  /// Atoms with single dots between.
  private static func isDotAtom(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasDot = true
    for byte in text {
      if byte == UInt8(ascii: ".") {
        if wasDot { return false }
        wasDot = true
      } else {
        guard byte > 0x20, byte != 0x7F, !"()<>[]:;@\\,\"".utf8.contains(byte) else { return false }
        wasDot = false
      }
    }
    return !wasDot
  }

  private static func isDomain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "[") else {
      return isDotAtom(text) && HostnameFormat.matches(text)
    }
    guard text.last == UInt8(ascii: "]") else { return false }
    let inside = UnsafeBufferPointer(rebasing: text[1..<(text.count - 1)])
    if inside.starts(with: "IPv6:".utf8) {
      return IPAddressFormat.isVersion6(UnsafeBufferPointer(rebasing: inside[5...]))
    }
    return IPAddressFormat.isVersion4(inside)
  }
}
