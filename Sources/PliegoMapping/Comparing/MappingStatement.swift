public import PliegoDiagnostics

/// One thing that a mapping says: what a field is made of, how a source is read, which code a word stands for.
public struct MappingStatement: Sendable {
  /// A piece of what is said: the column, the code table, the condition.
  public struct Part: Sendable {
    /// The key it has, or would have, in the mapping: `column`, `codes`, `only if`.
    public var key: String
    /// As in the mapping language, columns with their source: `contratos[OBJETO]`.
    public var text: String
    /// What two parts are compared by: the same for whatever comes to the same.
    var meaning: String
  }

  public var subject: MappingSubject
  /// Where it belongs, from the entry or declaration around it.
  var path: String
  public var parts: [Part]
  /// The line that says it: in the mapping, a base of it or a code file.
  public var span: SourceSpan

  /// All of it, as one would write it.
  public var text: String {
    guard parts.count == 1, let only = parts.first else {
      return "{ " + parts.map { "\($0.key): \($0.text)" }.joined(separator: ", ") + " }"
    }
    return only.key == "constant" || only.key == "party" ? "{ \(only.key): \(only.text) }" : only.text
  }

  var meaning: String { parts.map { "\($0.role)=\($0.meaning)" }.joined(separator: "\n") }
}

extension MappingStatement.Part {
  /// A column, a formula and a fixed value answer one question: where the value comes from.
  public var role: String { ["formula", "constant", "values", "party"].contains(key) ? "column" : key }
}

/// What a statement is about.
public enum MappingSubject: Sendable, Equatable {
  /// A field of the standard, or of the release package's organizations.
  case field
  /// A control key of an object or list of the tree: which rows it is made of.
  case rows(key: String, of: String)
  /// A party as a whole.
  case party(String)
  /// A source as a whole.
  case source(String)
  case sourceKey(String, of: String)
  case column(String, of: String)
  /// A column that is left out on purpose.
  case notPublished(String, of: String)
  case setting(String)
  /// A code table as a whole.
  case codeTable(String)
  case codeTableKey(String, of: String)
  /// A word of the data and its code.
  case code(String, of: String)
  case test(String)

  public var section: MappingSection {
    switch self {
    case .field, .rows, .party: .fields
    case .source, .sourceKey, .column, .notPublished: .sources
    case .setting: .settings
    case .codeTable, .codeTableKey, .code: .codes
    case .test: .tests
    }
  }
}

/// The parts of a comparison, in the order in which they are told.
public enum MappingSection: String, Sendable, CaseIterable {
  case fields, sources, settings, codes, tests
}

/// A thing that two mappings say differently.
public struct MappingDifference: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case added, removed, replaced
  }

  /// `tender/title`, `contratos[MONTO]`, `ocid/prefix`, `metodo[Otro]`.
  public var path: String
  /// What the first mapping says; `nil` for what is new.
  public var before: MappingStatement?
  /// What the second mapping says; `nil` for what is gone.
  public var after: MappingStatement?

  public var kind: Kind { before == nil ? .added : after == nil ? .removed : .replaced }
  public var subject: MappingSubject { (after ?? before)?.subject ?? .field }
  public var section: MappingSection { subject.section }

  /// The parts that differ, in the order of the second statement, then those that only the first has.
  public var changes: [(before: MappingStatement.Part?, after: MappingStatement.Part?)] {
    let old = before?.parts ?? []
    let new = after?.parts ?? []
    let kept = new.map { part in (before: old.first { $0.role == part.role }, after: Optional(part)) }
    let gone = old.filter { part in !new.contains { $0.role == part.role } }
    return kept.filter { $0.before?.meaning != $0.after?.meaning } + gone.map { ($0, nil) }
  }
}
