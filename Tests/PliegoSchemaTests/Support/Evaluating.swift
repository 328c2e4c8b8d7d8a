import PliegoJSON
import PliegoSchema
import Testing

/// A schema compiled for a test, with what evaluates it.
struct Evaluating: ~Copyable {
  let schema: CompiledSchema
  let problems: [SchemaProblem]
  private var parser: TapeParser
  private var evaluator: SchemaEvaluator

  init(_ document: JSONValue, in resources: SchemaResources = SchemaResources()) {
    var resources = resources
    resources.add(document, at: "memory:schema")
    self.init("memory:schema", in: resources)
  }

  init(_ address: String, in resources: SchemaResources) {
    (schema, problems) = SchemaCompiler.compile([address], in: resources)
    parser = TapeParser(keys: schema.keys)
    evaluator = SchemaEvaluator(schema)
  }

  init(json: String) throws { self.init(try JSONParser.parse(Array(json.utf8))) }

  /// All findings, sorted; asks for the short answer as well, which must agree.
  mutating func findings(_ text: String) throws -> [PlainFinding] {
    try findings(Array(text.utf8))
  }

  mutating func findings(_ bytes: [UInt8]) throws -> [PlainFinding] {
    try bytes.withUnsafeBufferPointer { text throws(JSONSyntaxError) in try parser.parse(text) }
    evaluator.evaluate(parser.tape)
    let describer = SchemaDescriber(schema)
    let root = parser.tape.node()
    let findings = evaluator.findings.map { finding in
      PlainFinding(
        keyword: finding.keyword == .patternLimit ? "patternLimit" : finding.keyword.name,
        pointer: "\(root.node(at: Int(finding.node)).pointer)", missing: describer.missingName(finding))
    }
    #expect(evaluator.isValid(parser.tape) == findings.isEmpty)
    return findings.sorted()
  }

  /// How many findings there are, where to say the place of each would take too long.
  mutating func count(_ text: String) throws -> Int {
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { text throws(JSONSyntaxError) in try parser.parse(text) }
    evaluator.evaluate(parser.tape)
    #expect(evaluator.isValid(parser.tape) == evaluator.findings.isEmpty)
    return evaluator.findings.count
  }

  /// Findings in short: `required /a (id)`.
  mutating func words(_ text: String) throws -> [String] { try findings(text).map(\.description) }

  /// Whether a text that is no JSON counts for nothing here.
  mutating func accepts(_ text: String) throws -> Bool { try findings(text).isEmpty }
}
