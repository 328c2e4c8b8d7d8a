/// What a walk met in a release: how often each field and each object stood there.
///
/// One per walker, emptied by beginning the next walk: each count says which walk it is of, so nothing is cleared.
///
/// SAFETY: the lists have a place for every slot and every branch of the tree they were made for, are freed in `deinit`
/// only, and are touched by the walker's thread alone. Numbers come from that tree's tables.
final class WalkedRelease {
  private struct Count {
    /// The number of the walk it belongs to; of any other the count is 0.
    var walk = 0
    /// The place on the tape of the object that had the field last.
    var object: UInt32 = 0
    var number: UInt32 = 0
  }

  private let slots: UnsafeMutablePointer<Count>
  private let branches: UnsafeMutablePointer<Count>
  private let slotCount: Int
  private let branchCount: Int
  private var walk = 0
  /// The slots met, each once; of some only values that say nothing.
  private var metSlots: [Int] = []
  private var metBranches: [Int] = []
  /// Whether counts alone tell what each object has: no object has a field twice, and where objects belong stands
  /// nothing else that says anything.
  private(set) var isRegular = true

  init(_ tree: FieldTree) {
    slotCount = tree.slots.count
    branchCount = tree.branches.count
    slots = .allocate(capacity: slotCount + 1)
    slots.initialize(repeating: Count(), count: slotCount + 1)
    branches = .allocate(capacity: branchCount + 1)
    branches.initialize(repeating: Count(), count: branchCount + 1)
  }

  deinit {
    slots.deallocate()
    branches.deallocate()
  }

  /// Forgets the release before.
  func begin() {
    walk += 1
    metSlots.removeAll(keepingCapacity: true)
    metBranches.removeAll(keepingCapacity: true)
    isRegular = true
  }

  /// Notes that a value stands where none is expected.
  func noteOddValue() { isRegular = false }

  /// Counts a member of the object at a place of the tape.
  @inline(__always)
  func meet(slot: Int, in object: Int, isFilled: Bool) {
    let count = slots + slot
    if count.pointee.walk != walk {
      count.pointee = Count(walk: walk, object: UInt32(truncatingIfNeeded: object), number: isFilled ? 1 : 0)
      metSlots.append(slot)
      return
    }
    if count.pointee.object == UInt32(truncatingIfNeeded: object) { isRegular = false }
    count.pointee.object = UInt32(truncatingIfNeeded: object)
    if isFilled { count.pointee.number &+= 1 }
  }

  /// Counts an object that says something.
  @inline(__always)
  func meet(branch: Int) {
    let count = branches + branch
    if count.pointee.walk != walk {
      count.pointee = Count(walk: walk, number: 1)
      metBranches.append(branch)
    } else {
      count.pointee.number &+= 1
    }
  }

  /// How many objects have a field that says something.
  func values(_ slot: Int) -> Int {
    assert(slot < slotCount, "a slot of another tree")
    return slots[slot].walk == walk ? Int(slots[slot].number) : 0
  }

  /// How many objects that say something stand at a place.
  func objects(_ branch: Int) -> Int {
    assert(branch < branchCount, "a branch of another tree")
    return branches[branch].walk == walk ? Int(branches[branch].number) : 0
  }

  /// Adds the release to the sum of many.
  func add(to counts: inout CoverageCounts) {
    counts.releases += 1
    for branch in metBranches { counts.objects[branch] += objects(branch) }
    for slot in metSlots {
      let number = values(slot)
      guard number > 0 else { continue }
      counts.values[slot] += number
      counts.releasesWith[slot] += 1
    }
  }
}
