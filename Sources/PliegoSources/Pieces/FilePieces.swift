import CPliego
import Glibc

/// A text in UTF-8 that comes piece by piece.
protocol TextPieces: AnyObject {
  /// Bytes so far.
  var count: Int { get }
  var isAtEnd: Bool { get }
  /// What stopped the reading.
  var failure: SourceError? { get }
  /// Adds text until the buffer holds `size` bytes or the text ends.
  func fill(_ buffer: TextBuffer, upTo size: Int)
}

/// A file's text in UTF-8, piece by piece, for files of which nothing but the next piece need be known.
///
/// It stays silent about what is wrong: when ``isDoubtful`` is true in the end, the file is to be read whole, by the
/// code that finds the words. So a file says the same however it is read.
final class FilePieces: TextPieces {
  let encoding: TextEncoding
  let hasByteOrderMark: Bool
  private(set) var isGzip = false
  private(set) var count = 0
  private(set) var isAtEnd = false
  private(set) var failure: SourceError?

  private let checked: CheckedLayer
  private let text: any ByteLayer
  private var holdsNUL = false

  /// - Returns: `nil` for what has to be read whole: workbooks, and files that say something else than is declared.
  init?(_ file: InputFile, _ request: RowRequest) {
    guard file.content == nil else { return nil }
    let descriptor = Glibc.open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, let open = OpenFile(descriptor: descriptor, isOwned: true), open.isRegular else {
      return nil
    }
    let raw = LookAhead(RawBytes(file, open))
    var unpacked = raw
    do throws(SourceError) {
      try raw.look(4)
      if raw.bytes.starts(with: [0x1F, 0x8B]) {
        guard let gzip = GzipLayer(raw, ExpansionLimit(file: file, limits: request.limits)) else { return nil }
        isGzip = true
        unpacked = LookAhead(gzip)
      } else if isZstd(raw.bytes) {
        guard let zstd = ZstdLayer(raw, ExpansionLimit(file: file, limits: request.limits)) else { return nil }
        unpacked = LookAhead(zstd)
      }
      try unpacked.look(64)
    } catch {
      return nil
    }
    let first = unpacked.bytes
    let mark = byteOrderMark(first)
    guard !first.isEmpty, !Workbook.isArchive(first), binaryKind(first) == nil else { return nil }
    if let declared = request.encoding, let mark, declared != mark.encoding { return nil }
    encoding = request.encoding ?? mark?.encoding ?? .utf8
    hasByteOrderMark = mark != nil
    unpacked.take(mark?.length ?? 0)
    if encoding == .utf8, let mark { count = mark.length }
    checked = CheckedLayer(unpacked)
    if encoding == .utf8 {
      text = checked
    } else {
      guard let decoded = TranscodingLayer(LookAhead(checked), from: encoding, file) else { return nil }
      text = decoded
    }
  }

  /// Whether reading the whole file would find something to say.
  var isDoubtful: Bool {
    if failure != nil || holdsNUL { return true }
    if encoding == .utf8 { return !checked.check.isComplete || checked.check.holdsNUL }
    return SingleByteDecoder(encoding) != nil && checked.check.isComplete && !checked.check.isASCII
  }

  func fill(_ buffer: TextBuffer, upTo size: Int) {
    while buffer.count < size, !isAtEnd {
      let room = buffer.reserve(size - buffer.count)
      do throws(SourceError) {
        let got = try text.read(into: UnsafeMutableBufferPointer(rebasing: room.prefix(size - buffer.count)))
        if encoding != .utf8, !holdsNUL, let start = room.baseAddress {
          holdsNUL = pliego_find_byte(start, got, 0) < got
        }
        buffer.advance(by: got)
        count += got
        isAtEnd = got == 0
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    buffer.seal()
  }
}
