import PliegoJSON

/// What an item says beside its id, to be compared: the bytes of its other members in their order.
///
/// Holds nothing but the item; good as long as its node is.
struct ItemContent: Hashable {
  let item: JSONNode

  init(_ item: JSONNode) { self.item = item }

  var isEmpty: Bool { !item.members.contains { Self.counts($0, $1) } }

  func hash(into hasher: inout Hasher) {
    for (name, value) in item.members where Self.counts(name, value) {
      hasher.combine(bytes: UnsafeRawBufferPointer(name.raw))
      hasher.combine(bytes: UnsafeRawBufferPointer(value.raw))
    }
  }

  static func == (a: ItemContent, b: ItemContent) -> Bool {
    var mine = a.item.members
    var theirs = b.item.members
    while true {
      guard let one = next(&mine) else { return next(&theirs) == nil }
      guard let other = next(&theirs), one.value.kind == other.value.kind, one.name.isWritten(like: other.name),
        one.value.isWritten(like: other.value)
      else { return false }
    }
  }

  private static func next(_ members: inout JSONMembers) -> (name: JSONNode, value: JSONNode)? {
    while let member = members.next() {
      if counts(member.name, member.value) { return member }
    }
    return nil
  }

  private static func counts(_ name: JSONNode, _ value: JSONNode) -> Bool { !name.holds("id") && value.isFilled }
}
