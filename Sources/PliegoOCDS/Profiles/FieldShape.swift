/// What a field of the standard takes.
public struct Field: Sendable {
  public enum Shape: Sendable, Equatable {
    /// One value of these JSON types.
    case scalar
    /// An object of the named type.
    case object(String)
    /// A list of values.
    case scalars
    /// A list of objects of the named type.
    case objects(String)
    /// Nothing is said about it.
    case anything
  }

  public var name: String
  public var shape: Shape
  /// The JSON types of the value, or of the list's elements, `null` left out.
  public var types: Set<String>
  public var isRequired: Bool
  /// Whether `null` may stand for it, to take away what an earlier release said.
  public var mayBeNull = false
  /// The format as the schema names it: `date-time`, `uri`, `email`.
  public var format: String?
  /// The codelist's name without `.csv`.
  public var codelist: String?
  public var hasOpenCodelist: Bool
  /// The version from which the field is deprecated.
  public var deprecatedSince: String?
  public var isWholeListMerge = false
  public var isOmittedWhenMerged = false
  /// Our own labels, English and Spanish.
  public var title: String
  public var titleSpanish: String
  public var summary: String
  public var summarySpanish: String

  /// Whether the value may be a number, but not also text.
  public var isNumeric: Bool { !types.contains("string") && (types.contains("number") || types.contains("integer")) }
}

/// An object type: a definition of the schema, or the release itself.
public struct ObjectType: Sendable {
  /// The definition's name; `Release` for the release.
  public var name: String
  /// In the order of the schema.
  public var fields: [Field]
  /// Fields that may carry a language suffix: `title_es`.
  public var translatable: Set<String>

  private let places: [String: Int]

  init(name: String, fields: [Field], translatable: Set<String>) {
    self.name = name
    self.fields = fields
    self.translatable = translatable
    places = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A field and its place in the schema's order.
  public func field(_ name: String) -> (place: Int, field: Field)? {
    places[name].map { ($0, fields[$0]) }
  }
}
