import PliegoDiagnostics
import PliegoYAML

// What one contracting process is, and how keys are compared.
extension MappingChecker {
  func checkProcess() {
    guard let process = mapping.process, let source = source(named: process.source) else { return }
    plan.process.source = source
    plan.process.key = process.key.compactMap { column($0, of: source) }
    for alternative in process.alternatives { resolveAlternative(alternative) }
    compareProcessKeys(process, source)
    guard !plan.process.alternatives.isEmpty else { return }
    // A process may exist in a later stage only: then its root has nothing but the key.
    for index in plan.sources[source].columns.indices where !plan.process.key.contains(index) {
      if plan.sources[source].columns[index].cell >= 0, !plan.sources[source].columns[index].type.mayBeEmpty {
        filledInRows.insert(index)
      }
      plan.sources[source].columns[index].type.mayBeEmpty = true
    }
  }

  private func resolveAlternative(_ alternative: LinkDeclaration) {
    guard let other = source(named: alternative.source) else { return }
    let columns = alternative.columns.compactMap { column($0, of: other) }
    guard columns.count == alternative.columns.count else { return }
    guard columns.count == plan.process.key.count else {
      report(
        .badLink,
        Phrase(
          en: "the process key has \(plan.process.key.count) column(s), not \(columns.count)",
          es: "la clave del proceso tiene \(plan.process.key.count) columna(s), no \(columns.count)"),
        at: alternative.source.span)
      return
    }
    guard other != plan.process.source else {
      report(
        .badLink,
        Phrase(
          en: "'\(alternative.source.value)' is where processes come from already",
          es: "de '\(alternative.source.value)' ya salen los procesos"), at: alternative.source.span)
      return
    }
    for (place, column) in columns.enumerated() { compareTypes(column, of: other, place, alternative) }
    plan.process.alternatives.append((other, columns))
  }

  /// Keys of two types are never the same, so no row of the one would meet a row of the other.
  private func compareTypes(_ column: Int, of source: Int, _ place: Int, _ alternative: LinkDeclaration) {
    let own = cellKind(of: column, in: source)
    let root = cellKind(of: plan.process.key[place], in: plan.process.source)
    guard let own, let root, own.joined(with: root) == nil else { return }
    report(
      .comparesTypes,
      Phrase(
        en: "this compares \(own.name) with \(root.name)", es: "esto compara \(own.name) con \(root.name)"),
      at: alternative.columns[place].span,
      help: [
        Phrase(
          en: "declare both columns with one type", es: "declare las dos columnas con el mismo tipo")
      ])
  }

  /// The kind of a column that is read; helper columns are not checked yet.
  private func cellKind(of column: Int, in source: Int) -> ValueKind? {
    plan.sources[source].columns[column].cell >= 0 ? plan.sources[source].columns[column].type.kind : nil
  }

  // MARK: Comparing keys

  /// One key is compared in one way: a root whose key is the process key passes its way on, and takes it.
  private func compareProcessKeys(_ process: ProcessDeclaration, _ source: Int) {
    var comparison = keyComparison(
      process.keyComparison, of: plan.process.key, in: source, named: process.source.value)
    if plan.process.key == plan.sources[source].key {
      comparison.formUnion(plan.sources[source].keyComparison)
      plan.sources[source].keyComparison = comparison
    }
    plan.process.keyComparison = comparison
  }

  /// The comparison that `compare keys` asks for; reports it where there is nothing to compare.
  func keyComparison(
    _ words: [Located<KeyComparison>], of key: [Int], in source: Int, named name: String
  ) -> KeyComparison {
    guard let first = words.first, !brokenSources.contains(source) else { return [] }
    guard !key.isEmpty else {
      report(
        .noKey,
        Phrase(
          en: "'\(name)' has no key to compare", es: "'\(name)' no tiene clave que comparar"), at: first.span,
        help: [
          Phrase(en: "declare in source '\(name)':  key: COLUMN", es: "declare en la fuente '\(name)':  key: COLUMNA")
        ])
      return []
    }
    let kinds = key.map { cellKind(of: $0, in: source) }
    guard kinds.contains(where: { $0.map { $0.isText || $0 == .unknown } ?? true }) else {
      report(
        .badLink,
        Phrase(
          en: "the key of '\(name)' has no text; other keys are compared by what they say",
          es: "la clave de '\(name)' no tiene texto; las demás claves se comparan por lo que dicen"), at: first.span,
        help: [Phrase(en: "remove 'compare keys'", es: "quite 'compare keys'")])
      return []
    }
    return words.reduce(into: []) { $0.formUnion($1.value) }
  }

  /// Whether the process section names a source under `or from`.
  func isAlternative(_ declaration: SourceDeclaration) -> Bool {
    mapping.process?.alternatives.contains { $0.source.value == declaration.name.value } ?? false
  }
}
