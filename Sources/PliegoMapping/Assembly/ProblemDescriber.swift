public import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoValues

/// Problems of one kind at one place of the mapping, counted.
public struct ProblemSummary: Sendable {
  public var code: DiagnosticCode
  public var count: Int
  /// What is wrong, without a place.
  public var title: Phrase
  /// What happened because of it, or what to do.
  public var help: [Phrase]
  /// The name of the expectation that fails, if it is one.
  public var expectation: String
  public var source: String
  public var column: String
  public var path: String
  /// `mapping.pliego.yaml:118`, the line that wanted the value.
  public var mappingLine: String
  /// The first few, each with its place.
  public var first: [ProblemExample]

  func comesBefore(_ other: ProblemSummary) -> Bool {
    (code.id, source, column, path) < (other.code.id, other.source, other.column, other.path)
  }
}

/// One problem with its place.
public struct ProblemExample: Sendable {
  public var origin: RowOrigin?
  /// The row that contradicts, or came first.
  public var otherOrigin: RowOrigin?
  public var message: Phrase
  public var text: String
  /// The ocid, or the key when there is none yet.
  public var process: String
}

/// Puts problems into sentences, once they are few enough to be read.
struct ProblemDescriber {
  let plan: MappingPlan
  let linked: LinkedSources
  /// Whose rows are told of; `nil` where nobody asks for their numbers.
  private let conversion: Conversion?

  init(_ conversion: Conversion) {
    self.conversion = conversion
    plan = conversion.plan
    linked = conversion.linked
  }

  init(plan: MappingPlan, linked: LinkedSources) {
    conversion = nil
    self.plan = plan
    self.linked = linked
  }

  /// What is wrong, without its place.
  func sentence(of problem: Problem) -> Phrase { example(problem).message }

  /// - Parameter hasHistory: whether the run knows what was published before.
  func summary(_ group: ProblemGroup, _ entry: DescribedTally.Entry, hasHistory: Bool) -> ProblemSummary {
    let first = entry.first.first
    var line = ""
    if let index = first?.line, index >= 0 {
      let place = plan.lines[Int(index)]
      line = "\(plan.files[Int(place.file)]):\(place.line)"
    }
    return ProblemSummary(
      code: group.kind.code, count: entry.count, title: title(group),
      help: help(group, first?.hint, hasHistory),
      expectation: expectation(group)?.name ?? "",
      source: source(group.source),
      column: column(group.source, group.column), path: group.path >= 0 ? plan.paths[Int(group.path)] : "",
      mappingLine: line, first: entry.first.sorted { ($0.source, $0.row) < ($1.source, $1.row) }.map(\.example))
  }

  /// A problem in words, with its row's number among all rows.
  ///
  /// - Parameter hints: whether a way out is looked for among all rows, where they are held.
  func described(_ problem: Problem, hints: Bool) -> DescribedProblem {
    var row = Int(problem.row)
    if let conversion, problem.source >= 0, row >= 0 {
      row = conversion.number(ofRow: row, in: Int(problem.source))
    }
    return DescribedProblem(
      source: problem.source, row: row,
      line: problem.line, example: example(problem), hint: hints ? hint(problem) : nil)
  }

  /// A part does not have the keys among which a parent would be found.
  func hint(_ problem: Problem) -> Phrase? {
    guard problem.kind == .orphan, conversion?.shared == nil else { return nil }
    return KeyHint(of: problem, plan: plan, linked: linked)?.phrase
  }

  private func expectation(_ group: ProblemGroup) -> ExpectationPlan? {
    group.kind.isExpectation ? plan.expectations[Int(group.table)] : nil
  }

  private func title(_ group: ProblemGroup) -> Phrase {
    guard let expectation = expectation(group) else { return group.kind.code.title }
    let title = group.kind.code.title
    return Phrase(en: "\(title.english): \(expectation.name)", es: "\(title.spanish): \(expectation.name)")
  }

  /// What the author wrote, else the name; and the cells that were looked at.
  func unmet(_ problem: Problem) -> Phrase {
    let name = plan.expectations[Int(problem.table)].name
    let cells = CellListing(problem.cells, plan: plan, linked: linked).text
    func sentence(_ text: String, _ word: String) -> String {
      let said = text.isEmpty ? name : Self.onOneLine(text)
      return cells.isEmpty ? said : "\(said) (\(word) \(cells))"
    }
    return Phrase(en: sentence(problem.text, "cells"), es: sentence(problem.otherText, "celdas"))
  }

  func source(_ index: Int32) -> String { index >= 0 ? plan.sources[Int(index)].name : "" }

  func column(_ source: Int32, _ column: Int32) -> String {
    source >= 0 && column >= 0 ? plan.sources[Int(source)].columns[Int(column)].name : ""
  }

  func example(_ original: Problem) -> ProblemExample {
    var problem = original
    // Reports travel further than the data: what a personal cell holds stays out of them.
    // The sentence of an expectation was checked to hold nothing personal.
    guard !problem.kind.isExpectation else {
      return ProblemExample(
        origin: origin(problem, problem.row), otherOrigin: nil, message: unmet(problem), text: "",
        process: problem.process)
    }
    if isPersonal(problem.source, problem.column) { problem.text = "…" }
    let isSame = problem.otherSource < 0
    if isPersonal(isSame ? problem.source : problem.otherSource, isSame ? problem.column : problem.otherColumn) {
      problem.otherText = "…"
    }
    return ProblemExample(
      origin: origin(problem, problem.row), otherOrigin: otherOrigin(problem), message: message(problem),
      text: problem.text, process: problem.process)
  }

  func isPersonal(_ source: Int32, _ column: Int32) -> Bool {
    source >= 0 && column >= 0 && plan.sources[Int(source)].columns[Int(column)].type.isPersonal
  }

  func origin(_ problem: Problem, _ row: Int32) -> RowOrigin? {
    guard problem.source >= 0, row >= 0 else { return nil }
    let table = linked.sources[Int(problem.source)].table
    let place = table.place(of: Int(row))
    let file = table.file(at: place)
    var origin = RowOrigin(
      file: file.name, row: Int(place.row), line: file.form.hasLines ? Int(place.line) : 0, sheet: file.form.sheet,
      pointer: table.pointer(of: Int(row)))
    origin.key = plan.sources[Int(problem.source)].publicKey(at: place, in: table)
    guard problem.column >= 0 else { return origin }
    let declared = plan.sources[Int(problem.source)].columns[Int(problem.column)]
    origin.heading = declared.name
    if declared.cell >= 0, file.positions.indices.contains(declared.cell), file.positions[declared.cell] >= 0 {
      if file.form.key == nil { origin.column = file.positions[declared.cell] }
      origin.heading =
        file.header.indices.contains(file.positions[declared.cell])
        ? file.header[file.positions[declared.cell]] : declared.name
    }
    return origin
  }
}
