import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoValues
import PliegoYAML

/// Puts together what the trace of a process and the text of its mapping say about one field.
struct FieldExplainer {
  let check: MappingCheck
  let trace: ProcessTrace
  let ocid: String
  let pointer: String

  /// More leaves of one object or list than these are not told.
  static let mostLeaves = 200

  var reasons: [FieldReason] {
    guard !trace.releases.isEmpty else {
      let why = trace.refusal ?? Phrase("")
      return [FieldReason(ocid: ocid, releaseID: "", pointer: pointer, path: path(pointer), answer: .refused(why))]
    }
    let releases = trace.bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONParser.parse(Array($0)) }
    return trace.releases.filter { $0.ocid == ocid }.flatMap { release in
      let json = releases.first { $0.objectValue?["id"] == .string(release.id) } ?? .null
      let leaves = release.leaves.filter { $0.pointer == pointer || $0.pointer.hasPrefix(pointer + "/") }
      guard leaves.isEmpty else {
        return leaves.prefix(Self.mostLeaves).map { reason(of: $0, in: release, json) }
      }
      return [absence(in: release, json)]
    }
  }

  /// A pointer without its indexes.
  private func path(_ pointer: String) -> String {
    tokens(pointer).filter { Int($0) == nil }.joined(separator: "/")
  }

  private func tokens(_ pointer: String) -> [String] {
    pointer.split(separator: "/").map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }
  }

  // MARK: What is there

  private func reason(of leaf: TracedLeaf, in release: ReleaseTrace, _ json: JSONValue) -> FieldReason {
    let value = tokens(leaf.pointer).reduce(Optional(json)) { value, token in
      guard let place = Int(token), let array = value?.arrayValue else { return value?.objectValue?[token] }
      return array.indices.contains(place) ? array[place] : .none
    }
    var reason = FieldReason(
      ocid: release.ocid, releaseID: release.id, pointer: leaf.pointer, path: path(leaf.pointer),
      answer: .value(value ?? .null))
    reason.cells = leaf.cells
    describe(&reason, line: leaf.mapping)
    return reason
  }

  // MARK: What is not

  private func absence(in release: ReleaseTrace, _ json: JSONValue) -> FieldReason {
    var reason = FieldReason(
      ocid: release.ocid, releaseID: release.id, pointer: pointer, path: path(pointer), answer: .notMapped(nearest: []))
    guard isMapped(reason.path) else {
      reason.answer = .notMapped(nearest: nearest(to: reason.path))
      return reason
    }
    if let (list, count) = shortList(json) {
      reason.answer = .noEntry(list: list, count: count)
      describe(&reason, line: nil)
      return reason
    }
    // The field itself, or the innermost thing around it that was left out.
    let told = release.absences.filter { pointer == $0.pointer || pointer.hasPrefix($0.pointer + "/") }
    let nearest = told.map(\.pointer.count).max()
    if let absence = told.last(where: { $0.pointer.count == nearest }) {
      reason.answer = .absent(absence.reason)
      switch absence.reason {
      case .empty, .problem, .condition: reason.cells = absence.cells
      default: break
      }
      describe(&reason, line: absence.mapping)
    } else {
      reason.answer = .absent(.nothingInside)
      describe(&reason, line: nil)
    }
    return reason
  }

  private func isMapped(_ path: String) -> Bool {
    check.fields.contains { field in
      field.path == path || field.path.hasPrefix(path + "/")
        // A reference to an organization is written whole.
        || (field.written.contains("party:") && ["name", "id"].contains { field.path + "/" + $0 == path })
    }
  }

  private func nearest(to path: String) -> [String] {
    var seen: Set<String> = []
    let paths = check.fields.map(\.path).filter { seen.insert($0).inserted }
    let last = path.split(separator: "/").last
    let alike = paths.filter { $0.split(separator: "/").last == last }
    let closest = Text.closestName(to: path, in: paths)
    let near = [closest].compactMap { $0 } + alike.filter { $0 != closest }
    // Failing that, its neighbours.
    let parent = path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    return Array((near.isEmpty ? paths.filter { $0.hasPrefix(parent) } : near).prefix(3))
  }

  /// A list on the way that ends before the entry that is asked for.
  private func shortList(_ json: JSONValue) -> (list: String, count: Int)? {
    var value: JSONValue? = json
    var walked = ""
    for token in tokens(pointer) {
      let array = value?.arrayValue
      // RFC 6901 knows no place before the first.
      let place = Int(token).flatMap { $0 >= 0 ? $0 : nil }
      if let place, let array, place >= array.count { return (walked, array.count) }
      walked += "/" + token
      if let place, let array {
        value = array[place]
      } else {
        value = value?.objectValue?[token]
      }
    }
    return nil
  }

  // MARK: The mapping

  /// Adds what the mapping writes on a line for the field, the codes it uses and the rules above it.
  private func describe(_ reason: inout FieldReason, line: MappingLine?) {
    let fields = check.fields.filter { field in
      field.path == reason.path || (field.written.contains("party:") && reason.path.hasPrefix(field.path + "/"))
    }
    let field =
      fields.first { $0.span.line == line?.line && $0.span.file == line?.file }
      ?? (fields.count == 1 ? fields.first : nil)
    reason.mapping = line ?? field.map { MappingLine(file: $0.span.file, line: $0.span.line) }
    guard let field else { return }
    reason.written = field.written
    reason.comment = field.comment
    reason.codes = codes(field.written, reason.cells)
    reason.rules = MappingRules(check.mapping).rules(above: field.span)
  }

  private func codes(_ written: String, _ cells: [TracedCell]) -> [FieldReason.Code] {
    check.mapping.codeTables.filter { table in
      written.contains("codes: \(table.name.value)") || written.contains("\"\(table.name.value)\"")
    }.flatMap { table in
      cells.compactMap { cell -> FieldReason.Code? in
        guard let text = cell.original else { return nil }
        let word = Text.fold(text)
        guard let entry = table.entries.first(where: { Text.fold($0.from.value) == word }) else { return nil }
        return FieldReason.Code(
          table: table.name.value, word: entry.from.value, code: entry.to?.value,
          mapping: MappingLine(file: entry.from.span.file, line: entry.from.span.line))
      }
    }
  }
}

