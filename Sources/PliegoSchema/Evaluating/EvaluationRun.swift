import PliegoJSON

/// One walk of one value against one schema.
///
/// SAFETY: `nodes`, `properties` belong to `schema`, which the run keeps; `tape` and `bytes` belong to the tape that the
/// caller lends for the whole walk. Numbers of schemas and of tape nodes come from these lists themselves.
struct EvaluationRun<Extent: EvaluationExtent> {
  let schema: CompiledSchema
  let nodes: UnsafeMutablePointer<SchemaNode>
  let properties: UnsafeMutablePointer<PropertyEntry>
  let tape: JSONNode
  let effort: EvaluationEffort
  var findings: [SchemaFinding]
  var hashes: [UInt64]
  /// What was judged in this run already, once the effort says that it pays to know.
  var judged: Set<UInt64> = []

  init(
    _ schema: CompiledSchema, _ tape: JSONNode, _ effort: EvaluationEffort, _ findings: [SchemaFinding],
    _ hashes: [UInt64]
  ) {
    self.schema = schema
    nodes = schema.nodes
    properties = schema.properties
    self.tape = tape
    self.effort = effort
    self.findings = findings
    self.hashes = hashes
  }

  @inline(never)
  mutating func report(_ keyword: Keyword, _ index: Int, _ number: Int, detail: Int = 0) {
    findings.append(
      SchemaFinding(
        keyword: keyword, node: Int32(index), schema: Int32(number), detail: Int32(truncatingIfNeeded: detail)))
  }

  @inline(__always)
  var isDone: Bool { Extent.stopsAtFirst && !findings.isEmpty }

  /// Judges the value at a place of the tape by a schema.
  mutating func value(_ index: Int, _ number: Int) {
    let node = tape.node(at: index).tapeNode
    let rule = nodes + number
    if _slowPath(rule.pointee.types & SchemaNode.bit(of: node) == 0) {
      if !isInteger(node, rule.pointee.types) { report(.type, index, number) }
    }
    let asks = rule.pointee.asks
    guard !asks.isEmpty else { return }
    switch node.kind {
    case .string: if asks.contains(.ofStrings) { string(index, number) }
    case .number: if asks.contains(.ofNumbers) { self.number(index, number) }
    case .object: if asks.contains(.ofObjects) { object(index, number) }
    case .array: if asks.contains(.ofArrays) { array(index, number) }
    default: break
    }
    if _slowPath(asks.contains(.ofAll)) { all(index, number) }
  }

  /// Judges a value by a schema that is not the only one to judge it: not twice by the same, when that would never end.
  ///
  /// A second time would say the same again.
  mutating func another(_ index: Int, _ number: Int) {
    if _slowPath(effort.isLarge()) {
      guard judged.insert(EvaluationEffort.pair(index, number)).inserted else { return }
      if judged.count > EvaluationEffort.maximumPairs { judged = [] }
    }
    value(index, number)
  }

  /// Draft 4 calls a number an integer when it is written without fraction and exponent.
  @inline(__always)
  private func isInteger(_ node: TapeNode, _ types: UInt8) -> Bool {
    node.kind == .number && types & SchemaNode.integer != 0
      && node.traits.isDisjoint(with: [.hasFraction, .hasExponent])
  }

  // MARK: Strings and numbers

  private mutating func string(_ index: Int, _ number: Int) {
    let value = tape.node(at: index)
    let rule = nodes + number
    let length = Int(value.tapeNode.length)
    if rule.pointee.minLength > 0 || rule.pointee.maxLength < .max { checkLength(value, length, number) }
    guard rule.pointee.format != 0 || rule.pointee.pattern >= 0 else { return }
    if _fastPath(!value.tapeNode.traits.contains(.hasEscapes)) {
      checkText(value.raw, index, number)
    } else {
      var text = value.text
      text.withUTF8 { checkText($0, index, number) }
    }
  }

  @inline(__always)
  private mutating func checkLength(_ value: JSONNode, _ bytes: Int, _ number: Int) {
    let (minimum, maximum) = (Int(nodes[number].minLength), Int(nodes[number].maxLength))
    // A character takes one to four bytes, or up to twelve when it is escaped: long and short texts need no counting.
    if bytes >= minimum &* 12 && bytes <= maximum { return }
    let count = value.scalarCount
    if count < minimum { report(.minLength, value.index, number) }
    if count > maximum { report(.maxLength, value.index, number) }
  }

  private mutating func checkText(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ number: Int) {
    if let format = StringFormat(rawValue: nodes[number].format), !format.matches(text) {
      report(.format, index, number, detail: Int(format.rawValue))
    }
    guard nodes[number].pattern >= 0 else { return }
    switch schema.patterns[Int(nodes[number].pattern)].match(text) {
    case .matches: break
    case .differs: report(.pattern, index, number)
    case .tooCostly: report(.patternLimit, index, number)
    }
  }

  private mutating func number(_ index: Int, _ number: Int) {
    let rule = schema.numbers[Int(nodes[number].number)]
    let value = tape.node(at: index)
    if let minimum = rule.minimum {
      let order = value.order(to: minimum)
      if order < 0 || order == 0 && rule.excludesMinimum { report(.minimum, index, number) }
    }
    if let maximum = rule.maximum {
      let order = value.order(to: maximum)
      if order > 0 || order == 0 && rule.excludesMaximum { report(.maximum, index, number) }
    }
    if let divisor = rule.multipleOf, !value.isMultiple(of: divisor) { report(.multipleOf, index, number) }
  }
}
