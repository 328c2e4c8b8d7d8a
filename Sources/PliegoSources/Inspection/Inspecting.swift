import PliegoDiagnostics

/// Looks at a file as somebody would who has to map it: how it is written, and what its columns hold.
///
/// - Parameters:
///   - sheet: the sheet of a workbook; the first that is not hidden when it is not said.
///   - sampleRows: how many rows behind the header to look at.
/// - Returns: an inspection without columns when the file cannot be read at all; its diagnostics say why.
public func inspect(_ file: InputFile, sheet: String? = nil, sampleRows: Int = 100_000) -> FileInspection {
  var result = FileInspection(of: file)
  if file.isNamedJSON {
    inspectRecords(&result)
    return result
  }
  let limits = SourceLimits()
  guard let loaded = load(file, limits: limits, diagnostics: &result.diagnostics) else { return result }
  result.isGzip = loaded.isGzip
  guard let text = decodeGuessing(loaded.bytes, sheet: sheet, limits, &result) else { return result }
  if result.sheet == nil {
    result.delimiter = detectDelimiter(text, headerRow: nil, headings: [], limits: limits)
  }
  guard let header = guessHeader(text, limits, &result) else { return result }
  result.delimiterEvidence = delimiterEvidence(result.delimiter, cells: header.count)
  inspectColumns(text, header, sampleRows, limits, &result)
  return result
}

/// Decodes with the encoding that the bytes show, or the one they look like.
func decodeGuessing(
  _ bytes: TextBuffer, sheet: String?, _ limits: SourceLimits, _ result: inout FileInspection
) -> TextBuffer? {
  var request = RowRequest(source: result.file.name, columns: [], limits: limits)
  request.sheet = sheet
  if let decoded = decodeTable(bytes, request, result.file, &result.diagnostics) {
    result.encoding = decoded.encoding
    result.sheet = decoded.sheet
    result.encodingEvidence =
      decoded.hasByteOrderMark
      ? Phrase(en: "a byte order mark says so", es: "lo dice una marca de orden de bytes")
      : Phrase(en: "every byte is valid utf-8", es: "todos los bytes son utf-8 válido")
    return decoded.text
  }
  guard let finding = result.diagnostics.last, finding.code == .unknownEncoding else { return nil }
  let guess = guessEncoding(bytes.bytes)
  result.encoding = guess.encoding
  result.encodingEvidence = finding.notes.first ?? finding.message
  return decode(bytes, as: guess.encoding, result.file, limits: limits, &result.diagnostics)?.text
}

private func delimiterEvidence(_ delimiter: UInt8, cells: Int) -> Phrase {
  let name = delimiter == 0x09 ? Phrase(en: "tabs", es: "tabuladores") : Phrase("\"\(Unicode.Scalar(delimiter))\"")
  return Phrase(
    en: "\(name.english) cut the header into \(cells) cells",
    es: "\(name.spanish) separa el encabezado en \(cells) celdas")
}

/// Rows at the top among which the header is looked for.
private let headerSearch = 20

/// Takes for the header the first row that has as many cells as most rows, nearly all filled, different, and no numbers.
private func guessHeader(_ text: TextBuffer, _ limits: SourceLimits, _ result: inout FileInspection) -> [String]? {
  var scanner = CSVScanner(text, delimiter: result.delimiter, limits: limits)
  var top: [(row: Int, cells: [String])] = []
  var widths: [Int: Int] = [:]
  while top.count < headerSearch * 5, scanner.next() {
    if scanner.isBlank { continue }
    top.append((scanner.row, scanner.texts()))
    widths[scanner.count, default: 0] += 1
  }
  guard let first = top.first else {
    result.diagnostics.append(
      Diagnostic(
        .missingHeader, Phrase(en: "\(result.file.name) is empty", es: "\(result.file.name) está vacío"),
        origin: RowOrigin(file: result.file.name)))
    return nil
  }
  let usual = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? first.cells.count
  let header = top.prefix(headerSearch).first { looksLikeHeader($0.cells, usualWidth: usual) } ?? first
  let filled = header.cells.filter { !$0.isEmpty }
  result.headerRow = header.row
  result.headerEvidence = Phrase(
    en: "row \(header.row): \(filled.count) of \(header.cells.count) cells filled, \(Set(filled).count) different",
    es: "fila \(header.row): \(filled.count) de \(header.cells.count) celdas llenas, \(Set(filled).count) distintas")
  return header.cells
}

