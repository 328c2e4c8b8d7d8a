/// How a locale writes numbers: which mark stands before the decimals, which ones part the thousands.
///
/// Reading is strict, because a lenient reader turns a point into a factor of a thousand:
/// - groups have three digits, the first one one to three; one kind of mark throughout; either all groups or none
/// - no mark of a group behind the decimal mark
/// - digits on both sides of the decimal mark, save that `.5` is one half
/// - negative is a leading `-` or `−` (U+2212), a trailing one, or parentheses round the whole; one of them, once
/// - a leading `+` is allowed; an exponent only in `plain`
/// - white space (no-break spaces too) is trimmed, also between sign, ignored marks and digits
/// - ignored marks are taken off at both ends, never from between digits
public struct NumberFormat: Sendable, Equatable {
  /// The name it was asked for by, such as `es-MX`.
  public let name: String
  /// The decimal mark: `.` or `,`.
  public let decimal: UInt8
  /// The marks that may part groups of three digits, as UTF-8.
  ///
  /// Empty when there are none.
  public let grouping: [[UInt8]]
  private let allowsExponent: Bool

  /// `1234567.89`: a point, no groups.
  public static let plain = NumberFormat(name: "plain", marks: .plain)

  /// Nil when the name is not in `knownNames`.
  ///
  /// Upper and lower case and `_` for `-` make no difference.
  public init?(locale: String) {
    let wanted = locale.lowercased().split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
    guard let entry = NumberFormat.table.first(where: { $0.name.lowercased() == wanted }) else { return nil }
    self.init(name: entry.name, marks: entry.marks)
  }

  private init(name: String, marks: Marks) {
    self.name = name
    self.decimal = marks.decimal
    self.grouping = marks.grouping
    self.allowsExponent = marks == .plain
  }

  /// Every name that `init(locale:)` takes, `plain` first.
  public static var knownNames: [String] { table.map(\.name) }

  /// A number written in this format, to show in messages: `1,234,567.89`.
  public var example: String {
    let mark = grouping.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    return "1\(mark)234\(mark)567" + (decimal == UInt8(ascii: ",") ? ",89" : ".89")
  }

  private enum Marks {
    case plain, point, comma, commaAndSpace, pointAndApostrophe

    var decimal: UInt8 {
      switch self {
      case .plain, .point, .pointAndApostrophe: UInt8(ascii: ".")
      case .comma, .commaAndSpace: UInt8(ascii: ",")
      }
    }

    var grouping: [[UInt8]] {
      switch self {
      case .plain: []
      case .point: [Array(",".utf8)]
      case .comma: [Array(".".utf8)]
      case .commaAndSpace: ["\u{A0}", "\u{202F}", " "].map { Array($0.utf8) }
      case .pointAndApostrophe: ["’", "'"].map { Array($0.utf8) }
      }
    }
  }

  /// From CLDR's decimal and group symbols, and the custom of published tables where the two differ little.
  private static let table: [(name: String, marks: Marks)] = {
    let groups: [(Marks, [String])] = [
      (.plain, ["plain"]),
      (
        .point,
        [
          "es-MX", "es-GT", "es-HN", "es-SV", "es-NI", "es-PA", "es-DO", "es-PR", "es-CU", "es-PE", "es-BZ", "es-US",
          "es-419", "en-US", "en-GB", "en-CA", "en-AU", "en-NZ", "en-IE", "en-NG", "en-KE", "en-GH", "en-UG",
        ]
      ),
      (
        .comma,
        [
          "es-AR", "es-BO", "es-CL", "es-CO", "es-EC", "es-PY", "es-UY", "es-VE", "es-ES", "es-GQ", "pt-BR", "de-DE",
          "it-IT", "nl-NL", "id-ID", "ca-ES",
        ]
      ),
      (.commaAndSpace, ["es-CR", "fr-FR", "pt-PT", "uk-UA", "pl-PL", "fr-CA"]),
      (.pointAndApostrophe, ["de-CH"]),
    ]
    return groups.flatMap { marks, names in names.map { ($0, marks) } }
  }()
}

extension NumberFormat {
  /// Reads a number and writes it as the text of a JSON number, keeping all its digits: `$1,250,000.10` becomes
  /// `1250000.10`.
  ///
  /// Noughts in front go, and so does the sign of zero.
  ///
  /// - Returns: how many bytes were written, or nil when the text is not a number of this format.
  ///
  /// SAFETY: `out` has room for two bytes more than `bytes` has.
  public func canonicalText(
    of bytes: UnsafeBufferPointer<UInt8>, ignoring marks: [[UInt8]] = [], into out: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    var edges = NumberEdges(bytes)
    guard edges.strip(marks) else { return nil }
    var reader = ByteScanner(edges.core)
    var writer = NumberWriter(start: out)
    guard readWhole(&reader, &writer) else { return nil }
    if reader.skip(decimal) {
      let start = reader.index
      writer.put(UInt8(ascii: "."))
      writer.copyDigits(&reader)
      if reader.index == start { return nil }
    }
    if allowsExponent, !reader.isAtEnd {
      guard readExponent(&reader, &writer) else { return nil }
    }
    guard reader.isAtEnd else { return nil }
    return writer.finish(isNegative: edges.isNegative)
  }

