import PliegoChecks
import PliegoJSON
import PliegoSchema

/// What a worker holds texts of one kind against.
final class SchemaJudge {
  let schema: CompiledSchema
  let root: Int
  var evaluator: SchemaEvaluator

  init(_ schema: CompiledSchema, root: Int) {
    self.schema = schema
    self.root = root
    evaluator = SchemaEvaluator(schema)
  }

  /// What the schema says of a package when elements of this array are equal; `nil` when they may be.
  func objection(toEqual array: String) -> SchemaFinding? {
    var parser = TapeParser(keys: schema.keys)
    return Array(#"{"\#(array)":[0,0]}"#.utf8).withUnsafeBufferPointer { text in
      guard (try? parser.parse(text)) != nil else { return nil }
      evaluator.evaluate(parser.tape, root: root)
      return evaluator.findings.first { $0.keyword == .uniqueItems }
    }
  }
}

extension DocumentKind {
  /// The array of a package whose elements are judged by themselves when it is large.
  var cutArray: String? {
    switch self {
    case .releasePackage: "releases"
    case .recordPackage: "records"
    default: nil
    }
  }
}
