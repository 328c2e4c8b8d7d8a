import CYAML
public import PliegoDiagnostics

/// How much a YAML text may hold.
public struct YAMLLimits: Sendable {
  /// Bytes of text.
  public var bytes = 2_000_000
  /// Scalars, sequences and mappings.
  public var nodes = 20_000
  /// Collections inside collections.
  public var depth = 40

  public init() {}
}

/// Why a text is not YAML at all.
public struct YAMLSyntaxError: Error, Sendable {
  public var span: SourceSpan
  /// The parser's own words, in English.
  public var problem: String
}

/// What a YAML text holds.
public struct YAMLReading: Sendable {
  public var text: YAMLText
  /// The top node; `nil` when the text is empty or not YAML.
  public var root: YAMLNode?
  /// Every comment, in the order of the text.
  public var comments: [YAMLComment] = []
  public var diagnostics: [Diagnostic] = []
  /// Set when the parser gave up; the caller knows better than the parser what the author may have meant.
  public var syntaxError: YAMLSyntaxError?
  /// `false` when something was left out of `root`, so that what is missing there proves nothing.
  public var isWhole = true
}

/// Reads YAML with libyaml's events, keeping line, column and length of every node.
///
/// The mapping language's subset: block and flow collections, all five scalar styles, comments. Everything else is
/// reported as P104, and reading goes on where it can.
public struct YAMLReader {
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - name: the file's name in messages.
  public static func read(_ bytes: [UInt8], name: String, limits: YAMLLimits = YAMLLimits()) -> YAMLReading {
    // The parser would count a byte order mark as a column.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let text = String(decoding: bytes, as: UTF8.self)
    var reading = YAMLReading(text: YAMLText(name: name, text: text))
    let start = SourceSpan(file: name, line: 1, column: 1)
    guard bytes.count <= limits.bytes else {
      reading.diagnostics.append(
        .limit(
          Phrase(
            en: "this file has \(bytes.count) bytes, and a mapping may have \(limits.bytes)",
            es: "este archivo tiene \(bytes.count) bytes, y un mapeo puede tener \(limits.bytes)"), at: start))
      reading.isWhole = false
      return reading
    }
    var builder = YAMLTreeBuilder(text: reading.text, limits: limits)
    do throws(YAMLSyntaxError) {
      var events = try YAMLEvents(bytes, reading.text)
      reading.root = try builder.document(&events)
    } catch {
      reading.syntaxError = error
      reading.isWhole = false
    }
    reading.comments = builder.scalars.comments(of: reading.text)
    reading.diagnostics += builder.diagnostics
    if builder.hasLeftOut { reading.isWhole = false }
    return reading
  }
}

/// Builds nodes from events.
private struct YAMLTreeBuilder {
  let text: YAMLText
  let limits: YAMLLimits
  var diagnostics: [Diagnostic] = []
  var hasLeftOut = false
  var scalars = YAMLCommentFinder()
  private var nodes = 0
  private var hasReportedLimit = false

  init(text: YAMLText, limits: YAMLLimits) {
    self.text = text
    self.limits = limits
  }

  mutating func document(_ events: inout YAMLEvents) throws(YAMLSyntaxError) -> YAMLNode? {
    let first = try events.next()
    guard first.kind != .streamEnd else { return nil }
    if first.hasDirective { leaveOut(.directive(at: first.span)) }
    let root = try node(try events.next(), &events, depth: 0)
    let next = try events.next()
    if next.kind != .streamEnd { leaveOut(.severalDocuments(at: next.span)) }
    return root
  }

