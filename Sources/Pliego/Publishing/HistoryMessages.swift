public import PliegoDiagnostics
import PliegoMapping
import PliegoSources

extension PliegoError {
  /// A state that cannot be used.
  init(state path: String, _ error: StateError) {
    switch error {
    case .unusable(let reason):
      self.init([
        Diagnostic(
          .stateUnusable,
          Phrase(
            en: "'\(path)' cannot be used as a state: \(reason.english)",
            es: "'\(path)' no sirve como estado: \(reason.spanish)"),
          help: [
            Phrase(
              en: "name the file that earlier runs of this mapping wrote, or a new one",
              es: "nombre el archivo que escribieron las corridas anteriores de este mapeo, o uno nuevo")
          ])
      ])
    case .inUse:
      self.init([
        Diagnostic(
          .stateInUse,
          Phrase(en: "another run is using the state '\(path)'", es: "otra corrida está usando el estado '\(path)'"),
          help: [Phrase(en: "wait until it has ended, and run again", es: "espere a que termine y vuelva a correr")])
      ])
    case .folderAway(let folder):
      self.init([
        Diagnostic(
          .stateUnusable,
          Phrase(
            en: "the last run was cut off, and the folder of its output is not there: '\(folder)'",
            es: "la última corrida se interrumpió, y la carpeta de su salida no está: '\(folder)'"),
          help: [
            Phrase(
              en: "make the folder reachable, so that pliego can see whether the output is in place",
              es: "haga accesible la carpeta, para que pliego vea si la salida quedó en su lugar")
          ])
      ])
    case .file(let error): self.init(writing: error)
    }
  }

  /// A mapping that says something else than at the last run.
  init?(mappingChanged options: HistoryOptions, from old: String?, to new: String) {
    guard let old, old != new, !options.rebases, !options.republishes, options.mapping == .same else { return nil }
    self.init([
      Diagnostic(
        .mappingChanged,
        Phrase(
          en: "the mapping says something else than when '\(options.state)' was written; nothing was published",
          es: "el mapeo dice otra cosa que cuando se escribió '\(options.state)'; no se publicó nada"),
        help: [
          Phrase(
            en: "--new-mapping publishes what differs now; --republish publishes everything again",
            es: "--new-mapping publica lo que ahora difiere; --republish publica todo otra vez"),
          Phrase(
            en: "--rebase takes over what the mapping says now, and publishes nothing",
            es: "--rebase adopta lo que el mapeo dice ahora, y no publica nada"),
        ])
    ])
  }

  /// Options of a run that do not go with a state.
  init?(history options: ConvertOptions, _ plan: MappingPlan) {
    guard let history = options.history, let (message, help) = Self.misfit(options, history, plan) else { return nil }
    self.init([Diagnostic(.stateDoesNotFit, message, help: [help])])
  }

  private static func misfit(
    _ options: ConvertOptions, _ history: HistoryOptions, _ plan: MappingPlan
  ) -> (Phrase, Phrase)? {
    if !plan.isPerChange {
      return (
        Phrase(
          en: "--state is for mappings that publish one release per change",
          es: "--state es para mapeos que publican una entrega por cambio"),
        Phrase(
          en: "write in the mapping  publish: { releases: one per change }",
          es: "escriba en el mapeo  publish: { releases: one per change }")
      )
    }
    if history.rebases, history.republishes {
      return (
        Phrase(en: "--rebase and --republish exclude each other", es: "--rebase y --republish se excluyen"),
        Phrase(en: "give one of them", es: "dé uno de los dos")
      )
    }
    if !history.rebases, options.output == "-" || FileAccess.isSpecial(options.output) {
      return (
        Phrase(
          en: "with --state the releases need a file: what went to a stream cannot be looked for after a failure",
          es: "con --state las entregas piden un archivo: lo que salió por un flujo no se puede buscar tras una falla"),
        Phrase("--out releases-2026-01-31.ndjson")
      )
    }
    if options.provenance != nil, plan.isChangesOnly {
      return (
        Phrase(
          en: "--provenance points into whole releases, and 'changes only' does not write them",
          es: "--provenance apunta a entregas completas, y 'changes only' no las escribe"),
        Phrase(
          en: "take --provenance away, or publish with  content: full",
          es: "quite --provenance, o publique con  content: full")
      )
    }
    return nil
  }

  /// Rows that an earlier run rejected, which are only some of their processes' rows.
  init?(rejectsFedAgain loaded: LoadedSources) {
    let files = loaded.readings.flatMap(\.files).filter { file in
      RejectFile.reasons.allSatisfy(file.undeclaredHeadings.contains)
    }
    guard !files.isEmpty else { return nil }
    let names = files.map { "'\($0.file.name)'" }.joined(separator: ", ")
    self.init([
      Diagnostic(
        .stateDoesNotFit,
        Phrase(
          en: "\(names): rejected rows alone would look as if all other rows were gone; nothing was published",
          es: "\(names): las filas rechazadas solas harían creer que todas las demás ya no están; no se publicó nada"),
        help: [
          Phrase(
            en: "repair the rows where they come from, and convert all rows with --state",
            es: "corrija las filas en su origen, y convierta todas las filas con --state")
        ])
    ])
  }

  /// An output that holds what was published.
  init(published output: String) {
    self.init([
      Diagnostic(
        .outputExists,
        Phrase(
          en: "'\(output)' is there already, and releases that were published are not overwritten",
          es: "'\(output)' ya existe, y no se tapan entregas ya publicadas"),
        help: [
          Phrase(
            en: "give each run a file of its own: --out releases-2026-01-31.ndjson",
            es: "dé a cada corrida un archivo propio: --out entregas-2026-01-31.ndjson")
        ])
    ])
  }
}

extension Diagnostic {
  /// A mapping with change history and no state.
  static let publishedWithoutState = Diagnostic(
    .publishedAsNew,
    Phrase(
      en: "the mapping publishes one release per change, and without --state every process is published as new",
      es: "el mapeo publica una entrega por cambio, y sin --state cada proceso se publica como nuevo"),
    help: [Phrase("--state FILE.sqlite --out releases.ndjson")])

  /// Options about a state, and none is given.
  public static let stateMissing = Diagnostic(
    .stateDoesNotFit,
    Phrase(
      en: "--new-mapping, --rebase and --republish are about a state, and there is no --state",
      es: "--new-mapping, --rebase y --republish tratan de un estado, y no hay --state"),
    help: [Phrase("--state FILE.sqlite")])

  /// A run that was cut off after its output was in place.
  static func runFinishedLater(_ output: String) -> Diagnostic {
    Diagnostic(
      .runFinishedLater,
      Phrase(
        en: "the last run was cut off after '\(output)' was in place; the state now says that it is published",
        es: "la última corrida se interrumpió con '\(output)' ya en su lugar; el estado ya dice que está publicado"))
  }
}
