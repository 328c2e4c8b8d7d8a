import PliegoDiagnostics
import PliegoJSON
import PliegoSchema

/// The text of a schema of the user's, to say where in it something is wrong.
struct SchemaFile {
  let path: String
  /// What references call it.
  let address: String
  let bytes: [UInt8]

  /// Where a schema stands, or a member of it when it has one of that name; the first character for other documents.
  func span(_ location: CompiledSchema.Location, member: String?) -> SourceSpan {
    bytes.withUnsafeBufferPointer { text in
      var parser = TapeParser()
      guard location.document == address, (try? parser.parse(text)) != nil else {
        return SourceSpan(file: path, line: 1, column: 1)
      }
      let schema = location.pointer.tokens.reduce(parser.tape.node()) { $0.child($1) ?? $0 }
      let offset = (member.flatMap { schema.member(named: $0) } ?? schema).offset
      return SourceSpan(file: path, .start.advanced(over: UnsafeBufferPointer(rebasing: text[..<offset])))
    }
  }
}

extension JSONNode {
  fileprivate func child(_ token: String) -> JSONNode? {
    guard isArray else { return member(named: token) }
    return Int(token).flatMap { position in elements.dropFirst(position).first { _ in true } }
  }
}

extension Diagnostic {
  init(_ problem: SchemaProblem, in file: SchemaFile) {
    let location = problem.location
    let isElsewhere = location.document != file.address
    let place = isElsewhere ? "\(location.document)#\(location.pointer)" : "#\(location.pointer)"
    self.init(
      problem.reason.code, Self.words(problem.reason), at: file.span(location, member: problem.reason.keyword),
      help: problem.reason.help,
      notes: location.pointer.tokens.isEmpty && !isElsewhere ? [] : [Phrase(en: "in \(place)", es: "en \(place)")])
  }

  private static func words(_ reason: SchemaProblem.Reason) -> Phrase {
    switch reason {
    case .unresolved(let reference):
      Phrase(
        en: "nothing is found at the reference \"\(reference)\"",
        es: "no se encuentra nada en la referencia \"\(reference)\"")
    case .endless:
      Phrase(
        en: "the schema applies itself to the same value without end",
        es: "el esquema se aplica a sí mismo al mismo valor sin fin")
    case .badKeyword(let keyword):
      Phrase(
        en: "the value of \"\(keyword)\" is not what draft 4 allows",
        es: "el valor de \"\(keyword)\" no es lo que permite el draft 4")
    case .badPattern(let pattern, let reason):
      Phrase(
        en: "the pattern \"\(pattern)\" cannot be read: \(reason)",
        es: "no se puede leer el patrón \"\(pattern)\": \(reason)")
    case .notASchema:
      Phrase(en: "a schema of draft 4 is an object", es: "un esquema del draft 4 es un objeto")
    case .tooLarge:
      Phrase(en: "the schema is too large or too deep", es: "el esquema es demasiado grande o profundo")
    }
  }
}

extension SchemaProblem.Reason {
  fileprivate var code: DiagnosticCode {
    if case .unresolved = self { .unresolvedReference } else { .badSchema }
  }

  /// The member of the schema that is at fault.
  fileprivate var keyword: String? {
    switch self {
    case .unresolved, .endless: "$ref"
    case .badKeyword(let keyword): keyword
    case .badPattern: "pattern"
    case .notASchema, .tooLarge: nil
    }
  }

  fileprivate var help: [Phrase] {
    switch self {
    case .unresolved(let reference) where reference.hasPrefix("#"):
      [
        Phrase(
          en: "the reference is into this document: see whether its name is spelled so there",
          es: "la referencia es a este mismo documento: revise si ahí se escribe así ese nombre")
      ]
    case .unresolved:
      [
        Phrase(
          en: "nothing is fetched: say where it lies with  --resolve URL=DIR",
          es: "no se descarga nada: diga dónde está con  --resolve URL=DIR")
      ]
    case .badKeyword("type"):
      [
        Phrase(
          en: "types are array, boolean, integer, null, number, object and string",
          es: "los tipos son array, boolean, integer, null, number, object y string")
      ]
    default: []
    }
  }
}
