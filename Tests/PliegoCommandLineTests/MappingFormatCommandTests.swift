import PliegoCommandLine
import PliegoTestSupport
import Testing

@Suite("pliego mapping fmt")
struct MappingFormatCommandTests {
  private static let right = "pliego: 1\ntitle: x\n"
  private static let wrong = "title: 'x'\npliego:   1\n"

  /// What a run does to files of these texts.
  private func run(_ texts: [String], _ words: String...) throws -> (status: Int32, files: [String], output: String) {
    let folder = try TemporaryFolder()
    let paths = try texts.enumerated().map { try folder.write($1, to: "\($0).yaml") }
    let screen = RecordedTerminal()
    let status = Program.pliego.run(["mapping", "fmt"] + words + paths, on: screen.terminal())
    let files = try texts.indices.map { try folder.text(of: "\($0).yaml") }
    #expect(folder.fileNames.count == texts.count)
    return (status, files, screen.output.replacing(paths[0].replacing("0.yaml", with: ""), with: ""))
  }

  @Test func `writes what differs and leaves the rest`() throws {
    let (status, files, output) = try run([Self.wrong, Self.right])
    #expect(status == 0)
    #expect(files == [Self.right, Self.right])
    #expect(output.isEmpty)
  }

  @Test func `a check names what would change and writes nothing`() throws {
    let (status, files, output) = try run([Self.right, Self.wrong], "--check")
    #expect(status == 1)
    #expect(files == [Self.right, Self.wrong])
    #expect(output == "1.yaml\n")
    #expect(try run([Self.right], "--check").status == 0)
  }

  @Test func `a file that is no YAML stays, and the others are laid out`() throws {
    let (status, files, _) = try run(["a: [", Self.wrong])
    #expect(status == 2)
    #expect(files == ["a: [", Self.right])
  }
}
