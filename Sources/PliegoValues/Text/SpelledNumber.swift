/// Numbers written out in Spanish: `cuarenta y siete coma cincuenta`.
public enum SpelledNumber {
  private static let small: [String: Int] = {
    let names = [
      "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
      "trece",
      "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidos",
      "veintitres", "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve",
    ]
    var values = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    for (name, value) in [("un", 1), ("una", 1), ("veintiun", 21), ("veintiuna", 21)] { values[name] = value }
    return values
  }()

  private static let tens = [
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
  ]

  private static let hundreds: [String: Int] = {
    var values = ["cien": 100, "ciento": 100]
    for (stem, value) in [
      ("doscient", 200), ("trescient", 300), ("cuatrocient", 400), ("quinient", 500), ("seiscient", 600),
      ("setecient", 700), ("novecient", 900), ("ochocient", 800),
    ] {
      values[stem + "os"] = value
      values[stem + "as"] = value
    }
    return values
  }()

  private static let scales = [
    "millon": 1_000_000, "millones": 1_000_000, "billon": 1_000_000_000_000, "billones": 1_000_000_000_000,
  ]

  /// What may stand between a number and its decimals: `pesos moneda corriente con ochenta centavos`.
  private static let fillers: Set<String> = [
    "de", "peso", "pesos", "moneda", "nacional", "corriente", "legal", "mexicanos", "colombianos", "dolares", "euros",
  ]

  /// The first number that is written out in a text; `nil` when there is none.
  ///
  /// Decimals follow `coma` or `punto` (`cinco coma cero cinco` is 5.05), or are cents: `con ochenta y un centavos`,
  /// `50/100`.
  public static func first(in text: String) -> Decimal? {
    let words = words(of: Text.fold(text))
    for start in words.indices where isNumberWord(words[start]) {
      var reader = Reader(words: words, next: start)
      if let number = reader.number() { return number }
    }
    return nil
  }

  private static func isNumberWord(_ word: String) -> Bool {
    small[word] != nil || tens[word] != nil || hundreds[word] != nil || word == "mil"
  }

  /// Runs of letters, and runs of digits with what stands inside them.
  private static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "/") }.map(String.init)
  }

  private struct Reader {
    let words: [String]
    var next: Int

    var word: String { next < words.count ? words[next] : "" }

    mutating func number() -> Decimal? {
      guard let whole = whole() else { return nil }
      let end = next
      if let cents = cents() { return Decimal(whole) + cents }
      next = end
      if word == "coma" || word == "punto" {
        next += 1
        if let decimals = decimals() { return Decimal(jsonText: "\(whole).\(decimals)") }
      }
      return Decimal(whole)
    }

    /// `dos millones ciento cuatro mil quinientos`: scales grow smaller from left to right.
    private mutating func whole() -> Int? {
      var total = 0
      var least = Int.max
      var isFound = false
      while true {
        let start = next
        guard let part = belowMillion() else { break }
        guard let scale = SpelledNumber.scales[word] else {
          guard least > 1 else {
            next = start
            break
          }
          isFound = true
          total += part
          break
        }
        guard scale < least, part < 1_000_000 else {
          next = start
          break
        }
        next += 1
        least = scale
        total += part * scale
        isFound = true
      }
      return isFound ? total : nil
    }

    private mutating func belowMillion() -> Int? {
      let thousands: Int
      if word == "mil" {
        thousands = 1
      } else {
        guard let part = belowThousand() else { return nil }
        guard word == "mil" else { return part }
        thousands = part
      }
      next += 1
      return thousands * 1000 + (belowThousand() ?? 0)
    }

    private mutating func belowThousand() -> Int? {
      var value: Int?
      if let hundred = SpelledNumber.hundreds[word] {
        value = hundred
        next += 1
        if words[next - 1] == "cien" { return value }
      }
      if let ten = SpelledNumber.tens[word] {
        value = (value ?? 0) + ten
        next += 1
        if word == "y", next + 1 < words.count, let unit = SpelledNumber.small[words[next + 1]], (1...9).contains(unit)
        {
          value = (value ?? 0) + unit
          next += 2
        }
        return value
      }
      if let unit = SpelledNumber.small[word], unit > 0 || value == nil {
        value = (value ?? 0) + unit
        next += 1
      }
      return value
    }

    /// `con ochenta y un centavos`, `con 81 centavos` or `81/100`.
    private mutating func cents() -> Decimal? {
      while SpelledNumber.fillers.contains(word) { next += 1 }
      if word.hasSuffix("/100"), let cents = Int(word.dropLast(4)), cents < 100 { return hundredths(cents) }
      guard word == "con" else { return nil }
      next += 1
      if word.hasSuffix("/100"), let cents = Int(word.dropLast(4)), cents < 100 { return hundredths(cents) }
      let digits = Int(word)
      if digits != nil { next += 1 }
      guard let cents = digits ?? belowThousand(), cents < 100, word == "centavos" || word == "centavo" else {
        return nil
      }
      return hundredths(cents)
    }

    private func hundredths(_ cents: Int) -> Decimal? { Decimal(jsonText: cents < 10 ? "0.0\(cents)" : "0.\(cents)") }

    /// Decimals as they are said: noughts one by one, then a number.
    private mutating func decimals() -> String? {
      var text = ""
      while word == "cero" {
        text += "0"
        next += 1
      }
      if let rest = belowMillion() { text += String(rest) }
      return text.isEmpty ? nil : text
    }
  }
}
