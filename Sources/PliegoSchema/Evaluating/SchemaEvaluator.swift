public import PliegoJSON

/// Evaluates a compiled schema over tapes.
///
/// One per thread: its buffers stay.
///
/// Two ways: ``isValid(_:at:root:)`` stops at the first objection, ``evaluate(_:at:root:)`` gathers all of them. Keywords
/// are independent of each other, as the specification has it: a value of the wrong type that is also missing from an
/// `enum` is objected to twice.
public struct SchemaEvaluator: ~Copyable {
  public let schema: CompiledSchema
  /// What the last evaluation found, in the order of the text as far as the schema allows.
  public private(set) var findings: [SchemaFinding] = []
  private var hashes: [UInt64] = []
  private let effort = EvaluationEffort()

  public init(_ schema: CompiledSchema) { self.schema = schema }

  /// Gathers all objections to a value.
  ///
  /// - Parameters:
  ///   - tape: parsed with the schema's keys.
  ///   - root: which of the schema's roots.
  public mutating func evaluate(_ tape: borrowing Tape, at index: Int = 0, root: Int = 0) {
    findings.removeAll(keepingCapacity: true)
    effort.begin(tape.end(index) - index)
    var run = EvaluationRun<AllFindings>(schema, tape.node(index), effort, findings, hashes)
    // The run owns the buffers for a while, so that appending does not copy them.
    findings = []
    hashes = []
    run.value(index, schema.roots[root])
    findings = run.findings
    hashes = run.hashes
  }

  /// Whether a schema has no objection to a value.
  public mutating func isValid(_ tape: borrowing Tape, at index: Int = 0, root: Int = 0) -> Bool {
    effort.begin(tape.end(index) - index)
    var run = EvaluationRun<FirstFinding>(schema, tape.node(index), effort, [], hashes)
    hashes = []
    run.value(index, schema.roots[root])
    hashes = run.hashes
    return run.findings.isEmpty
  }
}

/// How far an evaluation goes; a type, so that the compiler makes two versions of the walk.
protocol EvaluationExtent {
  static var stopsAtFirst: Bool { get }
  /// Whether findings say which alternative came nearest, which takes a count of the objections of each.
  static var namesNearest: Bool { get }
}

enum AllFindings: EvaluationExtent {
  static var stopsAtFirst: Bool { false }
  static var namesNearest: Bool { true }
}

/// All of them, to be counted: alternatives inside of alternatives are not counted in their turn.
enum CountedFindings: EvaluationExtent {
  static var stopsAtFirst: Bool { false }
  static var namesNearest: Bool { false }
}

