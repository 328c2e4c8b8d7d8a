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
