import PliegoTestSupport
import Testing

@testable import PliegoMapping

/// The grammar of formulas: what is read, and where what is not read goes wrong.
@Suite struct FormulaParserTests {
  private static func parse(_ text: String, limits: FormulaLimits = FormulaLimits()) throws(FormulaError)
    -> FormulaSyntax
  {
    try FormulaParser.parse(text, limits: limits) { ["if", "left", "sum", "first_filled"].contains($0) }
  }

  @Test(arguments: [
    ("= 1", "1"), ("=1", "1"), ("=  1.50  ", "1.50"), ("= -1", "(- 1)"), ("= true", "true"), ("= FALSE", "false"),
    ("= empty", "empty"), (#"= "a ""b"" c""#, #""a "b" c""#), (#"= """#, #""""#), ("= [X]", "[X]"),
    ("= [Valor del Contrato, sin IVA]", "[Valor del Contrato, sin IVA]"), ("= [a]]b]", "[a]b]"), ("= [ X ]", "[ X ]"),
    ("= tenders[title]", "tenders[title]"), ("= año_2[X]", "año_2[X]"), ("= 1 + 2 * 3", "(+ 1 (* 2 3))"),
    ("= (1 + 2) * 3", "(* (+ 1 2) 3)"), ("= 1 - 2 - 3", "(- (- 1 2) 3)"), ("= 8 / 4 / 2", "(/ (/ 8 4) 2)"),
    ("= -2 * 3", "(* (- 2) 3)"), ("= 2 - -3", "(- 2 (- 3))"), (#"= "a" & 1 + 2 & "b""#, #"(& (& "a" (+ 1 2)) "b")"#),
    ("= 1 + 1 = 2", "(= (+ 1 1) 2)"), ("= [A] & [B] <> [C]", "(<> (& [A] [B]) [C])"), ("= 1<=2", "(<= 1 2)"),
    ("= 1>=2", "(>= 1 2)"), ("= 1<2", "(< 1 2)"), ("= left([X], 2)", "left([X] 2)"),
    ("= LEFT ( [X] , 2 )", "left([X] 2)"),
    ("= if(1 = 2, sum([A]), -[B])", "if((= 1 2) sum([A]) (- [B]))"), ("= ((1))", "1"), ("= left()", "left()"),
    ("=\n  1\n  + 2", "(+ 1 2)"),
  ])
  func `reads`(_ text: String, _ shape: String) throws {
    #expect(try Self.parse(text).shape == shape)
  }

  @Test(arguments: [
    (#"= "open"#, "openText 2+5"), ("= [open", "openBracket 2+5"), ("= open]", "bareWord open 2+4"),
    ("=", "unexpectedEnd 1"),
    ("= 1 +", "unexpectedEnd 5"), ("= (1", "unexpectedEnd 4"), ("= left(1", "unexpectedEnd 8"),
    ("= 1 2", "unexpected 2 4+1"),
    ("= * 2", "unexpected * 2+1"), ("= --1", "unexpected - 3+1"), ("= 1.", "unexpected . 3+1"),
    ("= 1,5", "unexpected , 3+1"),
    ("= left(1,)", "unexpected ) 9+1"), ("= left(1; 2)", "semicolon 8+1"), ("= 1; 2", "semicolon 3+1"),
    ("= SI(1)", "unknownFunction SI 2+2"), ("= TITULO", "bareWord TITULO 2+6"),
    ("= left(TITULO, 2)", "bareWord TITULO 7+6"),
    ("= 1 < 2 < 3", "chainedComparison 8+1"), ("= 1 = 2 <> 3", "chainedComparison 8+2"), ("= 'a'", "unexpected ' 2+1"),
    ("= 1 == 2", "unexpected = 5+1"), ("= 1 ! 2", "unexpected ! 4+1"), ("= á", "bareWord á 2+1"),
    ("= 1)", "unexpected ) 3+1"),
  ])
  func `refuses`(_ text: String, _ error: String) {
    #expect(Self.error(text) == error)
  }

  private static func error(_ text: String, limits: FormulaLimits = FormulaLimits()) -> String {
    do throws(FormulaError) {
      return "read: \(try parse(text, limits: limits).shape)"
    } catch {
      return error.sketch
    }
  }

  @Test func `a message points at a call's name and an operation's sign`() throws {
    let sum = try Self.parse("= 12 + left([X], 3)")
    #expect(sum.range == 5..<6)
    #expect(sum.extent == 2..<19)
    guard case .binary(_, _, let call) = sum.node else { return }
    #expect(call.range == 7..<11)
    #expect(call.extent == 7..<19)
  }

  @Test func `limits hold`() {
    var limits = FormulaLimits()
    limits.characters = 8
    #expect(Self.error("= 1 + 22", limits: limits) == "read: (+ 1 22)")
    #expect(Self.error("= 1 + 222", limits: limits) == "tooLong")
    limits = FormulaLimits()
    limits.nodes = 3
    #expect(Self.error("= 1 + 2", limits: limits) == "read: (+ 1 2)")
    #expect(Self.error("= 1 + 2 + 3", limits: limits) == "tooManyNodes")
    limits = FormulaLimits()
    limits.depth = 2
    #expect(Self.error("= ((1))", limits: limits) == "read: 1")
    #expect(Self.error("= (((1)))", limits: limits) == "tooDeep 4+1")
    #expect(Self.error("= " + String(repeating: "(", count: 4_000)) == "tooDeep 34+1")
    #expect(Self.error("= " + String(repeating: "left(", count: 800)) == "tooDeep 162+4")
  }

  @Test func `what is read and written again is the same formula`() throws {
    try forAll(200) { generator in
      let text = "= " + RandomFormula.text(&generator, depth: 4)
      let once = try FormulaParser.parse(text) { _ in true }
      let again = try FormulaParser.parse("= " + once.source) { _ in true }
      #expect(once.shape == again.shape, "\(text)")
    }
  }
}

extension FormulaSyntax {
  /// The tree in prefix form.
  var shape: String {
    switch node {
    case .number(let text): text
    case .text(let text): "\"\(text)\""
    case .boolean(let flag): "\(flag)"
    case .empty: "empty"
    case .column(let source, let heading): "\(source ?? "")[\(heading)]"
    case .call(let name, let arguments): "\(name)(\(arguments.map(\.shape).joined(separator: " ")))"
    case .binary(let symbol, let left, let right): "(\(symbol.rawValue) \(left.shape) \(right.shape))"
    case .negated(let operand): "(- \(operand.shape))"
    }
  }

  /// A text that reads as this tree, every operation in parentheses.
  var source: String {
    switch node {
    case .number(let text): text
    case .text(let text): "\"\(text.replacing("\"", with: "\"\""))\""
    case .boolean(let flag): "\(flag)"
    case .empty: "empty"
    case .column(let source, let heading): "\(source ?? "")[\(heading.replacing("]", with: "]]"))]"
    case .call(let name, let arguments): "\(name)(\(arguments.map(\.source).joined(separator: ", ")))"
    case .binary(let symbol, let left, let right): "(\(left.source) \(symbol.rawValue) \(right.source))"
    case .negated(let operand): "(-\(operand.source))"
    }
  }
}

extension FormulaError {
  var sketch: String {
    func place(_ range: Range<Int>) -> String { "\(range.lowerBound)+\(range.count)" }
    return switch self {
    case .openText(let range): "openText \(place(range))"
    case .openBracket(let range): "openBracket \(place(range))"
    case .unexpected(let text, let range): "unexpected \(text) \(place(range))"
    case .unexpectedEnd(let position): "unexpectedEnd \(position)"
    case .unknownFunction(let name, let range): "unknownFunction \(name) \(place(range))"
    case .bareWord(let word, let range): "bareWord \(word) \(place(range))"
    case .semicolon(let range): "semicolon \(place(range))"
    case .chainedComparison(let range): "chainedComparison \(place(range))"
    case .tooLong: "tooLong"
    case .tooManyNodes: "tooManyNodes"
    case .tooDeep(let range): "tooDeep \(place(range))"
    }
  }
}
