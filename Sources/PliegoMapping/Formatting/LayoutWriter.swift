import PliegoDiagnostics
import PliegoYAML

/// One line of a layout, with the comment behind it apart, so that comments can be lined up.
struct LayoutLine {
  var code: String
  var comment: String?
  /// A line that holds a comment and nothing else, or nothing at all.
  var isAside = false
}

/// Writes the entries of a mapping in their canonical form.
struct LayoutWriter {
  /// No line is made longer than this if it can be helped.
  static let width = 120
  /// Sections that stand together at the top, without blank lines between them.
  private static let head: Set<String> = ["pliego", "title", "description", "extends", "incomplete"]

  let source: YAMLText

  func text(of root: LayoutEntry) -> String {
    var lines: [LayoutLine] = []
    var isKept = false
    for entry in arranged(root) {
      let isHead = Self.head.contains(entry.key ?? "") || isKept
      isKept = keepsBlankLines(entry)
      if !lines.isEmpty, !isHead { lines.append(LayoutLine(code: "", isAside: true)) }
      let hadBlank = (entry.above.first?.hasBlankAbove ?? entry.hasBlankAbove)
      if !lines.isEmpty, isHead, hadBlank, !entry.above.isEmpty { lines.append(LayoutLine(code: "", isAside: true)) }
      write(entry, indent: 0, isFirst: true, into: &lines)
    }
    return CommentColumns.text(of: lines)
  }

  /// The children in order; a comment below one of them stands above the next, with a blank line between.
  private func arranged(_ entry: LayoutEntry) -> [LayoutEntry] {
    let children = entry.ordered
    for (child, next) in zip(children, children.dropFirst()) where !child.below.isEmpty {
      next.above = child.below + next.above
      next.hasBlankAbove = next.hasBlankAbove || next.above.count == child.below.count
      child.below = []
    }
    for (child, next) in zip(children, children.dropFirst()) where keepsBlankLines(child) {
      next.hasBlankAbove = false
      if !next.above.isEmpty { next.above[0].hasBlankAbove = false }
    }
    return children
  }

  /// Whether blank lines below would belong to a text at the entry's end: `|+`.
  private func keepsBlankLines(_ entry: LayoutEntry) -> Bool {
    if let last = entry.ordered.last { return keepsBlankLines(last) }
    guard let scalar = entry.value.scalar, scalar.style == .literal || scalar.style == .folded else { return false }
    return sign(of: entry.value).contains("+")
  }

  /// `|`, `>-` and the like.
  private func sign(of node: YAMLNode) -> String {
    let header = source.line(node.span.line).unicodeScalars.dropFirst(node.span.column - 1)
    return String(String.UnicodeScalarView(header.prefix { $0 != " " && $0 != "\t" }))
  }

  private func write(_ entries: [LayoutEntry], indent: Int, into lines: inout [LayoutLine]) {
    for (index, entry) in entries.enumerated() { write(entry, indent: indent, isFirst: index == 0, into: &lines) }
  }

  /// - Parameter isFirst: whether nothing stands above it in its block, so that no blank line does either.
  private func write(_ entry: LayoutEntry, indent: Int, isFirst: Bool, into lines: inout [LayoutLine]) {
    var isFirst = isFirst
    func blank(_ wanted: Bool) {
      if wanted, !isFirst { lines.append(LayoutLine(code: "", isAside: true)) }
      isFirst = false
    }
    for comment in entry.above {
      blank(comment.hasBlankAbove)
      lines.append(LayoutLine(code: spaces(indent) + comment.text, isAside: true))
    }
    for comment in entry.behind.dropFirst() {
      blank(false)
      lines.append(LayoutLine(code: spaces(indent) + comment, isAside: true))
    }
    blank(entry.hasBlankAbove)
    if entry.key == nil { element(entry, indent, &lines) } else { member(entry, indent, &lines) }
    for comment in entry.below {
      if comment.hasBlankAbove { lines.append(LayoutLine(code: "", isAside: true)) }
      lines.append(LayoutLine(code: spaces(indent) + comment.text, isAside: true))
    }
  }

  private func member(_ entry: LayoutEntry, _ indent: Int, _ lines: inout [LayoutLine]) {
    let head = spaces(indent) + key(entry, inFlow: false) + ":"
    if let scalar = entry.value.scalar {
      append(written(scalar, entry, indent: indent, head: head), entry, &lines)
    } else if let flow = onOneLine(entry), head.count + 1 + flow.count <= Self.width {
      lines.append(LayoutLine(code: head + " " + flow, comment: entry.behind.first))
    } else {
      lines.append(LayoutLine(code: head, comment: entry.behind.first))
      write(arranged(entry), indent: indent + 2, into: &lines)
    }
  }

  private func element(_ entry: LayoutEntry, _ indent: Int, _ lines: inout [LayoutLine]) {
    let head = spaces(indent) + "-"
    if let scalar = entry.value.scalar {
      append(written(scalar, entry, indent: indent, head: head), entry, &lines)
    } else if let flow = onOneLine(entry), head.count + 1 + flow.count <= Self.width {
      lines.append(LayoutLine(code: head + " " + flow, comment: entry.behind.first))
    } else {
      block(entry, indent, &lines)
    }
  }

