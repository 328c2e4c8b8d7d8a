import PliegoDiagnostics
import PliegoDiff
import PliegoJSON

extension FindingMessage {
  static let nothingToCompare = FindingMessage(
    Phrase(en: "no release, record or package", es: "no es una entrega, un registro ni un paquete"),
    help: [
      Phrase(
        en: "give packages, records, releases or compiled releases of OCDS",
        es: "dé paquetes, registros, entregas o entregas compiladas de OCDS")
    ])

  static let releaseWithoutOCID = FindingMessage(
    Phrase(en: "a release without ocid cannot be compared", es: "una entrega sin ocid no se puede comparar"),
    help: [
      Phrase(
        en: "give it the ocid of its process", es: "póngale el ocid de su proceso")
    ])

  static func linkedReleasePassedOver(_ address: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "the release at '\(address)' is not in the record, so it is not compared",
        es: "la entrega en '\(address)' no está en el registro, así que no se compara"),
      help: [
        Phrase(
          en: "give the packages that the releases stand in as well",
          es: "dé también los paquetes en que están las entregas")
      ])
  }

  static let versionedReleasePassedOver = FindingMessage(
    Phrase(
      en: "a versioned release is not compared, since it holds the history and not the state",
      es: "una entrega versionada no se compara: contiene la historia y no el estado"),
    help: [
      Phrase(
        en: "give the releases, or the compiled release, of the process",
        es: "dé las entregas del proceso o su entrega compilada")
    ])
}

extension Diagnostic {
  /// A process with more releases than may be held at once.
  static func processTooLargeToCompare(_ size: Int, limit: Int, ocid: String, file: String) -> Diagnostic {
    let (megabytes, most) = (size >> 20, limit >> 20)
    // A quarter of the memory is for one process; rounded up.
    let needed = (size * 4 >> 20) + 1
    return Diagnostic(
      .processTooLargeToCompare,
      Phrase(
        en: "the releases of \(ocid) have \(megabytes) MiB, of which \(most) may be held at once",
        es: "las entregas de \(ocid) tienen \(megabytes) MiB; se pueden tener \(most) a la vez"),
      help: [
        Phrase(
          en: "give more memory, such as --memory \(needed)MiB",
          es: "dé más memoria, como --memory \(needed)MiB")
      ], notes: [Phrase(en: "in \(file)", es: "en \(file)")], ocid: ocid)
  }

  /// A process of which nobody knows what its releases add up to.
  static func stateUnknown(_ ocid: String) -> Diagnostic {
    Diagnostic(
      .stateUnknown,
      Phrase(
        en: "the releases of \(ocid) cannot be merged, so only the releases were compared",
        es: "las entregas de \(ocid) no se pueden combinar; sólo se compararon las entregas"),
      help: [Phrase(en: "see why: pliego merge FILE", es: "vea por qué: pliego merge ARCHIVO")], ocid: ocid)
  }

  /// `FILE#ID` where nothing in the file has that id.
  static func noSuchProcess(_ id: String, in file: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      .noSuchProcess,
      Phrase(
        en: "no process or release of \(file) has the id '\(id)'",
        es: "ningún proceso ni entrega de \(file) tiene el id '\(id)'"),
      help: nearest.map { [Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")] } ?? [
        Phrase(
          en: "behind # goes an ocid or the id of a release", es: "después de # va un ocid o el id de una entrega")
      ])
  }

  /// A side on which there is nothing at all.
  static func nothingToCompare(in name: String) -> Diagnostic {
    Diagnostic(
      .nothingToCompare,
      Phrase(en: "there is no release in \(name)", es: "no hay ninguna entrega en \(name)"),
      help: FindingMessage.nothingToCompare.help)
  }
}

extension Diagnostic {
  /// A patch that would have to be of several texts.
  static func patchNeedsOneText(_ name: String) -> Diagnostic {
    Diagnostic(
      .patchNeedsOneText,
      Phrase(
        en: "a patch turns one JSON text into another, and \(name) is not one text",
        es: "un parche convierte un texto JSON en otro, y \(name) no es un solo texto"),
      help: [
        Phrase(
          en: "pick one release on each side, FILE#ID, or list the changes with --format ndjson",
          es: "elija una entrega de cada lado, ARCHIVO#ID, o liste los cambios con --format ndjson")
      ])
  }

  /// A member that is null, which a merge patch takes for "remove".
  static func nullInMergePatch(at pointer: JSONPointer, in name: String) -> Diagnostic {
    Diagnostic(
      .nullInMergePatch,
      Phrase(
        en: "\(pointer) is null in \(name), and a merge patch has no way to say so",
        es: "\(pointer) es null en \(name), y un merge patch no puede decirlo"),
      help: [Phrase(en: "use --format patch", es: "use --format patch")])
  }
}
