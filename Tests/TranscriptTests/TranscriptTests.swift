import Foundation
import PliegoTestSupport
import Testing

@Suite("Console blocks of the documentation", .serialized)
struct TranscriptTests {
  /// The pages that people read, and the fixtures that prove a diagnostic.
  static let pages: [String] =
    ["README.md", "LEAME.md", "CONTRIBUTING.md"].filter { (try? PackageRoot.text($0)) != nil }
    + ["docs", "Examples", "mappings", "Tests/Fixtures/diagnostics", "Tests/Fixtures/transcripts"].flatMap {
      PackageRoot.files(below: $0, ending: ".md")
    }.filter { page in
      // While somebody writes pages: PLIEGO_PAGES=how-to/draft,README runs those whose paths hold one of these.
      let wanted = ProcessInfo.processInfo.environment["PLIEGO_PAGES"]?.split(separator: ",")
      return wanted.map { $0.contains { page.contains($0) } } ?? true
    }

  @Test(arguments: pages)
  func `a page shows what the program prints`(page: String) throws {
    let text = try PackageRoot.text(page)
    let run = try TranscriptRun(text, path: page, usualFolder: Self.usualFolder(of: page))
    guard Snapshots.areUpdated, run.updatedText != text else {
      for failure in run.failures { Issue.record("\(failure.description)") }
      return
    }
    try Data(run.updatedText.utf8).write(to: PackageRoot.file(page))
  }

  /// A fixture runs among its own files, everything else among the examples.
  private static func usualFolder(of page: String) -> URL? {
    let folder =
      page.hasPrefix("Tests/") ? PackageRoot.file(page).deletingLastPathComponent() : PackageRoot.file("Examples")
    return FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) ? folder : nil
  }
}

@Suite("The transcript harness")
struct TranscriptHarnessTests {
  private func failures(_ text: String) throws -> [String] {
    try TranscriptRun(text, path: "page.md", usualFolder: nil).failures.map(\.description)
  }

  @Test func `output and exit status must both be as shown`() throws {
    #expect(try failures("```console\n$ echo hola\nhola\n$ false\n? 1\n```\n") == [])
    #expect(try failures("```console\n$ echo hola\nadiós\n```\n").first?.contains("- 1: adiós\n+ 1: hola") == true)
    #expect(try failures("```console\n$ false\n```\n").count == 1)
    #expect(try failures("```console\n$ echo hola\n```\n").count == 1)
  }

  @Test func `an ellipsis stands for any lines or any characters`() throws {
    #expect(try failures("```console\n$ seq 9\n1\n…\n8\n9\n```\n") == [])
    #expect(try failures("```console\n$ seq 9\n1\n…\n8\n```\n").count == 1)
    #expect(try failures("```console\n$ echo took 12 ms\ntook … ms\n```\n") == [])
    #expect(try failures("```console\n$ echo took 12 s\ntook … ms\n```\n").count == 1)
  }

  @Test func `commands of a block share a folder, and blocks do not unless continued`() throws {
    #expect(try failures("```console\n$ echo a > f\n$ cat f\na\n```\n```console\n$ ls\n```\n") == [])
    #expect(try failures("```console\n$ echo a > f\n```\ntext\n```console continued\n$ cat f\na\n```\n") == [])
  }

  @Test func `a titled block is a file of the blocks behind it`() throws {
    #expect(try failures("```csv title=rows/a.csv\nx,y\n```\n```console\n$ cat rows/a.csv\nx,y\n```\n") == [])
  }

  @Test func `a command goes on behind a greater-than sign`() throws {
    #expect(try failures("```console\n$ echo a \\\n> b\na b\n```\n") == [])
  }

  @Test func `the built program comes first`() throws {
    #expect(try failures("```console\n$ pliego version\npliego …\n```\n") == [])
  }

  @Test func `blocks that nobody runs are few`() throws {
    #expect(try failures("```console norun\n$ make install PREFIX=/usr/local\n```\n") == [])
    #expect(try failures("```console norun\n$ pliego convert x\n```\n").count == 1)
    #expect(try failures("```sh\npliego convert x\n```\n").count == 1)
  }

  @Test func `updating writes what was printed and keeps what matched`() throws {
    let page = "```console\n$ seq 5\n1\n…\n$ echo hola; exit 3\nadiós\n```\nend\n"
    let run = try TranscriptRun(page, path: "page.md", usualFolder: nil)
    expectSame(run.updatedText, "```console\n$ seq 5\n1\n…\n$ echo hola; exit 3\nhola\n? 3\n```\nend\n")
  }
}
