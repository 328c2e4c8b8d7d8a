import PliegoDiagnostics

// Where processes begin besides the root, how their keys are compared, and when releases are published.
extension MappingStory {
  func starts(_ process: ProcessDeclaration) -> String {
    var text = ""
    let words = comparison(process.keyComparison)
    if !words.isEmpty {
      text += say(
        "  Keys of processes are compared without regard to: \(words).",
        "  Las claves de procesos se comparan sin que cuente: \(words).")
    }
    for other in process.alternatives {
      let columns = other.columns.map(\.value).joined(separator: " + ")
      text += say(
        "  Rows of '\(other.source.value)' begin a process of their own where '\(process.source.value)' lacks their \(columns).",
        "  Las filas de '\(other.source.value)' inician un proceso propio donde '\(process.source.value)' no tiene su \(columns)."
      )
    }
    return text
  }

  func publishing(_ publish: PublishDeclaration) -> String {
    guard publish.isPerChange else { return "" }
    var text =
      publish.isChangesOnly
      ? say(
        "With --state a process is published when it changed, and says only what changed.",
        "Con --state, un proceso se publica cuando cambió, y dice sólo lo que cambió.")
      : say(
        "With --state a process is published when it changed, as a whole.",
        "Con --state, un proceso se publica cuando cambió, entero.")
    if let parameter = publish.notLaterParameter {
      text += say(
        "  Where its date is not later than that of its last release, run[\(parameter.value)] stands in.",
        "  Donde su fecha no es posterior a la de su última entrega, la suple run[\(parameter.value)].")
    }
    return text
  }

  func comparison(_ declared: [Located<KeyComparison>]) -> String {
    KeyComparison.words.filter { word in declared.contains { $0.value == word.comparison } }.map(\.word)
      .joined(separator: ", ")
  }
}