  /// Reads a number and returns the text of a JSON number, or nil; see the form for bytes.
  public func canonicalText(of text: String, ignoring marks: [String] = []) -> String? {
    var copy = text
    return copy.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 2) { out in
        guard let start = out.baseAddress else { return nil }
        guard let count = canonicalText(of: bytes, ignoring: marks.map { Array($0.utf8) }, into: start) else {
          return nil
        }
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
      }
    }
  }

  /// Reads the digits before the decimal mark and their groups.
  ///
  /// None at all is nought, if the decimal mark follows.
  private func readWhole(_ reader: inout ByteScanner, _ writer: inout NumberWriter) -> Bool {
    let start = reader.index
    writer.copyDigits(&reader)
    let first = reader.index - start
    if first == 0 {
      writer.put(48)
      return reader.next == decimal
    }
    if reader.isAtEnd || reader.next == decimal { return true }
    guard let mark = grouping.first(where: { reader.startsWith($0) }) else { return allowsExponent }
    if first > 3 { return false }
    while reader.startsWith(mark) {
      reader.index += mark.count
      let group = reader.index
      writer.copyDigits(&reader)
      if reader.index - group != 3 { return false }
    }
    return true
  }

  private func readExponent(_ reader: inout ByteScanner, _ writer: inout NumberWriter) -> Bool {
    guard let letter = reader.next, letter | 0x20 == UInt8(ascii: "e") else { return false }
    reader.index += 1
    writer.put(letter)
    if let sign = reader.next, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      reader.index += 1
      writer.put(sign)
    }
    let start = reader.index
    writer.copyDigits(&reader)
    return reader.index > start
  }
}

extension ByteScanner {
  func startsWith(_ mark: [UInt8]) -> Bool {
    guard bytes.count - index >= mark.count else { return false }
    for place in 0..<mark.count where bytes[index + place] != mark[place] { return false }
    return true
  }
}

/// Takes signs, parentheses and ignored marks from both ends of a number.
private struct NumberEdges {
  var core: UnsafeBufferPointer<UInt8>
  var isNegative = false
  private var hasSign = false
  private var isOpen = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { core = bytes }

  /// False when the signs contradict one another or nothing is left.
  mutating func strip(_ marks: [[UInt8]]) -> Bool {
    while let first = core.first, first &- 48 > 9 {
      let before = core.count
      if !stripFront(first, marks) { return false }
      if core.count == before { break }
    }
    while let last = core.last, last &- 48 > 9 || isOpen || !marks.isEmpty {
      let before = core.count
      if !stripBack(last, marks) { return false }
      if core.count == before { break }
    }
    return !core.isEmpty && !isOpen
  }

  private mutating func stripFront(_ first: UInt8, _ marks: [[UInt8]]) -> Bool {
    let width = core.spaceWidth(at: 0)
    if width > 0 {
      drop(front: width)
    } else if let mark = marks.first(where: { !$0.isEmpty && ByteScanner(core).startsWith($0) }) {
      drop(front: mark.count)
    } else if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      drop(front: 1)
      return sign(isNegative: first == UInt8(ascii: "-"))
    } else if ByteScanner(core).startsWith([0xE2, 0x88, 0x92]) {
      drop(front: 3)
      return sign(isNegative: true)
    } else if first == UInt8(ascii: "(") {
      drop(front: 1)
      isOpen = true
      return sign(isNegative: true)
    }
    return true
  }

  private mutating func stripBack(_ last: UInt8, _ marks: [[UInt8]]) -> Bool {
    let trimmed = core.trimmingSpace
    if trimmed.count < core.count {
      core = trimmed
    } else if let mark = marks.first(where: {
      !$0.isEmpty && core.count >= $0.count && core.suffix($0.count).elementsEqual($0)
    }) {
      drop(back: mark.count)
    } else if last == UInt8(ascii: "-") {
      drop(back: 1)
      return sign(isNegative: true)
    } else if last == 0x92, core.count >= 3, core.suffix(3).elementsEqual([0xE2, 0x88, 0x92]) {
      drop(back: 3)
      return sign(isNegative: true)
    } else if last == UInt8(ascii: ")") {
      drop(back: 1)
      if !isOpen { return false }
      isOpen = false
    }
    return true
  }

  private mutating func sign(isNegative: Bool) -> Bool {
    if hasSign { return false }
    hasSign = true
    self.isNegative = isNegative
    return true
  }

  private mutating func drop(front: Int) { core = UnsafeBufferPointer(rebasing: core[front...]) }
  private mutating func drop(back: Int) { core = UnsafeBufferPointer(rebasing: core[..<(core.count - back)]) }
}

/// Puts the text of a JSON number together, one byte behind `start` so that a sign still fits in front.
///
/// SAFETY: `start` has room for everything that is put and one byte more.
private struct NumberWriter {
  let start: UnsafeMutablePointer<UInt8>
  private var next: UnsafeMutablePointer<UInt8>
  private var isZero = true

  init(start: UnsafeMutablePointer<UInt8>) {
    self.start = start
    next = start + 1
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  @inline(__always)
  mutating func copyDigits(_ reader: inout ByteScanner) {
    while let byte = reader.next, byte &- 48 <= 9 {
      if byte != 48 { isZero = false }
      put(byte)
      reader.index += 1
    }
  }

  /// Takes off leading noughts, puts the sign and moves everything to the front.
  func finish(isNegative: Bool) -> Int {
    var first = start + 1
    while next - first > 1, first[0] == 48, first[1] &- 48 <= 9 { first += 1 }
    if isNegative, !isZero {
      first -= 1
      first.pointee = UInt8(ascii: "-")
    }
    let count = next - first
    start.update(from: first, count: count)
    return count
  }
}
