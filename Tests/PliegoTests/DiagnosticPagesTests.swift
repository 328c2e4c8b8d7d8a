import Pliego
import PliegoDiagnostics
import Testing

@Suite("Pages of codes")
struct DiagnosticPagesTests {
  @Test func `the cure is the first paragraph under its heading`() {
    #expect(DiagnosticPages.cure(of: "U018", language: .english) == "Take the heading from the help line.")
    #expect(DiagnosticPages.cure(of: "U018", language: .spanish)?.isEmpty == false)
    #expect(DiagnosticPages.cure(of: "U999", language: .english) == nil)
  }

  @Test(arguments: [("V303", "V303"), ("period-order", "V303"), ("coherent.period", "V303"), ("nothing", nil)])
  func `a code is found by every name it has`(name: String, id: String?) {
    #expect(DiagnosticPages.codes(called: name).map(\.id).first == id)
  }
}
