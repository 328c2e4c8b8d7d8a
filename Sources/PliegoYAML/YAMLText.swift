import PliegoDiagnostics

/// The text of a YAML file, by lines, for messages and comments.
public struct YAMLText: Sendable {
  /// The name shown to people.
  public let name: String
  public let lines: [String]

  public init(name: String, text: String) {
    self.name = name
    // By scalars: for a `String`, carriage return and line feed are one character, which is no line feed.
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
  }

  /// A line by its number, from 1; empty outside the text.
  public func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The comment that documents a key: behind its value on the line, or the lines of comments directly above it.
  func comment(forKeyAt key: SourceSpan, valueEnd: (line: Int, column: Int)) -> String? {
    let behind = valueEnd.line == key.line ? comment(in: line(key.line), from: valueEnd.column) : nil
    var above: [String] = []
    var number = key.line - 1
    while number > 0, isComment(line(number)) {
      above.insert(body(ofComment: trimmed(line(number))), at: 0)
      number -= 1
    }
    let parts = (isFirst(key) ? above : []) + [behind].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Whether nothing but indentation and dashes stands before the key: a comment above belongs to the first key only.
  private func isFirst(_ key: SourceSpan) -> Bool {
    line(key.line).unicodeScalars.prefix(key.column - 1).allSatisfy { $0 == " " || $0 == "-" }
  }

  private func isComment(_ line: String) -> Bool { trimmed(line).first == "#" }

  private func trimmed(_ line: String) -> Substring { line.drop { $0 == " " || $0 == "\t" } }

  private func body(ofComment comment: Substring) -> String {
    String(comment.drop { $0 == "#" }.drop { $0 == " " })
  }

  /// A `#` after white space, at or after a column (from 1).
  private func comment(in line: String, from column: Int) -> String? {
    let scalars = Array(line.unicodeScalars)
    var index = max(column - 1, 1)
    while index < scalars.count {
      if scalars[index] == "#", scalars[index - 1] == " " || scalars[index - 1] == "\t" {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[index...])
        return body(ofComment: Substring(text))
      }
      index += 1
    }
    return nil
  }
}
