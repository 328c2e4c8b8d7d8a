import PliegoJSON

/// One version of the standard without extensions, read once.
struct CoreStandard: Sendable {
  let schemas: [SchemaKind: JSONValue]
  let codelists: [String: Codelist]
  let tables: MappingTables

  private static let loaded10 = load(.named("1.0"))
  private static let loaded11 = load(.named("1.1"))
  private static let loaded12 = load(.named("1.2"))

  static func version(_ version: StandardVersion) throws(ProfileError) -> CoreStandard {
    switch version.name {
    case "1.0": try loaded10.get()
    case "1.2": try loaded12.get()
    default: try loaded11.get()
    }
  }

  private static func load(_ version: StandardVersion) -> Result<CoreStandard, ProfileError> {
    do throws(ProfileError) {
      return .success(try CoreStandard(folder: "schema/\(version.folder)/"))
    } catch {
      return .failure(error)
    }
  }

  private init(folder: String) throws(ProfileError) {
    var schemas: [SchemaKind: JSONValue] = [:]
    for kind in SchemaKind.allCases where kind != .record {
      schemas[kind] = try Self.json(folder + kind.file)
    }
    // Since 1.2 the record has a file of its own; before, it is a definition of the record package.
    let file = folder + SchemaKind.record.file
    if BundledFiles.bytes(of: file) != nil { schemas[.record] = try Self.json(file) }
    self.schemas = schemas
    tables = try MappingTables(Self.json(folder + "mapping-tables.json"))
    codelists = Self.codelists(in: folder + "codelists/", closed: CodelistUse.closedLists(in: schemas[.release]))
  }

  static func json(_ path: String) throws(ProfileError) -> JSONValue {
    guard let bytes = BundledFiles.bytes(of: path), let json = try? JSONParser.parse(bytes) else {
      throw .damaged(path: path)
    }
    return json
  }

  /// Whether a list is closed is said where it is used, in the schema; the files only repeat it.
  private static func codelists(in folder: String, closed: [String: Bool]) -> [String: Codelist] {
    var lists: [String: Codelist] = [:]
    for path in BundledFiles.paths(under: folder) {
      let name = String(path.dropFirst(folder.count).dropLast(4))
      let list = Codelist.read(BundledFiles.bytes(of: path) ?? [], name: name)
      lists[name] = list.opened(closed[name].map { !$0 } ?? list.isOpen)
    }
    return lists
  }
}
