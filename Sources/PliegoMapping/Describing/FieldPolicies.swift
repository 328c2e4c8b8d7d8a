public import PliegoDiagnostics

/// A field whose value may be a problem, and what happens then.
public struct FieldPolicy: Sendable {
  public var path: String
  public var policy: Phrase
}

extension MappingPlan {
  /// Every field that reads cells which may be unreadable, by path.
  public var fieldsThatMayFail: [FieldPolicy] {
    var found: [String: ValuePlan.Policy] = [:]
    for node in nodes where node.kind == .value || node.kind == .split {
      let value = values[Int(node.value)]
      guard mayFail(value.program), node.path >= 0 else { continue }
      found[paths[Int(node.path)]] = value.policy
    }
    return found.keys.sorted().map { FieldPolicy(path: $0, policy: (found[$0] ?? .leaveOut).phrase) }
  }

  private func mayFail(_ program: Program) -> Bool {
    instructions[Int(program.start)..<Int(program.start + program.count)].contains { instruction in
      switch instruction {
      case .parseDate, .parseNumber, .binary(.divided): true
      case .cell(_, let column): failingColumns.contains(Int(column))
      case .reduce(let index): reductions[Int(index)].arguments.contains { mayFail($0.program) }
      default: false
      }
    }
  }

  /// Places of columns that are not plain text, in any source: a list for people may name one too many.
  private var failingColumns: Set<Int> {
    Set(sources.flatMap { source in source.columns.indices.filter { source.columns[$0].type.mayFail } })
  }
}

extension ValuePlan.Policy {
  /// What is done, in words.
  var phrase: Phrase {
    switch self {
    case .leaveOut: Phrase(en: "the field is left out", es: "se omite el campo")
    case .rejectEntry: Phrase(en: "the entry is rejected", es: "se rechaza la entrada")
    case .rejectProcess: Phrase(en: "the process is rejected", es: "se rechaza el proceso")
    case .stop: Phrase(en: "the run stops", es: "la corrida se detiene")
    }
  }
}
