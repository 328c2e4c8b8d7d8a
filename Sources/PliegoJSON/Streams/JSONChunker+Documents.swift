internal import CPliego

/// Top-level values and lines.
extension JSONChunker {
  /// How much of the text is waited for before its first line is judged.
  private var lookAhead: Int { min(1 << 16, limits.wholeDocumentBytes) }

  /// Decides whether the text is JSON Lines whose first line is broken.
  func start() -> Bool {
    guard isLast || count >= lookAhead else { return false }
    state = beginsWithBrokenLine() ? .lines : .between
    return true
  }

  /// Whether a second line begins with a bracket where no bracket may stand after the first line.
  ///
  /// An opening bracket inside of a value follows a bracket, a comma or a colon.
  private func beginsWithBrokenLine() -> Bool {
    let text = UnsafeBufferPointer(start: bytes, count: min(count, lookAhead))
    guard let first = text.firstIndex(where: { !isSpace($0) }), isOpening(text[first]),
      let lineEnd = text[first...].firstIndex(of: 0x0A), lineEnd + 64 <= text.count || isLast,
      let second = text[lineEnd...].firstIndex(where: { !isSpace($0) }), isOpening(text[second]),
      let last = text[first..<lineEnd].last(where: { !isSpace($0) })
    else { return false }
    if [UInt8(ascii: ","), UInt8(ascii: ":")].contains(last) || isOpening(last) { return false }
    var scan = ValueScan(.container, at: first)
    let end = scan.end(in: bytes, count: text.count, isLast: isLast && text.count == count)
    return end.map { $0 > lineEnd } ?? true
  }

  /// Looks for the next top-level value.
  func between() -> Bool {
    while place < count, isSpace(bytes[place]) {
      if bytes[place] == 0x0A || bytes[place] == 0x0D {
        line.isFresh = true
        if line.endsWhole && bytes[place] == 0x0A { line.isNext = true }
      }
      place += 1
    }
    guard place < count else { return false }
    if line.isNext && isOpening(bytes[place]) {
      state = .lines
      line.searched = place
    } else {
      state = .value
      valueStart = place
      scan = ValueScan(topLevel: bytes[place], at: place)
    }
    line.isNext = false
    line.endsWhole = false
    return true
  }

  /// Looks for the end of a top-level value, and splits it when it is large.
  func value() throws -> Bool {
    let end = try valueEnd()
    if scan?.kind == .container, isSplitAlways || knownLength(to: end) > limits.wholeDocumentBytes {
      beginSplit()
      return true
    }
    guard let end else { return false }
    emit(valueStart..<end, .document(documentCount))
    documentCount += 1
    line.endsWhole = line.isFresh && scan?.kind == .container && isOneLine(valueStart..<end)
    line.isFresh = false
    place = end
    scan = nil
    state = .between
    return true
  }

  private var isSplitAlways: Bool {
    limits.splitsRootArray && documentCount == 0 && bytes[valueStart] == UInt8(ascii: "[")
  }

  private func isOneLine(_ range: Range<Int>) -> Bool {
    pliego_find_byte(bytes + range.lowerBound, range.count, 0x0A) == range.count
      && pliego_find_byte(bytes + range.lowerBound, range.count, 0x0D) == range.count
  }

  /// Takes lines as they are.
  ///
  /// A line that is too long to be given whole, or that ends with an opening bracket and so begins a value of several
  /// lines, is looked at like any other text.
  func lines() -> Bool {
    while true {
      line.searched += pliego_find_byte(bytes + line.searched, count - line.searched, 0x0A)
      if line.searched - place > limits.wholeDocumentBytes { return leaveLines() }
      guard line.searched < count || (isLast && place < count) else { return false }
      let text = trimmed(place..<line.searched)
      if text.count > 0 {
        if isOpening(bytes[text.upperBound - 1]) { return leaveLines() }
        emit(text, .document(documentCount))
        documentCount += 1
      }
      place = min(line.searched + 1, count)
      line.searched = place
    }
  }

  private func leaveLines() -> Bool {
    state = .between
    line.isFresh = true
    return true
  }

  /// A line without the white space around it.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }
}
