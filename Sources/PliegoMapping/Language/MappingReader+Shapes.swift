import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// What a node must look like, whatever it means.
extension MappingReader {
  mutating func report(_ code: DiagnosticCode, _ message: Phrase, at span: SourceSpan, help: [Phrase] = []) {
    diagnostics.append(Diagnostic(code, message, at: span, help: help))
  }

  mutating func missing(_ key: String, in place: Phrase, at span: SourceSpan, example: String) {
    report(
      .missingKey,
      Phrase(en: "\(place.english) lacks '\(key)'", es: "\(place.spanish) le falta '\(key)'"), at: span,
      help: [Phrase(en: "write  \(example)", es: "escriba  \(example)")])
  }

  mutating func notBuilt(_ member: YAMLMember) { notBuilt(member.key, at: member.keySpan) }

  mutating func notBuilt(_ key: String, at span: SourceSpan) {
    report(
      .notBuiltYet,
      Phrase(
        en: "'\(key)' is part of the language, but this version of pliego does not run it",
        es: "'\(key)' es parte del lenguaje, pero esta versión de pliego no lo ejecuta"), at: span)
  }

  /// The members of a map of known keys; others are reported with the nearest known one.
  mutating func keys(_ node: YAMLNode, _ known: [String]) -> [YAMLMember] {
    members(node).filter { member in
      if known.contains(member.key) { return true }
      report(
        .unknownKey,
        Phrase(en: "there is no key '\(member.key)' here", es: "aquí no hay una clave '\(member.key)'"),
        at: member.keySpan,
        help: Suggestion.help(
          for: member.key, in: known, listing: Phrase(en: "the keys are", es: "las claves son")))
      return false
    }
  }

  mutating func members(_ node: YAMLNode) -> [YAMLMember] {
    if let members = node.mapping { return members }
    if !node.isNull {
      report(
        .wrongShape, Phrase(en: "keys with values are due here", es: "aquí van claves con valores"), at: node.span,
        help: [Phrase(en: "write  KEY: VALUE", es: "escriba  CLAVE: VALOR")])
    }
    return []
  }

  mutating func list(_ node: YAMLNode) -> [YAMLNode] {
    if let elements = node.sequence { return elements }
    report(
      .wrongShape, Phrase(en: "a list is due here", es: "aquí va una lista"), at: node.span,
      help: [Phrase(en: "each entry starts with a dash", es: "cada entrada empieza con un guion")])
    return []
  }

  mutating func located(_ node: YAMLNode) -> Located<String>? {
    if let text = node.text { return Located(text, at: node.span) }
    if node.scalar == nil {
      report(.wrongShape, Phrase(en: "a text is due here", es: "aquí va un texto"), at: node.span)
    }
    return nil
  }

  mutating func text(_ node: YAMLNode) -> String? { located(node)?.value }

  /// One text or a list of texts.
  mutating func texts(_ node: YAMLNode) -> [Located<String>] {
    guard let elements = node.sequence else { return [located(node)].compactMap { $0 } }
    return elements.compactMap { located($0) }
  }

  mutating func boolean(_ node: YAMLNode) -> Bool {
    if node.scalar?.kind != .boolean {
      report(
        .wrongShape, Phrase(en: "true or false is due here", es: "aquí va true o false"), at: node.span)
    }
    return node.text == "true"
  }

  mutating func positive(_ node: YAMLNode) -> Int? {
    guard let number = node.text.flatMap({ Int($0) }), number > 0, number < 1_000_000 else {
      report(
        .wrongShape, Phrase(en: "a whole number from 1 is due here", es: "aquí va un número entero desde 1"),
        at: node.span)
      return nil
    }
    return number
  }

  func member(_ key: String, of node: YAMLNode) -> YAMLMember? { node.mapping?.first { $0.key == key } }

  mutating func check(_ value: Located<String>?, among names: [String], _ isKnown: (String) -> Bool) {
    guard let value, !isKnown(value.value) else { return }
    let isShort = names.count <= 12
    report(
      .unknownChoice,
      Phrase(en: "'\(value.value)' is not known here", es: "'\(value.value)' no se conoce aquí"), at: value.span,
      help: Suggestion.help(
        for: value.value, in: names, listing: isShort ? Phrase(en: "one of:", es: "uno de:") : nil))
  }
}
