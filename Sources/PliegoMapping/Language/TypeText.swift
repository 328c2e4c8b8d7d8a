import PliegoDiagnostics
import PliegoValues

/// The text behind a column: a type, its argument in parentheses, and marks behind commas.
enum TypeText {
  struct Part {
    var text: String
    /// In Unicode scalars from the start of the whole text.
    var offset: Int
  }

  /// The parts between commas, parentheses respected, without the spaces around them.
  static func parts(of text: String) -> [Part] {
    let scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    var start = 0
    var depth = 0
    for index in 0...scalars.count {
      let isEnd = index == scalars.count
      if !isEnd {
        if scalars[index] == "(" { depth += 1 }
        if scalars[index] == ")" { depth -= 1 }
      }
      guard isEnd || (scalars[index] == "," && depth == 0) else { continue }
      var from = start
      var to = index
      while from < to, scalars[from] == " " { from += 1 }
      while to > from, scalars[to - 1] == " " { to -= 1 }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[from..<to])
      parts.append(Part(text: String(view), offset: from))
      start = index + 1
    }
    return parts
  }

  /// `date(dd/MM/yyyy)` as its name and what stands in the parentheses.
  static func call(_ text: String) -> (name: String, argument: String?) {
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return (text, nil) }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }

  /// A codelist's name with or without `.csv`, with or without the `+` of an extension.
  static func codelistName(_ text: String) -> String {
    let name = text.hasSuffix(".csv") ? String(text.dropLast(4)) : text
    return name.first == "+" ? String(name.dropFirst()) : name
  }

  /// What people call our types in Spanish, in databases and in spreadsheets.
  static func commonName(of name: String) -> String {
    let names = [
      "fecha": "date", "fecha y hora": "datetime", "texto": "text", "string": "text", "varchar": "text",
      "número": "number", "numero": "number", "decimal": "number", "float": "number", "double": "number",
      "importe": "number", "moneda": "number", "entero": "integer", "int": "integer", "booleano": "boolean",
      "bool": "boolean", "lógico": "boolean", "logico": "boolean", "código": "code", "codigo": "code",
      "enlace": "url", "uri": "url", "timestamp": "datetime",
    ]
    return names[name.lowercased()] ?? name
  }
}

extension Diagnostic {
  /// A date pattern that cannot be meant.
  ///
  /// - Parameter span: the place of a part of the pattern: offset and count in Unicode scalars.
  static func datePattern(
    _ error: DatePatternError, in text: String, isDate: Bool, span: (Int, Int) -> SourceSpan
  ) -> Diagnostic {
    let name = isDate ? "date" : "datetime"
    let before = String(decoding: Array(text.utf8)[..<min(error.range.lowerBound, text.utf8.count)], as: UTF8.self)
    let culprit = String(decoding: Array(text.utf8)[error.range.clamped(to: 0..<text.utf8.count)], as: UTF8.self)
    let place = span(before.unicodeScalars.count, max(culprit.unicodeScalars.count, 1))
    let cure = DatePattern.corrected(text).map { Phrase(en: "write \(name)(\($0))", es: "escriba \(name)(\($0))") }
    return Diagnostic(
      .datePattern, message(error, culprit), at: place, help: cure.map { [$0] } ?? help(error))
  }

  private static func message(_ error: DatePatternError, _ culprit: String) -> Phrase {
    switch error {
    case .minutesForMonth:
      Phrase(
        en: "in a date pattern 'mm' means minutes; the month is 'MM'",
        es: "en un patrón de fecha 'mm' son los minutos; el mes es 'MM'")
    case .monthForMinutes:
      Phrase(
        en: "in a date pattern 'MM' means the month; minutes are 'mm'",
        es: "en un patrón de fecha 'MM' es el mes; los minutos son 'mm'")
    case .unknownLetters:
      Phrase(
        en: "'\(culprit)' means nothing in a date pattern", es: "'\(culprit)' no significa nada en un patrón de fecha")
    case .hourWithoutHalf:
      Phrase(
        en: "'\(culprit)' counts to 12 and nothing says morning or afternoon",
        es: "'\(culprit)' cuenta hasta 12 y nada dice si es mañana o tarde")
    case .repeatedField:
      Phrase(en: "'\(culprit)' repeats a part of the date", es: "'\(culprit)' repite una parte de la fecha")
    case .missingField(_, let letters):
      Phrase(en: "this pattern lacks '\(letters)'", es: "a este patrón le falta '\(letters)'")
    case .openQuote:
      Phrase(
        en: "a quote is opened in the pattern and never closed",
        es: "una comilla se abre en el patrón y nunca se cierra")
    case .empty:
      Phrase(en: "there is an empty pattern here", es: "aquí hay un patrón vacío")
    }
  }

  private static func help(_ error: DatePatternError) -> [Phrase] {
    guard case .unknownLetters = error else { return [] }
    return [
      Phrase(
        en: "the letters are yyyy yy MM M dd d HH H hh mm ss; other text goes in quotes: 'GMT'",
        es: "las letras son yyyy yy MM M dd d HH H hh mm ss; otro texto va entre comillas: 'GMT'")
    ]
  }
}
