import PliegoDiagnostics
import PliegoOCDS

/// Names that are taken, whatever their letters' case: neither SQLite nor a file system of Windows tells `ID` from `id`.
struct TakenNames {
  private var taken: Set<String> = []

  /// The name, or with a number behind it when it is taken.
  mutating func claim(_ name: String, separator: String) -> String {
    var candidate = name
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = name + separator + String(number)
    }
    return candidate
  }
}

extension TablePlan {
  /// The table of releases.
  static let releasesName = "releases"
  /// The list of all columns, which is written beside the tables.
  public static let listingName = "fields"
  /// Names of files may have 255 bytes; this leaves room for an ending and for a number.
  private static let longestTableName = 200

  mutating func nameTables() {
    var taken = TakenNames()
    _ = taken.claim(Self.listingName, separator: "_")
    for number in tables.indices {
      let path = tables[number].path
      let name = path.isEmpty ? Self.releasesName : path.map { Self.fileName($0) }.joined(separator: "_")
      tables[number].name = taken.claim(Self.shortened(name), separator: "_")
    }
  }

  /// Without what file systems and spreadsheets refuse, and without what a shell would take for something else.
  private static func fileName(_ name: String) -> String {
    let kept = name.unicodeScalars.map { scalar -> Character in
      let isRefused = scalar.value < 0x20 || scalar.value == 0x7F || "/\\:*?\"<>|[]'".unicodeScalars.contains(scalar)
      return isRefused ? "-" : Character(scalar)
    }
    let text = String(kept)
    return text.isEmpty || text.hasPrefix(".") || text.hasPrefix("-") ? "x" + text : text
  }

  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > longestTableName else { return name }
    var short = name
    while short.utf8.count > longestTableName { short.removeLast() }
    return short
  }

  // MARK: Headings

  mutating func nameColumns(of table: Int, _ headings: Headings, _ profile: Profile) {
    var taken = TakenNames()
    let depth = tables[table].path.count
    for number in tables[table].columns.indices {
      let column = tables[table].columns[number]
      let name = Self.heading(of: column, depth: depth, headings, profile)
      // A field of an element may have the name of a key.
      let isLikeKey = column.content == .value && Key.allCases.contains { $0.rawValue == name } && table > 0
      let separator = headings == .paths ? "~" : " "
      tables[table].columns[number].heading = taken.claim(isLikeKey ? "./" + name : name, separator: separator)
    }
  }

  private static func heading(of column: Column, depth: Int, _ headings: Headings, _ profile: Profile) -> String {
    switch (column.content, headings) {
    case (.rest, _): return "_rest"
    case (.key(.ocid), .labels(let language)): return profile.release.label(of: "ocid", language) ?? Key.ocid.rawValue
    case (.key(.releaseID), .labels(let language)):
      return profile.release.label(of: "id", language) ?? Key.releaseID.rawValue
    case (.key(let key), _): return key.rawValue
    case (.value, .labels(let language)), (.list, .labels(let language)): return column.title[language]
    case (.value, .paths): return column.relativePath(depth)
    case (.list, .paths):
      return column.contents.isDisjoint(with: .scalars) ? column.relativePath(depth) : column.relativePath(depth) + "[]"
    }
  }
}

extension TablePlan.Column {
  fileprivate func relativePath(_ depth: Int) -> String {
    path.dropFirst(depth).map { TablePlan.step($0) }.joined(separator: "/")
  }
}

extension ObjectType {
  fileprivate func label(of name: String, _ language: Language) -> String? {
    field(name).map { language == .spanish ? $0.field.titleSpanish : $0.field.title }
  }
}
