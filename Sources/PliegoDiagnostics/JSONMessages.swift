public import PliegoJSON

// What is said about JSON text. Places are those in the stream, unpacked and as UTF-8.
extension Diagnostic {
  /// A text, or one line of JSON Lines, is not JSON.
  ///
  /// - Parameter place: the byte that shows it.
  public static func notJSON(
    _ file: String, _ reason: JSONSyntaxError.Reason, at place: StreamPosition, isLine: Bool = false
  ) -> Diagnostic {
    Diagnostic(
      isLine ? .lineNotJSON : .notJSON, reason.message, at: SourceSpan(file: file, place), help: reason.help,
      notes: isLine
        ? [Phrase(en: "the other lines were read", es: "las demás líneas sí se leyeron")] : [])
  }

  /// A value is larger than is held in memory.
  public static func elementTooLarge(_ file: String, at start: StreamPosition, limit: Int) -> Diagnostic {
    Diagnostic(
      .elementTooLarge,
      Phrase(
        en: "the value that begins here has more than \(limit) bytes, the most that is read at once",
        es: "el valor que empieza aquí tiene más de \(limit) bytes, lo máximo que se lee de una vez"),
      at: SourceSpan(file: file, start),
      help: [
        Phrase(
          en: "see whether a quote or bracket is missing; put releases into a package, or one on each line",
          es: "revise si falta una comilla o un corchete; ponga las entregas en un paquete o una en cada línea")
      ])
  }

  /// A file has no value in it.
  public static func emptyInput(_ file: String) -> Diagnostic {
    Diagnostic(
      .emptyInput,
      Phrase(en: "\(file) is empty or blank", es: "\(file) está vacío o en blanco"),
      at: SourceSpan(file: file, line: 1, column: 1),
      help: [
        Phrase(
          en: "see whether the download or the program that wrote it failed",
          es: "revise si falló la descarga o el programa que lo escribió")
      ])
  }
}

extension SourceSpan {
  /// One character at a place of a stream.
  public init(file: String, _ place: StreamPosition) {
    self.init(file: file, line: place.line, column: place.column)
  }
}

extension JSONSyntaxError.Reason {
  /// What is wrong at the byte, in a phrase.
  public var message: Phrase {
    switch self {
    case .unexpectedEnd: Phrase(en: "the text ends inside of a value", es: "el texto termina dentro de un valor")
    case .expectedValue: Phrase(en: "a value should begin here", es: "aquí debería empezar un valor")
    case .expectedName:
      Phrase(
        en: "a member's name in quotes should begin here",
        es: "aquí debería empezar el nombre de un miembro entre comillas")
    case .expectedColon: Phrase(en: "a colon should follow the name", es: "después del nombre debería haber dos puntos")
    case .expectedCommaOrBracket: Phrase(en: "a comma or ] should stand here", es: "aquí debería haber una coma o ]")
    case .expectedCommaOrBrace: Phrase(en: "a comma or } should stand here", es: "aquí debería haber una coma o }")
    case .trailingText: Phrase(en: "text follows the value", es: "hay texto después del valor")
    case .invalidLiteral: Phrase(en: "this is not true, false or null", es: "esto no es true, false ni null")
    case .invalidNumber: Phrase(en: "a digit should stand here", es: "aquí debería haber un dígito")
    case .controlCharacter:
      Phrase(en: "a string holds a raw control character", es: "un texto contiene un carácter de control sin escapar")
    case .invalidEscape: Phrase(en: "this escape does not exist", es: "este escape no existe")
    case .loneSurrogate:
      Phrase(en: "this escape is half of a surrogate pair", es: "este escape es la mitad de un par sustituto")
    case .invalidUTF8: Phrase(en: "this byte is not UTF-8", es: "este byte no es UTF-8")
    case .byteOrderMark: Phrase(en: "a byte order mark stands here", es: "aquí hay una marca de orden de bytes")
    case .tooDeep:
      Phrase(en: "arrays and objects are nested too deeply", es: "los arreglos y objetos se anidan demasiado")
    case .tooLarge: Phrase(en: "the value is too large", es: "el valor es demasiado grande")
    case .duplicateName: Phrase(en: "the object has this name already", es: "el objeto ya tiene este nombre")
    }
  }

  /// What to do about it, where that is not plain from the message.
  var help: [Phrase] {
    switch self {
    case .unexpectedEnd:
      [
        Phrase(
          en: "see whether the file arrived whole, or a bracket or quote is missing",
          es: "revise si el archivo llegó completo o si falta un corchete o una comilla")
      ]
    case .expectedValue, .expectedName, .expectedCommaOrBracket, .expectedCommaOrBrace:
      [
        Phrase(
          en: "look just before this place: a comma too many or too few, or a quote left out",
          es: "mire justo antes de este lugar: una coma de más o de menos, o una comilla olvidada")
      ]
    case .controlCharacter:
      [
        Phrase(
          en: "write a line break as \\n, a tab as \\t",
          es: "escriba el salto de línea como \\n y el tabulador como \\t")
      ]
    case .invalidEscape: [Phrase(en: "write a backslash as \\\\", es: "escriba la barra invertida como \\\\")]
    case .loneSurrogate, .invalidUTF8, .byteOrderMark:
      [Phrase(en: "write the text as UTF-8", es: "escriba el texto en UTF-8")]
    default: []
    }
  }
}

// What is said of one place inside a text, which whoever found it adds.
extension FindingMessage {
  /// An object has a member twice.
  ///
  /// - Parameter first: line and column of the first member of that name.
  public static func duplicateMember(_ name: String, first: (line: Int, column: Int)) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "the object has a member \"\(name)\" already", es: "el objeto ya tiene un miembro \"\(name)\""),
      help: [
        Phrase(
          en: "keep one of the two; programs differ in which they read",
          es: "conserve uno de los dos; los programas difieren en cuál leen")
      ],
      notes: [
        Phrase(
          en: "the first is at line \(first.line), column \(first.column)",
          es: "el primero está en la línea \(first.line), columna \(first.column)")
      ])
  }

  /// A number changes in programs that keep numbers as IEEE 754 doubles (RFC 7493 §2.2).
  public static func numberBeyondDouble(_ number: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "\(number) has more digits than most programs keep",
        es: "\(number) tiene más dígitos de los que conserva la mayoría de los programas"),
      help: [
        Phrase(
          en: "write identifiers as strings; round amounts",
          es: "escriba los identificadores como texto; redondee los montos")
      ])
  }
}
