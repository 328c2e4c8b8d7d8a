/// Text of unknown origin made safe for a screen, a line or a markup.
extension String {
  /// The text on one line, what a terminal would obey or hide written as `\u001B`.
  ///
  /// Data may hold escape sequences that recolor or erase what was said, line breaks that forge a second finding, and
  /// marks that reverse the direction of writing.
  var onOneLine: String {
    guard unicodeScalars.contains(where: \.isTroublesome) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isTroublesome {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text for element contents and attributes of XML 1.0; what XML cannot hold becomes U+FFFD.
  var escapedForXML: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n", "\r", "\t": text += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Lines of at most so many characters, broken between words; a longer word stands alone.
  func lines(upTo width: Int?) -> [String] {
    guard let width, count > width else { return [self] }
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}

extension Unicode.Scalar {
  fileprivate var isTroublesome: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}
