public import PliegoDiagnostics

/// What came of validating some files.
///
/// Holds nothing that differs from run to run: no times, no numbers of threads.
public struct ValidationOutcome: Sendable {
  /// One input, and what was in it.
  public struct File: Sendable {
    public var name: String
    /// Bytes of text, after decompressing.
    public var bytes = 0
    /// `gzip`, `zstd`; `nil` when the file is not compressed.
    public var compression: String?
    /// The encoding, and how it is known, when it is not plain UTF-8.
    public var encoding: Phrase?
    public var releases = 0
    public var compiledReleases = 0
    public var records = 0
    public var packages = 0
    /// Values that are JSON, and none of these.
    public var otherTexts = 0
    /// Lines or texts that are not JSON; nothing in them was judged.
    public var notJSON = 0
    /// Versions of OCDS that the file was held against, as `1.1`, in the order met.
    public var versions: [String] = []
    /// Extensions that were applied, by their ids or addresses, in the order met.
    public var extensions: [String] = []

    public init(name: String) { self.name = name }

    /// How many values were looked at.
    public var judged: Int { releases + compiledReleases + records + packages + otherTexts }
  }

  /// How complete the data is by one profile of requirements.
  public struct Completeness: Sendable {
    /// A field that would raise the score.
    public struct Gap: Sendable {
      public var path: String
      /// Releases that lack it, of those that could have it.
      public var missing: Int
      public var expected: Int
      /// What the score would gain if none lacked it, in tenths of a point.
      public var gain: Int

      public init(path: String, missing: Int, expected: Int, gain: Int) {
        (self.path, self.missing, self.expected, self.gain) = (path, missing, expected, gain)
      }
    }

    /// The profile's name: `base`, `edca-mx`, a file.
    public var profile: String
    /// From 0 to 1000: tenths of a point, so that no machine rounds otherwise.
    public var tenths: Int
    /// What raises the score most, the greatest first.
    public var gaps: [Gap]

    public init(profile: String, tenths: Int, gaps: [Gap] = []) {
      (self.profile, self.tenths, self.gaps) = (profile, tenths, gaps)
    }
  }

  public var files: [File] = []
  /// Groups by code and field, each with its first findings.
  ///
  /// Formats that list every finding get them as they come, not from here.
  public var findings: Findings
  /// The schema file that stood in for those of OCDS.
  public var schema: String?
  /// What was asked; the verdict does not speak of the rest.
  public var selection: FindingSelection
  public var completeness: [Completeness] = []
  /// Findings that a baseline has already, and that are not among ``findings`` any more; `nil` without a baseline.
  public private(set) var known: Int?
  private var settledVerdict: ValidationVerdict?

  public init(findings: Findings = Findings(), selection: FindingSelection = .everything) {
    self.findings = findings
    self.selection = selection
  }

  /// Whether something was not judged, or nothing was: then nobody may take silence for success.
  public var isUnjudged: Bool { total.notJSON > 0 || total.judged == 0 }

  /// Judges all findings, also those that a baseline has already.
  public var verdict: ValidationVerdict { settledVerdict ?? ValidationVerdict(self) }

  /// Leaves only what is new; the verdict stays that of the whole.
  public mutating func keepOnly(_ new: Findings) {
    settledVerdict = verdict
    known = findings.count(atLeast: .note) - new.count(atLeast: .note)
    findings = new
  }

  /// The sum over all files.
  public var total: File {
    var total = File(name: "")
    for file in files {
      total.bytes += file.bytes
      total.releases += file.releases
      total.compiledReleases += file.compiledReleases
      total.records += file.records
      total.packages += file.packages
      total.otherTexts += file.otherTexts
      total.notJSON += file.notJSON
      total.versions += file.versions.filter { !total.versions.contains($0) }
      total.extensions += file.extensions.filter { !total.extensions.contains($0) }
    }
    return total
  }

  /// The groups as a report shows them: errors first, then the most frequent, then by code and field.
  public var sortedGroups: [Findings.Group] {
    findings.groups.filter { $0.count > 0 }.sorted { a, b in
      if a.code.severity != b.code.severity { return a.code.severity > b.code.severity }
      if a.count != b.count { return a.count > b.count }
      return (a.code.id, a.path) < (b.code.id, b.path)
    }
  }
}
