import PliegoDiagnostics
import PliegoYAML

/// A comment on a line of its own.
struct CommentLine {
  var text: String
  var hasBlankAbove: Bool
}

/// A member of a mapping or an element of a list, with the comments that belong to it.
final class LayoutEntry {
  /// `nil` for an element of a list.
  let key: String?
  let value: YAMLNode
  let place: LayoutPlace
  let start: YAMLPosition
  private(set) unowned var parent: LayoutEntry?
  private(set) var children: [LayoutEntry] = []
  /// Whether it may stay between braces: it was written so, and no comment stands inside.
  let isFlow: Bool
  var hasBlankAbove = false
  var above: [CommentLine] = []
  /// Comments behind it on its line; more than one when lines were joined.
  var behind: [String] = []
  var below: [CommentLine] = []

  /// The top of a text; its children are what stands in the text.
  convenience init(root: YAMLNode, comments: [YAMLComment]) {
    self.init(key: nil, root, place: .root, start: YAMLPosition(line: 0, column: 0), parent: nil, comments)
  }

  private init(
    key: String?, _ value: YAMLNode, place: LayoutPlace, start: YAMLPosition, parent: LayoutEntry?,
    _ comments: [YAMLComment]
  ) {
    self.key = key
    self.value = value
    self.place = place
    self.start = start
    self.parent = parent
    let first = YAMLPosition(line: value.span.line, column: value.span.column)
    isFlow = value.isFlow && !comments.contains { first < $0.place && $0.place < value.end }
    children = entries(comments)
  }

  private func entries(_ comments: [YAMLComment]) -> [LayoutEntry] {
    switch value.content {
    case .scalar: return []
    case .mapping(let members):
      return members.map { member in
        let start = YAMLPosition(line: member.keySpan.line, column: member.keySpan.column)
        return LayoutEntry(
          key: member.key, member.value, place: place.child(member.key), start: start, parent: self, comments)
      }
    case .sequence(let elements):
      return elements.map { element in
        // An entry of a block begins with its dash, which stands where the list does.
        let column = value.isFlow ? element.span.column : value.span.column
        let start = YAMLPosition(line: element.span.line, column: column)
        let inside = [.releases, .tests].contains(place) ? place.child(nil) : place
        return LayoutEntry(key: nil, element, place: inside, start: start, parent: self, comments)
      }
    }
  }

  /// Itself, or the outermost entry around it that stays on one line.
  var onItsLine: LayoutEntry {
    var result = self
    var next = parent
    while let entry = next {
      if entry.isFlow { result = entry }
      next = entry.parent
    }
    return result
  }

  /// Itself and everything below, in the order of the text.
  var all: [LayoutEntry] { [self] + children.flatMap(\.all) }

  /// The children in canonical order.
  var ordered: [LayoutEntry] {
    guard value.mapping != nil else { return children }
    let keys = Set(children.compactMap(\.key))
    let ranks = children.map { place.rank($0.key ?? "", among: keys) }
    return children.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { children[$0] }
  }
}
