import Foundation
import PliegoDiagnostics
import PliegoMapping
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
    var database: String?
    /// What the refusal says.
    var said: String
  }

  private static let cases = [
    Case(
      testDescription: "loose keys", old: "key: CONTRACT\n", new: "key: CONTRACT\n    compare keys: [case]\n",
      said: "'compare keys' lets keys match"),
    Case(testDescription: "JSON", new: "file: rows.ndjson", file: "rows.ndjson", said: "'rows' is JSON"),
    Case(
      testDescription: "JSON that only its file shows", new: "file: \"rows*\"", file: "rows.ndjson",
      said: "'rows' is JSON"),
    Case(testDescription: "a sheet", new: "file: \"rows*\"\n    sheet: Hoja", said: "'rows' is a workbook"),
    Case(
      testDescription: "a workbook that only its file shows", new: "file: \"rows*\"", file: "rows.xlsx",
      said: "'rows' is a workbook"),
    Case(
      testDescription: "a table of a database", new: "table: rows", database: "nowhere.db",
      said: "'rows' is a table of the database"),
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
    options.data.database = given.database
    let check = try checkMapping(options.mapping)
    let plan = try #require(check.plan, "\(check.diagnostics)")
    let files = SourceLoader.files(plan, data: options.data)
    guard case .memory = try PlanChoice(plan, files, options).choice() else {
      Issue.record("not held in memory")
      return
    }
    for chosen in [ConversionPlan.merge, .spool] {
      options.plan = chosen
      let error = #expect(throws: PliegoError.self) { try PlanChoice(plan, files, options).choice() }
      #expect(error?.diagnostics.map(\.code.id) == ["U041"])
      #expect(error?.diagnostics.first?.message.english.contains(given.said) == true, "\(String(describing: error))")
    }
    // The size of a database is not known.
    guard given.database == nil else { return }
    options.plan = nil
    options.memory = 1
    #expect(throws: PliegoError.self) { try PlanChoice(plan, files, options).choice() }
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

  private func results(_ shop: Workshop, _ plan: ConversionPlan) throws -> [String: String] {
    try? FileManager.default.removeItem(atPath: shop.folder.path + "/out")
    var options = shop.options
    options.data.database = shop.folder.path + "/firms.db"
    options.provenance = shop.folder.path + "/out/provenance"
    options.plan = plan
    options.jobs = 2
    options.sizes = PartSizes(piece: 100, part: 200)
    _ = try convert(options)
    return Dictionary(
      uniqueKeysWithValues: try shop.outputs.map { ($0, try shop.folder.text(of: "out/" + $0)) })
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

  @Test func `a database that is written over is refused before it is read`() throws {
    let shop = try lookUpShop()
    var options = shop.options
    options.data.database = shop.folder.path + "/firms.db"
    options.output = shop.folder.path + "/firms.db"
    let error = #expect(throws: PliegoError.self) { try convert(options) }
    #expect(error?.diagnostics.map(\.code.id) == ["U021"])
  }
}
