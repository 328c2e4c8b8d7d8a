import Glibc
import PliegoCommandLine
import PliegoTestSupport
import Testing

@Suite("what a command has read") struct OverwritingTests {
  static let rows = "EXPEDIENTE,TITULO\n1,Puente\n2,Camino\n"
  static let mapping = """
    pliego: 1
    sources: { rows: { file: rows.csv, key: ID, columns: { ID: text } } }
    process: { from: rows, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender: { id: ID }

    """

  @Test(arguments: ["{}", "[{},{}]", "", "[]", "\n"], ["json", "csv"])
  func `or lacks is told, and never passed over in silence`(_ text: String, _ ending: String) throws {
    let folder = try TemporaryFolder()
    let screen = RecordedTerminal()
    let path = try folder.write(text, to: "data." + ending)
    let status = Program.pliego.run(["mapping", "draft", path], on: screen.terminal())
    #expect(status == 0 || screen.error.contains("error "))
  }

  @Test(arguments: [
    (["mapping", "draft"], "rows.csv", rows), (["mapping", "inspect"], "rows.csv", rows),
    (["mapping", "show"], "m.pliego.yaml", mapping), (["mapping", "docs"], "m.pliego.yaml", mapping),
    (["coverage"], "data.json", #"{"releases":[]}"#),
  ])
  func `is not overwritten by it`(_ words: [String], _ name: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: name)
    let screen = RecordedTerminal()
    #expect(Program.pliego.run(words + [path, "--out", path], on: screen.terminal()) == 2)
    #expect(try folder.text(of: name) == text)
    #expect(screen.error.contains("U021"))
    #expect(folder.fileNames == [name])
    // Another name is fine.
    let other = path + ".out"
    _ = Program.pliego.run(words + [path, "--out", other], on: RecordedTerminal().terminal())
    #expect(folder.fileNames.count == 2)
  }
}

@Suite("standard output") struct StandardOutputTests {
  private func run(_ words: [String]) throws -> (status: Int32, screen: RecordedTerminal, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(OverwritingTests.mapping, to: "m.pliego.yaml")
    try folder.write("ID\n1\n", to: "data/rows.csv")
    let screen = RecordedTerminal()
    let command = ["convert", folder.path + "/m.pliego.yaml", "--data", folder.path + "/data"]
    return (Program.pliego.run(command + words, on: screen.terminal()), screen, folder)
  }

  @Test(arguments: [["--report", "-"], ["--provenance", "-"], ["--out", "-", "--report", "-"]])
  func `takes one text and no two`(_ words: [String]) throws {
    let (status, screen, _) = try run(words)
    #expect(status == 2 && screen.error.contains("U021"), "\(screen.error)")
  }

  @Test(arguments: ["--rejects", "--unmapped"]) func `is no folder`(_ option: String) throws {
    let (status, screen, folder) = try run([option, "-", "--out", "/dev/null"])
    #expect(status == 2 && screen.error.contains("U011"), "\(screen.error)")
    #expect(folder.fileNames == ["data/rows.csv", "m.pliego.yaml"])
  }

  @Test func `that is full is told, and the status is 2`() throws {
    let folder = try TemporaryFolder()
    try folder.write(OverwritingTests.mapping, to: "m.pliego.yaml")
    try folder.write("ID\n1\n", to: "data/rows.csv")
    let full = open("/dev/full", O_WRONLY)
    let errors = open(folder.path + "/errors", O_WRONLY | O_CREAT, 0o600)
    defer {
      close(full)
      close(errors)
    }
    try #require(full >= 0 && errors >= 0)
    let words = [
      "mapping", "why", folder.path + "/m.pliego.yaml", "ocds-abc123-1", "/tender/id", "--data", folder.path + "/data",
    ]
    let status = Program.pliego.run(words, on: Terminal(descriptors: (output: full, error: errors)))
    #expect(status == 2)
    #expect(try folder.text(of: "errors").contains("error U011: standard output cannot be written"))
  }
}
