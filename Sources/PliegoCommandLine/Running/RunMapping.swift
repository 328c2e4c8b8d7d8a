import Pliego
import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoReport

extension Command {
  static let runMappingTest: Run = { invocation in
    guard let path = invocation.arguments[.mapping] else { return 2 }
    var lines: [String: [String]] = [:]
    do throws(PliegoError) {
      let check = try checkMapping(path)
      lines = check.lines
      let results = try runTests(of: check, only: invocation.arguments.values(of: .only))
      return invocation.tell(results, lines: lines)
    } catch {
      return invocation.fail(error, lines: lines)
    }
  }

  static let runMappingPreview: Run = { invocation in
    let arguments = invocation.arguments
    guard let mapping = arguments[.mapping] else { return 2 }
    guard let data = invocation.dataPlaces(.data) else { return invocation.refuseWithoutData() }
    var options = ConvertOptions(mapping: mapping, data: data)
    options.parameters = Dictionary(arguments.assignments(.set).map { ($0.name, $0.value) }) { _, last in last }
    do throws(PliegoError) {
      for release in try preview(options, first: arguments.count(.first) ?? 1) {
        invocation.terminal.write(JSONWriter.text(of: release, style: .pretty) + "\n")
      }
      return 0
    } catch {
      return invocation.fail(error, lines: mappingLines(mapping))
    }
  }

  static let runMappingExplain: Run = { invocation in
    guard let path = invocation.arguments[.mapping] else { return 2 }
    let field = invocation.arguments[.fieldPath]
    do throws(PliegoError) {
      let check = try checkMapping(path)
      guard let text = MappingStory(check, language: invocation.language).text(field: field) else {
        return invocation.fail(PliegoError(noField: field ?? "", in: check))
      }
      invocation.terminal.write(text)
      return check.hasErrors ? 1 : 0
    } catch {
      return invocation.fail(error)
    }
  }

  static let runMappingDocs: Run = { invocation in
    let arguments = invocation.arguments
    guard let path = arguments[.mapping] else { return 2 }
    do throws(PliegoError) {
      let check = try checkMapping(path)
      guard !check.hasErrors else { return invocation.fail(PliegoError(check.diagnostics), lines: check.lines) }
      let sheet = MappingSheet(check, language: invocation.language)
      let text =
        switch arguments[.sheetFormat] {
        case "csv": TableText.csv(sheet.table)
        case "template": TableText.csv(TemplateSheet(check, language: invocation.language).table)
        default: sheet.markdown
        }
      try write(text, to: arguments[.textOut] ?? "-", readFrom: [path])
      return 0
    } catch {
      return invocation.fail(error)
    }
  }

  static let runMappingShow: Run = { invocation in
    let arguments = invocation.arguments
    guard let path = arguments[.mapping] else { return 2 }
    do throws(PliegoError) {
      try write(try resolvedMapping(path), to: arguments[.textOut] ?? "-", readFrom: [path])
      return 0
    } catch {
      return invocation.fail(error, lines: mappingLines(path))
    }
  }

  static let runMappingInspect: Run = { invocation in
    let arguments = invocation.arguments
    do throws(PliegoError) {
      let (yaml, diagnostics) = try draftSources(
        of: arguments.operands(.rowFiles), sheet: arguments[.sheet], language: invocation.language)
      invocation.tell(diagnostics)
      try write(yaml, to: arguments[.textOut] ?? "-", readFrom: arguments.operands(.rowFiles))
      return diagnostics.contains { $0.severity == .error } ? 1 : 0
    } catch {
      return invocation.fail(error)
    }
  }

  static let runMappingValues: Run = { invocation in
    let arguments = invocation.arguments
    guard let file = arguments[.rowFile], let column = arguments[.columnName] else { return 2 }
    do throws(PliegoError) {
      let values = try columnValues(file, column: column, sheet: arguments[.sheet])
      let shown = values.prefix(arguments.count(.first) ?? values.count)
      let width = shown.map { String($0.count).count }.max() ?? 0
      for (value, count) in shown {
        let number = String(count)
        let text = value.replacing("\n", with: "\\n")
        invocation.terminal.write(String(repeating: " ", count: width - number.count) + "\(number)  \(text)\n")
      }
      let total = values.reduce(0) { $0 + $1.count }
      invocation.say(
        Phrase(
          en: "\(values.count) distinct values in \(total) rows",
          es: "\(values.count) valores distintos en \(total) filas"))
      return 0
    } catch {
      return invocation.fail(error)
    }
  }

  static let runExplain: Run = { invocation in
    let text = invocation.arguments[.diagnosticCode] ?? ""
    let codes = DiagnosticPages.codes(called: text, and: DiagnosticCode.usageCodes)
    guard !codes.isEmpty else {
      return invocation.fail(PliegoError(noCode: text, among: DiagnosticCode.usageCodes))
    }
    let pages = codes.map { code in
      DiagnosticPages.page(of: code.id, language: invocation.language)
        ?? "# \(code.id) \(code.name)\n\n\(code.title[invocation.language])\n"
    }
    invocation.terminal.write(pages.joined(separator: "\n"))
    return 0
  }
}

extension Invocation {
  /// One line a test, then the differences and the count.
  fileprivate func tell(_ results: [MappingTestResult], lines: [String: [String]]) -> Int32 {
    let text = DiagnosticText(language: language, palette: palette(on: .output), lines: lines)
    for result in results {
      let word = result.isPassed ? Phrase(en: "ok    ", es: "bien  ") : Phrase(en: "FAILED", es: "FALLA ")
      terminal.write("\(word[language])  \(result.name)\n")
      if !result.isPassed { terminal.write(text.text(of: result.failures) + "\n") }
    }
    let failed = results.count { !$0.isPassed }
    let total = Phrase(
      en: "\(results.count - failed) passed, \(failed) failed",
      es: "\(results.count - failed) bien, \(failed) con falla")
    terminal.write(total[language] + "\n")
    return failed == 0 ? 0 : 1
  }
}
