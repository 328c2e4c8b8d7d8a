import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoValues

/// Finds words that only hold the place of a text.
struct PlaceholderCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V320", "placeholder-text", .note,
    Phrase(
      en: "a word that only holds the place of a text",
      es: "una palabra que solo ocupa el lugar de un texto"))

  static let page = CheckPage(
    rules: ["QLT-09"],
    why: Phrase(
      en: "\"N/A\" counts as filled and says nothing; users meet it as the name of a supplier.",
      es: "\"N/A\" cuenta como lleno y no dice nada; los usuarios lo encuentran como nombre de proveedor."),
    cure: Phrase(
      en: "Leave the field out until the text is known.",
      es: "Omita el campo hasta que se sepa el texto."))

  static var kinds: ValueKinds { [.shortString, .oddString, .escapedString, .array] }

  static func applies(to field: FieldContext) -> Bool {
    guard let shape = field.field else { return false }
    return field.codelist == nil && shape.format == nil && shape.types.contains("string")
  }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    member.forEachText { value in
      guard value.raw.count <= Self.longest, Self.canBegin(value.raw), Self.isPlaceholder(value) else { return }
      report.report(Self.code, at: value, path: member.path) {
        let text = value.text
        return FindingMessage(Phrase(en: "\"\(text)\" is no information", es: "\"\(text)\" no es información"))
      }
    }
  }

  private static func isPlaceholder(_ value: JSONNode) -> Bool {
    let hasEscapes = value.tapeNode.traits.contains(.hasEscapes)
    var folded = hasEscapes ? Array(Text.fold(value.text).utf8) : Text.fold(value.raw)
    if folded.count > 2, folded.allSatisfy({ $0 == UInt8(ascii: "x") }) { return true }
    if folded.allSatisfy({ signs.contains($0) }) { return true }
    let count = folded.count
    // The table reads eight bytes of shorter texts too.
    folded.append(contentsOf: repeatElement(0, count: 8))
    return folded.withUnsafeBufferPointer { text in
      text.baseAddress.map { table.id(of: $0, count: count) != 0 } ?? false
    }
  }

  private static let table = KeyTable(words.sorted())

  /// Asked first, because nearly every text fails it.
  @inline(__always)
  private static func canBegin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = letter(text[0])
    guard first < 26 else { return canBegin(withOther: text) }
    // Of the words that begin with a letter, the second one is in few places; blanks and signs may follow too.
    guard text.count > 1 else { return true }
    let second = letter(text[1])
    guard second < 26 else { return true }
    let thirds = thirdLetters[Int(first) &* 26 &+ Int(second)]
    if _fastPath(thirds == 0) { return false }
    return text.count < 3 || letter(text[2]) >= 26 || thirds & 1 &<< UInt32(letter(text[2])) != 0
  }

  /// What begins with another byte than a letter of ASCII.
  private static func canBegin(withOther text: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = text[0]
    // No word begins with a vowel that is written with an accent: À to Ï, Ò to Ö, but not Ñ or Ù to Ü.
    if first == 0xC3, text.count > 1 {
      let letter = text[1] & 0xDF
      return !((0x80...0x85).contains(letter) || (0x88...0x8F).contains(letter) || (0x92...0x96).contains(letter))
    }
    return first >= 0x80 || first == UInt8(ascii: "\"") || signs.contains(first)
  }

  /// The number of a letter; 26 and more for other bytes.
  @inline(__always)
  private static func letter(_ byte: UInt8) -> UInt8 { (byte | 0x20) &- 97 }

  /// By pair of letters: a bit for each letter that is the third of a word which begins with them, and the bit 31 when
  /// there are such words.
  private static let thirdLetters: [UInt32] = {
    var thirds = [UInt32](repeating: 0, count: 26 * 26)
    for word in words.union(["xxx"]) {
      let bytes = word.utf8.prefix(3).map(letter)
      guard bytes[0] < 26, bytes[1] < 26 else { continue }
      thirds[Int(bytes[0]) * 26 + Int(bytes[1])] |= 1 << 31 | (bytes[2] < 26 ? 1 << UInt32(bytes[2]) : 0)
    }
    return thirds
  }()

  private static let signs = Array("-–—.?*_#/".utf8)
  private static let longest = ValueKinds.shortLength

  private static let words: Set<String> = [
    "n/a", "n.a.", "n.a", "n/d", "n.d.", "s/d", "s.d.", "na/na", "null", "nulo", "undefined", "nan", "no aplica",
    "no data",
    "not applicable", "not available", "no disponible", "no definido", "no especificado", "no se especifica",
    "sin informacion", "sin dato", "sin datos", "sin definir", "sin especificar", "por definir", "por determinar",
    "por confirmar", "por asignar", "pendiente de definir", "to be defined", "to be determined", "to be confirmed",
    "tbd",
    "tba", "tbc", "test", "testing", "prueba", "texto de prueba", "lorem ipsum", "string", "unknown", "unspecified",
  ]
}
