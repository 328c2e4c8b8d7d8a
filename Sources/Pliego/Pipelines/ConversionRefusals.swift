import PliegoDiagnostics
import PliegoMapping

// Why nothing is written at the end of a conversion.
extension PliegoError {
  /// Rows that do not add up: nothing may be written, since something was lost.
  init?(uneven balances: [RowBalance]) {
    let uneven = balances.filter { !$0.isEven }
    guard !uneven.isEmpty else { return nil }
    let names = uneven.map(\.source).joined(separator: ", ")
    self.init([
      Diagnostic(
        .unevenBalance,
        Phrase(
          en: "the rows of \(names) do not add up; nothing was written",
          es: "las filas de \(names) no cuadran; no se escribió nada"),
        help: [
          Phrase(en: "this is a fault of pliego: please report it", es: "es una falla de pliego: por favor repórtela")
        ])
    ])
  }

  /// A package has one publisher, and the mapping has several.
  init(needingFolderFor publishers: [String]) {
    let files = publishers.map { PackageOutputs.path(of: $0, in: "DIR") }.joined(separator: ", ")
    self.init([
      Diagnostic(
        .packagesNeedFolder,
        Phrase(
          en: "the mapping has \(publishers.count) publishers, each with a package of its own",
          es: "el mapeo declara \(publishers.count) que publican, cada uno con su paquete"),
        help: [
          Phrase(
            en: "--out DIR writes \(files); --format ndjson writes all releases in one",
            es: "--out DIR escribe \(files); --format ndjson escribe todas las entregas en uno")
        ])
    ])
  }

  /// A package takes its date from its releases, and there is none.
  init?(undated report: ConversionReport, _ options: ConvertOptions, _ plan: MappingPlan) {
    let owners: [Int?] = plan.publishers.isEmpty ? [nil] : plan.publishers.indices.map { $0 }
    let undated = owners.filter { owner in
      report.span(of: owner) == nil && !plan.packageFields(of: owner).contains("publishedDate")
    }
    guard options.format == .package, !undated.isEmpty else { return nil }
    let names = undated.compactMap { $0.map { "'\(plan.publishers[$0].name)'" } }.joined(separator: ", ")
    let message =
      names.isEmpty
      ? Phrase(
        en: "a package without releases needs a date of its own", es: "un paquete sin entregas necesita fecha propia")
      : Phrase(
        en: "the package of \(names) has no releases, and needs a date of its own",
        es: "el paquete de \(names) no tiene entregas, y necesita fecha propia")
    self.init([
      Diagnostic(.packageIncomplete, message, help: [Phrase("package: { publishedDate: = run[as_of] }")])
    ])
  }

  /// A field that says `on problem: stop` and met one.
  init?(stopping report: ConversionReport) {
    guard report.hasStopped else { return nil }
    let last = report.stop
    self.init([
      Diagnostic(
        .conversionStopped,
        Phrase(
          en: "a field says 'on problem: stop', and met one; nothing was written",
          es: "un campo dice 'on problem: stop' y encontró uno; no se escribió nada"),
        origin: last?.origin, notes: last.map { [$0.message] } ?? [])
    ])
  }
}
