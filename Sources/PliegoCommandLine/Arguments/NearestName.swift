/// Finds the name that somebody probably meant.
package enum NearestName {
  /// The known name closest to what was written, or `nil` when none is close enough to be worth naming.
  ///
  /// Close means at most one slip for every three characters (dropped, added, changed, or two neighbours swapped), upper
  /// and lower case being the same. Of equally close names the first wins.
  package static func of(_ written: String, in names: [String]) -> String? {
    let written = Array(written.lowercased())
    var best: (name: String, slips: Int)?
    for name in names {
      let slips = slips(from: written, to: Array(name.lowercased()))
      guard slips <= max(1, min(written.count, name.count) / 3), slips < best?.slips ?? .max else { continue }
      best = (name, slips)
    }
    return best?.name
  }

  /// The number of slips between two words; three rows of the table are enough to see a swap.
  private static func slips(from a: [Character], to b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var slips = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { slips = min(slips, beforeLast[j - 1] + 1) }
        row.append(slips)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
