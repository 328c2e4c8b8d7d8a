/// An entry of a list, or a whole release: what it says itself, and the lists inside it.
///
/// Objects inside it are no outlines of their own: their fields stand here, with paths.
struct EntryOutline {
  /// The label by which mappings that extend each other find it.
  var label: String?
  /// The source or party it is made of, as a person reads it and as it is compared.
  var source: (shown: String, meaning: String)?
  /// What its `id` is made of.
  var id: MappingStatement?
  var statements: [MappingStatement] = []
  var lists: [(path: String, entries: [EntryOutline])] = []

  /// All that is said in it, for finding the entry that says the same or the most of it.
  var facts: Set<String> {
    var facts = Set(statements.map { "\($0.path): \($0.meaning)" })
    for list in lists {
      for entry in list.entries { facts.formUnion(entry.facts.map { "\(list.path)/\($0)" }) }
    }
    return facts
  }
}

/// Finds, for the entries of a list, those that stand for the same thing in the other mapping.
struct EntryPairing {
  typealias Pair = (before: EntryOutline?, after: EntryOutline?)

  private let before: [EntryOutline]
  private let after: [EntryOutline]
  private let factsBefore: [Set<String>]
  private let factsAfter: [Set<String>]
  private var partner: [Int?]
  private var isTaken: [Bool]

  /// The pairs in the order of the second mapping, then what is only in the first.
  static func pairs(_ before: [EntryOutline], _ after: [EntryOutline]) -> [Pair] {
    var pairing = EntryPairing(before, after)
    pairing.findPartners()
    let both = after.indices.map { index in (pairing.partner[index].map { before[$0] }, Optional(after[index])) }
    let gone = before.indices.filter { !pairing.isTaken[$0] }.map { (Optional(before[$0]), EntryOutline?.none) }
    return both + gone
  }

  private init(_ before: [EntryOutline], _ after: [EntryOutline]) {
    self.before = before
    self.after = after
    factsBefore = before.map(\.facts)
    factsAfter = after.map(\.facts)
    partner = Array(repeating: nil, count: after.count)
    isTaken = Array(repeating: false, count: before.count)
  }

  /// The surest signs first.
  private mutating func findPartners() {
    pair { $0.factsBefore[$1] == $0.factsAfter[$2] }
    pair { $0.before[$1].label != nil && $0.before[$1].label == $0.after[$2].label }
    pair { $0.hasSameSource($1, $2) && $0.hasSameID($1, $2) }
    pair { $0.hasSameID($1, $2) }
    pair { $0.hasSameSource($1, $2) && !$0.areDistinct($1, $2) && $0.shared($1, $2) > 0 }
    pair { $0.hasSameSource($1, $2) && !$0.areDistinct($1, $2) && $0.isLastOfItsSource($1, $2) }
    // A list of one kind of entry is the same list, whatever became of its rows.
    pair { $0.before.count == 1 && $0.after.count == 1 && !$0.areDistinct($1, $2) }
  }

  private mutating func pair(_ isSame: (EntryPairing, Int, Int) -> Bool) {
    for index in after.indices where partner[index] == nil {
      let fitting = before.indices.filter { !isTaken[$0] && isSame(self, $0, index) }
      guard let best = fitting.max(by: { (shared($0, index), $1) < (shared($1, index), $0) }) else { continue }
      partner[index] = best
      isTaken[best] = true
    }
  }

  private func hasSameSource(_ a: Int, _ b: Int) -> Bool { before[a].source?.meaning == after[b].source?.meaning }

  private func hasSameID(_ a: Int, _ b: Int) -> Bool {
    guard let id = before[a].id else { return false }
    return id.meaning == after[b].id?.meaning
  }

  /// Whether both have a fixed id, and not the same: `anuncio` never becomes `fallo`.
  private func areDistinct(_ a: Int, _ b: Int) -> Bool {
    let ids = [before[a].id, after[b].id].compactMap { $0?.parts.first { $0.key == "constant" }?.meaning }
    return ids.count == 2 && ids[0] != ids[1]
  }

  /// Whether no other entries without a partner have this source.
  private func isLastOfItsSource(_ a: Int, _ b: Int) -> Bool {
    before.indices.count { !isTaken[$0] && before[$0].source?.meaning == before[a].source?.meaning } == 1
      && after.indices.count { partner[$0] == nil && after[$0].source?.meaning == after[b].source?.meaning } == 1
  }

  private func shared(_ a: Int, _ b: Int) -> Int { factsBefore[a].intersection(factsAfter[b]).count }
}
