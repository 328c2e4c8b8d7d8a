import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// Forms that run one of their arguments and pass over the others.
extension FormulaCompiler {
  mutating func choose(_ arguments: [FormulaSyntax]) -> ValueType {
    let condition = emit(arguments[0])
    expect(.boolean, condition, arguments[0])
    let problem = placeholder()
    let branch = placeholder()
    let first = emit(arguments[1])
    let end = placeholder()
    code[branch] = .jumpUnlessTrue(Int32(code.count))
    let second = emit(arguments[2])
    code[end] = .jump(Int32(code.count))
    code[problem] = .jumpIfProblem(Int32(code.count))
    var result = branches([first, second], arguments[2])
    result.mayFail = result.mayFail || condition.mayFail
    result.isFixed = result.isFixed && condition.isFixed
    return result
  }

  mutating func chooseByValue(_ arguments: [FormulaSyntax]) -> ValueType {
    let subject = emit(arguments[0])
    let problem = placeholder()
    var types: [ValueType] = []
    var ends: [Int] = []
    var index = 1
    while index + 1 < arguments.count {
      let value = emit(arguments[index])
      if value.kind.joined(with: subject.kind) == nil {
        wrongArgument(value, expected(subject.kind.name), arguments[index])
      }
      let next = placeholder()
      types.append(emit(arguments[index + 1]))
      code.append(.dropBelow)
      ends.append(placeholder())
      code[next] = .jumpUnlessSame(Int32(code.count))
      index += 2
    }
    let hasElse = index < arguments.count
    types.append(hasElse ? emit(arguments[index]) : nothing())
    code.append(.dropBelow)
    for end in ends { code[end] = .jump(Int32(code.count)) }
    code[problem] = .jumpIfProblem(Int32(code.count))
    var result = branches(types, arguments[arguments.count - 1])
    result.mayFail = result.mayFail || subject.mayFail
    result.isFixed = result.isFixed && subject.isFixed
    return result
  }

  mutating func firstFilled(_ arguments: [FormulaSyntax]) -> ValueType {
    var types: [ValueType] = []
    var ends: [Int] = []
    for (index, argument) in arguments.enumerated() {
      types.append(emit(argument))
      if index < arguments.count - 1 { ends.append(placeholder()) }
    }
    for end in ends { code[end] = .jumpIfFilled(Int32(code.count)) }
    var result = branches(types, arguments[arguments.count - 1])
    // Problems are passed over as emptiness is; the last argument decides what is left.
    result.mayBeEmpty = types.allSatisfy { $0.mayBeEmpty || $0.mayFail } && (types.last?.mayBeEmpty ?? true)
    result.mayFail = types.last?.mayFail ?? false
    return result
  }

  mutating func ifProblem(_ arguments: [FormulaSyntax]) -> ValueType {
    let first = emit(arguments[0])
    let end = placeholder()
    let second = emit(arguments[1])
    code[end] = .jumpUnlessProblem(Int32(code.count))
    var result = branches([first, second], arguments[1])
    result.mayFail = second.mayFail
    return result
  }

  mutating func filled(_ argument: FormulaSyntax) -> ValueType {
    let type = emit(argument)
    code.append(.filled)
    return ValueType(.boolean, isFixed: type.isFixed)
  }
}
