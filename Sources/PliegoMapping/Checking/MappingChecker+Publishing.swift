import PliegoDiagnostics
import PliegoYAML

// Publishing what changed.
extension MappingChecker {
  func checkPublishing() {
    if let name = mapping.publish.notLaterParameter { checkStandIn(name) }
    guard mapping.publish.isPerChange else { return }
    if mapping.hasReleaseList { refuseReleaseList() }
  }

  private func checkStandIn(_ name: Located<String>) {
    guard case .found(_, let type) = parameter(name.value, at: name.span) else { return }
    guard type.kind == .datetime else {
      return report(
        .unknownType,
        Phrase(
          en: "'date not later' needs a parameter of type datetime", es: "'date not later' pide un parámetro datetime"),
        at: name.span, help: [Phrase("parameters: { \(name.value): datetime }")])
    }
    plan.notLaterParameter = name.value
  }

  private func refuseReleaseList() {
    report(
      .historyOfSeveralReleases,
      Phrase(
        en: "'one per change' goes with 'release', not with 'releases'",
        es: "'one per change' va con 'release', no con 'releases'"),
      at: mapping.publish.span ?? mapping.span,
      help: [
        Phrase(
          en: "releases whose dates stand in the data need no state: take 'one per change' away",
          es: "las entregas cuyas fechas están en los datos no necesitan estado: quite 'one per change'")
      ])
  }
}
