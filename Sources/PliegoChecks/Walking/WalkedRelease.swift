/// What a walk met in a release: how often each field and each object stood there.
///
/// One per walker, emptied by beginning the next walk: each count says which walk it is of, so nothing is cleared.
///
/// SAFETY: the lists have a place for every slot and every branch of the tree they were made for, are freed in `deinit`
/// only, and are touched by the walker's thread alone. Numbers come from that tree's tables. A slot or branch is listed
/// as met once a walk, so the lists of those met are long enough.
final class WalkedRelease {
  private struct Count {
    /// The number of the walk it belongs to; of any other the count is 0.
    var walk = 0
    /// The place on the tape of the object that had the field last.
    var object: UInt32 = 0
    var number: UInt32 = 0
  }

  /// Behind a pointer like the lists: properties of a class that change cost a check at every touch.
  private struct State {
    var walk = 0
    var metSlots = 0
    var metBranches = 0
    var isRegular = true
  }

  private let state: UnsafeMutablePointer<State>
  private let slots: UnsafeMutablePointer<Count>
  private let branches: UnsafeMutablePointer<Count>
  /// The slots met, each once; of some only values that say nothing.
  private let metSlots: UnsafeMutablePointer<Int>
  private let metBranches: UnsafeMutablePointer<Int>
  private let slotCount: Int
  private let branchCount: Int

  init(_ tree: FieldTree) {
    slotCount = tree.slots.count
    branchCount = tree.branches.count
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    slots = Self.list(slotCount, of: Count())
    branches = Self.list(branchCount, of: Count())
    metSlots = Self.list(slotCount, of: 0)
    metBranches = Self.list(branchCount, of: 0)
  }

  deinit {
    state.deallocate()
    slots.deallocate()
    branches.deallocate()
    metSlots.deallocate()
    metBranches.deallocate()
  }

  private static func list<Element>(_ count: Int, of element: Element) -> UnsafeMutablePointer<Element> {
    let list = UnsafeMutablePointer<Element>.allocate(capacity: count + 1)
    list.initialize(repeating: element, count: count + 1)
    return list
  }

  /// Whether counts alone tell what each object has: no object has a field twice, and where objects belong stands
  /// nothing else that says anything.
  var isRegular: Bool { state.pointee.isRegular }

  /// Forgets the release before.
  func begin() { state.pointee = State(walk: state.pointee.walk + 1) }

  /// Notes that a value stands where none is expected.
  func noteOddValue() { state.pointee.isRegular = false }

  /// Counts a member of the object at a place of the tape.
  @inline(__always)
  func meet(slot: Int, in object: Int, isFilled: Bool) {
    assert(slot < slotCount, "a slot of another tree")
    let (count, walk, object) = (slots + slot, state.pointee.walk, UInt32(truncatingIfNeeded: object))
    guard count.pointee.walk == walk else {
      count.pointee = Count(walk: walk, object: object, number: isFilled ? 1 : 0)
      metSlots[state.pointee.metSlots] = slot
      state.pointee.metSlots &+= 1
      return
    }
    if count.pointee.object == object { state.pointee.isRegular = false }
    count.pointee.object = object
    if isFilled { count.pointee.number &+= 1 }
  }

  /// Counts an object that says something.
  @inline(__always)
  func meet(branch: Int) {
    assert(branch < branchCount, "a branch of another tree")
    let (count, walk) = (branches + branch, state.pointee.walk)
    guard count.pointee.walk == walk else {
      count.pointee = Count(walk: walk, number: 1)
      metBranches[state.pointee.metBranches] = branch
      state.pointee.metBranches &+= 1
      return
    }
    count.pointee.number &+= 1
  }

  /// How many objects have a field that says something.
  @inline(__always)
  func values(_ slot: Int) -> Int {
    assert(slot < slotCount, "a slot of another tree")
    return slots[slot].walk == state.pointee.walk ? Int(slots[slot].number) : 0
  }

  /// How many objects that say something stand at a place.
  @inline(__always)
  func objects(_ branch: Int) -> Int {
    assert(branch < branchCount, "a branch of another tree")
    return branches[branch].walk == state.pointee.walk ? Int(branches[branch].number) : 0
  }

  /// Adds the release to the sum of many.
  func add(to counts: inout CoverageCounts) {
    counts.releases += 1
    for place in 0..<state.pointee.metBranches {
      let branch = metBranches[place]
      counts.objects[branch] += objects(branch)
    }
    let met = UnsafeBufferPointer(start: metSlots, count: state.pointee.metSlots)
    let slots = slots
    counts.values.withUnsafeMutableBufferPointer { values in
      counts.releasesWith.withUnsafeMutableBufferPointer { releases in
        // Those met belong to this walk, so their counts do.
        for slot in met {
          let number = Int(slots[slot].number)
          values[slot] &+= number
          releases[slot] &+= min(number, 1)
        }
      }
    }
  }
}
