public import PliegoJSON

/// An extension as it is carried in the program.
public struct OCDSExtension: Sendable, Hashable {
  /// As in the registry: `bids`, `lots`.
  public let id: String
  /// `v1.1.5`, `master`.
  public let version: String
  /// The address that a package names it by; `nil` when it is not known.
  public let url: String?
}

/// Why a profile cannot be made.
public enum ProfileError: Error, Sendable {
  case unknownVersion(String, known: [String])
  case unknownExtension(String, known: [String])
  /// A file that the program carries cannot be read: a fault of the build.
  case damaged(path: String)
}

/// A version of the standard with its extensions: the patched schema, its codelists and the tables that go with it.
public struct Profile: Sendable {
  /// `1.1`: what a package writes.
  public let version: String
  public let extensions: [OCDSExtension]
  /// The patched release schema.
  public let schema: JSONValue
  public private(set) var codelists: [String: Codelist]
  public let tables: MappingTables
  private var types: [String: ObjectType] = [:]

  /// A profile without any field, to go on checking when the standard's files cannot be read.
  public static let empty = Profile()

  private init() {
    version = "1.1"
    extensions = []
    schema = .null
    codelists = [:]
    tables = MappingTables(.null)
  }

  /// The release itself.
  public var release: ObjectType { types["Release"] ?? ObjectType(name: "Release", fields: [], translatable: []) }

  /// An object type by the name of its definition.
  public func type(_ name: String) -> ObjectType? { types[name] }

  /// Every object type, for looking up where a field exists.
  public var allTypes: some Sequence<ObjectType> { types.values }

  /// The folders of `schema/` by the version a package writes.
  private static let folders = ["1.0": "1.0.3", "1.1": "1.1.5"]

  /// - Parameters:
  ///   - version: `1.0` or `1.1`, or one of these with a patch number.
  ///   - extensions: registry ids, each with an optional version behind `@`.
  public init(version: String, extensions names: [String] = []) throws(ProfileError) {
    let minor = version.split(separator: ".").prefix(2).joined(separator: ".")
    guard let folder = Self.folders[minor] else {
      throw .unknownVersion(version, known: Self.folders.keys.sorted())
    }
    if names.isEmpty, let plain = minor == "1.1" ? Self.plain : nil {
      self = plain
      return
    }
    try self.init(minor, folder: folder, extensions: names)
  }

  /// The current version without extensions, which is asked for most and takes some forty files to make.
  private static let plain = try? Profile("1.1", folder: "1.1.5", extensions: [])

  private init(_ minor: String, folder: String, extensions names: [String]) throws(ProfileError) {
    self.version = minor
    var schema = try Self.json("schema/\(folder)/release-schema.json")
    var lists = Self.codelists(in: "schema/\(folder)/codelists/")
    var found: [OCDSExtension] = []
    for name in names {
      let next = try ExtensionRegistry.find(name)
      let root = "schema/extensions/\(next.id)/\(next.version)/"
      if BundledFiles.bytes(of: root + "release-schema.json") != nil {
        schema = schema.applying(mergePatch: try Self.json(root + "release-schema.json"))
      }
      Self.add(codelistsIn: root + "codelists/", to: &lists)
      found.append(next)
    }
    extensions = found
    self.schema = schema
    codelists = lists
    tables = try MappingTables(Self.json("schema/\(folder)/mapping-tables.json"))
    types = SchemaShapes.types(of: schema)
    closeLists()
  }

  /// Whether a list is closed is said where it is used, in the schema; the files only repeat it.
  private mutating func closeLists() {
    for type in types.values {
      for field in type.fields {
        if let name = field.codelist { codelists[name]?.isOpen = field.hasOpenCodelist }
      }
    }
  }

  private static func json(_ path: String) throws(ProfileError) -> JSONValue {
    guard let bytes = BundledFiles.bytes(of: path) else { throw .damaged(path: path) }
    do throws(JSONSyntaxError) {
      return try JSONParser.parse(bytes)
    } catch {
      throw .damaged(path: path)
    }
  }

  private static func codelists(in folder: String) -> [String: Codelist] {
    var lists: [String: Codelist] = [:]
    for path in BundledFiles.paths(under: folder) {
      let name = String(path.dropFirst(folder.count).dropLast(4))
      lists[name] = Codelist.read(BundledFiles.bytes(of: path) ?? [], name: name)
    }
    return lists
  }

  /// `+list.csv` adds to a list, `-list.csv` takes away, any other name is a list of the extension's own.
  private static func add(codelistsIn folder: String, to lists: inout [String: Codelist]) {
    for path in BundledFiles.paths(under: folder) {
      let file = String(path.dropFirst(folder.count).dropLast(4))
      let name = file.first == "+" || file.first == "-" ? String(file.dropFirst()) : file
      let read = Codelist.read(BundledFiles.bytes(of: path) ?? [], name: name)
      if file.first == "-" {
        let rest = (lists[name]?.codes ?? []).filter { !read.contains($0) }
        lists[name] = Codelist(name: name, isOpen: lists[name]?.isOpen ?? true, codes: rest)
      } else if file.first == "+", lists[name] != nil {
        lists[name]?.add(read.codes)
      } else {
        lists[name] = read
      }
    }
  }
}
