import Glibc
import PliegoDiagnostics
import PliegoRows

/// Where the text of a table goes on while its rows are asked for: a file without a name, gone when pliego is.
///
/// SAFETY: one thread writes; nothing changes after that, and any thread may read.
final class TableStore: @unchecked Sendable {
  private let descriptor: Int32
  /// Bytes written.
  private(set) var count = 0
  /// Text that is gathered before it is written.
  static let blockSize = 1 << 20

  init(in folder: String) throws(StoreError) {
    guard let made = OpenFile.temporary(in: folder) else { throw StoreError(number: errno) }
    _ = fcntl(made, F_SETFD, FD_CLOEXEC)
    descriptor = made
  }

  deinit { close(descriptor) }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(DatabaseFailure) {
    var done = 0
    while done < bytes.count {
      let put = pwrite(descriptor, bytes.baseAddress.unsafelyUnwrapped + done, bytes.count - done, off_t(count))
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else { throw .notStored(put < 0 ? errno : ENOSPC) }
      done += put
      count += put
    }
  }

  /// Reads on from a place.
  ///
  /// - Returns: how many bytes there were; 0 at the end.
  func read(from place: Int, into room: UnsafeMutableBufferPointer<UInt8>) throws(StoreError) -> Int {
    while true {
      let got = pread(descriptor, room.baseAddress, room.count, off_t(place))
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw StoreError(number: errno) }
      return got
    }
  }
}

/// The folder for what waits on disk takes no more, or gives nothing back.
public struct StoreError: Error, Sendable {
  /// The system's number for the reason, as in `errno`.
  public var number: Int32
}

/// A table of a database whose rows wait on disk, to be read some at a time, as often as wanted.
public struct StoredTable: Sendable {
  let file: InputFile
  let request: RowRequest
  let layout: TableLayout
  /// `nil` when there are no rows to be had.
  let store: TableStore?
  /// What is known of the table before its rows are looked at.
  let reading: FileReading
  let diagnostics: [Diagnostic]

  /// The table is there and fits, whether or not it is empty.
  var hasRows: Bool { store != nil }

  /// Bytes of text.
  public var count: Int { store?.count ?? 0 }
  /// The database gives nothing more: asking it for the next table would only repeat why.
  public let isFinal: Bool

  /// A table of which nothing is known but why.
  static func empty(
    _ file: InputFile, _ request: RowRequest, _ diagnostics: [Diagnostic], isFinal: Bool
  ) -> StoredTable {
    StoredTable(
      file: file, request: request, layout: TableLayout(header: [], key: [], positions: []), store: nil,
      reading: FileReading(file: file), diagnostics: diagnostics, isFinal: isFinal)
  }
}

/// The text of a table, piece by piece.
final class StoredText: TextPieces {
  private let table: StoredTable
  private(set) var count = 0
  private(set) var isAtEnd: Bool
  private(set) var failure: SourceError?

  init(_ table: StoredTable) {
    self.table = table
    isAtEnd = table.store == nil
  }

  func read(into room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let store = table.store, failure == nil else { return 0 }
    do throws(StoreError) {
      return try store.read(from: count, into: room)
    } catch {
      failure = SourceError([.unreadable(table.file, reason: error.number)])
      return 0
    }
  }

  func fill(_ buffer: TextBuffer, upTo size: Int) {
    while buffer.count < size, !isAtEnd {
      let room = buffer.reserve(size - buffer.count)
      let got = read(into: UnsafeMutableBufferPointer(rebasing: room.prefix(size - buffer.count)))
      buffer.advance(by: got)
      count += got
      isAtEnd = got == 0
    }
    buffer.seal()
  }
}
