/// What is known of a large document while it is split.
struct SplitState {
  /// Members whose elements are cut out, and the one that says that its object is a single release or record.
  enum Name: Hashable { case cut(String), ocid, other }

  /// What may stand next between the brackets of an array.
  enum Expected { case valueOrEnd, value, commaOrEnd }

  let document: Int
  /// The text that is not cut out.
  var frame: JSONChunk
  /// The bytes of the window from here on belong to the frame, but are not copied there yet; `nil` inside a cut.
  var frameFrom: Int?
  let isArray: Bool

  var name: Name?
  var isAfterColon = false
  var hasOcid = false
  /// The members that were cut; a second one of the same name stays in the frame, whose parser reports it.
  var cutNames: Set<Name> = []
  var members: [String] = []

  /// The array being cut.
  var array: String?
  var index = 0
  var expected = Expected.valueOrEnd
  /// The frame shows one wrong comma; a parser would not come to a second.
  var hasFlaw = false

  /// Whether the string being looked at may be a member's name, whose text is needed whole.
  var mayBeName = false

  /// The most names kept for ``DocumentOpening/members``.
  private static let mostMembers = 1000

  mutating func take(name text: UnsafeBufferPointer<UInt8>, _ limits: StreamLimits) {
    mayBeName = false
    if members.count < Self.mostMembers { members.append(String(decoding: text, as: UTF8.self)) }
    if let cut = limits.splitMembers.first(where: { text.elementsEqual($0.utf8) }) {
      name = .cut(cut)
    } else {
      name = limits.keepsWholeWithOcid && text.elementsEqual("ocid".utf8) ? .ocid : .other
    }
  }
}

/// Large documents.
extension JSONChunker {
  func beginSplit() {
    let start = position(at: valueStart)
    let frame = JSONChunk(capacity: 1 << 12)
    frame.start = start
    frame.frame = DocumentFrame(start: start)
    let isArray = bytes[valueStart] == UInt8(ascii: "[")
    split = SplitState(document: documentCount, frame: frame, frameFrom: valueStart, isArray: isArray)
    documentCount += 1
    line.isFresh = false
    scan = nil
    place = valueStart + 1
    state = isArray ? .elements : .members
  }

  /// Copies what belongs to the frame out of the window.
  func copyToFrame(upTo end: Int) {
    guard let from = split?.frameFrom, from < end else { return }
    split?.frame.append(UnsafeBufferPointer(rebasing: window.bytes[from..<end]))
    split?.frameFrom = end
  }

  /// The document ends before `end`: what remains of it goes out as its last element.
  private func endSplit(at end: Int) {
    guard let split else { return }
    place = end
    copyToFrame(upTo: end)
    if split.frameFrom == nil { map(end) }
    let isWhole = split.frame.frame?.cuts.isEmpty ?? true
    let role = isWhole ? StreamElement.Role.document(split.document) : .frame(document: split.document)
    split.frame.elements = [
      StreamElement(range: 0..<split.frame.count, role: role, start: split.frame.start)
    ]
    split.frame.seal()
    finishedFrame = split.frame
    self.split = nil
    scan = nil
    state = .between
  }

  /// What is appended to the frame from now on stands in the stream at `offset` of the window.
  private func map(_ offset: Int) {
    guard let frame = split?.frame else { return }
    frame.frame?.segments.append(DocumentFrame.Segment(offset: frame.count, start: position(at: offset)))
  }

  private func checkFrame() throws {
    guard let split, let from = split.frameFrom, let start = split.frame.frame?.segments.first?.start else { return }
    if split.frame.count + count - from > limits.maximumElementBytes {
      throw JSONStreamError.elementTooLarge(start: start, limit: limits.maximumElementBytes)
    }
  }

  // MARK: Members

  /// Walks what stands between the braces of a root object.
  ///
  /// Nothing is refused here: whatever is no array to be cut goes into the frame as it is, and its parser judges.
  func members() throws -> Bool {
    try checkFrame()
    while true {
      if scan != nil {
        guard let end = try valueEnd() else { return false }
        if split?.mayBeName == true { takeName(upTo: end) }
        place = end
        scan = nil
      }
      guard place < count else {
        if isLast { endSplit(at: count) }
        return isLast
      }
      if member(bytes[place]) { return true }
    }
  }

