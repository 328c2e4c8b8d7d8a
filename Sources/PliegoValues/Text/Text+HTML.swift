extension Text {
  /// What a reader sees of a piece of HTML: tags and comments gone, `<br>` and the edges of blocks made line ends,
  /// scripts and styles dropped, entities decoded, white space collapsed.
  ///
  /// Text without HTML only has its spaces collapsed, line ends included. May be empty.
  ///
  /// A `<` that begins no tag stands for itself, as in `a < b`.
  public static func plainText(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var stripper = HTMLStripper(bytes)
    return stripper.strip()
  }

  public static func plainText(_ html: String) -> String { over(html) { plainText($0) } }
}

/// Copies the visible text of HTML, tag by tag.
private struct HTMLStripper {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var result: [UInt8] = []
  private var isSpaceDue = false
  private var isLineDue = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  mutating func strip() -> [UInt8] {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), skipMarkup() { continue }
      if byte == UInt8(ascii: "&"), let (scalar, width) = HTMLEntity.read(bytes, at: index) {
        index += width
        put(scalar)
        continue
      }
      let width = bytes.spaceWidth(at: index)
      if width > 0 {
        isSpaceDue = true
        index += width
      } else {
        putSpace()
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private mutating func put(_ scalar: Int32) {
    if Text.isSpace(scalar) {
      isSpaceDue = true
    } else {
      putSpace()
      Text.append(scalar, to: &result)
    }
  }

  /// Writes the line end or space that is due before the next visible character.
  private mutating func putSpace() {
    if !result.isEmpty {
      if isLineDue {
        result.append(UInt8(ascii: "\n"))
      } else if isSpaceDue {
        result.append(UInt8(ascii: " "))
      }
    }
    isLineDue = false
    isSpaceDue = false
  }

  /// Steps over a comment, a declaration or a tag; false when the `<` begins none of them.
  private mutating func skipMarkup() -> Bool {
    if starts(with: "<!--") {
      index = end(of: "-->", from: index + 4)
      return true
    }
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      index = end(of: ">", from: index + 2)
      return true
    }
    let isClosing = next == UInt8(ascii: "/")
    let nameStart = index + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < bytes.count, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart, (bytes[nameStart] | 0x20) &- 97 < 26 else { return false }
    let name = String(decoding: Text.lower(UnsafeBufferPointer(rebasing: bytes[nameStart..<nameEnd])), as: UTF8.self)
    index = tagEnd(from: nameEnd)
    if name == "br" || HTMLStripper.blocks.contains(name) { isLineDue = true }
    if !isClosing, name == "script" || name == "style" { index = end(ofElement: name) }
    if name == "td" || name == "th" { isSpaceDue = true }
    return true
  }

  /// Behind the `>` of a tag, which may have `>` inside quotes.
  private func tagEnd(from start: Int) -> Int {
    var place = start
    var quote: UInt8 = 0
    while place < bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
      place += 1
    }
    // An unclosed quotation would swallow the rest of the text: the tag ends at the first bracket instead.
    return quote == 0 ? bytes.count : end(of: ">", from: start)
  }

  /// Where the closing tag of the element begins; the end of the text when it has none.
  private func end(ofElement name: String) -> Int {
    var place = index
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        var scanner = ByteScanner(bytes)
        scanner.index = place
        if name == "script" ? scanner.skip(word: "</script") : scanner.skip(word: "</style") { return place }
      }
      place += 1
    }
    return bytes.count
  }

  private func end(of mark: StaticString, from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      var scanner = ByteScanner(bytes)
      scanner.index = place
      if scanner.skip(word: mark) { return scanner.index }
      place += 1
    }
    return bytes.count
  }

  private func starts(with mark: StaticString) -> Bool {
    var scanner = ByteScanner(bytes)
    scanner.index = index
    return scanner.skip(word: mark)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 <= 9 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
    "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]
}
