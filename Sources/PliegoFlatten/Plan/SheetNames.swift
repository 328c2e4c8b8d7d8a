extension TablePlan {
  /// The most characters of a sheet's name.
  private static let longestSheetName = 31

  /// What the tables are called in a workbook, whose sheets take 31 characters: the beginning and the end of long names.
  public var sheetNames: [String] {
    var taken = TakenNames()
    _ = taken.claim(Self.listingName, separator: "_")
    // The program keeps this name for itself.
    _ = taken.claim("History", separator: "_")
    return tables.map { table in
      let isShort = table.name.utf16.count <= Self.longestSheetName
      // Room for a number, should two names be alike.
      return taken.claim(isShort ? table.name : Self.abbreviated(table.name), separator: "_")
    }
  }

  private static func abbreviated(_ name: String) -> String {
    var (head, tail) = (name[...], name[...])
    while head.utf16.count > 11 { head.removeLast() }
    while tail.utf16.count > 15 { tail.removeFirst() }
    return head + "~" + tail
  }
}
