import PliegoDiagnostics
import PliegoYAML

// What the author expects of the rows.
extension MappingReader {
  private static let expectationKeys = [
    "for each", "from", "one per", "only if", "expect", "severity", "message", "at",
  ]

  mutating func expectation(_ member: YAMLMember) -> ExpectationDeclaration? {
    let options = keys(member.value, Self.expectationKeys)
    guard let condition = options.first(where: { $0.key == "expect" })?.value else {
      missing(
        "expect", in: Phrase(en: "expectation '\(member.key)'", es: "a la expectativa '\(member.key)'"),
        at: member.keySpan, example: "expect: = sum([WEIGHT]) = 100")
      return nil
    }
    if let split = options.first(where: { $0.key == "one per" }), !options.contains(where: { $0.key == "for each" }) {
      missing(
        "for each", in: Phrase(en: "'one per'", es: "a 'one per'"), at: split.keySpan, example: "for each: SOURCE")
    }
    var tree = member.value
    tree.content = .mapping(options)
    var declaration = ExpectationDeclaration(
      name: Located(member.key, at: member.keySpan), comment: member.comment, tree: tree, condition: condition)
    for option in options {
      switch option.key {
      case "severity":
        guard let word = located(option.value) else { continue }
        let names = Severity.allCases.map(\.rawValue)
        check(word, among: names) { names.contains($0) }
        declaration.severity = Severity(rawValue: word.value) ?? .warning
      case "message": message(option, &declaration)
      case "at": declaration.place = located(option.value)
      default: break
      }
    }
    return declaration
  }

  /// A sentence in both languages: who reads a message does not choose the mapping's language.
  private mutating func message(_ member: YAMLMember, _ declaration: inout ExpectationDeclaration) {
    let texts = keys(member.value, ["en", "es"])
    for language in ["en", "es"] where !texts.contains(where: { $0.key == language }) {
      missing(
        language,
        in: Phrase(
          en: "the message of '\(declaration.name.value)'", es: "al mensaje de '\(declaration.name.value)'"),
        at: member.keySpan, example: "message: { en: …, es: … }")
    }
    declaration.english = texts.first { $0.key == "en" }?.value
    declaration.spanish = texts.first { $0.key == "es" }?.value
  }
}
