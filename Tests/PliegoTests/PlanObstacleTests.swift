import Foundation
import PliegoDiagnostics
import PliegoMapping
import PliegoReport
import PliegoTables
import PliegoTestSupport
import Testing

@testable import Pliego

/// What the plans for more than memory do not run, and what they do run because it is only looked up.
@Suite struct PlanObstacleTests {
  private struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var old = "file: \"rows*.csv\""
    var new: String
    var file = "rows.csv"
    /// What the refusal says.
    var said: String
  }

  private static let cases = [
    Case(
      testDescription: "loose keys", old: "key: CONTRACT\n", new: "key: CONTRACT\n    compare keys: [case]\n",
      said: "'compare keys' lets keys match"),
    Case(
      testDescription: "records inside records", old: "  rows:\n    file: \"rows*.csv\"",
      new:
        "  pieces: { inside: rows, records: \"pieces[]\", columns: { value: text } }\n  rows:\n    file: rows.ndjson",
      file: "rows.ndjson", said: "' is JSON with records inside records"),
    Case(
      testDescription: "cells filled from above", new: "file: \"rows*.csv\"\n    fill down: [METHOD]",
      said: "'rows' has rows that are skipped"),
    Case(
      testDescription: "repeated headers", new: "file: \"rows*.csv\"\n    skip rows: [repeated headers]",
      said: "'rows' has rows that are skipped"),
    Case(
      testDescription: "split rows", new: "file: \"rows*.csv\"\n    join split rows: { when empty: CONTRACT }",
      said: "'rows' has rows that are skipped"),
  ]

  @Test(arguments: cases)
  private func `what is read as a whole is held in memory, or refused`(_ given: Case) throws {
    let shop = try Workshop(mapping: Workshop.mapping.replacing(given.old, with: given.new), rows: "")
    try FileManager.default.removeItem(atPath: shop.folder.path + "/data/rows.csv")
    try shop.folder.write(String(repeating: "x", count: 100), to: "data/" + given.file)
    var options = shop.options
    let check = try checkMapping(options.mapping)
    let plan = try #require(check.plan, "\(check.diagnostics)")
    let files = SourceLoader.files(plan, data: options.data)
    guard case .memory = try PlanChoice(plan, files, nil, options).choice() else {
      Issue.record("not held in memory")
      return
    }
    for chosen in [ConversionPlan.merge, .spool] {
      options.plan = chosen
      let error = #expect(throws: PliegoError.self) { try PlanChoice(plan, files, nil, options).choice() }
      #expect(error?.diagnostics.map(\.code.id) == ["U041"])
      #expect(error?.diagnostics.first?.message.english.contains(given.said) == true, "\(String(describing: error))")
    }
    options.plan = nil
    options.memory = 1
    #expect(throws: PliegoError.self) { try PlanChoice(plan, files, nil, options).choice() }
  }

  @Test func `a pipe is held in memory, or refused before it is read`() throws {
    let shop = try Workshop(mapping: Workshop.mapping, rows: "")
    try FileManager.default.removeItem(atPath: shop.folder.path + "/data/rows.csv")
    #expect(mkfifo(shop.folder.path + "/data/rows.csv", 0o600) == 0)
    var options = shop.options
    let plan = try #require(try checkMapping(options.mapping).plan)
    let files = SourceLoader.files(plan, data: options.data)
    options.plan = .spool
    let error = #expect(throws: PliegoError.self) { try PlanChoice(plan, files, nil, options).choice() }
    #expect(error?.diagnostics.first?.message.english.contains("'rows' comes through a pipe") == true)
  }

  // MARK: What is looked up

  private static let lookedUp = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      rows:
        file: rows.csv
        key: PROC
        looks_up: { region: { regions: REGION }, unit: { units: UNIT }, firm: { firms: FIRM } }
        columns: { PROC: text, REGION: text, UNIT: text, FIRM: text }
      regions: { file: regions.json, key: id, columns: { id: text, name: "text, required" } }
      towns: { inside: regions, records: "towns[]", columns: { value: "text, required" } }
      units:
        file: units.csv
        key: UNIT
        skip rows: [repeated headers]
        join split rows: { when empty: UNIT }
        fill down: [OFFICE]
        columns: { OFFICE: text, UNIT: text, NAME: "text, required" }
      firms: { table: firms, key: FIRM, columns: { FIRM: text, NAME: "text, required" } }
    process: { from: rows, key: PROC }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender: { id: PROC, title: "= region[name]", description: '= unit[OFFICE] & " " & unit[NAME]' }
      buyer: { name: "= firm[NAME]" }

    """

  private func lookUpShop() throws -> Workshop {
    let rows = (1...60).map { "P\($0),r\($0 % 4),u\($0 % 5),f\($0 % 4)\n" }.joined()
    let shop = try Workshop(mapping: Self.lookedUp, rows: "PROC,REGION,UNIT,FIRM\n" + rows)
    try shop.folder.write(
      #"[{"id":"r1","name":"Norte","towns":["A",""]},{"id":"r2","name":""},{"id":"r3","name":"Sur","towns":["B"]}]"#,
      to: "data/regions.json")
    try shop.folder.write(
      "OFFICE,UNIT,NAME\nCentral,u1,Obras\n,,públicas\nOFFICE,UNIT,NAME\n,u2,Salud\nOtra,u3,\n,,\n,u4,Agua\n",
      to: "data/units.csv")
    let file = try DatabaseFile(path: shop.folder.path + "/firms.db")
    let table = try file.addTable("firms", ["FIRM", "NAME"].map { .init(name: $0, isText: true) }, key: "FIRM")
    for (key, name) in [("f1", "Uno"), ("f2", ""), ("f3", "Tres")] {
      try file.bind(text: key, to: table, column: 0)
      if !name.isEmpty { try file.bind(text: name, to: table, column: 1) }
      try file.addRow(to: table)
    }
    try file.close()
    return shop
  }

  private func results(
    _ shop: Workshop, _ plan: ConversionPlan, database: String = "firms.db"
  ) throws -> [String: String] {
    try? FileManager.default.removeItem(atPath: shop.folder.path + "/out")
    var options = shop.options
    options.data.database = shop.folder.path + "/" + database
    options.provenance = shop.folder.path + "/out/provenance"
    options.plan = plan
    options.jobs = 2
    options.sizes = PartSizes(piece: 100, part: 200)
    let outcome = try convert(options)
    var found = Dictionary(
      uniqueKeysWithValues: try shop.outputs.map { ($0, try shop.folder.text(of: "out/" + $0)) })
    found["said"] = ConversionText(language: .english).text(of: outcome.report, files: outcome.files)
    return found
  }

  @Test func `sources of every kind are looked up in parts as in memory`() throws {
    let shop = try lookUpShop()
    let held = try results(shop, .memory)
    let parts = try results(shop, .spool)
    let rejects = held.keys.filter { $0.hasPrefix("rejects/") }.sorted()
    #expect(
      rejects == ["rejects/firms.csv", "rejects/regions.json", "rejects/towns-regions.json", "rejects/units.csv"])
    for name in Set(held.keys).union(parts.keys) { #expect(parts[name] == held[name], "\(name)") }
  }

  // MARK: What is divided

  /// Tables of a database, some of whose cells cannot be read, with a key that the mapping does not declare.
  private static let tables = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      rows: { table: rows, key: PROC, columns: { PROC: text, TITLE: "text, required", SIGNED: date(yyyy-MM-dd) } }
      items:
        table: items
        key: ID
        belongs_to: { rows: PROC }
        columns: { ID: text, PROC: text, AMOUNT: number }
    process: { from: rows, key: PROC }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender: { id: PROC, title: TITLE, tenderPeriod: { startDate: SIGNED } }
      contracts: [ { for each: items, id: ID, awardID: PROC, value: { amount: AMOUNT, currency: { constant: COP } } } ]

    """

  private func tableShop() throws -> Workshop {
    let shop = try Workshop(mapping: Self.tables, rows: "")
    let file = try DatabaseFile(path: shop.folder.path + "/tables.db")
    func add(_ name: String, _ columns: [String], key: String?, _ rows: [[String]]) throws {
      let table = try file.addTable(name, columns.map { .init(name: $0, isText: true) }, key: key)
      for row in rows {
        for (column, cell) in row.enumerated() where !cell.isEmpty {
          try file.bind(text: cell, to: table, column: column)
        }
        try file.addRow(to: table)
      }
    }
    let rows = (1...40).map { number in
      let title = number % 9 == 0 ? "" : "Obra \"\(number)\", fase 1\nñ"
      return ["n\(100 - number)", "P\(number)", title, number % 7 == 0 ? "mañana" : "2024-03-0\(1 + number % 9)"]
    }
    try add("rows", ["SERIAL", "PROC", "TITLE", "SIGNED"], key: "SERIAL", rows)
    let items = (1...90).map { ["i\($0)", "P\($0 % 44)", $0 % 11 == 0 ? "doce" : "\($0).50"] }
    try add("items", ["ID", "PROC", "AMOUNT"], key: nil, items)
    try file.close()
    return shop
  }

  @Test func `tables of a database are divided as they are held`() throws {
    let shop = try tableShop()
    let held = try results(shop, .memory, database: "tables.db")
    let parts = try results(shop, .spool, database: "tables.db")
    #expect(held["said"]?.contains("SERIAL n") == true, "\(held["said"] ?? "")")
    #expect(held["rejects/rows.csv"]?.contains("n91") == true)
    for name in Set(held.keys).union(parts.keys) { #expect(parts[name] == held[name], "\(name)") }
  }

  @Test func `tables larger than the memory are divided unasked`() throws {
    let shop = try tableShop()
    var options = shop.options
    options.data.database = shop.folder.path + "/tables.db"
    let plan = try #require(try checkMapping(options.mapping).plan)
    let database = try DatabaseTables(plan, options.data)
    options.memory = 1
    guard case .spool = try PlanChoice(plan, [SourceFiles(), SourceFiles()], database, options).choice() else {
      Issue.record("held in memory")
      return
    }
  }

  @Test func `a table that is not there is told in parts as in memory`() throws {
    let shop = try tableShop()
    var mapping = Self.tables.replacing("table: items", with: "table: item")
    for isOptional in [false, true] {
      if isOptional { mapping = mapping.replacing("table: item\n", with: "table: item\n    optional: true\n") }
      try shop.folder.write(mapping, to: "m.pliego.yaml")
      var said: [[String]] = []
      for plan in [ConversionPlan.memory, .spool] {
        var options = shop.options
        options.data.database = shop.folder.path + "/tables.db"
        options.plan = plan
        do throws(PliegoError) {
          said.append(["\(try convert(options).report.releases)"])
        } catch {
          said.append(error.diagnostics.map { "\($0.code.id) \($0.message.english)" })
        }
      }
      #expect(said[0] == said[1])
      #expect(said[0].contains { $0.hasPrefix("D051") } == !isOptional, "\(said[0])")
    }
  }

  @Test func `a workbook is divided as it is held`() throws {
    let mapping = Workshop.mapping.replacing("file: \"rows*.csv\"", with: "file: rows.xlsx\n    sheet: Hoja")
    let shop = try Workshop(mapping: mapping, rows: "")
    let workbook = try WorkbookFile(path: shop.folder.path + "/data/rows.xlsx", temporaryFolder: shop.folder.path)
    let headings = ["PROC", "CONTRACT", "METHOD", "AMOUNT", "SIGNED"]
    let sheet = try workbook.addSheet("Hoja", headings: headings)
    for row in 1...60 {
      let cells = [
        row % 13 == 0 ? "" : "P\(row % 20)", "c\(row)", "Abierta", row % 7 == 0 ? "x" : "\(row)", "2024-01-02",
      ]
      for (column, cell) in cells.enumerated() {
        try Array(cell.utf8).withUnsafeBufferPointer {
          try workbook.write(text: $0, to: sheet, row: row, column: column)
        }
      }
    }
    try workbook.close()
    let held = try results(shop, .memory)
    let parts = try results(shop, .spool)
    #expect(held["rejects/rows.xlsx.csv"]?.isEmpty == false)
    for name in Set(held.keys).union(parts.keys) { #expect(parts[name] == held[name], "\(name)") }
  }

  @Test func `a database that is written over is refused before it is read`() throws {
    let shop = try lookUpShop()
    var options = shop.options
    options.data.database = shop.folder.path + "/firms.db"
    options.output = shop.folder.path + "/firms.db"
    let error = #expect(throws: PliegoError.self) { try convert(options) }
    #expect(error?.diagnostics.map(\.code.id) == ["U021"])
  }
}
