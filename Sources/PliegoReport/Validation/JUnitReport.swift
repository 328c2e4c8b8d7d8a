import PliegoChecks
import PliegoDiagnostics

/// JUnit XML, for dashboards of continuous integration: a test for each code and field, and one for the verdict.
///
/// A test fails when its findings make the exit status 1; the others pass and tell their findings as output. There is no
/// one standard of the format: elements and attributes are those that Jenkins' schema and GitLab read.
struct JUnitReport: ValidationReport {
  private let style: ReportStyle
  private var language: Language { style.language }

  init(_ style: ReportStyle) { self.style = style }

  mutating func end(_ outcome: ValidationOutcome) -> String {
    let groups = outcome.sortedGroups
    let isUnjudged = outcome.isUnjudged
    let failures = groups.count { style.fails($0) } + (isUnjudged ? 1 : 0)
    let counts = "tests=\"\(groups.count + 1)\" failures=\"\(failures)\" errors=\"0\""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"pliego validate\" \(counts)>\n"
    text += "  <testsuite name=\"pliego validate\" \(counts) skipped=\"0\">\n"
    text += test("pliego", Phrase(en: "verdict", es: "veredicto")[language], verdict(outcome, isUnjudged))
    for group in groups {
      let name = group.path.isEmpty ? Phrase(en: "on the whole", es: "en conjunto")[language] : group.path
      text += test("\(group.code.id) \(group.code.name)", name, content(of: group))
    }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private func test(_ group: String, _ name: String, _ content: String) -> String {
    "    <testcase classname=\"\(group.escapedForXML)\" name=\"\(name.escapedForXML)\">\n\(content)    </testcase>\n"
  }

  private func verdict(_ outcome: ValidationOutcome, _ isUnjudged: Bool) -> String {
    let text = VerdictText.text(of: outcome)[language].escapedForXML
    return isUnjudged
      ? "      <failure message=\"\(text)\" type=\"error\"/>\n" : "      <system-out>\(text)</system-out>\n"
  }

  private func content(of group: Findings.Group) -> String {
    let text = DiagnosticText(language: language)
    let rest = group.count - group.first.count
    var lines = group.first.map { text.line(of: $0) }
    if rest > 0 {
      let number = NumberText.grouped(rest, language)
      lines.append(Phrase(en: "and \(number) more", es: "y \(number) más")[language])
    }
    lines += Cure.lines(of: group, style)
    // Line breaks stand as they are inside an element.
    let body = lines.map { $0.onOneLine.escapedForXML }.joined(separator: "\n")
    guard style.fails(group) else { return "      <system-out>\(body)</system-out>\n" }
    let times = NumberText.counted(
      group.count, Phrase(en: "time", es: "vez"), Phrase(en: "times", es: "veces"), language)
    let message = "\(group.code.title[language]): \(times)".escapedForXML
    return "      <failure message=\"\(message)\" type=\"\(group.code.severity.rawValue)\">\(body)</failure>\n"
  }
}
