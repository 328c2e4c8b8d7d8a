import PliegoDiagnostics
import PliegoYAML

/// A mapping's text with its bases joined in, before any section is read.
struct MappingDocument {
  /// The top mapping; `nil` when there is nothing to read on.
  var root: YAMLNode?
  /// The file that was asked for, then its bases.
  var texts: [YAMLText] = []
  var diagnostics: [Diagnostic] = []
}

/// Reads a mapping file and the bases it extends, and joins them into one tree.
///
/// Maps join key by key, list entries by their `called:` label; entries without one are added; anything else is
/// replaced; `~` removes, but in a code table, where it says that a value has no code. Nodes keep the file they came
/// from, so that messages point there.
struct MappingLoader {
  /// How many mappings may stand on each other.
  static let deepest = 3
  /// How many steps a key with slashes may have; as deep as YAML itself may nest.
  static let longestPath = 40

  let files: any MappingFiles
  private var document = MappingDocument()

  static func load(_ file: MappingFile, files: any MappingFiles) -> MappingDocument {
    var loader = MappingLoader(files: files)
    loader.document.root = loader.tree(of: file, extending: [file.path])
    return loader.document
  }

  private init(files: any MappingFiles) {
    self.files = files
  }

  private mutating func tree(of file: MappingFile, extending chain: [String]) -> YAMLNode? {
    let reading = YAMLReader.read(file.bytes, name: file.path)
    document.texts.append(reading.text)
    document.diagnostics += reading.diagnostics
    if let error = reading.syntaxError, !error.problem.isEmpty {
      document.diagnostics.append(FormulaTrap.diagnostic(for: error, in: reading.text))
    }
    guard reading.isWhole else { return nil }
    guard let root = reading.root, root.mapping != nil else {
      let start = SourceSpan(file: file.path, line: 1, column: 1)
      document.diagnostics.append(.notAMapping(at: reading.root?.span ?? start))
      return nil
    }
    let expanded = expandPaths(in: root)
    guard let base = root["extends"] else { return expanded }
    return join(base, with: expanded, chain: chain)
  }

  // MARK: Bases

  private mutating func join(_ base: YAMLNode, with child: YAMLNode, chain: [String]) -> YAMLNode? {
    guard let path = base.text else {
      report(
        .badBase, Phrase(en: "'extends' names one file", es: "'extends' nombra un solo archivo"), at: base.span,
        help: [Phrase("extends: base.pliego.yaml")])
      return nil
    }
    guard chain.count < Self.deepest else {
      report(
        .badBase,
        Phrase(
          en: "more than \(Self.deepest) mappings stand on each other",
          es: "más de \(Self.deepest) mapeos se apoyan unos en otros"), at: base.span)
      return nil
    }
    let file: MappingFile
    do throws(MappingFileError) {
      file = try files.read(path, namedIn: chain[chain.count - 1])
    } catch {
      document.diagnostics.append(.unreadableCompanion(path, error, code: .badBase, at: base.span))
      return nil
    }
    guard !chain.contains(file.path) else {
      report(
        .badBase, Phrase(en: "'\(path)' extends itself", es: "'\(path)' se extiende a sí mismo"), at: base.span)
      return nil
    }
    guard let parent = tree(of: file, extending: chain + [file.path]) else { return nil }
    let inherited = (parent.mapping ?? []).filter { $0.key != "extends" && $0.key != "incomplete" }
    let rest = (child.mapping ?? []).filter { $0.key != "extends" }
    return YAMLNode(.mapping(joined(inherited, rest, path: [])), span: child.span)
  }

  private func joined(_ base: [YAMLMember], _ child: [YAMLMember], path: [String]) -> [YAMLMember] {
    var result = base
    let isCodeTable = path.count == 3 && path[0] == "codes" && path[2] == "table"
    for member in child {
      guard let index = result.firstIndex(where: { $0.key == member.key }) else {
        if !member.value.isNull || isCodeTable { result.append(member) }
        continue
      }
      if member.value.isNull, !isCodeTable {
        result.remove(at: index)
      } else {
        result[index] = joined(result[index], member, path: path + [member.key])
      }
    }
    return result
  }

  private func joined(_ base: YAMLMember, _ child: YAMLMember, path: [String]) -> YAMLMember {
    var result = child
    if let comment = base.comment, child.comment == nil { result.comment = comment }
    switch (base.value.content, child.value.content) {
    case (.mapping(let inherited), .mapping(let members)):
      result.value.content = .mapping(joined(inherited, members, path: path))
    case (.sequence(let inherited), .sequence(let entries)):
      result.value.content = .sequence(joined(inherited, entries, path: path))
    default: break
    }
    return result
  }

