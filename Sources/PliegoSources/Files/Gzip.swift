import CZlib
import PliegoDiagnostics

/// Unpacks gzip (RFC 1952), several members one behind the other included.
///
/// - Returns: `nil` when it is damaged or grows beyond the limits; the reason is then among the diagnostics.
func gunzip(
  _ packed: TextBuffer, _ file: InputFile, _ limits: SourceLimits, _ diagnostics: inout [Diagnostic]
) -> TextBuffer? {
  let allowed = max(limits.freeExpansionBytes, packed.count.multipliedReportingOverflow(by: limits.expansionRatio).0)
  let text = TextBuffer(capacity: packed.count * 4)
  var used = 0
  repeat {
    switch inflateMember(packed, from: used, into: text, upTo: min(allowed, limits.textBytes)) {
    case .ended(let end):
      used = end
    case .damaged(let offset):
      diagnostics.append(.damagedGzip(file, offset: offset, isTruncated: offset >= packed.count))
      return nil
    case .full:
      diagnostics.append(
        allowed <= limits.textBytes
          ? .growsTooMuch(file, packed: packed.count, limit: allowed) : .tooLarge(file, limit: limits.textBytes))
      return nil
    }
    // Zeros behind the last member are padding that some tools write.
  } while used < packed.count && packed.bytes[used] == 0x1F
  guard packed.bytes[used...].allSatisfy({ $0 == 0 }) else {
    diagnostics.append(.damagedGzip(file, offset: used, isTruncated: false))
    return nil
  }
  text.seal()
  return text
}

private enum Inflated {
  case ended(Int)
  case damaged(Int)
  case full
}

/// SAFETY: zlib writes into the room that `reserve` gives and is told its size; the stream is ended on every way out.
private func inflateMember(
  _ packed: TextBuffer, from start: Int, into text: TextBuffer, upTo limit: Int
) -> Inflated {
  var stream = z_stream()
  guard pliego_inflate_init(&stream) == Z_OK else { return .damaged(start) }
  defer { inflateEnd(&stream) }
  var offset = start
  while true {
    // zlib counts in 32 bits: hand it pieces.
    let given = min(packed.count - offset, 1 << 30)
    stream.next_in = packed.start + offset
    stream.avail_in = UInt32(given)
    let room = text.reserve(1 << 16)
    let writable = min(room.count, 1 << 30)
    stream.next_out = room.baseAddress
    stream.avail_out = UInt32(writable)
    let status = inflate(&stream, Z_NO_FLUSH)
    text.advance(by: writable - Int(stream.avail_out))
    offset += given - Int(stream.avail_in)
    if text.count > limit { return .full }
    if status == Z_STREAM_END { return .ended(offset) }
    if status != Z_OK || (offset == packed.count && stream.avail_out > 0) { return .damaged(offset) }
  }
}
