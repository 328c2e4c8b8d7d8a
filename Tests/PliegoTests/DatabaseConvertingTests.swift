import Foundation
import PliegoDiagnostics
import PliegoMapping
import PliegoTables
import PliegoTestSupport
import Testing

@testable import Pliego

/// Conversions from the tables of an SQLite file.
///
/// PostgreSQL, and what goes wrong in a server, is tried by Scripts/conformance-databases.py.
@Suite struct DatabaseConvertingTests {
  private let shop: Workshop
  private let rows: [[String]] = [
    ["1", "a", "Abierta", "10.25", "2024-01-01"], ["1", "b", "Abierta", "7", "2024-01-02"],
    ["2", "c", "Abierta", "12", "2024-02-29"],
  ]

  init() throws {
    let mapping = Workshop.mapping.replacing("file: \"rows*.csv\"", with: "table: rows")
    shop = try Workshop(mapping: mapping, rows: "PROC,CONTRACT,METHOD,AMOUNT,SIGNED\n")
  }

  /// Options that read the rows, put in backwards, from a file of SQLite.
  private func options(_ rows: [[String]]) throws -> ConvertOptions {
    let names = ["PROC", "CONTRACT", "METHOD", "AMOUNT", "SIGNED"]
    let path = shop.folder.path + "/rows.db"
    let file = try DatabaseFile(path: path)
    let table = try file.addTable("rows", names.map { .init(name: $0, isText: $0 != "AMOUNT") }, key: "CONTRACT")
    for row in rows.reversed() {
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        if column == 3, cell.allSatisfy({ $0.isNumber || $0 == "." }) {
          var cell = cell
          _ = try cell.withUTF8 { try file.bind(number: $0, to: table, column: column) }
        } else {
          try file.bind(text: cell, to: table, column: column)
        }
      }
      try file.addRow(to: table)
    }
    try file.close()
    var options = shop.options
    options.data = DataPlaces(database: path)
    return options
  }

  private func codes(_ options: ConvertOptions) -> [String] {
    do throws(PliegoError) {
      _ = try convert(options)
      return []
    } catch {
      return error.diagnostics.map(\.code.id)
    }
  }

  @Test func `a table gives the bytes of its rows as CSV`() throws {
    _ = try convert(try options(rows))
    let fromTable = try shop.folder.text(of: "out/releases.ndjson")
    let csv = (["PROC,CONTRACT,METHOD,AMOUNT,SIGNED"] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n")
    try shop.folder.write(csv + "\n", to: "data/rows.csv")
    _ = try convert(shop.options)
    #expect(try shop.folder.text(of: "out/releases.ndjson") == fromTable)
    #expect(fromTable.split(separator: "\n").count == 2)
  }

  @Test func `a refused row is told by its key, and its reject is a file that can be fed again`() throws {
    let outcome = try convert(try options(rows + [["2", "d", "Abierta", "doce", "2024-03-01"]]))
    let origin = outcome.report.problems.first?.first.first?.origin
    #expect(origin?.key == "CONTRACT d")
    #expect(origin?.heading == "AMOUNT")
    let rejects = try shop.folder.text(of: "out/rejects/rows.csv")
    #expect(
      rejects.hasPrefix("PROC,CONTRACT,METHOD,AMOUNT,SIGNED,_file,_row,_problem,_detail\n2,d,Abierta,doce,2024-03-01,"))
    try shop.folder.write(rejects.replacing("doce", with: "12"), to: "data/rows.csv")
    let again = try convert(shop.options)
    #expect(again.report.problemCount == 0)
    #expect(try shop.folder.text(of: "out/releases.ndjson").contains(#""id":"d""#))
  }

  @Test func `a database that fails leaves the old output and nothing else`() throws {
    var options = try options(rows)
    try shop.folder.write("old\n", to: "out/releases.ndjson")
    try shop.folder.write("not a database, but long enough to be looked at as one: \(options)", to: "text.db")
    for (database, code) in [("none.db", "D050"), ("text.db", "D050"), ("data", "D050")] {
      options.data.database = shop.folder.path + "/" + database
      #expect(codes(options) == [code], "\(database)")
    }
    options.data.database = "oracle://ana@servidor/compras"
    #expect(codes(options) == ["D058"])
    #expect(try shop.folder.text(of: "out/releases.ndjson") == "old\n")
    #expect(shop.outputs == ["releases.ndjson"])
  }

  @Test func `the database itself is never written over`() throws {
    var options = try options(rows)
    options.output = options.data.database ?? ""
    #expect(codes(options) == ["U021"])
  }

  @Test func `a file without a folder of files is asked for`() throws {
    let shop = try Workshop(rows: "")
    var options = shop.options
    options.data = DataPlaces(database: "unused.db")
    #expect(codes(options) == ["D019"])
  }
}
