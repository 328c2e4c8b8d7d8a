public import PliegoJSON

/// Why a profile cannot be made.
public enum ProfileError: Error, Sendable {
  case unknownVersion(String, known: [String])
  case unknownExtension(String, known: [String])
  /// A file that the program carries cannot be read: a fault of the build.
  case damaged(path: String)
}

/// A version of the standard with its extensions: the patched schemas, the codelists and the tables that go with them.
public struct Profile: Sendable {
  /// `1.1`: what a package writes.
  public let version: String
  public let extensions: [OCDSExtension]
  public let codelists: [String: Codelist]
  public let tables: MappingTables
  /// The currencies that are no longer in use, for looking them up as they stand in data.
  public let pastCurrencies: KeyTable
  private let schemas: [SchemaKind: JSONValue]
  private let types: [String: ObjectType]

  /// A profile without any field, to go on checking when the standard's files cannot be read.
  public static let empty = Profile(
    version: "1.1", extensions: [], schemas: [:], codelists: [:], tables: MappingTables(.null))

  /// The patched release schema.
  public var schema: JSONValue { schema(.release) }

  /// The release itself.
  public var release: ObjectType { types["Release"] ?? ObjectType(name: "Release", fields: [], translatable: []) }

  /// An object type by the name of its definition.
  public func type(_ name: String) -> ObjectType? { types[name] }

  /// Every object type, for looking up where a field exists.
  public var allTypes: some Sequence<ObjectType> { types.values }

  /// - Parameters:
  ///   - version: `1.0`, `1.1` or `1.2`, or one of these with a patch number.
  ///   - extensions: registry ids, each with an optional version behind `@`.
  public init(version: String, extensions names: [String] = []) throws(ProfileError) {
    guard let known = StandardVersion(version) else {
      throw .unknownVersion(version, known: StandardVersion.names)
    }
    if names.isEmpty, let plain = known.name == "1.1" ? Self.plain : nil {
      self = plain
      return
    }
    try self.init(known, extensions: names)
  }

  /// The current version without extensions, which is asked for most.
  private static let plain = try? Profile(.named("1.1"), extensions: [])

  private init(_ version: StandardVersion, extensions names: [String]) throws(ProfileError) {
    var builder = ProfileBuilder(version, core: try CoreStandard.version(version))
    for name in names {
      let found = try ExtensionRegistry.find(name)
      builder.add(found, ExtensionContents(.bundled(found.folder ?? "")), place: nil)
    }
    self = builder.finish()
  }

  init(
    version: String, extensions: [OCDSExtension], schemas: [SchemaKind: JSONValue], codelists: [String: Codelist],
    tables: MappingTables
  ) {
    self.version = version
    self.extensions = extensions
    self.schemas = schemas
    self.tables = tables
    types = SchemaShapes.types(of: schemas[.release] ?? .null)
    self.codelists = codelists
    pastCurrencies = KeyTable(codelists["currency"]?.pastCodes ?? [])
  }
}

// MARK: - Schemas

extension Profile {
  /// A patched schema, for an evaluator of draft 4.
  ///
  /// Before 1.2 the record is a definition of the record package; its schema is that definition, under an address of
  /// our own beside the package's.
  public func schema(_ kind: SchemaKind) -> JSONValue { schemas[kind] ?? .null }

  /// The patched schemas by the addresses in their `id`, which is how they point to each other.
  public var resources: [String: JSONValue] {
    var resources: [String: JSONValue] = [:]
    for schema in schemas.values {
      if let id = schema["id"]?.stringValue { resources[id] = schema }
    }
    return resources
  }

  /// The meta-schema of JSON Schema draft 4, without its descriptions.
  public static let metaSchema = (try? CoreStandard.json("schema/json-schema-draft-04.json")) ?? .null
}
