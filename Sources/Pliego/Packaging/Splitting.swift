import PliegoDiagnostics
import PliegoJSON
import PliegoPackages

/// Makes of each package several with so many releases or records, which say of themselves what it says.
///
/// - Parameter size: the most elements of one package.
public func splitPackages(
  _ options: PackagingOptions, size: Int, _ progress: (ValidationProgress) -> Void = { _ in }
) throws(PliegoError) -> PackagingOutcome {
  let run = try PackagingRun(options)
  let files = try PackageFiles(options, isOne: false)
  var shape = PackageMetadata(of: PackageShape(.releases, [:]))
  var inPart = 0
  var isWritten = false
  try run.read(PackageTask(work: .copy, takesTexts: false), progress) { event, batch throws(PliegoError) in
    switch event {
    case .begin(let package, _):
      shape = PackageMetadata(of: package)
      (inPart, isWritten) = (0, false)
      run.note { $0.packagesRead += 1 }
    case .element(_, let range):
      if inPart == size {
        try files.end()
        inPart = 0
      }
      if inPart == 0 { try files.begin(shape) }
      try files.add(batch.bytes[range])
      (inPart, isWritten) = (inPart + 1, true)
      run.note {
        $0.elementsRead += 1
        $0.elementsWritten += 1
      }
    case .end:
      // A package without anything in it stays one.
      if !isWritten { try files.begin(shape) }
      try files.end()
    case .text: break
    }
  }
  let found = try files.finish()
  run.note {
    $0.packagesWritten = files.packages
    for diagnostic in found { $0.findings.add(diagnostic) }
  }
  return run.outcome
}
