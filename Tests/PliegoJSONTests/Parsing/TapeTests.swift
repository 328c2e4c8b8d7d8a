import PliegoJSON
import Testing

@Suite struct TapeTests {
  @Test func `lays a text out as the picture shows`() throws {
    var parser = TapeParser(keys: KeyTable(["id"]))
    try parse(#"{"id":"7","items":[1,2]}"#, &parser)
    #expect(parser.tape.count == 7)
    #expect((0..<7).map { parser.tape.kind($0) } == [.object, .name, .string, .name, .array, .number, .number])
    #expect((0..<7).map { parser.tape[$0].offset } == [0, 2, 7, 11, 18, 19, 21])
    #expect((0..<7).map { parser.tape[$0].length } == [24, 2, 1, 5, 5, 1, 1])
    #expect((0..<7).map { parser.tape.end($0) } == [7, 2, 3, 4, 7, 6, 7])
    #expect((0..<7).map { parser.tape[$0].key } == [0, 1, 0, 0, 0, 0, 0])
    #expect(MemoryLayout<TapeNode>.size == 16)
  }

  @Test func `finds members by number and by name, escaped or not`() throws {
    var parser = TapeParser(keys: KeyTable(["ocid", "título"]))
    try parse(#"{"x":{"ocid":1},"oc\u0069d":"a","t\u00edtulo":2,"otro":[{}]}"#, &parser)
    #expect(parser.tape.member(1, of: 0).map { parser.tape.text($0) } == "a")
    #expect(parser.tape.member(2, of: 0).map { parser.tape.text($0) } == "2")
    #expect(parser.tape.member(named: "ocid", of: 0).map { parser.tape.text($0) } == "a")
    #expect(parser.tape.member(named: "otro", of: 0).map { parser.tape.kind($0) } == .array)
    #expect(parser.tape.member(named: "ninguno", of: 0) == nil)
    #expect(parser.tape.member(1, of: 1) == nil)
  }

  @Test func `every value has a pointer that leads back to it`() throws {
    let text = #"{"a/b":[1,[],{"~":[true,{"":null}]}],"c":{"d":"x"},"e":[]}"#
    var parser = TapeParser()
    try parse(text, &parser)
    let document = try json(text)
    for index in 0..<parser.tape.count where parser.tape.kind(index) != .name {
      let pointer = parser.tape.pointer(to: index)
      #expect(pointer.resolve(in: document) == parser.tape.value(index), "\(pointer)")
    }
    #expect(parser.tape.pointer(to: 0) == .root)
  }

  @Test func `visits members and elements once, in order`() throws {
    var parser = TapeParser()
    try parse(#"{"a":[1,[2,3],4],"b":{"c":0},"d":[]}"#, &parser)
    var names: [String] = []
    parser.tape.forEachMember(of: 0) { names.append(parser.tape.text($0)) }
    #expect(names == ["a", "b", "d"])
    var elements: [String] = []
    parser.tape.forEachElement(of: 2) { elements.append(String(decoding: parser.tape.raw($0), as: UTF8.self)) }
    #expect(elements == ["1", "[2,3]", "4"])
  }

  @Test func `a failed parse leaves an empty tape, and the next parse works`() throws {
    var parser = TapeParser()
    try parse("[1,2]", &parser)
    #expect(throws: JSONSyntaxError.self) { try parse("[1,2", &parser) }
    #expect(parser.tape.count == 0)
    try parse("[3]", &parser)
    #expect(parser.tape.value() == [3])
  }

  @Test func `grows beyond its first size`() throws {
    let text = "[" + (0..<10_000).map { "{\"id\":\($0)}" }.joined(separator: " ,\n\t\r ") + "]"
    var parser = TapeParser(keys: KeyTable(["id"]))
    try parse(text, &parser)
    #expect(parser.tape.count == 30_001)
    #expect(parser.tape.value() == (try json(text)))
  }

  @Test func `parses bytes of a writer in place`() throws {
    var writer = ByteWriter(capacity: 1)
    writer.append("{\"a\":\"b\"}")
    var parser = TapeParser()
    try writer.withPaddedBytes { text throws(JSONSyntaxError) in
      try parser.parse(text)
      #expect(parser.tape.value() == ["a": "b"])
    }
  }

  @Test(arguments: [10, 40]) func `repeated names are found in objects of any size`(size: Int) throws {
    let names = (0..<size).map { "\"n\($0)\":0" }.joined(separator: ",")
    let text = "{\(names),\"n\\u0033\":1,\"id\":1,\"id\":2}"
    #expect(tapeOutcome(Array(text.utf8)) == plainOutcome(Array(text.utf8)))
    guard case .value(_, let found) = tapeOutcome(Array(text.utf8)) else { return }
    #expect(found.map(\.name) == ["n3", "id"])
  }

  @Test func `both parsers agree on random values and on damage to them`() {
    var generator = SeededGenerator(for: "tape and plain parser")
    var parser = TapeParser(keys: KeyTable(["id", "título", "é"]))
    for _ in 0..<400 {
      let value = RandomJSON.value(using: &generator)
      let style: JSONWriter.Style = generator.chance(2) ? .pretty : .compact
      let text = Array(JSONWriter.text(of: value, style: style).utf8)
      #expect(tapeOutcome(text, &parser) == plainOutcome(text), "seed \(generator.seed)")
      let damaged = Mutation.of(text, using: &generator)
      #expect(tapeOutcome(damaged, &parser) == plainOutcome(damaged), "seed \(generator.seed)")
    }
  }

  @Test(arguments: [KeyTable(["id", "a"]), KeyTable(["id"]), .empty])
  func `a name is repeated in one object only, whatever the texts before had`(_ keys: KeyTable) throws {
    var parser = TapeParser(keys: keys)
    let texts: [(String, Int)] = [
      (#"{"id":1,"a":{"id":2,"a":3},"b":[{"id":4},{"id":5}]}"#, 0), (#"{"id":1,"a":{"id":2},"id":3}"#, 1),
      (#"{"a":{"id":1,"b":{"a":1},"\u0069d":2},"id":3}"#, 1), (#"[{"x":1,"x":2},{"x":1,"y":2}]"#, 1), (#"{"id":1}"#, 0),
    ]
    for (text, expected) in texts + texts.reversed() {
      try parse(text, &parser)
      var found = 0
      parser.tape.forEachDuplicateName { _, _ in found += 1 }
      #expect(found == expected, "\(text)")
    }
  }

  @Test func `numbers that a double changes are found wherever they stand`() throws {
    var parser = TapeParser()
    let texts = [("[1,2.5,-3]", 0), ("[1,[12345678901234567890]]", 1), (#"{"a":1e400}"#, 1), ("[1e2]", 0), ("7", 0)]
    for (text, expected) in texts + texts.reversed() {
      try parse(text, &parser)
      var found = 0
      parser.tape.forEachImpreciseNumber { _ in found += 1 }
      #expect(found == expected, "\(text)")
    }
  }

  private func parse(_ text: String, _ parser: inout TapeParser) throws {
    try Array(text.utf8).withUnsafeBufferPointer { text throws(JSONSyntaxError) in try parser.parse(text) }
  }
}

@Suite struct KeyTableTests {
  @Test func `numbers names in the order given`() {
    let table = KeyTable(["ocid", "id", "ocid", "date"])
    #expect(table.count == 3)
    #expect(["ocid", "id", "date", "tag", ""].map { table.id(of: $0) } == [1, 2, 3, 0, 0])
    #expect((0...4).map { table.name(of: $0) } == [nil, "ocid", "id", "date", nil])
  }

  @Test func `tells names of all lengths apart`() {
    // Alike at both ends, different in the middle; and the empty name.
    let names = (0..<40).map { String(repeating: "x", count: $0) } + (0..<40).map { "beginning-\($0)-of-the-end" }
    let table = KeyTable(names)
    for (index, name) in names.enumerated() { #expect(table.id(of: name) == UInt16(index + 1), "\(name)") }
    #expect(table.id(of: "beginning-40-of-the-end") == 0)
  }

  @Test func `names that differ in few bits are told apart`() {
    // The bits of "bar" are all set in "baz" as well.
    let table = KeyTable(["foo", "bar", "baz"])
    #expect(["foo", "bar", "baz", "ba", "bazz", ""].map { table.id(of: $0) } == [1, 2, 3, 0, 0, 0])
  }

  @Test func `no name is taken for another, whatever their bits and lengths`() {
    var random = SeededGenerator(for: "key table")
    let letters = Array("abcdefghijklmnopqrstuvwxyz_")
    let names = Array(
      Set(
        (0..<4000).map { _ in
          String((0..<Int.random(in: 1...24, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
        }
          + letters.flatMap { a in letters.map { "\($0)\(a)" } }))
    let table = KeyTable(names)
    for (position, name) in names.enumerated() {
      #expect(table.id(of: name) == UInt16(position + 1))
      #expect(table.name(of: UInt16(position + 1)) == name)
    }
    for name in names where !names.contains(name + "x") { #expect(table.id(of: name + "x") == 0) }
  }
}
