import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// Columns that are computed.
extension MappingChecker {
  /// How many helper columns may lean on each other: each takes a level of the evaluator's.
  private static let longestHelperChain = 60

  /// The type of a column; a helper column is checked when it is first met.
  func type(of column: Int, in source: Int) -> ValueType {
    let place = [source, column]
    guard case .formula(let node) = mapping.sources[source].columns[column].content else {
      return plan.sources[source].columns[column].type
    }
    if let checked = checkedHelpers[place] { return checked.type }
    guard !helpersInProgress.contains(place) else {
      let name = plan.sources[source].columns[column].name
      report(
        .helperCycle,
        Phrase(en: "'\(name)' needs itself to be computed", es: "'\(name)' se necesita a sí misma para calcularse"),
        at: plan.sources[source].columns[column].span)
      return .unknown
    }
    guard helpersInProgress.count < Self.longestHelperChain else {
      let name = plan.sources[source].columns[column].name
      report(
        .limitExceeded,
        Phrase(
          en: "'\(name)' stands at the end of more than \(Self.longestHelperChain) helper columns that need each other",
          es: "'\(name)' está al final de más de \(Self.longestHelperChain) columnas auxiliares que dependen entre sí"),
        at: plan.sources[source].columns[column].span)
      return .unknown
    }
    helpersInProgress.append(place)
    let checked = formula(node, in: Scope(source: source))
    helpersInProgress.removeLast()
    checkedHelpers[place] = checked
    plan.sources[source].columns[column].program = checked.program
    plan.sources[source].columns[column].type = checked.type
    return checked.type
  }

  func checkHelpers() {
    for source in plan.sources.indices {
      for column in plan.sources[source].columns.indices { _ = type(of: column, in: source) }
    }
  }
}
