package import PliegoDiagnostics

/// What `--help` prints: what the command is for, examples, its form, its options.
package struct HelpPage {
  private let path: [Command]
  private let language: Language
  private let width: Int
  private var lines: [String] = []

  /// - Parameters:
  ///   - path: the commands from the program's name down.
  ///   - width: columns of the terminal; text is broken before it.
  package static func text(of path: [Command], language: Language, width: Int) -> String {
    var page = HelpPage(path: path, language: language, width: max(60, min(width, 100)))
    page.write()
    return page.lines.joined(separator: "\n") + "\n"
  }

  private init(path: [Command], language: Language, width: Int) {
    self.path = path
    self.language = language
    self.width = width
  }

  private mutating func write() {
    guard let command = path.last else { return }
    lines.append("\(path.map(\.name).joined(separator: " ")): \(command.summary[language])")
    section(Phrase(en: "Examples", es: "Ejemplos"), command.examples) { page, example in
      page.paragraph(example.summary[page.language] + ":", indent: 2)
      page.lines.append("    " + example.line)
    }
    section(Phrase(en: "Usage", es: "Uso"), [Usage.line(of: path)[language]]) { $0.lines.append("  " + $1) }
    for details in command.details {
      lines.append("")
      paragraph(details[language], indent: 2)
    }
    table(Phrase(en: "Commands", es: "Comandos"), command.subcommands.map { ($0.name, $0.summary[language]) })
    table(Phrase(en: "Arguments", es: "Argumentos"), command.positionals.map { ($0.usage, $0.summary[language]) })
    table(Phrase(en: "Options", es: "Opciones"), rows(command.options.filter { !$0.isCommon }))
    table(Phrase(en: "Options of every command", es: "Opciones de todos los comandos"), rows(Option.common))
  }

  private func rows(_ options: [Option]) -> [(String, String)] {
    options.map { ($0.listing, $0.summary[language] + $0.remark[language]) }
  }

  private mutating func section<Entry>(
    _ title: Phrase, _ entries: [Entry], write: (inout HelpPage, Entry) -> Void
  ) {
    guard !entries.isEmpty else { return }
    lines += ["", title[language]]
    for entry in entries { write(&self, entry) }
  }

  /// Names at the left, what they mean at the right; a name too long for its column takes a line of its own.
  private mutating func table(_ title: Phrase, _ rows: [(name: String, meaning: String)]) {
    let column = min(rows.map(\.name.count).max() ?? 0, 28) + 4
    section(title, rows) { page, row in
      let wrapped = row.meaning.wrapped(to: page.width - column)
      let name = "  " + row.name
      var rest = wrapped[...]
      if name.count + 2 > column {
        page.lines.append(name)
      } else {
        page.lines.append(name.padded(to: column) + (rest.popFirst() ?? ""))
      }
      page.lines += rest.map { "".padded(to: column) + $0 }
    }
  }

  private mutating func paragraph(_ text: String, indent: Int) {
    lines += text.wrapped(to: width - indent).map { "".padded(to: indent) + $0 }
  }
}

extension Option {
  var isCommon: Bool { Option.common.contains { $0.long == long } }

  /// What the description implies and the summary need not repeat.
  var remark: Phrase {
    if repeats { return Phrase(en: " (may be repeated)", es: " (puede repetirse)") }
    return isRequired ? Phrase(en: " (required)", es: " (obligatoria)") : Phrase("")
  }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  /// The text in lines of at most `width` characters, broken at spaces; longer words stand alone.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
