internal import CPliego

/// Writes JSON text in canonical form, straight from bytes to bytes: what hashes of releases are taken of.
///
/// Gives the bytes of ``JSONWriter/Style/canonical`` without a tree of values between. Make one per thread and keep it.
public struct Canonicalizer: ~Copyable {
  private var parser: TapeParser
  private var names = NameSorter()

  /// Prepares for texts whose outermost object is written without the members called `names`.
  ///
  /// A release's hash leaves out `id` and `date`, which differ whenever the release is made again.
  public init(omittingTopLevel names: Set<String> = [], limits: JSONLimits = JSONLimits()) {
    // A name has a number exactly when it is to be left out.
    parser = TapeParser(keys: names.isEmpty ? .empty : KeyTable(Array(names)), limits: limits)
  }

  /// Appends the canonical form of `text` to `writer`.
  ///
  /// A repeated name is an error (`duplicateName`): RFC 8785 has no canonical form for it. When anything fails, what
  /// was appended is taken back.
  public mutating func canonicalize(
    _ text: UnsafeBufferPointer<UInt8>, into writer: inout ByteWriter
  ) throws(JSONSyntaxError) {
    try parser.parse(text)
    try write(to: &writer)
  }

  /// Appends the canonical form of `text`, which need not be copied, to `writer`.
  public mutating func canonicalize(_ text: PaddedBytes, into writer: inout ByteWriter) throws(JSONSyntaxError) {
    try parser.parse(text)
    try write(to: &writer)
  }

  private mutating func write(to writer: inout ByteWriter) throws(JSONSyntaxError) {
    let start = writer.count
    names.removeAll()
    do {
      try Self.write(0, of: parser.tape, &names, isTopLevel: true, to: &writer)
    } catch {
      writer.truncate(to: start)
      throw error
    }
  }

  // MARK: Values

  private static func write(
    _ index: Int, of tape: borrowing Tape, _ names: inout NameSorter, isTopLevel: Bool = false,
    to writer: inout ByteWriter
  ) throws(JSONSyntaxError) {
    switch tape.kind(index) {
    case .null: writer.append("null")
    case .false: writer.append("false")
    case .true: writer.append("true")
    case .number: writeNumber(index, of: tape, to: &writer)
    case .string, .name: writeString(index, of: tape, &names.unescaped, to: &writer)
    case .array: try writeArray(index, of: tape, &names, to: &writer)
    case .object: try writeObject(index, of: tape, &names, isTopLevel: isTopLevel, to: &writer)
    }
  }

  private static func writeNumber(_ index: Int, of tape: borrowing Tape, to writer: inout ByteWriter) {
    let raw = tape.raw(index)
    if isCanonical(raw, tape[index].traits) {
      writer.append(raw)
    } else {
      DecimalShape(raw).append(to: &writer)
    }
  }

  /// Whether the number is surely canonical as written; `false` only means that it takes a closer look.
  private static func isCanonical(_ raw: UnsafeBufferPointer<UInt8>, _ traits: TapeNode.Traits) -> Bool {
    let isWhole = traits.isEmpty
    let isFraction = traits == .hasFraction && raw[raw.count - 1] != UInt8(ascii: "0") && raw[0] != UInt8(ascii: "0")
    return raw.count <= 21 && (isWhole || isFraction)
  }

  private static func writeString(
    _ index: Int, of tape: borrowing Tape, _ scratch: inout ByteWriter, to writer: inout ByteWriter
  ) {
    guard tape[index].traits.contains(.hasEscapes) else {
      // Without escapes a string has nothing that needs one.
      writer.append(UInt8(ascii: "\""))
      writer.append(tape.raw(index))
      return writer.append(UInt8(ascii: "\""))
    }
    let start = scratch.count
    tape.appendText(index, to: &scratch)
    scratch.withUnsafeBytes { bytes in
      let text = bytes[start...]
      UnsafeBufferPointer(rebasing: text).withBase { writer.appendJSONString($0, count: text.count) }
    }
    scratch.truncate(to: start)
  }

  private static func writeArray(
    _ index: Int, of tape: borrowing Tape, _ names: inout NameSorter, to writer: inout ByteWriter
  ) throws(JSONSyntaxError) {
    writer.append(UInt8(ascii: "["))
    let end = tape.end(index)
    var element = index + 1
    while element < end {
      if element > index + 1 { writer.append(UInt8(ascii: ",")) }
      try write(element, of: tape, &names, to: &writer)
      element = tape.end(element)
    }
    writer.append(UInt8(ascii: "]"))
  }

