import PliegoDiagnostics
import PliegoOCDS
import PliegoYAML

/// Reads requirement profiles: YAML, with every mistake said at its line and column.
public struct RequirementReader {
  /// Gives the text of a profile that another one extends, and the name of its file; `nil` when there is none.
  public typealias Finder = (_ name: String) -> (file: String, bytes: [UInt8])?

  /// How many requirements a profile may have, with those it inherits.
  public static let limit = 1_000
  /// The largest weight of a requirement.
  public static let heaviest = 100

  var diagnostics: [Diagnostic] = []
  var lines: [String] = []
  /// The standard with the extensions that the profile names.
  var fields = RequirementFields(profile: .empty)

  /// - Parameters:
  ///   - name: the file's name in messages.
  ///   - find: where extended profiles come from; without it, those that the program carries.
  public static func read(_ bytes: [UInt8], name: String, find: Finder = Self.bundled) -> RequirementReading {
    var reader = RequirementReader()
    let draft = reader.draft(bytes, name: name, extendedBy: [], find)
    return RequirementReading(
      profile: draft.map {
        RequirementProfile(name: $0.name, title: $0.title, summary: $0.summary, requirements: $0.kept)
      },
      diagnostics: reader.diagnostics, lines: reader.lines)
  }

  /// Finds the profiles that the program carries.
  public static func bundled(_ name: String) -> (file: String, bytes: [UInt8])? {
    let file = "schema/profiles/\(name).yaml"
    return BundledFiles.bytes(of: file).map { (file, $0) }
  }

  /// A profile while it is read.
  struct Draft {
    var name = ""
    var title = Phrase("")
    var summary = Phrase("")
    var extensions: [String] = []
    /// Those with weight 0 only take an inherited one away.
    var requirements: [Requirement] = []

    var kept: [Requirement] { requirements.filter { $0.weight > 0 } }

    /// Puts a requirement in the place of an inherited one with the same fields of the same objects.
    ///
    /// - Parameter inherited: the places of those that nothing has replaced yet.
    mutating func add(_ requirement: Requirement, inherited: inout Set<Int>) {
      let place = inherited.sorted().first {
        requirements[$0].alternatives == requirement.alternatives && requirements[$0].each == requirement.each
          && requirements[$0].stage == requirement.stage
      }
      guard let place else { return requirements.append(requirement) }
      requirements[place] = requirement
      inherited.remove(place)
    }
  }

  private static let keys = ["profile", "title", "summary", "extends", "extensions", "requirements"]

  private mutating func draft(
    _ bytes: [UInt8], name: String, extendedBy descendants: [String], _ find: Finder
  ) -> Draft? {
    guard let root = root(of: bytes, name: name, isMain: descendants.isEmpty) else { return nil }
    checkKeys(of: root, among: Self.keys)
    var draft = Draft()
    draft.name = root["profile"].flatMap { text($0, of: "profile") } ?? ""
    if let parent = root["extends"] { inherit(parent, into: &draft, descendants + [draft.name], find) }
    for key in ["profile", "title", "requirements"] where root[key] == nil {
      diagnostics.append(.lacksKey(key, at: root.span))
    }
    draft.title = root["title"].flatMap { phrase($0, of: "title") } ?? Phrase(draft.name)
    draft.summary = root["summary"].flatMap { phrase($0, of: "summary") } ?? Phrase("")
    addExtensions(root["extensions"], to: &draft)
    addRequirements(root["requirements"], to: &draft)
    return draft
  }

  private mutating func root(of bytes: [UInt8], name: String, isMain: Bool) -> YAMLNode? {
    let reading = YAMLReader.read(bytes, name: name)
    if isMain { lines = reading.text.lines }
    diagnostics += reading.diagnostics.map(Self.asProfile)
    if let error = reading.syntaxError, !error.problem.isEmpty {
      let phrase = Phrase(en: "this is not YAML: \(error.problem)", es: "esto no es YAML: \(error.problem)")
      diagnostics.append(.unreadableProfile(phrase, at: error.span))
    }
    guard reading.syntaxError == nil else { return nil }
    guard let root = reading.root, root.mapping != nil else {
      let phrase = Phrase(
        en: "a requirement profile is a list of keys and values", es: "un perfil de requisitos es una lista de claves")
      diagnostics.append(.unreadableProfile(phrase, at: SourceSpan(file: name, line: 1, column: 1)))
      return nil
    }
    return root
  }

