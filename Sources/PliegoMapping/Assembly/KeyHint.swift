import PliegoDiagnostics
import PliegoRows

/// What `compare keys` would have to say for an orphan to find a parent.
struct KeyHint {
  /// Among how many keys a parent is looked for.
  static let mostKeys = 200_000

  let phrase: Phrase

  /// - Returns: `nil` when no parent has a key that differs only in what may be left out of account.
  init?(of orphan: Problem, plan: MappingPlan, linked: LinkedSources) {
    let source = plan.sources[Int(orphan.source)]
    guard let (parent, columns) = source.parent, columns.count == 1, !orphan.text.isEmpty,
      !source.columns[columns[0]].type.isPersonal,
      !plan.sources[parent].key.contains(where: { plan.sources[parent].columns[$0].type.isPersonal })
    else { return nil }
    let keys = linked.sources[parent].keyNumbers.keys
    guard keys.count <= Self.mostKeys,
      let (comparison, key) = Self.join(orphan.text, keys, plan.sources[parent].keyComparison)
    else { return nil }
    let words = KeyComparison.words.filter { comparison.contains($0.comparison) }.map(\.word).joined(separator: ", ")
    let name = plan.sources[parent].name
    phrase = Phrase(
      en: "in source '\(name)',  compare keys: [\(words)]  would join \"\(orphan.text)\" with \"\(key.text)\"",
      es: "en la fuente '\(name)',  compare keys: [\(words)]  uniría \"\(orphan.text)\" con \"\(key.text)\"")
  }

  /// One word more than is declared if it is enough, else all of them.
  ///
  /// - Returns: `nil` also when a parent has the key as it is, and is an orphan itself.
  private static func join(_ text: String, _ keys: [Bytes], _ declared: KeyComparison) -> (KeyComparison, Bytes)? {
    func find(_ comparison: KeyComparison) -> Bytes? {
      let form = Array(text.utf8).withUnsafeBufferPointer { comparison.form(of: $0) }
      return keys.first { comparison.form(of: $0.buffer) == form }
    }
    guard find(declared) == nil else { return nil }
    let singles = KeyComparison.words.map(\.comparison).filter { !declared.contains($0) }
    for more in singles + [KeyComparison(singles)] {
      let comparison = declared.union(more)
      if let key = find(comparison) { return (comparison, key) }
    }
    return nil
  }
}