  /// Takes one byte between members.
  ///
  /// - Returns: whether the object ends or an array to be cut begins.
  private func member(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"):
      split?.isAfterColon = true
      if split?.name == .ocid { split?.hasOcid = true }
    case UInt8(ascii: ","):
      split?.isAfterColon = false
      split?.name = nil
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      endSplit(at: place + 1)
      return true
    case UInt8(ascii: "["):
      if beginArray() { return true }
      beginValue(.container)
      return false
    case UInt8(ascii: "{"):
      beginValue(.container)
      return false
    case UInt8(ascii: "\""):
      let mayBeName = split?.isAfterColon == false
      split?.mayBeName = mayBeName
      beginValue(.string)
      return false
    default: break
    }
    place += 1
    return false
  }

  private func beginValue(_ kind: ValueScan.Kind) {
    valueStart = place
    scan = ValueScan(kind, at: place)
  }

  /// Notes the name whose closing quote is before `end`.
  ///
  /// Names with escapes in them are not recognised; such an array stays in the frame.
  private func takeName(upTo end: Int) {
    let text = UnsafeBufferPointer(rebasing: window.bytes[min(valueStart + 1, end - 1)..<end - 1])
    split?.take(name: text, limits)
  }

  // MARK: Elements

  /// Begins to cut the array at `place` when it is one to be cut.
  private func beginArray() -> Bool {
    guard case .cut(let array)? = split?.name, split?.isAfterColon == true,
      split?.hasOcid == false, split?.cutNames.insert(.cut(array)).inserted == true
    else { return false }
    split?.name = nil
    split?.array = array
    split?.index = 0
    split?.expected = .valueOrEnd
    place += 1
    state = .elements
    return true
  }

  /// Walks what stands between the brackets of an array that is cut.
  func elements() throws -> Bool {
    while true {
      if scan != nil {
        guard let end = try valueEnd() else { return false }
        endElement(at: end)
      }
      guard place < count else {
        if isLast { endSplit(at: count) }
        return isLast
      }
      if element(bytes[place]) { return true }
    }
  }

  private func endElement(at end: Int) {
    // Field by field: a copy of the whole, for every element, would count references to all that is in it.
    guard let index = split?.index, let document = split?.document else { return }
    emit(valueStart..<end, .element(array: split?.array, index: index, document: document))
    split?.index = index + 1
    split?.expected = .commaOrEnd
    place = end
    scan = nil
  }

  /// Takes one byte between elements.
  ///
  /// - Returns: whether the array ends.
  private func element(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: place += 1
    case UInt8(ascii: ","):
      if split?.expected != .commaOrEnd { noteFlaw() }
      split?.expected = .value
      place += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      endArray(byte)
      return true
    default:
      if split?.expected == .commaOrEnd { noteFlaw() }
      if split?.index == 0 { openCut() }
      valueStart = place
      let length = known.length(ofElementAt: window.start.offset + place)
      scan = length.map { ValueScan(knownEnd: place + $0) } ?? ValueScan(nested: byte, at: place)
    }
    return false
  }

  /// The first element is met: the frame stops here and goes on behind the last.
  private func openCut() {
    guard let split else { return }
    copyToFrame(upTo: place)
    self.split?.frameFrom = nil
    window.openings.append(
      DocumentOpening(
        document: split.document, array: split.array,
        headText: Array(split.frame.bytes) + Array((split.isArray ? "]" : "]}").utf8), members: split.members))
    split.frame.frame?.cuts.append(DocumentFrame.Cut(array: split.array, count: 0))
  }

  private func endArray(_ byte: UInt8) {
    guard let split else { return }
    if split.frameFrom == nil {
      if let last = split.frame.frame?.cuts.indices.last { split.frame.frame?.cuts[last].count = split.index }
      if split.expected == .value {
        noteTrailingComma()
      } else if byte == UInt8(ascii: "}") {
        split.frame.append("null")
      }
      map(place)
      self.split?.frameFrom = place
    }
    state = .members
    if split.isArray { return endSplit(at: place + 1) }
    // A brace ends the object too, and is met again there.
    if byte == UInt8(ascii: "]") { place += 1 }
  }

  // MARK: Wrong commas

  /// Puts the byte at `place`, a comma too many or a value without a comma before it, where the frame's parser trips over it.
  ///
  /// A `null` stands in for the elements before.
  private func noteFlaw() {
    guard let split, split.frameFrom == nil, !split.hasFlaw else { return }
    self.split?.hasFlaw = true
    split.frame.append(split.expected == .value ? "null," : "null")
    map(place)
    split.frame.append(UnsafeBufferPointer(rebasing: window.bytes[place...place]))
  }

  private func noteTrailingComma() {
    guard let split, !split.hasFlaw else { return }
    self.split?.hasFlaw = true
    split.frame.append("null,")
  }
}
