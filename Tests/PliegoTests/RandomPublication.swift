import PliegoTestSupport

@testable import Pliego

/// A small publication with a bit of everything that rows can do wrong, and a mapping that reads it.
struct RandomPublication {
  let folder: TemporaryFolder
  private var random: SeededGenerator
  /// Processes have rows of their own, with keys that are not those of the process.
  private let hasOwnKeys: Bool
  private let processes: Int
  private var nextContract = 0
  private let repeatsKeys: Bool
  /// Payments look up the contract that they belong to.
  let looksUpTree: Bool
  private let dated: Bool
  /// Contracts come as JSON Lines and CSV side by side, payments in a document of JSON.
  let hasJSON: Bool

  /// How releases are published: by one, by several, or only those that changed since the day before.
  enum Publishing: Int, CaseIterable { case plain, publishers, history }
  let publishing: Publishing
  /// The folder of the tables that are being written.
  private var day = "data"

  init(_ random: inout SeededGenerator) throws {
    folder = try TemporaryFolder()
    self.random = SeededGenerator(seed: random.next())
    hasOwnKeys = random.once(in: 2)
    repeatsKeys = random.once(in: 6)
    dated = random.once(in: 2)
    looksUpTree = random.once(in: 3)
    hasJSON = random.once(in: 2)
    publishing = Publishing(rawValue: random.int(0...2)) ?? .plain
    processes = random.int(1...40)
    let alternatives = random.once(in: 3)
    let encoding = random.once(in: 4) ? "windows-1252" : "utf-8"
    try folder.write(mapping(alternatives: alternatives, encoding: encoding), to: "m.pliego.yaml")
    try writeRows(encoding)
    guard publishing == .history else { return }
    day = "data-2"
    try writeRows(encoding)
  }

  private mutating func writeRows(_ encoding: String) throws {
    nextContract = 0
    try write("entidades.csv", entities())
    for file in 1...random.int(1...3) { try write("procesos-\(file).csv", processRows(file), encoding) }
    for file in 1...random.int(1...2) {
      try write("contratos-\(file).\(hasJSON && file == 1 ? "ndjson" : "csv")", contractRows())
    }
    try write(hasJSON ? "pagos.json" : "pagos.csv", payments())
    try write("avisos.csv", notices())
    try write("sueltos.csv", (0..<random.int(0...9)).map { ["s\($0)", $0 % 3 == 0 ? "" : "x"] }, header: "S,T")
  }

  private func mapping(alternatives: Bool, encoding: String) -> String {
    """
    pliego: 1
    title: Random
    reading: { locale: plain, time zone: America/Bogota, empty: [N/D] }
    parameters: { as_of: { type: datetime, default: "2024-06-30T00:00:00Z" } }
    sources:
      entidades:
        file: entidades.csv
        key: ENT
        columns: { ENT: text, NOMBRE: text }
      procesos:
        file: "procesos-*.csv"
        encoding: \(encoding)
        key: \(hasOwnKeys ? "FILA" : "PROC")
        looks_up: { comprador: { entidades: ENT } }
        only if: = [ESTADO] <> "fuera"
        columns: { FILA: text, PROC: text, ENT: text, ESTADO: text, TITULO: text, LUGARES: text }
      lugares:
        pieces of: procesos[LUGARES]
        separator: "|"
      contratos:
        file: "contratos-*"
        key: CONTRATO
        belongs_to: { procesos: PADRE }
        columns: { CONTRATO: text, PADRE: text, METODO: text, VALOR: number, FIRMA: date }
      pagos:
        file: \(hasJSON ? "pagos.json\n    records: datos.filas[]" : "pagos.csv")
        key: PAGO
        belongs_to: { contratos: CONTRATO }
        looks_up: { pagador: { entidades: ENT }\(looksUpTree ? ", mismo: { contratos: CONTRATO }" : "") }
        only if: = [PAGO] <> "p7"
        columns: { PAGO: text, CONTRATO: text, ENT: text, VALOR: number, FECHA: datetime }
      avisos:
        file: avisos.csv
        key: AVISO
        columns: { AVISO: text, PROC: text, METODO: text }
      sueltos:
        file: sueltos.csv
        key: S
        columns: { S: text, T: "text, required" }
    codes:
      method: { to: method.csv, table: { Abierta: open, Directa: direct } }
    process: { from: procesos, key: PROC\(alternatives ? ", or from: { avisos: PROC }" : "") }
    \(packages)
    \(expectations)
    \(releases(alternatives))

    """
  }

