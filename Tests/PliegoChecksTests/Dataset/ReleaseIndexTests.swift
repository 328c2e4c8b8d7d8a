import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@Suite("The index of releases")
struct ReleaseIndexTests {
  @Test func `a release takes 64 bytes`() {
    #expect(MemoryLayout<ReleaseEntry>.stride == 64)
  }

  @Test(arguments: 0..<40)
  func `how the input is cut makes no difference`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<60).map { _ in Self.release(&random) }
    let whole = try Self.findings(of: [Self.index(texts, from: 0)])
    #expect(!whole.isEmpty)
    let cuts = Set((0..<random.int(1...8)).map { _ in random.int(0...60) }).union([0, 60]).sorted()
    let shards = try zip(cuts, cuts.dropFirst()).map { from, to in
      try Self.index(Array(texts[from..<to]), from: from)
    }
    #expect(Self.findings(of: shards) == whole)
    // Joined from the end, two by two: shards may be joined in any grouping, only not in another order.
    let fromBehind = shards.dropLast().reversed().reduce(shards.last ?? ReleaseIndex()) { later, shard in
      var joined = shard
      joined.append(later)
      return joined
    }
    #expect(Self.findings(of: [fromBehind]) == whole)
  }

  @Test func `an empty index has nothing to say`() {
    var joined = ReleaseIndex()
    joined.append(ReleaseIndex())
    #expect(Self.findings(of: [joined]) == [])
  }

  @Test func `a finding says file, line, column and pointer`() throws {
    let package =
      #"{"records":[{"ocid":"ocds-xyz123-1","releases":[\#n{"ocid":"ocds-xyz123-1","id":"1"},\#n"#
      + #" {"ocid":"ocds-xyz123-1","id":"1","tag":[]}]}]}"#
    let found = try CheckHarness.findings(inText: Array(package.utf8), asking: CheckRegistry.all)
      .first { $0.code.id == "V601" }
    #expect(found?.span == SourceSpan(file: "data.json", line: 3, column: 2))
    #expect(found?.data?.pointer.description == "/records/0/releases/1")
    #expect(found?.notes.map(\.english) == ["first at: data.json:2 /records/0/releases/0"])
  }

  /// A release of one of a few processes, with few ids, dates and contents, so that all of them meet.
  private static func release(_ random: inout SeededGenerator) -> String {
    let ocid = "ocds-xyz123-" + random.pick(["a", "A", "b", "c", "d", "e"])
    let tag = random.pick(["tender", "tenderUpdate", "award", "awardUpdate", "contractAmendment", "compiled"])
    let date = random.once(in: 5) ? "" : #","date":"2026-03-0\#(random.int(1...3))T10:00:00Z""#
    let tender = random.once(in: 2) ? "" : #","tender":{"id":"\#(random.int(1...2))"}"#
    return #"{"ocid":"\#(ocid)","id":"\#(random.int(1...9))","tag":["\#(tag)"]\#(date)\#(tender)}"#
  }

  /// Every text is a line of one file.
  private static func index(_ texts: [String], from first: Int) throws -> ReleaseIndex {
    var index = ReleaseIndex()
    for (number, text) in texts.enumerated() {
      var parser = TapeParser(keys: .empty)
      let bytes = Array(text.utf8)
      try bytes.withUnsafeBufferPointer { bytes in
        try parser.parse(bytes)
        let place = TextPlace(file: "") { _ in (first + number + 1, 1) }
        index.add(text: parser.tape.node(), as: DocumentKind(parser.tape.node()), file: 0, in: place)
      }
    }
    return index
  }

  private static func findings(of shards: [ReleaseIndex]) -> [String] {
    var index = ReleaseIndex()
    for shard in shards { index.append(shard) }
    var report = DatasetReporter(keeping: .all, files: ["a.jsonl"])
    index.finalize(asking: CheckSet(), &report)
    return report.findings.all.map {
      "\($0.code.id) \($0.span?.line ?? 0) \($0.ocid ?? "") \($0.message.english) \($0.notes.map(\.english))"
    }
  }
}
