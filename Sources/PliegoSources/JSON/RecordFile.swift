import Glibc
import PliegoDiagnostics
import PliegoJSON
import PliegoRows

/// One JSON file while its records are read: the way down to them, and where each stands.
///
/// The text of each record is kept, for its cells and for reject files; what stands around them is not.
final class RecordFile {
  let file: InputFile
  let limits: SourceLimits
  /// The text of the records, then what was rewritten.
  private(set) var text = TextBuffer(capacity: 1 << 16)
  private var diagnostics: [Diagnostic] = []
  private let root: RecordSource
  private var parser: TapeParser
  /// The element being read, and where in the stream it begins.
  private var element = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var elementStart = StreamPosition.start
  private var lines: LinePositions?
  /// The way to the value being looked at, as RFC 6901 writes it.
  private var pointer: [UInt8] = []
  private var stream: ByteStream?
  private var chunker: JSONChunker?
  private var spare: JSONChunk?
  private var isAtEnd = false
  private var isFull = false
  private var broken = 0
  /// How many texts came in earlier chunks.
  private var elementsBefore = 0

  /// Objects and lists inside each other, at most.
  static let depth = 64
  /// Mistakes listed one by one before only counting goes on.
  private static let listed = 20

  private let chunkBytes: Int

  /// - Parameter chunkBytes: about so many bytes of JSON are looked at together.
  init(_ file: InputFile, _ root: RecordSource, chunkBytes: Int = 1 << 20) {
    self.file = file
    self.chunkBytes = chunkBytes
    self.root = root
    limits = root.request.limits
    parser = TapeParser(limits: JSONLimits(maximumDepth: Self.depth))
  }

  /// Reads on until there are `size` bytes of text, or to the end.
  ///
  /// - Returns: whether there may be more.
  func readOn(upTo size: Int = .max) -> Bool {
    do {
      let chunker = try open()
      while !isAtEnd, !isFull, text.count < size {
        guard let chunk = try chunker.next(reusing: spare) else {
          if chunker.documentCount == 0 { diagnostics.append(.emptyInput(file.name)) }
          isAtEnd = true
          break
        }
        read(chunk)
        elementsBefore += chunk.elements.count
        spare = chunk
      }
    } catch let error as SourceError {
      fail(error.diagnostics)
    } catch JSONStreamError.elementTooLarge(let start, let limit) {
      fail([.elementTooLarge(file.name, at: start, limit: limit)])
    } catch {
      fail([.notJSON(file.name, .unexpectedEnd, at: .start)])
    }
    return !isAtEnd && !isFull
  }

  private func open() throws -> JSONChunker {
    if let chunker { return chunker }
    let stream = try ByteStream(file, encoding: root.request.encoding, limits: limits)
    self.stream = stream
    let made = JSONChunker(stream, limits: streamLimits)
    chunker = made
    return made
  }

  private func fail(_ found: [Diagnostic]) {
    diagnostics += found
    isAtEnd = true
  }

  /// Gives away the text of the records so far, whose rows are no longer wanted here.
  func takeText() -> TextBuffer {
    defer { text = TextBuffer(capacity: 1 << 16) }
    return text
  }

  /// What there is to say of the file, once it has been read.
  func finish(_ reading: inout FileReading) -> [Diagnostic] {
    if isFull { diagnostics.append(.tooLarge(file, limit: limits.textBytes)) }
    guard let stream else { return diagnostics }
    describe(stream.facts, &reading)
    return stream.diagnostics + diagnostics
  }

  private func describe(_ facts: StreamFacts, _ reading: inout FileReading) {
    reading.encoding = facts.encoding
    reading.isEncodingDeclared = root.request.encoding != nil
    reading.hasByteOrderMark = facts.hadByteOrderMark
    reading.isGzip = facts.compression == .gzip
    reading.textBytes = facts.textBytes
  }

  /// A root array is always taken apart, and so is a large document when its records are the elements of one member.
  private var streamLimits: StreamLimits {
    var limits = StreamLimits(chunkBytes: chunkBytes, wholeDocumentBytes: 4 * chunkBytes)
    limits.splitsRootArray = true
    limits.keepsWholeWithOcid = false
    limits.splitMembers = []
    if root.path.steps.count > 1, case .elements = root.path.steps[1], let name = root.path.firstName {
      limits.splitMembers = [name]
    }
    return limits
  }

  // MARK: Elements

  private func read(_ chunk: JSONChunk) {
    var last = (offset: 0, position: chunk.start)
    for next in chunk.elements where !isFull {
      if chunk.frame == nil {
        let between = UnsafeBufferPointer(rebasing: chunk.bytes[last.offset..<next.range.lowerBound])
        last = (next.range.lowerBound, last.position.advanced(over: between))
      }
      elementStart = chunk.frame == nil ? last.position : chunk.position(of: next.range.lowerBound)
      lines = nil
      chunk.withElement(next) { bytes in
        element = bytes.buffer
        do throws(JSONSyntaxError) {
          try parser.parse(bytes)
          follow(next.role, parser.tape.node())
        } catch {
          note(error, next, chunk)
        }
      }
    }
  }

