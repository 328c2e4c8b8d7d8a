/// Rewrites a pattern of ECMA 262 where PCRE2 would read it otherwise.
///
/// - `\s` and `\S` mean all white space of Unicode (ECMA 262 §12.2), not only ASCII's.
/// - `\p{Letter}` names a general category in full; PCRE2 knows the short names only.
///
/// Everything else that ECMA allows and schemas use, PCRE2's options take care of.
enum ECMAPattern {
  private static let space = #"\t\n\x0B\f\r \xA0\uFEFF\u2028\u2029\p{Zs}"#

  static func rewrite(_ pattern: String) -> String {
    var result = ""
    var rest = pattern[...]
    var isInClass = false
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.popFirst() else {
        if character == "[" { isInClass = true }
        if character == "]" { isInClass = false }
        result.append(character)
        continue
      }
      switch next {
      case "s": result += isInClass ? space : "[\(space)]"
      case "S" where !isInClass: result += "[^\(space)]"
      case "p", "P": result += "\\\(next)" + property(&rest)
      default: result += "\\\(next)"
      }
    }
    return result
  }

  /// `{General_Category=Letter}` or `{Letter}` as `{L}`.
  private static func property(_ rest: inout Substring) -> String {
    guard rest.first == "{", let close = rest.firstIndex(of: "}") else { return "" }
    let name = rest[rest.index(after: rest.startIndex)..<close]
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
