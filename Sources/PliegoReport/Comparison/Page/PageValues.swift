import PliegoDiagnostics
import PliegoDiff
import PliegoJSON

/// The two values of a change side by side, with the words that changed marked.
struct PageValues {
  private(set) var before = PageValues.nothing
  private(set) var after = PageValues.nothing

  private static let nothing = "<div class=\"value none\">—</div>"
  /// Below this likeness in a hundred, single words are chance.
  private static let leastLikeness = 20

  init(_ change: Change, _ language: Language) {
    let old = change.before.map { ShownValue($0, of: change, language) }
    let new = change.after.map { ShownValue($0, of: change, language) }
    if let old, let new, old.form == new.form, old.form != .plain {
      let isShort = max(old.text.count, new.text.count) <= ShownValue.shortest
      let (a, b) = isShort ? (old.onOneLine, new.onOneLine) : (old.text, new.text)
      let difference = TextDifference(a, b)
      let segments =
        difference.likeness < Self.leastLikeness
        ? [.init(kind: .deleted, text: a), .init(kind: .inserted, text: b)] : difference.segments
      before = PageValue(segments.filter { $0.kind != .inserted }, old.form, language).html
      after = PageValue(segments.filter { $0.kind != .deleted }, new.form, language).html
    } else {
      if let old { before = old.html(language) }
      if let new { after = new.html(language) }
    }
  }
}

/// One value as people read it.
struct ShownValue {
  enum Form { case text, json, plain }

  var form: Form
  var text: String
  /// JSON without line breaks; the text itself for what is no JSON.
  var onOneLine: String

  /// Characters of JSON that stand on one line.
  static let shortest = 60

  /// - Parameter json: a JSON text.
  init(_ json: String, of change: Change, _ language: Language) {
    guard let value = try? JSONParser.parse(json) else {
      (form, text, onOneLine) = (.plain, json, json)
      return
    }
    onOneLine = json
    switch value {
    case .string(let string): (form, text, onOneLine) = (.text, string, string)
    case .number where change.amount != nil:
      (form, text) = (.plain, NumberText.grouped(digits: json, language))
    case .array, .object: (form, text) = (.json, JSONWriter.text(of: value, style: .pretty))
    case .number, .bool, .null: (form, text) = (.plain, json)
    }
  }

  func html(_ language: Language) -> String {
    let text = form == .json && text.count <= Self.shortest ? onOneLine : text
    return PageValue([.init(kind: .same, text: text)], form, language).html
  }
}

/// A value in the page: all of it when it is short, else a part and the rest behind a triangle.
private struct PageValue {
  let segments: [TextDifference.Segment]
  let form: ShownValue.Form
  let language: Language

  /// Characters of a value that are shown at once, and at all; characters around changes in long ones.
  private static let most = 480
  private static let mostAtAll = 50_000
  private static let context = 80
  /// Lines that are shown at once.
  private static let mostLines = 14

  init(_ segments: [TextDifference.Segment], _ form: ShownValue.Form, _ language: Language) {
    self.segments = Self.joined(segments)
    self.form = form
    self.language = language
  }

  var html: String {
    let count = segments.reduce(0) { $0 + $1.text.count }
    let lines = segments.reduce(1) { $0 + $1.text.count { $0 == "\n" } }
    guard count > Self.most || lines > Self.mostLines else { return block(segments) }
    let number = NumberText.grouped(count, language)
    let title = Phrase(en: "all of it: \(number) characters", es: "completo: \(number) caracteres")[language]
    let whole = Self.cut(segments, to: Self.mostAtAll)
    let rest = NumberText.grouped(count - Self.mostAtAll, language)
    let more = Phrase(
      en: "and \(rest) characters more, which --format json shows",
      es: "y \(rest) caracteres más, que muestra --format json")[language]
    return block(excerpt) + "<details><summary>\(title)</summary>\(block(whole))"
      + (count > Self.mostAtAll ? "<p>\(more.html)</p>" : "") + "</details>"
  }

  private func block(_ segments: [TextDifference.Segment]) -> String {
    "<div class=\"value\(form == .json ? " json" : form == .plain ? " plain" : "")\">"
      + segments.map { Self.marked($0) }.joined() + "</div>"
  }

  private static func marked(_ segment: TextDifference.Segment) -> String {
    let text = segment.text.htmlLines
    switch segment.kind {
    case .same: return text
    case .deleted: return "<del>\(text)</del>"
    case .inserted: return "<ins>\(text)</ins>"
    }
  }

  /// What is around changes; the beginning when there is no mark.
  private var excerpt: [TextDifference.Segment] {
    let hasMarks = segments.contains { $0.kind != .same }
    guard hasMarks else { return Self.cut(segments, to: Self.most / 2) }
    let parts = segments.enumerated().map { place, segment in
      segment.kind == .same
        ? Self.shortened(segment, isFirst: place == 0, isLast: place == segments.count - 1) : segment
    }
    return Self.cut(parts, to: Self.most)
  }

  private static func shortened(
    _ segment: TextDifference.Segment, isFirst: Bool, isLast: Bool
  ) -> TextDifference.Segment {
    let text = segment.text
    let kept = isFirst || isLast ? context : 2 * context
    guard text.count > kept + 3 else { return segment }
    let (head, tail) = (String(text.prefix(context)), String(text.suffix(context)))
    let short = isFirst ? "…" + tail : isLast ? head + "…" : head + " … " + tail
    return TextDifference.Segment(kind: .same, text: short)
  }

  /// One mark where only a sign or two stand between marked words.
  private static func joined(_ segments: [TextDifference.Segment]) -> [TextDifference.Segment] {
    var joined: [TextDifference.Segment] = []
    for (place, segment) in segments.enumerated() {
      let isBetween = place > 0 && place < segments.count - 1 && segment.kind == .same && segment.text.isJustSigns
      let kind = isBetween ? segments[place - 1].kind : segment.kind
      if let last = joined.indices.last, joined[last].kind == kind {
        joined[last].text += segment.text
      } else {
        joined.append(.init(kind: kind, text: segment.text))
      }
    }
    return joined
  }

  private static func cut(_ segments: [TextDifference.Segment], to length: Int) -> [TextDifference.Segment] {
    var rest = length
    var parts: [TextDifference.Segment] = []
    for segment in segments where rest > 0 {
      let count = segment.text.count
      parts.append(count > rest ? .init(kind: segment.kind, text: segment.text.prefix(rest) + "…") : segment)
      rest -= count
    }
    return parts
  }
}

extension String {
  fileprivate var isJustSigns: Bool { count <= 2 && !contains { $0.isLetter || $0.isNumber || $0 == "\n" } }
}
