import Foundation
import PliegoDiagnostics
import PliegoFlatten
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("Flattening files")
struct FlatteningTests {
  static let releases: [String] = (0..<12).map { number in
    let awards = (0..<(number % 3)).map { #"{"id":"a\#($0)","suppliers":[{"id":"s\#($0)"},{"id":"x"}]}"# }
    let extra = number % 5 == 2 ? #","sobrante":{"n":\#(number)}"# : ""
    return
      #"{"ocid":"ocds-a1b2c3-\#(number)","id":"r\#(number)","tag":["award"],"awards":[\#(awards.joined(separator: ","))]\#(extra)}"#
  }

  static let package =
    #"{"uri":"https://example.org/p","releases":[\#(releases.joined(separator: ",\n"))],"version":"1.1"}"#

  /// The files of a folder, by name.
  private func contents(_ folder: TemporaryFolder, _ name: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for path in folder.fileNames where path.hasPrefix(name + "/") {
      found[String(path.dropFirst(name.count + 1))] = try folder.bytes(of: path)
    }
    return found
  }

  @discardableResult
  private func run(
    _ files: [String], to output: String, _ change: (inout FlattenOptions) -> Void = { _ in }
  ) throws -> FlattenOutcome {
    var options = FlattenOptions(files: files, output: output)
    change(&options)
    return try flatten(options)
  }

  @Test(arguments: [FlattenOptions.Columns.data, .schema])
  func `the same releases give the same bytes, however packed, cut and shared out`(columns: FlattenOptions.Columns)
    throws
  {
    let folder = try TemporaryFolder()
    let forms = [
      try folder.write(Self.releases.joined(separator: "\n"), to: "lines.ndjson"),
      try folder.write(Self.package, to: "package.json"),
      try folder.write("[" + Self.releases.joined(separator: ",") + "]", to: "array.json"),
    ]
    var first: [String: [UInt8]]?
    for form in forms {
      for jobs in [1, 3] {
        for limits in [StreamLimits(), .tiny] {
          let outcome = try run([form], to: folder.path + "/out") {
            ($0.jobs, $0.limits, $0.columns) = (jobs, limits, columns)
          }
          #expect(outcome.releases == 12 && outcome.isComplete)
          let found = try contents(folder, "out")
          #expect(found == first ?? found, "\(form) with \(jobs)")
          first = found
        }
      }
    }
    let names = try #require(first).keys.sorted()
    #expect(names == ["awards.csv", "awards_suppliers.csv", "fields.csv", "releases.csv"])
  }

  @Test func `several files are numbered through`() throws {
    let folder = try TemporaryFolder()
    let one = try folder.write(#"{"ocid":"a","id":"1"}"#, to: "one.json")
    let two = try folder.write(#"{"ocid":"b","id":"2"}"#, to: "two.json")
    try run([one, two], to: folder.path + "/out")
    #expect(try folder.text(of: "out/releases.csv") == "_link,ocid,id\n1,a,1\n2,b,2\n")
  }

  @Test func `a text that is no JSON is told, and the others are written`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      #"{"ocid":"a","id":"1"}"# + "\n{broken\n" + #"{"ocid":"b","id":"2"}"# + "\n17\n", to: "x.ndjson")
    let outcome = try run([file], to: folder.path + "/out")
    #expect(outcome.findings.groups.map(\.code.id).sorted() == ["J012", "J020"])
    #expect(outcome.passedOver == 2 && !outcome.isComplete)
    #expect(try folder.text(of: "out/releases.csv") == "_link,ocid,id\n1,a,1\n2,b,2\n")
  }

  @Test func `a package that breaks off is told`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(String(Self.package.dropLast(10)), to: "x.json")
    let outcome = try run([file], to: folder.path + "/out") { $0.limits = .tiny }
    #expect(outcome.releases == 12 && !outcome.isComplete)
  }

  @Test(.fires("M310"), arguments: [1, 3])
  func `a file that changes between its readings is told, and nothing is written`(jobs: Int) throws {
    let folder = try TemporaryFolder()
    let lines = Self.releases.joined(separator: "\n")
    let first = try folder.write(lines, to: "x.ndjson")
    let second = try folder.write(lines, to: "y.ndjson")
    var isChanged = false
    let error = #expect(throws: PliegoError.self) {
      var options = FlattenOptions(files: [first, second], output: folder.path + "/out")
      (options.jobs, options.limits) = (jobs, .tiny)
      _ = try flatten(options) { progress in
        // The first file has been read to its end once the second is being read.
        guard !isChanged, progress.bytes > lines.utf8.count else { return }
        isChanged = true
        let more = (0..<40).map { #"{"ocid":"new","new":\#($0),"text":"\#(String(repeating: "x", count: 200))"}"# }
        _ = try? folder.write((Self.releases + more).joined(separator: "\n"), to: "x.ndjson")
      }
    }
    #expect(isChanged && error?.diagnostics.map(\.code.id) == ["M310"])
    #expect(folder.fileNames == ["x.ndjson", "y.ndjson"])
  }

  @Test func `a folder of an earlier run is replaced as a whole, another is left alone`() throws {
    let folder = try TemporaryFolder()
    let many = try folder.write(Self.package, to: "many.json")
    let few = try folder.write(#"{"ocid":"a","id":"1"}"#, to: "few.json")
    try run([many], to: folder.path + "/out")
    try run([few], to: folder.path + "/out/")
    #expect(folder.fileNames == ["few.json", "many.json", "out/fields.csv", "out/releases.csv"])
    try folder.write("mine", to: "out/notes.csv")
    let error = #expect(throws: PliegoError.self) { try run([few], to: folder.path + "/out") }
    #expect(error?.diagnostics.map(\.code.id) == ["M309"])
    #expect(try folder.text(of: "out/notes.csv") == "mine")
    try folder.write("mine", to: "hidden/.git/config")
    #expect(throws: PliegoError.self) { try run([few], to: folder.path + "/hidden") }
  }

  @Test(arguments: ["out", "out.xlsx", "out.sqlite"])
  func `what a killed run left goes with the next run, what a living one writes stays`(name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(#"{"ocid":"a","id":"1"}"#, to: "few.json")
    let left = name == "out" ? "\(name).pliego-abc123/half.csv" : "\(name).pliego-abc123"
    try folder.write("half", to: left)
    let living = try folder.write("being written", to: "\(name).pliego-def456")
    let other = try folder.write("another's", to: "\(name).pliego-x")
    let descriptor = open(living, O_RDONLY)
    flock(descriptor, LOCK_EX)
    try run([file], to: folder.path + "/" + name)
    close(descriptor)
    #expect(!folder.fileNames.contains(left))
    #expect(FileManager.default.fileExists(atPath: living) && FileManager.default.fileExists(atPath: other))
  }

  @Test func `an extension that the user names and nobody knows is told, one that a package names is not`() throws {
    let folder = try TemporaryFolder()
    let text = #"{"extensions":["https://example.org/x/extension.json"],"releases":[{"ocid":"a","id":"1"}]}"#
    let file = try folder.write(text, to: "x.json")
    #expect(try run([file], to: folder.path + "/out").findings.isEmpty)
    let outcome = try run([file], to: folder.path + "/out") { $0.extensions = ["nonsense"] }
    #expect(outcome.findings.groups.map(\.code.id) == ["V901"] && outcome.isComplete)
  }

  @Test func `fields of an extension that a package names stand in its order`() throws {
    let folder = try TemporaryFolder()
    let address =
      "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json"
    let releases = #"[{"ocid":"a","tender":{"lots":[{"zeta":1,"status":"active","title":"t","id":"l"}]}}]"#
    let file = try folder.write(#"{"releases":\#(releases),"extensions":["\#(address)"]}"#, to: "x.json")
    try run([file], to: folder.path + "/out")
    let headings = try folder.text(of: "out/tender_lots.csv").split(separator: "\n")[0].split(separator: ",").suffix(4)
    #expect(headings == ["id", "title", "status", "zeta"])
  }

  @Test func `an output that is an input is refused`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(#"{"ocid":"a","id":"1"}"#, to: "x.db")
    #expect(throws: PliegoError.self) { try run([file], to: file) }
    #expect(try folder.text(of: "x.db") == #"{"ocid":"a","id":"1"}"#)
  }

  @Test(arguments: FlattenOptions.Format.allCases)
  func `what cannot be replaced by tables is refused before anything is read`(format: FlattenOptions.Format) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(#"{"ocid":"a","id":"1"}"#, to: "few.json")
    mkfifo(folder.path + "/pipe", 0o600)
    let wrong = ["/dev/null", folder.path + "/pipe", format == .csv ? file : folder.path, ""]
    for output in wrong {
      let error = #expect(throws: PliegoError.self) { try run([file], to: output) { $0.format = format } }
      #expect(error?.diagnostics.map(\.code.id) == ["U011"], "\(output)")
    }
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    #expect(folder.fileNames == ["few.json", "pipe"])
  }

  @Test(arguments: FlattenOptions.Columns.allCases)
  func `a text that no cell takes stops a workbook, and the old one stays`(columns: FlattenOptions.Columns) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.xlsx")
    let fits = String(repeating: "ñ", count: 32_767)
    let file = try folder.write(#"{"ocid":"a","id":"\#(fits)"}"#, to: "a.json")
    #expect(try run([file], to: folder.path + "/fits.xlsx") { $0.columns = columns }.isComplete)
    let long = try folder.write(#"{"ocid":"a","id":"\#(fits)ñ"}"#, to: "b.json")
    let error = #expect(throws: PliegoError.self) {
      try run([long], to: folder.path + "/out.xlsx") { $0.columns = columns }
    }
    #expect(error?.diagnostics.map(\.code.id) == ["M307"])
    #expect(try folder.text(of: "out.xlsx") == "old")
    #expect(!folder.fileNames.contains { $0.contains("pliego-") })
  }

  @Test(arguments: ["out", "out.xlsx", "out.sqlite"])
  func `a run that is ended leaves the whole of the old or of the new`(name: String) throws {
    let folder = try TemporaryFolder()
    let lines = (0..<250).flatMap { _ in Self.releases }.joined(separator: "\n")
    try folder.write(lines, to: "x.ndjson")
    try folder.write(#"{"ocid":"a","id":"1"}"#, to: "few.json")
    // Each round ends a run somewhere in its course, and holds what is there against a whole output of either input.
    let script = """
      sum() { if [ -d "$1" ]; then cat "$1"/*.csv; else cat "$1"; fi | md5sum; }
      flatten() { pliego flatten "$1" --out "$2" --quiet; }
      flatten few.json few-\(name); flatten x.ndjson x-\(name)
      few=$(sum few-\(name)); many=$(sum x-\(name))
      cp -r few-\(name) \(name)
      for n in $(seq 12); do
        pliego flatten x.ndjson --out \(name) --quiet & sleep 0.$((RANDOM % 3))$((RANDOM % 10))
        kill -$([ $((n % 2)) = 0 ] && echo KILL || echo TERM) $! 2>/dev/null; wait $! 2>/dev/null
        now=$(sum \(name)); [ "$now" = "$few" ] || [ "$now" = "$many" ] || echo "half a file in round $n"
      done
      flatten x.ndjson \(name); [ "$(sum \(name))" = "$many" ] || echo "not what it should be"
      ls | grep pliego- ; true
      """
    let run = try Subprocess.bash(script, in: folder.url)
    #expect(run.output == "")
  }
}
