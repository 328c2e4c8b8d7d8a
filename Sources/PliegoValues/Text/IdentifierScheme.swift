/// A register whose identifiers end in a check digit.
public enum IdentifierScheme: String, Sendable, CaseIterable {
  /// Colombia's tax number, weighed with primes modulo 11.
  case colombianTaxNumber = "CO-NIT"
  /// Mexico's tax register, twelve characters for companies and thirteen for persons, modulo 11.
  case mexicanTaxRegister = "MX-RFC"

  /// The check digit that belongs to an identifier, whether or not it is written behind it.
  ///
  /// - Returns: `nil` when the text does not have the form of such an identifier.
  public func checkDigit(of text: String) -> String? {
    switch self {
    case .colombianTaxNumber: Self.nit(text).map { Self.nitDigit($0.digits) }
    case .mexicanTaxRegister: Self.rfc(text).map { Self.rfcDigit($0.body) }
    }
  }

  /// Whether a text has the form of such an identifier, and its check digit if one is written is right.
  public func isValid(_ text: String) -> Bool {
    switch self {
    case .colombianTaxNumber:
      guard let (digits, check) = Self.nit(text) else { return false }
      return check.map { $0 == Self.nitDigit(digits) } ?? true
    case .mexicanTaxRegister:
      guard let (body, check) = Self.rfc(text), let check else { return false }
      return Self.genericRFC.contains(String(body) + check) || check == Self.rfcDigit(body)
    }
  }

  // MARK: CO-NIT

  /// `800.099.287-4`: the digits, and the one behind the hyphen.
  private static func nit(_ text: String) -> (digits: [Int], check: String?)? {
    let bare = text.filter { $0 != "." && $0 != " " && $0 != "," }
    let parts = bare.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (5...15).contains(parts[0].utf8.count) else { return nil }
    let digits = parts[0].utf8.map { Int($0) - 48 }
    guard digits.allSatisfy((0...9).contains) else { return nil }
    guard parts.count == 2 else { return (digits, nil) }
    guard parts[1].utf8.count == 1, let check = parts[1].utf8.first, (48...57).contains(check) else { return nil }
    return (digits, String(parts[1]))
  }

  private static let primes = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]

  private static func nitDigit(_ digits: [Int]) -> String {
    let rest = zip(digits.reversed(), primes).reduce(0) { $0 + $1.0 * $1.1 } % 11
    return String(rest < 2 ? rest : 11 - rest)
  }

  // MARK: MX-RFC

  /// What offices write for the public at large and for foreigners.
  private static let genericRFC: Set<String> = ["XAXX010101000", "XEXX010101000"]

  private static let values: [Character: Int] = Dictionary(
    uniqueKeysWithValues: "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ".enumerated().map { ($1, $0) })

  /// Letters of the name, a day as yyMMdd, two characters against namesakes; then the check digit.
  private static func rfc(_ text: String) -> (body: [Character], check: String?)? {
    let characters = Array(text.uppercased().filter { $0 != "-" && $0 != " " })
    let letters = characters.prefix { $0.isLetter || $0 == "&" }.count
    guard letters == 3 || letters == 4, (letters + 8...letters + 9).contains(characters.count) else { return nil }
    let body = Array(characters.prefix(letters + 8))
    guard body.allSatisfy({ values[$0] != nil }), isDay(body[letters..<(letters + 6)]) else { return nil }
    guard characters.count > body.count else { return (body, nil) }
    let check = characters[body.count]
    guard check.isASCII, check.isNumber || check == "A" else { return nil }
    return (body, String(check))
  }

  private static func isDay(_ characters: ArraySlice<Character>) -> Bool {
    let digits = characters.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == 6 else { return false }
    return (1...12).contains(digits[2] * 10 + digits[3]) && (1...31).contains(digits[4] * 10 + digits[5])
  }

  private static func rfcDigit(_ body: [Character]) -> String {
    // A company's has a blank in front, so that all have twelve.
    let whole = (body.count == 11 ? [" "] : []) + body
    let sum = whole.enumerated().reduce(0) { $0 + (values[$1.element] ?? 0) * (13 - $1.offset) }
    let rest = sum % 11
    return rest == 0 ? "0" : rest == 1 ? "A" : String(11 - rest)
  }
}
