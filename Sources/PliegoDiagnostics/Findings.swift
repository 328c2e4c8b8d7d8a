/// Findings by code and field: how often, and the first of them in full.
///
/// A partial result: what several threads or shards found is joined by `append(_:)` in the order of the input, and gives
/// what one thread would have found.
public struct Findings: Sendable {
  /// How much is kept of each finding.
  public enum Keeping: Sendable, Equatable {
    /// All are counted, and the first few of each group kept in full.
    case first(Int)
    /// All are kept in full, for formats that list them.
    case all
  }

  /// One code at one field.
  public struct Group: Sendable {
    public var code: DiagnosticCode
    /// The field without indexes; empty for the whole release or file; `tender/…` for fields in `tender` beyond those
    /// that are told apart.
    public var path: String
    public var count = 0
    /// How many releases (or other texts) have it; 0 when nobody said where one begins.
    public var releases = 0
    /// The number of the release that had it last.
    var lastRelease = 0
    /// The first findings of the group, in the order of the input.
    public var first: [Diagnostic] = []

    init(_ code: DiagnosticCode, _ path: String) {
      self.code = code
      self.path = path
    }
  }

  private struct Key: Hashable {
    let code: String
    let path: String
  }

  public let keeping: Keeping
  /// In the order of their first findings.
  public private(set) var groups: [Group] = []
  /// Every finding, when all are kept and nobody has taken them yet.
  public private(set) var all: [Diagnostic] = []
  private var places: [Key: Int] = [:]
  /// How many fields of a code are told apart so far.
  private var pathCounts: [String: Int] = [:]
  /// The number of the release that is looked at; 0 before the first.
  private var release = 0

  /// How many findings of a group are shown with their places.
  public static let shown = 3

  /// How many fields of a code are told apart; the others are counted by what they stand in.
  ///
  /// Data chooses its own names: where ids stand as names, every release brings new ones.
  public static let mostPaths = 2000

  public init(keeping: Keeping = .first(Findings.shown)) { self.keeping = keeping }

  public var isEmpty: Bool { groups.isEmpty }

  /// What is added from now on belongs to another release.
  public mutating func beginRelease() { release += 1 }

  /// Counts a finding, and builds it when it is to be kept.
  ///
  /// - Parameter make: not called for a finding that is only counted.
  public mutating func add(_ code: DiagnosticCode, path: String, _ make: () -> Diagnostic) {
    let place = place(of: code, path)
    groups[place].count += 1
    if groups[place].lastRelease < release {
      groups[place].lastRelease = release
      groups[place].releases += 1
    }
    let isShown = groups[place].first.count < shownInGroup
    guard isShown || keeping == .all else { return }
    let diagnostic = make()
    if isShown { groups[place].first.append(diagnostic) }
    if keeping == .all { all.append(diagnostic) }
  }

  /// Counts a finding that is there already.
  public mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.code, path: diagnostic.data?.path ?? "") { diagnostic }
  }

  /// Adds what was found in a later part of the input, which begins with another release.
  public mutating func append(_ later: Findings) {
    for group in later.groups {
      let place = place(of: group.code, group.path)
      groups[place].count += group.count
      groups[place].releases += group.releases
      groups[place].first += group.first.prefix(shownInGroup - groups[place].first.count)
    }
    all += later.all
  }

  /// What is left of each group when some of its findings are known already; which of them, nobody can say.
  ///
  /// - Parameter known: how many of a group's findings are known.
  public func reduced(by known: (Group) -> Int) -> Findings {
    var rest = Findings(keeping: keeping)
    for var group in groups {
      let known = known(group)
      if known > 0 {
        group.count -= known
        group.releases = 0
        group.first = Array(group.first.prefix(max(0, group.count)))
      }
      if group.count > 0 { rest.insert(group) }
    }
    return rest
  }

  private mutating func insert(_ group: Group) { groups[place(of: group.code, group.path)] = group }

  /// Adds to the first findings of each group: what they came from, when that is known only at the end.
  public mutating func changeFirst(_ change: (inout Diagnostic) -> Void) {
    for group in groups.indices {
      for place in groups[group].first.indices { change(&groups[group].first[place]) }
    }
  }

  /// How many findings are kept before they are better given away.
  public static let portion = 512

  /// Gives the findings kept so far away when they have become many, so that the next find room.
  public mutating func takePortion() -> [Diagnostic]? { all.count < Self.portion ? nil : takeAll() }

  /// Gives the findings kept so far away, to be written before the next come.
  public mutating func takeAll() -> [Diagnostic] {
    defer { all = [] }
    return all
  }

  /// How many findings have exactly this severity.
  public func count(of severity: Severity) -> Int {
    groups.reduce(0) { $0 + ($1.code.severity == severity ? $1.count : 0) }
  }

  /// How many findings have at least this severity.
  public func count(atLeast severity: Severity) -> Int {
    groups.reduce(0) { $0 + ($1.code.severity >= severity ? $1.count : 0) }
  }

  private var shownInGroup: Int { if case .first(let count) = keeping { count } else { Self.shown } }

  private mutating func place(of code: DiagnosticCode, _ path: String) -> Int {
    if let place = places[Key(code: code.id, path: path)] { return place }
    let count = pathCounts[code.id, default: 0]
    guard count >= Self.mostPaths else { return newPlace(of: code, path) }
    let around = Self.surroundings(of: path)
    if let place = places[Key(code: code.id, path: around)] { return place }
    guard count >= Self.mostPaths * 2 else { return newPlace(of: code, around) }
    return places[Key(code: code.id, path: Self.anywhere)] ?? newPlace(of: code, Self.anywhere)
  }

  private mutating func newPlace(of code: DiagnosticCode, _ path: String) -> Int {
    places[Key(code: code.id, path: path)] = groups.count
    pathCounts[code.id, default: 0] += 1
    groups.append(Group(code, path))
    return groups.count - 1
  }

  private static let anywhere = "…"

  /// `tender/…` for `tender/x4711`.
  private static func surroundings(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return anywhere }
    return path[...slash] + anywhere
  }
}
