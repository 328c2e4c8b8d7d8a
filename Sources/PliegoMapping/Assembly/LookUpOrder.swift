/// The look-ups of a mapping in an order in which each comes after those that its key is made of.
///
/// A key may be a helper column whose formula asks other look-ups, of its own source or of the rows that those lead to.
/// The checker refuses helper columns that ask themselves.
struct LookUpOrder {
  struct Entry: Hashable {
    let source: Int
    let lookUp: Int
  }

  private let plan: MappingPlan
  private(set) var entries: [Entry] = []
  private var seen: Set<Entry> = []
  private var seenColumns: Set<[Int]> = []

  init(_ plan: MappingPlan) {
    self.plan = plan
    for source in plan.sources.indices {
      for lookUp in plan.sources[source].lookUps.indices { visit(Entry(source: source, lookUp: lookUp)) }
    }
  }

  private mutating func visit(_ entry: Entry) {
    guard seen.insert(entry).inserted else { return }
    let lookUp = plan.sources[entry.source].lookUps[entry.lookUp]
    for column in lookUp.columns { visit(column: column, of: entry.source) }
    entries.append(entry)
  }

  private mutating func visit(column: Int, of source: Int) {
    guard let program = plan.sources[source].columns[column].program, seenColumns.insert([source, column]).inserted
    else { return }
    for instruction in plan.instructions[Int(program.start)..<Int(program.start + program.count)] {
      switch instruction {
      case .cell(_, let column) where plan.sources[source].columns.indices.contains(Int(column)):
        visit(column: Int(column), of: source)
      case .lookUp(_, let lookUp, let column) where plan.sources[source].lookUps.indices.contains(Int(lookUp)):
        visit(Entry(source: source, lookUp: Int(lookUp)))
        visit(column: Int(column), of: plan.sources[source].lookUps[Int(lookUp)].source)
      default: break
      }
    }
  }
}
