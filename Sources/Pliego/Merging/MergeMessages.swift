import PliegoDiagnostics

extension FindingMessage {
  static let ocidMissing = FindingMessage(
    Phrase(
      en: "the release has no ocid, so nobody knows what to merge it with",
      es: "la entrega no tiene ocid: no se sabe con qué combinarla"),
    help: [Phrase(en: "give it the ocid of its process", es: "dele el ocid de su proceso")])

  static let versionedInput = FindingMessage(
    Phrase(
      en: "a versioned release cannot be merged again", es: "una entrega versionada no se puede volver a combinar"),
    help: [
      Phrase(en: "give the releases that it was made of", es: "dé las entregas de las que se hizo")
    ])

  static let compiledInput = FindingMessage(
    Phrase(
      en: "the release is a compiled one; it is merged as one more release of its date",
      es: "la entrega es compilada; se combina como una más de su fecha"),
    help: [
      Phrase(
        en: "give only the releases that it was made of, or only those after it",
        es: "dé sólo las entregas de las que se hizo, o sólo las posteriores")
    ])

  static let nothingToMerge = FindingMessage(
    Phrase(
      en: "this is neither a release, a record nor a package of them",
      es: "esto no es una entrega, ni un registro, ni un paquete de ellos"),
    help: [
      Phrase(
        en: "look for an object with \"releases\" or \"records\" in it",
        es: "busque dentro un objeto con \"releases\" o \"records\"")
    ])

  static let recordWithoutReleases = FindingMessage(
    Phrase(en: "the record holds no releases", es: "el registro no contiene entregas"))

