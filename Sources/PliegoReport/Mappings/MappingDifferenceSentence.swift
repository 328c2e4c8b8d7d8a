public import PliegoDiagnostics
public import PliegoMapping

/// A difference between two mappings, told in one sentence without its place.
public struct MappingDifferenceSentence: Sendable {
  private let difference: MappingDifference
  private let before: String?
  private let after: String?

  public init(_ difference: MappingDifference) {
    self.difference = difference
    before = difference.before?.text.onOneLine
    after = difference.after?.text.onOneLine
  }

  public var phrase: Phrase {
    let path = difference.path.onOneLine
    switch difference.subject {
    case .field: return field(path)
    case .rows(let key, _):
      let owner = String(path.dropLast(key.count)).trimmed("/")
      return said(of: Phrase(owner.isEmpty ? "release" : owner), key: key)
    case .party(let name): return whole(Phrase(en: "party", es: "la parte"), name)
    case .source(let name): return whole(Phrase(en: "source", es: "la fuente"), name)
    case .sourceKey(let key, let source): return said(of: Self.source(source), key: key)
    case .column(let column, let source): return self.column(column, source)
    case .notPublished(let column, let source): return notPublished(column, source)
    case .setting: return said(of: Phrase(path))
    case .codeTable(let name): return whole(Phrase(en: "code table", es: "la tabla de códigos"), name)
    case .codeTableKey(let key, let table): return said(of: Self.codeTable(table), key: key)
    case .code(let word, let table): return code(word, table)
    case .test(let name): return test(name)
    }
  }

  private static func source(_ name: String) -> Phrase { Phrase(en: "source '\(name)'", es: "fuente '\(name)'") }

  private static func codeTable(_ name: String) -> Phrase {
    Phrase(en: "code table '\(name)'", es: "tabla de códigos '\(name)'")
  }

  // MARK: Fields

  private func field(_ path: String) -> Phrase {
    switch (before, after) {
    case (nil, let after?):
      return Phrase(en: "\(path) is written now: \(after)", es: "\(path) se escribe ahora: \(after)")
    case (let before?, nil):
      return Phrase(en: "\(path) is no longer written; it was \(before)", es: "\(path) ya no se escribe; era \(before)")
    default: break
    }
    var start = Phrase("\(path): ")
    var clauses: [Phrase] = []
    for change in difference.changes {
      if (change.after ?? change.before)?.role == "column", let old = shown(change.before),
        let new = shown(change.after)
      {
        start = Phrase(
          en: "\(path) is written from \(new) instead of \(old)", es: "\(path) se escribe de \(new) en vez de \(old)")
      } else {
        clauses.append(clause(change.before, change.after))
      }
    }
    let isOnlyPath = start.english == "\(path): "
    let comma = isOnlyPath || clauses.isEmpty ? "" : "; "
    return Phrase(
      en: start.english + comma + clauses.map(\.english).joined(separator: "; "),
      es: start.spanish + comma + clauses.map(\.spanish).joined(separator: "; "))
  }

  /// A part alone: a fixed value with its key, as one would write it.
  private func shown(_ part: MappingStatement.Part?) -> String? {
    guard let part else { return nil }
    let text = part.text.onOneLine
    return part.key == "constant" || part.key == "party" ? "{ \(part.key): \(text) }" : text
  }

  private func clause(_ before: MappingStatement.Part?, _ after: MappingStatement.Part?) -> Phrase {
    let name = Self.names[(after ?? before)?.key ?? ""] ?? Phrase((after ?? before)?.key ?? "")
    switch (shown(before), shown(after)) {
    case (let old?, let new?):
      return Phrase(
        en: "\(name.english) \(new) instead of \(old)", es: "\(name.spanish) \(new) en vez de \(old)")
    case (nil, let new?): return Phrase(en: "now with \(name.english) \(new)", es: "ahora con \(name.spanish) \(new)")
    case (let old?, nil):
      return Phrase(en: "no longer with \(name.english) \(old)", es: "ya sin \(name.spanish) \(old)")
    default: return Phrase("")
    }
  }

  private static let names = [
    "codes": Phrase(en: "code table", es: "tabla de códigos"), "split": Phrase(en: "separator", es: "separador"),
    "otherwise": Phrase(en: "fall-back", es: "alternativa"), "only if": Phrase(en: "condition", es: "condición"),
    "of": Phrase(en: "look-up", es: "consulta"),
  ]

  // MARK: Declarations

