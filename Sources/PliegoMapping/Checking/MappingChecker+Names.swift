import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// Sources and columns by their names.
extension MappingChecker {
  /// A source by its name; reports it when there is none.
  func source(named name: Located<String>) -> Int? {
    if let index = sourceIndex[name.value] { return index }
    report(
      .unknownSource,
      Phrase(en: "there is no source '\(name.value)'", es: "no existe la fuente '\(name.value)'"), at: name.span,
      help: Suggestion.help(for: name.value, in: mapping.sources.map(\.name.value)))
    return nil
  }

  /// A column of a source by its name; reports it when there is none.
  func column(_ name: Located<String>, of source: Int, allowsHelpers: Bool = true) -> Int? {
    if let column = plan.sources[source].index[name.value] {
      usedColumns.insert([source, column])
      return column
    }
    unknownColumn(name.value, of: source, at: name.span)
    return nil
  }

  func unknownColumn(_ name: String, of source: Int, at span: SourceSpan, help: [Phrase] = []) {
    let near = Suggestion.nearest(name, in: plan.sources[source].columns.map(\.name)).map {
      [Phrase(en: "did you mean \($0)?", es: "¿quiso decir \($0)?")]
    }
    report(
      .unknownColumn,
      Phrase(
        en: "source '\(plan.sources[source].name)' has no column '\(name)'",
        es: "la fuente '\(plan.sources[source].name)' no tiene una columna '\(name)'"),
      at: span, help: help.isEmpty ? near ?? [] : help)
  }

  /// How to come from a source down to another: the sources passed, the last one included.
  ///
  /// `nil`: there is no way.
  func hops(from source: Int, to target: Int) -> [Int16]? {
    var hops: [Int16] = []
    var next = target
    while next != source {
      hops.insert(Int16(next), at: 0)
      if source == plan.process.source, plan.process.alternatives.contains(where: { $0.source == next }) { return hops }
      guard let parent = plan.sources[next].parent?.source else { return nil }
      next = parent
    }
    return hops
  }

  /// The innermost level from which a source can be reached, and the way.
  func way(to target: Int, in scope: Scope) -> (level: Int, hops: [Int16])? {
    for level in scope.levels.indices.reversed() {
      if let hops = hops(from: scope.levels[level], to: target), !hops.isEmpty { return (level, hops) }
    }
    return nil
  }
}
