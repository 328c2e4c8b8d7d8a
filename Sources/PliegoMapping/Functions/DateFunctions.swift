import PliegoValues

extension FormulaFunction {
  /// Functions over dates and moments.
  static let dateFunctions: [FormulaFunction] = [
    FormulaFunction(name: "start_of_day", parameters: [.date], result: .datetime) { machine, values in
      machine.moment(values[0], secondOfDay: 0)
    },
    FormulaFunction(name: "end_of_day", parameters: [.date], result: .datetime) { machine, values in
      machine.moment(values[0], secondOfDay: 86_399)
    },
    FormulaFunction(name: "add_days", parameters: [.date, .number], result: .date, mayGiveEmpty: true) {
      machine, values in
      machine.day(values[0]).adding(days: machine.whole(values[1])).map { .date($0) } ?? .empty
    },
    FormulaFunction(name: "days_between", parameters: [.date, .date], result: .integer) { machine, values in
      machine.number(machine.day(values[1]).daysSinceEpoch - machine.day(values[0]).daysSinceEpoch)
    },
    FormulaFunction(name: "year", parameters: [.date], result: .integer) { machine, values in
      machine.number(machine.day(values[0]).year)
    },
    FormulaFunction(name: "month", parameters: [.date], result: .integer) { machine, values in
      machine.number(machine.day(values[0]).month)
    },
  ]
}
