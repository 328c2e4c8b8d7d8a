import PliegoRows
import PliegoYAML

/// The names by which two mappings call the same source, party or code table.
///
/// A name of one mapping leads to the name of the other. So a renamed source is told once, and not again at each of its
/// columns.
struct SharedNames {
  /// The first mapping's names by those of the second.
  var sources: [String: String] = [:]
  var parties: [String: String] = [:]
  var codeTables: [String: String] = [:]

  /// Finds out which names of two mappings mean the same.
  static func between(_ before: Mapping, _ after: Mapping) -> SharedNames {
    var names = SharedNames()
    names.sources = pairs(before.sources, after.sources, name: \.name.value) { a, b in
      let shared = likeness(columns(a), columns(b))
      return place(a) == place(b) ? 1 + shared : shared
    }
    names.codeTables = pairs(before.codeTables, after.codeTables, name: \.name.value) { a, b in
      guard a.codelist?.value == b.codelist?.value else { return 0 }
      return likeness(Set(a.entries.map(\.from.value)), Set(b.entries.map(\.from.value)))
    }
    names.parties = pairs(before.parties, after.parties, name: \.name.value) { a, b in
      let isSame =
        a.source?.value == b.source.map { names.sources[$0.value] ?? $0.value }
        && a.tree["id"].map(WrittenValue.text) == b.tree["id"].map(WrittenValue.text)
      return isSame ? 1 : 0
    }
    return names
  }

  /// Every declaration of the second mapping that has one in the first: that of its own name, else the one most like it.
  private static func pairs<Declaration>(
    _ before: [Declaration], _ after: [Declaration], name: (Declaration) -> String,
    likeness: (Declaration, Declaration) -> Double
  ) -> [String: String] {
    let known = Set(before.map(name))
    var result: [String: String] = [:]
    for declaration in after where known.contains(name(declaration)) { result[name(declaration)] = name(declaration) }
    var rest = before.filter { result[name($0)] == nil }
    for declaration in after where result[name(declaration)] == nil {
      let likes = rest.map { likeness($0, declaration) }
      guard let best = likes.indices.max(by: { (likes[$0], $1) < (likes[$1], $0) }), likes[best] >= 0.5 else {
        continue
      }
      result[name(declaration)] = name(rest[best])
      rest.remove(at: best)
    }
    return result
  }

  /// From 0, nothing in common, to 1, the same.
  private static func likeness(_ a: Set<String>, _ b: Set<String>) -> Double {
    let all = a.union(b).count
    return all == 0 ? 0 : Double(a.intersection(b).count) / Double(all)
  }

  private static func columns(_ source: SourceDeclaration) -> Set<String> {
    let isPiece = if case .pieces = source.origin { true } else { false }
    return Set(source.columns.map(\.name.value).filter { !isPiece || !["value", "position"].contains($0) })
  }

  private static func place(_ source: SourceDeclaration) -> String {
    switch source.origin {
    case .file(let name): "file \(name.value)"
    case .table(let name): "table \(name.value)"
    case .pieces(let source, let column, _): "pieces \(source.value)[\(column.value)]"
    case .inside(let outer): "inside \(outer.value) \(source.records?.value.description ?? "")"
    }
  }
}
