import PliegoYAML

/// Two mappings compared as what they come to, not as texts.
///
/// Bases are joined in, pieces unfolded, what is written and holds anyway is left out. So comments, layout, the order of
/// keys and entries, and what was moved into a base are no differences.
public struct MappingComparison: Sendable {
  /// Section by section: what is new, then what is gone, then what is other; each in the order of its mapping.
  public private(set) var differences: [MappingDifference] = []

  /// Compares two mappings that were read without an error.
  ///
  /// - Parameter includesTests: whether the tests inside them are compared too.
  public init(_ before: MappingCheck, _ after: MappingCheck, includesTests: Bool = false) {
    let names = SharedNames.between(before.mapping, after.mapping)
    let first = MappingSide(before, PartWriter(before.mapping))
    let second = MappingSide(after, PartWriter(after.mapping, names: names))
    compareTrees(first, second, names)
    compareSources(first, second, names)
    compare(first.declarations.settings(), second.declarations.settings(), below: "")
    compareCodeTables(first, second, names)
    if includesTests { compareTests(first, second) }
    sort()
  }

  public func count(_ section: MappingSection, _ kind: MappingDifference.Kind) -> Int {
    differences.count { $0.section == section && $0.kind == kind }
  }

  // MARK: Statements

  /// Compares statements by their paths; each path stands behind `prefix`.
  private mutating func compare(_ before: [MappingStatement], _ after: [MappingStatement], below prefix: String) {
    let old = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for statement in after {
      let other = old[statement.path]
      if other?.meaning != statement.meaning { tell(prefix, other, statement) }
    }
    for statement in before where new[statement.path] == nil { tell(prefix, statement, nil) }
  }

  private mutating func tell(_ prefix: String, _ before: MappingStatement?, _ after: MappingStatement?) {
    let path = (after ?? before)?.path ?? ""
    let isField = [.fields, .settings].contains((after ?? before)?.subject.section ?? .fields)
    let separator = prefix.isEmpty || path.isEmpty || !isField ? "" : "/"
    differences.append(MappingDifference(path: prefix + separator + path, before: before, after: after))
  }

  private mutating func sort() {
    let places = Dictionary(uniqueKeysWithValues: MappingSection.allCases.enumerated().map { ($1, $0) })
    let kinds = Dictionary(uniqueKeysWithValues: MappingDifference.Kind.allCases.enumerated().map { ($1, $0) })
    func rank(_ difference: MappingDifference, _ offset: Int) -> (Int, Int, Int) {
      (places[difference.section] ?? 0, kinds[difference.kind] ?? 0, offset)
    }
    differences = differences.enumerated().sorted {
      rank($0.element, $0.offset) < rank($1.element, $1.offset)
    }.map(\.element)
  }

  // MARK: Fields

  private mutating func compareTrees(_ before: MappingSide, _ after: MappingSide, _ names: SharedNames) {
    var old = TreeOutliner(before.check, before.writer)
    var new = TreeOutliner(after.check, after.writer)
    compareEntries(old.releases(), new.releases(), at: "")
    let parties = (old.parties(), new.parties())
    for declaration in after.check.mapping.parties {
      let name = declaration.name.value
      let old = before.check.mapping.parties.first { $0.name.value == names.parties[name] }
      if let old, old.name.value != name {
        tell("parties[\(name)]", .name(.party(name), of: old.name), .name(.party(name), of: declaration.name))
      }
      let outline = old.flatMap { parties.0[$0.name.value] } ?? EntryOutline()
      compare(outline, parties.1[name] ?? EntryOutline(), at: "parties[\(name)]")
    }
    for declaration in before.check.mapping.parties where !names.parties.values.contains(declaration.name.value) {
      let name = declaration.name.value
      compare(parties.0[name] ?? EntryOutline(), EntryOutline(), at: "parties[\(name)]")
    }
  }

