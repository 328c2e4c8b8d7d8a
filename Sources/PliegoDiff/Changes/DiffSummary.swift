public import PliegoDiagnostics
import PliegoValues

/// What changed between two publications, counted.
///
/// A partial result: those of several threads or shards are added up, in any order but for equal amounts.
public struct DiffSummary: Sendable {
  public struct Processes: Sendable, Equatable {
    public var before = 0
    public var after = 0
    public var added = 0
    public var removed = 0
    public var changed = 0
    public var unchanged = 0
    /// Of the unchanged ones, those where moments are written otherwise.
    public var sameButSpelling = 0
    /// Those whose releases could not be held.
    public var notCompared = 0

    public init() {}
  }

  public struct Releases: Sendable, Equatable {
    public var before = 0
    public var after = 0
    public var added = 0
    public var removed = 0
    /// Changed without a new id or date.
    public var edited = 0
    public var backDated = 0
    public var idReused = 0

    public init() {}
  }

  /// An amount that moved.
  public struct Amount: Sendable {
    public var ocid: String
    public var element: String
    public var change: AmountChange
  }

  public var processes = Processes()
  public var releases = Releases()
  public private(set) var changes = 0
  /// Operations of a patch, when one was asked for.
  private var operations = 0
  public private(set) var byStage: [ProcessStage: Int] = [:]
  public private(set) var byField: [String: Int] = [:]
  public private(set) var byRule: [DiagnosticCode: Int] = [:]
  public private(set) var byKind: [Difference.Kind: Int] = [:]
  /// Texts and releases that could not be read or have no process, on both sides.
  public var unreadable = 0
  public private(set) var bySeverity: [Severity: Int] = [:]
  public private(set) var byBuyer: [String: Int] = [:]
  /// The largest of each currency, the largest first.
  public private(set) var largestAmounts: [String: [Amount]] = [:]

  /// How many amounts of a currency are remembered, and of how many currencies.
  private static let mostAmounts = 20
  private static let mostCurrencies = 300
  /// How many fields and buyers are told apart; data chooses its own names.
  private static let mostNames = 10_000

  public init() {}

  /// Whether nothing differs but the spelling of moments.
  public var isSame: Bool { operations == 0 && byRule.allSatisfy { $0.key == .fieldRespelled } }

  /// The highest severity of a change; `nil` when there is none.
  public var severity: Severity? { bySeverity.keys.max() }

  public mutating func countPatch(operations count: Int) {
    operations += count
    changes += count
  }

  /// Adds what was counted of processes and releases without looking into them.
  public mutating func add(_ more: Processes, _ moreReleases: Releases) {
    processes.before += more.before
    processes.after += more.after
    processes.added += more.added
    processes.removed += more.removed
    processes.unchanged += more.unchanged
    releases.before += moreReleases.before
    releases.after += moreReleases.after
  }

  /// Adds a process with changes; whether it came or went was counted before.
  public mutating func add(_ process: ProcessChanges) {
    count(process)
    for change in process.changes {
      changes += 1
      bySeverity[change.code.severity, default: 0] += 1
      byRule[change.code, default: 0] += 1
      byKind[change.kind, default: 0] += 1
      count(change)
      if !change.path.isEmpty {
        byStage[change.stage, default: 0] += 1
        Self.count(change.path, in: &byField)
      }
      if let amount = change.amount {
        add(Amount(ocid: process.ocid ?? "", element: change.element, change: amount))
      }
    }
    if let buyer = process.buyer, process.isChanged { Self.count(buyer, in: &byBuyer) }
  }

  private mutating func count(_ process: ProcessChanges) {
    guard process.ocid != nil, process.releasesBefore > 0, process.releasesAfter > 0 else { return }
    if process.isChanged {
      processes.changed += 1
    } else {
      processes.unchanged += 1
      processes.sameButSpelling += 1
    }
  }

  private mutating func count(_ change: Change) {
    switch change.code {
    case .releaseAdded: releases.added += 1
    case .releaseRemoved: releases.removed += 1
    case .silentEdit: releases.edited += 1
    case .releaseIDReused: releases.idReused += 1
    case .backDatedRelease: releases.backDated += 1
    default: break
    }
  }

  private static func count(_ name: String, in counts: inout [String: Int]) {
    guard counts[name] != nil || counts.count < mostNames else {
      counts["…", default: 0] += 1
      return
    }
    counts[name, default: 0] += 1
  }

  private mutating func add(_ amount: Amount) {
    let currency = amount.change.currency ?? ""
    guard largestAmounts[currency] != nil || largestAmounts.count < Self.mostCurrencies else { return }
    var list = largestAmounts[currency] ?? []
    let size = amount.change.difference.magnitude
    let place = list.firstIndex { $0.change.difference.magnitude < size } ?? list.count
    guard place < Self.mostAmounts else { return }
    list.insert(amount, at: place)
    largestAmounts[currency] = Array(list.prefix(Self.mostAmounts))
  }
}
