import PliegoYAML

/// Gives each comment to the entry that it speaks of.
struct CommentPlacing {
  private let entries: [LayoutEntry]
  private let text: YAMLText
  /// How many entries begin before the comment at hand.
  private var passed = 0

  static func place(_ comments: [YAMLComment], in root: LayoutEntry, of text: YAMLText) {
    var placing = CommentPlacing(entries: Array(root.all.dropFirst()), text: text)
    for entry in placing.entries { entry.hasBlankAbove = placing.isBlank(entry.start.line - 1) }
    for comment in comments { placing.place(comment) }
  }

  private init(entries: [LayoutEntry], text: YAMLText) {
    self.entries = entries
    self.text = text
  }

  private mutating func place(_ comment: YAMLComment) {
    while passed < entries.count, entries[passed].start < comment.place { passed += 1 }
    let last = passed > 0 ? entries[passed - 1] : nil
    if !comment.isAlone, let last {
      last.onItsLine.behind.append(comment.text)
      return
    }
    let line = CommentLine(text: comment.text, hasBlankAbove: isBlank(comment.place.line - 1))
    if let next = passed < entries.count ? entries[passed] : nil {
      let isFirst = last == nil || next.parent === last
      if isFirst || comment.place.column <= next.start.column {
        next.onItsLine.above.append(line)
        return
      }
    }
    // It stands further in than what follows: at the end of a block.
    var owner = last
    while let entry = owner, entry.onItsLine !== entry || entry.start.column > comment.place.column,
      let parent = entry.parent, parent.start.line > 0
    {
      owner = parent
    }
    owner?.below.append(line)
  }

  private func isBlank(_ number: Int) -> Bool {
    number > 0 && text.line(number).unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" }
  }
}
