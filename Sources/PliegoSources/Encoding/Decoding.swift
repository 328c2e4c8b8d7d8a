import CPliego
import CSimdjson
import PliegoDiagnostics

/// A file's text in UTF-8, and what it was before.
struct DecodedFile {
  var text: TextBuffer
  var encoding: TextEncoding
  var hasByteOrderMark = false
  /// The sheet, when the file is a workbook; its text has commas between the cells.
  var sheet: SheetReading?
}

/// Makes a table's bytes text: a workbook's sheet as it asks for, anything else by its encoding.
func decodeTable(
  _ bytes: TextBuffer, _ request: RowRequest, _ file: InputFile, _ diagnostics: inout [Diagnostic]
) -> DecodedFile? {
  guard Workbook.isArchive(bytes.bytes) else {
    return decode(bytes, as: request.encoding, file, limits: request.limits, &diagnostics)
  }
  do throws(WorkbookFailure) {
    guard let workbook = try Workbook(bytes, file, limits: request.limits) else {
      return decode(bytes, as: request.encoding, file, limits: request.limits, &diagnostics)
    }
    let asked = SheetRequest(
      name: request.sheet, fillsMergedCells: request.fillsMergedCells, decimalMark: request.decimalMark,
      limits: request.limits)
    return workbook.read(asked, &diagnostics).map { DecodedFile(text: $0.text, encoding: .utf8, sheet: $0.reading) }
  } catch {
    diagnostics.append(error.diagnostic(file, sheet: nil))
    return nil
  }
}

/// Makes a file's bytes UTF-8.
///
/// The encoding is the declared one, or else what a byte order mark says, or else UTF-8. Whatever the bytes contradict is
/// refused at the first byte that proves it; nothing is guessed, and what it looks like is said.
///
/// - Returns: `nil` when it is refused; the reason is then among the diagnostics.
func decode(
  _ bytes: TextBuffer, as declared: TextEncoding?, _ file: InputFile, limits: SourceLimits,
  _ diagnostics: inout [Diagnostic]
) -> DecodedFile? {
  if let kind = binaryKind(bytes.bytes) {
    diagnostics.append(.notText(file, kind: kind))
    return nil
  }
  let mark = byteOrderMark(bytes.bytes)
  if let declared, let mark, declared != mark.encoding {
    diagnostics.append(.contradictedByMark(file, declared, mark.encoding, bytes.bytes))
    return nil
  }
  guard let text = convert(bytes, from: declared ?? mark?.encoding, skipping: mark?.length ?? 0, file, &diagnostics)
  else { return nil }
  guard text.count <= limits.textBytes else {
    diagnostics.append(.tooLarge(file, limit: limits.textBytes))
    return nil
  }
  text.seal()
  if let finding = nulBytes(text, file) { diagnostics.append(finding) }
  return DecodedFile(text: text, encoding: declared ?? mark?.encoding ?? .utf8, hasByteOrderMark: mark != nil)
}

/// - Parameter encoding: `nil` when nothing says which it is.
private func convert(
  _ bytes: TextBuffer, from encoding: TextEncoding?, skipping mark: Int, _ file: InputFile,
  _ diagnostics: inout [Diagnostic]
) -> TextBuffer? {
  guard let encoding, encoding != .utf8 else {
    return checkUTF8(bytes, skipping: mark, isKnown: encoding != nil, file, &diagnostics)
  }
  let source = UnsafeBufferPointer(rebasing: bytes.bytes[mark...])
  let text = TextBuffer(capacity: source.count + source.count / 8)
  let failure: Int?
  switch encoding {
  case .utf16LittleEndian: failure = decodeUTF16(source, bigEndian: false, into: text)
  case .utf16BigEndian: failure = decodeUTF16(source, bigEndian: true, into: text)
  case .other(let name): failure = decodeByIconv(source, from: name, into: text)
  default: failure = SingleByteDecoder(encoding)?.decode(source, into: text) ?? nil
  }
  if let failure {
    diagnostics.append(.contradicted(file, encoding, bytes.bytes, at: mark + failure, decoded: text))
    return nil
  }
  if SingleByteDecoder(encoding) != nil, let finding = looksLikeUTF8(bytes, declared: encoding, file) {
    diagnostics.append(finding)
  }
  return text
}

/// An encoding that iconv does not know fails at its first byte.
private func decodeByIconv(_ bytes: UnsafeBufferPointer<UInt8>, from name: String, into text: TextBuffer) -> Int? {
  guard let decoder = IconvDecoder(from: name) else { return 0 }
  return decoder.decode(bytes, into: text)
}

