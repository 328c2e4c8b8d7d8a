import PliegoDiagnostics

/// The options that every command understands.
extension Option {
  package static let help = Option(
    "help", short: "h", Phrase(en: "show help with examples", es: "muestra la ayuda con ejemplos"))
  package static let language = Option(
    "lang", value: .choice("en", "es"),
    Phrase(
      en: "language of messages and reports; otherwise that of LC_ALL, LC_MESSAGES or LANG",
      es: "idioma de mensajes e informes; si no se da, el de LC_ALL, LC_MESSAGES o LANG"))
  package static let quiet = Option(
    "quiet", short: "q", Phrase(en: "say only what went wrong", es: "dice sólo lo que salió mal"))
  package static let color = Option(
    "color", value: .choice("auto", "always", "never"),
    Phrase(
      en: "color on a terminal (auto; NO_COLOR turns it off), always or never",
      es: "color en una terminal (auto; NO_COLOR lo apaga), siempre (always) o nunca (never)"))
  package static let jobs = Option(
    "jobs", short: "j", value: ValueShape("N", .count),
    Phrase(
      en: "threads that work at the same time; the output does not depend on it (default: one per processor)",
      es: "hilos que trabajan a la vez; la salida no depende de ello (por omisión, uno por procesador)"))
  package static let common: [Option] = [.language, .quiet, .color, .jobs, .help]
}
