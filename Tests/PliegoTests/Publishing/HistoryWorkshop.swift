import Pliego
import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTestSupport

/// A folder with a mapping that publishes what changed, and the runs of one day after the other.
struct HistoryWorkshop {
  let folder: TemporaryFolder
  let content: String

  /// - Parameter content: `full` or `changes only`.
  init(_ content: String = "full", mapping: String = HistoryWorkshop.mapping) throws {
    folder = try TemporaryFolder()
    self.content = content
    try write(mapping)
  }

  func write(_ mapping: String) throws {
    let head = "publish: { releases: one per change, content: \(content), date not later: as_of }\n"
    try folder.write(mapping.replacing("PUBLISH\n", with: head), to: "m.pliego.yaml")
  }

  static let mapping = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    parameters: { as_of: datetime }
    sources:
      procs:
        file: procs.csv
        key: PROC
        columns:
          PROC: text, required
          UPDATED: datetime, required
          TITLE: text
          AMOUNT: number
          CURRENCY: code(currency)
          STATUS: code(tenderStatus)
          BUYER: text
          MAIL: text
          STARTS: date
          WAYS: text
          PROJECT: text
      items:
        file: items.csv
        key: ITEM
        belongs_to: { procs: PROC }
        columns: { PROC: text, ITEM: "text, required", DESCR: text, QTY: number }
      awards:
        file: awards.csv
        key: AWARD
        belongs_to: { procs: PROC }
        columns: { PROC: text, AWARD: "text, required", STATE: code(awardStatus), PRICE: number, WINNER: text, WINNERMAIL: text }
      contracts:
        file: contracts.csv
        key: CONTRACT
        belongs_to: { procs: PROC }
        columns: { PROC: text, CONTRACT: "text, required", AWARD: "text, required", PRICE: number, STATE: code(contractStatus), SIGNED: date }
      changes:
        file: changes.csv
        key: CHANGE
        belongs_to: { contracts: CONTRACT }
        columns: { CONTRACT: text, CHANGE: "text, required", WHY: text }
      payments:
        file: payments.csv
        key: PAYMENT
        belongs_to: { contracts: CONTRACT }
        columns: { CONTRACT: text, PAYMENT: "text, required", PAID: number }
    parties:
      office: { from: procs, id: BUYER, name: '= "Office " & [BUYER]', contactPoint: { email: MAIL } }
      firm: { from: awards, id: WINNER, name: '= "Firm " & [WINNER]', contactPoint: { email: WINNERMAIL } }
    process: { from: procs, key: PROC }
    PUBLISH
    package: { uri: "https://example.org/p.json", publisher: { name: Example } }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: UPDATED
      buyer: { party: office }
      planning: { budget: { projectID: PROJECT } }
      tender:
        id: PROC
        title: TITLE
        status: STATUS
        value: { amount: AMOUNT, currency: CURRENCY }
        submissionMethod: { column: WAYS, split: ";" }
        tenderPeriod: { startDate: STARTS }
        items: [ { for each: items, id: ITEM, description: DESCR, quantity: QTY } ]
      awards:
        - for each: awards
          id: AWARD
          status: STATE
          value: { amount: PRICE }
          suppliers: [ { party: firm } ]
      contracts:
        - for each: contracts
          id: CONTRACT
          awardID: AWARD
          status: STATE
          value: { amount: PRICE }
          dateSigned: SIGNED
          amendments: [ { for each: changes, id: CHANGE, rationale: WHY } ]
          implementation: { transactions: [ { for each: payments, id: PAYMENT, value: { amount: PAID } } ] }

    """

  static let headers = [
    "procs": "PROC,UPDATED,TITLE,AMOUNT,CURRENCY,STATUS,BUYER,MAIL,STARTS,WAYS,PROJECT",
    "items": "PROC,ITEM,DESCR,QTY", "awards": "PROC,AWARD,STATE,PRICE,WINNER,WINNERMAIL",
    "contracts": "PROC,CONTRACT,AWARD,PRICE,STATE,SIGNED", "changes": "CONTRACT,CHANGE,WHY",
    "payments": "CONTRACT,PAYMENT,PAID",
  ]

  // MARK: Days

  /// Writes the tables of a day; those that are not named are empty.
  func fill(_ rows: [String: [String]]) throws {
    for (name, header) in Self.headers {
      try folder.write(([header] + (rows[name] ?? [])).joined(separator: "\n") + "\n", to: "data/\(name).csv")
    }
  }

  /// - Parameters:
  ///   - name: of the output, in the folder `out`.
  ///   - change: what is particular to the run.
  func run(_ name: String, day: Int = 1, _ change: (inout ConvertOptions) -> Void = { _ in }) throws -> ConvertOutcome {
    var options = ConvertOptions(mapping: folder.path + "/m.pliego.yaml", data: folder.path + "/data")
    options.parameters = ["as_of": Self.moment(day)]
    options.output = folder.path + "/out/" + name
    options.history = HistoryOptions(state: folder.path + "/state.sqlite")
    change(&options)
    return try convert(options)
  }

  static func moment(_ day: Int) -> String { "2025-01-\(day < 10 ? "0" : "")\(day)T12:00:00-05:00" }

  /// The code of the error with which a run ends.
  func refusal(_ name: String, _ change: (inout ConvertOptions) -> Void = { _ in }) -> [String] {
    do {
      _ = try run(name, change)
      return []
    } catch let error as PliegoError {
      return error.diagnostics.filter { $0.severity == .error }.map(\.code.id)
    } catch {
      return ["\(error)"]
    }
  }

  /// The releases of a run; `nil` when it wrote no file.
  func releases(_ name: String) -> [JSONValue]? {
    guard let text = try? folder.text(of: "out/" + name) else { return nil }
    return text.split(separator: "\n").compactMap { try? JSONParser.parse(Array($0.utf8)) }
  }

  /// Each release's process and tags.
  func tags(_ name: String) -> [String]? {
    releases(name)?.map { release in
      let tags = release["tag"]?.arrayValue?.compactMap(\.stringValue).joined(separator: " ") ?? ""
      return "\(release["ocid"]?.stringValue?.dropFirst(12) ?? "") \(tags)"
    }
  }
}

extension HistoryCounts {
  init(new: Int = 0, changed: Int = 0, unchanged: Int = 0, heldBack: Int = 0, gone: Int = 0) {
    self.init()
    self.new = new
    self.changed = changed
    self.unchanged = unchanged
    self.heldBack = heldBack
    self.gone = gone
  }
}
