internal import CPliego

/// Parses JSON text onto a ``Tape``: strict RFC 8259, no allocation per value, checked UTF-8, byte offsets of errors.
///
/// Make one per thread and keep it: its buffers grow to the largest text and stay. It takes and refuses exactly what
/// ``JSONParser`` does, with the same reasons and offsets; the tests hold both together. Repeated names are not
/// refused: ask ``Tape/reportDuplicateNames(_:)``.
public struct TapeParser: ~Copyable {
  /// The last text parsed.
  public private(set) var tape: Tape
  public let keys: KeyTable
  public let limits: JSONLimits
  /// Texts that came without padding.
  private var copy = ByteWriter(capacity: 0)
  private let sightings: NameSightings

  public init(keys: KeyTable = .empty, limits: JSONLimits = JSONLimits()) {
    self.keys = keys
    self.limits = limits
    sightings = NameSightings(keys)
    tape = Tape(capacity: 1 << 10)
  }

  /// Parses bytes of any kind, which are copied first.
  public mutating func parse(_ text: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
    guard text.count <= limits.maximumBytes else {
      tape.count = 0
      throw JSONSyntaxError(.tooLarge, at: limits.maximumBytes)
    }
    copy.removeAll()
    copy.append(text)
    // SAFETY: the bytes lent stay in place until the next parse appends to `copy`, and the tape is good until then.
    let padded = copy.withPaddedBytes { $0 }
    try parse(padded)
  }

  /// Parses bytes where they are; they must stay there while the tape is used.
  public mutating func parse(_ text: PaddedBytes) throws(JSONSyntaxError) {
    tape.count = 0
    try JSONParser.check(text.buffer, limits)
    tape.bytes = text.start
    var scanner = TapeScanner(
      text: text, tape: tape, keys: keys, sightings: sightings, maximumDepth: limits.maximumDepth)
    defer {
      tape.nodes = scanner.nodes
      tape.capacity = scanner.capacity
      tape.mayRepeatNames = scanner.mayRepeatNames
      tape.hasLongNumbers = scanner.hasLongNumbers
    }
    try scanner.scan()
    tape.count = scanner.count
  }
}

/// One pass over one text.
///
/// The state is a handful of words that live in registers, which is why every function is
/// inlined into `scan` and what is slow or rare is a static function of values.
///
/// The NUL after the text stops every loop, so only a failure asks whether the end was reached.
///
/// SAFETY: `place` never moves past `end`: it moves over bytes it has recognised, and no rule recognises a NUL. Before
/// each value there is room for two nodes, the value's and that of the name after it.
private struct TapeScanner {
  let base: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  let keys: KeyTable
  let maximumDepth: Int
  var place: UnsafePointer<UInt8>
  var nodes: UnsafeMutablePointer<TapeNode>
  var capacity: Int
  var count = 0
  var depth = 0
  /// The innermost open container, whose node's `next` holds the container around it until it is closed.
  var container = 0
  /// What closes that container, `}` or `]`.
  var closer: UInt8 = 0
  let sightings: UnsafeMutablePointer<UInt64>
  var mayRepeatNames = false
  var hasLongNumbers = false

  init(
    text: PaddedBytes, tape: borrowing Tape, keys: KeyTable, sightings: NameSightings, maximumDepth: Int
  ) {
    base = text.start
    end = text.start + text.count
    place = base
    self.keys = keys
    self.sightings = sightings.objects
    self.maximumDepth = maximumDepth
    nodes = tape.nodes
    capacity = tape.capacity
  }

  @inline(__always)
  mutating func scan() throws(JSONSyntaxError) {
    skipSpace()
    document: while true {
      if _slowPath(capacity &- count < 2) { growNodes() }
      guard try value() else { continue }
      // From the end of a value to the beginning of the next, closing containers on the way.
      while true {
        guard depth > 0 else { break document }
        skipSpace()
        if place.pointee == UInt8(ascii: ",") { break }
        try close()
      }
      place += 1
      skipSpace()
      if closer == UInt8(ascii: "}") { try name() }
    }
    skipSpace()
    guard place == end else { throw failure(.trailingText) }
  }