/// The control keys that stand around a field.
struct MappingRules {
  private let mapping: Mapping

  init(_ mapping: Mapping) { self.mapping = mapping }

  private static let keys: Set<String> = ["for each", "one per", "sorted by", "from", "only if", "only with"]

  /// From the outside in.
  func rules(above span: SourceSpan) -> [FieldReason.Rule] {
    for tree in mapping.releases + mapping.parties.map(\.tree) + mapping.pieces.map(\.value) {
      if let found = rules(in: tree, to: span) { return found }
    }
    return []
  }

  private func rules(in node: YAMLNode, to span: SourceSpan) -> [FieldReason.Rule]? {
    switch node.content {
    case .scalar: return nil
    case .sequence(let elements):
      for element in elements {
        if let found = rules(in: element, to: span) { return found }
      }
      return nil
    case .mapping(let members):
      for member in members {
        let isHere =
          member.keySpan.line == span.line && member.keySpan.column == span.column && member.keySpan.file == span.file
        guard let found = isHere ? own(member.value) : rules(in: member.value, to: span) else { continue }
        return members.filter { Self.keys.contains($0.key) }.map(rule) + found
      }
      return nil
    }
  }

  /// What a value itself depends on.
  private func own(_ value: YAMLNode) -> [FieldReason.Rule] {
    (value.mapping ?? []).filter { $0.key == "only if" }.map(rule)
  }

  private func rule(_ member: YAMLMember) -> FieldReason.Rule {
    FieldReason.Rule(
      key: member.key, text: text(member.value),
      mapping: MappingLine(file: member.keySpan.file, line: member.keySpan.line))
  }

  private func text(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let scalar): scalar.text
    case .sequence(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
    case .mapping(let members): "{ " + members.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + " }"
    }
  }
}
