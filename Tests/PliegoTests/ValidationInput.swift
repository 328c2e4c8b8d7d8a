import Foundation
import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport

@testable import Pliego

/// Releases with known faults, and the forms in which they can be published.
enum ValidationInput {
  static let releases: [String] = (0..<12).map { number in
    var members = [
      #""ocid":"ocds-a1b2c3-\#(number)","id":"r\#(number)","date":"2024-03-0\#(number % 9 + 1)T10:00:00Z""#,
      #""tag":["tender"],"initiationType":"tender","language":"es""#,
      #""buyer":{"id":"b","name":"Alcaldía de Piñón – ñandú 🏛"},"parties":[{"id":"b","name":"Alcaldía","roles":["buyer"]}]"#,
    ]
    let amount = number % 4 == 1 ? #""mil""# : "1000"
    members.append(
      #""tender":{"id":"t\#(number)","title":"Ñame, café","value":{"amount":\#(amount),"currency":"COP"}}"#)
    if number % 5 == 2 { members.append(#""sobrante":12345678901234567890"#) }
    if number % 6 == 3 { members.append(#""language":"en""#) }
    return "{" + members.joined(separator: ",") + "}"
  }

  static let metadata =
    #""uri":"https://example.org/p","version":"1.1","publishedDate":"2024-03-10T00:00:00Z","publisher":{"name":"Ñ"}"#

  static func package(_ releases: [String], first: String? = metadata, last: String? = nil, gap: String = "") -> String
  {
    let array = #""releases":["# + gap + releases.joined(separator: "," + gap) + gap + "]"
    return "{" + [first, array, last].compactMap { $0 }.joined(separator: "," + gap) + "}" + gap
  }

  static func records(_ releases: [String]) -> String {
    let records = releases.enumerated().map { #"{"ocid":"ocds-a1b2c3-\#($0)","releases":[\#($1)]}"# }
    return #"{\#(metadata),"records":[\#(records.joined(separator: ","))]}"#
  }

  /// White space between all tokens, so that every value stands in a line of its own.
  static func spread(_ text: String, lineBreak: String) -> String {
    var result = ""
    var isInString = false
    var previous: Character = " "
    for character in text {
      if character == "\"", previous != "\\" { isInString.toggle() }
      result.append(character)
      if !isInString, "{[,".contains(character) { result += lineBreak + "  " }
      previous = character
    }
    return result
  }
}

/// What came of validating.
struct Judged {
  var outcome = ValidationOutcome()
  var findings: [Diagnostic] = []
  var failure: PliegoError?

  /// - Parameter limits: small ones make large documents of small texts.
  init(
    _ files: [String], jobs: Int = 1, limits: StreamLimits = StreamLimits(),
    _ change: (inout ValidateOptions) -> Void = { _ in }
  ) {
    var options = ValidateOptions(files: files)
    options.listsFindings = true
    options.jobs = jobs
    options.limits = limits
    change(&options)
    var all: [Diagnostic] = []
    do throws(PliegoError) {
      outcome = try validate(options) { _ in
      } _: {
        all += $0
      }
    } catch {
      failure = error
    }
    findings = all
  }

  init(
    _ text: String, jobs: Int = 1, limits: StreamLimits = StreamLimits(),
    _ change: (inout ValidateOptions) -> Void = { _ in }
  ) throws {
    let folder = try TemporaryFolder()
    self.init([try folder.write(text, to: "data.json")], jobs: jobs, limits: limits, change)
  }

  var codes: [String] { findings.map(\.code.id) }
  var lines: [String] {
    findings.map {
      "\($0.code.id) \($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.data?.pointer.description ?? "-") \($0.message.english)"
    }
  }

  /// Findings by release, whatever it is packed in; those about packages and files left out.
  var inReleases: [String] {
    findings.compactMap { finding in
      guard let data = finding.data, let release = data.releaseID, release.hasPrefix("r"),
        !finding.code.id.hasPrefix("V00")
      else { return nil }
      let pointer = data.pointer.tokens.joined(separator: "/").replacing(
        #/^((releases|records)/\d+/?)?(releases/\d+/?)?(\d+/)?/#, with: "")
      return "\(release) \(finding.code.id) \(pointer) \(finding.message.english)"
    }.sorted()
  }

  func count(_ code: String) -> Int { codes.count { $0 == code } }
}

extension StreamLimits {
  /// Everything is split, in chunks of a few releases.
  static var tiny: StreamLimits { StreamLimits(chunkBytes: 700, wholeDocumentBytes: 64) }
}