  private func note(_ error: JSONSyntaxError, _ element: StreamElement, _ chunk: JSONChunk) {
    broken += 1
    guard broken <= Self.listed else { return }
    // A text that is cut off may have the white space behind it, or not.
    let text = chunk.bytes[element.range]
    let end = text.lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.map { $0 + 1 } ?? text.startIndex
    let place = chunk.position(of: min(element.range.lowerBound + error.offset, end))
    if error.reason == .invalidUTF8 {
      return diagnostics.append(.invalidUTF8(in: file.name, self.element, at: error.offset, place: place))
    }
    let isLine = elementsBefore + chunk.elements.count > 1 && !text[..<end].contains(UInt8(ascii: "\n"))
    if case .document = element.role, isLine {
      var finding = Diagnostic.notJSON(file.name, error.reason, at: place, isLine: true)
      finding.notes = []
      return diagnostics.append(finding)
    }
    diagnostics.append(.notJSON(file.name, error.reason, at: place))
  }

  private func follow(_ role: StreamElement.Role, _ node: JSONNode) {
    pointer.removeAll(keepingCapacity: true)
    switch role {
    case .frame, .document:
      guard node.isArray else { return follow(root, node, step: 0, Surroundings()) }
      // The elements of a root array are documents themselves; where documents are the records, none is none.
      if root.path.steps.isEmpty { root.isFound = true }
      for (place, element) in node.elements.enumerated() {
        enter(String(place)) { follow(root, element, step: 0, Surroundings(place: place)) }
      }
    case .element(nil, let place, _):
      enter(String(place)) { follow(root, node, step: 0, Surroundings(place: place)) }
    case .element(let name?, let place, _):
      root.isFound = true
      enter(name) { enter(String(place)) { follow(root, node, step: 2, Surroundings(place: place)) } }
    }
  }

  // MARK: The way to the records

  /// What is known of a value from what stands around it.
  private struct Surroundings {
    /// The name of the member that it is, when it is one of all.
    var name: JSONNode?
    /// Its place in the array that it stands in, from 0.
    var place: Int?
    /// The record around, and how far its text moved.
    var parent: Int32 = -1
    var shift: Int?
  }

  private func enter(_ token: String, _ body: () -> Void) {
    let length = pointer.count
    pointer.append(UInt8(ascii: "/"))
    pointer += JSONPointer.escaped(token).utf8
    body()
    pointer.removeLast(pointer.count - length)
  }

  private func follow(_ source: RecordSource, _ node: JSONNode, step: Int, _ around: Surroundings) {
    guard step < source.path.steps.count else { return record(source, node, around) }
    var around = around
    switch source.path.steps[step] {
    case .member(let name):
      guard node.isObject else { return noteShape(source, node) }
      guard let value = member(name, of: node, source) else { return }
      if value.isNull {
        source.isFound = true
        return
      }
      enter(name) { follow(source, value, step: step + 1, around) }
    case .elements:
      guard node.isArray else { return noteShape(source, node) }
      source.isFound = true
      for (place, element) in node.elements.enumerated() where !isFull {
        around.place = place
        enter(String(place)) { follow(source, element, step: step + 1, around) }
      }
    case .members:
      guard node.isObject else { return noteShape(source, node) }
      source.isFound = true
      for (name, value) in node.members where !isFull {
        around.name = name
        enter(name.text) { follow(source, value, step: step + 1, around) }
      }
    }
  }

  /// The first member of a name; a second one is noted, since what is in it is not read.
  private func member(_ name: String, of object: JSONNode, _ source: RecordSource) -> JSONNode? {
    var found: JSONNode?
    for (candidate, value) in object.members where candidate.text == name {
      if found == nil {
        found = value
      } else {
        source.columns.tallies.repeated.add(origin(source, candidate), name)
      }
    }
    return found
  }

  private func noteShape(_ source: RecordSource, _ node: JSONNode) {
    source.isFound = true
    source.columns.tallies.wrongShapes.add(origin(source, node), RecordCells.kind(of: node))
  }

  private func position(of node: JSONNode) -> StreamPosition {
    if node.offset == 0 { return elementStart }
    let known = lines ?? LinePositions(element, from: elementStart)
    lines = known
    return known.position(of: node.offset, in: element)
  }

  /// Where a record that is not a row yet stands.
  private func origin(_ source: RecordSource, _ node: JSONNode) -> RowOrigin {
    RowOrigin(
      file: file.name, row: source.rows.count + 1, line: position(of: node).line,
      pointer: String(decoding: pointer, as: UTF8.self))
  }

  // MARK: Records

  private func record(_ source: RecordSource, _ node: JSONNode, _ around: Surroundings) {
    source.isFound = true
    var repeated: [JSONNode] = []
    guard source.columns.find(in: node, repeated: { repeated.append($0) }) else {
      source.columns.tallies.notObjects.add(origin(source, node), RecordCells.kind(of: node))
      return
    }
    for name in repeated { source.columns.tallies.repeated.add(origin(source, name), name.text) }
    let extent = RecordCells.extent(of: node, in: element)
    // Cells that have to be rewritten take room too.
    guard text.count + 4 * extent.count <= limits.textBytes else {
      isFull = true
      return
    }
    let cells = RecordCells(text: text, shift: around.shift ?? text.count - node.offset)
    if around.shift == nil { text.append(extent) }
    let number = source.rows.count
    let place = RowPlace(
      file: 0, row: UInt32(truncatingIfNeeded: number + 1), line: UInt32(truncatingIfNeeded: position(of: node).line),
      offset: UInt32(truncatingIfNeeded: cells.shift + node.offset), count: UInt32(truncatingIfNeeded: extent.count))
    cells.read(node, source, name: around.name, place: around.place) { origin(source, $0) }
    source.rows.places.append(place)
    source.rows.parents.append(around.parent)
    source.rows.pointers.append(cells.append(pointer))
    for child in source.children {
      follow(child, node, step: 0, Surroundings(parent: Int32(number), shift: cells.shift))
    }
  }
}
