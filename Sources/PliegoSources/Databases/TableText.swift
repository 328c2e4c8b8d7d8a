import CPliego
import CSimdjson

/// The rows of a table as the text that a CSV export of it would have, without a header.
///
/// So they go the way of all rows from there on: they are cut, trimmed and cleaned by the reader of CSV, and a refused
/// row can be written as it was.
struct TableText {
  let buffer = TextBuffer(capacity: 1 << 16)
  /// Complete rows.
  private(set) var rows = 0
  private var column = 0
  private var scratch: [UInt8] = []
  private let limits: SourceLimits
  /// Takes the text when there is much of it; `nil`: all of it stays in the buffer.
  private let store: TableStore?
  private let decimalMark: UInt8

  /// - Parameter decimalMark: what stands before the decimals where the numbers are read again.
  init(limits: SourceLimits, decimalMark: UInt8, store: TableStore? = nil) {
    self.limits = limits
    self.store = store
    self.decimalMark = decimalMark
  }

  // MARK: Cells of a row, in the order of its columns

  /// NULL: a cell that says nothing.
  mutating func addEmpty() { separate() }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) throws(DatabaseFailure) {
    separate()
    guard bytes.count <= limits.cellBytes else { throw .longCell(column: column - 1) }
    let kind = Self.kind(of: bytes)
    if !kind.isASCII, let start = bytes.baseAddress, pliego_utf8_is_valid(start, bytes.count) == 0 {
      throw .malformed(column: column - 1)
    }
    if kind.needsQuotes { quote(bytes) } else { buffer.append(bytes) }
  }

  mutating func add(_ bytes: [UInt8]) throws(DatabaseFailure) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(DatabaseFailure) in try add(bytes) }
  }

  /// A number in digits, with a point before its decimals.
  mutating func add(number: some Collection<UInt8>) throws(DatabaseFailure) {
    scratch.removeAll(keepingCapacity: true)
    writePlain(number)
    if decimalMark != UInt8(ascii: "."), let point = scratch.firstIndex(of: UInt8(ascii: ".")) {
      scratch[point] = decimalMark
    }
    let text = scratch
    try add(text)
  }

  mutating func endRow() throws(DatabaseFailure) {
    append(UInt8(ascii: "\n"))
    rows += 1
    column = 0
    guard store == nil else { return buffer.count < TableStore.blockSize ? () : try flush() }
    guard buffer.count < limits.textBytes else { throw .tooMuchText }
  }

  /// Bytes so far.
  var count: Int { (store?.count ?? 0) + buffer.count }

  /// Puts what is in the buffer where the rest is.
  mutating func flush() throws(DatabaseFailure) {
    try store?.write(buffer.bytes)
    buffer.removeAll()
  }

  // MARK: Bytes

  private mutating func separate() {
    if column > 0 { append(UInt8(ascii: ",")) }
    column += 1
  }

  private func append(_ byte: UInt8) {
    buffer.reserve(1)[0] = byte
    buffer.advance(by: 1)
  }

  private func quote(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Every byte twice at most, and the quotes around them.
    let room = buffer.reserve(bytes.count * 2 + 2)
    var end = 1
    room[0] = UInt8(ascii: "\"")
    for byte in bytes {
      room[end] = byte
      end += 1
      if byte == UInt8(ascii: "\"") {
        room[end] = byte
        end += 1
      }
    }
    room[end] = UInt8(ascii: "\"")
    buffer.advance(by: end + 1)
  }

  private static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> (isASCII: Bool, needsQuotes: Bool) {
    var all: UInt8 = 0
    var needsQuotes = false
    for byte in bytes {
      all |= byte
      if byte <= 0x2C {
        needsQuotes = needsQuotes || byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
      }
    }
    return (all < 0x80, needsQuotes)
  }

  /// The number without exponent, which not every locale of a mapping reads.
  private mutating func writePlain(_ number: some Collection<UInt8>) {
    let parts = number.split(separator: UInt8(ascii: "e"), maxSplits: 1)
    guard parts.count == 2, let exponent = Int(String(decoding: parts[1], as: UTF8.self)), abs(exponent) < 400 else {
      scratch += number
      return
    }
    let mantissa = parts[0].drop { $0 == UInt8(ascii: "-") }
    let digits = mantissa.filter { $0 != UInt8(ascii: ".") }
    let whole =
      (mantissa.firstIndex(of: UInt8(ascii: ".")).map { mantissa.distance(from: mantissa.startIndex, to: $0) }
        ?? mantissa.count) + exponent
    if mantissa.count < parts[0].count { scratch.append(UInt8(ascii: "-")) }
    let zero = UInt8(ascii: "0")
    if whole <= 0 {
      scratch += [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -whole) + digits
    } else if whole >= digits.count {
      scratch += digits + [UInt8](repeating: zero, count: whole - digits.count)
    } else {
      scratch += digits.prefix(whole) + [UInt8(ascii: ".")] + digits.dropFirst(whole)
    }
  }
}
