import CArchive
import CPostgres
import PliegoDiagnostics

/// A library that only some sources need, and that is opened when the first of them is read.
///
/// SAFETY: the functions are found once and do not change; the library stays open to the end of the program.
struct SystemLibrary<Functions>: @unchecked Sendable {
  let functions: Functions

  /// - Parameters:
  ///   - name: as the linker would write it into the binary.
  ///   - package: the package that has it, as Debian and Ubuntu call it.
  ///   - open: fills all fields when it has nothing to say; else says why not.
  init(
    _ name: String, package: String,
    open: (UnsafePointer<CChar>, UnsafeMutablePointer<Functions>) -> UnsafePointer<CChar>?
  ) throws(LibraryFailure) {
    var found: Functions?
    var words = ""
    withUnsafeTemporaryAllocation(of: Functions.self, capacity: 1) { room in
      guard let start = room.baseAddress else { return }
      // SAFETY: all fields are set when there is nothing to say.
      if let said = open(name, start) { words = String(cString: said) } else { found = start.pointee }
    }
    guard let found else { throw LibraryFailure(library: name, package: package, words: words) }
    functions = found
  }
}

/// The libraries as they are on this machine.
enum SystemLibraries {
  /// libarchive, for workbooks.
  static let archive = Result { () throws(LibraryFailure) in
    try SystemLibrary("libarchive.so.13", package: "libarchive13", open: pliego_open_archive)
  }
  /// libpq, for connections to PostgreSQL.
  static let postgres = Result { () throws(LibraryFailure) in
    try SystemLibrary("libpq.so.5", package: "libpq5", open: pliego_open_postgres)
  }
}

/// A library that this machine does not have or cannot load.
struct LibraryFailure: Error {
  var library: String
  /// The package that has it, as Debian and Ubuntu call it.
  var package: String
  /// The system's, which are English.
  var words: String

  var note: Phrase {
    Phrase(en: "cannot load \(library) (\(words))", es: "no se puede cargar \(library) (\(words))")
  }

  var help: Phrase {
    Phrase(
      en: "install it; on Debian and Ubuntu:  apt-get install \(package)",
      es: "instálela; en Debian y Ubuntu:  apt-get install \(package)")
  }
}
