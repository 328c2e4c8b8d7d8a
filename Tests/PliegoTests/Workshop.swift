import PliegoTestSupport

@testable import Pliego

/// A folder with a mapping, its data and its outputs.
struct Workshop {
  let folder: TemporaryFolder

  static let mapping = """
    pliego: 1
    title: Workshop
    reading: { locale: plain, time zone: America/Bogota }
    parameters: { as_of: { type: datetime, default: "2024-06-30T00:00:00Z" } }
    sources:
      rows:
        file: "rows*.csv"
        key: CONTRACT
        columns:
          PROC: text, required
          CONTRACT: text
          METHOD: text
          AMOUNT: number
          SIGNED: date
    codes:
      method: { to: method.csv, table: { Abierta: open } }
    process: { from: rows, key: PROC }
    package: { uri: "https://example.org/p.json", publishedDate: '= run[as_of]', publisher: { name: Example } }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: run[as_of]
      tender:
        id: PROC
        procurementMethod: { column: METHOD, codes: method }
      awards: [ { for each: rows, id: CONTRACT } ]
      contracts:
        - for each: rows
          id: CONTRACT
          awardID: CONTRACT
          dateSigned: SIGNED
          value: { amount: { column: AMOUNT, on problem: reject entry } }

    """

  init(mapping: String = Workshop.mapping, rows: String) throws {
    folder = try TemporaryFolder()
    try folder.write(mapping, to: "m.pliego.yaml")
    try folder.write(rows, to: "data/rows.csv")
  }

  var options: ConvertOptions {
    var options = ConvertOptions(mapping: folder.path + "/m.pliego.yaml", data: folder.path + "/data")
    options.output = folder.path + "/out/releases.ndjson"
    options.rejects = folder.path + "/out/rejects"
    options.unmapped = folder.path + "/out/unmapped"
    options.report = folder.path + "/out/report.json"
    return options
  }

  /// The outputs, by their names below `out`.
  var outputs: [String] { folder.fileNames.filter { $0.hasPrefix("out/") }.map { String($0.dropFirst(4)) } }
}
