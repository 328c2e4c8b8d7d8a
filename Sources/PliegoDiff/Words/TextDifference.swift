/// Where two texts differ, word by word.
public struct TextDifference: Sendable {
  public enum Kind: Sendable { case same, deleted, inserted }

  public struct Segment: Sendable, Equatable {
    public var kind: Kind
    public var text: String

    public init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  public private(set) var segments: [Segment] = []

  /// Words between which the longest common sequence is looked for; more are taken for exchanged altogether.
  private static let mostWords = 400

  public init(_ before: String, _ after: String) {
    var (old, new) = (Self.words(before)[...], Self.words(after)[...])
    var (head, tail): ([Substring], [Substring]) = ([], [])
    while let a = old.first, let b = new.first, a == b {
      head.append(a)
      old = old.dropFirst()
      new = new.dropFirst()
    }
    while let a = old.last, let b = new.last, a == b {
      tail.append(a)
      old = old.dropLast()
      new = new.dropLast()
    }
    for word in head { add(.same, word) }
    addMiddle(Array(old), Array(new))
    for word in tail.reversed() { add(.same, word) }
  }

  /// How much is the same, in a hundred of the longer text's characters.
  public var likeness: Int {
    let (same, deleted, inserted) = (length(.same), length(.deleted), length(.inserted))
    return 100 * same / max(same + max(deleted, inserted), 1)
  }

  private func length(_ kind: Kind) -> Int { segments.reduce(0) { $0 + ($1.kind == kind ? $1.text.count : 0) } }

  private mutating func addMiddle(_ old: [Substring], _ new: [Substring]) {
    guard !old.isEmpty, !new.isEmpty, old.count <= Self.mostWords, new.count <= Self.mostWords else {
      for word in old { add(.deleted, word) }
      for word in new { add(.inserted, word) }
      return
    }
    let lengths = Self.commonLengths(old, new)
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        add(.same, old[i])
        (i, j) = (i + 1, j + 1)
      } else if i < old.count, j == new.count || lengths[i + 1][j] >= lengths[i][j + 1] {
        add(.deleted, old[i])
        i += 1
      } else {
        add(.inserted, new[j])
        j += 1
      }
    }
  }

  /// By the places where two rests begin: how many words they have in common.
  private static func commonLengths(_ old: [Substring], _ new: [Substring]) -> [[Int]] {
    var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] = old[i] == new[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    return lengths
  }

  private mutating func add(_ kind: Kind, _ word: Substring) {
    if let last = segments.indices.last, segments[last].kind == kind {
      segments[last].text += word
    } else {
      segments.append(Segment(kind: kind, text: String(word)))
    }
  }

  /// Words and what stands between them.
  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let isWord = isWordCharacter(text[start])
      let end = isWord ? text[start...].firstIndex { !isWordCharacter($0) } ?? text.endIndex : text.index(after: start)
      words.append(text[start..<end])
      start = end
    }
    return words
  }

  private static func isWordCharacter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

extension TextDifference {
  /// The text with what was deleted as `[-old-]` and what was inserted as `{+new+}`; far from changes it is left out.
  ///
  /// - Parameter context: characters kept on each side of a change.
  public func marked(context: Int = 30) -> String {
    segments.enumerated().map { place, segment in
      switch segment.kind {
      case .deleted: return "[-\(segment.text)-]"
      case .inserted: return "{+\(segment.text)+}"
      case .same:
        return Self.shortened(
          segment.text, isFirst: place == 0, isLast: place == segments.count - 1, context: context)
      }
    }.joined()
  }

  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool, context: Int) -> String {
    if isFirst { return text.count > context + 1 ? "…" + text.suffix(context) : text }
    if isLast { return text.count > context + 1 ? text.prefix(context) + "…" : text }
    return text.count > 2 * context + 3 ? text.prefix(context) + " … " + text.suffix(context) : text
  }
}
