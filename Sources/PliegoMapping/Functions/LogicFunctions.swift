extension FormulaFunction {
  /// Functions over conditions; an empty condition counts as false.
  static let logicFunctions: [FormulaFunction] = [
    FormulaFunction(name: "and", parameters: [.boolean], isVariadic: true, result: .boolean, takesEmpty: true) {
      machine, values in
      .boolean(values.allSatisfy { machine.isTrue($0) })
    },
    FormulaFunction(name: "or", parameters: [.boolean], isVariadic: true, result: .boolean, takesEmpty: true) {
      machine, values in
      .boolean(values.contains { machine.isTrue($0) })
    },
    FormulaFunction(name: "not", parameters: [.boolean], result: .boolean, takesEmpty: true) { machine, values in
      .boolean(!machine.isTrue(values[0]))
    },
    FormulaFunction(name: "one_of", parameters: [.any, .same], isVariadic: true, result: .boolean, takesEmpty: true) {
      machine, values in
      .boolean(values.dropFirst().contains { machine.areSame($0, values[0]) })
    },
  ]
}
