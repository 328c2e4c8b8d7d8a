import PliegoDiagnostics
import Testing

@testable import PliegoSources

/// Libraries that are opened when a source needs them.
@Suite("Libraries opened when wanted")
struct SystemLibraryTests {
  @Test("what is installed for building is found")
  func installed() {
    #expect(PostgresLibrary.installed != nil)
    #expect(ArchiveLibrary.installed != nil)
  }

  @Test("a library that is not there, or is another one, is not taken", arguments: ["libnothing.so.1", "libz.so.1"])
  func missing(name: String) {
    #expect(PostgresLibrary(named: name) == nil)
    #expect(ArchiveLibrary(named: name) == nil)
  }

  @Test("what is missing is said, with the package that has it")
  func said() throws {
    let database = Diagnostic.noDatabase("PostgreSQL compras", .noLibrary)
    #expect(database.code.id == "D050")
    #expect(database.notes.map(\.english) == ["the library libpq.so.5 is not installed"])
    #expect(database.help.map(\.spanish) == ["instálela; en Debian y Ubuntu:  apt-get install libpq5"])

    let workbook = WorkbookFailure.noLibrary.diagnostic(InputFile(path: "plan.xlsx", name: "plan.xlsx"), sheet: nil)
    #expect(workbook.message.spanish == "no se puede abrir el libro plan.xlsx")
    #expect(workbook.notes.map(\.english) == ["the library libarchive.so.13 is not installed"])
  }
}
