import CYAML
import PliegoDiagnostics

/// One event of libyaml, with its marks turned into lines and columns.
struct YAMLEvent {
  enum Kind: Equatable {
    case streamEnd, documentStart, documentEnd, alias, sequenceStart, mappingStart, collectionEnd
    case scalar(YAMLScalar)

    static func == (a: Kind, b: Kind) -> Bool {
      switch (a, b) {
      case (.streamEnd, .streamEnd), (.documentStart, .documentStart), (.documentEnd, .documentEnd), (.alias, .alias),
        (.sequenceStart, .sequenceStart), (.mappingStart, .mappingStart), (.collectionEnd, .collectionEnd):
        true
      default: false
      }
    }
  }

  var kind: Kind
  var span: SourceSpan
  /// Just behind the event's last character.
  var end: (line: Int, column: Int)
  var anchor: String?
  var tag: String?
  var isFlow = false
  var hasDirective = false
}

/// libyaml's parser, one event at a time.
///
/// SAFETY: the parser and the bytes it reads are allocated here and freed in `deinit`; no pointer leaves this type.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let file: String
  private let lines: [String]

  /// The stream's start is read here; the first event is a document's start or the stream's end.
  ///
  /// - Parameter lines: the same text by lines.
  init(_ text: [UInt8], _ lines: YAMLText) throws(YAMLSyntaxError) {
    file = lines.name
    self.lines = lines.lines
    bytes = .allocate(capacity: max(text.count, 1))
    _ = bytes.initialize(from: text)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_input_string(parser, bytes.baseAddress, text.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw syntaxError() }
    yaml_event_delete(&event)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event; document ends that only close a document are skipped.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    if event.type == YAML_DOCUMENT_END_EVENT { return try next() }
    return converted(event)
  }

  private func converted(_ event: yaml_event_t) -> YAMLEvent {
    let start = event.start_mark
    let end = event.end_mark
    let length = start.line == end.line ? Int(end.column) - Int(start.column) : 1
    var result = YAMLEvent(
      kind: .alias,
      span: SourceSpan(file: file, line: Int(start.line) + 1, column: Int(start.column) + 1, length: max(length, 1)),
      end: (Int(end.line) + 1, Int(end.column) + 1))
    switch event.type {
    case YAML_STREAM_END_EVENT: result.kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT:
      result.kind = .documentStart
      let document = event.data.document_start
      result.hasDirective =
        document.version_directive != nil || document.tag_directives.start != document.tag_directives.end
    case YAML_SCALAR_EVENT: convertScalar(event, &result)
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .sequenceStart
      result.anchor = string(event.data.sequence_start.anchor)
      result.tag = string(event.data.sequence_start.tag)
      result.isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart
      result.anchor = string(event.data.mapping_start.anchor)
      result.tag = string(event.data.mapping_start.tag)
      result.isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: result.kind = .collectionEnd
    default: result.kind = .alias
    }
    return result
  }

  private func convertScalar(_ event: yaml_event_t, _ result: inout YAMLEvent) {
    let scalar = event.data.scalar
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let style: YAMLScalar.Style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let kind = style == .plain ? YAMLScalar.kind(ofPlain: text) : .text
    result.kind = .scalar(YAMLScalar(text: text, kind: kind, style: style, rawLine: style.isQuoted ? raw(event) : nil))
    result.anchor = string(scalar.anchor)
    result.tag = string(scalar.tag)
  }

  /// The scalar as it stands in the file, when it stands on one line.
  private func raw(_ event: yaml_event_t) -> String? {
    let start = event.start_mark
    guard start.line == event.end_mark.line, lines.indices.contains(Int(start.line)) else { return nil }
    let scalars = Array(lines[Int(start.line)].unicodeScalars)
    guard Int(event.end_mark.column) <= scalars.count, start.column <= event.end_mark.column else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[Int(start.column)..<Int(event.end_mark.column)])
    return text
  }

  private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func syntaxError() -> YAMLSyntaxError {
    let state = parser.pointee
    // A reader error (malformed UTF-8, control characters) has no mark; the parser's own place is the nearest.
    let mark = state.error == YAML_READER_ERROR ? state.mark : state.problem_mark
    let problem = state.problem.map { String(cString: $0) } ?? "unknown problem"
    return YAMLSyntaxError(
      span: SourceSpan(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1), problem: problem)
  }
}
