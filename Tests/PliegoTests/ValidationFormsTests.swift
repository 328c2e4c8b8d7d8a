import Foundation
import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite struct ValidationFormsTests {
  struct Form: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
  }

  static let forms: [Form] = {
    let releases = ValidationInput.releases
    let metadata = ValidationInput.metadata
    let package = ValidationInput.package(releases)
    return [
      Form(testDescription: "JSON Lines", text: releases.joined(separator: "\n") + "\n"),
      Form(testDescription: "JSON Lines with CR LF", text: releases.joined(separator: "\r\n") + "\r\n"),
      Form(testDescription: "in a row", text: releases.joined()),
      Form(testDescription: "root array", text: "[" + releases.joined(separator: ",") + "]"),
      Form(testDescription: "metadata first", text: package),
      Form(testDescription: "metadata last", text: ValidationInput.package(releases, first: nil, last: metadata)),
      Form(
        testDescription: "metadata on both sides",
        text: ValidationInput.package(
          releases, first: #""uri":"https://example.org/p","publisher":{"name":"Ñ"}"#,
          last: #""version":"1.1","publishedDate":"2024-03-10T00:00:00Z""#)),
      Form(testDescription: "spread", text: ValidationInput.spread(package, lineBreak: "\n")),
      Form(testDescription: "spread with CR LF", text: ValidationInput.spread(package, lineBreak: "\r\n")),
      Form(testDescription: "spread with CR", text: ValidationInput.spread(package, lineBreak: "\r")),
      Form(testDescription: "records", text: ValidationInput.records(releases)),
    ]
  }()

  static let expected = try? Judged(ValidationInput.releases.joined(separator: "\n"))

  @Test(arguments: forms)
  func `the same releases have the same findings, whole and split`(_ form: Form) throws {
    // The schema of records objects to the whole array of releases, and not to what is in them.
    let expected =
      form.testDescription == "records" ? try Judged(form.text).inReleases : try #require(Self.expected).inReleases
    #expect(expected.count > 8)
    for limits in [StreamLimits(), .tiny] {
      let judged = try Judged(form.text, limits: limits)
      #expect(judged.inReleases.difference(from: expected).map { "\($0)" } == [], "limits \(limits.wholeDocumentBytes)")
      #expect(judged.outcome.total.releases == ValidationInput.releases.count)
      #expect(judged.outcome.total.notJSON == 0)
    }
  }

  @Test(arguments: forms)
  func `every finding stands where its pointer leads`(_ form: Form) throws {
    for limits in [StreamLimits(), .tiny] {
      for finding in try Judged(form.text, limits: limits).findings {
        guard let value = finding.data?.value, let span = finding.span, let pointer = finding.data?.pointer else {
          continue
        }
        let rest = Self.text(form.text, atLine: span.line, column: span.column)
        // Of a repeated name, the place is the name's.
        let shown =
          finding.code.id == "J012" ? "\"" : value.first == "{" ? "{" : String(value.prefix(20).prefix { $0 != "…" })
        #expect(
          rest.hasPrefix(shown) || rest.hasPrefix("\"" + shown),
          "\(finding.code.id) \(pointer) at \(span.line):\(span.column)")
      }
    }
  }

  /// What stands at a place, counted the plain way.
  private static func text(_ text: String, atLine line: Int, column: Int) -> String {
    var place = (line: 1, column: 1)
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if place == (line, column) {
        var rest = String.UnicodeScalarView()
        rest.append(contentsOf: scalars[index..<min(index + 60, scalars.count)])
        return String(rest)
      }
      let isBreak = scalar == "\n" || (scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n"))
      place = isBreak ? (place.line + 1, 1) : (place.line, place.column + 1)
    }
    return ""
  }

  @Test(arguments: forms)
  func `jobs change nothing, nor the order`(_ form: Form) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(form.text, to: "data.json")
    let one = Judged([path], limits: .tiny)
    for jobs in [2, 4] {
      let more = Judged([path], jobs: jobs, limits: .tiny)
      #expect(more.lines == one.lines)
      #expect(more.outcome.findings.groups.map(\.count) == one.outcome.findings.groups.map(\.count))
      #expect(more.outcome.completeness.map(\.tenths) == one.outcome.completeness.map(\.tenths))
    }
  }

  /// Where a package says what it wants, or does not; all begin with their version and name no extensions there.
  static let heads: [Form] = {
    let start = #""uri":"https://example.org/p","version":"1.1""#
    let lots = #""extensions":["lots"]"#
    let rest = ValidationInput.package(ValidationInput.releases, first: nil, last: nil).dropFirst()
    func form(_ name: String, _ end: String) -> Form {
      Form(testDescription: name, text: "{" + start + "," + rest.dropLast() + end)
    }
    return [
      form("nothing behind", "}"),
      form("publisher behind", #","publisher":{"name":"Ñ"}}"#),
      form("extensions behind", "," + lots + "}"),
      form("empty extensions behind", #","extensions":[]}"#),
      form("another version behind", #","version":"1.0"}"#),
      form("broken behind", ",extensions}"),
      form("breaks off", ""),
      form("breaks off in a release", #","releases":[{"ocid":"ocds-a1b2c3-9","#),
      form("another package behind", "}\n" + ValidationInput.package(ValidationInput.releases) + "\n{"),
    ]
  }()

  @Test(arguments: heads)
  func `what is counted is what is listed, wherever a package says what it wants`(_ form: Form) throws {
    let folder = try TemporaryFolder()
    let whole = try folder.write(ValidationInput.package(ValidationInput.releases), to: "whole.json")
    let files = [whole, try folder.write(form.text, to: "data.json"), whole]
    let listed = Judged(files, limits: .tiny)
    let counted = Judged(files, jobs: 3, limits: .tiny) { $0.listsFindings = false }
    #expect(Self.account(counted) == Self.account(listed))
    #expect(counted.outcome.completeness.map(\.tenths) == listed.outcome.completeness.map(\.tenths))
    #expect("\(counted.outcome.files)" == "\(listed.outcome.files)")
  }

  private static func account(_ judged: Judged) -> [String] {
    judged.outcome.findings.groups.map { group in
      "\(group.code.id) \(group.path) \(group.count) in \(group.releases), \(group.first.map { $0.span?.line ?? 0 })"
    }
  }

  @Test func `UTF-16 and windows-1252 give the same findings when they are known`() throws {
    let folder = try TemporaryFolder()
    let expected = try #require(Self.expected).inReleases
    let text = ValidationInput.package(ValidationInput.releases)
    let wide = try folder.write(Array(try #require(text.data(using: .utf16LittleEndian))), to: "wide.json")
    #expect(Judged([wide], limits: .tiny).inReleases.difference(from: expected).isEmpty)
    // The building is not in that encoding.
    let narrow = text.replacing("🏛", with: "E")
    let bytes = Array(try #require(narrow.data(using: .windowsCP1252)))
    let latin = try folder.write(bytes, to: "latin.json")
    let refused = Judged([latin])
    #expect(refused.codes == ["J008"])
    let first = try #require(bytes.firstIndex { $0 >= 0x80 })
    #expect(refused.findings.first?.span?.column == first + 1)
    #expect(refused.outcome.isUnjudged)
    let told = Judged([latin]) { $0.encoding = "windows-1252" }
    #expect(told.inReleases == (try Judged(narrow).inReleases))
  }
}
