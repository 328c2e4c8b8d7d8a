import PliegoDiagnostics
import PliegoRows
import PliegoValues

/// Which of a file's columns the declared ones are.
struct HeaderMatch {
  /// For each declared column its place in the file, or -1.
  var positions: [Int] = []
  var undeclared: [String] = []
  var diagnostics: [Diagnostic] = []
}

/// Finds the declared columns among a file's headings.
///
/// Headings are compared exactly; Swift compares text by canonical equivalence, so composed and decomposed accents agree.
func match(_ header: [String], of form: FileForm, at origin: RowOrigin, _ request: RowRequest) -> HeaderMatch {
  let isTable = form.key != nil
  var result = HeaderMatch()
  var places: [String: [Int]] = [:]
  for (place, heading) in header.enumerated() { places[heading, default: []].append(place) }
  var missing: [ColumnRequest] = []
  for column in request.columns {
    switch find(column, in: places) {
    case .at(let place):
      result.positions.append(place)
    case .twice(let heading, let found):
      result.positions.append(-1)
      result.diagnostics.append(.duplicate(heading, at: found, origin: origin))
    case .nowhere:
      result.positions.append(-1)
      if !column.mayBeAbsent {
        missing.append(column)
      }
    }
  }
  if missing.count > 3, missing.count * 2 > request.columns.count {
    // Another layout altogether: one message says more than one for each column.
    let finding = Diagnostic.otherLayout(
      missing, of: request.columns.count, among: header, origin: origin, isTable: isTable)
    result.diagnostics.append(finding)
  } else {
    result.diagnostics += missing.map { .missing($0, among: header, origin: origin, isTable: isTable) }
  }
  result.undeclared = undeclaredHeadings(header, places, result.positions, notPublished: request.notPublished)
  return result
}

private enum Found {
  case at(Int)
  case twice(String, [Int])
  case nowhere
}

private func find(_ column: ColumnRequest, in places: [String: [Int]]) -> Found {
  for heading in column.headings {
    if let found = places[heading] {
      return found.count == 1 ? .at(found[0]) : .twice(heading, found)
    }
    if let (name, number) = numbered(heading), let found = places[name], number <= found.count {
      return .at(found[number - 1])
    }
  }
  return .nowhere
}

/// Cuts `NAME#2` into `NAME` and 2.
private func numbered(_ heading: String) -> (name: String, number: Int)? {
  guard let mark = heading.lastIndex(of: "#"), let number = Int(heading[heading.index(after: mark)...]), number > 0
  else { return nil }
  return (String(heading[..<mark]), number)
}

/// Headings that nobody asked for; a repeated one is given as `NAME#2`, the way a mapping would address it.
private func undeclaredHeadings(
  _ header: [String], _ places: [String: [Int]], _ positions: [Int], notPublished: [String]
) -> [String] {
  let declared = Set(positions)
  let left = Set(notPublished)
  return header.enumerated().compactMap { place, heading in
    guard !heading.isEmpty, !declared.contains(place), !left.contains(heading) else { return nil }
    guard let all = places[heading], all.count > 1, let number = all.firstIndex(of: place) else { return heading }
    let name = "\(heading)#\(number + 1)"
    return left.contains(name) ? nil : name
  }
}

extension Diagnostic {
  fileprivate static func missing(
    _ column: ColumnRequest, among header: [String], origin: RowOrigin, isTable: Bool
  ) -> Diagnostic {
    let first = column.headings.first ?? column.name
    let others = column.headings.dropFirst()
    let nor = others.isEmpty ? "" : " (nor \(others.joined(separator: ", ")))"
    let ni = others.isEmpty ? "" : " (ni \(others.joined(separator: ", ")))"
    var help: [Phrase] = []
    if let near = closestHeading(to: column.headings, in: header) {
      let also = (others + [near]).map(listed).joined(separator: ", ")
      help.append(
        Phrase(
          en: "did you mean \"\(near)\"? then declare it in the column:  also: [\(also)]",
          es: "¿quiso decir \"\(near)\"? entonces declárelo en la columna:  also: [\(also)]"))
    }
    return Diagnostic(
      .missingColumn,
      Phrase(
        en: "the \(isTable ? "table" : "header") has no column \(first)\(nor); nothing was read",
        es: "\(isTable ? "la tabla" : "el encabezado") no tiene la columna \(first)\(ni); no se leyó nada"),
      origin: origin, help: help, notes: [headingsNote(header, isTable: isTable)])
  }

