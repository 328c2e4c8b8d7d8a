/// The form of an ocid's prefix: `ocds-` and six letters or digits.
enum OCIDPrefix {
  static let length = 11

  static func isGood(_ ocid: UnsafeBufferPointer<UInt8>) -> Bool {
    hasForm(ocid) { $0 }
  }

  /// Whether it would be good in lower case.
  static func isGoodButForCase(_ ocid: UnsafeBufferPointer<UInt8>) -> Bool {
    hasForm(ocid) { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  private static func hasForm(_ ocid: UnsafeBufferPointer<UInt8>, _ byte: (UInt8) -> UInt8) -> Bool {
    guard ocid.count >= length else { return false }
    let start: StaticString = "ocds-"
    return (0..<5).allSatisfy { byte(ocid[$0]) == start.utf8Start[$0] }
      && (5..<length).allSatisfy { byte(ocid[$0]) &- 0x61 < 26 || ocid[$0] &- 0x30 < 10 }
  }
}
