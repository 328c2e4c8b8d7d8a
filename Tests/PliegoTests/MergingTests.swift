import Foundation
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import Pliego

/// Releases of a few processes, and the forms in which they can be given.
enum MergeInput {
  static let releases: [String] = (0..<24).map { number in
    let process = number % 5
    let step = number / 5
    return #"{"ocid":"ocds-a1b2c3-\#(process)","id":"r\#(step)","date":"2024-0\#(step + 1)-01T10:00:00Z","#
      + #""tag":["tender"],"tender":{"id":"t","title":"Ñame \#(step) 🏛","value":{"amount":\#(number).10}},"#
      + #""awards":[{"id":"\#(step % 2)","title":"a\#(step)","suppliers":[{"id":"s","name":"Piñón"}]}]}"#
  }

  static let package = ValidationInput.package(releases)

  /// Shuffled, always in the same way.
  static let shuffled: [String] = {
    var random = SeededGenerator(seed: 7)
    return releases.shuffled(using: &random)
  }()
}

/// What came of merging into a file.
struct Merged {
  var text = ""
  var outcome = MergeOutcome(findings: Findings())
  var failure: PliegoError?
  /// Codes and places, in the order of the input.
  var findings: [String] = []

  init(
    _ files: [String], jobs: Int = 1, limits: StreamLimits = StreamLimits(),
    _ change: (inout MergeOptions) -> Void = { _ in }
  ) throws {
    let folder = try TemporaryFolder()
    var options = MergeOptions(files: files)
    options.output = folder.file("merged.jsonl").path
    options.report = folder.file("findings.jsonl").path
    options.jobs = jobs
    options.limits = limits
    change(&options)
    do throws(PliegoError) {
      outcome = try merge(options)
    } catch {
      failure = error
      return
    }
    text = try folder.text(of: "merged.jsonl")
    findings = try folder.text(of: "findings.jsonl").split(separator: "\n").map { line in
      let finding = try JSONParser.parse(Array(line.utf8))
      let place = ["line", "column"].compactMap { finding[$0]?.numberValue?.text }.joined(separator: ":")
      return "\(finding["code"]?.stringValue ?? "") \(place) \(finding["pointer"]?.stringValue ?? "")"
    }
  }
}

@Suite("Merging files")
struct MergingTests {
  @Test("all forms of the same releases give the same bytes, whatever the number of threads")
  func forms() throws {
    let folder = try TemporaryFolder()
    let lines = MergeInput.releases.joined(separator: "\n") + "\n"
    let expected = try Merged([try folder.write(lines, to: "lines.jsonl")])
    #expect(expected.outcome.mergedReleases == 24)
    #expect(expected.outcome.mergedProcesses == 5)
    let small = StreamLimits(chunkBytes: 512, wholeDocumentBytes: 256)
    let package = MergeInput.package
    let forms: [(String, String)] = [
      ("package.json", package),
      ("last.json", ValidationInput.package(MergeInput.releases, first: nil, last: ValidationInput.metadata)),
      ("spread.json", ValidationInput.spread(package, lineBreak: "\r\n")),
      ("array.json", "[" + MergeInput.releases.joined(separator: ",\n") + "]"),
      ("marked.jsonl", "\u{FEFF}" + lines),
      ("records.json", ValidationInput.records(MergeInput.releases)),
    ]
    for (name, text) in forms {
      let path = try folder.write(text, to: name)
      for jobs in [1, 3] {
        for limits in [StreamLimits(), small] {
          #expect(try Merged([path], jobs: jobs, limits: limits).text == expected.text, "\(name) \(jobs)")
        }
      }
    }
  }

