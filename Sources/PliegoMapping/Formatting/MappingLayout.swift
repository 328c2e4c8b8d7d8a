public import PliegoDiagnostics
import PliegoYAML

/// The canonical form of a mapping file.
///
/// Keys stand in the order of the reference, entries that their author names stay where they are; texts have quotes
/// only where YAML needs them; comments stay with what they speak of. Nothing of what the mapping says is changed: what
/// was written is read again and compared before anybody gets to see it.
public struct MappingLayout: Sendable {
  /// The file in its canonical form; `nil` when it cannot be read as YAML.
  public private(set) var formatted: String?
  /// Why it cannot.
  public private(set) var diagnostics: [Diagnostic]
  /// The file's lines, for showing where.
  public let lines: [String]

  /// - Parameter name: the file's name in messages.
  public init(of bytes: [UInt8], name: String) {
    let reading = YAMLReader.read(bytes, name: name)
    lines = reading.text.lines
    diagnostics = reading.diagnostics
    if let error = reading.syntaxError, !error.problem.isEmpty {
      diagnostics.append(FormulaTrap.diagnostic(for: error, in: reading.text))
    }
    guard reading.isWhole, !diagnostics.contains(where: { $0.severity == .error }) else { return }
    guard let root = reading.root, let members = root.mapping, !members.isEmpty else {
      diagnostics.append(.notAMapping(at: reading.root?.span ?? SourceSpan(file: name, line: 1, column: 1)))
      return
    }
    let top = LayoutEntry(root: root, comments: reading.comments)
    CommentPlacing.place(reading.comments, in: top, of: reading.text)
    let result = LayoutWriter(source: reading.text).text(of: top)
    let again = YAMLReader.read(Array(result.utf8), name: name)
    if let new = again.root, LayoutLaw.areSame(root, new), LayoutLaw.areSame(reading.comments, again.comments) {
      formatted = result
    } else {
      diagnostics.append(.cannotBeLaidOut(at: root.span))
    }
  }
}

/// What must be the same before and after.
enum LayoutLaw {
  /// Whether two trees say the same, the order of keys aside.
  static func areSame(_ a: YAMLNode, _ b: YAMLNode) -> Bool {
    switch (a.content, b.content) {
    case (.scalar(let old), .scalar(let new)):
      return old.kind == new.kind
        && (old.kind == .null || old.text == new.text || ScalarLayout.formula(old.text) == new.text)
    case (.sequence(let old), .sequence(let new)):
      return old.count == new.count && zip(old, new).allSatisfy { areSame($0, $1) }
    case (.mapping(let old), .mapping(let new)):
      let index = Dictionary(new.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      return old.count == new.count
        && old.allSatisfy { member in index[member.key].map { areSame(member.value, $0) } ?? false }
    default: return false
    }
  }

  /// Whether no comment was lost or made up.
  static func areSame(_ a: [YAMLComment], _ b: [YAMLComment]) -> Bool {
    a.map(\.text).sorted() == b.map(\.text).sorted()
  }
}

extension Diagnostic {
  /// A file without a single key.
  static func notAMapping(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .wrongShape, Phrase(en: "a mapping is made of keys", es: "un mapeo se compone de claves"), at: span,
      help: [Phrase("pliego: 1")])
  }

  fileprivate static func cannotBeLaidOut(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .notBuiltYet,
      Phrase(
        en: "this file holds something that 'fmt' cannot lay out without changing it; it is left as it is",
        es: "este archivo tiene algo que 'fmt' no puede acomodar sin cambiarlo; se deja como está"), at: span)
  }
}
