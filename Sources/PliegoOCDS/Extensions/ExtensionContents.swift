import PliegoJSON

/// What an extension consists of: its own facts, patches by schema, codelist files.
struct ExtensionContents {
  private(set) var patches: [SchemaKind: JSONValue] = [:]
  /// The files' names without `.csv`, perhaps with `+` or `-` before them, and their bytes.
  private(set) var codelists: [(file: String, bytes: [UInt8])] = []
  /// Addresses of the extensions that it needs.
  private(set) var dependencies: [String] = []
  /// The versions of the standard that it was made for; empty when it does not say.
  private(set) var compatibility: [String] = []
  /// Files that are there and are no JSON objects.
  private(set) var unreadable: [String] = []

  init(_ folder: ExtensionFolder) {
    let facts = object("extension.json", in: folder)
    dependencies = (facts?["dependencies"]?.arrayValue ?? []).compactMap(\.stringValue)
    compatibility = Self.compatibility(facts?["compatibility"])
    for kind in SchemaKind.allCases { patches[kind] = object(kind.file, in: folder) }
    for path in folder.paths where path.hasPrefix("codelists/") && path.hasSuffix(".csv") {
      let name = String(path.dropFirst("codelists/".count).dropLast(4))
      guard !name.contains("/"), let bytes = folder.bytes(of: path) else { continue }
      codelists.append((name, bytes))
    }
  }

  private mutating func object(_ file: String, in folder: ExtensionFolder) -> JSONValue? {
    guard folder.paths.contains(file) else { return nil }
    guard let bytes = folder.bytes(of: file), let json = try? JSONParser.parse(bytes), case .object = json else {
      unreadable.append(file)
      return nil
    }
    return json
  }

  /// A list of versions; older files have a range, as in `>=1.1.0`, which holds for all versions from there.
  private static func compatibility(_ json: JSONValue?) -> [String] {
    if let list = json?.arrayValue { return list.compactMap(\.stringValue) }
    guard let range = json?.stringValue, range.hasPrefix(">=") else { return json?.stringValue.map { [$0] } ?? [] }
    let first = minor(String(range.dropFirst(2)))
    return StandardVersion.names.filter { $0 >= first }
  }

  private static func minor(_ version: String) -> String {
    version.split(separator: ".").prefix(2).joined(separator: ".")
  }

  /// Whether it was made for a version of the standard, as far as it says (EXT-08).
  func isCompatible(with version: String) -> Bool {
    compatibility.isEmpty || compatibility.contains { Self.minor($0) == version }
  }

  /// The definitions that its patch of a schema points to.
  func references(in kind: SchemaKind) -> Set<String> {
    var found: Set<String> = []
    if let patch = patches[kind] { LocalReferences.each(in: patch) { found.insert($0) } }
    return found
  }
}

/// Pointers of a schema into its own definitions.
enum LocalReferences {
  /// Every definition's name that a `$ref` of the schema points to.
  static func each(in schema: JSONValue, _ body: (String) -> Void) {
    switch schema {
    case .array(let elements):
      for element in elements { each(in: element, body) }
    case .object(let object):
      if let name = object["$ref"]?.stringValue.flatMap(definition(in:)) { body(name) }
      for member in object { each(in: member.value, body) }
    default: break
    }
  }

  private static func definition(in reference: String) -> String? {
    let beginning = "#/definitions/"
    // Nearly all are a name and nothing else.
    if reference.utf8.starts(with: beginning.utf8) {
      let name = reference.utf8.dropFirst(beginning.utf8.count)
      if !name.contains(where: { "/~%".utf8.contains($0) }) { return String(name) }
    }
    guard reference.hasPrefix("#"), let pointer = JSONPointer(fragment: reference.dropFirst()),
      pointer.tokens.count > 1, pointer.tokens[0] == "definitions"
    else { return nil }
    return pointer.tokens[1]
  }
}
