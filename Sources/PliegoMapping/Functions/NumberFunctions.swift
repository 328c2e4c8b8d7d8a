import PliegoValues

extension FormulaFunction {
  /// Functions over numbers.
  static let numberFunctions: [FormulaFunction] = [
    FormulaFunction(name: "round", parameters: [.number, .number], optional: 1, result: .number) { machine, values in
      let places = values.count > 1 ? max(-34, min(34, machine.whole(values[1]))) : 0
      return machine.value(machine.decimal(values[0]).rounded(places: places))
    },
    FormulaFunction(name: "abs", parameters: [.number], result: .number) { machine, values in
      machine.value(machine.decimal(values[0]).magnitude)
    },
    FormulaFunction(name: "integer", parameters: [.number], result: .integer, mayFail: true) { machine, values in
      let number = machine.decimal(values[0])
      return number.isInteger ? machine.value(number) : machine.problem(.notWhole, text: machine.bytes(values[0]))
    },
  ]
}
