import Foundation
import Glibc
import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import Pliego

/// However a file is packed, written or handed over, its findings are those of the plain file, at the same places.
@Suite(.serialized) struct ValidationPackingTests {
  /// Lines and columns beyond 1, faults on many of them, and letters of two, three and four bytes.
  static let text = ValidationInput.spread(ValidationInput.package(ValidationInput.releases), lineBreak: "\n")
  /// The same with no letters beyond Latin-1.
  static let narrowText = text.replacing("🏛", with: "E").replacing("–", with: "-")

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is said of the data, and not of how it is packed or written.
  private func lines(_ judged: Judged) -> [String] {
    let ofFile: Set<String> = ["J004", "J005"]
    return zip(judged.findings, judged.lines).compactMap { ofFile.contains($0.code.id) ? nil : $1 }
  }

  private func plainLines(_ text: String, _ limits: StreamLimits) throws -> [String] {
    let lines = lines(try Judged(text, limits: limits))
    try #require(lines.count > 12)
    return lines
  }

  private func expectPlain(
    _ bytes: [UInt8], _ name: String, as text: String = text, encoding: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = try folder.write(bytes, to: name)
    for limits in [StreamLimits(), .tiny] {
      let expected = try plainLines(text, limits)
      for jobs in [1, 2] {
        let judged = Judged([path], jobs: jobs, limits: limits) { $0.encoding = encoding }
        #expect(judged.failure == nil, sourceLocation: sourceLocation)
        #expect(lines(judged) == expected, sourceLocation: sourceLocation)
        #expect(judged.findings.allSatisfy { $0.span?.file == path }, sourceLocation: sourceLocation)
        #expect(judged.outcome.total.releases == ValidationInput.releases.count, sourceLocation: sourceLocation)
      }
    }
  }

  // MARK: Packed

  /// The name says nothing: what a file is packed with shows in its bytes.
  @Test(arguments: ["data.json.gz", "data.json"])
  func gzip(name: String) throws {
    try expectPlain(StoredPacking.gzip(Array(Self.text.utf8)), name)
    #expect(Judged([folder.path + "/" + name]).outcome.files.first?.compression == "gzip")
  }

  @Test(arguments: ["data.json.zst", "data.json"])
  func zstd(name: String) throws {
    try expectPlain(StoredPacking.zstd(Array(Self.text.utf8)), name)
    #expect(Judged([folder.path + "/" + name]).outcome.files.first?.compression == "zstd")
  }

  @Test func `gzip around UTF-16`() throws {
    let wide = try #require(Self.text.data(using: .utf16LittleEndian))
    try expectPlain(StoredPacking.gzip([0xFF, 0xFE] + Array(wide)), "data.json.gz")
  }

  // MARK: Written otherwise

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian], [true, false])
  func `UTF-16`(encoding: String.Encoding, hasMark: Bool) throws {
    let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    let wide = Array(try #require(Self.text.data(using: encoding)))
    try expectPlain((hasMark ? mark : []) + wide, "wide.json")
  }

  @Test func `a byte order mark moves nothing`() throws {
    try expectPlain([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), "marked.json")
  }

  @Test(arguments: ["iso-8859-1", "latin-1", "ISO-8859-1"])
  func `Latin-1 that is told`(name: String) throws {
    let bytes = Array(try #require(Self.narrowText.data(using: .isoLatin1)))
    try expectPlain(bytes, "latin.json", as: Self.narrowText, encoding: name)
  }

  // MARK: Handed over otherwise

  @Test func `a folder is its files in the order of their names`() throws {
    let bytes = Array(Self.text.utf8)
    try folder.write(bytes, to: "data/b.json")
    try folder.write(StoredPacking.gzip(bytes), to: "data/a/c.ndjson.gz")
    try folder.write(StoredPacking.zstd(bytes), to: "data/c.jsonl.zst")
    try folder.write("neither JSON nor asked for", to: "data/notes.txt")
    let judged = Judged([folder.path + "/data"])
    let names = ["a/c.ndjson.gz", "b.json", "c.jsonl.zst"].map { folder.path + "/data/" + $0 }
    #expect(judged.failure == nil)
    #expect(judged.outcome.files.map(\.name) == names)
    let expected = try plainLines(Self.text, StreamLimits())
    for name in names {
      let own = zip(judged.findings, judged.lines).filter { $0.0.span?.file == name && $0.0.code.id != "V602" }.map(\.1)
      #expect(own.filter { line in expected.contains(line) } == expected)
    }
  }

  @Test(arguments: [false, true])
  func `standard input`(isPacked: Bool) throws {
    let plain = Array(Self.text.utf8)
    let path = try folder.write(isPacked ? StoredPacking.gzip(plain) : plain, to: "data")
    for limits in [StreamLimits(), .tiny] {
      let judged = try withStandardInput(from: path) { Judged(["-"], limits: limits) }
      #expect(judged.failure == nil)
      #expect(lines(judged) == (try plainLines(Self.text, limits)))
      #expect(judged.outcome.files.map(\.name) == ["-"])
    }
  }

  /// Lets this process read a pipe, which nobody can read twice, as its standard input.
  private func withStandardInput<Result>(from path: String, _ body: () throws -> Result) throws -> Result {
    let program = try #require(popen("exec cat '\(path)'", "r"))
    defer { pclose(program) }
    let saved = dup(STDIN_FILENO)
    try #require(saved >= 0 && dup2(fileno(program), STDIN_FILENO) == STDIN_FILENO)
    defer {
      dup2(saved, STDIN_FILENO)
      close(saved)
    }
    return try body()
  }
}
