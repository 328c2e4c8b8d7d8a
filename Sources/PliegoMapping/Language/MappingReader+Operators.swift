public import PliegoDiagnostics
import PliegoYAML

/// `skip rows`, `join split rows` and `fill down` of a source, as declared.
public struct RowOperatorDeclarations: Sendable {
  /// An entry of `skip rows` that names words in columns.
  public struct Skip: Sendable {
    public var cells: [(column: Located<String>, words: [Located<String>])]
  }

  /// Where `repeated headers` is written.
  public var repeatedHeaders: SourceSpan?
  public var skips: [Skip] = []
  public var joinedWhenEmpty: [Located<String>] = []
  public var filledDown: [Located<String>] = []
  /// The keys, for messages.
  public var keys: [Located<String>] = []

  public init() {}
}

// What is done to the rows of tables made for people.
extension MappingReader {
  static let operatorKeys = ["skip rows", "join split rows", "fill down"]

  mutating func rowOperator(_ option: YAMLMember, in operators: inout RowOperatorDeclarations) {
    operators.keys.append(Located(option.key, at: option.keySpan))
    switch option.key {
    case "fill down": operators.filledDown = texts(option.value)
    case "join split rows":
      for member in keys(option.value, ["when empty"]) { operators.joinedWhenEmpty = texts(member.value) }
      if operators.joinedWhenEmpty.isEmpty, option.value.mapping != nil {
        missing(
          "when empty", in: Phrase(en: "'join split rows'", es: "a 'join split rows'"), at: option.keySpan,
          example: "join split rows: { when empty: COLUMN }")
      }
    default:
      for entry in option.value.sequence ?? [option.value] { skip(entry, in: &operators) }
    }
  }

  private mutating func skip(_ entry: YAMLNode, in operators: inout RowOperatorDeclarations) {
    if let word = entry.text {
      guard word == "repeated headers" else {
        report(
          .unknownChoice,
          Phrase(en: "'\(word)' is no kind of row to skip", es: "'\(word)' no es una clase de fila que saltar"),
          at: entry.span,
          help: [
            Phrase(
              en: "write  repeated headers, or a column and what stands in it:  { COLUMN: \"subtotal*\" }",
              es: "escriba  repeated headers, o una columna y lo que hay en ella:  { COLUMNA: \"subtotal*\" }")
          ])
        return
      }
      operators.repeatedHeaders = entry.span
      return
    }
    let cells = members(entry).map { (Located($0.key, at: $0.keySpan), texts($0.value)) }
    if !cells.isEmpty { operators.skips.append(RowOperatorDeclarations.Skip(cells: cells)) }
  }
}