  /// Entries of lists of objects join by label; other lists are replaced.
  private func joined(_ base: [YAMLNode], _ child: [YAMLNode], path: [String]) -> [YAMLNode] {
    guard child.allSatisfy({ $0.mapping != nil }) else { return child }
    var result = base
    for entry in child {
      let label = entry["called"]?.text
      guard let label, let index = result.firstIndex(where: { $0["called"]?.text == label }),
        let inherited = result[index].mapping, let members = entry.mapping
      else {
        result.append(entry)
        continue
      }
      result[index].content = .mapping(joined(inherited, members, path: path + [label]))
    }
    return result
  }

  // MARK: Field paths

  /// Turns `tender/value/amount: X` into the objects it stands for, in the sections that hold fields.
  private mutating func expandPaths(in root: YAMLNode) -> YAMLNode {
    var result = root
    guard let members = root.mapping else { return root }
    let sections: Set<String> = ["release", "releases", "parties", "pieces", "package"]
    var kept: [YAMLMember] = []
    for var member in members {
      if sections.contains(member.key) { member.value = expanded(member.value) }
      kept.append(member)
    }
    result.content = .mapping(kept)
    return result
  }

  private mutating func expanded(_ node: YAMLNode) -> YAMLNode {
    var result = node
    switch node.content {
    case .scalar: break
    case .sequence(let elements):
      var entries: [YAMLNode] = []
      for element in elements { entries.append(expanded(element)) }
      result.content = .sequence(entries)
    case .mapping(let members):
      var joined: [YAMLMember] = []
      for member in members {
        var member = member
        member.value = expanded(member.value)
        insert(nested(member), into: &joined)
      }
      result.content = .mapping(joined)
    }
    return result
  }

  /// `a/b: X` as `a: { b: X }`, each step at its place in the key.
  private mutating func nested(_ member: YAMLMember) -> YAMLMember {
    let steps = member.key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard steps.count > 1, steps[0] != ".", !steps.contains("") else { return member }
    guard steps.count <= Self.longestPath else {
      report(
        .limitExceeded,
        Phrase(
          en: "a path of \(steps.count) steps; it may have \(Self.longestPath)",
          es: "una ruta de \(steps.count) pasos; puede tener \(Self.longestPath)"), at: member.keySpan)
      return member
    }
    var offset = member.key.unicodeScalars.count
    var result = member
    for (index, step) in steps.enumerated().reversed() {
      offset -= step.unicodeScalars.count
      var span = member.keySpan
      span.column += offset
      span.length = step.unicodeScalars.count
      let value = index == steps.count - 1 ? member.value : YAMLNode(.mapping([result]), span: span)
      result = YAMLMember(
        key: step, keySpan: span, value: value, comment: index == steps.count - 1 ? member.comment : nil)
      offset -= 1
    }
    return result
  }

  private mutating func insert(_ member: YAMLMember, into members: inout [YAMLMember]) {
    guard let index = members.firstIndex(where: { $0.key == member.key }) else {
      members.append(member)
      return
    }
    guard var inner = members[index].value.mapping, let added = member.value.mapping else {
      report(
        .fieldWrittenTwice,
        Phrase(
          en: "'\(member.key)' already has a value on line \(members[index].keySpan.line)",
          es: "'\(member.key)' ya tiene un valor en la línea \(members[index].keySpan.line)"), at: member.keySpan)
      return
    }
    for next in added { insert(next, into: &inner) }
    members[index].value.content = .mapping(inner)
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: Phrase, at span: SourceSpan, help: [Phrase] = []
  ) {
    document.diagnostics.append(Diagnostic(code, message, at: span, help: help))
  }
}

extension Diagnostic {
  /// A base mapping or a code file that cannot be read.
  static func unreadableCompanion(
    _ path: String, _ error: MappingFileError, code: DiagnosticCode, at span: SourceSpan
  ) -> Diagnostic {
    switch error {
    case .notFound:
      Diagnostic(
        code, Phrase(en: "there is no file '\(path)'", es: "no existe el archivo '\(path)'"), at: span,
        help: [
          Phrase(
            en: "the path starts at the folder of the file that names it",
            es: "la ruta empieza en la carpeta del archivo que lo nombra")
        ])
    case .outside:
      Diagnostic(
        .unsafePath,
        Phrase(
          en: "'\(path)' lies outside the folders this mapping may read",
          es: "'\(path)' queda fuera de las carpetas que este mapeo puede leer"), at: span,
        help: [
          Phrase(
            en: "put the file beside the mapping, or both below one folder called 'mappings'",
            es: "ponga el archivo junto al mapeo, o ambos bajo una carpeta llamada 'mappings'")
        ])
    case .unfit(let why):
      Diagnostic(
        code, Phrase(en: "'\(path)' cannot be used: \(why.english)", es: "'\(path)' no sirve: \(why.spanish)"), at: span
      )
    case .unreadable(let reason):
      Diagnostic(
        code, Phrase(en: "'\(path)' cannot be read: \(reason)", es: "no se puede leer '\(path)': \(reason)"), at: span)
    }
  }
}
