import PliegoJSON

/// Puts extensions onto a version of the standard, one after the other, and remembers what was wrong with them.
struct ProfileBuilder {
  private let version: StandardVersion
  private let core: CoreStandard
  private var schemas: [SchemaKind: JSONValue]
  private var lists: [String: Codelist]
  private var extensions: [OCDSExtension] = []
  /// Who brought a whole list, and its codes.
  private var owners: [String: (id: String, codes: Set<String>)] = [:]
  private var changedLists: Set<String> = []
  /// Who points to a definition, by its name, and from which place of the request.
  private var references: [String: (id: String, place: Int?)] = [:]
  private(set) var findings: [ProfileFinding] = []

  init(_ version: StandardVersion, core: CoreStandard) {
    self.version = version
    self.core = core
    schemas = core.schemas
    lists = core.codelists
  }

  mutating func report(_ problem: ProfileProblem, at place: Int?) {
    findings.append(ProfileFinding(problem: problem, place: place))
  }

  /// - Parameter place: where the request names the extension, from 0.
  mutating func add(_ found: OCDSExtension, _ contents: ExtensionContents, place: Int?) {
    for file in contents.unreadable { report(.notReadable(id: found.id, file: file), at: place) }
    if !contents.isCompatible(with: version.name) {
      report(.notCompatible(id: found.id, with: contents.compatibility, version: version.name), at: place)
    }
    for kind in SchemaKind.allCases {
      if let patch = contents.patches[kind] { apply(patch, to: kind, of: found, place: place) }
    }
    for (file, bytes) in contents.codelists { apply(file, bytes, of: found, place: place) }
    for name in contents.references(in: .release) where references[name] == nil {
      references[name] = (found.id, place)
    }
    extensions.append(found)
  }

  private mutating func apply(_ patch: JSONValue, to kind: SchemaKind, of found: OCDSExtension, place: Int?) {
    guard let schema = schemas[kind] else { return }
    var patching = SchemaPatch()
    schemas[kind] = patching.apply(patch, to: schema)
    if !patching.removals.isEmpty {
      report(.removesCore(id: found.id, pointers: patching.removals.map(\.description)), at: place)
    }
    for (list, codes) in patching.additions {
      let name = list.hasSuffix(".csv") ? String(list.dropLast(4)) : list
      report(.addsToClosedList(id: found.id, list: name, codes: codes), at: place)
    }
  }

  // MARK: Codelists

  /// `+list.csv` adds to a list, `-list.csv` takes away, any other name is a list of the extension's own (EXT-06).
  private mutating func apply(_ file: String, _ bytes: [UInt8], of found: OCDSExtension, place: Int?) {
    let sign = file.first == "+" || file.first == "-" ? file.first : nil
    let name = sign == nil ? file : String(file.dropFirst())
    var read = Codelist.read(bytes, name: name)
    if let closed = core.codelists[name], !closed.isOpen {
      let added = read.codes.filter { !closed.contains($0) }
      if sign != "-", !added.isEmpty {
        report(.addsToClosedList(id: found.id, list: name, codes: added), at: place)
        read = read.filtered { closed.contains($0) }
      }
      changedLists.insert(name)
    }
    switch sign {
    case "-": lists[name] = lists[name]?.filtered { !read.contains($0) }
    case "+": lists[name] = lists[name]?.adding(read) ?? read
    default: replace(name, with: read, of: found, place: place)
    }
  }

  private mutating func replace(_ name: String, with list: Codelist, of found: OCDSExtension, place: Int?) {
    let codes = Set(list.codes)
    if let owner = owners[name], owner.id != found.id, owner.codes != codes {
      report(.listDefinedTwice(list: name, ids: [owner.id, found.id]), at: place)
    }
    owners[name] = (found.id, codes)
    // A list of which nothing is left says nothing; a closed one would then forbid every value.
    if !list.codes.isEmpty || core.codelists[name] == nil { lists[name] = list }
  }

  // MARK: Finishing

  /// The profile, with everything in step: enums with closed lists, lists with what the schema says of them, and no
  /// pointer to a definition that is missing.
  mutating func finish() -> Profile {
    defineWhatIsMissing()
    let closed = CodelistUse.closedLists(in: schemas[.release])
    for (name, isClosed) in closed { lists[name] = lists[name]?.opened(!isClosed) }
    let changed = lists.filter { changedLists.contains($0.key) }
    for kind in SchemaKind.allCases {
      guard let schema = schemas[kind] else { continue }
      let inStep = changed.isEmpty ? schema : CodelistUse.settingEnums(of: schema, to: changed)
      schemas[kind] = Self.withoutEmptyRequired(inStep)
    }
    if schemas[.record] == nil { schemas[.record] = recordOfPackage() }
    return Profile(
      version: version.name, extensions: extensions, schemas: schemas, codelists: lists, tables: core.tables)
  }

  /// A definition that no extension of the profile makes accepts anything, so that the schema can be used.
  private mutating func defineWhatIsMissing() {
    for kind in SchemaKind.allCases {
      guard let schema = schemas[kind] else { continue }
      let definitions = schema["definitions"]?.objectValue ?? JSONObject([])
      var missing: Set<String> = []
      LocalReferences.each(in: schema) { if definitions[$0] == nil { missing.insert($0) } }
      guard !missing.isEmpty else { continue }
      if kind == .release { reportMissing(missing) }
      let empty = missing.sorted().map { ($0, JSONValue.object(JSONObject([]))) }
      schemas[kind] = schema.applying(mergePatch: ["definitions": .object(JSONObject(empty))])
    }
  }

  /// Says which definitions are missing, unless the extension that would make them is said to be missing already.
  private mutating func reportMissing(_ names: Set<String>) {
    for name in names.sorted() {
      guard let owner = references[name] else { continue }
      let isExplained = findings.contains {
        if case .dependencyMissing(owner.id, _) = $0.problem { true } else { false }
      }
      if !isExplained { report(.definitionMissing(name: name, id: owner.id), at: owner.place) }
    }
  }

  /// Draft 4 forbids a `required` without names, which `pagination` has.
  private static func withoutEmptyRequired(_ schema: JSONValue) -> JSONValue {
    guard case .object(var object) = schema, object["required"]?.arrayValue?.isEmpty == true else { return schema }
    object["required"] = nil
    return .object(object)
  }

  private func recordOfPackage() -> JSONValue? {
    guard let package = schemas[.recordPackage], let id = package["id"]?.stringValue,
      let record = package["definitions"]?["record"]?.objectValue
    else { return nil }
    let address = id.replacing(SchemaKind.recordPackage.file, with: SchemaKind.record.file)
    var schema: JSONObject = ["id": .string(address), "$schema": package["$schema"] ?? .null]
    for member in record { schema[member.name] = member.value }
    return .object(schema)
  }
}
