public import PliegoDiagnostics
public import PliegoJSON

extension MergeProblem {
  public var code: DiagnosticCode {
    switch kind {
    case .typeConflict: .typeConflict
    case .identifierNotScalar: .identifierNotScalar
    case .nullForObject: .nullForObject
    case .mixedArray: .mixedArray
    case .numberAndTextIdentifier: .numberAndTextIdentifier
    case .repeatedIdentifier: .repeatedIdentifier
    case .nullIdentifier: .nullIdentifier
    case .emptyIdentifier: .emptyIdentifier
    case .lackingIdentifier: .lackingIdentifier
    }
  }

  /// What is said of it.
  ///
  /// - Parameters:
  ///   - value: the value at the problem's place.
  ///   - other: the value that it disagrees with, and the words for where that stands: `feed.json:12:4`.
  public func message(_ value: JSONNode, other: (value: JSONNode, place: String)?) -> FindingMessage {
    let now = Self.noun(value)
    let before = other.map { Self.noun($0.value) } ?? Phrase("")
    let notes = other.map { [Phrase(en: "the other stands at \($0.place)", es: "el otro está en \($0.place)")] } ?? []
    let text = value.text
    switch kind {
    case .typeConflict:
      return FindingMessage(
        Phrase(
          en: "\(now.english) here, \(before.english) in another release: the process is not merged",
          es: "aquí \(now.spanish), en otra entrega \(before.spanish): el proceso no se combina"),
        help: [
          Phrase(
            en: "give the field one type in all releases of the process",
            es: "dé al campo un solo tipo en todas las entregas del proceso")
        ], notes: notes)
    case .identifierNotScalar:
      return FindingMessage(
        Phrase(
          en: "the id is \(now.english): the process is not merged",
          es: "el id es \(now.spanish): el proceso no se combina"
        ), help: [Phrase(en: "make the id a string", es: "haga del id un texto")])
    case .nullForObject:
      return FindingMessage(
        Phrase(
          en: "null where an earlier release has \(before.english), which the standard does not provide for",
          es: "null donde una entrega anterior tiene \(before.spanish), cosa que el estándar no prevé"),
        help: [
          Phrase(
            en: "set the fields in it to null; --null-objects says whether null takes it out (remove) or not (keep)",
            es: "ponga en null los campos que contiene; --null-objects dice si null lo quita (remove) o no (keep)")
        ], notes: notes)
    case .mixedArray:
      return FindingMessage(
        Phrase(
          en: "the array holds objects in some releases and other values in others: it is replaced as a whole",
          es: "la lista tiene objetos en unas entregas y otros valores en otras: se reemplaza entera"), notes: notes)
    case .numberAndTextIdentifier:
      return FindingMessage(
        Phrase(
          en: "the id \(text) is \(now.english) here and \(before.english) elsewhere: they are kept apart",
          es: "el id \(text) es \(now.spanish) aquí y \(before.spanish) en otro lugar: quedan separados"),
        help: [
          Phrase(
            en: "write ids as strings, or merge with --ids-as-strings",
            es: "escriba los ids como texto, o combine con --ids-as-strings")
        ], notes: notes)
    case .repeatedIdentifier:
      return FindingMessage(
        Phrase(
          en: "the id \(text) stands twice in one array: the elements become one, field by field, the latter wins",
          es: "el id \(text) está dos veces en una lista: los elementos se funden, campo por campo, y gana el último"),
        notes: notes)
    case .nullIdentifier:
      return FindingMessage(
        Phrase(
          en: "the id is null: the element is added as a new one by every release",
          es: "el id es null: cada entrega agrega el elemento como nuevo"))
    case .emptyIdentifier:
      return FindingMessage(
        Phrase(
          en: "the id is empty: all elements with an empty id become one",
          es: "el id está vacío: todos los elementos con id vacío se funden en uno"))
    case .lackingIdentifier:
      return FindingMessage(
        Phrase(
          en: "the element has no id: every release adds its elements as new ones",
          es: "el elemento no tiene id: cada entrega agrega los suyos como nuevos"),
        help: [
          Phrase(en: "give every element of the list an id", es: "dé un id a cada elemento de la lista")
        ])
    }
  }

  private static func noun(_ value: JSONNode) -> Phrase {
    switch value.kind {
    case .null: Phrase("null")
    case .true, .false: Phrase(en: "a truth value", es: "un valor lógico")
    case .number: Phrase(en: "a number", es: "un número")
    case .string, .name: Phrase(en: "a string", es: "un texto")
    case .object: Phrase(en: "an object", es: "un objeto")
    case .array:
      value.elements.allSatisfy(\.isObject)
        ? Phrase(en: "a list of objects", es: "una lista de objetos")
        : Phrase(en: "a list with something else than objects", es: "una lista con algo que no son objetos")
    }
  }
}