  private mutating func compare(_ before: EntryOutline, _ after: EntryOutline, at path: String) {
    compare(before.statements, after.statements, below: path)
    let old = Dictionary(before.lists.map { ($0.path, $0.entries) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.lists.map(\.path))
    for list in after.lists { compareEntries(old[list.path] ?? [], list.entries, at: joined(path, list.path)) }
    for list in before.lists where !new.contains(list.path) {
      compareEntries(list.entries, [], at: joined(path, list.path))
    }
  }

  private mutating func compareEntries(_ before: [EntryOutline], _ after: [EntryOutline], at path: String) {
    let pairs = EntryPairing.pairs(before, after)
    let isAlone = before.count <= 1 && after.count <= 1 && pairs.count <= 1
    let labels = isAlone ? [""] : EntryLabels.labels(of: pairs)
    // Of several releases each has its label; entries of a list have it behind the list's path.
    let list = path.isEmpty && !isAlone ? "releases" : path
    for (pair, label) in zip(pairs, labels) {
      let place = label.isEmpty ? list : "\(list)[\(label)]"
      compare(pair.before ?? EntryOutline(), pair.after ?? EntryOutline(), at: place)
    }
  }

  private func joined(_ path: String, _ next: String) -> String { path.isEmpty ? next : path + "/" + next }

  // MARK: Declarations

  private mutating func compareSources(_ before: MappingSide, _ after: MappingSide, _ names: SharedNames) {
    for (name, source) in after.sources {
      guard let other = names.sources[name], let old = before.source(other) else {
        tell(name, nil, source.summary)
        continue
      }
      if other != name {
        tell(name, .name(.source(name), of: old.title), .name(.source(name), of: source.title))
      }
      let shared = old.ownReading.union(source.ownReading)
      compare(old.statements(shared: shared), source.statements(shared: shared), below: name)
    }
    for (name, source) in before.sources where !names.sources.values.contains(name) { tell(name, source.summary, nil) }
  }

  private mutating func compareCodeTables(_ before: MappingSide, _ after: MappingSide, _ names: SharedNames) {
    let tables = before.check.mapping.codeTables
    for table in after.check.mapping.codeTables {
      let name = table.name.value
      guard let other = names.codeTables[name], let old = tables.first(where: { $0.name.value == other }) else {
        tell(name, nil, table.summary)
        continue
      }
      if other != name {
        tell(name, .name(.codeTable(name), of: old.name), .name(.codeTable(name), of: table.name))
      }
      let isExact = old.isExact || table.isExact
      compareCodes(
        before.declarations.codeTable(old, isExact), after.declarations.codeTable(table, isExact), below: name)
    }
    for table in tables where !names.codeTables.values.contains(table.name.value) {
      tell(table.name.value, table.summary, nil)
    }
  }

  /// Compares entries by how tables compare words, and tells them as they are written.
  private mutating func compareCodes(_ before: [MappingStatement], _ after: [MappingStatement], below name: String) {
    let start = differences.count
    compare(before, after, below: name)
    for index in differences[start...].indices {
      if case .code(let word, _) = differences[index].subject { differences[index].path = "\(name)[\(word)]" }
    }
  }

  private mutating func compareTests(_ before: MappingSide, _ after: MappingSide) {
    let old = before.declarations.tests()
    let new = after.declarations.tests()
    for (name, statements) in new { compare(old.first { $0.name == name }?.statements ?? [], statements, below: name) }
    for (name, statements) in old where !new.contains(where: { $0.name == name }) {
      compare(statements, [], below: name)
    }
  }
}

/// One of two mappings being compared.
private struct MappingSide {
  let check: MappingCheck
  let writer: PartWriter
  let declarations: DeclarationStatements
  let sources: [(name: String, source: SourceStatements)]

  init(_ check: MappingCheck, _ writer: PartWriter) {
    self.check = check
    self.writer = writer
    let declarations = DeclarationStatements(mapping: check.mapping, writer: writer)
    self.declarations = declarations
    sources = declarations.members("sources").map { ($0.key, SourceStatements(declarations: declarations, member: $0)) }
  }

  func source(_ name: String) -> SourceStatements? { sources.first { $0.name == name }?.source }
}

/// What tells the entries of a list apart in a path.
enum EntryLabels {
  /// Labels that differ: what the mapping calls an entry, else its source or party, with its id where that is not enough.
  static func labels(of pairs: [EntryPairing.Pair]) -> [String] {
    let entries = pairs.map { $0.after ?? $0.before ?? EntryOutline() }
    var labels = entries.map { $0.label ?? $0.source?.shown ?? $0.id?.bareText ?? "" }
    for (index, label) in labels.enumerated() where label.isEmpty || labels.count(where: { $0 == label }) > 1 {
      let id = entries[index].id?.bareText ?? ""
      labels[index] = [label, id].filter { !$0.isEmpty && (label != id || $0 == label) }.joined(separator: " ")
    }
    var seen: [String: Int] = [:]
    return labels.map { label in
      let count = seen[label, default: 0] + 1
      seen[label] = count
      return count == 1 && !label.isEmpty ? label : label.isEmpty ? "\(count)" : "\(label) \(count)"
    }
  }
}

extension MappingStatement {
  /// What something is called, when that is all that is to be told.
  fileprivate static func name(_ subject: MappingSubject, of name: Located<String>) -> MappingStatement {
    let part = Part(key: "name", text: name.value, meaning: name.value)
    return MappingStatement(subject: subject, path: "", parts: [part], span: name.span)
  }

  /// The text of its first part: a fixed value without the word `constant`.
  fileprivate var bareText: String { parts.first?.text ?? "" }
}

extension CodeTableDeclaration {
  /// One statement for the whole table, for when the other mapping has none of the kind.
  fileprivate var summary: MappingStatement {
    var parts = codelist.map { [MappingStatement.Part(key: "to", text: $0.value, meaning: "")] } ?? []
    let codes = entries.map { "\($0.from.value): \($0.to?.value ?? "~")" }.joined(separator: ", ")
    parts.append(MappingStatement.Part(key: "table", text: "{ \(codes) }", meaning: ""))
    return MappingStatement(subject: .codeTable(name.value), path: "", parts: parts, span: name.span)
  }

}
