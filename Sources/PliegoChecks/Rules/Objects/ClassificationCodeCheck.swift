import PliegoDiagnostics
import PliegoJSON

/// Finds codes that cannot be of their scheme.
struct ClassificationCodeCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V406", "classification-code", .warning,
    Phrase(
      en: "a code that cannot be of its scheme",
      es: "un código que no puede ser de su esquema"))

  static let page = CheckPage(
    rules: ["CLS-03", "UNIT-01"],
    why: Phrase(
      en: "Buyers and bidders search by these codes; one in another form is never found.",
      es: "Compradores y licitantes buscan por estos códigos; uno con otra forma nunca se encuentra."),
    cure: Phrase(
      en: "Write the code itself, not its name or its place in a table; leading zeros belong to it.",
      es: "Escriba el código mismo, no su nombre ni su lugar en una tabla; los ceros iniciales son parte de él."))

  static let types: Set<String> = ["Classification", "Item.unit", "Unit"]

  func check(_ object: ObjectSubject, _ report: inout Reporter) {
    guard let scheme = object["scheme"], scheme.isString, let id = object["id"], id.isString || id.isNumber,
      id.isFilled,
      let form = Self.form(scheme, of: object.type), !form.fits(id.raw)
    else { return }
    report.report(Self.code, at: id, path: object.path + "/id") {
      FindingMessage(
        Phrase(
          en: "\(Reporter.excerpt(of: id)) cannot be a code of \(scheme.text)",
          es: "\(Reporter.excerpt(of: id)) no puede ser un código de \(scheme.text)"),
        notes: [form.words])
    }
  }

  /// How the codes of a scheme are written.
  private struct Form {
    let words: Phrase
    let fits: (UnsafeBufferPointer<UInt8>) -> Bool
  }

  /// `nil` for schemes whose codes come in many forms.
  private static func form(_ scheme: JSONNode, of type: String) -> Form? {
    guard type == "Classification" else { return scheme.holds("UNCEFACT") ? uncefact : nil }
    if scheme.holds("CPV") { return cpv }
    if scheme.holds("UNSPSC") { return unspsc }
    return scheme.holds("NAICS") ? naics : nil
  }

  private static var cpv: Form {
    Form(
      words: Phrase(
        en: "codes of CPV have eight digits, and may have a hyphen and a check digit",
        es: "los códigos de CPV tienen ocho dígitos, y pueden llevar guion y dígito de control"),
      fits: { text in
        text.prefix(8).allSatisfy(isDigit)
          && (text.count == 8 || (text.count == 10 && text[8] == UInt8(ascii: "-") && isDigit(text[9])))
      })
  }

  private static var unspsc: Form {
    Form(
      words: Phrase(
        en: "codes of UNSPSC have eight digits; those of upper levels may end after two, four or six",
        es: "los códigos de UNSPSC tienen ocho dígitos; los de niveles superiores pueden tener dos, cuatro o seis"),
      fits: { [2, 4, 6, 8, 10].contains($0.count) && $0.allSatisfy(isDigit) })
  }

  private static var naics: Form {
    Form(
      words: Phrase(
        en: "codes of NAICS have two to six digits", es: "los códigos de NAICS tienen de dos a seis dígitos"),
      fits: { (2...6).contains($0.count) && $0.allSatisfy(isDigit) })
  }

  private static var uncefact: Form {
    Form(
      words: Phrase(
        en: "codes of UN/CEFACT recommendation 20 have two or three digits and capital letters",
        es: "los códigos de la recomendación 20 de UN/CEFACT tienen dos o tres dígitos y mayúsculas"),
      fits: { (2...3).contains($0.count) && $0.allSatisfy { isDigit($0) || $0 &- 65 < 26 } })
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
}