private func checkUTF8(
  _ bytes: TextBuffer, skipping mark: Int, isKnown: Bool, _ file: InputFile, _ diagnostics: inout [Diagnostic]
) -> TextBuffer? {
  bytes.bodyStart = mark
  guard pliego_utf8_is_valid(bytes.start, bytes.count) == 1 else {
    let place = pliego_utf8_valid_prefix(bytes.start, bytes.count)
    diagnostics.append(
      isKnown
        ? .contradicted(file, .utf8, bytes.bytes, at: place, decoded: nil) : .unknown(file, bytes.bytes, at: place))
    return nil
  }
  // Plain letters in UTF-16 are valid UTF-8 with a NUL behind each.
  if !isKnown, pliego_find_byte(bytes.start, bytes.count, 0) < bytes.count {
    let guess = guessEncoding(bytes.bytes)
    if guess.encoding == .utf16LittleEndian || guess.encoding == .utf16BigEndian {
      diagnostics.append(.unknown(file, bytes.bytes, at: pliego_find_byte(bytes.start, bytes.count, 0)))
      return nil
    }
  }
  return bytes
}

func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, length: Int)? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
  if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
  if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
  return nil
}

/// What the first bytes say a file is, when it is no text.
func binaryKind(_ bytes: UnsafeBufferPointer<UInt8>) -> Phrase? {
  let signatures: [([UInt8], Phrase)] = [
    (
      [0x50, 0x4B, 0x03, 0x04],
      Phrase(en: "a zip archive without a workbook", es: "un archivo zip sin un libro de hojas")
    ),
    ([0xD0, 0xCF, 0x11, 0xE0], Phrase(en: "an old Excel file (xls)", es: "un archivo antiguo de Excel (xls)")),
    (Array("%PDF-".utf8), Phrase(en: "a PDF", es: "un PDF")),
    ([0x28, 0xB5, 0x2F, 0xFD], Phrase(en: "packed with zstd", es: "un archivo comprimido con zstd")),
    (Array("BZh".utf8) + [0x31], Phrase(en: "packed with bzip2", es: "un archivo comprimido con bzip2")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], Phrase(en: "packed with xz", es: "un archivo comprimido con xz")),
    (Array("SQLite format 3".utf8), Phrase(en: "an SQLite database", es: "una base de datos SQLite")),
  ]
  if let found = signatures.first(where: { bytes.starts(with: $0.0) }) { return found.1 }
  let start = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased().drop {
    $0.isWhitespace || $0 == "\u{FEFF}"
  }
  guard start.hasPrefix("<!doctype html") || start.hasPrefix("<html") else { return nil }
  return Phrase(
    en: "a web page (HTML), perhaps a server's error", es: "una página web (HTML), quizá un error del servidor")
}

private func nulBytes(_ text: TextBuffer, _ file: InputFile) -> Diagnostic? {
  let first = pliego_find_byte(text.start, text.count, 0)
  guard first < text.count else { return nil }
  var count = 0
  for byte in text.bytes[first...] where byte == 0 { count += 1 }
  let place = TextPlace(of: first, in: text.bytes, isUTF8: true)
  return Diagnostic(
    .nulByte,
    Phrase(
      en: "\(file.name) holds NUL bytes: \(count); the first at line \(place.line), column \(place.column)",
      es: "\(file.name) contiene bytes NUL: \(count); el primero en la línea \(place.line), columna \(place.column)"),
    at: place.span(in: file), origin: RowOrigin(file: file.name, line: place.line))
}

/// Text that reads as UTF-8 throughout, accents and all, is UTF-8: in another encoding that does not happen by chance.
private func looksLikeUTF8(_ bytes: TextBuffer, declared: TextEncoding, _ file: InputFile) -> Diagnostic? {
  guard pliego_is_ascii(bytes.start, bytes.count) == 0, pliego_utf8_is_valid(bytes.start, bytes.count) == 1,
    let first = bytes.bytes.firstIndex(where: { $0 >= 0x80 })
  else { return nil }
  let place = TextPlace(of: first, in: bytes.bytes, isUTF8: true)
  let end = min(bytes.count, first + 4)
  let wrong = SingleByteDecoder(declared)?.text(of: bytes.bytes[first..<end].prefix { $0 >= 0x80 }) ?? ""
  let right = String(decoding: bytes.bytes[first..<end].prefix { $0 >= 0x80 }, as: UTF8.self)
  return Diagnostic(
    .doubtfulEncoding,
    Phrase(
      en: "\(file.name) is declared as \(declared.name), but all of it is valid utf-8",
      es: "\(file.name) está declarado como \(declared.name), pero todo es utf-8 válido"),
    at: place.span(in: file), origin: RowOrigin(file: file.name, line: place.line),
    help: [Phrase(en: "declare  encoding: utf-8", es: "declare  encoding: utf-8")],
    notes: [
      Phrase(
        en: "at line \(place.line), column \(place.column) it reads \"\(wrong)\" now, and \"\(right)\" as utf-8",
        es: "en la línea \(place.line), columna \(place.column) se lee \"\(wrong)\", y como utf-8 \"\(right)\"")
    ])
}
