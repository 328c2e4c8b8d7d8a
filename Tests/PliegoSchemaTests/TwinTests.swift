import PliegoJSON
import PliegoSchema
import PliegoTestSupport
import Testing

@Suite("The compiled evaluator and its plain twin")
struct TwinTests {
  @Test func `both object to the same on random schemas and values`() throws {
    var objections = 0
    var accepted = 0
    let cases = try forAll(1_500) { generator in
      var random = RandomSchema(generator: generator)
      let document = random.document()
      var evaluating = Evaluating(document)
      try #require(evaluating.problems.isEmpty, "\(document)")
      for _ in 0..<8 {
        let instance = random.instance()
        let text = instance.text(&random.generator)
        var twin = PlainEvaluator(document, patterns: RandomSchema.patterns, formats: RandomSchema.formats)
        twin.evaluate(instance)
        let found = try evaluating.findings(text)
        try #require(found == twin.findings.sorted(), "schema \(document)\nvalue \(text)")
        objections += found.count
        accepted += found.isEmpty ? 1 : 0
      }
    }
    // A law that is never put to the test holds nothing.
    #expect(objections > cases * 4 / 3)
    #expect(accepted > cases * 2 / 3)
  }
}
