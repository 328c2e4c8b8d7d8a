internal import CPliego

/// Finds where a JSON value ends, as more and more of its text arrives.
///
/// It balances brackets and quotes and looks at nothing else; whether the value is one, the parser says. Brackets are not
/// told apart: `[}` is as balanced as `[]`.
struct ValueScan {
  enum Kind {
    case container, string
    /// A number, `true`, `false`, `null` between delimiters, or what stands in their place.
    case word
    /// The same between top-level values, where commas delimit nothing.
    case topWord
    /// At top level what cannot begin a value; it ends with its line.
    case stray
    /// A value whose end is known beforehand: ``ValueScan/place``.
    case known
  }

  let kind: Kind
  /// How far the text was looked at.
  var place: Int
  private var depth = 0
  /// All ones inside a string.
  private var inString: UInt64 = 0
  /// 1 when the next byte is escaped by a backslash.
  private var escaped: UInt64 = 0

  /// Begins at the value's first byte.
  init(_ kind: Kind, at start: Int) {
    self.kind = kind
    place = kind == .container ? start : start + 1
  }

  /// The value that `byte` begins at top level.
  init(topLevel byte: UInt8, at start: Int) {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): self.init(.container, at: start)
    case UInt8(ascii: "\""): self.init(.string, at: start)
    case UInt8(ascii: "-"), 0x30...0x39, UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      self.init(.topWord, at: start)
    default: self.init(.stray, at: start)
    }
  }

  /// The value that `byte` begins inside an array or object.
  init(nested byte: UInt8, at start: Int) {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): self.init(.container, at: start)
    case UInt8(ascii: "\""): self.init(.string, at: start)
    default: self.init(.word, at: start)
    }
  }

  /// A value that ends at `end`, as somebody found who looked before.
  init(knownEnd end: Int) {
    kind = .known
    place = end
  }

  mutating func move(by distance: Int) { place += distance }

  /// Looks at `bytes` up to `count` and returns the offset behind the value; `nil` when it does not end there.
  ///
  /// - Parameter isLast: nothing more comes. 64 zeros must then stand behind the bytes; 64 readable bytes in any case.
  mutating func end(in bytes: UnsafePointer<UInt8>, count: Int, isLast: Bool) -> Int? {
    switch kind {
    case .container:
      Self.isWide
        ? wideContainerEnd(in: bytes, count: count, isLast: isLast)
        : containerEnd(in: bytes, count: count, isLast: isLast)
    case .string: stringEnd(in: bytes, count: count)
    case .known: place <= count ? place : isLast ? count : nil
    case .word, .topWord, .stray: wordEnd(in: bytes, count: count) ?? (isLast ? count : nil)
    }
  }

  private mutating func wordEnd(in bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
    while place < count {
      if isDelimiter(bytes[place]) { return place }
      place += 1
    }
    return nil
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, UInt8(ascii: "{"), UInt8(ascii: "["): true
    case 0x20, 0x09, UInt8(ascii: "\""): kind != .stray
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): kind == .word
    default: false
    }
  }

  private mutating func stringEnd(in bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
    while place < count {
      let byte = bytes[place]
      place += 1
      if escaped == 1 {
        escaped = 0
      } else if byte == UInt8(ascii: "\"") {
        return place
      } else if byte == UInt8(ascii: "\\") {
        escaped = 1
      }
    }
    return nil
  }

  /// Sixty-four bytes at a time: a bit for each byte that is a quote, a backslash or a bracket; the bits between quotes
  /// by exclusive or of all quotes before; then the depth by counting, where there are brackets.
  ///
  /// SAFETY: reads whole blocks. One that reaches beyond `count` is looked at only when zeros stand there.
  mutating func containerEnd(in bytes: UnsafePointer<UInt8>, count: Int, isLast: Bool) -> Int? {
    var (place, depth, inString, escaped) = (place, depth, inString, escaped)
    defer { (self.place, self.depth, self.inString, self.escaped) = (place, depth, inString, escaped) }
    let limit = isLast ? count : count &- 63
    while place < limit {
      let glance = pliego_json_glance(bytes + place)
      var quotes = glance.quote
      if _slowPath(glance.has_backslash != 0 || escaped != 0) {
        quotes &= ~Self.escapedBytes(pliego_json_masks(bytes + place).backslash, &escaped)
      }
      let strings = Self.between(quotes) ^ inString
      inString = 0 &- (strings &>> 63)
      let brackets = glance.bracket & ~strings
      if brackets == 0 {
        place &+= 64
        continue
      }
      let close = brackets & pliego_json_closing(bytes + place)
      let open = brackets & pliego_json_opening(bytes + place)
      let closings = close.nonzeroBitCount
      if _fastPath(closings < depth) {
        depth &+= open.nonzeroBitCount &- closings
      } else if let bit = Self.lastClosing(open, close, &depth) {
        return place &+ bit &+ 1
      }
      place &+= 64
    }
    return nil
  }

  /// The same by a function for the processors that have the means.
  mutating func wideContainerEnd(in bytes: UnsafePointer<UInt8>, count: Int, isLast: Bool) -> Int? {
    var scan = pliego_container_scan_t(
      place: Int64(place), depth: Int64(depth), in_string: inString, escaped: escaped)
    let end = pliego_container_end_wide(bytes, Int64(isLast ? count : count &- 63), &scan)
    (place, depth, inString, escaped) = (Int(scan.place), Int(scan.depth), scan.in_string, scan.escaped)
    return end < 0 ? nil : Int(end)
  }

  /// Whether this processor has them.
  static let isWide = pliego_is_wide() != 0

  /// Walks the brackets of one block; returns the bit of the one that brings the depth to 0.
  @inline(__always)
  private static func lastClosing(_ open: UInt64, _ close: UInt64, _ depth: inout Int) -> Int? {
    var open = open
    var close = close
    while close != 0 {
      let bit = close.trailingZeroBitCount
      let below = (1 &<< UInt64(bit)) &- 1
      depth &+= (open & below).nonzeroBitCount &- 1
      if depth == 0 { return bit }
      open &= ~below
      close &= close &- 1
    }
    depth &+= open.nonzeroBitCount
    return nil
  }

  /// A bit for each byte between an opening quote, included, and its closing one.
  @inline(__always)
  private static func between(_ quotes: UInt64) -> UInt64 {
    var bits = quotes
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    return bits ^ bits &<< 32
  }

  /// A bit for each byte that a backslash escapes: in a run of backslashes every second one is itself escaped.
  ///
  /// The subtraction carries through each run and so tells runs of odd from runs of even length (Lemire and Langdale,
  /// "Parsing gigabytes of JSON per second", 2019).
  @inline(__always)
  private static func escapedBytes(_ backslashes: UInt64, _ carried: inout UInt64) -> UInt64 {
    let odd: UInt64 = 0xAAAA_AAAA_AAAA_AAAA
    let starts = backslashes & ~carried
    let codes = ((starts &<< 1 | odd) &- starts) ^ odd
    let escaped = codes ^ (backslashes | carried)
    carried = (codes & backslashes) &>> 63
    return escaped
  }
}
