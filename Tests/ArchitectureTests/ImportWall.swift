import Foundation

/// Which room may see which: every target has a level and imports only from levels below its own, never sideways.
///
/// SwiftPM does not hold this wall. A target can import whatever its dependencies depend on, and a C target's module map
/// is on everybody's path; hence a table here and a test that reads every import.
struct ImportWall {
  /// The house, from the cellar to the front door.
  static let levels: [String: Int] = [
    "CPliego": 0, "CYAML": 0, "CZlib": 0, "CZstd": 0, "CUTF8Proc": 0, "CCrypto": 0, "CRE2": 0, "CPCRE2": 0,
    "CSimdjson": 0,
    "CStandardData": 0, "CXLSXWriter": 0, "CSQLite": 0, "CArchive": 0, "CExpat": 0, "CPostgres": 0,
    "PliegoValues": 1,
    "PliegoJSON": 2,
    "PliegoDiagnostics": 3,
    "PliegoOCDS": 4, "PliegoYAML": 4, "PliegoRows": 4, "PliegoSchema": 4,
    "PliegoSources": 5, "PliegoMapping": 5, "PliegoChecks": 5, "PliegoMerge": 5, "PliegoPackages": 5,
    "PliegoFlatten": 5, "PliegoTables": 5,
    "PliegoDiff": 6,
    "PliegoReport": 7,
    "Pliego": 8,
    "PliegoCommandLine": 9,
    "pliego": 10,
  ]

  /// Each C library has its door in few rooms; all others ask those.
  static let doors: [String: Set<String>] = [
    "CYAML": ["PliegoYAML"],
    "CZlib": ["PliegoSources"],
    "CZstd": ["PliegoSources"],
    "CUTF8Proc": ["PliegoValues"],
    "CRE2": ["PliegoValues"],
    "CPCRE2": ["PliegoSchema"],
    "CCrypto": ["PliegoMapping", "PliegoPackages"],
    "CXLSXWriter": ["PliegoTables"],
    "CSQLite": ["PliegoTables", "PliegoSources"],
    "CArchive": ["PliegoSources"],
    "CExpat": ["PliegoSources"],
    "CPostgres": ["PliegoSources"],
    "CSimdjson": ["PliegoJSON", "PliegoSources"],
    "CPliego": ["PliegoJSON", "PliegoSources", "PliegoMapping", "PliegoFlatten", "Pliego"],
    "CStandardData": ["PliegoOCDS", "PliegoValues"],
  ]

  /// The system's own library, where files, threads, clocks and the screen are.
  ///
  /// Only rooms that may do input or output have it, so that a function of the core cannot read a clock, a locale or a
  /// file: PliegoSources reads files, Pliego opens what it is told and starts threads, PliegoCommandLine talks to the
  /// terminal, pliego exits. What the core wants of C (memory, number text) it gets from CPliego or the language.
  static let system: [String: Set<String>] = [
    "Glibc": ["PliegoRows", "PliegoSources", "PliegoTables", "Pliego", "PliegoCommandLine", "pliego"]
  ]

  /// Modules of the toolchain that any room may use; Foundation is not among them: it makes the binary eight times larger.
  static let everywhere: Set<String> = ["Swift", "Synchronization"]

  /// What each target may use by `Package.swift`; an import that is not declared there builds by luck.
  let declared: [String: Set<String>]

  init(package: String) {
    declared = Self.dependencies(in: package)
  }

  /// One import on the wrong side of a wall.
  struct Crossing: Equatable, CustomStringConvertible {
    let place: String
    let reason: String
    var description: String { "\(place): \(reason)" }
  }

  /// - Parameters:
  ///   - path: where the file is, from the root of the project: `Sources/PliegoJSON/…`.
  func crossings(in text: String, at path: String) -> [Crossing] {
    let parts = path.split(separator: "/")
    guard parts.count > 2 else { return [Crossing(place: path, reason: "is in no target")] }
    let room = String(parts[1])
    return Self.imports(in: text).compactMap { line, module in
      objection(to: module, in: room).map { Crossing(place: "\(path):\(line)", reason: $0) }
    }
  }

  func objection(to module: String, in room: String) -> String? {
    guard let level = Self.levels[room] else { return "\(room) has no level; give it one in ImportWall.levels" }
    if Self.everywhere.contains(module) { return nil }
    if let rooms = Self.system[module] {
      return rooms.contains(room) ? nil : "\(room) does no input or output, so it may not import \(module)"
    }
    guard let other = Self.levels[module] else { return "\(module) is no room of this house" }
    guard other < level else { return "\(room) (\(level)) may not import \(module) (\(other)): only from below" }
    if let rooms = Self.doors[module], !rooms.contains(room) {
      return "\(module) is a C library, and its door is in \(rooms.sorted().joined(separator: ", "))"
    }
    guard declared[room]?.contains(module) == true else {
      return "Package.swift does not declare \(module) as a dependency of \(room)"
    }
    return nil
  }

  /// The imports of a source file with their line numbers; comments do not count.
  static func imports(in text: String) -> [(line: Int, module: String)] {
    let lines = withoutBlockComments(text).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      line.split(separator: ";").compactMap { statement in
        module(in: String(statement)).map { (index + 1, $0) }
      }
    }
  }

  private static func module(in statement: String) -> String? {
    // Nearly no line has the word, and the pattern takes its time.
    guard statement.contains("import") else { return nil }
    let modifiers = #"(?:@\w+(?:\([^)]*\))?\s+|public\s+|package\s+|internal\s+|fileprivate\s+|private\s+)*"#
    let kinds = #"(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?"#
    guard let pattern = try? Regex(#"^\s*\#(modifiers)import\s+\#(kinds)(\w+)"#, as: (Substring, Substring).self),
      let match = statement.prefixMatch(of: pattern)
    else { return nil }
    return String(match.1)
  }

  /// Replaces block comments by nothing but their line breaks.
  private static func withoutBlockComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "/*") {
      result += rest[..<start.lowerBound]
      let end = rest[start.upperBound...].range(of: "*/")
      let comment = rest[start.upperBound..<(end?.lowerBound ?? rest.endIndex)]
      result += String(repeating: "\n", count: comment.count { $0 == "\n" })
      rest = rest[(end?.upperBound ?? rest.endIndex)...]
    }
    return result + rest
  }

  /// Reads the targets of a package description: names and, between the brackets that follow, their dependencies.
  private static func dependencies(in package: String) -> [String: Set<String>] {
    let target = #/\.(?:target|executableTarget)\(\s*name:\s*"(\w+)"(?:,\s*dependencies:\s*\[([^\]]*)\])?/#
    var found: [String: Set<String>] = [:]
    for match in package.matches(of: target) {
      let names = (match.2 ?? "").matches(of: #/"(\w+)"/#).map { String($0.1) }
      found[String(match.1)] = Set(names)
    }
    return found
  }
}
