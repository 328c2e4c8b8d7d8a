import PliegoTestSupport
import Testing

@testable import PliegoMapping

@Suite struct FunctionPagesTests {
  @Test(arguments: ["docs/reference/functions.md", "docs/es/reference/functions.md"])
  func `every function has its line on the page`(path: String) throws {
    let page = try PackageRoot.text(path)
    let names = FormulaFunction.all.map(\.name) + SpecialForm.allCases.map(\.rawValue)
    #expect(names.filter { !page.contains("`\($0)(") } == [])
  }
}
