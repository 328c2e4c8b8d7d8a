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
    let mine = a.item.members.lazy.filter { counts($0, $1) }
    let theirs = b.item.members.lazy.filter { counts($0, $1) }
    return mine.elementsEqual(theirs) { mine, theirs in
      mine.name.raw.elementsEqual(theirs.name.raw) && mine.value.kind == theirs.value.kind
        && mine.value.raw.elementsEqual(theirs.value.raw)
    }
  }

  private static func counts(_ name: JSONNode, _ value: JSONNode) -> Bool { !name.holds("id") && value.isFilled }
}
