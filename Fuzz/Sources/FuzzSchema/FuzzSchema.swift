import FuzzDriver
import PliegoJSON
import PliegoSchema

/// A schema, a byte 0xFF, and a value.
///
/// What is checked besides memory: whatever the schema is, it compiles with or without problems; it judges the value the
/// same twice; the long and the short answer agree; and every finding can be put in words.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSchema(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let parts = Array(UnsafeBufferPointer(start: bytes, count: count))
    .split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2, let document = try? JSONParser.parse(Array(parts[0])) else { return 0 }
  var resources = SchemaResources()
  resources.add(document, at: "fuzz:schema")
  let (schema, _) = SchemaCompiler.compile(["fuzz:schema"], in: resources)
  var parser = TapeParser(keys: schema.keys)
  guard (try? Array(parts[1]).withUnsafeBufferPointer { text in try parser.parse(text) }) != nil else { return 0 }
  var evaluator = SchemaEvaluator(schema)
  evaluator.evaluate(parser.tape)
  let findings = evaluator.findings
  precondition(evaluator.isValid(parser.tape) == findings.isEmpty, "two answers")
  evaluator.evaluate(parser.tape)
  precondition(evaluator.findings == findings, "another answer the second time")
  let describer = SchemaDescriber(schema)
  for finding in findings.prefix(50) {
    let node = parser.tape.node().node(at: Int(finding.node))
    precondition(!describer.message(finding, at: node).message.english.isEmpty, "no words")
    precondition(!describer.location(finding).isEmpty, "no place")
  }
  return 0
}

@_cdecl("FuzzSchema_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzSchema)
}
