/// A place in a mapping, as far as the order of keys depends on it.
enum LayoutPlace {
  case root, reading, standard, parameters, parameter, sources, source, columns, column, codes, codeTable, process
  case publish, releases, tree, condition, tests, test, expectation
  /// Where keys are the author's own.
  case other

  /// The place of what stands behind a key; `nil` is an entry of a list.
  func child(_ key: String?) -> LayoutPlace {
    switch self {
    case .root: Self.sections[key ?? ""] ?? .other
    case .parameters: .parameter
    case .sources: .source
    case .source: key == "columns" ? .columns : key == "only if" ? .condition : .other
    case .columns: .column
    case .codes: .codeTable
    case .releases: .tree
    case .tree: key == "constant" ? .other : key == "only if" ? .condition : .tree
    case .tests: .test
    case .test: key == "expect" ? .expectation : .other
    default: .other
    }
  }

  /// Whether a text that begins with an equals sign is a formula here.
  var holdsFormulas: Bool {
    switch self {
    case .tree, .column, .condition: true
    default: false
    }
  }

  /// The rank of a key among its neighbours; keys of one rank stay in their author's order.
  ///
  /// - Parameter neighbours: all keys there.
  func rank(_ key: String, among neighbours: Set<String>) -> Int {
    let order = self == .tree && !neighbours.isDisjoint(with: Self.valueStarts) ? Self.valueOrder : self.order
    return order.firstIndex(of: key) ?? order.firstIndex(of: "…") ?? order.count
  }

  /// Whether a key is one of the language, which every reader of mappings knows.
  func isKeyword(_ key: String) -> Bool { order.contains(key) }

  /// Keys in the order of the reference; `…` stands for all others.
  private var order: [String] {
    switch self {
    case .root:
      [
        "pliego", "title", "description", "extends", "incomplete", "ocds", "reading", "parameters", "sources", "codes",
        "parties", "pieces", "process", "publish", "release", "releases", "package", "publishers",
        "expectations", "tests",
      ]
    case .reading: Self.readingOrder
    case .standard: ["version", "extensions"]
    case .parameter: ["type", "default"]
    case .source:
      ["file", "table", "pieces of", "inside", "records", "sheet", "header row", "merged cells", "separator"]
        + Self.readingOrder
        + [
          "…", "sorted by key", "optional", "only if", "key", "compare keys", "belongs_to", "looks_up", "not published",
          "columns",
        ]
    case .column: ["type", "also", "ignore", "yes", "no", "raw"]
    case .codeTable: ["to", "match", "unmapped", "file", "table"]
    case .process: ["from", "key", "compare keys", "or from"]
    case .publish: ["releases", "content", "date not later"]
    case .tree:
      [
        "for each", "from", "one per", "sorted by", "only if", "only with", "party", "of", "roles", "use", "called",
      ]
    case .test: ["name", "replaces", "parameters", "given", "previous", "expect", "exact"]
    case .expectation: ["releases", "problems", "rejects"]
    default: []
    }
  }

  private static let readingOrder = [
    "encoding", "delimiter", "locale", "time zone", "empty", "yes", "no", "clean",
  ]

  private static let valueStarts: Set<String> = ["column", "formula", "constant"]
  private static let valueOrder = [
    "column", "formula", "constant", "split", "codes", "…", "otherwise", "only if", "on problem",
  ]

  private static let sections: [String: LayoutPlace] = [
    "ocds": .standard, "reading": .reading, "parameters": .parameters, "sources": .sources, "codes": .codes,
    "parties": .tree, "pieces": .tree, "process": .process, "publish": .publish, "release": .tree,
    "releases": .releases, "package": .tree, "tests": .tests,
  ]
}