  static func linkedReleaseAbsent(_ url: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "the release at \(url) is only linked, and nothing is fetched",
        es: "la entrega en \(url) sólo está enlazada, y no se descarga nada"),
      help: [
        Phrase(
          en: "give the package that it stands in as another file",
          es: "dé como otro archivo el paquete que la contiene")
      ])
  }

  static func dateUnknown(_ date: String?) -> FindingMessage {
    let what =
      date.map {
        Phrase(en: "the date \($0) is no date-time", es: "la fecha \($0) no es una fecha con hora")
      } ?? Phrase(en: "the release has no date", es: "la entrega no tiene fecha")
    return FindingMessage(
      Phrase(
        en: "\(what.english), so the releases of the process cannot be put in order: it is not merged",
        es: "\(what.spanish), y no se pueden ordenar las entregas del proceso: no se combina"),
      help: [
        Phrase(
          en: "give every release a date as in 2026-01-31T18:00:00-06:00",
          es: "dé a cada entrega una fecha como 2026-01-31T18:00:00-06:00")
      ])
  }

  static func sameInstant(_ other: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "another release of the process has the same date: the order of the input decides which is the later",
        es: "otra entrega del proceso tiene la misma fecha: el orden de la entrada decide cuál es posterior"),
      notes: [.other(other)])
  }

  static func dateTextOrder(_ other: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en:
          "this release is later, though its date sorts before the other as text; tools that sort text merge otherwise",
        es:
          "esta entrega es posterior, aunque su fecha se ordene antes como texto; quien ordena textos combina distinto"),
      help: [
        Phrase(
          en: "write all dates in one time zone, or merge with --strict-reference",
          es: "escriba todas las fechas en una zona horaria, o combine con --strict-reference")
      ], notes: [.other(other)])
  }

  static func releaseRepeated(_ other: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "the same release was given before: it is merged once",
        es: "la misma entrega ya vino antes: se combina una vez"),
      notes: [.other(other)])
  }

  static func releaseChanged(_ other: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en:
          "another release has the same id and other contents: one was edited after it was published; both are merged",
        es: "otra entrega tiene el mismo id y otro contenido: una se editó ya publicada; se combinan las dos"),
      help: [
        Phrase(
          en: "publish a change as a new release, with an id and a date of its own",
          es: "publique un cambio como entrega nueva, con id y fecha propios")
      ], notes: [.other(other)])
  }

  static func mixedVersions(_ versions: [String]) -> FindingMessage {
    let list = versions.joined(separator: ", ")
    return FindingMessage(
      Phrase(
        en: "the releases of the process are in versions \(list); all are merged by the rules of the newest",
        es: "las entregas del proceso están en las versiones \(list); todas se combinan con las reglas de la más nueva"),
      help: [
        Phrase(
          en: "bring them to one version before, with pliego upgrade",
          es: "llévelas antes a una misma versión con pliego upgrade")
      ])
  }

  static let mixedExtensions = FindingMessage(
    Phrase(
      en: "the packages of the process name different extensions; the rules of all of them are used",
      es: "los paquetes del proceso indican extensiones distintas; se usan las reglas de todas"))

  static let recordNotRecomputable = FindingMessage(
    Phrase(
      en: "the releases of the record are linked, so its compiled release is taken on trust",
      es: "las entregas del registro están enlazadas: su entrega compilada se cree sin revisarla"),
    help: [
      Phrase(
        en: "merge the linked packages with --records and check what comes of it",
        es: "combine los paquetes enlazados con --records y revise lo que resulte")
    ])

  static func linkWithoutRelease(_ url: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "the link \(url) does not say which release of the package is meant",
        es: "el enlace \(url) no dice a qué entrega del paquete se refiere"),
      help: [
        Phrase(
          en: "put # and the id of the release behind the address",
          es: "ponga # y el id de la entrega tras la dirección")
      ])
  }

  static let linkWithoutDate = FindingMessage(
    Phrase(
      en: "the link has no date, so nobody knows where the release belongs",
      es: "el enlace no tiene fecha: no se sabe qué lugar ocupa la entrega"),
    help: [
      Phrase(en: "give the link the date of its release", es: "dé al enlace la fecha de su entrega")
    ])

  static func compiledDateIsNotNewest(_ date: String, newest: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "the compiled release is of \(date), and the newest link of \(newest)",
        es: "la entrega compilada es del \(date), y el enlace más nuevo del \(newest)"),
      help: [
        Phrase(
          en: "compile the record again, from all of its releases",
          es: "compile otra vez el registro, con todas sus entregas")
      ])
  }

  static let releasesCannotBeMerged = FindingMessage(
    Phrase(
      en: "the releases of the record cannot be merged, so its compiled release is taken on trust",
      es: "las entregas del registro no se pueden combinar: su entrega compilada se cree sin revisarla"),
    help: [
      Phrase(en: "pliego merge says why", es: "pliego merge dice por qué")
    ])

  /// - Parameter expected: the JSON text that merging gives; `nil` when it gives nothing.
  static func differs(_ path: String, found: String?, expected: String?) -> FindingMessage {
    let what: Phrase =
      switch (found, expected) {
      case (let found?, nil):
        Phrase(
          en: "\(path) is \(found), and the releases do not give it",
          es: "\(path) es \(found), y las entregas no lo dan")
      case (nil, let expected?):
        Phrase(
          en: "\(path) is missing, and the releases give \(expected)",
          es: "falta \(path), y las entregas dan \(expected)")
      default:
        Phrase(
          en: "\(path) is \(found ?? ""), and the releases give \(expected ?? "")",
          es: "\(path) es \(found ?? ""), y las entregas dan \(expected ?? "")")
      }
    return FindingMessage(
      what,
      help: [
        Phrase(
          en: "publish what pliego merge --records makes of the releases",
          es: "publique lo que pliego merge --records hace de las entregas")
      ])
  }

  static func processTooLarge(_ bytes: Int, limit: Int) -> FindingMessage {
    let (needed, given) = ((bytes >> 20) + 1, limit >> 20)
    return FindingMessage(
      Phrase(
        en: "the releases of the process take \(needed) MiB, more than the \(given) MiB it may have: it is not merged",
        es: "las entregas del proceso ocupan \(needed) MiB, más de los \(given) MiB permitidos: no se combina"),
      help: [
        Phrase(
          en: "give more with --memory, about four times its size",
          es: "dé más con --memory, unas cuatro veces su tamaño")
      ])
  }
}

extension Phrase {
  fileprivate static func other(_ place: String) -> Phrase {
    Phrase(en: "the other stands at \(place)", es: "la otra está en \(place)")
  }
}
