/// An entry that was given a number, as its columns said it the last time.
public struct RegisteredEntry: Sendable, Equatable {
  /// The path of the list, and the ids of the entries around it.
  public var list: String
  public var number: Int
  public var cells: [String]
  /// Whether the data had it the last time.
  public var isPresent: Bool

  public init(list: String, number: Int, cells: [String], isPresent: Bool) {
    self.list = list
    self.number = number
    self.cells = cells
    self.isPresent = isPresent
  }
}

/// Gives the entries of one list the numbers that they had before.
///
/// An entry is known when all its cells are as they were. Else it is known when some of them are, at least half, and no
/// other entry that is left agrees in these, neither before nor now: first by as many columns as possible, then by those
/// the mapping names first. What is left gets new numbers; a number is never given to two entries. The order of rows
/// decides nothing but the order of new numbers, and which of several equal rows has which.
struct EntryRegister {
  /// More columns are refused by the checker: all subsets of them are tried.
  static let mostColumns = 6

  private(set) var known: [RegisteredEntry]
  private var isTaken: [Bool]
  private var lastNumber: Int
  private let list: String

  init(_ list: String, known: [RegisteredEntry]) {
    self.list = list
    self.known = known.sorted { $0.number < $1.number }
    isTaken = known.map { _ in false }
    lastNumber = known.map(\.number).max() ?? 0
  }

  /// What is to be kept: all that was known, as it is now.
  var entries: [RegisteredEntry] {
    zip(known, isTaken).map { entry, isTaken in
      var entry = entry
      entry.isPresent = isTaken
      return entry
    }
  }

  /// The numbers of some entries of the list, in their order.
  mutating func numbers(of rows: [[String]]) -> [Int] {
    var found = [Int?](repeating: nil, count: rows.count)
    matchWhole(rows, &found)
    for columns in Self.subsets(of: rows.first?.count ?? 0) { match(rows, by: columns, &found) }
    for place in rows.indices where found[place] == nil {
      lastNumber += 1
      known.append(RegisteredEntry(list: list, number: lastNumber, cells: rows[place], isPresent: true))
      isTaken.append(true)
      found[place] = known.count - 1
    }
    return found.enumerated().map { place, entry in
      let entry = entry ?? 0
      known[entry].cells = rows[place]
      return known[entry].number
    }
  }

  private mutating func matchWhole(_ rows: [[String]], _ found: inout [Int?]) {
    var free: [[String]: [Int]] = [:]
    // The last of a list is taken first: what the data had the last time, then what was given first.
    for isPresent in [false, true] {
      for place in known.indices.reversed() where !isTaken[place] && known[place].isPresent == isPresent {
        free[known[place].cells, default: []].append(place)
      }
    }
    for (place, row) in rows.enumerated() {
      guard let entry = free[row]?.popLast() else { continue }
      found[place] = entry
      isTaken[entry] = true
    }
  }

  /// Joins what agrees in some columns, where one is left on either side.
  private mutating func match(_ rows: [[String]], by columns: [Int], _ found: inout [Int?]) {
    func key(_ cells: [String]) -> [String]? {
      let key = columns.map { cells.indices.contains($0) ? cells[$0] : "" }
      return key.allSatisfy(\.isEmpty) ? nil : key
    }
    var before: [[String]: [Int]] = [:]
    for place in known.indices where !isTaken[place] && known[place].isPresent {
      if let key = key(known[place].cells) { before[key, default: []].append(place) }
    }
    guard !before.isEmpty else { return }
    var now: [[String]: [Int]] = [:]
    for place in rows.indices where found[place] == nil {
      if let key = key(rows[place]) { now[key, default: []].append(place) }
    }
    for (key, places) in now {
      guard places.count == 1, let entries = before[key], entries.count == 1 else { continue }
      found[places[0]] = entries[0]
      isTaken[entries[0]] = true
    }
  }

  /// Sets of columns, of all but one down to half of them; of one size, those with the first columns first.
  static func subsets(of count: Int) -> [[Int]] {
    guard count > 1 else { return [] }
    let all = (1..<1 << count).map { bits in (0..<count).filter { bits & 1 << $0 != 0 } }
    return all.filter { $0.count < count && $0.count * 2 >= count }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
  }
}

/// The registers of the process that is being written.
struct RegisterDesk {
  /// What was given before: by ocid.
  typealias Lookup = (String) -> [RegisteredEntry]

  private let lookUp: Lookup?
  private var ocid: String?
  private var before: [RegisteredEntry] = []
  private var registers: [String: EntryRegister] = [:]
  /// The ids of the entries around the place at hand.
  var trail: [String] = []

  init(_ lookUp: Lookup?) { self.lookUp = lookUp }

  mutating func begin() {
    ocid = nil
    registers.removeAll()
    trail.removeAll()
  }

  mutating func numbers(of rows: [[String]], at path: String, in process: String) -> [Int] {
    if ocid != process {
      ocid = process
      before = lookUp?(process) ?? []
    }
    let list = ([path] + trail).joined(separator: "\u{1F}")
    var register = registers[list] ?? EntryRegister(list, known: before.filter { $0.list == list })
    defer { registers[list] = register }
    return register.numbers(of: rows)
  }

  /// What is other than before, in the order of lists and numbers.
  var changes: [RegisteredEntry] {
    guard !registers.isEmpty else { return [] }
    return registers.keys.sorted().flatMap { list in
      (registers[list]?.entries ?? []).filter { !before.contains($0) }
    }
  }
}
