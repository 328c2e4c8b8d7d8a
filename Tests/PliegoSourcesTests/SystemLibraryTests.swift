import CArchive
import CPostgres
import PliegoDiagnostics
import Testing

@testable import PliegoSources

/// Libraries that are opened when a source needs them.
@Suite("Libraries opened when wanted")
struct SystemLibraryTests {
  @Test("what is installed for building is found")
  func installed() throws {
    _ = try SystemLibraries.postgres.get()
    _ = try SystemLibraries.archive.get()
  }

  @Test("a library that is not there, or is another one, is not taken", arguments: ["libnothing.so.1", "libz.so.1"])
  func missing(name: String) {
    for failure in [
      #expect(throws: LibraryFailure.self) { try SystemLibrary(name, package: "p", open: pliego_open_postgres) },
      #expect(throws: LibraryFailure.self) { try SystemLibrary(name, package: "p", open: pliego_open_archive) },
    ] {
      #expect(failure?.note.english.hasPrefix("cannot load \(name) (") == true)
      #expect(failure?.words.contains(name) == true, "the system says of what")
    }
  }

  @Test("what is missing is said, with the package that has it")
  func said() throws {
    let failure = LibraryFailure(library: "libpq.so.5", package: "libpq5", words: "no such file")
    let database = Diagnostic.noDatabase("PostgreSQL compras", .noLibrary(failure))
    #expect(database.code.id == "D050")
    #expect(database.notes.map(\.english) == ["cannot load libpq.so.5 (no such file)"])
    #expect(database.help.map(\.spanish) == ["instálela; en Debian y Ubuntu:  apt-get install libpq5"])

    let file = InputFile(path: "plan.xlsx", name: "plan.xlsx")
    let workbook = WorkbookFailure.noLibrary(failure).diagnostic(file, sheet: nil)
    #expect(workbook.message.spanish == "no se puede abrir el libro plan.xlsx")
    #expect(workbook.notes.map(\.english) == ["cannot load libpq.so.5 (no such file)"])
  }
}