enum FirstFinding: EvaluationExtent {
  static var stopsAtFirst: Bool { true }
  static var namesNearest: Bool { false }
}

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
  private var judged: Set<UInt64> = []

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
  private mutating func another(_ index: Int, _ number: Int) {
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

  // MARK: Objects

  private mutating func object(_ index: Int, _ number: Int) {
    let shape = schema.shapes + Int(nodes[number].object)
    let row = properties + shape.pointee.row
    let end = tape.node(at: index).end
    var seen: UInt64 = 0
    var hasAdditional = false
    var place = index &+ 1
    while place < end {
      // The entry of names that the table does not know stands at 0.
      let entry = row[Int(tape.node(at: place).tapeNode.key)]
      seen |= entry.bit
      if _fastPath(entry.schema >= 0) { value(place &+ 1, entry.schema) }
      if _slowPath(entry.isMinded) { other(place, isProperty: entry.schema >= 0, index, number, &hasAdditional) }
      if isDone { return }
      place = tape.node(at: place &+ 1).end
    }
    if _slowPath(seen != shape.pointee.required) { reportMissing(seen, index, number) }
    if _slowPath(shape.pointee.asksMore) { rest(index, number) }
  }

  @inline(never)
  private mutating func reportMissing(_ seen: UInt64, _ index: Int, _ number: Int) {
    let object = schema.objects[Int(nodes[number].object)]
    for (bit, key) in object.requiredKeys.prefix(64).enumerated() where seen & (1 << UInt64(bit)) == 0 {
      report(.required, index, number, detail: Int(key))
    }
  }

  /// A member as `patternProperties` and `additionalProperties` see it.
  ///
  /// - Parameter hasAdditional: whether the object was objected to for a member before this one.
  @inline(never)
  private mutating func other(
    _ place: Int, isProperty: Bool, _ index: Int, _ number: Int, _ hasAdditional: inout Bool
  ) {
    let object = schema.objects[Int(nodes[number].object)]
    var isCovered = isProperty
    for pattern in object.patterns {
      switch match(pattern.expression, place) {
      case .matches:
        isCovered = true
        another(place &+ 1, Int(pattern.schema))
      case .differs: break
      case .tooCostly: report(.patternLimit, place &+ 1, number)
      }
    }
    guard !isCovered else { return }
    if object.forbidsAdditional {
      // Once for each object, at the first of them.
      if !hasAdditional { report(.additionalProperties, index, number, detail: place) }
      hasAdditional = true
    } else if object.additional >= 0 {
      value(place &+ 1, Int(object.additional))
    }
  }

  private func match(_ expression: RegularExpression, _ name: Int) -> RegularExpression.Outcome {
    let node = tape.node(at: name)
    guard node.tapeNode.traits.contains(.hasEscapes) else { return expression.match(node.raw) }
    var text = node.text
    return text.withUTF8 { expression.match($0) }
  }

  /// What few schemas ask.
  @inline(never)
  private mutating func rest(_ index: Int, _ number: Int) {
    let object = schema.objects[Int(nodes[number].object)]
    let asksKeys = object.hasMany || !object.dependencies.isEmpty
    let keys = asksKeys ? memberKeys(index) : []
    if object.hasMany {
      for key in object.requiredKeys.dropFirst(64) where !keys.contains(key) {
        report(.required, index, number, detail: Int(key))
      }
    }
    if object.minProperties > 0 || object.maxProperties < .max {
      let count = distinctNames(index)
      if count < object.minProperties { report(.minProperties, index, number) }
      if count > object.maxProperties { report(.maxProperties, index, number) }
    }
    for dependency in object.dependencies where keys.contains(dependency.key) {
      for key in dependency.keys where !keys.contains(key) { report(.dependencies, index, number, detail: Int(key)) }
      if dependency.schema >= 0 { another(index, Int(dependency.schema)) }
    }
  }

  private func memberKeys(_ index: Int) -> Set<UInt16> {
    Set(tape.node(at: index).members.map { $0.name.tapeNode.key }.filter { $0 != 0 })
  }

  private func distinctNames(_ index: Int) -> Int {
    Set(tape.node(at: index).members.map { Array($0.name.text.utf8) }).count
  }

  // MARK: Arrays

  private mutating func array(_ index: Int, _ number: Int) {
    let rule = nodes[number]
    let end = tape.node(at: index).end
    var count = 0
    var place = index &+ 1
    while place < end {
      if rule.items >= 0 {
        value(place, Int(rule.items))
      } else if rule.tuple >= 0 {
        element(place, count, index, number)
      }
      if isDone { return }
      count &+= 1
      place = tape.node(at: place).end
    }
    if count < Int(rule.minItems) { report(.minItems, index, number) }
    if count > Int(rule.maxItems) { report(.maxItems, index, number) }
    if rule.isUnique, count > 1, !hasDistinctElements(index, count: count) { report(.uniqueItems, index, number) }
  }

  private mutating func element(_ place: Int, _ position: Int, _ index: Int, _ number: Int) {
    let tuple = schema.tuples[Int(nodes[number].tuple)]
    if position < tuple.schemas.count {
      value(place, Int(tuple.schemas[position]))
    } else if tuple.rest >= 0 {
      value(place, Int(tuple.rest))
    } else if tuple.forbidsRest, position == tuple.schemas.count {
      report(.additionalItems, index, number, detail: place)
    }
  }

  /// Whether no two elements are equal as JSON values.
  private mutating func hasDistinctElements(_ index: Int, count: Int) -> Bool {
    let array = tape.node(at: index)
    // Objects with distinct ids are distinct; nearly all arrays of OCDS end here.
    if let ids = idHashes(array) { if ids { return true } }
    hashes.removeAll(keepingCapacity: true)
    for element in array.elements { hashes.append(element.contentHash()) }
    guard hasRepeatedHash(count) else { return true }
    return !array.hasEqualElements
  }

  /// Whether all elements are objects with an `id` text and no two of these are alike; `nil` when they are not that simple.
  private mutating func idHashes(_ array: JSONNode) -> Bool? {
    hashes.removeAll(keepingCapacity: true)
    for element in array.elements {
      guard let id = element["id"], id.isString, !id.tapeNode.traits.contains(.hasEscapes) else { return nil }
      hashes.append(id.textHash)
    }
    return !hasRepeatedHash(hashes.count)
  }

  private mutating func hasRepeatedHash(_ count: Int) -> Bool {
    if count <= 12 {
      for first in 0..<count {
        for second in (first + 1)..<max(count, first + 1) where hashes[first] == hashes[second] { return true }
      }
      return false
    }
    hashes.sort()
    return (1..<count).contains { hashes[$0] == hashes[$0 - 1] }
  }

  // MARK: Any type

  private mutating func all(_ index: Int, _ number: Int) {
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
