import PliegoJSON

/// What a walk reads at every member, laid out so that reading costs nothing: no copies, no counted references.
///
/// The ``FieldTree`` says the same in a form for everybody else, and keeps all that is pointed at alive.
///
/// SAFETY: the lists are filled in `init`, never changed, and freed in `deinit`. Numbers of slots and branches come from
/// the tree they were made of; rows of names have an entry for every number of the tree's key table and one for 0.
final class WalkTable: @unchecked Sendable {
  struct Slot {
    let context: Unmanaged<FieldContext>
    /// The branch of the objects it holds; -1 for scalars.
    let child: Int32
    /// Where the slot's bounds of lists of checks begin: one list for each kind of value, and the end of the last.
    let bounds: Int32
  }

  struct Branch {
    /// By the number of a name: its slot, or -1.
    let slots: UnsafeMutablePointer<Int32>
    let context: Unmanaged<BranchContext>
    /// Its checks of objects, from the first to before the last.
    let firstCheck: Int32
    let endCheck: Int32
  }

  /// Where the lists are: a walk takes them once, to be spared a step at every member.
  struct Lists {
    let slots: UnsafeMutablePointer<Slot>
    let branches: UnsafeMutablePointer<Branch>
    let bounds: UnsafeMutablePointer<Int32>
    let fieldChecks: UnsafeMutablePointer<any FieldCheck.Type>
    let objectChecks: UnsafeMutablePointer<any ObjectCheck.Type>
  }

  let lists: Lists
  private let rows: UnsafeMutablePointer<Int32>

  init(_ branches: [FieldTree.Branch], _ slots: [FieldTree.Slot], _ checks: CheckSet, names: Int) {
    var lists: [any FieldCheck.Type] = []
    var bounds: [Int32] = []
    var shared: [[Int]: Int32] = [:]
    let slots = Self.list(
      slots.map { slot in
        Slot(
          context: .passUnretained(slot.context), child: Int32(slot.child ?? -1),
          bounds: Self.bounds(of: slot.checks, checks, &lists, &bounds, &shared))
      })
    rows = Self.list(branches.flatMap { $0.slotByKey + [Int32](repeating: -1, count: names + 1 - $0.slotByKey.count) })
    var objects: [any ObjectCheck.Type] = []
    var places: [Branch] = []
    for (number, branch) in branches.enumerated() {
      let first = Int32(objects.count)
      objects += branch.objectChecks.map { type(of: checks.objects[$0]) }
      places.append(
        Branch(
          slots: rows + number * (names + 1), context: .passUnretained(branch.context), firstCheck: first,
          endCheck: Int32(objects.count)))
    }
    self.lists = Lists(
      slots: slots, branches: Self.list(places), bounds: Self.list(bounds), fieldChecks: Self.list(lists),
      objectChecks: Self.list(objects))
  }

  deinit {
    lists.slots.deallocate()
    lists.branches.deallocate()
    lists.bounds.deallocate()
    lists.fieldChecks.deallocate()
    lists.objectChecks.deallocate()
    rows.deallocate()
  }

  private static func list<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let list = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    list.initialize(from: elements, count: elements.count)
    return list
  }

  /// Slots with the same checks share their lists.
  private static func bounds(
    of numbers: [Int], _ checks: CheckSet, _ lists: inout [any FieldCheck.Type], _ bounds: inout [Int32],
    _ shared: inout [[Int]: Int32]
  ) -> Int32 {
    if let known = shared[numbers] { return known }
    let place = Int32(bounds.count)
    let types = numbers.map { type(of: checks.fields[$0]) }
    for kind in 0..<ValueKinds.count {
      bounds.append(Int32(lists.count))
      lists += types.filter { $0.kinds.contains(ValueKinds(rawValue: 1 << UInt16(kind))) }
    }
    bounds.append(Int32(lists.count))
    shared[numbers] = place
    return place
  }
}
