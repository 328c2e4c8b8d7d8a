import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoValues
import PliegoYAML

/// Puts together what the trace of a process and the text of its mapping say about one field.
struct FieldExplainer {
  let check: MappingCheck
  let plan: MappingPlan
  let trace: ProcessTrace
  let ocid: String
  let pointer: String

  /// More leaves of one object or list than these are not told.
  static let mostLeaves = 200

  var reasons: [FieldReason] {
    guard trace.refusal == nil else { return trace.refusal.map { [refused($0)] } ?? [] }
    // The releases stand in the order of their traces, one a line.
    let lines = trace.bytes.split(separator: UInt8(ascii: "\n"))
    let all = zip(trace.releases, lines).filter { $0.0.ocid == ocid }.flatMap { release, line in
      reasons(in: release, Self.parsed(line))
    }
    // A release that does not speak of the field matters only when none does.
    let told = all.filter { if case .notMapped = $0.answer { false } else { true } } + missing
    return told.isEmpty ? Array(all.prefix(1)) : told
  }

  private func reasons(in release: ReleaseTrace, _ json: JSONValue) -> [FieldReason] {
    let leaves = release.leaves.filter { $0.pointer == pointer || $0.pointer.hasPrefix(pointer + "/") }
    guard leaves.isEmpty else { return leaves.prefix(Self.mostLeaves).map { reason(of: $0, in: release, json) } }
    return [absence(in: release, json)]
  }

  static func parsed(_ line: ArraySlice<UInt8>) -> JSONValue {
    do throws(JSONSyntaxError) {
      return try JSONParser.parse(Array(line))
    } catch {
      preconditionFailure("pliego wrote JSON that it cannot read: \(error)")
    }
  }

  private func refused(_ refusal: ProcessRefusal) -> FieldReason {
    var reason = FieldReason(
      ocid: ocid, releaseID: "", pointer: pointer, path: path(pointer),
      answer: .refused(code: refusal.code, refusal.message))
    reason.mapping = refusal.mapping
    reason.cells = refusal.cells
    return reason
  }

  /// Releases that would have the field and that the process does not have.
  private var missing: [FieldReason] {
    let path = path(pointer)
    return trace.missing.filter { isMapped(path, in: $0.release) }.map { release in
      var reason = FieldReason(
        ocid: ocid, releaseID: "", pointer: pointer, path: path, answer: .noRelease(release.reason))
      (reason.called, reason.publisher) = (release.called, release.publisher)
      return reason
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
    name(&reason, release)
    describe(&reason, line: leaf.mapping, release)
    let isHead = ["/id", "/date", "/tag"].contains(leaf.pointer)
    reason.isOfFirstRun = plan.isPerChange && isHead || reason.written.contains("register:")
    return reason
  }

  // MARK: What is not

  private func absence(in release: ReleaseTrace, _ json: JSONValue) -> FieldReason {
    var reason = FieldReason(
      ocid: release.ocid, releaseID: release.id, pointer: pointer, path: path(pointer), answer: .notMapped(nearest: []))
    name(&reason, release)
    guard isMapped(reason.path, in: release.release) else {
      reason.answer = .notMapped(nearest: nearest(to: reason.path))
      return reason
    }
    if let answer = listOnTheWay(json) {
      reason.answer = answer
      describe(&reason, line: nil, release)
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
      describe(&reason, line: absence.mapping, release)
    } else {
      reason.answer = .absent(.nothingInside)
      describe(&reason, line: nil, release)
    }
    return reason
  }

  /// - Parameter release: the place of the release among the mapping's.
  private func isMapped(_ path: String, in release: Int) -> Bool {
    fields(of: release).contains { field in
      path.isEmpty || field.path == path || field.path.hasPrefix(path + "/")
        // A reference to an organization is written whole.
        || (field.written.contains("party:") && ["name", "id"].contains { field.path + "/" + $0 == path })
    }
  }

  private func fields(of release: Int) -> [MappedField] {
    check.fields.filter { $0.release == nil || $0.release == release }
  }

  /// Tells which release it is, where a mapping has several.
  private func name(_ reason: inout FieldReason, _ release: ReleaseTrace) {
    (reason.called, reason.publisher) = (release.called, release.publisher)
    reason.isOneOfSeveral = trace.releases.count + trace.missing.count > 1
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

  /// A list on the way that ends before the entry that is asked for, or whose entry is not named.
  private func listOnTheWay(_ json: JSONValue) -> FieldReason.Answer? {
    var value: JSONValue? = json
    var walked = ""
    for token in tokens(pointer) {
      let array = value?.arrayValue
      // RFC 6901 knows no place before the first.
      let place = Int(token).flatMap { $0 >= 0 ? $0 : nil }
      if let array {
        guard let place else { return .listWithoutEntry(list: walked, count: array.count) }
        if place >= array.count { return .noEntry(list: walked, count: array.count) }
      }
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
  private func describe(_ reason: inout FieldReason, line: MappingLine?, _ release: ReleaseTrace) {
    let fields = fields(of: release.release).filter { field in
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
