import CArchive
import PliegoDiagnostics

/// The parts of a zip archive that lies in memory, read one at a time and never written anywhere.
///
/// Names are only looked up: a path such as `../x` is a name that nobody asks for.
struct ZipArchive {
  /// The parts' names in small letters (parts are named without regard to case), and how many bytes each will have.
  private(set) var sizes: [String: Int] = [:]
  private let packed: TextBuffer
  private let budget: ExpansionBudget

  /// - Throws: when the bytes are no zip archive, its list of parts is damaged, or it has too many parts.
  init(_ packed: TextBuffer, limits: SourceLimits) throws(WorkbookFailure) {
    self.packed = packed
    budget = ExpansionBudget(packed: packed.count, limits: limits)
    let walk = try ArchiveWalk(packed)
    var count = 0
    while let entry = try walk.next() {
      count += 1
      guard count <= limits.workbookParts else { throw .limit(.parts(limits.workbookParts)) }
      if sizes[entry.name] == nil { sizes[entry.name] = entry.size }
    }
  }

  /// Bytes that all parts together may unpack to.
  var expansionLimit: Int { budget.limit }

  func has(_ name: String) -> Bool { sizes[Self.plain(name)] != nil }

  /// Unpacks one part and hands it over in blocks.
  ///
  /// - Throws: when there is no such part, it is damaged, the archive grows too much, or `body` throws.
  func read(
    _ name: String, _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookFailure) -> Void
  ) throws(WorkbookFailure) {
    let wanted = Self.plain(name)
    guard sizes[wanted] != nil else { throw .missingPart(name) }
    let walk = try ArchiveWalk(packed)
    var count = 0
    while let entry = try walk.next() {
      guard entry.name == wanted else { continue }
      while let block = try walk.block() {
        count += block.count
        try budget.spend(count, on: wanted)
        try body(block)
      }
      return
    }
    throw .missingPart(name)
  }

  /// The whole of a small part.
  func bytes(_ name: String, upTo limit: Int) throws(WorkbookFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name) { block throws(WorkbookFailure) in if bytes.count < limit { bytes += block } }
    return bytes
  }

  /// A name as it is compared: small letters, `/` between the steps, none at the start.
  static func plain(_ name: String) -> String {
    let steps = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).filter { $0 != "." }
    return steps.joined(separator: "/").lowercased()
  }
}

/// How many bytes an archive may unpack to, all its parts together; one read twice counts once.
final class ExpansionBudget {
  let limit: Int
  private var spent = 0
  private var parts: [String: Int] = [:]

  init(packed: Int, limits: SourceLimits) {
    let (scaled, overflows) = packed.multipliedReportingOverflow(by: limits.expansionRatio)
    limit = max(limits.freeExpansionBytes, overflows ? .max : scaled)
  }

  /// - Parameter count: bytes of the part so far.
  func spend(_ count: Int, on part: String) throws(WorkbookFailure) {
    let before = parts[part] ?? 0
    guard count > before else { return }
    spent += count - before
    parts[part] = count
    if spent > limit { throw .expands(limit) }
  }
}

/// One walk over the entries of an archive.
///
/// SAFETY: owns libarchive's handle, which reads the buffer's bytes in place: the buffer is kept as long as the walk and
/// is not changed meanwhile. A block lives until the next call, and callers are done with it by then.
private final class ArchiveWalk {
  private let library: pliego_archive_t
  private let handle: OpaquePointer
  private let packed: TextBuffer

  init(_ packed: TextBuffer) throws(WorkbookFailure) {
    do throws(LibraryFailure) {
      library = try SystemLibraries.archive.get().functions
    } catch {
      throw .noLibrary(error)
    }
    self.packed = packed
    guard let handle = library.archive_read_new() else { throw .damagedArchive("no memory") }
    self.handle = handle
    // By the list at its end, as every program that writes workbooks means it; what is cut off has none.
    _ = library.archive_read_support_format_zip_seekable(handle)
    guard library.archive_read_open_memory(handle, packed.start, packed.count) == ARCHIVE_OK else {
      throw .damagedArchive(reason)
    }
  }

  deinit { _ = library.archive_read_free(handle) }

  /// The next entry that is a file.
  func next() throws(WorkbookFailure) -> (name: String, size: Int)? {
    while true {
      var entry: OpaquePointer?
      switch library.archive_read_next_header(handle, &entry) {
      case ARCHIVE_EOF: return nil
      case ARCHIVE_OK, ARCHIVE_WARN: break
      default: throw .damagedArchive(reason)
      }
      guard let name = library.archive_entry_pathname_utf8(entry) ?? library.archive_entry_pathname(entry) else {
        continue
      }
      let text = String(cString: name)
      if text.hasSuffix("/") { continue }
      if library.archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
      return (ZipArchive.plain(text), Int(library.archive_entry_size(entry)))
    }
  }

  /// The next bytes of the entry, in libarchive's memory; `nil` at its end, where its check sum has been compared.
  func block() throws(WorkbookFailure) -> UnsafeBufferPointer<UInt8>? {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    switch library.archive_read_data_block(handle, &start, &count, &offset) {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK:
      return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
    default: throw .damagedArchive(reason)
    }
  }

  private var reason: String { library.archive_error_string(handle).map { String(cString: $0) } ?? "unknown" }
}
