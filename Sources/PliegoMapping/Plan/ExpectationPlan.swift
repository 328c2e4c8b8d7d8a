import PliegoDiagnostics

/// A named condition over the rows of a process, ready to be judged.
struct ExpectationPlan: Sendable {
  var name: String
  var severity: Severity
  /// Where it was written: index into the plan's lines.
  var line: Int32
  /// How its rows are walked, or -1: the rows of the process.
  var iteration: Int32 = -1
  /// `only if` of an expectation that walks no rows, or -1.
  var condition: Int32 = -1
  var holds = Program(start: 0, count: 0)
  /// What must be there for it to be judged.
  var needs: [Program] = []
  /// What is said in each language; `nil`: the name will do.
  var english: Program?
  var spanish: Program?
  /// The column whose cell is shown: its level and place.
  var place: (level: Int, column: Int)?

  init(name: String, severity: Severity, line: Int32) {
    self.name = name
    self.severity = severity
    self.line = line
  }
}
