import PliegoDiagnostics

/// A comment of a YAML text, which the parser passes over.
public struct YAMLComment: Sendable, Equatable {
  /// From the `#` to the end of the line, white space at its end taken off.
  public var text: String
  public var place: YAMLPosition
  /// Whether nothing but white space and dashes stands before it on its line.
  public var isAlone: Bool
}

/// A line and a column, both from 1.
public struct YAMLPosition: Sendable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: YAMLPosition, b: YAMLPosition) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Finds comments: outside of scalars nothing else can hold a `#`.
struct YAMLCommentFinder {
  /// Where scalars stand, in the order of the text.
  private var scalars: [(start: YAMLPosition, end: YAMLPosition)] = []

  /// Takes in a scalar of the text.
  mutating func add(_ event: YAMLEvent, _ scalar: YAMLScalar, in text: YAMLText) {
    let start = YAMLPosition(line: event.span.line, column: event.span.column)
    let end = YAMLPosition(line: event.end.line, column: event.end.column)
    guard scalar.style == .literal || scalar.style == .folded else {
      if start < end { scalars.append((start, end)) }
      return
    }
    // Behind the sign that opens a block of text, a comment may stand.
    let sign = text.line(start.line).unicodeScalars.dropFirst(start.column - 1).prefix { $0 != " " && $0 != "\t" }
    scalars.append((start, YAMLPosition(line: start.line, column: start.column + sign.count)))
    scalars.append((YAMLPosition(line: start.line + 1, column: 1), end))
  }

  func comments(of text: YAMLText) -> [YAMLComment] {
    var comments: [YAMLComment] = []
    var next = scalars[...]
    for (index, line) in text.lines.enumerated() {
      let number = index + 1
      while let first = next.first, first.end.line < number { next.removeFirst() }
      guard line.utf8.contains(UInt8(ascii: "#")) else { continue }
      let here = next.prefix { $0.start.line <= number }
      if let comment = comment(on: line, number, among: here) { comments.append(comment) }
    }
    return comments
  }

  private func comment(
    on line: String, _ number: Int, among scalars: ArraySlice<(start: YAMLPosition, end: YAMLPosition)>
  ) -> YAMLComment? {
    let letters = Array(line.unicodeScalars)
    let column = letters.indices.first { index in
      let place = YAMLPosition(line: number, column: index + 1)
      return letters[index] == "#" && !scalars.contains { $0.start <= place && place < $0.end }
    }
    guard let column else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: letters[column...])
    while let last = text.unicodeScalars.last, last == " " || last == "\t" { text.unicodeScalars.removeLast() }
    let isAlone = letters[..<column].allSatisfy { $0 == " " || $0 == "\t" || $0 == "-" }
    return YAMLComment(text: text, place: YAMLPosition(line: number, column: column + 1), isAlone: isAlone)
  }
}
