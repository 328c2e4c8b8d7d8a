import PliegoJSON

/// What is asked of objects: members, required names, dependencies.
extension EvaluationRun {
  mutating func object(_ index: Int, _ number: Int) {
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
}