  /// Those who publish, and what stands around their releases.
  private var packages: String {
    let date = dated ? "publishedDate: '= run[as_of]', " : ""
    func package(_ name: String) -> String { #"package: { \#(date)uri: "https://example.org/\#(name).json" }"# }
    switch publishing {
    case .plain: return #"package: { \#(date)uri: "https://example.org/p.json", publisher: { name: Example } }"#
    case .history:
      return """
        publish: { releases: one per change, date not later: as_of }
        package: { \(date)uri: "https://example.org/p.json", publisher: { name: Example } }
        """
    case .publishers:
      return """
        publishers:
          obras: { name: Obras, \(package("o")) }
          hacienda: { name: Hacienda, \(package("h")) }
        """
    }
  }

  private var expectations: String {
    """
    expectations:
      pago: { for each: pagos, expect: "= [VALOR] <= 40", severity: error }
      suma: { expect: "= sum(contratos[VALOR]) < 90", message: { en: sum, es: '= "suma " & sum(contratos[VALOR])' } }
      uno: { for each: contratos, one per: METODO, expect: "= count([CONTRATO]) < 3", severity: note, at: METODO }
      comprador: { expect: '= first(comprador[NOMBRE]) <> "Entidad 3"' }
    """
  }

  private func releases(_ alternatives: Bool) -> String {
    guard publishing == .publishers else { return "release:\n" + indented(release(alternatives), by: 2) }
    return """
      releases:
        - called: compras
          publisher: obras
      \(indented(release(alternatives), by: 4))
        - called: pagos
          publisher: hacienda
          ocid: { prefix: ocds-abc123, key: PROC }
          date: = first_filled(latest(pagos[FECHA]), run[as_of])
          planning/budget/amount/amount: "= sum(contratos[VALOR])"
      """
  }

  private func indented(_ text: String, by count: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }

  private func release(_ alternatives: Bool) -> String {
    let place = publishing == .history ? "{ register: [value] }" : "\"= text(ordinal())\""
    let method = alternatives ? #"  procurementMethod: { formula: "= first(avisos[METODO])", codes: method }"# : ""
    return """
      ocid: { prefix: ocds-abc123, key: PROC }
      date: run[as_of]
      buyer: { name: "= comprador[NOMBRE]" }
      tender:
        id: PROC
        title: TITULO
        numberOfTenderers: "= count(contratos[CONTRATO])"
        items: [ { for each: lugares, one per: row, id: \(place), description: value } ]
      \(method)
      awards: [ { for each: contratos, id: CONTRATO } ]
      contracts:
        - for each: contratos
          id: CONTRATO
          awardID: CONTRATO
          dateSigned: FIRMA
          description: { column: METODO, codes: method }
          value: { amount: { column: VALOR, on problem: reject entry } }
          implementation:
            transactions:
              - for each: pagos
                id: PAGO
                value: { amount: { column: VALOR, on problem: \(hasOwnKeys ? "reject process" : "leave out") } }
                payer: { name: "= pagador[NOMBRE]" }
                \(looksUpTree ? #"uri: '= "https://example.org/" & mismo[METODO]'"# : "")

      """
  }

  var options: ConvertOptions {
    ConvertOptions(mapping: folder.path + "/m.pliego.yaml", data: folder.path + "/data")
  }

  // MARK: Rows

  private mutating func write(
    _ name: String, _ rows: [[String]], _ encoding: String = "utf-8", header: String? = nil
  ) throws {
    // Some tables are the same on both days, so that some processes do not change.
    if day != "data", random.once(in: 2), let old = try? folder.bytes(of: "data/" + name) {
      try folder.write(old, to: day + "/" + name)
      return
    }
    let headers = [
      "e": "ENT,NOMBRE", "p": "FILA,PROC,ENT,ESTADO,TITULO,LUGARES", "c": "CONTRATO,PADRE,METODO,VALOR,FIRMA",
      "a": "AVISO,PROC,METODO",
    ]
    let first = name.hasPrefix("pagos") ? "PAGO,CONTRATO,ENT,VALOR,FECHA" : headers[String(name.prefix(1))] ?? ""
    guard name.hasSuffix(".csv") else { return try write(name, records(rows, of: first)) }
    let lines = [header ?? first] + rows.map { $0.joined(separator: ",") }
    var text = lines.joined(separator: name.count % 2 == 0 ? "\r\n" : "\n")
    if rows.count % 3 != 0 { text += "\n" }
    let bytes =
      encoding == "utf-8" ? Array(text.utf8) : text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    try folder.write(bytes, to: day + "/" + name)
  }

  private func write(_ name: String, _ records: [String]) throws {
    let text =
      name.hasSuffix(".ndjson")
      ? records.map { $0 + "\n" }.joined()
      : "{\"datos\": {\"filas\": [\n" + records.joined(separator: ",\n") + "]}}"
    try folder.write(text, to: day + "/" + name)
  }

  /// Rows as objects of JSON: numbers as numbers at times, and some members missing.
  private mutating func records(_ rows: [[String]], of header: String) -> [String] {
    let names = header.split(separator: ",")
    return rows.map { row in
      var members: [String] = []
      for (name, cell) in zip(names, row) where !random.once(in: 30) {
        let isNumber = name == "VALOR" && Double(cell) != nil && random.once(in: 2)
        members.append("\"\(name)\": " + (isNumber ? cell : cell.isEmpty ? "null" : "\"\(cell)\""))
      }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }

  private mutating func entities() -> [[String]] {
    (0..<8).map { ["e\(random.int(0...6))", "Entidad \($0)"] }
  }

  private mutating func process() -> String { random.once(in: 30) ? "" : "P\(random.int(1...processes) * 7 % 41)" }

  private mutating func processRows(_ file: Int) -> [[String]] {
    (0..<random.int(0...30)).flatMap { number -> [[String]] in
      let blank = random.once(in: 12) ? [[""]] : []
      let title = random.once(in: 4) ? "\"Café, \"\"ñu\"\"\nnúm. \(number)\"" : "T\(random.int(0...2))"
      let state = random.once(in: 8) ? "fuera" : "vivo"
      let places = ["", "a", "a|b", " b | |c ", "N/D"][random.int(0...4)]
      return blank + [["f\(file)-\(number)", process(), "e\(random.int(0...8))", state, title, places]]
    }
  }

  private mutating func contractRows() -> [[String]] {
    (0..<random.int(0...40)).map { _ in
      let parent = hasOwnKeys ? "f\(random.int(1...3))-\(random.int(0...30))" : process()
      nextContract += 1
      let key = repeatsKeys ? random.int(1...60) : nextContract
      let amount = random.once(in: 9) ? "mucho" : "\(random.int(0...99)).5"
      let method = ["Abierta", "Directa", "Otra", "", "Rara"][random.int(0...4)]
      return [random.once(in: 15) ? "" : "c\(key)", parent, method, amount, "2024-0\(random.int(1...9))-01"]
    }
  }

  private mutating func payments() -> [[String]] {
    (0..<random.int(0...80)).map {
      let amount = random.once(in: 25) ? "?" : "\($0)"
      return [
        "p\(random.int(0...99))", "c\(random.int(1...70))", "e\(random.int(0...8))", amount,
        "2024-0\(random.int(1...9))-02T00:00:00Z",
      ]
    }
  }

  private mutating func notices() -> [[String]] {
    (0..<random.int(0...12)).map { ["a\($0)", random.once(in: 4) ? "Q\($0)" : process(), "Otra"] }
  }
}
