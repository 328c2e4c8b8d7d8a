import PliegoDiagnostics
import PliegoJSON

/// Sentences about formats.
enum FormatWords {
  static func message(_ value: JSONNode, _ format: StringFormat?) -> FindingMessage {
    let text = "\"\(value.text.prefix(60))\""
    guard let format else { return FindingMessage(Phrase("\(text)")) }
    guard format == .dateTime else {
      return FindingMessage(
        Phrase(
          en: "\(text) is not \(nouns(format).english)", es: "\(text) no es \(nouns(format).spanish)"),
        help: format == .uri ? uriHelp(value.text) : [])
    }
    var copy = value.text
    let flaw = copy.withUTF8 { DateTimeFormat.flaw(in: $0) } ?? .notADate
    return FindingMessage(
      Phrase(
        en: "\(text) is not a date-time: \(reason(flaw).english)",
        es: "\(text) no es fecha y hora: \(reason(flaw).spanish)"),
      help: [
        Phrase(
          en: "write date, time and offset, as in 2026-03-02T10:30:00-06:00",
          es: "escriba fecha, hora y desfase, como en 2026-03-02T10:30:00-06:00")
      ])
  }

  private static func nouns(_ format: StringFormat) -> Phrase {
    switch format {
    case .dateTime: Phrase(en: "a date-time", es: "fecha y hora")
    case .uri: Phrase(en: "a URI", es: "un URI")
    case .email: Phrase(en: "an e-mail address", es: "una dirección de correo")
    case .hostname: Phrase(en: "a host name", es: "un nombre de host")
    case .ipv4: Phrase(en: "an IPv4 address", es: "una dirección IPv4")
    case .ipv6: Phrase(en: "an IPv6 address", es: "una dirección IPv6")
    }
  }

  private static func uriHelp(_ text: String) -> [Phrase] {
    if text.contains(" ") {
      return [Phrase(en: "write spaces as %20", es: "escriba los espacios como %20")]
    }
    if text.hasPrefix("www.") {
      return [Phrase(en: "begin with the scheme: https://\(text)", es: "empiece por el esquema: https://\(text)")]
    }
    return []
  }

  private static func reason(_ flaw: DateTimeFormat.Flaw) -> Phrase {
    switch flaw {
    case .noTime: Phrase(en: "no time of day", es: "sin hora")
    case .noSeconds: Phrase(en: "no seconds", es: "sin segundos")
    case .noOffset: Phrase(en: "no time zone", es: "sin zona horaria")
    case .noSeparator: Phrase(en: "no T between date and time", es: "sin T entre fecha y hora")
    case .noSuchDay: Phrase(en: "no such day", es: "no existe ese día")
    case .noSuchTime: Phrase(en: "no such time of day", es: "no existe esa hora")
    case .noSuchOffset: Phrase(en: "no such time zone offset", es: "no existe ese desfase horario")
    case .notADate: Phrase(en: "not written as year-month-day", es: "no está escrito como año-mes-día")
    }
  }
}
