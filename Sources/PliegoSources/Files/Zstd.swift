import CZstd
import PliegoDiagnostics

/// Unpacks Zstandard (RFC 8878) in memory, several frames one behind the other included.
///
/// - Returns: `nil` when it is damaged or grows beyond the limits; the reason is then among the diagnostics.
///
/// SAFETY: zstd writes into the room that `reserve` gives and is told its size.
func unpackZstd(
  _ packed: TextBuffer, _ file: InputFile, _ limits: SourceLimits, _ diagnostics: inout [Diagnostic]
) -> TextBuffer? {
  guard let stream = ZSTD_createDStream() else { return nil }
  defer { ZSTD_freeDStream(stream) }
  let text = TextBuffer(capacity: packed.count * 4)
  let (byRatio, isHuge) = packed.count.multipliedReportingOverflow(by: limits.expansionRatio)
  let allowed = isHuge ? Int.max : max(limits.freeExpansionBytes, byRatio)
  var input = ZSTD_inBuffer(src: packed.start, size: packed.count, pos: 0)
  while true {
    let room = text.reserve(1 << 16)
    var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
    let status = ZSTD_decompressStream(stream, &output, &input)
    text.advance(by: output.pos)
    let isDamaged = ZSTD_isError(status) != 0
    let isTruncated = status != 0 && input.pos == packed.count && output.pos < room.count
    if isDamaged || isTruncated {
      diagnostics.append(.damagedCompression(file, .zstd, offset: input.pos, isTruncated: !isDamaged))
      return nil
    }
    if text.count > min(allowed, limits.textBytes) {
      diagnostics.append(
        allowed <= limits.textBytes
          ? .growsTooMuch(file, packed: packed.count, limit: allowed) : .tooLarge(file, limit: limits.textBytes))
      return nil
    }
    if status == 0 && input.pos == packed.count { break }
  }
  text.seal()
  return text
}
