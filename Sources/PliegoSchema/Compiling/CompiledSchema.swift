public import PliegoJSON

/// A schema ready to be evaluated: draft 4 in flat lists of instructions.
///
/// Immutable, shared by all threads.
public final class CompiledSchema: @unchecked Sendable {
  /// Where a schema stands: its document and a pointer into it.
  public struct Location: Sendable, Hashable {
    public let document: String
    public let pointer: JSONPointer
    public var description: String { "\(document)#\(pointer)" }
  }

  /// Names that the schema knows; texts must be parsed with it, or with a table that gives these names the same numbers.
  public let keys: KeyTable
  /// The schemas to begin with, in the order they were asked for.
  public let roots: [Int]
  public let locations: [Location]
  /// The JSON of each schema, for messages.
  let sources: [JSONValue]

  // SAFETY: the four lists are filled in `init` only, freed in `deinit`, and indexed by numbers that the compiler gave.
  let nodes: UnsafeMutablePointer<SchemaNode>
  let properties: UnsafeMutablePointer<PropertyEntry>
  let shapes: UnsafeMutablePointer<ObjectShape>
  /// The tables of ``enumerations``, which keeps them alive.
  let enumTexts: UnsafeMutablePointer<Unmanaged<KeyTable>>

  let numbers: [NumberRule]
  let tuples: [TupleRule]
  let objects: [ObjectRule]
  let patterns: [RegularExpression]
  let enumerations: [EnumRule]
  let applicators: [ApplicatorRule]

  init(_ program: SchemaProgram, keys: KeyTable, roots: [Int]) {
    self.keys = keys
    self.roots = roots
    locations = program.locations
    sources = program.sources
    nodes = Self.list(program.nodes)
    properties = Self.list(program.properties)
    shapes = Self.list(program.shapes)
    enumTexts = Self.list(program.enumerations.map { Unmanaged.passUnretained($0.texts) })
    numbers = program.numbers
    tuples = program.tuples
    objects = program.objects
    patterns = program.patterns
    enumerations = program.enumerations
    applicators = program.applicators
  }

  deinit {
    nodes.deallocate()
    properties.deallocate()
    shapes.deallocate()
    enumTexts.deallocate()
  }

  private static func list<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let list = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    list.initialize(from: elements, count: elements.count)
    return list
  }

  /// The schema's own JSON, for messages about it.
  public func source(_ schema: Int) -> JSONValue { sources[schema] }
}

/// The lists while they are being made.
struct SchemaProgram {
  var nodes: [SchemaNode] = []
  var locations: [CompiledSchema.Location] = []
  var sources: [JSONValue] = []
  var properties: [PropertyEntry] = []
  var shapes: [ObjectShape] = []
  var numbers: [NumberRule] = []
  var tuples: [TupleRule] = []
  var objects: [ObjectRule] = []
  var patterns: [RegularExpression] = []
  var enumerations: [EnumRule] = []
  var applicators: [ApplicatorRule] = []
}
