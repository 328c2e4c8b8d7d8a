extension Text {
  /// The name that was probably meant: the one nearest to `name` when both are folded.
  ///
  /// Distance counts letters added, missing, exchanged for another or swapped with their neighbour. A name is near when
  /// that takes at most one change in three letters (one for a word of up to five) and no more than `maximum`. Of
  /// several equally near names the first one counts.
  public static func closestName(
    to name: String, in names: some Sequence<String>, maximum: Int = 3
  ) -> String? {
    let wanted = scalars(fold(name))
    if wanted.isEmpty || wanted.count > 100 { return nil }
    let limit = min(maximum, max(1, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in names {
      let scalars = scalars(fold(candidate))
      if abs(scalars.count - wanted.count) > limit { continue }
      let distance = distance(wanted, scalars)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Damerau and Levenshtein's distance, no part of the text being changed twice.
  static func distance(_ left: [Int32], _ right: [Int32]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        next.append(least)
      }
      beforeLast = last
      last = next
    }
    return last[right.count]
  }
}
