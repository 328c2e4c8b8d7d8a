import PliegoTestSupport

@testable import PliegoMapping

/// Formulas that nobody would write, over the columns of ``FormulaFunctionTests``.
enum RandomFormula {
  static func text(_ generator: inout SeededGenerator, depth: Int) -> String {
    guard depth > 0, !generator.once(in: 4) else { return leaf(&generator) }
    switch generator.int(0...9) {
    case 0: return "(\(text(&generator, depth: depth - 1)))"
    case 1: return "-" + leaf(&generator)
    case 2, 3, 4:
      let symbol = generator.pick(["+", "-", "*", "/", "&", "=", "<>", "<", ">=", "&", "+"])
      return "(\(text(&generator, depth: depth - 1)) \(symbol) \(text(&generator, depth: depth - 1)))"
    default:
      let name = generator.pick(names)
      let count = generator.once(in: 12) ? generator.int(0...5) : argumentCount(name, &generator)
      return "\(name)(" + (0..<count).map { _ in text(&generator, depth: depth - 1) }.joined(separator: ", ") + ")"
    }
  }

  private static let names = MappingChecker.functionNames

  private static func argumentCount(_ name: String, _ generator: inout SeededGenerator) -> Int {
    if let form = SpecialForm(rawValue: name) {
      return generator.int(form.counts.lowerBound...min(form.counts.upperBound, form.counts.lowerBound + 2))
    }
    let function = FormulaFunction.all.first { $0.name == name }
    let most = function?.parameters.count ?? 1
    return generator.int((most - (function?.optional ?? 0))...(function?.isVariadic == true ? most + 2 : most))
  }

  private static func leaf(_ generator: inout SeededGenerator) -> String {
    generator.pick([
      "[WORD]", "[CODE]", "[N]", "[K]", "[NEG]", "[BAD]", "[D]", "[DT]", "[YES]", "[E]", "[EN]", "[ED]", "[HTML]",
      "kids[Q]",
      "kids[NAME]", "kids[WHEN]", "none[X]", "grandkids[Z]", "run[limit]", "1", "0", "2.5", "99999999999999999999",
      "\"a\"", "\"\"", "\"dd/MM/yyyy\"", "\"09:00\"", "\"[a-z]+\"", "\"es-MX\"", "\"table\"", "true", "false", "empty",
      "[D]",
    ])
  }
}