  private mutating func node(_ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int) throws(YAMLSyntaxError)
    -> YAMLNode
  {
    try count(event, depth: depth)
    if let anchor = event.anchor {
      leaveOut(.anchorOrAlias(at: span(event, length: anchor.unicodeScalars.count + 1 + contentLength(event))))
    }
    if let tag = event.tag { leaveOut(.tag(tag, at: event.span)) }
    switch event.kind {
    case .scalar(let scalar):
      scalars.add(event, scalar, in: text)
      return YAMLNode(.scalar(scalar), span: event.span, end: position(event.end))
    case .sequenceStart: return try sequence(event, &events, depth: depth)
    case .mappingStart: return try mapping(event, &events, depth: depth)
    default:
      // An alias. Its anchor was reported where it was set, unless there is none.
      hasLeftOut = true
      if !diagnostics.contains(where: { $0.code == .outsideSubset }) {
        diagnostics.append(.anchorOrAlias(at: event.span))
      }
      return YAMLNode(.scalar(YAMLScalar(text: "", kind: .null, style: .plain)), span: event.span)
    }
  }

  private mutating func sequence(_ start: YAMLEvent, _ events: inout YAMLEvents, depth: Int) throws(YAMLSyntaxError)
    -> YAMLNode
  {
    var elements: [YAMLNode] = []
    while true {
      let event = try events.next()
      guard event.kind == .collectionEnd else {
        elements.append(try node(event, &events, depth: depth + 1))
        continue
      }
      let content = YAMLNode.Content.sequence(elements)
      return YAMLNode(content, span: span(start, length: 1), isFlow: start.isFlow, end: position(event.end))
    }
  }

  private mutating func mapping(_ start: YAMLEvent, _ events: inout YAMLEvents, depth: Int) throws(YAMLSyntaxError)
    -> YAMLNode
  {
    var members: [YAMLMember] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try events.next()
      if event.kind == .collectionEnd {
        let content = YAMLNode.Content.mapping(members)
        return YAMLNode(content, span: span(start, length: 1), isFlow: start.isFlow, end: position(event.end))
      }
      let key = try node(event, &events, depth: depth + 1)
      let valueEvent = try events.next()
      let value = try node(valueEvent, &events, depth: depth + 1)
      guard let name = key.scalar?.text else {
        leaveOut(.keyNotScalar(at: key.span))
        continue
      }
      if name == "<<" {
        leaveOut(.mergeKey(at: key.span))
      } else if let first = lines[name] {
        diagnostics.append(.repeatedKey(name, at: key.span, first: first))
      } else {
        lines[name] = key.span.line
        let end = value.scalar == nil ? (key.span.line, key.span.column + key.span.length) : valueEvent.end
        members.append(
          YAMLMember(
            key: name, keySpan: key.span, value: value, comment: text.comment(forKeyAt: key.span, valueEnd: end)))
      }
    }
  }

  private func position(_ end: (line: Int, column: Int)) -> YAMLPosition {
    YAMLPosition(line: end.line, column: end.column)
  }

  /// Stops at the limits: a text beyond them is not read any further.
  private mutating func count(_ event: YAMLEvent, depth: Int) throws(YAMLSyntaxError) {
    nodes += 1
    guard nodes > limits.nodes || depth > limits.depth else { return }
    let isDeep = depth > limits.depth
    diagnostics.append(
      .limit(
        isDeep
          ? Phrase(
            en: "this is nested deeper than \(limits.depth) levels",
            es: "esto está anidado a más de \(limits.depth) niveles")
          : Phrase(
            en: "the mapping has more than \(limits.nodes) nodes",
            es: "el mapeo tiene más de \(limits.nodes) nodos"), at: event.span))
    throw YAMLSyntaxError(span: event.span, problem: "")
  }

  private mutating func leaveOut(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    hasLeftOut = true
  }

  private func span(_ event: YAMLEvent, length: Int) -> SourceSpan {
    var span = event.span
    span.length = length
    return span
  }

  /// The caret goes under the anchor and the first sign of what it names.
  private func contentLength(_ event: YAMLEvent) -> Int {
    if case .scalar = event.kind { 0 } else { event.isFlow ? 2 : 0 }
  }
}
