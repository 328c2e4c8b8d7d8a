public import PliegoDiagnostics

extension ReferenceMerger.Failure {
  /// Why the process is not merged.
  public var message: FindingMessage {
    let why: Phrase =
      switch self {
      case .missingDate: Phrase(en: "a release has no date", es: "una entrega no tiene fecha")
      case .nullDate: Phrase(en: "the date of a release is null", es: "la fecha de una entrega es null")
      case .nonStringDate:
        Phrase(en: "the date of a release is no string", es: "la fecha de una entrega no es un texto")
      case .notAnObject: Phrase(en: "a release is no object", es: "una entrega no es un objeto")
      case .inconsistentType(let path):
        Phrase(
          en: "\(path.joined(separator: "/")) is of different types in its releases",
          es: "\(path.joined(separator: "/")) es de tipos distintos en sus entregas")
      case .identifierNotScalar(let path):
        Phrase(
          en: "an id in \(path.joined(separator: "/")) is an object or an array",
          es: "un id en \(path.joined(separator: "/")) es un objeto o una lista")
      }
    return FindingMessage(
      Phrase(
        en: "\(why.english): the reference implementation gives up on the process",
        es: "\(why.spanish): la implementación de referencia abandona el proceso"),
      help: [Phrase(en: "merge without --strict-reference", es: "combine sin --strict-reference")])
  }
}
