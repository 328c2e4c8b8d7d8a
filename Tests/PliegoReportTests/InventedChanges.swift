import PliegoDiagnostics
import PliegoDiff
import PliegoReport
import PliegoValues

/// Changes made up for the page: a process of each kind, and texts that would be markup.
enum InventedChanges {
  static let hostile = "</script><img src=x onerror=\"alert(1)\">&amp;'"

  static func change(
    _ before: String?, _ after: String?, code: DiagnosticCode = .fieldChanged, kind: Difference.Kind = .replaced,
    sentence: Phrase = Phrase(en: "it changed", es: "cambió")
  ) -> Change {
    var change = Change(
      code, kind, stage: .tender, path: "tender/title", element: "/tender/title", sentence: sentence,
      label: Phrase(en: "Title", es: "Título"))
    (change.before, change.after) = (before, after)
    return change
  }

  static func process(_ number: Int, buyer: String?, _ changes: [Change]) -> ProcessChanges {
    var process = ProcessChanges(ocid: "ocds-xyz123-\(number)", title: "Obra \(number)", buyer: buyer)
    process.changes = changes
    (process.releasesBefore, process.releasesAfter) = (1, 1)
    return process
  }

  static var amount: Change {
    var change = change("1000000.00", "1180000.50", code: .amountRaisedAfterSignature)
    change.amount = AmountChange(before: Decimal(1_000_000), after: Decimal(1_180_000), currency: "MXN")
    change.placeBefore = SourceSpan(file: "marzo.jsonl", line: 1, column: 7)
    change.placeAfter = SourceSpan(file: "junio.jsonl", line: 2, column: 9)
    return change
  }

  /// Every text that comes from data is hostile.
  static var hostileProcess: ProcessChanges {
    var change = change("\"\(escaped)\"", "[\"\(escaped)\"]", sentence: Phrase(hostile))
    (change.path, change.element, change.label) = (hostile, hostile, Phrase(hostile))
    (change.releaseBefore, change.releaseAfter) = (hostile, hostile)
    change.placeAfter = SourceSpan(file: hostile, line: 1, column: 1)
    change.amount = AmountChange(before: .zero, after: Decimal(1), currency: hostile)
    var other = change
    other.releaseAfter = "r2"
    var process = ProcessChanges(ocid: hostile, title: hostile, buyer: hostile)
    process.changes = [change, other]
    return process
  }

  private static var escaped: String { hostile.replacing("\"", with: "\\\"") }

  static func page(
    _ processes: [ProcessChanges], _ language: Language = .english, before: String = "marzo.jsonl",
    after: String? = "junio.jsonl", omitted: Int = 0
  ) -> String {
    var summary = DiffSummary()
    for process in processes { summary.add(process) }
    var text = ""
    DiffPage(language: language, before: before, after: after, omitted: omitted).write(processes, summary) {
      text += $0
    }
    return text
  }
}