  fileprivate static func otherLayout(
    _ missing: [ColumnRequest], of declared: Int, among header: [String], origin: RowOrigin, isTable: Bool
  ) -> Diagnostic {
    let names = missing.prefix(8).map(\.name).joined(separator: ", ") + (missing.count > 8 ? ", …" : "")
    return Diagnostic(
      .missingColumn,
      Phrase(
        en: "\(missing.count) of \(declared) declared columns are missing (\(names)); nothing was read",
        es: "faltan \(missing.count) de \(declared) columnas declaradas (\(names)); no se leyó nada"),
      origin: origin,
      help: [
        isTable
          ? Phrase(
            en: "this looks like another table: check the name in 'table:'",
            es: "parece otra tabla: revise el nombre en 'table:'")
          : Phrase(
            en: "this looks like another layout: check the file name in 'file:', 'header row' and 'delimiter'",
            es: "parece otro formato: revise el nombre del archivo en 'file:', 'header row' y 'delimiter'")
      ], notes: [headingsNote(header, isTable: isTable)])
  }

  fileprivate static func duplicate(_ heading: String, at places: [Int], origin: RowOrigin) -> Diagnostic {
    let letters = places.map { RowOrigin.letters(ofColumn: $0) }.joined(separator: ", ")
    var origin = origin
    origin.column = places.last
    origin.heading = heading
    return Diagnostic(
      .duplicateHeading,
      Phrase(
        en: "the heading \(heading) stands over \(places.count) columns: \(letters)",
        es: "el encabezado \(heading) está sobre \(places.count) columnas: \(letters)"),
      origin: origin,
      help: [
        Phrase(
          en: "say which one you mean: \"\(heading)#1\" is the first, \"\(heading)#2\" the second",
          es: "diga a cuál se refiere: \"\(heading)#1\" es la primera, \"\(heading)#2\" la segunda")
      ])
  }

  /// A heading as YAML takes it inside `[ ]`.
  private static func listed(_ heading: String) -> String {
    heading.contains { ",:#[]{}\"'&*!|>%@`".contains($0) } ? "\"\(heading)\"" : heading
  }

  private static func headingsNote(_ header: [String], isTable: Bool) -> Phrase {
    let named = header.prefix(12).filter { !$0.isEmpty }.map { $0.count > 80 ? $0.prefix(79) + "…" : $0 }
    let shown = named.joined(separator: ", ") + (header.count > 12 ? ", …" : "")
    if isTable {
      return Phrase(
        en: "the \(header.count) columns there: \(shown)", es: "las \(header.count) columnas que hay: \(shown)")
    }
    return Phrase(
      en: "the \(header.count) headings there: \(shown)", es: "los \(header.count) encabezados que hay: \(shown)")
  }
}

/// The heading that is likely meant: the one with the smallest edit distance, letter case, spaces and underscores aside.
func closestHeading(to names: [String], in header: [String]) -> String? {
  var best: (heading: String, distance: Int)?
  for heading in Set(header).sorted() where !heading.isEmpty {
    let plain = simplified(heading)
    for name in names.map(simplified) {
      let distance = editDistance(name, plain)
      guard distance <= max(1, min(name.count, plain.count) / 3), distance < best?.distance ?? .max else { continue }
      best = (heading, distance)
    }
  }
  return best?.heading
}

private func simplified(_ heading: String) -> [Character] {
  Text.fold(heading).filter { $0 != " " && $0 != "_" && $0 != "-" && $0 != "." }
}

/// How many characters must be put in, taken out or changed.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var previous = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var current = [i + 1]
    for (j, y) in b.enumerated() {
      current.append(min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
    }
    previous = current
  }
  return previous[b.count]
}
