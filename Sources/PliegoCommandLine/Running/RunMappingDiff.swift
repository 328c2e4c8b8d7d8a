import Pliego
import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoReport

extension Command {
  static let runMappingDiff: Run = { invocation in
    let arguments = invocation.arguments
    guard let before = arguments[.mappingBefore], let after = arguments[.mappingAfter] else { return 2 }
    do throws(PliegoError) {
      let comparison = try compareMappings(before, after, includesTests: arguments.has(.comparesTests))
      invocation.write(comparison, before, after)
      return comparison.differences.isEmpty ? 0 : 1
    } catch {
      return invocation.fail(error, lines: mappingLines(before).merging(mappingLines(after)) { first, _ in first })
    }
  }
}

extension Invocation {
  fileprivate func write(_ comparison: MappingComparison, _ before: String, _ after: String) {
    let json = MappingComparisonJSON(language: language)
    switch arguments[.mappingDiffFormat] {
    case "json":
      let object = json.object(of: comparison, before: before, after: after)
      terminal.write(JSONWriter.text(of: object, style: .pretty) + "\n")
    case "ndjson": terminal.write(json.lines(of: comparison))
    default:
      let text = MappingComparisonText(language: language, palette: palette(on: .output))
      terminal.write(text.text(of: comparison))
      guard comparison.differences.isEmpty, !isQuiet else { return }
      terminal.write(
        Phrase(en: "the mappings say the same", es: "los mapeos dicen lo mismo")[language] + "\n")
    }
  }
}
