public import PliegoDiagnostics
public import PliegoJSON
public import PliegoMapping

/// What two mappings say differently, for programs.
public struct MappingComparisonJSON: Sendable {
  private let language: Language

  /// - Parameter language: of the sentences; the keys are the same in every language.
  public init(language: Language) { self.language = language }

  /// Everything in one object: the two files, the counts of each section, the differences.
  public func object(of comparison: MappingComparison, before: String, after: String) -> JSONValue {
    let counts = MappingSection.allCases.map { section in
      let kinds = MappingDifference.Kind.allCases.map { kind in
        (kind.rawValue, JSONValue.number(JSONNumber(comparison.count(section, kind))))
      }
      return (section.rawValue, JSONValue.object(JSONObject(kinds)))
    }
    return .object(
      JSONObject([
        ("before", .string(before)), ("after", .string(after)), ("same", .bool(comparison.differences.isEmpty)),
        ("counts", .object(JSONObject(counts))), ("differences", .array(comparison.differences.map { object(of: $0) })),
      ]))
  }

  /// One object a line.
  public func lines(of comparison: MappingComparison) -> String {
    comparison.differences.map { JSONWriter.text(of: object(of: $0)) + "\n" }.joined()
  }

  private func object(of difference: MappingDifference) -> JSONValue {
    let before = difference.before
    let after = difference.after
    return .object(
      JSONObject([
        ("section", .string(difference.section.rawValue)), ("path", .string(difference.path)),
        ("kind", .string(difference.kind.rawValue)), ("before", string(before?.text)), ("after", string(after?.text)),
        ("fileBefore", string(before?.span.file)), ("lineBefore", number(before?.span.line)),
        ("fileAfter", string(after?.span.file)), ("lineAfter", number(after?.span.line)),
        ("sentence", .string(MappingDifferenceSentence(difference).phrase[language])),
      ]))
  }

  private func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private func number(_ number: Int?) -> JSONValue { number.map { .number(JSONNumber($0)) } ?? .null }
}
