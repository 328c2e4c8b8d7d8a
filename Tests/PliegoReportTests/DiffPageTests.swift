import Foundation
import PliegoDiagnostics
import PliegoDiff
import PliegoMapping
import PliegoReport
import Testing

@Suite("The page of what changed")
struct DiffPageTests {
  typealias Invented = InventedChanges

  @Test(arguments: Language.allCases)
  func `no text of the data becomes markup`(language: Language) {
    let page = Invented.page([Invented.hostileProcess], language, before: Invented.hostile, after: Invented.hostile)
    #expect(!page.contains("<img"))
    #expect(page.components(separatedBy: "</script>").count == 2)
    #expect(!page.contains("\" onerror"))
    #expect(page.contains("&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;'"))
  }

  @Test func `marks that turn writing around or are not seen are shown`() {
    let page = Invented.page([
      Invented.process(1, buyer: "A\u{202E}B", [Invented.change(nil, "\"x\\u0007\\ny\u{2066}\"")])
    ])
    #expect(page.contains("A\\u202EB"))
    #expect(page.contains("x\\u0007\ny\\u2066"))
    #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{2066}" || $0 == "\u{07}" })
  }

  @Test func `each language says everything in its words`() {
    let processes = [Invented.process(1, buyer: nil, [Invented.amount])]
    let (english, spanish) = (Invented.page(processes), Invented.page(processes, .spanish))
    for text in [
      "<html lang=\"en\">", "What changed", "it changed", "warning", "after the contract was signed",
      "all buyers", "(no buyer)", "1,180,000.50", "+180,000",
    ] {
      #expect(english.contains(text), "\(text)")
    }
    for text in [
      "<html lang=\"es\">", "Qué cambió", "cambió", "aviso", "después de firmado el contrato", "(sin comprador)",
      "Antes", "Después", "1\u{202F}180\u{202F}000.50", "+180\u{202F}000",
    ] {
      #expect(spanish.contains(text), "\(text)")
    }
    for word in ["What changed", "Before", "Search", "Showing", "buyers", "warning<"] {
      #expect(!body(of: spanish).contains(word), "\(word)")
    }
  }

  @Test func `nothing is loaded from elsewhere`() throws {
    let page = Invented.page([Invented.process(1, buyer: "B", [Invented.amount])])
    for text in [
      "http:", "https:", "src=", "url(", "@import", "<link", "<iframe", "fetch(", "XMLHttpRequest", " style=",
    ] {
      #expect(!page.contains(text), "\(text)")
    }
    let references = page.components(separatedBy: "href=\"").dropFirst()
    #expect(!references.isEmpty)
    #expect(references.allSatisfy { $0.hasPrefix("#") })
  }

  @Test func `the policy allows the page's own style and script, and nothing else`() throws {
    let page = Invented.page([Invented.process(1, buyer: "B", [Invented.amount])])
    for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
      let text = try #require(contents(of: element, in: page))
      let hash = Data(SHA256.digest(of: text)).base64EncodedString()
      #expect(page.contains("\(directive) 'sha256-\(hash)';"))
    }
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("unsafe"))
  }

  @Test func `the same changes make the same page`() {
    let processes = (1...40).map { Invented.process($0, buyer: "Comprador \($0 % 7)", [Invented.amount]) }
    #expect(Invented.page(processes) == Invented.page(processes))
  }

  @Test func `buyers are in the order of their names whatever their accents and capitals`() throws {
    let names = ["Zócalo", "Álamos", "agua", "Bosques", nil]
    let page = Invented.page(names.enumerated().map { Invented.process($0, buyer: $1, [Invented.amount]) })
    let places = try ["agua", "Álamos", "Bosques", "Zócalo", "(no buyer)"].map {
      try #require(page.range(of: ">\($0) (1)</option>")).lowerBound
    }
    #expect(places == places.sorted())
    #expect(page.contains("<option value=\"3\">Zócalo"))
    #expect(page.contains("id=\"p1\" data-buyer=\"3\""))
  }

  @Test func `a row says what the filters ask for and where the values stand`() {
    let page = Invented.page([Invented.process(1, buyer: "B", [Invented.amount])])
    #expect(
      page.contains(
        "data-severity=\"warning\" data-stage=\"tender\" data-kind=\"replaced\" data-rule=\"X103\""))
    #expect(page.contains("marzo.jsonl:1:7"))
    #expect(page.contains("junio.jsonl:2:9"))
  }

  @Test func `processes that a limit kept out are spoken of`() {
    let processes = [Invented.process(1, buyer: nil, [Invented.amount])]
    #expect(Invented.page(processes, omitted: 1234).contains("1,234 more processes"))
    #expect(Invented.page(processes, .spanish, omitted: 1234).contains("Otros 1234 procesos"))
    #expect(!Invented.page(processes).contains("--limit"))
  }

  @Test func `without a difference the page says so`() {
    #expect(Invented.page([]).contains("Nothing differs."))
    #expect(Invented.page([], .spanish).contains("No hay diferencias."))
    #expect(!body(of: Invented.page([])).contains("<form"))
  }

  @Test func `a story has a heading for each release`() {
    let changes = ["r1", "r1", "r2", nil].map { name in
      var change = Invented.amount
      change.releaseAfter = name
      return change
    }
    let page = Invented.page([Invented.process(1, buyer: nil, changes)], after: nil)
    #expect(page.contains("What each release changed"))
    #expect(page.components(separatedBy: ">Release r1<").count == 2)
    #expect(page.components(separatedBy: "<tbody>").count == 4)
    #expect(page.components(separatedBy: "</tbody>").count == 4)
  }

  private func body(of page: String) -> String {
    String(page[(page.range(of: "<body>")?.upperBound ?? page.startIndex)...].prefix { _ in true })
      .replacing(contents(of: "script", in: page) ?? "", with: "")
  }

  private func contents(of element: String, in page: String) -> String? {
    guard let start = page.range(of: "<\(element)>"), let end = page.range(of: "</\(element)>") else { return nil }
    return String(page[start.upperBound..<end.lowerBound])
  }
}