  /// What a thing says now, no longer, or in place of something else.
  private func said(of owner: Phrase, key: String? = nil) -> Phrase {
    let name = key.map { "\($0): " } ?? ""
    switch (before, after) {
    case (let before?, let after?):
      return Phrase(
        en: "\(owner.english): \(name)\(after) instead of \(before)",
        es: "\(owner.spanish): \(name)\(after) en vez de \(before)")
    case (nil, let after?):
      return Phrase(en: "\(owner.english): now \(name)\(after)", es: "\(owner.spanish): ahora \(name)\(after)")
    default:
      return Phrase(
        en: "\(owner.english): no longer \(name)\(before ?? "")", es: "\(owner.spanish): ya no \(name)\(before ?? "")")
    }
  }

  private func whole(_ kind: Phrase, _ name: String) -> Phrase {
    switch (before, after) {
    case (let before?, let after?):
      return Phrase(
        en: "\(kind.english) '\(before)' is called '\(after)' now",
        es: "\(kind.spanish) '\(before)' se llama ahora '\(after)'")
    case (nil, let after?):
      return Phrase(
        en: "\(kind.english) '\(name)' is new: \(after)", es: "\(kind.spanish) '\(name)' es nueva: \(after)")
    default:
      return Phrase(
        en: "\(kind.english) '\(name)' is gone: \(before ?? "")",
        es: "\(kind.spanish) '\(name)' ya no está: \(before ?? "")")
    }
  }

  private func column(_ column: String, _ source: String) -> Phrase {
    let owner = Self.source(source)
    switch (before, after) {
    case (let before?, let after?):
      return Phrase(
        en: "\(owner.english): column \(column) is read as \(after) instead of \(before)",
        es: "\(owner.spanish): la columna \(column) se lee como \(after) en vez de \(before)")
    case (nil, let after?):
      return Phrase(
        en: "\(owner.english): column \(column) is read now: \(after)",
        es: "\(owner.spanish): ahora se lee la columna \(column): \(after)")
    default:
      return Phrase(
        en: "\(owner.english): column \(column) is no longer read; it was \(before ?? "")",
        es: "\(owner.spanish): la columna \(column) ya no se lee; era \(before ?? "")")
    }
  }

  private func notPublished(_ column: String, _ source: String) -> Phrase {
    let owner = Self.source(source)
    return after == nil
      ? Phrase(
        en: "\(owner.english): column \(column) is no longer left out on purpose",
        es: "\(owner.spanish): la columna \(column) ya no se omite a propósito")
      : Phrase(
        en: "\(owner.english): column \(column) is left out on purpose now",
        es: "\(owner.spanish): la columna \(column) se omite ahora a propósito")
  }

  /// A word of the data and its code; `~` is a word that is known and has none.
  private func code(_ word: String, _ table: String) -> Phrase {
    let owner = Self.codeTable(table)
    let word = word.onOneLine
    let none = Phrase(en: "none", es: "ninguno")
    switch (before, after) {
    case (let before?, let after?):
      let old = before == "~" ? none : Phrase(before)
      let new = after == "~" ? none : Phrase(after)
      return Phrase(
        en: "\(owner.english): the code of '\(word)' is \(new.english) instead of \(old.english)",
        es: "\(owner.spanish): el código de '\(word)' es \(new.spanish) en vez de \(old.spanish)")
    case (nil, let after?):
      let new = after == "~" ? none : Phrase(after)
      return Phrase(
        en: "\(owner.english): '\(word)' is known now; its code is \(new.english)",
        es: "\(owner.spanish): ahora conoce '\(word)'; su código es \(new.spanish)")
    default:
      let old = before == "~" ? none : Phrase(before ?? "")
      return Phrase(
        en: "\(owner.english): '\(word)' is no longer known; its code was \(old.english)",
        es: "\(owner.spanish): ya no conoce '\(word)'; su código era \(old.spanish)")
    }
  }

  private func test(_ name: String) -> Phrase {
    let name = name.onOneLine
    switch difference.kind {
    case .added: return Phrase(en: "test '\(name)' is new", es: "la prueba '\(name)' es nueva")
    case .removed: return Phrase(en: "test '\(name)' is gone", es: "la prueba '\(name)' ya no está")
    case .replaced:
      let keys = difference.changes.compactMap { ($0.after ?? $0.before)?.key }.joined(separator: ", ")
      return Phrase(
        en: "test '\(name)' says something else: \(keys)", es: "la prueba '\(name)' dice otra cosa: \(keys)")
    }
  }
}

extension String {
  fileprivate func trimmed(_ end: String) -> String { hasSuffix(end) ? String(dropLast(end.count)) : self }
}
