import Foundation
import PliegoTestSupport
import Testing

@Suite("Diagnostic codes")
struct DiagnosticCodeTests {
  let inventory: CodeInventory

  init() throws {
    inventory = try CodeInventory()
  }

  @Test func `a code is declared once, and so is its name`() {
    #expect(!inventory.declarations.isEmpty)
    for (id, all) in Dictionary(grouping: inventory.declarations, by: \.id) where all.count > 1 {
      Issue.record("\(id) is declared in \(all.map(\.place).joined(separator: " and in "))")
    }
    for (name, all) in Dictionary(grouping: inventory.declarations, by: \.name) where all.count > 1 {
      Issue.record("\(all.map(\.id).joined(separator: " and ")) have the same name '\(name)'")
    }
  }

  @Test func `every code has its pages and a proof that it fires`() {
    let pending = CodeInventory.pendingCodes()
    for code in inventory.declarations where !pending.contains(code.id) {
      for lack in inventory.lacks(of: code) { Issue.record("\(code.id) \(code.name): \(lack)") }
    }
  }

  @Test func `a pending code is one that exists and still lacks something`() {
    for id in CodeInventory.pendingCodes().sorted() {
      guard let code = inventory.declarations.first(where: { $0.id == id }) else {
        Issue.record("\(id) is declared nowhere: take it out of \(CodeInventory.pending)")
        continue
      }
      #expect(!inventory.lacks(of: code).isEmpty, "\(id) is complete: take it out of \(CodeInventory.pending)")
    }
  }

  @Test(arguments: ["docs/reference/diagnostics", "docs/es/reference/diagnostics"])
  func `every page is about a code that exists`(folder: String) {
    let codes = Set(inventory.declarations.map(\.id))
    for path in PackageRoot.files(below: folder, ending: ".md") {
      let name = String(path.dropFirst(folder.count + 1).dropLast(3))
      // Pages that list others are no codes.
      guard name.wholeMatch(of: #/[A-Z]\d{3}/#) != nil else { continue }
      #expect(codes.contains(name), "\(path)")
    }
  }

  @Test func `every fixture folder is named for a code that exists`() {
    let known = Set(inventory.declarations.map { CodeInventory.folder(of: $0) })
    for path in PackageRoot.files(below: CodeInventory.fixtures, ending: "/transcript.md") {
      let folder = String(path.dropLast("/transcript.md".count))
      #expect(known.contains(folder), "\(folder)")
    }
  }

  @Test func `every folder of a check's fixtures is named for a code that exists and holds both`() {
    let known = Set(inventory.declarations.map { "\($0.id)-\($0.name)" })
    let folders = Dictionary(
      grouping: PackageRoot.files(below: CodeInventory.checkFixtures, ending: ".json")
        .map { $0.dropFirst(CodeInventory.checkFixtures.count + 1).split(separator: "/").map(String.init) }
    ) { $0[0] }
    for (folder, files) in folders {
      #expect(known.contains(folder), "\(folder)")
      #expect(Set(files.map { $0[1] }).isSuperset(of: ["fires.json", "silent.json"]), "\(folder)")
    }
  }

  @Test func `a declaration is found however it is laid out`() {
    let text = """
      static let a = DiagnosticCode(
        "P211", "date-minutes-for-month", .error, Phrase("x"))
      static let b = DiagnosticCode("W706", "other", .warning, Phrase("y"))
      """
    #expect(CodeInventory.declarations(in: text, at: "A.swift").map(\.id) == ["P211", "W706"])
  }

  @Test func `only the output of a console block proves a code`() {
    #expect(CodeInventory.shows("U001", in: "```console\n$ pliego x\npliego: error U001: no\n? 2\n```\n"))
    #expect(!CodeInventory.shows("U001", in: "About U001\n```console\n$ pliego explain U001\nno\n```\nU001\n"))
  }
}
