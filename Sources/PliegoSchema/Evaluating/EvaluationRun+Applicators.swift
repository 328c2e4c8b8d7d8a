import PliegoJSON

/// What is asked of values of any type: lists of values, and other schemas.
extension EvaluationRun {
  mutating func all(_ index: Int, _ number: Int) {
    if nodes[number].enumeration >= 0, !isListed(tape.node(at: index), Int(nodes[number].enumeration)) {
      report(.enum, index, number)
    }
    guard nodes[number].applicators >= 0 else { return }
    let rule = schema.applicators[Int(nodes[number].applicators)]
    for branch in rule.all { another(index, Int(branch)) }
    if !rule.any.isEmpty, !rule.any.contains(where: { accepts(index, $0) }) {
      report(.anyOf, index, number, detail: nearest(index, rule.any))
    }
    if !rule.one.isEmpty {
      let count = rule.one.count { accepts(index, $0) }
      if count != 1 { report(.oneOf, index, number, detail: count > 1 ? -count : nearest(index, rule.one)) }
    }
    if rule.not >= 0, accepts(index, rule.not) { report(.not, index, number) }
  }

  @inline(__always)
  private func isListed(_ value: JSONNode, _ enumeration: Int) -> Bool {
    guard _fastPath(value.isString) else {
      let others = schema.enumerations[enumeration].others
      guard !others.isEmpty else { return false }
      let value = value.value
      return others.contains { $0 == value }
    }
    return schema.enumTexts[enumeration]._withUnsafeGuaranteedRef { $0.id(of: value) } != 0
  }

  private func accepts(_ index: Int, _ number: Int32) -> Bool {
    let isLarge = effort.isLarge()
    if isLarge, let known = effort.verdict(index, Int(number)) { return known }
    var run = EvaluationRun<FirstFinding>(schema, tape, effort, [], [])
    run.value(index, Int(number))
    if isLarge { effort.remember(run.findings.isEmpty, index, Int(number)) }
    return run.findings.isEmpty
  }

  /// The alternative with the fewest objections, which is the one that was probably meant.
  private func nearest(_ index: Int, _ alternatives: [Int32]) -> Int {
    guard Extent.namesNearest else { return 0 }
    let counts = alternatives.map { number -> Int in
      var run = EvaluationRun<CountedFindings>(schema, tape, effort, [], [])
      run.value(index, Int(number))
      return run.findings.count
    }
    return counts.indices.min { counts[$0] < counts[$1] } ?? 0
  }
}
