/// `ipv4` (RFC 2673 §3.2) and `ipv6` (RFC 2373 §2.2).
enum IPAddressFormat {
  static func isVersion4(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return false }
    return parts.allSatisfy { part in
      guard (1...3).contains(part.count), part.allSatisfy({ $0 &- 0x30 <= 9 }) else { return false }
      // A leading zero could mean octal.
      if part.count > 1, part.first == UInt8(ascii: "0") { return false }
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
    }
  }

  /// Eight groups of hexadecimal digits, one run of which `::` may stand for; the last two may be an IPv4 address.
  static func isVersion6(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (2...45).contains(text.count) else { return false }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return false }
    var groups = 0
    var gaps = 0
    for (index, part) in parts.enumerated() {
      if part.isEmpty {
        // An empty part at either end belongs to a `::` there.
        let isFirst = index == 0
        let isLast = index == parts.count - 1
        if isFirst, !parts[1].isEmpty { return false }
        if isLast, !parts[index - 1].isEmpty { return false }
        if !isFirst && !isLast { gaps += 1 }
      } else if index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard isVersion4(UnsafeBufferPointer(rebasing: part)) else { return false }
        groups += 2
      } else {
        guard part.count <= 4, part.allSatisfy({ $0 &- 0x30 <= 9 || ($0 | 0x20) &- 0x61 <= 5 }) else { return false }
        groups += 1
      }
    }
    return gaps == 0
      ? groups == 8 && !(parts.first?.isEmpty ?? true) && !(parts.last?.isEmpty ?? true)
      : gaps == 1 && groups <= 7
  }
}
