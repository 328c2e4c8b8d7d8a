import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// Tests that a mapping carries.
extension MappingReader {
  mutating func test(_ node: YAMLNode) -> TestDeclaration? {
    var test = TestDeclaration(name: Located("", at: node.span))
    for member in keys(node, ["name", "parameters", "given", "previous", "expect", "exact", "replaces"]) {
      switch member.key {
      case "name": test.name = located(member.value) ?? test.name
      case "parameters":
        test.parameters = members(member.value).map { (Located($0.key, at: $0.keySpan), text($0.value) ?? "") }
      case "given":
        test.given = members(member.value).map { (Located($0.key, at: $0.keySpan), text($0.value) ?? "") }
      case "expect": expectation(member.value, in: &test)
      case "exact": test.isExact = boolean(member.value)
      case "replaces": replacedTests.formUnion(texts(member.value).map(\.value))
      default: notBuilt(member)
      }
    }
    return test
  }

  private mutating func expectation(_ node: YAMLNode, in test: inout TestDeclaration) {
    for member in keys(node, ["releases", "problems", "expectations", "rejects"]) {
      switch member.key {
      case "releases": test.releases = member.value
      case "problems": test.problems = texts(member.value)
      case "expectations": test.expectations = texts(member.value)
      default:
        test.rejects = members(member.value).map {
          (Located($0.key, at: $0.keySpan), Int(text($0.value) ?? "") ?? 0)
        }
      }
    }
  }
}
