import Foundation
import PliegoDiagnostics
import PliegoDiff
import PliegoReport
import Testing

@Suite("Values side by side on the page of what changed")
struct DiffPageValueTests {
  private func page(_ before: String?, _ after: String?, sentence: Phrase = Phrase("it changed")) -> String {
    let change = InventedChanges.change(before, after, sentence: sentence)
    return InventedChanges.page([InventedChanges.process(1, buyer: nil, [change])])
  }

  @Test func `words of a text that changed are marked on their side`() {
    let page = page("\"Material de curación para hospitales\"", "\"Material de sutura para hospitales\"")
    #expect(page.contains(">Material de <del>curación</del> para hospitales<"))
    #expect(page.contains(">Material de <ins>sutura</ins> para hospitales<"))
  }

  @Test func `words beside each other are one mark`() {
    #expect(
      page("\"the old big pump here\"", "\"the new small pump here\"").contains("the <del>old big</del> pump here"))
  }

  @Test func `texts that have little in common are marked whole`() {
    let page = page("\"priceOnly\"", "\"rated criteria of the buyer\"")
    #expect(page.contains("<div class=\"value\"><del>priceOnly</del></div>"))
    #expect(page.contains("<div class=\"value\"><ins>rated criteria of the buyer</ins></div>"))
  }

  @Test func `a value that came or went stands alone`() {
    #expect(
      page(nil, "\"new\"").contains(
        "<div class=\"value none\">—</div></td><td class=\"after\"><div class=\"value\">new<"))
    #expect(
      page("true", nil).contains(
        "<div class=\"value plain\">true</div></td><td class=\"after\"><div class=\"value none\">"))
  }

  @Test(arguments: ["1.10", "1e400", "123456789012345678901234567890.5", "-0"])
  func `numbers that are no amounts keep their text`(number: String) {
    #expect(page(nil, number).contains("<div class=\"value plain\">\(number)</div>"))
  }

  @Test func `short JSON stands on one line, longer JSON on several`() {
    #expect(page(nil, "{\"id\":\"1\"}").contains("<div class=\"value json\">{&quot;id&quot;:&quot;1&quot;}</div>"))
    let text = "{\"id\":\"1\",\"description\":\"Gasa estéril de algodón de 10 por 10\"}"
    #expect(page(nil, text).contains("{\n  &quot;id&quot;: &quot;1&quot;,\n"))
  }

  @Test func `a long text shows what is around its changes and the whole behind a triangle`() {
    let words = (1...400).map { "palabra\($0)" }
    var changed = words
    changed[200] = "OTRA"
    let page = page("\"\(words.joined(separator: " "))\"", "\"\(changed.joined(separator: " "))\"")
    let parts = page.components(separatedBy: "<details>")
    #expect(parts.count == 3)
    #expect(parts[0].contains("<del>palabra201</del>"))
    #expect(!parts[0].contains("palabra1 "))
    #expect(parts[1].contains("palabra1 "))
    #expect(parts[1].contains("palabra400"))
    #expect(parts[1].contains("all of it: 4,291 characters"))
  }

  @Test func `of a huge text the page says how much it leaves out`() {
    let page = page(nil, "\"\(String(repeating: "a", count: 60_000))\"")
    #expect(page.contains("and 10,000 characters more, which --format json shows"))
    #expect(page.count < 120_000)
  }

  @Test func `marks in a sentence become marks of the page only in pairs`() {
    let sentence = Phrase("title changed: [-old-]{+new+} [- {+ +} -] [-x")
    let page = page("\"old\"", "\"new\"", sentence: sentence)
    #expect(page.contains("title changed: <del>old</del><ins>new</ins> <del> <ins> </ins> </del> [-x"))
    #expect(
      InventedChanges.page([
        InventedChanges.process(
          1, buyer: nil,
          [
            InventedChanges.change("1", "2", sentence: sentence)
          ])
      ]).contains("[-old-]{+new+}"))
  }

  @Test func `what is no JSON is shown as it is`() {
    #expect(page(nil, "<not json").contains("<div class=\"value plain\">&lt;not json</div>"))
  }
}
