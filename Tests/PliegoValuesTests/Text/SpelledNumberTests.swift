import PliegoValues
import Testing

@Suite struct SpelledNumberTests {
  @Test(arguments: [
    ("cero", "0"), ("un", "1"), ("quince", "15"), ("dieciséis", "16"), ("veintiún", "21"), ("treinta y uno", "31"),
    ("cien", "100"), ("ciento uno", "101"), ("quinientas cuarenta y tres", "543"), ("mil", "1000"),
    ("dos mil veintiséis", "2026"), ("ciento cuarenta mil", "140000"), ("un millón", "1000000"),
    ("trescientos cincuenta millones", "350000000"),
    (
      "OCHOCIENTOS SESENTA Y SIETE MILLONES DIECINUEVE MIL SEISCIENTOS SETENTA Y CINCO PESOS CON OCHENTA Y UN CENTAVOS",
      "867019675.81"
    ),
    ("mil doscientos millones de pesos", "1200000000"), ("dos billones tres millones cuatro", "2000003000004"),
    ("cuarenta y siete coma cincuenta (47,50) puntos", "47.5"), ("cinco coma cero cinco", "5.05"),
    ("cero punto dos", "0.2"), ("NOVENTA Y OCHO PESOS 50/100 M.N.", "98.5"), ("diez pesos con 5 centavos", "10.05"),
    ("por valor de diez (10) días", "10"), ("cincuenta por ciento (50%)", "50"), ("tres (03) días hábiles", "3"),
  ])
  func `numbers in words are read`(text: String, number: String) {
    #expect(SpelledNumber.first(in: text)?.text == number)
  }

  @Test(arguments: ["", "47,50", "sin número", "millones", "y", "coma", "milímetro", "unos"])
  func `a text without such a number has none`(text: String) {
    #expect(SpelledNumber.first(in: text) == nil)
  }

  @Test func `a number ends where the words no longer make one`() {
    #expect(SpelledNumber.first(in: "dos tres")?.text == "2")
    #expect(SpelledNumber.first(in: "mil millones dos millones")?.text == "1000000000")
    #expect(SpelledNumber.first(in: "cinco con seis ayudantes")?.text == "5")
  }
}

@Suite struct IdentifierSchemeTests {
  @Test(arguments: [
    (IdentifierScheme.colombianTaxNumber, "800.099.287-4", "4"), (.colombianTaxNumber, "899999090", "2"),
    (.colombianTaxNumber, "860002964-4", "4"), (.mexicanTaxRegister, "GODE561231GR8", "8"),
    (.mexicanTaxRegister, "SAT970701NN", "3"), (.mexicanTaxRegister, "IMS-421231-I45", "5"),
  ])
  func `a check digit follows from the rest`(scheme: IdentifierScheme, text: String, digit: String) {
    #expect(scheme.checkDigit(of: text) == digit)
  }

  @Test(arguments: ["", "1234", "800.099.287-", "800.099.287-44", "80O099287-4", "1234567890123456-1", "-4"])
  func `a text of another form has none`(text: String) {
    #expect(IdentifierScheme.colombianTaxNumber.checkDigit(of: text) == nil)
    #expect(!IdentifierScheme.colombianTaxNumber.isValid(text))
  }

  @Test(arguments: [
    "", "SAT", "SAT970701", "SAT970732NN3", "SAT970701NNB", "S1T970701NN3", "ÁÉÍ970701NN3", "SAT970701NN33",
  ])
  func `a text of another form is no RFC`(text: String) {
    #expect(!IdentifierScheme.mexicanTaxRegister.isValid(text))
  }
}

@Suite struct PlaceholderTests {
  @Test(arguments: [
    ("Contrato No. XXXX de 2026", "XXXX"), ("multa [0,5%] diaria", "[0,5%]"), ("[nombre]", "[nombre]"),
    ("Firma: ____", "____"), ("plazo ....... días", "......."), ("vea #REF! aquí", "#REF!"),
    (
      "vea ¡Error! No se encuentra el origen de la referencia. Fin",
      "¡Error! No se encuentra el origen de la referencia"
    ),
    ("#¡REF!", "#¡REF!"), ("#N/D", "#N/D"),
  ])
  func `what nobody filled in is found`(text: String, found: String) {
    let bytes = Array(text.utf8)
    let range = bytes.withUnsafeBufferPointer { Placeholder.first(in: $0) }
    #expect(range.map { String(decoding: bytes[$0], as: UTF8.self) } == found)
  }

  @Test(arguments: ["", "Luis XXX", "nota [1]", "notas [1, 2]", "etc...", "a_b", "error, no se encuentra", "[]"])
  func `ordinary text has none`(text: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { Placeholder.first(in: $0) } == nil)
  }
}