  /// The reader of YAML speaks of mappings, for which it was made.
  private static func asProfile(_ diagnostic: Diagnostic) -> Diagnostic {
    let span = diagnostic.span ?? SourceSpan(file: "", line: 1, column: 1)
    switch diagnostic.code {
    case .repeatedKey: return .unreadableProfile(diagnostic.message, at: span)
    case .limitExceeded:
      return .unreadableProfile(
        Phrase(en: "the profile is too large or too deep", es: "el perfil es demasiado grande o profundo"), at: span)
    default:
      return .unreadableProfile(
        Phrase(
          en: "anchors, aliases, tags, directives and second documents have no place in a profile",
          es: "las anclas, los alias, las etiquetas, las directivas y otros documentos no caben en un perfil"), at: span
      )
    }
  }

  private mutating func inherit(_ node: YAMLNode, into draft: inout Draft, _ descendants: [String], _ find: Finder) {
    guard let name = text(node, of: "extends") else { return }
    guard !descendants.contains(name) else {
      diagnostics.append(.circularProfile(descendants + [name], at: node.span))
      return
    }
    guard descendants.count <= 8, let (file, bytes) = find(name) else {
      diagnostics.append(.unknownProfile(name, at: node.span))
      return
    }
    guard let parent = self.draft(bytes, name: file, extendedBy: descendants, find) else { return }
    draft.extensions = parent.extensions
    draft.requirements = parent.kept
  }

  private mutating func addExtensions(_ node: YAMLNode?, to draft: inout Draft) {
    for element in node.map({ list($0, of: "extensions") }) ?? [] {
      guard let name = text(element, of: "extensions") else { continue }
      let id = name.split(separator: "@").first.map(String.init) ?? name
      guard ExtensionRegistry.ids.contains(id) else {
        diagnostics.append(.badProfileWord(name, of: "extensions", among: ExtensionRegistry.ids, at: element.span))
        continue
      }
      if !draft.extensions.contains(name) { draft.extensions.append(name) }
    }
    fields = RequirementFields(profile: (try? Profile(version: "1.1", extensions: draft.extensions)) ?? .empty)
  }

  private mutating func addRequirements(_ node: YAMLNode?, to draft: inout Draft) {
    var inherited = Set(draft.requirements.indices)
    for element in node.map({ list($0, of: "requirements") }) ?? [] {
      if let requirement = requirement(element) { draft.add(requirement, inherited: &inherited) }
    }
    guard draft.requirements.count > Self.limit, let node else { return }
    let phrase = Phrase(
      en: "the profile has more than \(Self.limit) requirements", es: "el perfil tiene más de \(Self.limit) requisitos")
    diagnostics.append(.badProfileValue(phrase, at: node.span))
    draft.requirements.removeLast(draft.requirements.count - Self.limit)
  }
}

// MARK: - Values

extension RequirementReader {
  mutating func checkKeys(of node: YAMLNode, among known: [String]) {
    for member in node.mapping ?? [] where !known.contains(member.key) {
      diagnostics.append(.unknownProfileKey(member.key, among: known, at: member.keySpan))
    }
  }

  mutating func text(_ node: YAMLNode, of key: String) -> String? {
    if let text = node.text, !text.isEmpty { return text }
    let phrase = Phrase(en: "'\(key)' must be a text", es: "'\(key)' debe ser un texto")
    diagnostics.append(.badProfileValue(phrase, at: node.span))
    return nil
  }

  /// A list, or one value that stands for a list of one.
  mutating func list(_ node: YAMLNode, of key: String) -> [YAMLNode] {
    if let nodes = node.sequence { return nodes }
    if node.text != nil { return [node] }
    let phrase = Phrase(en: "'\(key)' must be a list", es: "'\(key)' debe ser una lista")
    diagnostics.append(.badProfileValue(phrase, at: node.span))
    return []
  }

  /// `{en: …, es: …}`, or one text for both languages.
  mutating func phrase(_ node: YAMLNode, of key: String) -> Phrase? {
    guard node.mapping != nil else { return text(node, of: key).map { Phrase($0) } }
    checkKeys(of: node, among: ["en", "es"])
    var texts: [String] = []
    for language in ["en", "es"] {
      guard let value = node[language] else {
        diagnostics.append(.lacksKey("\(key)/\(language)", at: node.span))
        continue
      }
      if let text = text(value, of: language) { texts.append(text) }
    }
    return texts.count == 2 ? Phrase(en: texts[0], es: texts[1]) : nil
  }
}
