import PliegoDiagnostics

/// Looks for outputs that would overwrite what is read, or each other.
enum OutputCollisions {
  /// - Parameters:
  ///   - options: what is to be written.
  ///   - inputs: the paths of every file that is read: the mapping, its bases, the data.
  ///   - publishers: the names of those who have packages of their own.
  static func check(_ options: ConvertOptions, inputs: [String], publishers: [String] = []) throws(PliegoError) {
    var packages = [options.output]
    if options.format == .package, !publishers.isEmpty {
      packages = publishers.map { PackageOutputs.path(of: $0, in: options.output) }
    }
    try checkStandardOutput(options)
    try check(
      outputs: packages + [options.report, options.provenance].compactMap { $0 } + stateFiles(options), inputs: inputs
    )
    if let rejects = options.rejects, let folder = options.data.folder,
      FileAccess.place(rejects) == FileAccess.place(folder)
    {
      throw refusal(rejects, Phrase(en: "is the folder that this run reads", es: "es la carpeta que esta corrida lee"))
    }
  }

  /// Standard output takes one text, and is no folder.
  private static func checkStandardOutput(_ options: ConvertOptions) throws(PliegoError) {
    for (name, path) in [("--state", options.history?.state), ("--rejects", options.rejects)]
      + [("--unmapped", options.unmapped)] where path == "-"
    {
      throw PliegoError([
        Diagnostic(
          .unwritableOutput,
          Phrase(
            en: "\(name) - : standard output is neither a folder nor a database",
            es: "\(name) - : la salida estándar no es carpeta ni base de datos"),
          help: [Phrase(en: "give it a name, or ./-", es: "déle un nombre, o ./-")])
      ])
    }
    let texts = [options.output, options.report, options.provenance].filter { $0 == "-" }
    guard texts.count > 1 else { return }
    throw refusal("-", Phrase(en: "would take two texts at once", es: "recibiría dos textos a la vez"))
  }

  /// The state, and the files that stand beside it while it is used.
  private static func stateFiles(_ options: ConvertOptions) -> [String] {
    guard let given = options.history?.state else { return [] }
    let state = FileAccess.place(given)
    return [state] + ["-journal", "-wal", "-shm", ".lock"].map { state + $0 }
  }

  /// - Parameters:
  ///   - outputs: the paths of the files to be written; `-` and devices are nobody's.
  ///   - inputs: the paths of the files that are read.
  static func check(outputs: [String], inputs: [String]) throws(PliegoError) {
    let read = Set(inputs.map(FileAccess.place))
    var taken: Set<String> = []
    for path in outputs where path != "-" {
      let place = FileAccess.place(path)
      guard !FileAccess.isSpecial(place) else { continue }
      if read.contains(place) { throw refusal(path, Phrase(en: "is read by this run", es: "se lee en esta corrida")) }
      guard taken.insert(place).inserted else {
        throw refusal(path, Phrase(en: "is written twice by this run", es: "se escribe dos veces en esta corrida"))
      }
    }
  }

  private static func refusal(_ path: String, _ why: Phrase) -> PliegoError {
    PliegoError([
      Diagnostic(
        .outputIsInput,
        Phrase(
          en: "'\(path)' \(why.english); nothing was written", es: "'\(path)' \(why.spanish); no se escribió nada"),
        help: [Phrase(en: "give the output another name", es: "dé otro nombre a la salida")])
    ])
  }
}
