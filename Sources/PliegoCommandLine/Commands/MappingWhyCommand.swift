import PliegoDiagnostics

extension Command {
  static let mappingWhy = Command(
    "why",
    Phrase(
      en: "say where a field of a release comes from, or why it is not there",
      es: "dice de dónde viene un campo de una entrega, o por qué no está"),
    details: [
      Phrase(
        en: """
          The value, the line of the mapping that made it, each cell it was made of with its text, the code table and the \
          conditions; for what is not there, whether it is not mapped, empty, ruled out or refused. PATH is a JSON \
          Pointer into the release; an object or a list stands for all its leaves. Nothing is written.
          """,
        es: """
          El valor, la línea del mapeo que lo hizo, cada celda de la que se hizo con su texto, la tabla de códigos y las \
          condiciones; de lo que no está, si no se mapea, está vacío, quedó excluido o se rechazó. PATH es un JSON Pointer \
          dentro de la entrega; un objeto o una lista valen por todas sus hojas. No se escribe nada.
          """)
    ],
    examples: [
      Example(
        "pliego mapping why contratos.pliego.yaml ocds-abc123-E-01 /tender/value/amount --data rows",
        Phrase(en: "The cells behind an amount", es: "Las celdas detrás de un importe")),
      Example(
        "pliego mapping why contratos.pliego.yaml ocds-abc123-E-01 /contracts/0 --data rows --format json",
        Phrase(en: "Everything in the first contract, for a program", es: "Todo el primer contrato, para un programa")),
    ],
    options: [.data, .database, .databaseTimeout, .set, .reasonFormat],
    positionals: [.mapping, .ocid, .releasePointer],
    run: runMappingWhy)
}

extension Positional {
  static let ocid = Positional(
    ValueShape("OCID"), Phrase(en: "the ocid of a contracting process", es: "el ocid de un proceso de contratación"))
  static let releasePointer = Positional(
    ValueShape("PATH"),
    Phrase(en: "the field, as in /contracts/0/dateSigned", es: "el campo, como /contracts/0/dateSigned"))
}

extension Option {
  static let reasonFormat = Option(
    "format", short: "f", value: .choice("text", "json"),
    Phrase(
      en: "for people (text, the default) or for programs", es: "para personas (text, por omisión) o para programas"))
}
