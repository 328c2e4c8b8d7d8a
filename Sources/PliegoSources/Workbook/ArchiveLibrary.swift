import CArchive

/// libarchive, which is opened when the first workbook is read.
///
/// SAFETY: the functions are found once and do not change; the library stays open to the end of the program.
struct ArchiveLibrary: @unchecked Sendable {
  static let name = "libarchive.so.13"
  /// Debian's package of it.
  static let package = "libarchive13"
  static let installed = Result { () throws(LibraryFailure) in try ArchiveLibrary() }

  let functions: pliego_archive_t

  init(named name: String = name) throws(LibraryFailure) {
    var found: pliego_archive_t?
    var words = ""
    withUnsafeTemporaryAllocation(of: pliego_archive_t.self, capacity: 1) { room in
      guard let start = room.baseAddress else { return }
      // SAFETY: all fields are set when there is nothing to say.
      if let said = pliego_open_archive(name, start) { words = String(cString: said) } else { found = start.pointee }
    }
    guard let found else { throw LibraryFailure(library: name, package: Self.package, words: words) }
    functions = found
  }
}
