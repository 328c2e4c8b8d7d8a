import PliegoJSON

/// Why a process cannot be merged as it was begun.
enum MergeStop: Error {
  /// What the releases say does not go together; the last problem says what.
  case conflict
  /// An array turned out to hold something else than objects in some release: begin again and replace it as a whole.
  case mixedArray
}

extension MergeTree {
  /// Merges a release into what was merged before.
  mutating func merge(release number: Int) throws(MergeStop) {
    try mergeMembers(of: releases[number], into: 0, rules.root, Int32(number))
  }

  private mutating func mergeMembers(
    of object: JSONNode, into target: Int32, _ row: Int32, _ release: Int32
  ) throws(MergeStop) {
    // Releases of one process mostly have their members in the same order.
    var hint = nodes[Int(target)].firstChild
    let end = object.end
    var place = object.index &+ 1
    while place < end {
      let name = object.node(at: place)
      let value = object.node(at: place &+ 1)
      place = value.end
      let entry = rules.entry(row, name.tapeNode.key)
      guard entry.rule != .omitWhenMerged else { continue }
      try merge(value, named: name, into: target, entry, release, &hint)
    }
  }

  private mutating func merge(
    _ value: JSONNode, named name: JSONNode, into target: Int32, _ entry: MergeRules.Entry, _ release: Int32,
    _ hint: inout Int32
  ) throws(MergeStop) {
    let isTree = entry.rule != .wholeList && (value.isObject || value.isArray)
    // An empty object and an empty list of objects say nothing.
    if isTree, value.end == value.index &+ 1 { return }
    let known = member(name, of: target, hint: hint)
    if known != 0 { hint = nodes[Int(known)].next }
    if isTree, value.isObject {
      try mergeObject(value, name, target, known, entry.row, release)
    } else if isTree, try isMergedByIdentifier(value, known, entry.row, release) {
      try mergeList(value, name, target, known, entry.row, release)
    } else {
      try setLeaf(value, name, target, known, entry.row, release)
    }
  }

  private func member(_ name: JSONNode, of target: Int32, hint: Int32) -> Int32 {
    let key = name.tapeNode.key
    if key != 0 { return child(of: target, key: key, hash: 0, hint: hint) { _ in true } }
    return child(of: target, key: 0, hash: name.textHash, hint: hint) { node(nodes[Int($0)].name).isEqual(to: name) }
  }

  private mutating func add(
    _ kind: MergeNode.Kind, _ value: JSONNode, _ name: JSONNode, to target: Int32, _ release: Int32
  ) -> Int32 {
    var child = MergeNode(
      kind: kind, name: ReleaseValue(release: release, node: Int32(name.index)),
      value: ReleaseValue(release: release, node: Int32(value.index)))
    child.key = name.tapeNode.key
    if child.key == 0 { child.hash = name.textHash }
    return append(child, to: target)
  }

  // MARK: Objects

  private mutating func mergeObject(
    _ value: JSONNode, _ name: JSONNode, _ target: Int32, _ known: Int32, _ row: Int32, _ release: Int32
  ) throws(MergeStop) {
    if known != 0 {
      try turn(known, into: .object, value, release)
      nodes[Int(known)].notes.remove(.isRemoved)
      return try mergeMembers(of: value, into: known, row, release)
    }
    let previous = nodes[Int(target)].lastChild
    let child = add(.object, value, name, to: target, release)
    try mergeMembers(of: value, into: child, row, release)
    if nodes[Int(child)].firstChild == 0 { removeLast(child, of: target, after: previous) }
  }

  /// Makes sure that a node is what a value wants it to be: `null` gives way, all else is a conflict.
  private mutating func turn(
    _ known: Int32, into kind: MergeNode.Kind, _ value: JSONNode, _ release: Int32
  ) throws(MergeStop) {
    let old = nodes[Int(known)]
    guard old.kind != kind else { return }
    let place = ReleaseValue(release: release, node: Int32(value.index))
    // A history that only ever held null is none; one that held a value cannot be written beside an object.
    let heldValue = options.keepsHistory && old.kind == .leaf && old.firstVersion != old.lastVersion
    guard old.kind == .leaf, node(old.value).isNull, !heldValue else {
      report(.typeConflict, place, other: heldValue ? versions[Int(old.firstVersion)].value : old.value)
      throw .conflict
    }
    nodes[Int(known)].kind = kind
    nodes[Int(known)].value = place
    nodes[Int(known)].firstVersion = -1
    nodes[Int(known)].lastVersion = -1
  }

  // MARK: Leaves

  private mutating func setLeaf(
    _ value: JSONNode, _ name: JSONNode, _ target: Int32, _ known: Int32, _ row: Int32, _ release: Int32
  ) throws(MergeStop) {
    let place = ReleaseValue(release: release, node: Int32(value.index))
    if known == 0 {
      let child = add(.leaf, value, name, to: target, release)
      if isPlain(name, in: target) { nodes[Int(child)].notes.insert(.isPlain) }
      return keepHistory(of: child, value)
    }
    let old = nodes[Int(known)]
    guard old.kind == .leaf else { return try replaceTree(known, by: value, place, row) }
    // The first spelling of an id stays: elements are found by it.
    if old.notes.contains(.isPlain), target != 0 { return }
    nodes[Int(known)].value = place
    keepHistory(of: known, value)
  }

  /// Whether a member's history is not kept: `ocid` of the release, `id` of an element.
  private func isPlain(_ name: JSONNode, in target: Int32) -> Bool {
    if target == 0 { return name.holds("ocid") }
    return nodes[Int(target)].seen != 0 && name.tapeNode.key == rules.idKey
  }

