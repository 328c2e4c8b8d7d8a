import PliegoRows

/// What is kept of an organization that one row tells of, for the next release that mentions it.
typealias KeptParty = UnsafeMutablePointer<PartyCache.Entry>

/// What rows of organizations say, kept from one release to the next.
///
/// Offices and suppliers come back in thousands of releases, and what a row says of them is the same each time, unless
/// the mapping asks about the release around. Rows about which there is something to report are asked every time.
///
/// SAFETY: one thread uses it; entries and their texts stay where they are until ``beginProcess()`` finds that there are
/// too many.
final class PartyCache {
  struct Entry {
    let party: Int32
    let row: Int32
    let id: Bytes
    /// A reference to it: `{"name":…,"id":…}`.
    let reference: Bytes
    /// The cell read last when it was made, and after its fields were told.
    let lastRead: CellPlace
    var told = Told.unknown
    var lastReadTelling = CellPlace(source: -1, row: -1, column: -1)
    /// `{"name":…,"id":…,` and what follows the roles.
    var beforeRoles: Bytes
    var afterRoles: Bytes

    enum Told: UInt8 {
      /// Nobody asked yet.
      case unknown
      case known
      /// There is something to report about its fields.
      case never
    }
  }

  private static let mostEntries = 1 << 14
  private static let mostBytes = 8 << 20
  private static let slotCount = mostEntries * 2

  /// For each kind of organization whether its rows say the same in every release.
  private let isKept: [Bool]
  private let slots: UnsafeMutablePointer<KeptParty?>
  private let entries: UnsafeMutablePointer<Entry>
  private var count = 0
  private var bytes = 0
  private var texts = Arena()

  /// - Parameter staysHeld: tells for a source, by its place, whether its rows stay the same as long as the cache.
  init(_ plan: MappingPlan, where staysHeld: (Int) -> Bool = { _ in true }) {
    isKept = plan.parties.indices.map { staysHeld(plan.parties[$0].source) && PartyScope(plan, $0).isClosed }
    slots = .allocate(capacity: Self.slotCount)
    entries = .allocate(capacity: Self.mostEntries)
    slots.initialize(repeating: nil, count: Self.slotCount)
  }

  deinit {
    slots.deallocate()
    entries.deallocate()
  }

  /// Forgets everything when there is no more room.
  func beginProcess() {
    guard count == Self.mostEntries || bytes > Self.mostBytes else { return }
    count = 0
    bytes = 0
    texts.reset()
    slots.update(repeating: nil, count: Self.slotCount)
  }

  func keeps(_ party: Int32) -> Bool { isKept[Int(party)] }

  @inline(__always)
  func find(_ party: Int32, _ row: Int32) -> KeptParty? { slots[slot(of: party, row)] }

  /// - Returns: `nil` when there is no room before the next process.
  func add(
    _ party: Int32, _ row: Int32, id: Bytes, reference: UnsafeBufferPointer<UInt8>, lastRead: CellPlace
  ) -> KeptParty? {
    guard count < Self.mostEntries else { return nil }
    let slot = slot(of: party, row)
    let none = keep(UnsafeBufferPointer(start: nil, count: 0))
    let entry = entries + count
    entry.initialize(
      to: Entry(
        party: party, row: row, id: keep(id.buffer), reference: keep(reference), lastRead: lastRead,
        beforeRoles: none, afterRoles: none))
    slots[slot] = entry
    count += 1
    return entry
  }

  /// A copy that lives as long as the entries, with sixteen bytes behind it that may be read.
  func keep(_ text: UnsafeBufferPointer<UInt8>) -> Bytes {
    bytes += text.count + 24
    let copy = texts.bytes(text.count + 16)
    if let start = text.baseAddress { copy.update(from: start, count: text.count) }
    return Bytes(start: UnsafePointer(copy), count: text.count)
  }

  /// The slot of a row, or the free one where it would go: rows that are neighbours have slots that are.
  @inline(__always)
  private func slot(of party: Int32, _ row: Int32) -> Int {
    var slot = Int(truncatingIfNeeded: row &+ party &* 0x3779) & (Self.slotCount - 1)
    while let entry = slots[slot], entry.pointee.row != row || entry.pointee.party != party {
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return slot
  }
}

/// What one thread keeps from one part of a conversion to the next.
public final class ThreadMemory {
  private var parties: PartyCache?

  public init() {}

  /// What rows of organizations say that all parts share.
  func parties(_ plan: MappingPlan, _ routes: RowRoutes) -> PartyCache {
    if let parties { return parties }
    let made = PartyCache(plan) { routes.isShared($0) }
    parties = made
    return made
  }
}

/// What the fields of an organization look at.
private struct PartyScope {
  private let plan: MappingPlan
  private let source: Int
  /// Nothing but the row itself, what it looks up and what is the same throughout.
  private(set) var isClosed = true
  private var seen: Set<Int> = []

  init(_ plan: MappingPlan, _ index: Int) {
    self.plan = plan
    let party = plan.parties[index]
    source = party.source
    readValue(party.id)
    if party.nameNode >= 0 { readNode(Int(party.nameNode)) }
    for offset in 0..<party.nodeCount { readNode(Int(party.firstNode + offset)) }
  }

  private mutating func readNode(_ index: Int) {
    let node = plan.nodes[index]
    if node.iteration >= 0 || node.register >= 0 { isClosed = false }
    if node.condition >= 0 { read(plan.programs[Int(node.condition)]) }
    switch node.kind {
    case .fixed: break
    case .value, .split: readValue(node.value)
    case .object: for offset in 0..<node.childCount { readNode(Int(node.firstChild + offset)) }
    case .list, .party: isClosed = false
    }
  }

  private mutating func readValue(_ index: Int32) {
    guard index >= 0 else { return }
    let value = plan.values[Int(index)]
    read(value.program)
    if value.condition >= 0 { read(plan.programs[Int(value.condition)]) }
    readValue(value.otherwise)
  }

  private mutating func read(_ program: Program) {
    for index in Int(program.start)..<Int(program.start + program.count) {
      switch plan.instructions[index] {
      case .release, .ordinal, .registered, .reduce: isClosed = false
      case .cell(let level, let column):
        if level != 0 { isClosed = false } else { readColumn(Int(column)) }
      // What is looked up may be computed from anything; such organizations are few.
      case .lookUp: isClosed = false
      default: break
      }
    }
  }

  private mutating func readColumn(_ column: Int) {
    guard seen.insert(column).inserted, let program = plan.sources[source].columns[column].program else { return }
    read(program)
  }
}
