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
    try check(
      outputs: packages + [options.report, options.provenance].compactMap { $0 } + stateFiles(options), inputs: inputs
    )
    if let rejects = options.rejects, let folder = options.data.folder, place(rejects) == place(folder) {
      throw refusal(rejects, Phrase(en: "is the folder that this run reads", es: "es la carpeta que esta corrida lee"))
    }
  }

  /// The state, and the files that stand beside it while it is used.
  private static func stateFiles(_ options: ConvertOptions) -> [String] {
    guard let state = options.history?.state else { return [] }
    return [state] + ["-journal", "-wal", "-shm", ".lock"].map { state + $0 }
  }

  /// - Parameters:
  ///   - outputs: the paths of the files to be written; `-` and devices are nobody's.
  ///   - inputs: the paths of the files that are read.
  static func check(outputs: [String], inputs: [String]) throws(PliegoError) {
    let read = Set(inputs.map(place))
    var taken: Set<String> = []
    for path in outputs where path != "-" {
      let place = place(path)
      guard !FileAccess.isSpecial(place) else { continue }
      if read.contains(place) { throw refusal(path, Phrase(en: "is read by this run", es: "se lee en esta corrida")) }
      guard taken.insert(place).inserted else {
        throw refusal(path, Phrase(en: "is written twice by this run", es: "se escribe dos veces en esta corrida"))
      }
    }
  }

  /// The file's real place, also for files that do not exist yet.
  private static func place(_ path: String) -> String {
    if let resolved = FileAccess.resolved(path) { return resolved }
    let folder = FileAccess.folder(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return (FileAccess.resolved(folder) ?? folder) + "/" + name
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
