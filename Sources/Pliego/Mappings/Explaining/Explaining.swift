import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoValues

/// Says where a field of a release comes from, or why it is not there.
///
/// - Parameters:
///   - options: as for ``convert(_:progress:)``; outputs are not written.
///   - pointer: a JSON Pointer into the release, with or without its first slash; an object or list stands for all its
///     leaves.
/// - Returns: the answers of each release of the process, and the lines of the mapping.
/// - Throws: as ``convert(_:progress:)`` does, and when no release has the ocid.
public func explainField(
  _ options: ConvertOptions, ocid: String, pointer: String
) throws(PliegoError) -> [FieldReason] {
  let check = try checkMapping(options.mapping)
  guard let plan = check.plan else { throw PliegoError(refusal(of: check)) }
  let loaded = try SourceLoader.load(plan, data: options.data)
  let conversion: Conversion
  do throws(ConversionError) {
    conversion = try Conversion(
      plan: plan, tables: loaded.tables, parameters: options.parameters, limits: options.limits)
  } catch {
    throw PliegoError(error)
  }
  let trace = try ProcessSearch(conversion).trace(of: ocid)
  var pointer = pointer.hasPrefix("/") || pointer.isEmpty ? pointer : "/" + pointer
  while pointer.hasSuffix("/") { pointer.removeLast() }
  let explainer = FieldExplainer(check: check, plan: plan, trace: trace, ocid: ocid, pointer: pointer)
  return explainer.reasons
}

/// Finds the process that an ocid names.
private struct ProcessSearch {
  let conversion: Conversion

  init(_ conversion: Conversion) { self.conversion = conversion }

  func trace(of ocid: String) throws(PliegoError) -> ProcessTrace {
    // The ocid mostly ends with the key of its process, the longest that fits.
    for process in conversion.processes(endingIn: ocid).reversed() {
      let trace = conversion.trace(process)
      if trace.releases.contains(where: { $0.ocid == ocid }) || trace.refusal?.ocid == ocid { return trace }
    }
    if let refusal = conversion.rejection(of: ocid) { return ProcessTrace(refusal: refusal) }
    var known: [String] = []
    var worker = conversion.worker()
    for process in 0..<conversion.linked.processCount {
      let stretch = worker.run(process..<(process + 1))
      let written = ocids(of: stretch)
      known += written
      guard written.contains(ocid) || stretch.hasRefusals else { continue }
      let trace = conversion.trace(process)
      if trace.releases.contains(where: { $0.ocid == ocid }) || trace.refusal?.ocid == ocid { return trace }
    }
    throw PliegoError(noProcess: ocid, among: known)
  }

  private func ocids(of stretch: Stretch) -> [String] {
    stretch.bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      FieldExplainer.parsed($0).objectValue?["ocid"]?.stringValue
    }
  }
}

extension PliegoError {
  init(noProcess ocid: String, among known: [String]) {
    let near = known.sorted { Self.likeness($0, ocid) > Self.likeness($1, ocid) }.prefix(3)
    let closest = Text.closestName(to: ocid, in: known)
    let names = ([closest].compactMap { $0 } + near.filter { $0 != closest }).prefix(3).joined(separator: ", ")
    self.init([
      Diagnostic(
        .unknownOCID,
        Phrase(
          en: "no release has the ocid '\(ocid)'; there are \(known.count)",
          es: "ninguna entrega tiene el ocid '\(ocid)'; hay \(known.count)"),
        help: names.isEmpty
          ? [] : [Phrase(en: "did you mean one of these: \(names)", es: "¿quiso decir alguno de estos?: \(names)")])
    ])
  }

  /// How many characters two texts have in common at both ends.
  private static func likeness(_ a: String, _ b: String) -> Int {
    let start = zip(a, b).prefix { $0 == $1 }.count
    return start + zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
  }
}
