import PliegoJSON

/// Why a workbook or database cannot be written.
public struct TableError: Error, Sendable {
  /// The library's own words.
  public let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// A text as C wants it: with a zero behind, and none in it.
///
/// SAFETY: owns `start`, which holds `capacity` bytes.
final class CText {
  private var start: UnsafeMutablePointer<CChar>
  private var capacity = 1 << 12

  init() { start = .allocate(capacity: capacity) }

  deinit { start.deallocate() }

  /// Lends a copy, good until the next call.
  ///
  /// - Parameter zero: what stands for U+0000.
  func copy(_ bytes: UnsafeBufferPointer<UInt8>, zero: StaticString = "_x0000_") -> UnsafePointer<CChar> {
    let most = bytes.count * zero.utf8CodeUnitCount + 1
    if most > capacity, bytes.count >= capacity || bytes.contains(0) { grow(to: most) }
    var place = 0
    for byte in bytes {
      if byte == 0 {
        for index in 0..<zero.utf8CodeUnitCount { start[place + index] = CChar(bitPattern: zero.utf8Start[index]) }
        place += zero.utf8CodeUnitCount
      } else {
        start[place] = CChar(bitPattern: byte)
        place += 1
      }
    }
    start[place] = 0
    return UnsafePointer(start)
  }

  private func grow(to count: Int) {
    start.deallocate()
    capacity = count
    start = .allocate(capacity: capacity)
  }
}

extension WorkbookFile {
  public func write(text: String, to sheet: Sheet, row: Int, column: Int) throws(TableError) {
    var writer = ByteWriter(capacity: text.utf8.count)
    writer.append(text)
    try writer.withUnsafeBytes { bytes throws(TableError) in
      try write(text: bytes, to: sheet, row: row, column: column)
    }
  }
}

extension DatabaseFile {
  public func bind(text: String, to table: Table, column: Int) throws(TableError) {
    var writer = ByteWriter(capacity: text.utf8.count)
    writer.append(text)
    try writer.withUnsafeBytes { bytes throws(TableError) in try bind(text: bytes, to: table, column: column) }
  }
}
