import PliegoSources
import PliegoValues

/// A table that a template names, and what the draft does with it.
struct TemplateTable {
  /// A look-up of another table's row by its key.
  struct LookUp {
    var alias: String
    var table: Int
    var column: String
  }

  /// As the template has it.
  let name: String
  /// As the mapping calls it.
  let source: String
  var elements: [MappingTemplate.Element] = []
  /// The file that seems to hold it, when there are data.
  var file: TemplateFile?
  var key: String?
  /// The table whose key one of these columns holds.
  var parent: (table: Int, column: String)?
  var lookUps: [LookUp] = []
  /// The columns that are used, with their types.
  var types: [String: String] = [:]
  /// Examples that stand beside the mapping cells.
  var examples: [String: [String]] = [:]
  /// Columns that the template names and the file lacks.
  var missing: Set<String> = []

  init(name: String, source: String) {
    self.name = name
    self.source = source
  }

  /// Every column that is known of: those of the file, those of the sheet of elements, those that cells name.
  var columns: [String] {
    if let file { return file.inspection.columns.map(\.heading).filter { !$0.isEmpty } }
    var names: [String] = []
    for name in elements.map(\.name) + types.keys.sorted() where !names.contains(name) { names.append(name) }
    return names
  }

  /// The heading of the file, when there is one, that an element of the template means.
  mutating func heading(of element: String) -> String {
    guard let file else { return element }
    let headings = file.inspection.columns.map(\.heading)
    if headings.contains(element) { return element }
    let words = HeadingWords.words(of: element)
    if let same = headings.first(where: { !$0.isEmpty && HeadingWords.words(of: $0) == words }) { return same }
    missing.insert(element)
    return element
  }

  /// What is known of a column's values, from the file or else from the examples.
  func shown(_ column: String) -> ColumnInspection {
    if let inspection = file?.inspection.columns.first(where: { $0.heading == column }) { return inspection }
    let own = elements.filter { $0.name == column }.map(\.example)
    let values = (own + (examples[column] ?? [])).filter { !$0.isEmpty }
    return inspect(values: values, heading: column)
  }

  /// What the sheet of elements says about a column's type.
  func dataType(_ column: String) -> String {
    Text.fold(elements.first { $0.name == column }?.dataType ?? "")
  }

  /// Whether no row of the file has the same value; `nil` when there is no file.
  func isUnique(_ column: String) -> Bool? {
    file?.inspection.columns.first { $0.heading == column }?.looksLikeKey
  }
}

/// A file of data that holds a table of a template.
struct TemplateFile {
  /// The file below the folder of the data.
  let name: String
  let path: String
  /// The sheet, when it is not the one that is read anyway.
  let sheet: String?
  let inspection: FileInspection

  /// The different values of a column, or nothing when they cannot be read.
  func values(of column: String) -> [String] {
    guard let values = try? columnValues(path, column: column, sheet: sheet) else { return [] }
    return values.map(\.value).filter { !$0.isEmpty }
  }
}

/// The files of a folder, by the tables that they may hold.
struct TemplateFiles {
  private var candidates: [(stems: [String], file: TemplateFile)] = []

  /// - Parameter paths: files beside those of the folder.
  init(in folder: String?, and paths: [String]) {
    var inputs = paths.map { InputFile(path: $0, name: String($0.split(separator: "/").last ?? "")) }
    if let folder {
      for glob in ["*", "*/*"] { inputs += (try? inputFiles(matching: glob, under: folder)) ?? [] }
    }
    for input in inputs { add(input) }
  }

  var isEmpty: Bool { candidates.isEmpty }

  private mutating func add(_ input: InputFile) {
    let kinds = [".csv", ".tsv", ".xlsx", ".ods", ".json", ".ndjson", ".jsonl", ".txt"]
    let lower = input.name.lowercased()
    guard kinds.contains(where: { kind in ["", ".gz", ".zst"].contains { lower.hasSuffix(kind + $0) } }) else { return }
    let first = inspect(input)
    guard !first.columns.isEmpty else { return }
    let base = input.name.split(separator: "/").last.map(String.init) ?? input.name
    let stems = TemplateWords.stems(of: String(base.prefix { $0 != "." }))
    candidates.append((stems, TemplateFile(name: input.name, path: input.path, sheet: nil, inspection: first)))
    guard let reading = first.sheet, reading.sheets.count > 1 else { return }
    for sheet in reading.sheets {
      let inspection = sheet == reading.sheet ? first : inspect(input, sheet: sheet.name)
      guard !inspection.columns.isEmpty else { continue }
      let file = TemplateFile(name: input.name, path: input.path, sheet: sheet.name, inspection: inspection)
      candidates.append((TemplateWords.stems(of: sheet.name), file))
    }
  }

  /// The file that is called like a table, or else the only one there is for the only table.
  func file(of table: String, isOnly: Bool) -> TemplateFile? {
    let name = TemplateWords.stems(of: table.split(separator: ".").last.map(String.init) ?? table)
    if let same = candidates.first(where: { $0.stems == name }) { return same.file }
    let longer = candidates.filter { !name.isEmpty && $0.stems.starts(with: name) }
    if longer.count == 1 { return longer[0].file }
    return isOnly && candidates.count == 1 ? candidates[0].file : nil
  }
}
