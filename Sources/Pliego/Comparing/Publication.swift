import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoSources
import PliegoValues

/// One of two publications: its files, and where its releases are.
final class Publication {
  let operand: DiffOperand
  private(set) var texts: [InputText] = []
  let index: DiffIndex
  /// By number: what each package wants its releases to be compared by.
  private var packageRequests: [UInt32] = [0]
  /// Every request once; the first is that of releases without a package.
  private(set) var requests: [ProfileRequest]
  private var requestNumbers: [ProfileRequest: UInt32]
  /// The metadata of the packages, as long as there is one.
  private var metadata: [UInt8]?
  private(set) var packageCount = 0
  private(set) var refused = 0
  /// Some of the ids that are there, to name the nearest when the one looked for is not.
  private(set) var someIDs: Set<String> = []

  private static let mostIDs = 5_000

  init(_ operand: DiffOperand, usual: ProfileRequest, capacity: Int) {
    self.operand = operand
    index = DiffIndex(capacity: capacity)
    requests = [usual]
    requestNumbers = [usual: 0]
  }

  var files: [InputFile] { operand.files }

  /// The metadata of the only package there is.
  var solePackage: [UInt8]? { packageCount == 1 ? metadata : nil }

  /// What a release wants to be compared by.
  func request(of entry: DiffEntry) -> ProfileRequest { requests[Int(packageRequests[Int(entry.place.package)])] }

  /// Why there is nothing to compare.
  var nothingPicked: PliegoError {
    guard let pick = operand.pick else { return PliegoError([.nothingToCompare(in: operand.name)]) }
    let file = String(operand.name.dropLast(pick.count + 1))
    let nearest = Text.closestName(to: pick, in: someIDs.filter { $0.isPlain }.sorted())
    return PliegoError([.noSuchProcess(pick, in: file, nearest: nearest)])
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - deliver: takes findings, in the order of the file.
  ///   - progress: called with the bytes of the file read so far.
  /// - Returns: the bytes of the file.
  func read(
    _ number: Int, _ setup: DiffSetup, deliver: (inout Findings) throws(PliegoError) -> Void, _ progress: (Int) -> Void
  ) throws(PliegoError) -> Int {
    let options = setup.options
    let reader = try ChunkReader(files[number], encoding: setup.encoding, limits: options.limits)
    let text = try InputText(of: reader)
    texts.append(text)
    try Self.deliver(reader.takeDiagnostics().filter { $0.severity > .note }, setup, deliver)
    let name = files[number].name
    /// By the number of a large text in its file.
    var packages: [Int: UInt32] = [:]
    let pick = operand.pick
    try OrderedStream.run(
      jobs: options.jobs,
      next: { () throws(PliegoError) -> CatalogPiece? in
        guard let chunk = try reader.next() else { return nil }
        if chunk.frame == nil { try text.append(chunk.bytes) }
        return CatalogPiece(file: number, name: name, chunk: chunk)
      },
      makeWorker: {
        let digester = ReleaseDigester(keeping: setup.keeping, options, pick: pick, seed: setup.seed)
        return { digester.look(through: $0) }
      },
      consume: { (result: DigestResult) throws(PliegoError) in
        var findings = result.findings
        try deliver(&findings)
        try self.take(result, &packages)
        reader.reuse(result.chunk)
        progress(reader.facts.fileBytes)
      })
    try Self.deliver(reader.takeDiagnostics(), setup, deliver)
    return reader.facts.fileBytes
  }

  private static func deliver(
    _ diagnostics: [Diagnostic], _ setup: DiffSetup, _ deliver: (inout Findings) throws(PliegoError) -> Void
  ) throws(PliegoError) {
    var findings = Findings(keeping: setup.keeping)
    for diagnostic in diagnostics { findings.add(diagnostic) }
    try deliver(&findings)
  }

  private func take(_ result: DigestResult, _ packages: inout [Int: UInt32]) throws(PliegoError) {
    refused += result.refused
    if someIDs.count < Self.mostIDs { someIDs.formUnion(result.ids) }
    let numbers = result.packages.map { package in
      let number = packages[package.document] ?? addPackage()
      // A large package comes in several chunks, its facts in the last.
      packages[package.document] = package.request == nil ? number : nil
      if let request = package.request {
        describe(number, request)
        metadata = package.metadata
      }
      return number
    }
    for var entry in result.entries {
      if entry.place.package > 0 { entry.place.package = numbers[Int(entry.place.package) - 1] }
      try index.add(entry)
    }
  }

  private func addPackage() -> UInt32 {
    packageRequests.append(0)
    packageCount += 1
    return UInt32(packageRequests.count - 1)
  }

  private func describe(_ package: UInt32, _ request: ProfileRequest) {
    let known = requestNumbers[request]
    let number = known ?? UInt32(requests.count)
    if known == nil {
      requestNumbers[request] = number
      requests.append(request)
    }
    packageRequests[Int(package)] = number
  }
}

extension String {
  /// Whether a terminal shows the text as it is: no control characters, no marks that turn the direction.
  fileprivate var isPlain: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }
}