  private static func writeObject(
    _ index: Int, of tape: borrowing Tape, _ names: inout NameSorter, isTopLevel: Bool, to writer: inout ByteWriter
  ) throws(JSONSyntaxError) {
    let (members, text) = (names.members.count, names.unescaped.count)
    tape.forEachMember(of: index) { name in
      if isTopLevel && tape[name].key != 0 { return }
      names.add(name, of: tape)
    }
    let range = members..<names.members.count
    try names.sort(range, of: tape)
    writer.append(UInt8(ascii: "{"))
    for place in range {
      if place > members { writer.append(UInt8(ascii: ",")) }
      let name = names.members[place].index
      writeString(name, of: tape, &names.unescaped, to: &writer)
      writer.append(UInt8(ascii: ":"))
      try write(name + 1, of: tape, &names, to: &writer)
    }
    writer.append(UInt8(ascii: "}"))
    names.members.removeSubrange(range)
    names.unescaped.truncate(to: text)
  }
}

extension UnsafeBufferPointer {
  /// Calls `body` with the address of the first element, which an empty buffer may not have.
  fileprivate func withBase(_ body: (UnsafePointer<Element>) -> Void) {
    if let base = baseAddress { body(base) }
  }
}

/// The members of the objects being written, outermost first, those of each object sorted by name.
private struct NameSorter: ~Copyable {
  struct Member {
    /// The name's node.
    var index: Int
    /// The first eight bytes of the name, the first of them uppermost, NULs after its end: most names differ here.
    var head: UInt64
    /// Where the text stands: from the beginning of the input, or of `unescaped`.
    var start: Int
    var count: Int
    var isUnescaped: Bool
  }

  var members: [Member] = []
  /// The texts of names with escapes, for as long as their object is being written.
  var unescaped = ByteWriter(capacity: 256)

  mutating func removeAll() {
    members.removeAll(keepingCapacity: true)
    unescaped.removeAll()
  }

  mutating func add(_ name: Int, of tape: borrowing Tape) {
    let node = tape[name]
    var member = Member(
      index: name, head: 0, start: Int(node.offset), count: Int(node.length),
      isUnescaped: node.traits.contains(.hasEscapes))
    if member.isUnescaped {
      member.start = unescaped.count
      tape.appendText(name, to: &unescaped)
      member.count = unescaped.count - member.start
    }
    member.head = withText(member, tape) { Self.head($0) }
    members.append(member)
  }

  private static func head(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    // Names stand in padded bytes, so eight may be read of the shortest.
    guard let base = text.baseAddress, text.count > 0 else { return 0 }
    let word = UInt64(bigEndian: pliego_load64(base))
    return text.count >= 8 ? word : word & ~(UInt64.max >> UInt64(text.count * 8))
  }

  /// Sorts the members in `range` by the UTF-16 code units of their names.
  mutating func sort(_ range: Range<Int>, of tape: borrowing Tape) throws(JSONSyntaxError) {
    if range.count <= 32 {
      for place in range.dropFirst() { sink(place, downTo: range.lowerBound, tape) }
    } else {
      // The order is total but for repeated names, which are refused below.
      var sorted = Array(members[range])
      sorted.sort { precedes($0, $1, tape) }
      members.replaceSubrange(range, with: sorted)
    }
    for place in range.dropFirst() where isEqual(members[place - 1], members[place], tape) {
      let later = max(members[place - 1].index, members[place].index)
      throw JSONSyntaxError(.duplicateName, at: tape.offset(later))
    }
  }

  /// One step of an insertion sort: what most objects, short and half sorted, need least of all.
  private mutating func sink(_ place: Int, downTo first: Int, _ tape: borrowing Tape) {
    let member = members[place]
    var hole = place
    while hole > first, precedes(member, members[hole - 1], tape) {
      members[hole] = members[hole - 1]
      hole -= 1
    }
    members[hole] = member
  }

  private func isEqual(_ a: Member, _ b: Member, _ tape: borrowing Tape) -> Bool {
    a.head == b.head && a.count == b.count
      && withText(a, tape) { a in withText(b, tape) { b in a.elementsEqual(b) } }
  }

  private func precedes(_ a: Member, _ b: Member, _ tape: borrowing Tape) -> Bool {
    if a.head != b.head, (a.head | b.head) & 0x8080_8080_8080_8080 == 0 { return a.head < b.head }
    return withText(a, tape) { a in withText(b, tape) { b in Self.precedes(a, b) } }
  }

  /// Orders UTF-8 texts as their UTF-16 code units are ordered.
  ///
  /// Both orders agree, except that UTF-16 puts characters beyond U+FFFF, whose surrogates begin at D800, before those
  /// from U+E000 on. In UTF-8 these begin with EE or EF, those with F0 to F4: lifting EE and EF above F4 mends it.
  static func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in 0..<min(a.count, b.count) where a[place] != b[place] {
      return rank(a[place]) < rank(b[place])
    }
    return a.count < b.count
  }

  private static func rank(_ byte: UInt8) -> UInt8 { byte & 0xFE == 0xEE ? byte | 0x10 : byte }

  private func withText<Result>(
    _ member: Member, _ tape: borrowing Tape, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard member.isUnescaped else {
      return body(UnsafeBufferPointer(start: tape.bytes + member.start, count: member.count))
    }
    return unescaped.withUnsafeBytes {
      body(UnsafeBufferPointer(rebasing: $0[member.start..<member.start + member.count]))
    }
  }
}