  @inline(__always)
  private mutating func growNodes() {
    nodes = Self.grown(nodes, count: count, capacity: capacity)
    capacity *= 2
  }

  @inline(never)
  private static func grown(
    _ nodes: UnsafeMutablePointer<TapeNode>, count: Int, capacity: Int
  ) -> UnsafeMutablePointer<TapeNode> {
    let grown = UnsafeMutablePointer<TapeNode>.allocate(capacity: capacity * 2)
    grown.update(from: nodes, count: count)
    nodes.deallocate()
    return grown
  }

  // MARK: Steps

  /// Reads what begins at `place`.
  ///
  /// - Returns: `false` when a container was opened whose first value comes next.
  @inline(__always)
  private mutating func value() throws(JSONSyntaxError) -> Bool {
    switch place.pointee {
    case UInt8(ascii: "\""):
      let (length, traits) = try string()
      append(.string, from: place + 1, length: length, traits: traits)
      place += length &+ 2
    case UInt8(ascii: "{"):
      try open(.object, closer: UInt8(ascii: "}"))
      guard place.pointee == closer else {
        try name()
        return false
      }
    case UInt8(ascii: "["):
      try open(.array, closer: UInt8(ascii: "]"))
      return place.pointee == closer
    case UInt8(ascii: "-"), 0x30...0x39: try number()
    case UInt8(ascii: "t"): try literal(.true, length: 4, word: 0x6575_7274, at: place)
    case UInt8(ascii: "f"): try literal(.false, length: 5, word: 0x6573_6C61, at: place + 1)
    case UInt8(ascii: "n"): try literal(.null, length: 4, word: 0x6C6C_756E, at: place)
    default: throw failure(.expectedValue)
    }
    return true
  }

  @inline(__always)
  private mutating func skipSpace() {
    guard _slowPath(place.pointee <= 0x20) else { return }
    place = pliego_skip_space(place)
  }

  // MARK: Containers

  @inline(__always)
  private mutating func open(_ kind: TapeNode.Kind, closer: UInt8) throws(JSONSyntaxError) {
    guard depth < maximumDepth else { throw failure(.tooDeep) }
    depth &+= 1
    nodes[count] = TapeNode(offset: place - base, length: 0, next: container, kind: kind)
    container = count
    count &+= 1
    self.closer = closer
    place += 1
    skipSpace()
  }

  @inline(__always)
  private mutating func close() throws(JSONSyntaxError) {
    guard place.pointee == closer else {
      throw failure(closer == UInt8(ascii: "}") ? .expectedCommaOrBrace : .expectedCommaOrBracket)
    }
    place += 1
    if closer == UInt8(ascii: "}"), NameSightings.isRepeated(in: container, nodes, count, sightings) {
      mayRepeatNames = true
    }
    let outer = Int(nodes[container].next)
    nodes[container].length = UInt32(truncatingIfNeeded: place - base) &- nodes[container].offset
    nodes[container].next = UInt32(truncatingIfNeeded: count)
    depth &-= 1
    container = outer
    closer = nodes[outer].kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
  }

  // MARK: Names, strings, numbers, words

  /// Reads a member's name and the colon after it.
  @inline(__always)
  private mutating func name() throws(JSONSyntaxError) {
    guard place.pointee == UInt8(ascii: "\"") else { throw failure(.expectedName) }
    let (length, traits) = try string()
    let text = place + 1
    let isPlain = !traits.contains(.hasEscapes)
    let key = _fastPath(isPlain) ? keys.id(of: text, count: length) : Self.key(text, length, keys)
    append(.name, from: text, length: length, traits: traits, key: key)
    place += length &+ 2
    skipSpace()
    guard place.pointee == UInt8(ascii: ":") else { throw failure(.expectedColon) }
    place += 1
    skipSpace()
  }

