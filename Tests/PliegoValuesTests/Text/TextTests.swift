import PliegoValues
import Testing

@Suite("Text")
struct TextTests {
  @Test(arguments: [
    ("", ""), ("  LICITACIÓN   Pública ", "licitacion publica"), ("Año\u{A0}Fiscal", "ano fiscal"),
    ("A\tB\r\nC", "a b c"),
    ("Straße", "strasse"), ("ﬁn", "fin"), ("N\u{303}", "n"), ("Nº", "no"), ("re\u{AD}so\u{200B}lver", "resolver"),
    ("\u{FEFF}RFC", "rfc"), ("ΑΘΗΝΑ", "αθηνα"), ("plain_ASCII  9", "plain_ascii 9"), ("\u{2003}x\u{3000}y", "x y"),
  ])
  func `folds to the form that headings are matched by`(text: String, expected: String) {
    #expect(Text.fold(text) == expected)
  }

  @Test(arguments: ["Á", "ﬁ ", "ẞ", "İ", "ｱ", "Ⅻ", "  a  b ", "Ångström"])
  func `folding twice changes nothing`(text: String) {
    #expect(Text.fold(Text.fold(text)) == Text.fold(text))
  }

  @Test(arguments: [
    ("ñandú año", "ÑANDÚ AÑO"), ("abc-9", "ABC-9"), ("", ""), ("éà", "ÉÀ"), ("i", "I"),
  ])
  func `changes case letter by letter`(small: String, capital: String) {
    #expect(Text.upper(small) == capital)
    #expect(Text.lower(capital) == small)
  }

  @Test(arguments: [
    ("Beta y Cía", "beta-y-cia"), ("  Beta, S.A. de C.V. ", "beta-s-a-de-c-v"), ("---", ""), ("", ""), ("Ñ", "n"),
    ("a_b", "a-b"), ("Москва 1", "москва-1"), ("№ 5", "no-5"), ("A", "a"),
  ])
  func `makes slugs`(text: String, expected: String) {
    #expect(Text.slug(text) == expected)
  }

  /// Western letters take a quick way through; a letter from beyond takes the whole text to the library's tables.
  @Test(arguments: 0x01...0x17F)
  func `quick ways and slow ways agree`(value: Int) throws {
    let text = "x" + String(try #require(Unicode.Scalar(UInt32(value)))) + "Y z"
    #expect(Text.fold(text + "ā") == Text.fold(text) + "a")
    #expect(Text.upper(text + "ā") == Text.upper(text) + "Ā")
    #expect(Text.lower(text + "ā") == Text.lower(text) + "ā")
    #expect(Text.slug(text + "ā") == Text.slug(text) + "a")
    #expect(Text.characterCount(text + "\u{2200}") == Text.characterCount(text) + 1)
    #expect(Text.suffix(text + "\u{2200}", 4) == Text.suffix(text, 3) + "\u{2200}")
    #expect(Text.prefix(text + "\u{2200}", 2) == Text.prefix(text, 2))
  }

  @Test func `keeps digits`() {
    #expect(Text.digits("RUC 20-123456/7 ñ") == "201234567")
    #expect(Text.digits("ninguno") == "")
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("año", 3), ("an\u{303}o", 3), ("a\r\nb", 3), ("👩‍👩‍👧", 1), ("🇲🇽🇨🇴", 2), ("e\u{301}\u{302}", 1),
  ])
  func `counts characters and not bytes`(text: String, count: Int) {
    #expect(Text.characterCount(text) == count)
  }

  @Test func `cuts by characters`() {
    #expect(Text.prefix("añejo", 2) == "añ")
    #expect(Text.prefix("añejo", 9) == "añejo")
    #expect(Text.prefix("añejo", -1) == "")
    #expect(Text.suffix("camión", 2) == "ón")
    #expect(Text.suffix("camión", 0) == "")
    #expect(Text.suffix("abc", Int.max) == "abc")
    #expect(Text.mid("an\u{303}ejo", from: 2, 2) == "n\u{303}e")
    #expect(Text.mid("abcdef", from: 3, 2) == "cd")
    #expect(Text.mid("abcdef", from: 6, 5) == "f")
    #expect(Text.mid("abcdef", from: 7, 5) == "")
    #expect(Text.mid("abcdef", from: 0, 2) == "ab")
    #expect(Text.mid("abcdef", from: Int.max, Int.max) == "")
    #expect(Text.mid("", from: 1, 1) == "")
  }

