import Foundation
import PliegoDiagnostics
import PliegoJSON
import PliegoPackages
import PliegoTestSupport

@testable import Pliego

/// What came of packing, splitting or upgrading.
struct Packed {
  var outcome = PackagingOutcome()
  var failure: PliegoError?
  /// What was written; `nil` when nothing was.
  var text: String?

  /// - Parameters:
  ///   - texts: the inputs, one file each.
  ///   - limits: small ones make large documents of small texts.
  ///   - job: what is tried.
  init(
    _ texts: [String], jobs: Int = 1, limits: StreamLimits = StreamLimits(),
    _ job: (PackagingOptions) throws(PliegoError) -> PackagingOutcome
  ) throws {
    let folder = try TemporaryFolder()
    let files = try texts.enumerated().map { try folder.write($1, to: "\($0).json") }
    var options = PackagingOptions(files: files)
    options.output = folder.path + "/out"
    options.jobs = jobs
    options.limits = limits
    do throws(PliegoError) { outcome = try job(options) } catch { failure = error }
    text = try? folder.text(of: "out")
  }

  /// The codes of what was found, and of what stopped the job.
  var codes: [String] {
    outcome.findings.groups.flatMap { Array(repeating: $0.code.id, count: $0.count) }
      + (failure?.diagnostics.map(\.code.id) ?? [])
  }

  /// The first places of what was found.
  var places: [String] {
    (outcome.findings.groups.flatMap(\.first) + (failure?.diagnostics ?? [])).map {
      "\($0.code.id) \($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.data?.pointer.description ?? "-")"
    }
  }

  /// The packages that were written.
  var packages: [JSONValue] {
    get throws {
      guard let text else { return [] }
      if let one = try? JSONParser.parse(text) { return [one] }
      return try text.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    }
  }

  /// The releases or records of all packages, as compact texts.
  func elements(_ kind: PackageKind = .releases) throws -> [String] {
    try packages.flatMap { $0[kind.array]?.arrayValue?.map(\.description) ?? [] }
  }
}

extension PackageChoices {
  /// What OCDS requires.
  static var required: PackageChoices {
    var choices = PackageChoices()
    choices.uri = "https://example.org/all"
    choices.publisherName = "Ñ"
    choices.publishedDate = "2024-03-10T00:00:00Z"
    return choices
  }
}
