import CZlib
import CZstd
import PliegoDiagnostics

/// How far an unpacker may go.
struct ExpansionLimit {
  let file: InputFile
  let limits: SourceLimits

  /// Throws when so many packed bytes became more than they may.
  func check(packed: Int, unpacked: Int) throws(SourceError) {
    let (byRatio, isHuge) = packed.multipliedReportingOverflow(by: limits.expansionRatio)
    let allowed = isHuge ? Int.max : max(limits.freeExpansionBytes, byRatio)
    if unpacked > allowed { throw SourceError([.expandsTooMuch(file, packed: packed, limit: allowed)]) }
  }
}

/// Unpacks gzip (RFC 1952) as it is read, several members one behind the other included.
///
/// SAFETY: zlib keeps the address of `stream`, which is why it is allocated; it is told the sizes of the room and of
/// what it reads, and keeps neither beyond a call.
final class GzipLayer: ByteLayer {
  private let packed: LookAhead
  private let limit: ExpansionLimit
  private let stream: UnsafeMutablePointer<z_stream>
  private var isInsideMember = false
  private var unpacked = 0

  init?(_ packed: LookAhead, _ limit: ExpansionLimit) {
    self.packed = packed
    self.limit = limit
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard pliego_inflate_init(stream) == Z_OK else { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func read(into room: UnsafeMutableBufferPointer<UInt8>) throws(SourceError) -> Int {
    while true {
      try packed.look(1)
      if !isInsideMember, try !beginMember() { return 0 }
      let got = try inflate(into: room)
      if got > 0 { return got }
    }
  }

  /// - Returns: `false` at the end.
  private func beginMember() throws(SourceError) -> Bool {
    // Zeros behind the last member are padding that some tools write.
    while packed.bytes.first == 0 {
      packed.take(packed.bytes.prefix { $0 == 0 }.count)
      try packed.look(1)
    }
    guard let first = packed.bytes.first else { return false }
    guard first == 0x1F else { throw damaged(isTruncated: false) }
    inflateReset(stream)
    isInsideMember = true
    return true
  }

  private func inflate(into room: UnsafeMutableBufferPointer<UInt8>) throws(SourceError) -> Int {
    // zlib counts in 32 bits.
    let given = min(packed.bytes.count, 1 << 30)
    let writable = min(room.count, 1 << 30)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.bytes.baseAddress)
    stream.pointee.avail_in = UInt32(given)
    stream.pointee.next_out = room.baseAddress
    stream.pointee.avail_out = UInt32(writable)
    let status = CZlib.inflate(stream, Z_NO_FLUSH)
    packed.take(given - Int(stream.pointee.avail_in))
    let got = writable - Int(stream.pointee.avail_out)
    unpacked += got
    try limit.check(packed: packed.takenCount, unpacked: unpacked)
    if status == Z_STREAM_END {
      isInsideMember = false
    } else if got == 0 && given == 0 {
      throw damaged(isTruncated: true)
    } else if status != Z_OK && status != Z_BUF_ERROR {
      throw damaged(isTruncated: false)
    }
    return got
  }

  private func damaged(isTruncated: Bool) -> SourceError {
    SourceError([.damagedCompression(limit.file, .gzip, offset: packed.takenCount, isTruncated: isTruncated)])
  }
}

/// Unpacks Zstandard (RFC 8878) as it is read, several frames one behind the other included.
///
/// SAFETY: zstd is told the sizes of the room and of what it reads, and keeps neither beyond a call.
final class ZstdLayer: ByteLayer {
  private let packed: LookAhead
  private let limit: ExpansionLimit
  private let stream: OpaquePointer
  /// Whether a frame was begun and not ended.
  private var isInsideFrame = false
  private var unpacked = 0

  init?(_ packed: LookAhead, _ limit: ExpansionLimit) {
    guard let stream = ZSTD_createDStream() else { return nil }
    self.packed = packed
    self.limit = limit
    self.stream = stream
  }

  deinit { ZSTD_freeDStream(stream) }

  func read(into room: UnsafeMutableBufferPointer<UInt8>) throws(SourceError) -> Int {
    while true {
      try packed.look(1)
      if packed.bytes.isEmpty && !isInsideFrame { return 0 }
      let isEmpty = packed.bytes.isEmpty
      var input = ZSTD_inBuffer(src: packed.bytes.baseAddress, size: packed.bytes.count, pos: 0)
      var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
      let status = ZSTD_decompressStream(stream, &output, &input)
      if ZSTD_isError(status) != 0 { throw damaged(isTruncated: false) }
      packed.take(input.pos)
      isInsideFrame = status != 0
      unpacked += output.pos
      try limit.check(packed: packed.takenCount, unpacked: unpacked)
      if output.pos > 0 { return output.pos }
      if isEmpty && isInsideFrame { throw damaged(isTruncated: true) }
    }
  }

  private func damaged(isTruncated: Bool) -> SourceError {
    SourceError([.damagedCompression(limit.file, .zstd, offset: packed.takenCount, isTruncated: isTruncated)])
  }
}
