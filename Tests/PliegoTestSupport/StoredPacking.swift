/// Packs bytes without making them smaller, as both formats allow, so that tests need no program that packs.
public enum StoredPacking {
  /// RFC 1952, of stored blocks of RFC 1951.
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    for (block, isLast) in blocks(of: bytes, at: 1000) {
      packed.append(isLast ? 1 : 0)
      packed += littleEndian(UInt16(block.count)) + littleEndian(~UInt16(block.count))
      packed += block
    }
    return packed + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
  }

  /// RFC 8878, of raw blocks in a single segment.
  public static func zstd(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xA0] + littleEndian(UInt32(bytes.count))
    for (block, isLast) in blocks(of: bytes, at: 900) {
      packed += littleEndian(UInt32(block.count) << 3 | (isLast ? 1 : 0)).dropLast()
      packed += block
    }
    return packed
  }

  private static func blocks(of bytes: [UInt8], at size: Int) -> [(ArraySlice<UInt8>, isLast: Bool)] {
    stride(from: 0, to: bytes.count, by: size).map { start in
      (bytes[start..<min(start + size, bytes.count)], start + size >= bytes.count)
    }
  }

  private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// CRC-32 bit by bit, as RFC 1952 describes it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
