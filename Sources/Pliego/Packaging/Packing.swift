import PliegoDiagnostics
public import PliegoPackages
import PliegoJSON
import PliegoSources

/// Makes packages of releases or of records, alone or in packages of their own.
///
/// Reads everything twice: first for what the packages say of themselves, which stands at the head of what is written;
/// then for the elements, whose bytes are copied. What is held in memory does not grow with the input.
///
/// - Parameters:
///   - choices: what the new package says of itself, before what the packages that are read say.
///   - takesTexts: whether releases and records may come without a package.
/// - Throws: when nothing can be written: something that OCDS requires of a package is not known, versions differ, or
///   releases and records come together.
public func makePackages(
  _ options: PackagingOptions, _ choices: PackageChoices, takesTexts: Bool = true,
  _ progress: (ValidationProgress) -> Void = { _ in }
) throws(PliegoError) -> PackagingOutcome {
  let run = try PackagingRun(options)
  let metadata = try survey(run, choices, takesTexts: takesTexts, progress)
  let files = try PackageFiles(options, isOne: options.size == nil)
  let size = options.size ?? Int.max
  var inPackage = 0
  try run.read(PackageTask(work: .copy, takesTexts: takesTexts), progress) { event, batch throws(PliegoError) in
    switch event {
    case .begin: run.note { $0.packagesRead += 1 }
    case .end: break
    case .element(let kind, let range), .text(let kind, let range):
      run.note { $0.elementsRead += 1 }
      guard kind == metadata.kind else { return }
      if inPackage == size {
        try files.end()
        inPackage = 0
      }
      if inPackage == 0 { try files.begin(metadata) }
      try files.add(batch.bytes[range])
      inPackage += 1
      run.note { $0.elementsWritten += 1 }
    }
  }
  return try conclude(run, files, isOpen: inPackage > 0)
}

private func conclude(
  _ run: PackagingRun, _ files: PackageFiles, isOpen: Bool
) throws(PliegoError) -> PackagingOutcome {
  guard isOpen else { throw PliegoError(nothingToPackIn: run.inputs.map(\.file.name), run.outcome.findings) }
  try files.end()
  let found = try files.finish()
  run.note {
    $0.packagesWritten = files.packages
    for diagnostic in found { $0.findings.add(diagnostic) }
  }
  return run.outcome
}

/// What the new package says of itself.
private func survey(
  _ run: PackagingRun, _ choices: PackageChoices, takesTexts: Bool, _ progress: (ValidationProgress) -> Void
) throws(PliegoError) -> PackageMetadata {
  var combiner = PackageCombiner(choices)
  var fatal: [Diagnostic] = []
  try run.read(PackageTask(work: .survey, takesTexts: takesTexts), progress) { event, batch in
    switch event {
    case .begin(let shape, let place):
      for remark in combiner.add(shape) { note(remark, batch.name, place, run, &fatal) }
      if combiner.packages == 1, let remark = combiner.versionConflict {
        note(remark, batch.name, place, run, &fatal)
      }
    case .text(let kind, _):
      if let remark = combiner.add(kind) { note(remark, batch.name, nil, run, &fatal) }
    case .element, .end: break
    }
  }
  guard fatal.isEmpty else { throw PliegoError(fatal) }
  guard let kind = combiner.kind else { throw PliegoError(nothingToPackIn: run.inputs.map(\.file.name), run.surveyed) }
  let metadata = combiner.metadata(kind)
  guard metadata.missing.isEmpty else { throw PliegoError(incomplete: metadata) }
  return metadata
}

/// Counts a remark; the first few that stand in the way of everything are kept apart.
private func note(
  _ remark: CombiningRemark, _ name: String, _ place: StreamPosition?, _ run: PackagingRun, _ fatal: inout [Diagnostic]
) {
  let make = {
    Diagnostic(
      remark.code, remark.message.message, at: place.map { SourceSpan(file: name, $0) },
      origin: place == nil ? RowOrigin(file: name) : nil, help: remark.message.help,
      data: remark.member.map { DataPlace(pointer: JSONPointer(tokens: [$0]), path: $0) })
  }
  if remark.code.severity == .error {
    if fatal.count < Findings.shown { fatal.append(make()) }
  } else {
    run.note { $0.findings.add(remark.code, path: remark.member ?? "", make) }
  }
}
