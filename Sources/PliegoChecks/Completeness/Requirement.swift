public import PliegoDiagnostics

/// What a requirement profile wants a publication to say.
public struct Requirement: Sendable {
  /// How much it is wanted; none of these is ever more than a note.
  public enum Level: String, Sendable, CaseIterable {
    /// A law, decree or binding guide asks for it.
    case required
    /// Whoever uses the data counts on it.
    case expected
    /// Good to have.
    case useful
  }

  /// Fields of which one group must be there, whole: `[[buyer/id], [buyer/name]]` wants either.
  public var alternatives: [[String]]
  /// The stage it belongs to; a process that is not there yet lacks nothing.
  ///
  /// `nil`: every process.
  public var stage: Stage?
  /// The objects that are each asked; empty for the release.
  public var each: String
  /// What must be so of the release; all of them.
  public var when: [Condition]
  /// What must be so of each object that is asked; paths begin at the object.
  public var onlyIf: [Condition]
  /// How much it counts in the score, from 1.
  public var weight: Int
  public var level: Level
  public var why: Phrase?
  public var how: Phrase?
  /// The law, guide or manual that asks for it, by name and section.
  public var source: String?

  /// Whether both ask the same objects for the same fields with the same level; weights do not matter.
  func asksTheSame(as other: Requirement) -> Bool {
    alternatives == other.alternatives && stage == other.stage && each == other.each && when == other.when
      && onlyIf == other.onlyIf && level == other.level
  }

  /// The field that it is told by: the first one named.
  public var path: String { alternatives.first?.first ?? "" }

  /// All fields that would do: `buyer/id | buyer/name`.
  public var fields: String {
    alternatives.map { $0.joined(separator: " + ") }.joined(separator: " | ")
  }
}

/// A question about values: whether a field is filled, or holds one of some codes.
public struct Condition: Sendable, Equatable {
  public enum Test: Sendable, Equatable {
    case isFilled
    /// Some value of the field is one of these.
    case isOne(of: [String])
    /// No value of the field is one of these.
    case isNone(of: [String])
  }

  public var path: String
  public var test: Test

  public init(path: String, test: Test) {
    self.path = path
    self.test = test
  }

  /// Reads `path`, `path = code, code` or `path != code, code`.
  public init?(_ text: String) {
    let isNegated = text.contains("!=")
    let parts = text.split(separator: isNegated ? "!=" : "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.trimmed }
    guard let path = parts.first, !path.isEmpty, !path.contains(" ") else { return nil }
    self.path = path
    guard parts.count == 2 else {
      test = .isFilled
      return
    }
    let codes = parts[1].split(separator: ",").map { $0[...].trimmed }.filter { !$0.isEmpty }
    guard !codes.isEmpty else { return nil }
    test = isNegated ? .isNone(of: codes) : .isOne(of: codes)
  }
}

extension Substring {
  /// Without the spaces around it.
  fileprivate var trimmed: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