  @inline(never)
  private static func key(_ text: UnsafePointer<UInt8>, _ length: Int, _ keys: KeyTable) -> UInt16 {
    var writer = ByteWriter(capacity: length)
    writer.append(unescaping: UnsafeBufferPointer(start: text, count: length))
    return writer.withPaddedBytes { keys.id(of: $0.start, count: $0.count) }
  }

  /// Looks at the string whose opening quote is at `place`, without moving.
  @inline(__always)
  private func string() throws(JSONSyntaxError) -> (length: Int, traits: TapeNode.Traits) {
    let text = place + 1
    var high: UInt32 = 0
    var stop = pliego_scan_string(text, &high)
    var traits: TapeNode.Traits = []
    if _slowPath(stop.pointee != UInt8(ascii: "\"")) {
      traits = .hasEscapes
      (stop, high) = try Self.escapedString(from: stop, high, base, end)
    }
    if high != 0 { traits.formUnion(.isNotASCII) }
    return (stop - text, traits)
  }

  /// Goes on at the first byte of a string that is not plain; returns its closing quote.
  @inline(never)
  private static func escapedString(
    from start: UnsafePointer<UInt8>, _ high: UInt32, _ base: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) throws(JSONSyntaxError) -> (UnsafePointer<UInt8>, UInt32) {
    var stop = start
    var high = high
    while stop.pointee != UInt8(ascii: "\"") {
      guard stop.pointee == UInt8(ascii: "\\") else {
        throw JSONSyntaxError(stop < end ? .controlCharacter : .unexpectedEnd, at: stop - base)
      }
      do {
        stop += try StringEscapes.length(at: stop)
      } catch {
        throw JSONSyntaxError(error.reason, at: stop - base)
      }
      stop = pliego_scan_string(stop, &high)
    }
    return (stop, high)
  }

  @inline(__always)
  private mutating func number() throws(JSONSyntaxError) {
    let start = place
    var traits: TapeNode.Traits = []
    if place.pointee == UInt8(ascii: "-") {
      traits = .isNegative
      place += 1
    }
    if place.pointee == UInt8(ascii: "0") {
      place += 1
    } else {
      try digits()
    }
    if place.pointee == UInt8(ascii: ".") {
      traits.formUnion(.hasFraction)
      place += 1
      try digits()
    }
    if place.pointee | 0x20 == UInt8(ascii: "e") {
      traits.formUnion(.hasExponent)
      place += 1
      if place.pointee == UInt8(ascii: "+") || place.pointee == UInt8(ascii: "-") { place += 1 }
      try digits()
    }
    append(.number, from: start, length: place - start, traits: traits)
    if place - start > 15 || traits.contains(.hasExponent) { hasLongNumbers = true }
  }

  @inline(__always)
  private mutating func digits() throws(JSONSyntaxError) {
    guard place.pointee &- 0x30 <= 9 else { throw failure(.invalidNumber) }
    repeat { place += 1 } while place.pointee &- 0x30 <= 9
  }

  /// Reads one of the three words; four of its bytes are compared at once.
  @inline(__always)
  private mutating func literal(
    _ kind: TapeNode.Kind, length: Int, word: UInt32, at bytes: UnsafePointer<UInt8>
  ) throws(JSONSyntaxError) {
    guard pliego_load32(bytes) == word else { throw failure(.invalidLiteral) }
    append(kind, from: place, length: length)
    place += length
  }

  // MARK: Results

  @inline(__always)
  private mutating func append(
    _ kind: TapeNode.Kind, from start: UnsafePointer<UInt8>, length: Int, traits: TapeNode.Traits = [],
    key: UInt16 = 0
  ) {
    nodes[count] = TapeNode(
      offset: start - base, length: length, next: count &+ 1, key: key, kind: kind, traits: traits)
    count &+= 1
  }

  @inline(__always)
  private func failure(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    JSONSyntaxError(place < end ? reason : .unexpectedEnd, at: place - base)
  }
}
