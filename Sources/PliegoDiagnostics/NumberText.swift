/// Numbers as people read them.
public enum NumberText {
  /// `10,240` in English, `10 240` with a narrow no-break space in Spanish.
  ///
  /// Spanish-speaking countries disagree on comma and point; the space, which the academies of the language recommend,
  /// is misread by nobody. They write numbers of four digits without it.
  public static func grouped(_ number: Int, _ language: Language) -> String {
    let digits = String(number.magnitude)
    let sign = number < 0 ? "-" : ""
    guard digits.count > (language == .spanish ? 4 : 3) else { return sign + digits }
    let separator = language == .spanish ? "\u{202F}" : ","
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return sign + text
  }

  /// The same for the digits of a decimal number, whose fraction stays as it is: `1,180,000.50`.
  public static func grouped(digits: String, _ language: Language) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]) else { return digits }
    let sign = whole == 0 && digits.hasPrefix("-") ? "-" : ""
    return sign + grouped(whole, language) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// Tenths with a decimal point, which both languages read: `61.5`, `100`.
  public static func tenths(_ tenths: Int) -> String {
    tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// `1 release`, `10,240 releases`.
  public static func counted(_ count: Int, _ one: Phrase, _ many: Phrase, _ language: Language) -> String {
    "\(grouped(count, language)) \((count == 1 ? one : many)[language])"
  }
}
