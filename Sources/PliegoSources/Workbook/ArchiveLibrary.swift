import CArchive

/// libarchive, which is opened when the first workbook is read.
///
/// SAFETY: the functions are found once and do not change; the library stays open to the end of the program.
struct ArchiveLibrary: @unchecked Sendable {
  static let name = "libarchive.so.13"
  /// Debian's package of it.
  static let package = "libarchive13"
  /// `nil` where it is not installed.
  static let installed = ArchiveLibrary()

  let functions: pliego_archive_t

  init?(named name: String = name) {
    var found: pliego_archive_t?
    withUnsafeTemporaryAllocation(of: pliego_archive_t.self, capacity: 1) { room in
      // SAFETY: all fields are set when the answer is yes.
      if let start = room.baseAddress, pliego_open_archive(name, start) { found = start.pointee }
    }
    guard let found else { return nil }
    functions = found
  }
}
