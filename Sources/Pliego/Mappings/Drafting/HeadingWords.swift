import PliegoOCDS
import PliegoValues

/// What headings are known to mean: `schema/headings.csv`, read once.
enum HeadingWords {
  /// The fields that a heading may stand for, the likeliest first.
  static func fields(of heading: String) -> [String] { fieldsByWords[words(of: heading)] ?? [] }

  /// The same for a member of a record, or of an entry of a list in one.
  ///
  /// `entidad.nombre` is *nombre entidad*; `valor` in a list `contratos` is *valor contrato*.
  static func fields(of heading: String, in list: String?) -> [String] {
    spellings(of: heading, in: list).lazy.map { fields(of: $0) }.first { !$0.isEmpty } ?? []
  }

  /// The words by which a heading was known.
  static func known(_ heading: String, in list: String?) -> String {
    words(of: spellings(of: heading, in: list).first { !fields(of: $0).isEmpty } ?? heading)
  }

  /// The ways to read a heading, the surest first.
  private static func spellings(of heading: String, in list: String?) -> [String] {
    let names = heading.split(separator: ".").map(String.init)
    let kind = list.map { one(of: words(of: $0.split(separator: ".").last.map(String.init) ?? $0)) }
    var spellings: [String] = []
    if let kind {
      let own = names.reversed().joined(separator: " ")
      spellings += [own + " " + kind, kind + " " + own]
    }
    spellings += [heading, names.reversed().joined(separator: " ")]
    if names.count > 1, let last = names.last {
      // A member called name says what the object around it is called.
      if ["nombre", "name"].contains(words(of: last)) { spellings.append(names.dropLast().joined(separator: " ")) }
      spellings.append(last)
    }
    return spellings
  }

  /// Which part of a process the entries of a list are, by its name.
  static func stage(of list: String) -> String? {
    switch one(of: words(of: list.split(separator: ".").last.map(String.init) ?? list)) {
    case "contrato", "contract", "contratacion": "contracts"
    case "adjudicacion", "award", "fallo": "awards"
    default: nil
    }
  }

  /// The name of one of many: *contratos*, *adjudicaciones*, *awards*.
  private static func one(of word: String) -> String {
    if word.hasSuffix("iones") || word.hasSuffix("ores") { return String(word.dropLast(2)) }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// A heading as the table has it: no accents, no case, no small words, and common short forms written out.
  static func words(of heading: String) -> String {
    let spelled = Text.fold(separatingWords(heading.split(separator: "#").first.map(String.init) ?? ""))
    let words = spelled.unicodeScalars.split { !($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
    return joiningInitials(words.map { String(String.UnicodeScalarView($0)) }).compactMap { text in
      return smallWords.contains(text) ? nil : shortForms[text] ?? text
    }.joined(separator: " ")
  }

  /// How early in its line of the table a heading stands: the earlier, the surer.
  static func rank(of heading: String, for field: String) -> Int {
    headings[field]?.firstIndex(of: words(of: heading)) ?? Int.max
  }

  /// `R.F.C.` is one word: three letters or more by themselves in a row are its initials.
  private static func joiningInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var initials: [String] = []
    for word in words + [""] {
      if word.count == 1 {
        initials.append(word)
        continue
      }
      joined += initials.count > 2 ? [initials.joined()] : initials
      initials = []
      if !word.isEmpty { joined.append(word) }
    }
    return joined
  }

  /// Whether a heading speaks of a number or code that somebody gives to things.
  static func speaksOfNumber(_ heading: String) -> Bool {
    let numbers: Set<String> = ["folio", "numero", "codigo", "clave", "id", "identificador", "number", "code", "key"]
    return !numbers.isDisjoint(with: words(of: heading).split(separator: " ").map(String.init))
  }

  /// `contractValue` as `contract Value`.
  private static func separatingWords(_ text: String) -> String {
    var result = ""
    var last: Character = " "
    for letter in text {
      if last.isLowercase, letter.isUppercase { result.append(" ") }
      result.append(letter)
      last = letter
    }
    return result
  }

  private static let smallWords: Set<String> = [
    "a", "al", "and", "con", "de", "del", "e", "el", "en", "for", "in", "la", "las", "los", "n", "o", "of", "or",
    "para",
    "por", "s", "the", "to", "u", "y",
  ]

  /// Some portals cut headings, and drop letters with accents.
  private static let shortForms = [
    "cod": "codigo", "comp": "compradora", "cont": "contratacion", "desc": "descripcion", "descripci": "descripcion",
    "exp": "expediente", "f": "fecha", "fec": "fecha", "fed": "federativa", "fort": "fortuito",
    "justificaci": "justificacion", "no": "numero", "norm": "normalizada", "nro": "numero", "num": "numero",
    "nº": "numero", "proc": "procedimiento", "pub": "publicacion", "doc": "documento", "nom": "nombre",
  ]

  private static let headings: [String: [String]] = Dictionary(
    TableFile.rows("schema/headings.csv").map { ($0[0], $0[1].split(separator: "|").map(String.init)) },
    uniquingKeysWith: { first, _ in first })

  private static let fieldsByWords: [String: [String]] = {
    var table: [String: [String]] = [:]
    for row in TableFile.rows("schema/headings.csv") {
      for words in row[1].split(separator: "|") { table[String(words), default: []].append(row[0]) }
    }
    return table
  }()
}

/// What words of the data mean in OCDS codelists: `schema/code-words.csv`, read once.
enum CodeWords {
  private static let rows = TableFile.rows("schema/code-words.csv").map { row in
    (list: row[0], code: row[1], words: row[2].split(separator: "|").map(String.init))
  }

  /// The code whose words the value is or begins with; of several, the one with the longest.
  static func code(of value: String, in list: String) -> String? {
    let text = HeadingWords.words(of: value)
    let found = rows.filter { $0.list == list }.flatMap { row in
      row.words.filter { text == $0 || text.hasPrefix($0 + " ") }.map { (count: $0.count, code: row.code) }
    }
    return found.max { $0.count < $1.count }?.code
  }

  static func codes(of list: String) -> [String] { rows.filter { $0.list == list }.map(\.code) }
}

/// A table that the program carries: commas, no quotes, a line of headings.
private enum TableFile {
  static func rows(_ path: String) -> [[String]] {
    let text = String(decoding: BundledFiles.bytes(of: path) ?? [], as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
  }
}
