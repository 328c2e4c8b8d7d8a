import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite struct ValidationInputTests {
  private let releases = ValidationInput.releases

  @Test(arguments: ["", " \n\n", "\u{FEFF}"])
  func `nothing in a file is said`(_ text: String) throws {
    let judged = try Judged(text)
    #expect(judged.count("J009") + judged.codes.count { $0 != "J009" && $0.hasPrefix("J") } >= 1)
    #expect(judged.outcome.isUnjudged)
  }

  @Test(arguments: ["null", "3", "true", "\"text\"", "{}", #"{"a":1}"#])
  func `JSON that is no OCDS is said once`(_ text: String) throws {
    #expect(try Judged(text).codes == ["J020"])
  }

  @Test func `a broken line spoils no other`() throws {
    var lines = releases
    lines.insert(#"{"ocid":"#, at: 3)
    let judged = try Judged(
      lines.joined(separator: "\n"), jobs: 2, limits: StreamLimits(chunkBytes: 700, wholeDocumentBytes: 2000))
    #expect(judged.outcome.total.releases == releases.count)
    #expect(judged.outcome.total.notJSON == 1)
    #expect(judged.findings.filter { $0.code == .lineNotJSON }.map { $0.span?.line } == [4])
  }

  @Test(arguments: [true, false])
  func `a package that breaks off is said once`(_ isSmall: Bool) throws {
    let text = String(ValidationInput.package(releases).dropLast(40))
    let judged = try Judged(text, limits: isSmall ? StreamLimits() : .tiny)
    #expect(judged.outcome.total.notJSON == 1)
    #expect(judged.findings.count { $0.code == .notJSON } == 1)
    #expect(judged.findings.last { $0.code == .notJSON }?.span?.column == text.unicodeScalars.count + 1)
    #expect(judged.outcome.total.releases == (isSmall ? 0 : releases.count - 1))
  }

  @Test func `what was judged before a failure is given with any number of jobs`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(releases.joined(separator: "\n") + "\n", to: "a.json")
    let one = Judged([path, folder.path + "/missing.json"])
    #expect(one.failure != nil)
    let big = releases + ["{\"ocid\":\"" + String(repeating: "x", count: 5000) + "\"}"] + releases
    var limits = StreamLimits.tiny
    limits.maximumElementBytes = 3000
    let file = try folder.write(big.joined(), to: "b.json")
    let first = Judged([file], limits: limits)
    #expect(first.codes.last == "J010" || first.codes.contains { $0.hasPrefix("J01") })
    #expect(first.outcome.isUnjudged)
    #expect(first.outcome.total.releases == releases.count)
    for jobs in [2, 4] { #expect(Judged([file], jobs: jobs, limits: limits).lines == first.lines) }
  }

  @Test(arguments: [StreamLimits(), .tiny])
  func `equal elements of a package are said once, at the array`(_ limits: StreamLimits) throws {
    let twice = releases + [releases[1], releases[1], releases[0].replacing("1000", with: "1000.0")]
    for text in [
      ValidationInput.package(twice), ValidationInput.spread(ValidationInput.package(twice), lineBreak: "\n"),
    ] {
      let judged = try Judged(text, limits: limits)
      let found = judged.findings.filter { $0.code.id == "S113" }
      #expect(found.map { $0.data?.pointer.description } == ["/releases"])
      #expect(found.first?.data?.schemaLocation?.hasSuffix("#/properties/releases/uniqueItems") == true)
      let same = releases + [releases[1].replacing("mil", with: "cien")]
      #expect(try Judged(ValidationInput.package(same), limits: limits).count("S113") == 0)
    }
  }

  @Test(arguments: [StreamLimits(), .tiny])
  func `equal elements of arrays that stay in the frame of a large document are said`(_ limits: StreamLimits) throws {
    let record = #"{"ocid":"ocds-a1b2c3-1","releases":[\#(releases[0])]}"#
    let list = #""packages":["https://example.org/1","https://example.org/2","https://example.org/1"]"#
    let awards = #""compiledRelease":{"ocid":"ocds-a1b2c3-1","awards":[{"id":"a"},{"id":"a"}]}"#
    let frames = [
      (#"{\#(ValidationInput.metadata),\#(list),"records":[\#(record)]}"#, "/packages"),
      (#"{\#(ValidationInput.metadata),"records":[\#(record)],\#(list)}"#, "/packages"),
      (#"{"ocid":"ocds-a1b2c3-1",\#(awards),"releases":[\#(releases[0])]}"#, "/compiledRelease/awards"),
    ]
    for (text, pointer) in frames {
      let found = try Judged(text, limits: limits).findings.filter { $0.code.id == "S113" }
      #expect(found.map { $0.data?.pointer.description } == [pointer])
    }
  }

  @Test(arguments: [StreamLimits(), .tiny])
  func `every package is held against its own version and extensions`(_ limits: StreamLimits) throws {
    let packages = (0..<36).map { number in
      let version = number % 2 == 0 ? "1.0" : "1.1"
      return ValidationInput.package(
        releases, first: #""uri":"https://example.org/\#(number)""#,
        last: #""version":"\#(version)","extensions":["https://example.org/e\#(number % 40)/extension.json"]"#)
    }
    for text in [packages.joined(separator: "\n"), "[" + packages.joined(separator: ",") + "]"] {
      let one = try Judged(text, limits: limits)
      #expect(Set(one.outcome.total.versions) == ["1.0", "1.1"])
      #expect(one.outcome.total.packages == 36)
      #expect(one.outcome.total.releases == 36 * releases.count)
      #expect(one.findings.filter { $0.data?.path == "extensions" }.count == 36)
    }
  }

  @Test(arguments: [StreamLimits(), .tiny])
  func `a root array is none of its elements`(_ limits: StreamLimits) throws {
    let judged = try Judged("[" + (releases + ["null", "7"]).joined(separator: ",") + "]", limits: limits)
    #expect(judged.count("J020") == 2)
    #expect(judged.findings.filter { $0.code.id == "J020" }.map { $0.data?.pointer.description } == ["/12", "/13"])
    #expect(judged.count("S101") == 3)
    #expect(judged.outcome.total.packages == 0)
    #expect(judged.outcome.total.otherTexts == 2)
  }

  @Test(arguments: ["null", "[]", "3", "{}"])
  func `elements that are no releases get the same findings, whole and split`(_ odd: String) throws {
    for text in [
      ValidationInput.package(releases + [odd]),
      #"{\#(ValidationInput.metadata),"records":[\#(odd),{"ocid":"ocds-a1b2c3-1","releases":[\#(releases[0])]}]}"#,
    ] {
      let whole = try Judged(text)
      let split = try Judged(text, limits: .tiny)
      #expect(split.lines.sorted().difference(from: whole.lines.sorted()).map { "\($0)" } == [])
      #expect(split.outcome.total.records == whole.outcome.total.records)
      #expect(split.outcome.total.releases == whole.outcome.total.releases)
    }
  }

  @Test func `a second member releases is said, not judged`() throws {
    let text = #"{\#(ValidationInput.metadata),"releases":[\#(releases[0])],"releases":[\#(releases[1])]}"#
    for limits in [StreamLimits(), .tiny] {
      let judged = try Judged(text, limits: limits)
      #expect(judged.findings.filter { $0.message.english.contains("\"releases\" already") }.count == 1)
    }
  }

  @Test(arguments: [1, 2, 4])
  func `many findings of one text are handed over in portions, in order`(_ jobs: Int) throws {
    let documents = (0..<Findings.portion * 2 + 9).map { #"{"id":"\#($0)","datePublished":"3/2/2024"}"# }
    let first = releases[0].replacing(
      "\"tender\":{", with: "\"tender\":{\"documents\":[" + documents.joined(separator: ",") + "],")
    let folder = try TemporaryFolder()
    let path = try folder.write(([first] + releases).joined(separator: "\n"), to: "data.json")
    var options = ValidateOptions(files: [path])
    (options.listsFindings, options.jobs) = (true, jobs)
    var all: [Diagnostic] = []
    var largest = 0
    _ = try validate(options) { _ in
    } _: { portion in
      largest = max(largest, portion.count)
      all += portion
    }
    let dates = all.filter { $0.code.id == "S104" && $0.data?.path == "tender/documents/datePublished" }
    #expect(dates.map { $0.data?.pointer.tokens[2] } == documents.indices.map { String($0) })
    #expect(all.map { $0.span?.line } == Judged([path]).findings.map { $0.span?.line })
    #expect(all.count > documents.count)
    #expect(largest == Findings.portion)
  }

  @Test(arguments: [1, 2])
  func `findings over the whole dataset are handed over in portions too`(_ jobs: Int) throws {
    let again = String(repeating: releases[0] + "\n", count: Findings.portion + 20)
    let folder = try TemporaryFolder()
    var options = ValidateOptions(files: [try folder.write(again, to: "data.json")])
    (options.listsFindings, options.jobs) = (true, jobs)
    var portions: [[String]] = []
    let outcome = try validate(options) { _ in
    } _: {
      portions.append($0.map(\.code.id))
    }
    let repeated = outcome.findings.groups.filter { $0.code.id == "V602" }.map(\.count)
    #expect(repeated == [Findings.portion + 19])
    #expect(portions.allSatisfy { $0.count <= Findings.portion })
    #expect(portions.joined().count { $0 == "V602" } == Findings.portion + 19)
  }

  @Test(arguments: [1, 2])
  func `a report that cannot be written stops the run in the middle of a text`(_ jobs: Int) throws {
    let documents = (0..<Findings.portion * 9).map { #"{"id":"\#($0)","datePublished":"3/2/2024"}"# }
    let text = releases[0].replacing(
      "\"tender\":{", with: "\"tender\":{\"documents\":[" + documents.joined(separator: ",") + "],")
    let folder = try TemporaryFolder()
    var options = ValidateOptions(files: [try folder.write(text, to: "data.json")])
    (options.listsFindings, options.jobs) = (true, jobs)
    var calls = 0
    #expect(throws: PliegoError.self) {
      _ = try validate(options) { _ in
      } _: { _ throws(PliegoError) in
        calls += 1
        throw PliegoError([Diagnostic(.emptyInput, Phrase("full"))])
      }
    }
    #expect(calls == 1)
  }
}
