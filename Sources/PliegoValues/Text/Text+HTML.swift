extension Text {
  /// What a reader sees of a piece of HTML: tags and comments gone, `<br>` and the edges of blocks made line ends,
  /// scripts and styles dropped, entities decoded, white space collapsed.
  ///
  /// Text without HTML only has its spaces collapsed, line ends included. May be empty.
  ///
  /// A `<` that begins no tag stands for itself, as in `a < b`.
  public static func plainText(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    HTMLStripper.strip(bytes)
  }

  public static func plainText(_ html: String) -> String { over(html) { plainText($0) } }
}

/// Copies the visible text of HTML, tag by tag.
///
/// SAFETY: `result` has room for two bytes for each byte read. A letter takes one, what is due before it another; an
/// entity has three bytes or more and takes four at most, or five with what is due before it.
private struct HTMLStripper {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var result: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var isSpaceDue = false
  private var isLineDue = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>, into result: UnsafeMutablePointer<UInt8>) {
    self.bytes = bytes
    self.result = result
  }

  static func strip(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 16) { room, count in
      guard let start = room.baseAddress else { return }
      var stripper = HTMLStripper(bytes, into: start)
      stripper.strip()
      count = stripper.count
    }
  }

  private mutating func strip() {
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
        repeat {
          result[count] = bytes[index]
          count &+= 1
          index &+= 1
        } while index < bytes.count && Self.isPlain(bytes[index])
      }
    }
  }

  /// Neither space, nor the beginning of one, of a tag or of an entity.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    if byte > UInt8(ascii: "<") { return byte != 0xC2 && byte != 0xE2 }
    return byte > UInt8(ascii: " ") && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
  }

  private mutating func put(_ scalar: Int32) {
    if Text.isSpace(scalar) {
      isSpaceDue = true
      return
    }
    putSpace()
    for byte in String(Unicode.Scalar(UInt32(bitPattern: scalar)) ?? "\u{FFFD}").utf8 {
      result[count] = byte
      count += 1
    }
  }

  /// Writes the line end or space that is due before the next visible character.
  private mutating func putSpace() {
    guard isLineDue || isSpaceDue else { return }
    if count > 0 {
      result[count] = isLineDue ? UInt8(ascii: "\n") : UInt8(ascii: " ")
      count += 1
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
    let name = UnsafeBufferPointer(rebasing: bytes[nameStart..<nameEnd])
    index = tagEnd(from: nameEnd)
    switch HTMLTag(name) {
    case .lineBreak, .block: isLineDue = true
    case .script: if !isClosing { index = end(ofElement: "script") }
    case .style: if !isClosing { index = end(ofElement: "style") }
    case .cell: isSpaceDue = true
    case .other: break
    }
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
}

/// What a tag does to the text around it.
private enum HTMLTag {
  case lineBreak, block, script, style, cell, other

  init(_ name: UnsafeBufferPointer<UInt8>) {
    var word: UInt64 = 0
    guard name.count <= 10 else {
      self = .other
      return
    }
    // Six bits a sign, whatever the case of letters; none has nought.
    for byte in name { word = word << 6 | Self.code(byte) }
    self = Self.known[word] ?? .other
  }

  private static func code(_ byte: UInt8) -> UInt64 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte) - 48 + 27
    case UInt8(ascii: "-"): 37
    case UInt8(ascii: ":"): 38
    default: UInt64(byte & 0x1F)
    }
  }

  private static let known: [UInt64: HTMLTag] = {
    let blocks = [
      "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "fieldset",
      "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
      "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]
    let others: [(String, HTMLTag)] = [
      ("br", .lineBreak), ("script", .script), ("style", .style), ("td", .cell), ("th", .cell),
    ]
    let all = blocks.map { ($0, HTMLTag.block) } + others
    return Dictionary(
      uniqueKeysWithValues: all.map { name, tag in (name.utf8.reduce(0) { $0 << 6 | code($1) }, tag) })
  }()
}
