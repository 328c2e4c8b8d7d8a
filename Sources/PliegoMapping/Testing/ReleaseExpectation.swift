public import PliegoDiagnostics
public import PliegoJSON
import PliegoYAML

/// Compares the releases that a mapping makes with what one of its tests expects.
///
/// An object may have more fields than expected; a list has the same length. With `exact: true` nothing more.
public struct ReleaseExpectation: Sendable {
  private let isExact: Bool

  public init(_ test: TestDeclaration) { isExact = test.isExact }

  /// What differs: nothing when the expectation holds.
  public func differences(_ test: TestDeclaration, releases: [JSONValue]) -> [Diagnostic] {
    guard let expected = test.releases?.sequence else { return [] }
    guard expected.count == releases.count else {
      return [
        failure(
          Phrase(
            en: "\(expected.count) release(s) expected, \(releases.count) made",
            es: "se esperaban \(expected.count) entrega(s), salieron \(releases.count)"),
          test.releases?.span ?? test.name.span)
      ]
    }
    return zip(expected, releases).enumerated().flatMap { index, pair in
      compare(pair.0, pair.1, path: "/\(index)")
    }
  }

  /// Checks the codes of the problems that were met: each once, whatever its count.
  public func differences(_ test: TestDeclaration, problems: [String]) -> [Diagnostic] {
    guard let expected = test.problems else { return [] }
    let wanted = Set(expected.map(\.value))
    let found = Set(problems)
    guard wanted != found else { return [] }
    let list = found.sorted().joined(separator: ", ")
    return [
      failure(
        Phrase(en: "problems made: [\(list)]", es: "problemas que salieron: [\(list)]"),
        expected.first?.span ?? test.name.span)
    ]
  }

  /// Checks the names of the expectations that failed: each once, whatever its count.
  public func differences(_ test: TestDeclaration, expectations: [String]) -> [Diagnostic] {
    guard let expected = test.expectations else { return [] }
    let found = Set(expectations.filter { !$0.isEmpty })
    guard Set(expected.map(\.value)) != found else { return [] }
    let list = found.sorted().joined(separator: ", ")
    return [
      failure(
        Phrase(en: "expectations that failed: [\(list)]", es: "expectativas que no se cumplieron: [\(list)]"),
        expected.first?.span ?? test.name.span)
    ]
  }

  /// Checks how many rows of each source were refused.
  public func differences(_ test: TestDeclaration, rejects: [String: Int]) -> [Diagnostic] {
    test.rejects.compactMap { source, count in
      let found = rejects[source.value] ?? 0
      guard found != count else { return nil }
      return failure(
        Phrase(
          en: "\(count) row(s) of '\(source.value)' rejected expected, \(found) were",
          es: "se esperaban \(count) fila(s) rechazada(s) de '\(source.value)', fueron \(found)"), source.span)
    }
  }

  private func compare(_ expected: YAMLNode, _ found: JSONValue?, path: String) -> [Diagnostic] {
    guard let found else {
      return [failure(Phrase(en: "\(path) is not there", es: "no está \(path)"), expected.span)]
    }
    switch (expected.content, found) {
    case (.mapping(let members), .object(let object)):
      var differences = members.flatMap { compare($0.value, object[$0.key], path: path + "/" + $0.key) }
      if isExact {
        let names = Set(members.map(\.key))
        for member in object where !names.contains(member.name) {
          differences.append(
            failure(
              Phrase(en: "\(path)/\(member.name) was not expected", es: "no se esperaba \(path)/\(member.name)"),
              expected.span))
        }
      }
      return differences
    case (.sequence(let elements), .array(let values)):
      guard elements.count == values.count else {
        return [
          failure(
            Phrase(
              en: "\(path) has \(values.count) entries, \(elements.count) expected",
              es: "\(path) tiene \(values.count) entradas, se esperaban \(elements.count)"), expected.span)
        ]
      }
      return zip(elements, values).enumerated().flatMap { compare($1.0, $1.1, path: "\(path)/\($0)") }
    case (.scalar(let scalar), _):
      guard !isSame(scalar, found) else { return [] }
      let text = JSONWriter.text(of: found)
      return [
        failure(
          Phrase(en: "\(path) is \(text), not \(scalar.text)", es: "\(path) es \(text), no \(scalar.text)"),
          expected.span)
      ]
    default:
      let text = String(JSONWriter.text(of: found).prefix(120))
      return [failure(Phrase(en: "\(path) is \(text)", es: "\(path) es \(text)"), expected.span)]
    }
  }

  private func isSame(_ scalar: YAMLScalar, _ value: JSONValue) -> Bool {
    switch value {
    case .string(let text): text == scalar.text
    case .number(let number): JSONNumber(text: scalar.text).map { $0 == number } ?? false
    case .bool(let flag): scalar.text == (flag ? "true" : "false")
    case .null: scalar.kind == .null
    default: false
    }
  }

  private func failure(_ message: Phrase, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(.testFailed, message, at: span)
  }
}
