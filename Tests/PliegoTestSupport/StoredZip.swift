/// A zip archive whose parts are stored as they are, byte by byte as the format's description has it.
public struct StoredZip {
  private struct Part {
    var name: [UInt8]
    var content: [UInt8]
    /// The content packed by deflate, when it is.
    var deflated: [UInt8]?
  }

  private var parts: [Part] = []

  public init(_ parts: [(name: String, content: String)] = []) {
    for part in parts { add(part.name, part.content) }
  }

  public mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

  /// - Parameter deflated: what stands in the archive instead of the content, packed by somebody else.
  public mutating func add(_ name: String, _ content: [UInt8], deflated: [UInt8]? = nil) {
    parts.append(Part(name: Array(name.utf8), content: content, deflated: deflated))
  }

  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var list: [UInt8] = []
    for part in parts {
      let offset = bytes.count
      bytes += [0x50, 0x4B, 0x03, 0x04] + Self.facts(of: part) + part.name + (part.deflated ?? part.content)
      // Behind the facts: comment, disk and attributes, all none, and where the part begins.
      list += [0x50, 0x4B, 0x01, 0x02, 20, 0] + Self.facts(of: part) + [UInt8](repeating: 0, count: 10)
      list += Self.number(offset, 4) + part.name
    }
    let start = bytes.count
    bytes += list
    bytes += [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + Self.number(parts.count, 2) + Self.number(parts.count, 2)
    return bytes + Self.number(list.count, 4) + Self.number(start, 4) + [0, 0]
  }

  /// Version, flags (names are UTF-8), method, time, check sum, sizes, lengths.
  private static func facts(of part: Part) -> [UInt8] {
    [20, 0, 0, 8, part.deflated == nil ? 0 : 8, 0, 0, 0, 0x21, 0x28] + number(Int(checkSum(part.content)), 4)
      + number((part.deflated ?? part.content).count, 4) + number(part.content.count, 4) + number(part.name.count, 2)
      + [0, 0]
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32.
  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes { sum = sum >> 8 ^ sums[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return ~sum
  }

  /// The check sum of each byte alone, bit by bit.
  private static let sums: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
