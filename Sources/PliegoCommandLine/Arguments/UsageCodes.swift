import PliegoDiagnostics

extension DiagnosticCode {
  static let unknownCommand = DiagnosticCode(
    "U001", "unknown-command", .error, Phrase(en: "There is no such command", es: "No existe ese comando"))
  static let unknownOption = DiagnosticCode(
    "U002", "unknown-option", .error,
    Phrase(en: "The command has no such option", es: "El comando no tiene esa opción"))
  static let missingValue = DiagnosticCode(
    "U003", "missing-value", .error, Phrase(en: "An option lacks its value", es: "A una opción le falta su valor"))
  static let badChoice = DiagnosticCode(
    "U004", "bad-choice", .error,
    Phrase(en: "A value is not one of those offered", es: "Un valor no es ninguno de los ofrecidos"))
  static let unexpectedArgument = DiagnosticCode(
    "U005", "unexpected-argument", .error,
    Phrase(en: "There is an argument too many", es: "Sobra un argumento"))
  static let missingArgument = DiagnosticCode(
    "U006", "missing-argument", .error,
    Phrase(en: "Something that the command needs is missing", es: "Falta algo que el comando necesita"))
  static let badValue = DiagnosticCode(
    "U007", "bad-value", .error,
    Phrase(en: "A value is not written as its option wants it", es: "Un valor no tiene la forma que pide su opción"))
  static let valueForFlag = DiagnosticCode(
    "U008", "value-for-flag", .error,
    Phrase(en: "An option that takes no value was given one", es: "Una opción que no lleva valor recibió uno"))
  static let optionTwice = DiagnosticCode(
    "U009", "option-twice", .error,
    Phrase(en: "An option was given twice", es: "Una opción se dio dos veces"))

  /// The codes that a command line can give.
  static let usageCodes: [DiagnosticCode] = [
    unknownCommand, unknownOption, missingValue, badChoice, unexpectedArgument, missingArgument, badValue, valueForFlag,
    optionTwice,
  ]
}

extension Diagnostic {
  static func unknownCommand(_ name: String, after path: String, of names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownCommand,
      Phrase(en: "'\(name)' is not a command of \(path)", es: "'\(name)' no es un comando de \(path)"),
      help: [NearestName.of(name, in: names).map { didYouMean($0) } ?? list("commands", "comandos", names)])
  }

  /// - Parameter owner: the command further down that has an option of this name, if one has.
  static func unknownOption(
    _ spelling: String, in path: String, of names: [String], owner: String?
  ) -> Diagnostic {
    let help =
      owner.map {
        Phrase(
          en: "write it behind its command: \($0) \(spelling)", es: "escríbala después de su comando: \($0) \(spelling)"
        )
      }
      ?? NearestName.of(spelling, in: names).map { didYouMean($0) }
      ?? Phrase(en: "see its options with: \(path) --help", es: "vea sus opciones con: \(path) --help")
    return Diagnostic(
      .unknownOption,
      Phrase(en: "\(path) has no option '\(spelling)'", es: "\(path) no tiene la opción '\(spelling)'"), help: [help])
  }

  static func missingValue(_ owner: String, _ shape: ValueShape) -> Diagnostic {
    Diagnostic(
      .missingValue, Phrase(en: "'\(owner)' needs a value", es: "'\(owner)' necesita un valor"),
      help: [Phrase(en: "write \(owner) \(shape.name)", es: "escriba \(owner) \(shape.name)")])
  }

  static func badChoice(_ text: String, _ owner: String, _ words: [String]) -> Diagnostic {
    Diagnostic(
      .badChoice,
      Phrase(en: "'\(text)' is not a value of \(owner)", es: "'\(text)' no es un valor de \(owner)"),
      help: (NearestName.of(text, in: words).map { [didYouMean($0)] } ?? []) + [list("values", "valores", words)])
  }

  static func unexpectedArgument(_ text: String, after path: String, usage: Phrase) -> Diagnostic {
    Diagnostic(
      .unexpectedArgument,
      Phrase(en: "\(path) takes no further argument '\(text)'", es: "\(path) no admite otro argumento '\(text)'"),
      help: [Phrase(en: "the form is: \(usage[.english])", es: "la forma es: \(usage[.spanish])")])
  }

  static func missingArgument(_ name: String, in path: String, usage: Phrase) -> Diagnostic {
    Diagnostic(
      .missingArgument, Phrase(en: "\(path) needs \(name)", es: "\(path) necesita \(name)"),
      help: [Phrase(en: "the form is: \(usage[.english])", es: "la forma es: \(usage[.spanish])")])
  }

  static func missingCommand(after path: String, of names: [String]) -> Diagnostic {
    Diagnostic(
      .missingArgument, Phrase(en: "\(path) needs a command", es: "\(path) necesita un comando"),
      help: [
        list("commands", "comandos", names),
        Phrase(en: "see what they do with: \(path) --help", es: "vea qué hacen con: \(path) --help"),
      ])
  }

  static func notACount(_ text: String, _ owner: String) -> Diagnostic {
    Diagnostic(
      .badValue,
      Phrase(
        en: "\(owner) takes a whole number from 1, not '\(text)'", es: "\(owner) lleva un entero desde 1, no '\(text)'"),
      help: [Phrase(en: "write for example \(owner) 4", es: "escriba por ejemplo \(owner) 4")])
  }

  static func notASize(_ text: String, _ owner: String) -> Diagnostic {
    Diagnostic(
      .badValue,
      Phrase(
        en: "\(owner) takes a number of bytes, not '\(text)'", es: "\(owner) lleva un número de bytes, no '\(text)'"),
      help: [Phrase(en: "write for example \(owner) 512MB", es: "escriba por ejemplo \(owner) 512MB")])
  }

  static func notAnAssignment(_ text: String, _ owner: String) -> Diagnostic {
    Diagnostic(
      .badValue,
      Phrase(en: "\(owner) takes NAME=VALUE, not '\(text)'", es: "\(owner) lleva NOMBRE=VALOR, no '\(text)'"),
      help: [
        Phrase(
          en: "write for example \(owner) as_of=2026-01-31T00:00:00-06:00",
          es: "escriba por ejemplo \(owner) as_of=2026-01-31T00:00:00-06:00")
      ])
  }

  static func valueForFlag(_ owner: String, _ text: String) -> Diagnostic {
    Diagnostic(
      .valueForFlag,
      Phrase(
        en: "'\(owner)' takes no value, and was given '\(text)'", es: "'\(owner)' no lleva valor y recibió '\(text)'"),
      help: [Phrase(en: "write \(owner) alone", es: "escriba sólo \(owner)")])
  }

  static func optionTwice(_ owner: String) -> Diagnostic {
    Diagnostic(
      .optionTwice,
      Phrase(
        en: "'\(owner)' was given twice, and only one can count",
        es: "'\(owner)' se dio dos veces y sólo una puede valer"),
      help: [Phrase(en: "keep the one that is meant", es: "deje sólo la que quiere")])
  }

  private static func list(_ english: String, _ spanish: String, _ words: [String]) -> Phrase {
    let words = words.joined(separator: ", ")
    return Phrase(en: "the \(english) are: \(words)", es: "los \(spanish) son: \(words)")
  }

  private static func didYouMean(_ name: String) -> Phrase {
    Phrase(en: "did you mean '\(name)'?", es: "¿quiso decir '\(name)'?")
  }
}
