import PliegoDiagnostics

extension ValueShape {
  /// A whole number from 1, in decimal digits.
  package static func count(in text: String) -> Int? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), number > 0 else { return nil }
    return number
  }

  /// A number of bytes with an optional unit: `k`, `M`, `G`, `T` (thousands) or `Ki`, `Mi`, `Gi`, `Ti` (1,024s), with or
  /// without a `B` behind, in any case.
  package static func byteCount(in text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    var unit = text.dropFirst(digits.count).lowercased()
    if unit.hasSuffix("b") { unit.removeLast() }
    guard let number = count(in: String(digits)), let factor = byteUnits[unit] else { return nil }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: factor)
    return overflows ? nil : bytes
  }

  private static let byteUnits: [String: Int] = [
    "": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000, "t": 1_000_000_000_000,
    "ki": 1 << 10, "mi": 1 << 20, "gi": 1 << 30, "ti": 1 << 40,
  ]

  /// A name, an equals sign and a value; the value may be empty and may hold more equals signs.
  package static func assignment(in text: String) -> (name: String, value: String)? {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return nil }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }

  /// What is wrong with a value of this shape, if anything can be said without opening a file.
  ///
  /// - Parameter owner: the option or positional as the user knows it: `--jobs`, `SHELL`.
  func objection(to text: String, for owner: String) -> Diagnostic? {
    switch kind {
    case .text, .file, .folder:
      nil
    case .count:
      Self.count(in: text) == nil ? .notACount(text, owner) : nil
    case .size:
      Self.byteCount(in: text) == nil ? .notASize(text, owner) : nil
    case .assignment:
      Self.assignment(in: text) == nil ? .notAnAssignment(text, owner) : nil
    case .choice(let words):
      words.contains(text) ? nil : .badChoice(text, owner, words)
    }
  }
}
