import PliegoYAML

/// How a text is written: without quotes wherever every YAML reader takes it for that same text.
enum ScalarLayout {
  /// One line, with quotes if it needs them.
  ///
  /// - Parameter inFlow: whether it stands between braces, where a formula is always in single quotes.
  static func text(of text: String, inFlow: Bool) -> String {
    if isPlain(text, inFlow: inFlow) { return text }
    let isSimple = text.unicodeScalars.allSatisfy { YAMLWriter.isPrintable($0) }
    if isSimple, text.hasPrefix("=") || text.contains("\"") || text.contains("\\") {
      return "'" + text.replacing("'", with: "''") + "'"
    }
    return YAMLWriter.quoted(text)
  }

  static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, scalars.allSatisfy(YAMLWriter.isPrintable) else {
      return false
    }
    if first == " " || last == " " || last == ":" || text.contains(": ") || text.contains(" #") { return false }
    if "-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) || text.hasPrefix("<<") || text == "=" { return false }
    if inFlow, first == "=" || scalars.contains(where: { ",[]{}?:".unicodeScalars.contains($0) }) { return false }
    return !isAmbiguous(text)
  }

  /// Words and shapes that some reader of YAML takes for something else than text.
  private static func isAmbiguous(_ text: String) -> Bool {
    if ["yes", "no", "on", "off", "true", "false", "null", "~"].contains(text.lowercased()) { return true }
    if [".nan", ".inf", "-.inf", "+.inf"].contains(text.lowercased()) { return true }
    guard let first = text.utf8.first, "0123456789+-.".utf8.contains(first) else { return false }
    return text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { "0123456789+-._:eExXoTtZz ".utf8.contains($0) }
  }

  /// A text that its author spread over several lines, cut at single spaces.
  static func lines(of text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = first
    // Where two spaces meet, a line break would take one away.
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)[...]
    while var word = words.popFirst() {
      while let next = words.first, word.isEmpty || next.isEmpty || next.hasPrefix("#") {
        word += " " + next
        words.removeFirst()
      }
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = word
        width = rest
      } else {
        line = line.isEmpty ? word : line + " " + word
      }
    }
    return lines + [line]
  }

  private static func isFunction(_ name: String) -> Bool {
    FormulaFunction.index[name] != nil || SpecialForm(rawValue: name) != nil
  }

  /// The names of functions in lower case.
  static func formula(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var word = ""
    var closing: Unicode.Scalar?
    func finish(before scalar: Unicode.Scalar?) {
      let name = word.lowercased()
      result.append(contentsOf: (scalar == "(" && isFunction(name) ? name : word).unicodeScalars)
      word = ""
    }
    for scalar in text.unicodeScalars {
      if let end = closing {
        result.append(scalar)
        if scalar == end { closing = nil }
      } else if scalar.properties.isAlphabetic || scalar == "_" || (!word.isEmpty && ("0"..."9").contains(scalar)) {
        word.unicodeScalars.append(scalar)
      } else {
        finish(before: scalar)
        if scalar == "\"" { closing = "\"" }
        if scalar == "[" { closing = "]" }
        result.append(scalar)
      }
    }
    finish(before: nil)
    return String(result)
  }
}