  private mutating func keepHistory(of leaf: Int32, _ value: JSONNode) {
    let known = nodes[Int(leaf)]
    guard options.keepsHistory, !known.notes.contains(.isPlain) else { return }
    let last = known.lastVersion
    if last >= 0, versions[Int(last)].value.release == known.value.release {
      // Two elements of one array with one id: the release says one thing, the latter.
      versions[Int(last)].value = known.value
      return dropUnchanged(last, of: leaf)
    }
    if last >= 0, node(versions[Int(last)].value).isEqual(to: value) { return }
    let version = Int32(versions.count)
    versions.append(MergeVersion(value: known.value))
    if last < 0 { nodes[Int(leaf)].firstVersion = version } else { versions[Int(last)].next = version }
    nodes[Int(leaf)].lastVersion = version
  }

  /// Takes the last version back when it turned out to say what the one before it says.
  private mutating func dropUnchanged(_ last: Int32, of leaf: Int32) {
    var previous = nodes[Int(leaf)].firstVersion
    guard previous != last else { return }
    while versions[Int(previous)].next != last { previous = versions[Int(previous)].next }
    guard node(versions[Int(previous)].value).isEqual(to: node(versions[Int(last)].value)) else { return }
    versions[Int(previous)].next = -1
    nodes[Int(leaf)].lastVersion = previous
  }

  /// A literal or a list where an object or a list of objects was.
  private mutating func replaceTree(
    _ known: Int32, by value: JSONNode, _ place: ReleaseValue, _ row: Int32
  ) throws(MergeStop) {
    guard value.isNull else {
      if value.isArray, nodes[Int(known)].kind == .list {
        try stopForMixedArray(value, place, nodes[Int(known)].value, row)
      }
      report(.typeConflict, place, other: nodes[Int(known)].value)
      throw .conflict
    }
    report(.nullForObject, place, other: nodes[Int(known)].value)
    if options.removesNullObjects { remove(known, place) }
  }

  /// Sets everything in an object or a list to null, as if the release had said so field by field, and takes it out of
  /// the compiled release.
  private mutating func remove(_ parent: Int32, _ null: ReleaseValue) {
    nodes[Int(parent)].notes.insert(.isRemoved)
    var place = nodes[Int(parent)].firstChild
    while place != 0 {
      let child = nodes[Int(place)]
      if child.kind != .leaf {
        remove(place, null)
      } else if !child.notes.contains(.isPlain) {
        nodes[Int(place)].value = null
        keepHistory(of: place, node(null))
      }
      place = child.next
    }
  }

  // MARK: Lists

  /// Whether an array's elements are merged one by one: all are objects, here and in all releases.
  private mutating func isMergedByIdentifier(
    _ array: JSONNode, _ known: Int32, _ row: Int32, _ release: Int32
  ) throws(MergeStop) -> Bool {
    guard array.elements.allSatisfy(\.isObject) else { return false }
    if !wholePaths.isEmpty, wholePaths.contains(array.fieldNames) { return false }
    guard known != 0, nodes[Int(known)].kind == .leaf, node(nodes[Int(known)].value).isArray else { return true }
    let place = ReleaseValue(release: release, node: Int32(array.index))
    try stopForMixedArray(array, place, nodes[Int(known)].value, row)
    return false
  }

  /// - Parameter row: what the schema knows of the elements; where it wants objects, something else is a conflict.
  private mutating func stopForMixedArray(
    _ array: JSONNode, _ place: ReleaseValue, _ other: ReleaseValue, _ row: Int32
  ) throws(MergeStop) {
    if row != MergeRules.noRow {
      report(.typeConflict, place, other: other)
      throw .conflict
    }
    wholePaths.insert(array.fieldNames)
    report(.mixedArray, place, other: other)
    throw .mixedArray
  }

  private mutating func mergeList(
    _ array: JSONNode, _ name: JSONNode, _ target: Int32, _ known: Int32, _ row: Int32, _ release: Int32
  ) throws(MergeStop) {
    if known != 0 {
      try turn(known, into: .list, array, release)
      nodes[Int(known)].notes.remove(.isRemoved)
      return try mergeElements(of: array, into: known, row, release)
    }
    let previous = nodes[Int(target)].lastChild
    let child = add(.list, array, name, to: target, release)
    try mergeElements(of: array, into: child, row, release)
    if nodes[Int(child)].firstChild == 0 { removeLast(child, of: target, after: previous) }
  }

  private mutating func mergeElements(
    of array: JSONNode, into list: Int32, _ row: Int32, _ release: Int32
  ) throws(MergeStop) {
    var hint = nodes[Int(list)].firstChild
    for element in array.elements {
      let known = try self.element(of: list, for: element, release, hint)
      if known != 0 {
        hint = nodes[Int(known)].next
        nodes[Int(known)].seen = release + 1
        nodes[Int(known)].notes.remove(.isRemoved)
        try mergeMembers(of: element, into: known, row, release)
        continue
      }
      let previous = nodes[Int(list)].lastChild
      let place = ReleaseValue(release: release, node: Int32(element.index))
      var child = MergeNode(kind: .object, name: place, value: place)
      child.seen = release + 1
      child.hash = identifier(of: element).map { hash(ofIdentifier: $0) } ?? 0
      let number = append(child, to: list)
      try mergeMembers(of: element, into: number, row, release)
      if nodes[Int(number)].firstChild == 0 { removeLast(number, of: list, after: previous) }
    }
  }
}
