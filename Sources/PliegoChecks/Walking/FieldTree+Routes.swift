import PliegoOCDS

extension FieldTree {
  /// The slots on the way along some names.
  ///
  /// - Parameter start: the number of the branch where the way begins.
  /// - Returns: `nil` when the tree does not have the way, or when objects of several places are counted together on it,
  ///   because a type can stand inside itself.
  func slots(along names: some Sequence<some StringProtocol>, from start: Int) -> [Int]? {
    var branch: Int? = start
    var found: [Int] = []
    for name in names {
      guard let place = branch, !isShared[place] else { return nil }
      guard let slot = branches[place].slots.first(where: { slots[$0].context.field?.name == String(name) }) else {
        return nil
      }
      found.append(slot)
      branch = slots[slot].child
    }
    return found
  }

  /// By branch: whether it stands for more than one place, as all below a type that is inside itself.
  static func shared(_ branches: [Branch], _ slots: [Slot]) -> [Bool] {
    var shared = [Bool](repeating: false, count: branches.count)
    var holders = [Int](repeating: -1, count: branches.count)
    for slot in slots {
      guard let child = slot.child else { continue }
      // Branches are numbered from the release down, so only a way back leads to a smaller number.
      if child <= slot.parent { shared[child] = true } else { holders[child] = slot.parent }
    }
    for branch in branches.indices where holders[branch] >= 0 && shared[holders[branch]] { shared[branch] = true }
    return shared
  }
}
