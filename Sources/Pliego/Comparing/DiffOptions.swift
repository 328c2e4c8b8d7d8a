public import PliegoDiagnostics
public import PliegoDiff
import PliegoJSON

/// What to compare, and how.
public struct DiffOptions: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case text, json, ndjson, csv, html, patch
    case mergePatch = "merge-patch"
  }

  /// What changes are put together by where they are listed.
  public enum Grouping: String, Sendable, CaseIterable {
    case process, buyer, stage, field, rule
  }

  /// A file or folder, perhaps with `#` and an ocid or release id behind; `-` is standard input.
  public var before: String
  /// `nil`: the story of each process in `before`.
  public var after: String?
  public var format = Format.text
  /// Where the result goes; `-` is standard output.
  public var output = "-"
  /// A file for every finding about the input, one JSON text a line.
  public var report: String?
  public var only: [DiffSelector] = []
  public var ignore: [DiffSelector] = []
  public var grouping = Grouping.process
  /// How many processes or groups are shown; 0 for all.
  public var limit: Int?
  /// The version of OCDS for what does not say one.
  public var version: String?
  public var extensions: [String] = []
  public var extensionFolder: String?
  /// The encoding of all files; `nil`: by their contents.
  public var encoding: String?
  /// Bytes of memory that are aimed at.
  public var memory = 256 << 20
  public var jobs = 1
  public var language = Language.english
  /// Whether text is coloured.
  public var isColored = false
  /// How large files are taken apart; smaller in tests.
  var limits = StreamLimits()
  /// Entries of each publication that wait in memory; by ``memory`` when `nil`.
  var indexCapacity: Int?

  public init(before: String, after: String?) {
    self.before = before
    self.after = after
  }

  /// Whether a change is wanted.
  func wants(_ change: Change) -> Bool {
    (only.isEmpty || only.contains { $0.covers(change) }) && !ignore.contains { $0.covers(change) }
  }
}

/// Changes that a person names: by rule, stage, kind or field.
public struct DiffSelector: Sendable {
  private enum Choice {
    case rule(DiagnosticCode)
    case stage(ProcessStage)
    case kind(Difference.Kind)
    case fields(FieldPattern)
  }

  private let choice: Choice

  /// - Parameter text: a code or its name, a stage, a kind, or a way to fields such as `tender/documents` or `**/amount`.
  /// - Returns: `nil` for what looks like a code and is none.
  public init?(_ text: String) {
    let word = text.lowercased()
    if let code = DiagnosticCode.diffCodes.first(where: { $0.id.lowercased() == word || $0.name == word }) {
      choice = .rule(code)
    } else if let kind = Difference.Kind(rawValue: word) {
      choice = .kind(kind)
    } else if let stage = ProcessStage(rawValue: word) {
      choice = .stage(stage)
    } else if word.isEmpty || word.wholeMatch(of: /[a-z][0-9]+/) != nil || text.contains("-") {
      return nil
    } else {
      choice = .fields(FieldPattern(text))
    }
  }

  func covers(_ change: Change) -> Bool {
    switch choice {
    case .rule(let code): change.code == code
    case .stage(let stage): change.stage == stage
    case .kind(let kind): change.kind == kind
    case .fields(let pattern):
      !change.path.isEmpty && pattern.covers(change.path.split(separator: "/").map(String.init))
    }
  }
}

/// How far comparing is.
public struct DiffProgress: Sendable {
  /// Bytes read so far of both sides, as they lie on the disk.
  public var bytes: Int
  public var totalBytes: Int?
  /// Processes that differ, compared so far.
  public var processes = 0
}

/// What came of comparing.
public struct DiffOutcome: Sendable {
  /// About the input: what could not be read or compared.
  public var findings: Findings
  public var summary = DiffSummary()
}