  @Test("packed and encoded files are read twice as well")
  func packed() throws {
    let folder = try TemporaryFolder()
    let lines = MergeInput.releases.joined(separator: "\n") + "\n"
    let path = try folder.write(lines, to: "lines.jsonl")
    let expected = try Merged([path])
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/bin/gzip")
    gzip.arguments = ["-k", path]
    try gzip.run()
    gzip.waitUntilExit()
    #expect(try Merged([path + ".gz"]).text == expected.text)
    let wide = try folder.write(
      [0xFF, 0xFE] + lines.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] },
      to: "wide.jsonl")
    #expect(try Merged([wide]).text == expected.text)
  }

  @Test("releases of one process may stand in several files, in any order")
  func severalFiles() throws {
    let folder = try TemporaryFolder()
    let half = MergeInput.shuffled.count / 2
    let first = try folder.write(MergeInput.shuffled[..<half].joined(separator: "\n"), to: "a.jsonl")
    let second = try folder.write(ValidationInput.package(Array(MergeInput.shuffled[half...])), to: "b.json")
    let merged = try Merged([first, second], jobs: 2)
    let expected = try Merged([try folder.write(MergeInput.releases.joined(separator: "\n"), to: "all.jsonl")])
    #expect(Set(merged.text.split(separator: "\n")) == Set(expected.text.split(separator: "\n")))
  }

  @Test("records hold the releases in the order of their dates, as they were given")
  func records() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(MergeInput.shuffled.joined(separator: "\n"), to: "lines.jsonl")
    let merged = try Merged([path]) {
      $0.content = .records
      $0.hasVersionedReleases = true
    }
    for line in merged.text.split(separator: "\n") {
      let record = try JSONParser.parse(Array(line.utf8))
      let releases = record["releases"]?.arrayValue ?? []
      #expect(
        releases.compactMap { $0["date"]?.stringValue } == releases.compactMap { $0["date"]?.stringValue }.sorted())
      for release in releases { #expect(MergeInput.releases.contains(JSONWriter.text(of: release))) }
      #expect(record["compiledRelease"]?["tag"] == ["compiled"])
      #expect(record["versionedRelease"]?["ocid"] == record["ocid"])
    }
  }

  @Test("linked records name the package and the release")
  func linked() throws {
    let folder = try TemporaryFolder()
    let merged = try Merged([try folder.write(MergeInput.package, to: "package.json")]) {
      $0.content = .records
      $0.linksReleases = true
    }
    let first = try JSONParser.parse(Array(merged.text.split(separator: "\n").first.map { Array($0.utf8) } ?? []))
    #expect(
      first["releases"]?[0] == ["url": "https://example.org/p#r0", "date": "2024-01-01T10:00:00Z", "tag": ["tender"]])
  }

  struct Told: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var findings: [String]
    /// Processes that are written.
    var written: Int
    var testDescription: String { name }
  }

  private static func release(_ members: String, ocid: String = "ocds-a1b2c3-1") -> String {
    #"{"ocid":"\#(ocid)",\#(members)}"#
  }

  static let told: [Told] = [
    Told(
      name: "a release without ocid",
      text: #"{"id":"1","date":"2024-01-01T00:00:00Z","tag":["tender"],"tender":{"id":"t"}}"#,
      findings: ["M101 1:1 "], written: 0),
    Told(
      name: "one release needs no date", text: release(#""id":"1","tag":["tender"]"#), findings: [], written: 1),
    Told(
      name: "one of two has no date",
      text: release(#""id":"1","tag":["tender"]"#) + "\n" + release(#""id":"2","date":"2024-01-01T00:00:00Z""#),
      findings: ["M102 1:1 "], written: 0),
    Told(
      name: "two of one instant",
      text: release(#""id":"1","date":"2024-01-01T00:00:00Z""#) + "\n"
        + release(#""id":"2","date":"2024-01-01T02:00:00+02:00""#), findings: ["M114 2:1 "], written: 1),
    Told(
      name: "instants and texts in different order",
      text: release(#""id":"1","date":"2024-01-01T10:00:00+02:00""#) + "\n"
        + release(#""id":"2","date":"2024-01-01T09:00:00Z""#), findings: ["M115 2:1 "], written: 1),
    Told(
      name: "the same release twice",
      text: release(#""id":"1","date":"2024-01-01T00:00:00Z","x":[{"a":1}]"#) + "\n"
        + release(#""date":"2024-01-01T00:00:00Z","id":"1","x":[{"a":1.0}]"#),
      findings: ["M113 2:1 ", "M127 1:69 /x/0"], written: 1),
    Told(
      name: "an edited release",
      text: release(#""id":"1","date":"2024-01-01T00:00:00Z","x":1"#) + "\n"
        + release(#""id":"1","date":"2024-01-02T00:00:00Z","x":2"#), findings: ["M112 2:1 "], written: 1),
    Told(
      name: "a conflict of types, and a process beside it",
      text: release(#""id":"1","date":"2024-01-01T00:00:00Z","x":1"#) + "\n"
        + release(#""id":"1","date":"2024-01-01T00:00:00Z""#, ocid: "ocds-a1b2c3-2") + "\n"
        + release(#""id":"2","date":"2024-01-02T00:00:00Z","x":{"y":2}"#), findings: ["M103 3:68 /x"], written: 1),
    Told(
      name: "a line that is no JSON",
      text: release(#""id":"1""#) + "\n{\"ocid\":\n" + release(#""id":"1""#, ocid: "ocds-a1b2c3-2"),
      findings: ["J012 2:9 "], written: 2),
    Told(
      name: "a versioned release", text: #"{"ocid":"ocds-a1b2c3-1","initiationType":[{"value":"tender"}]}"#,
      findings: ["M106 1:1 "], written: 0),
    Told(
      name: "a versioned release without initiationType",
      text:
        #"{"ocid":"ocds-a1b2c3-1","tender":{"status":[{"releaseID":"1","releaseDate":null,"releaseTag":[],"value":"a"}]}}"#,
      findings: ["M106 1:1 "], written: 0),
    Told(
      name: "a compiled release", text: release(#""id":"1","date":"2024-01-01T00:00:00Z","tag":["compiled"]"#),
      findings: ["M119 1:1 "], written: 1),
    Told(
      name: "elements of a root array",
      text: "[" + release(#""id":"1","date":"2024-01-01T00:00:00Z","x":[{"id":""}]"#) + "]",
      findings: ["M126 1:76 /0/x/0/id"], written: 1),
    Told(
      name: "a record with linked releases",
      text: #"{"ocid":"ocds-a1b2c3-1","releases":[{"url":"https://example.org/p#1","date":"2024-01-01T00:00:00Z"}]}"#,
      findings: ["M117 1:37 /releases/0"], written: 0),
    Told(
      name: "a record without releases", text: #"{"ocid":"ocds-a1b2c3-1","compiledRelease":{"ocid":"ocds-a1b2c3-1"}}"#,
      findings: ["M118 1:1 "], written: 0),
  ]

  @Test("what is told, and where", arguments: told)
  func tells(_ test: Told) throws {
    let folder = try TemporaryFolder()
    let merged = try Merged([try folder.write(test.text, to: "in.jsonl")])
    #expect(merged.findings == test.findings)
    #expect(merged.outcome.mergedProcesses == test.written)
    #expect(merged.text.split(separator: "\n").count == test.written)
  }

  @Test("packages of two versions and with different extensions are told, and all their rules used")
  func mixed() throws {
    let folder = try TemporaryFolder()
    func package(_ number: Int, _ version: String, _ extensions: String) -> String {
      let release = Self.release(
        #""id":"\#(number)","date":"2024-0\#(number)-01T00:00:00Z","tender":{"id":"t","x":"\#(number)"}"#)
      return #"{"uri":"https://example.org/\#(number)","version":"\#(version)","extensions":[\#(extensions)],"#
        + #""publishedDate":"2024-01-01T00:00:00Z","publisher":{"name":"p"},"releases":[\#(release)]}"#
    }
    let lots =
      #""https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json""#
    let text = package(1, "1.0", "") + "\n" + package(2, "1.1", lots)
    let merged = try Merged([try folder.write(text, to: "in.jsonl")])
    #expect(merged.findings.map { $0.prefix(4) } == ["M111", "M116"])
    #expect(merged.outcome.mergedProcesses == 1)
  }

  @Test("a process that is larger than the memory given is refused, and the others are written")
  func largeProcess() throws {
    let folder = try TemporaryFolder()
    let large = Self.release(
      #""id":"1","date":"2024-01-01T00:00:00Z","x":"\#(String(repeating: "a", count: 2 << 20))""#)
    let text = large + "\n" + Self.release(#""id":"1","date":"2024-01-01T00:00:00Z""#, ocid: "ocds-a1b2c3-2")
    let merged = try Merged([try folder.write(text, to: "in.jsonl")]) { $0.memory = 4 << 20 }
    #expect(merged.findings == ["M105 1:1 "])
    #expect(merged.outcome.mergedProcesses == 1)
  }

  @Test("an output that is an input is refused")
  func outputIsInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(MergeInput.package, to: "in.json")
    #expect(try Merged([path]) { $0.output = path }.failure?.diagnostics.first?.code == .outputIsInput)
    #expect(try folder.text(of: "in.json") == MergeInput.package)
  }
}

@Suite("Checking records")
struct RecordCheckingTests {
  private func check(_ text: String, limits: StreamLimits = StreamLimits()) throws -> (RecordCheckOutcome, [String]) {
    let folder = try TemporaryFolder()
    var options = MergeOptions(files: [try folder.write(text, to: "records.json")])
    options.report = folder.file("findings.jsonl").path
    options.limits = limits
    let outcome = try checkRecords(options)
    let findings = try folder.text(of: "findings.jsonl").split(separator: "\n").map { line in
      let finding = try JSONParser.parse(Array(line.utf8))
      return "\(finding["code"]?.stringValue ?? "") \(finding["pointer"]?.stringValue ?? "")"
    }
    return (outcome, findings)
  }

  private func records() throws -> [JSONValue] {
    let folder = try TemporaryFolder()
    let path = try folder.write(MergeInput.shuffled.joined(separator: "\n"), to: "lines.jsonl")
    let merged = try Merged([path]) {
      $0.content = .records
      $0.hasVersionedReleases = true
    }
    return try merged.text.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
  }

  @Test("records that pliego makes are right")
  func own() throws {
    let lines = try records().map { JSONWriter.text(of: $0) }.joined(separator: "\n")
    let (outcome, findings) = try check(lines)
    #expect(findings.isEmpty)
    #expect(outcome.checkedRecords == 5)
  }

  @Test("differences are told at their places, in small and large packages")
  func differences() throws {
    var records = try records()
    records[1] = changed(records[1], ["compiledRelease", "tender", "title"], to: "otro")
    records[2] = changed(records[2], ["compiledRelease", "tender"], to: nil)
    records[3] = changed(records[3], ["versionedRelease", "extra"], to: 1)
    let package = #"{\#(ValidationInput.metadata),"records":\#(JSONWriter.text(of: .array(records)))}"#
    let expected = [
      "M141 /records/1/compiledRelease/tender/title", "M141 /records/2/compiledRelease",
      "M142 /records/3/versionedRelease/extra",
    ]
    #expect(try check(package).1 == expected)
    #expect(try check(package, limits: StreamLimits(chunkBytes: 512, wholeDocumentBytes: 256)).1 == expected)
  }

  @Test("records with linked releases cannot be recomputed, which is told")
  func linked() throws {
    let record =
      #"{"ocid":"ocds-a1b2c3-1","releases":[{"url":"u#1"}],"compiledRelease":{"ocid":"ocds-a1b2c3-1","tag":["compiled"]}}"#
    let (outcome, findings) = try check(record)
    #expect(findings == ["M144 /releases/0", "M143 "])
    #expect(outcome.checkedRecords == 0)
  }

  struct Link: Sendable, CustomTestStringConvertible {
    var name: String
    var url: String
    var date: String
    var findings: [String]
    var testDescription: String { name }
  }

  @Test(
    "what can be said of links without fetching them",
    arguments: [
      Link(name: "right", url: "https://example.org/p#1", date: "2024-01-01T02:00:00+02:00", findings: ["M143 "]),
      Link(
        name: "no release named", url: "https://example.org/p", date: "2024-01-01T00:00:00Z",
        findings: ["M144 /releases/0/url", "M143 "]),
      Link(
        name: "an empty name", url: "https://example.org/p#", date: "2024-01-01T00:00:00Z",
        findings: ["M144 /releases/0/url", "M143 "]),
      Link(
        name: "newer than the compiled release", url: "https://example.org/p#1", date: "2024-01-02T00:00:00Z",
        findings: ["M144 /compiledRelease/date", "M143 "]),
    ])
  func links(_ link: Link) throws {
    let record =
      #"{"ocid":"ocds-a1b2c3-1","releases":[{"url":"\#(link.url)","date":"\#(link.date)","tag":["tender"]}],"#
      + #""compiledRelease":{"ocid":"ocds-a1b2c3-1","tag":["compiled"],"date":"2024-01-01T00:00:00Z"}}"#
    #expect(try check(record).1 == link.findings)
  }

  /// The value with one member replaced, or taken out.
  private func changed(_ value: JSONValue, _ path: [String], to new: JSONValue?) -> JSONValue {
    guard let name = path.first, var object = value.objectValue else { return value }
    if path.count > 1 {
      object[name] = changed(object[name] ?? [:], Array(path.dropFirst()), to: new)
    } else if let new {
      object[name] = new
    } else {
      object.removeValue(forName: name)
    }
    return .object(object)
  }
}
