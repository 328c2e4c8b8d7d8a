/// The keywords of draft 4 that can object to a value.
public enum Keyword: UInt8, Sendable, CaseIterable {
  case type, `enum`, format, pattern, minLength, maxLength
  case minimum, maximum, multipleOf
  case minItems, maxItems, uniqueItems, additionalItems
  case required, minProperties, maxProperties, additionalProperties, dependencies
  case anyOf, oneOf, not
  /// A pattern that takes too many steps on a text: the text was not judged.
  case patternLimit

  /// As draft 4 writes it.
  public var name: String {
    switch self {
    case .enum: "enum"
    case .patternLimit: "pattern"
    default: String(describing: self)
    }
  }
}

/// An objection of a schema, as short as it can be kept: what is wrong is worked out when somebody asks.
public struct SchemaFinding: Sendable, Hashable {
  public var keyword: Keyword
  /// The value that is objected to, by its place on the tape; of a missing member, the object that lacks it.
  public var node: Int32
  /// The schema that objects, by its number in the ``CompiledSchema``.
  public var schema: Int32
  /// Which one: the number of the missing name, of the format, of the alternative that came nearest.
  public var detail: Int32
}
