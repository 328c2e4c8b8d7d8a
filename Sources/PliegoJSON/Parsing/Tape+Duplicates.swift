extension Tape {
  /// Calls `report` for each name that an object repeats, object by object.
  ///
  /// The parser does not look for them, because most callers read data that a validator has seen.
  public func reportDuplicateNames(_ report: (DuplicateName) -> Void) {
    forEachDuplicateName { name, first in
      report(DuplicateName(name: text(name), offset: offset(name), firstOffset: offset(first)))
    }
  }

  /// Calls `report` with the place of each name that an object repeats, and of the first such name.
  public func forEachDuplicateName(_ report: (_ name: Int, _ first: Int) -> Void) {
    guard mayRepeatNames else { return }
    // By the number of a name: the last object that had it.
    var lastObject: [Int32] = []
    for index in 0..<count where kind(index) == .object {
      if !hasOnlyNewNumbers(index, &lastObject) { reportDuplicates(in: index, report) }
    }
  }

  /// Whether all members have different names, as far as their numbers tell; one name without a number may be there too.
  private func hasOnlyNewNumbers(_ object: Int, _ lastObject: inout [Int32]) -> Bool {
    let end = end(object)
    let stamp = Int32(truncatingIfNeeded: object) &+ 1
    var place = object &+ 1
    while place < end {
      let key = Int(self[place].key)
      if key >= lastObject.count { lastObject += [Int32](repeating: 0, count: key + 64 - lastObject.count) }
      if lastObject[key] == stamp { return false }
      lastObject[key] = stamp
      place = self.end(place &+ 1)
    }
    return true
  }

  private func reportDuplicates(in object: Int, _ report: (_ name: Int, _ first: Int) -> Void) {
    var names: [Int] = []
    forEachMember(of: object) { names.append($0) }
    if names.count <= Self.longestCompared {
      compareAll(names, report)
    } else {
      lookUpAll(names, report)
    }
  }

  /// Up to this many names are compared each with each, which costs less than a dictionary of texts.
  private static var longestCompared: Int { 32 }

  private func compareAll(_ names: [Int], _ report: (Int, Int) -> Void) {
    for (position, name) in names.enumerated() {
      guard let first = names[..<position].first(where: { haveSameName($0, name) }) else { continue }
      report(name, first)
    }
  }

  private func lookUpAll(_ names: [Int], _ report: (Int, Int) -> Void) {
    var firsts: [[UInt8]: Int] = [:]
    for name in names {
      let bytes = Array(text(name).utf8)
      if let first = firsts[bytes] {
        report(name, first)
      } else {
        firsts[bytes] = name
      }
    }
  }

  private func haveSameName(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (self[a], self[b])
    if first.key != second.key { return false }
    if first.key != 0 { return true }
    if first.traits.union(second.traits).contains(.hasEscapes) { return text(a).hasSameScalars(as: text(b)) }
    return first.length == second.length && raw(a).elementsEqual(raw(b))
  }
}
