import PliegoJSON

/// What an item says beside its id, to be compared: the bytes of its other members in their order.
struct ItemContent: Hashable {
  private let bytes: [UInt8]

  var isEmpty: Bool { bytes.isEmpty }

  init(_ item: JSONNode) {
    var bytes: [UInt8] = []
    for (name, value) in item.members where !name.holds("id") && value.isFilled {
      bytes += name.raw
      bytes.append(UInt8(ascii: ":"))
      bytes.append(value.isString ? UInt8(ascii: "t") : UInt8(ascii: "v"))
      bytes += value.raw
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
  }
}
