/// Which object had each name last, so that a parse notices in passing whether any object may have one twice.
///
/// SAFETY: `objects` has a place for each number of the table, 0 included, and one before for the object that is looked
/// at; it is touched by its parser alone and freed in `deinit`.
final class NameSightings {
  /// By number of a name, behind the first: the number of the object that had it last; first, the number of the last
  /// object.
  let objects: UnsafeMutablePointer<UInt64>

  init(_ keys: KeyTable) {
    objects = .allocate(capacity: keys.count + 2)
    objects.initialize(repeating: 0, count: keys.count + 2)
  }

  deinit { objects.deallocate() }

  /// Whether two names of an object have one number, or none.
  ///
  /// - Parameter end: the place behind its last member.
  @inline(never)
  static func isRepeated(
    in object: Int, _ nodes: UnsafeMutablePointer<TapeNode>, _ end: Int, _ objects: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    let number = objects.pointee &+ 1
    objects.pointee = number
    let last = objects + 1
    var isRepeated = false
    var place = object &+ 1
    while place < end {
      let key = Int(nodes[place].key)
      if last[key] == number { isRepeated = true }
      last[key] = number
      place = Int(nodes[place &+ 1].next)
    }
    return isRepeated
  }
}
