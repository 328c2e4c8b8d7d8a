import PliegoJSON

/// How an array becomes another: what goes, what comes, what moves.
struct ArrayPlan {
  enum Step {
    /// Puts an element of the later array at a place.
    case add(at: Int, element: Int)
    case move(from: Int, to: Int)
  }

  /// Places in the earlier array, the last first.
  private(set) var removals: [Int] = []
  /// In their order, after the removals.
  private(set) var steps: [Step] = []
  /// By place in the later array: which element of the earlier one it was.
  private(set) var partners: [Int?]

  init(_ before: [JSONNode], _ after: [JSONNode]) {
    partners = Self.partners(before, after)
    let kept = Set(partners.compactMap(\.self))
    removals = before.indices.reversed().filter { !kept.contains($0) }
    plan(before.indices.filter { kept.contains($0) })
  }

  // MARK: Partners

  private static func partners(_ before: [JSONNode], _ after: [JSONNode]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: after.count)
    var isTaken = [Bool](repeating: false, count: before.count)
    func pair(_ key: (JSONNode) -> UInt64?) {
      var places: [UInt64: [Int]] = [:]
      for place in before.indices.reversed() where !isTaken[place] {
        if let key = key(before[place]) { places[key, default: []].append(place) }
      }
      for (place, element) in after.enumerated() where partners[place] == nil {
        guard let key = key(element), let partner = places[key]?.popLast() else { continue }
        partners[place] = partner
        isTaken[partner] = true
      }
    }
    if haveOwnIDs(before), haveOwnIDs(after) {
      pair { $0["id"]?.contentHash() }
      return partners
    }
    pair { $0.contentHash() }
    // What is left stands for the same thing in another wording, as far as the order tells.
    var left = before.indices.filter { !isTaken[$0] }[...]
    for place in after.indices where partners[place] == nil {
      guard let next = left.first else { break }
      partners[place] = next
      left = left.dropFirst()
    }
    return partners
  }

  private static func haveOwnIDs(_ elements: [JSONNode]) -> Bool {
    var seen: Set<UInt64> = []
    return elements.allSatisfy { element in
      guard let id = element["id"], id.isString || id.isNumber else { return false }
      return seen.insert(id.contentHash()).inserted
    }
  }

  // MARK: Steps

  /// Puts every element right behind the one that comes before it, but for those that stand in the right order already.
  ///
  /// - Parameter kept: the places of the elements that stay, in the earlier order.
  private mutating func plan(_ kept: [Int]) {
    let staying = Self.longestIncreasing(partners.compactMap(\.self))
    guard staying.count < partners.count else { return }
    /// The elements as they stand now: places in the earlier array, or below 0 for those that were added.
    var current = kept
    var last: Int?
    for (place, partner) in partners.enumerated() {
      let name = partner ?? -1 - place
      defer { last = name }
      if let partner, staying.contains(partner) { continue }
      var target = last.flatMap { current.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      guard let partner else {
        steps.append(.add(at: target, element: place))
        current.insert(name, at: target)
        continue
      }
      guard let from = current.firstIndex(of: partner) else { continue }
      current.remove(at: from)
      if from < target { target -= 1 }
      if from != target { steps.append(.move(from: from, to: target)) }
      current.insert(partner, at: target)
    }
  }

  /// A longest subsequence of rising numbers.
  private static func longestIncreasing(_ numbers: [Int]) -> Set<Int> {
    /// By length: where in `numbers` the smallest end of a rising row of that length stands.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[place] = ends[low - 1] }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var row: Set<Int> = []
    var place = ends.last
    while let here = place {
      row.insert(numbers[here])
      place = previous[here]
    }
    return row
  }
}