private func looksLikeHeader(_ cells: [String], usualWidth: Int) -> Bool {
  let filled = cells.filter { !$0.isEmpty }
  let numbers = filled.count { NumberReading($0).isNumber || !datePatterns(of: $0).isEmpty }
  return cells.count == usualWidth && filled.count * 10 >= cells.count * 7 && numbers * 10 <= filled.count
    && Set(filled).count * 2 >= filled.count
}

private func inspectColumns(
  _ text: TextBuffer, _ header: [String], _ sampleRows: Int, _ limits: SourceLimits, _ result: inout FileInspection
) {
  var scanner = CSVScanner(text, delimiter: result.delimiter, limits: limits)
  guard scanner.moveToHeader(result.headerRow) else { return }
  noteOpenQuote(scanner, limits, &result)
  let reader = CellReader(text: scanner.text, rewrittenOffset: text.count, emptyWords: [], cleaning: [])
  var columns = addresses(of: header).enumerated().map { ColumnEvidence(place: $0, heading: $1) }
  var totals: [String: Int] = [:]
  var totalPlace: Int?
  result.isComplete = true
  while scanner.next() {
    if scanner.isBlank { continue }
    noteOpenQuote(scanner, limits, &result)
    if result.rows == sampleRows {
      result.isComplete = false
      break
    }
    result.rows += 1
    let present = min(scanner.count, scanner.capacity)
    if let (place, word) = totalWord(scanner, reader), totalPlace == nil || totalPlace == place {
      totalPlace = place
      totals[word, default: 0] += 1
    }
    for place in columns.indices {
      columns[place].add(place < present ? trimmed(reader.unquoted(scanner.cells[place])) : [])
    }
  }
  result.lineBreaks = scanner.lineBreaks
  result.columns = columns.map { $0.inspection() }
  if let totalPlace, columns.indices.contains(totalPlace), !result.columns[totalPlace].heading.isEmpty {
    result.totals = (result.columns[totalPlace].heading, counted(totals, limit: 4))
  }
}

/// The word of a row of sums, *TOTAL* or *Subtotal Obras*, and its column: the first filled cell of a row that has few.
private func totalWord(_ scanner: borrowing CSVScanner, _ reader: CellReader) -> (place: Int, word: String)? {
  let present = min(scanner.count, scanner.capacity)
  var first: (place: Int, word: String)?
  var filled = 0
  for place in 0..<present where scanner.cells[place].start != scanner.cells[place].end {
    filled += 1
    guard first == nil else { continue }
    let cell = trimmed(reader.unquoted(scanner.cells[place]))
    guard (5...40).contains(cell.count) else { return nil }
    let word = String(decoding: cell, as: UTF8.self).lowercased()
    guard ["total", "subtotal", "gran total", "sub total"].contains(where: { word.hasPrefix($0) }) else { return nil }
    first = (place, word)
  }
  return filled * 2 <= present ? first : nil
}

/// Tells of a quote that nothing closes: what stands behind it may be cut at the wrong places.
private func noteOpenQuote(_ scanner: borrowing CSVScanner, _ limits: SourceLimits, _ result: inout FileInspection) {
  guard let place = scanner.unclosedQuote, !result.diagnostics.contains(where: { $0.code == .unclosedQuote }) else {
    return
  }
  let origin = RowOrigin(
    file: result.file.name, row: scanner.row, line: place.line, column: place.column,
    sheet: result.sheet?.sheet.name)
  result.diagnostics.append(.unclosedQuote(limit: place.reachedLimit ? limits.cellBytes : nil, origin: origin))
}

/// The headings as a mapping addresses them: of two `NAME`, the second is `NAME#2`.
private func addresses(of header: [String]) -> [String] {
  let total = Dictionary(header.map { ($0, 1) }, uniquingKeysWith: +)
  var seen: [String: Int] = [:]
  return header.map { heading in
    guard !heading.isEmpty, let times = total[heading], times > 1 else { return heading }
    seen[heading, default: 0] += 1
    return "\(heading)#\(seen[heading] ?? 1)"
  }
}
