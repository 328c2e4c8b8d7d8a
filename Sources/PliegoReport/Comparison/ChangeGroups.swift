public import PliegoDiagnostics
public import PliegoDiff

/// Changes put together by what they have in common.
public struct ChangeGroups: Sendable {
  public enum Key: Sendable { case buyer, stage, field, rule }

  public struct Group: Sendable {
    public var name: Phrase
    public var count = 0
    public var processes = 0
    /// The first few.
    public var first: [(ocid: String, change: Change)] = []
    fileprivate var lastProcess = -1
  }

  private let key: Key
  private var places: [String: Int] = [:]
  private var groups: [Group] = []
  private var processCount = 0

  /// Examples of each group.
  private static let shown = 3
  /// Groups that are told apart; data chooses its own names.
  private static let most = 10_000

  public init(by key: Key) { self.key = key }

  public mutating func add(_ process: ProcessChanges) {
    processCount += 1
    for change in process.changes {
      let name = name(of: change, in: process)
      let place = place(of: name)
      groups[place].count += 1
      if groups[place].lastProcess < processCount {
        groups[place].lastProcess = processCount
        groups[place].processes += 1
      }
      if groups[place].first.count < Self.shown { groups[place].first.append((process.ocid ?? "", change)) }
    }
  }

  /// The largest first.
  public var sorted: [Group] {
    groups.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }.map(\.element)
  }

  private mutating func place(of name: Phrase) -> Int {
    let isFull = groups.count >= Self.most && places[name.english] == nil
    let name = isFull ? Phrase(en: "others", es: "otros") : name
    if let place = places[name.english] { return place }
    places[name.english] = groups.count
    groups.append(Group(name: name))
    return groups.count - 1
  }

  private func name(of change: Change, in process: ProcessChanges) -> Phrase {
    switch key {
    case .buyer: process.buyer.map { Phrase($0) } ?? Phrase(en: "(no buyer)", es: "(sin comprador)")
    case .stage: change.stage.words
    case .field: change.path.isEmpty ? change.stage.words : Phrase(change.path)
    case .rule:
      Phrase(
        en: "\(change.code.id) \(change.code.title.english)", es: "\(change.code.id) \(change.code.title.spanish)")
    }
  }
}
