import FuzzDriver
import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

/// The bytes are a formula without its equals sign; what passes the checker is run over a few rows.
///
/// What is checked besides memory: the checker comes to an end, and the evaluator writes one release that adds up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormula(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let mapping = head + "    title: " + quoted("= " + text) + "\n"
  let check = MappingChecker.check(
    MappingFile(path: "fuzz.pliego.yaml", bytes: Array(mapping.utf8)), files: NoMappingFiles())
  guard let plan = check.plan else { return 0 }
  guard let conversion = try? Conversion(plan: plan, tables: tables, parameters: [:]) else { return 0 }
  var report = conversion.report()
  var worker = conversion.worker()
  report.add(worker.run(0..<conversion.linked.processCount))
  report.finish()
  precondition(report.isEven, "rows that do not add up")
  return 0
}

/// A double-quoted YAML scalar.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\" + String(scalar)
    case " "..."~": result.unicodeScalars.append(scalar)
    default:
      let digits = String(scalar.value, radix: 16)
      result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
  }
  return result + "\""
}

private let head = """
  pliego: 1
  reading: { locale: es-MX, time zone: America/Mexico_City }
  parameters: { p: { type: text, default: x } }
  sources:
    rows:
      file: rows.csv
      key: L
      columns: { ID: text, L: text, T: text, N: number, D: date, M: datetime, B: boolean, h: '= upper([T])' }
    kids: { file: kids.csv, key: K, belongs_to: { rows: L }, columns: { K: text, L: text, Q: number, W: date } }
  codes: { t: { to: method.csv, table: { A: open } } }
  process: { from: rows, key: ID }
  release:
    ocid: { prefix: ocds-abc123, key: ID }
    date: { constant: "2024-01-01T00:00:00Z" }
    tender:
      id: ID

  """

private let tables: [RowTable] = [
  read(
    "rows", ["ID", "L", "T", "N", "D", "M", "B"],
    "ID,L,T,N,D,M,B\n1,a,Árbol de Navidad,\"1,234.50\",2024-02-29,2024-03-01T10:00:00,1\n1,b,,x,9999-12-31,,\n2,c,\"a;b\",-7,,1900-01-01T00:00:00,0\n"
  ),
  read("kids", ["K", "L", "Q", "W"], "K,L,Q,W\n1,a,5,2024-01-01\n2,a,,\n3,c,0,2023-01-01\n"),
]

private func read(_ name: String, _ columns: [String], _ text: String) -> RowTable {
  readTable(
    [InputFile(name: name + ".csv", content: Array(text.utf8))],
    RowRequest(source: name, columns: columns.map { ColumnRequest(name: $0) })
  ).table
}

@_cdecl("FuzzFormula_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzFormula)
}
