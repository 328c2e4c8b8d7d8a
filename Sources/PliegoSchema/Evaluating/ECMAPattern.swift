/// Rewrites a pattern of ECMA 262 where PCRE2 would read it otherwise.
///
/// - `\s` and `\S` mean all white space of Unicode (ECMA 262 §12.2), not only ASCII's.
/// - `.` is any character but the four that end a line (§12.3).
/// - `\p{Letter}` names a general category in full; PCRE2 knows the short names only.
///
/// Everything else that ECMA allows and schemas use, PCRE2's options take care of.
enum ECMAPattern {
  private static let space = #"\t\n\x0B\f\r \xA0\uFEFF\u2028\u2029\p{Zs}"#

  /// What `.` stands for.
  private static let anyCharacter = #"[^\n\r\u2028\u2029]"#.unicodeScalars

  static func rewrite(_ pattern: String) -> String {
    // Scalar by scalar: to Swift, a backslash with an accent behind it would be another character.
    var result = String.UnicodeScalarView()
    var rest = pattern.unicodeScalars[...]
    var isInClass = false
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.popFirst() else {
        if scalar == "[" { isInClass = true }
        if scalar == "]" { isInClass = false }
        if scalar == ".", !isInClass { result += anyCharacter } else { result.append(scalar) }
        continue
      }
      switch next {
      case "s": result += (isInClass ? space : "[\(space)]").unicodeScalars
      case "S" where !isInClass: result += "[^\(space)]".unicodeScalars
      case "p", "P": result += "\\\(next)\(property(&rest))".unicodeScalars
      default: result += [scalar, next]
      }
    }
    return String(result)
  }

  /// `{General_Category=Letter}` or `{Letter}` as `{L}`.
  private static func property(_ rest: inout Substring.UnicodeScalarView) -> String {
    guard rest.first == "{", let close = rest.firstIndex(of: "}") else { return "" }
    let name = Substring(rest[rest.index(after: rest.startIndex)..<close])
    rest = rest[rest.index(after: close)...]
    let value = name.split(separator: "=", maxSplits: 1).last.map(String.init) ?? String(name)
    return "{\(categories[value] ?? value)}"
  }

  private static let categories: [String: String] = [
    "Letter": "L", "Cased_Letter": "L&", "LC": "L&", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
    "Titlecase_Letter": "Lt", "Modifier_Letter": "Lm", "Other_Letter": "Lo", "Mark": "M", "Combining_Mark": "M",
    "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc", "Enclosing_Mark": "Me", "Number": "N", "Decimal_Number": "Nd",
    "digit": "Nd", "Letter_Number": "Nl", "Other_Number": "No", "Punctuation": "P", "punct": "P",
    "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd", "Open_Punctuation": "Ps", "Close_Punctuation": "Pe",
    "Initial_Punctuation": "Pi", "Final_Punctuation": "Pf", "Other_Punctuation": "Po", "Symbol": "S",
    "Math_Symbol": "Sm", "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk", "Other_Symbol": "So", "Separator": "Z",
    "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Other": "C", "Control": "Cc",
    "cntrl": "Cc", "Format": "Cf", "Surrogate": "Cs", "Private_Use": "Co", "Unassigned": "Cn",
  ]
}
