import Glibc
import PliegoDiagnostics

/// A file's bytes, unpacked when it was packed.
struct LoadedFile {
  var bytes: TextBuffer
  var isGzip: Bool
}

/// Reads a whole file into memory, through gzip or zstd when its first bytes say so.
///
/// - Returns: `nil` when it cannot be read; the reason is then among the diagnostics.
func load(_ file: InputFile, limits: SourceLimits, diagnostics: inout [Diagnostic]) -> LoadedFile? {
  guard let bytes = rawBytes(of: file, limits, &diagnostics) else { return nil }
  if isZstd(bytes.bytes) {
    return unpackZstd(bytes, file, limits, &diagnostics).map { LoadedFile(bytes: $0, isGzip: false) }
  }
  guard bytes.count >= 2, bytes.bytes[0] == 0x1F, bytes.bytes[1] == 0x8B else {
    return LoadedFile(bytes: bytes, isGzip: false)
  }
  return gunzip(bytes, file, limits, &diagnostics).map { LoadedFile(bytes: $0, isGzip: true) }
}

private func rawBytes(of file: InputFile, _ limits: SourceLimits, _ diagnostics: inout [Diagnostic]) -> TextBuffer? {
  if let content = file.content {
    let bytes = TextBuffer(capacity: content.count)
    content.withUnsafeBufferPointer { bytes.append($0) }
    bytes.seal()
    return bytes
  }
  let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    diagnostics.append(.unreadable(file, reason: errno))
    return nil
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    diagnostics.append(.unreadable(file, reason: errno))
    return nil
  }
  guard status.st_mode & S_IFMT != S_IFDIR else {
    diagnostics.append(.unreadable(file, reason: EISDIR))
    return nil
  }
  return readAll(descriptor, expecting: Int(status.st_size), file, limits, &diagnostics)
}

private func readAll(
  _ descriptor: Int32, expecting size: Int, _ file: InputFile, _ limits: SourceLimits,
  _ diagnostics: inout [Diagnostic]
) -> TextBuffer? {
  guard size <= limits.textBytes else {
    diagnostics.append(.tooLarge(file, limit: limits.textBytes))
    return nil
  }
  let bytes = TextBuffer(capacity: size + 1)
  while true {
    let room = bytes.reserve(1)
    let got = read(descriptor, room.baseAddress, room.count)
    if got < 0 {
      if errno == EINTR { continue }
      diagnostics.append(.unreadable(file, reason: errno))
      return nil
    }
    if got == 0 { break }
    bytes.advance(by: got)
    guard bytes.count <= limits.textBytes else {
      diagnostics.append(.tooLarge(file, limit: limits.textBytes))
      return nil
    }
  }
  bytes.seal()
  return bytes
}
