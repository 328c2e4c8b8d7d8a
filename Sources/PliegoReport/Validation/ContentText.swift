import PliegoChecks
import PliegoDiagnostics

/// What files hold, in words: `10,240 releases in 2 files, OCDS 1.1 with lots and bids`.
struct ContentText {
  let language: Language

  /// All files together.
  func total(of outcome: ValidationOutcome) -> String {
    let total = outcome.total
    let files = count(outcome.files.count, Phrase(en: "file", es: "archivo"), Phrase(en: "files", es: "archivos"))
    let content = counts(of: total)
    let said = content.isEmpty ? Phrase(en: "nothing", es: "nada")[language] : content
    let text = said + Phrase(en: " in \(files)", es: " en \(files)")[language]
    return outcome.schema == nil ? text + standard(of: total) : text
  }

  /// One file on a line of its own.
  func line(of file: ValidationOutcome.File) -> String {
    var parts = [counts(of: file)]
    if file.notJSON > 0 { parts.append(VerdictText.notJudged(file.notJSON)[language]) }
    if let compression = file.compression { parts.append(compression) }
    if let encoding = file.encoding { parts.append(encoding[language]) }
    return file.name.onOneLine + ": " + parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func counts(of file: ValidationOutcome.File) -> String {
    let kinds: [(Int, Phrase, Phrase)] = [
      (file.releases, Phrase(en: "release", es: "entrega"), Phrase(en: "releases", es: "entregas")),
      (
        file.compiledReleases, Phrase(en: "compiled release", es: "entrega compilada"),
        Phrase(en: "compiled releases", es: "entregas compiladas")
      ),
      (file.records, Phrase(en: "record", es: "registro"), Phrase(en: "records", es: "registros")),
      (file.packages, Phrase(en: "package", es: "paquete"), Phrase(en: "packages", es: "paquetes")),
      (file.otherTexts, Phrase(en: "other value", es: "valor más"), Phrase(en: "other values", es: "valores más")),
    ]
    return kinds.filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }.joined(separator: ", ")
  }

  private func standard(of file: ValidationOutcome.File) -> String {
    guard !file.versions.isEmpty else { return "" }
    let versions = VerdictText.list(file.versions.map(\.onOneLine), language)
    guard !file.extensions.isEmpty else { return ", OCDS \(versions)" }
    let shown = file.extensions.count > 6 ? Array(file.extensions.prefix(5)) : file.extensions
    var names = shown.map(\.onOneLine)
    if shown.count < file.extensions.count {
      let more = file.extensions.count - shown.count
      names.append(Phrase(en: "\(more) more extensions", es: "\(more) extensiones más")[language])
    }
    let list = VerdictText.list(names, language)
    return ", OCDS \(versions)" + Phrase(en: " with \(list)", es: " con \(list)")[language]
  }

  func count(_ count: Int, _ one: Phrase, _ many: Phrase) -> String {
    NumberText.counted(count, one, many, language)
  }
}