  @Test func `pads in front`() {
    #expect(Text.pad("7", width: 3, fill: "0") == "007")
    #expect(Text.pad("1234", width: 3, fill: "0") == "1234")
    #expect(Text.pad("7", width: 4, fill: "ab") == "aba7")
    #expect(Text.pad("ñ", width: 2, fill: "é") == "éñ")
    #expect(Text.pad("7", width: 4, fill: "") == "7")
  }

  @Test(arguments: [
    ("n\u{303}", "ñ"), ("ñ", "ñ"), ("\u{212B}", "Å"), ("“x” – 5 €", "“x” – 5 €"), ("\u{1100}\u{1161}", "가"), ("ﬁ", "ﬁ"),
    ("a\u{302}\u{323}", "ậ"), ("", ""),
  ])
  func `composes`(text: String, expected: String) {
    #expect(Array(Text.nfc(text).utf8) == Array(expected.utf8))
    var copy = text
    let isComposed = copy.withUTF8 { Text.isNFC($0) }
    #expect(isComposed == (Array(text.utf8) == Array(expected.utf8)))
  }

  @Test(arguments: [
    ("_x000D_", "\n"), ("a_x000D_\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("_x005F_x000D_", "_x000D_"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"), ("_x00G0_", "_x00G0_"), ("_x0000_", "_x0000_"), ("_x00", "_x00"),
    ("plain_text", "plain_text"), ("_x00F1_", "ñ"),
  ])
  func `decodes the escapes of spreadsheets`(text: String, expected: String) {
    #expect(Text.decodingExcelEscapes(text) == expected)
  }

  @Test(arguments: [
    ("", ""), ("a  b\n c", "a b c"), ("<p>Uno</p><p>Dos</p>", "Uno\nDos"), ("Uno<br/>Dos<BR>Tres", "Uno\nDos\nTres"),
    ("<b>A</b>B", "AB"), ("a &lt; b &amp;&amp; c", "a < b && c"), ("ca&ntilde;&oacute;n &Aacute;", "cañón Á"),
    ("&#225;&#xE1;&#XE1;", "ááá"), ("&#147;x&#148;", "“x”"), ("&nbsp;x&nbsp;&nbsp;y&nbsp;", "x y"),
    ("&unknown; & &", "&unknown; & &"), ("a < b", "a < b"), ("<script>if (a<b) x()</script>c", "c"),
    ("<style>p{}</style><p>c", "c"), ("<!-- <p>no</p> -->c", "c"), ("<!DOCTYPE html>c", "c"),
    ("<a title=\"x>y\">c</a>", "c"), ("<a title=\"x>c", "c"), ("c<script>never closed", "c"), ("x<", "x<"),
    ("x</", "x</"),
    ("<td>a</td><td>b</td>", "a b"), ("<ul><li>a</li><li>b</li></ul>", "a\nb"), ("&#0;&#x110000;", "\u{FFFD}\u{FFFD}"),
    ("&yuml;&thorn;&iexcl;", "ÿþ¡"), ("5 &euro; &mdash; ok", "5 € — ok"),
  ])
  func `shows what a reader sees of HTML`(html: String, expected: String) {
    #expect(Text.plainText(html) == expected)
  }

  @Test(
    arguments: [
      ("tittle", "title"), ("TÍTLE", "title"), ("dscription", "description"), ("teh", nil), ("amuont", "amount"),
      ("xyz", nil), ("", nil), ("procuringEntty", "procuringEntity"), ("id", "id"),
    ] as [(String, String?)])
  func `finds the name that was meant`(name: String, expected: String?) {
    let names = ["title", "description", "amount", "procuringEntity", "id", "buyer"]
    #expect(Text.closestName(to: name, in: names) == expected)
  }

  @Test func `a maximum narrows what is near`() {
    #expect(Text.closestName(to: "procurnigEntty", in: ["procuringEntity"]) == "procuringEntity")
    #expect(Text.closestName(to: "procurnigEntty", in: ["procuringEntity"], maximum: 1) == nil)
  }

  @Test func `copes with malformed bytes`() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0xED, 0xA0, 0x80]
    bytes.withUnsafeBufferPointer { bytes in
      #expect(Text.fold(bytes).first == 0x61)
      #expect(Text.characterCount(bytes) >= 2)
      #expect(Text.prefix(bytes, 1).count == 1)
      #expect(!Text.upper(bytes).isEmpty)
      #expect(!Text.nfc(bytes).isEmpty)
      #expect(!Text.plainText(bytes).isEmpty)
      #expect(Text.slug(bytes).first == 0x61)
    }
  }
}