  /// What begins behind a dash; comments above its first line go above the dash.
  private func block(_ entry: LayoutEntry, _ indent: Int, _ lines: inout [LayoutLine]) {
    var inner: [LayoutLine] = []
    write(arranged(entry), indent: indent + 2, into: &inner)
    let asides = inner.prefix { $0.isAside }
    for line in asides {
      lines.append(LayoutLine(code: line.code.isEmpty ? "" : String(line.code.dropFirst(2)), isAside: true))
    }
    if let comment = entry.behind.first {
      lines.append(LayoutLine(code: spaces(indent) + comment, isAside: true))
    }
    var rest = Array(inner.dropFirst(asides.count))
    if !rest.isEmpty { rest[0].code = spaces(indent) + "- " + rest[0].code.dropFirst(indent + 2) }
    lines += rest
  }

  // MARK: Scalars

  /// The lines of a key or dash with a scalar behind it.
  private func written(_ scalar: YAMLScalar, _ entry: LayoutEntry, indent: Int, head: String) -> [String] {
    if scalar.kind != .text { return [scalar.text.isEmpty ? head : head + " " + scalar.text] }
    if let block = textBlock(scalar, entry.value, indent: indent) { return [head + " " + block.sign] + block.lines }
    let text = ScalarLayout.text(of: text(scalar, in: entry.place), inFlow: false)
    guard entry.value.end.line > entry.value.span.line else { return [head + " " + text] }
    let inner = indent + 4
    let parts = ScalarLayout.lines(of: text, first: Self.width - head.count - 1, rest: Self.width - inner)
    return [head + " " + parts[0]] + parts.dropFirst().map { spaces(inner) + $0 }
  }

  private func text(_ scalar: YAMLScalar, in place: LayoutPlace) -> String {
    place.holdsFormulas && scalar.text.hasPrefix("=") ? ScalarLayout.formula(scalar.text) : scalar.text
  }

  /// A block of text, line for line as it stands; `nil` when it is none, or empty, or indented in its own way.
  private func textBlock(_ scalar: YAMLScalar, _ node: YAMLNode, indent: Int) -> (sign: String, lines: [String])? {
    guard scalar.style == .literal || scalar.style == .folded else { return nil }
    let sign = sign(of: node)
    guard !sign.contains(where: \.isNumber) else { return nil }
    var lines = (node.span.line + 1..<max(node.end.line, node.span.line + 1)).map { source.line($0) }
    if node.end.column > 1 { lines.append(source.line(node.end.line)) }
    if !sign.contains("+") { while lines.last.map(isBlank) ?? false { lines.removeLast() } }
    guard let first = lines.first(where: { !isBlank($0) }) else { return nil }
    let depth = first.unicodeScalars.prefix { $0 == " " }.count
    return (
      sign,
      lines.map { line in
        let body = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(depth)))
        return body.isEmpty ? "" : spaces(indent + 2) + body
      }
    )
  }

  private func isBlank(_ line: String) -> Bool { line.unicodeScalars.allSatisfy { $0 == " " } }

  /// A comment stands behind the last line of a wrapped text, but behind the sign of a block of text.
  private func append(_ texts: [String], _ entry: LayoutEntry, _ lines: inout [LayoutLine]) {
    let isBlock = [.literal, .folded].contains(entry.value.scalar?.style) && texts.count > 1
    let place = isBlock ? 0 : texts.count - 1
    for (index, text) in texts.enumerated() {
      lines.append(LayoutLine(code: text, comment: index == place ? entry.behind.first : nil))
    }
  }

  // MARK: Between braces

  /// The entry's value on one line; `nil` when its author spread it over several.
  private func onOneLine(_ entry: LayoutEntry) -> String? {
    entry.isFlow || entry.children.isEmpty ? flow(entry) : nil
  }

  private func flow(_ entry: LayoutEntry) -> String {
    if let scalar = entry.value.scalar {
      if scalar.kind != .text { return scalar.kind == .null ? "~" : scalar.text }
      return ScalarLayout.text(of: text(scalar, in: entry.place), inFlow: true)
    }
    let isMapping = entry.value.mapping != nil
    guard !entry.children.isEmpty else { return isMapping ? "{}" : "[]" }
    let parts = entry.ordered.map { child in
      child.key == nil ? flow(child) : key(child, inFlow: true) + ": " + flow(child)
    }
    let list = parts.joined(separator: ", ")
    if isMapping { return "{ \(list) }" }
    return entry.children.contains { $0.value.mapping != nil } ? "[ \(list) ]" : "[\(list)]"
  }

  private func key(_ entry: LayoutEntry, inFlow: Bool) -> String {
    guard let key = entry.key else { return "" }
    // 'yes' and 'no' are words of the language.
    return entry.parent?.place.isKeyword(key) == true ? key : ScalarLayout.text(of: key, inFlow: inFlow)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// Lines up the comments of lines that follow each other.
enum CommentColumns {
  static func text(of lines: [LayoutLine]) -> String {
    var text = ""
    var index = 0
    while index < lines.count {
      let run = lines[index...].prefix { $0.comment != nil }
      guard !run.isEmpty else {
        text += lines[index].code + "\n"
        index += 1
        continue
      }
      let widest = run.map(\.code.count).max() ?? 0
      let fits = run.allSatisfy { widest + 2 + ($0.comment?.count ?? 0) <= LayoutWriter.width }
      for line in run {
        let gap = fits ? widest - line.code.count + 2 : 2
        text += line.code + String(repeating: " ", count: gap) + (line.comment ?? "") + "\n"
      }
      index += run.count
    }
    return text
  }
}
