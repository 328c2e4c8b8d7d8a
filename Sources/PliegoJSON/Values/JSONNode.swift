public import CPliego

/// One value of a ``Tape``, to be asked about: what it is, what it holds, what its text says.
///
/// For checks, which look at a few values of a release and want to read like sentences. A member that is missing and a
/// value that is no object give `nil`, so questions can be chained: `release["tender"]?["status"]?.text`.
///
/// SAFETY: does not own the tape. It is good until the parser that filled the tape parses again, and must not be kept
/// beyond the call that it was given to.
public struct JSONNode {
  @usableFromInline let nodes: UnsafePointer<TapeNode>
  @usableFromInline let bytes: UnsafePointer<UInt8>
  /// The place on the tape.
  public let index: Int

  @inlinable
  init(nodes: UnsafePointer<TapeNode>, bytes: UnsafePointer<UInt8>, index: Int) {
    self.nodes = nodes
    self.bytes = bytes
    self.index = index
  }

  /// Another value of the same tape.
  @inlinable
  public func node(at index: Int) -> JSONNode { JSONNode(nodes: nodes, bytes: bytes, index: index) }

  @inlinable public var tapeNode: TapeNode { nodes[index] }
  @inlinable public var kind: TapeNode.Kind { nodes[index].kind }
  @inlinable public var isObject: Bool { kind == .object }
  @inlinable public var isArray: Bool { kind == .array }
  @inlinable public var isString: Bool { kind == .string }
  @inlinable public var isNumber: Bool { kind == .number }
  @inlinable public var isNull: Bool { kind == .null }
  /// The index behind this value and all it holds.
  @inlinable public var end: Int { Int(nodes[index].next) }

  /// The bytes as they stand in the input: of strings and names, those between the quotes, escapes and all.
  @inlinable
  public var raw: UnsafeBufferPointer<UInt8> {
    let node = nodes[index]
    return UnsafeBufferPointer(start: bytes + Int(node.offset), count: Int(node.length))
  }

  /// The first byte of the value in the input, quote and all.
  public var offset: Int {
    let node = nodes[index]
    return Int(node.offset) - (node.kind == .string || node.kind == .name ? 1 : 0)
  }

  /// Whether nothing is in it: `""` or nothing but white space, `[]`, `{}`.
  ///
  /// `null`, numbers and truth values are not empty.
  @inlinable
  @inline(__always)
  public var isEmpty: Bool { _fastPath(beginsVisibly) ? false : isEmptyAtSecondLook }

  /// Whether this is a string that begins with a character of ASCII which is seen: nearly all do.
  @inlinable
  @inline(__always)
  var beginsVisibly: Bool {
    let node = nodes + index
    guard node.pointee.kind == .string, node.pointee.length > 0 else { return false }
    let first = bytes[Int(node.pointee.offset)]
    return first &- 0x21 < 0x5F && first != UInt8(ascii: "\\")
  }

  @usableFromInline
  var isEmptyAtSecondLook: Bool {
    switch kind {
    case .object, .array: end == index + 1
    case .string: isBlank
    default: false
    }
  }

  /// Told by the first byte in nearly all cases: a letter or digit is no white space.
  private var isBlank: Bool {
    guard let first = raw.first else { return true }
    if first > 0x20, first < 0x80, first != UInt8(ascii: "\\") { return false }
    // White space beyond ASCII begins with one of four bytes: U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000.
    if first >= 0x80, first != 0xC2, !(0xE1...0xE3).contains(first) { return false }
    return text.allSatisfy(\.isWhitespace)
  }
}

extension JSONNode {
  /// Whether it says anything: not `null`, not empty, and not made of such values only.
  @inlinable
  @inline(__always)
  public var isFilled: Bool { _fastPath(beginsVisibly) || isFilledAtSecondLook }

  @usableFromInline
  var isFilledAtSecondLook: Bool {
    switch kind {
    case .null: return false
    case .string: return !isEmpty
    case .array, .object:
      let (end, step) = (end, kind == .object ? 1 : 0)
      var place = index &+ 1
      while place < end {
        let value = node(at: place &+ step)
        if value.isFilled { return true }
        place = value.end
      }
      return false
    default: return true
    }
  }
}

// MARK: - Members and elements

extension JSONNode {
  /// The value of the first member called `name`; `nil` when there is none, or this is no object.
  ///
  /// Inlined, because the name is nearly always written where it is asked for: comparing with a text that is known then
  /// takes one or two words.
  @inlinable
  @inline(__always)
  public subscript(name: StaticString) -> JSONNode? {
    guard kind == .object else { return nil }
    let end = Int(nodes[index].next)
    let (text, count) = (name.utf8Start, name.utf8CodeUnitCount)
    var place = index &+ 1
    while place < end {
      let candidate = nodes + place
      if _slowPath(candidate.pointee.traits.contains(.hasEscapes)) {
        if node(at: place).isEscaped(name) { return node(at: place &+ 1) }
      } else if Int(candidate.pointee.length) == count,
        pliego_has_same_bytes(bytes + Int(candidate.pointee.offset), text, count) != 0
      {
        return node(at: place &+ 1)
      }
      place = Int(candidate[1].next)
    }
    return nil
  }

  /// Whether a name with escapes says `name`.
  @usableFromInline
  @inline(never)
  func isEscaped(_ name: StaticString) -> Bool { text == name.description }

  /// The value of the first member called `name`; `nil` when there is none, or this is no object.
  public func member(named name: String) -> JSONNode? {
    for (candidate, value) in members where candidate.text == name { return value }
    return nil
  }

  /// The members of an object, each as its name and its value; none for other values.
  @inlinable
  public var members: JSONMembers { JSONMembers(self) }

  /// The elements of an array; none for other values.
  @inlinable
  public var elements: JSONElements { JSONElements(self) }

  /// The number of elements or members; 0 for other values.
  public var count: Int {
    switch kind {
    case .array: elements.reduce(0) { count, _ in count + 1 }
    case .object: members.reduce(0) { count, _ in count + 1 }
    default: 0
    }
  }
}

/// The members of an object in their order.
public struct JSONMembers: Sequence, IteratorProtocol {
  @usableFromInline var upcoming: JSONNode
  @usableFromInline let end: Int

  @inlinable
  init(_ object: JSONNode) {
    upcoming = object.node(at: object.index &+ 1)
    end = object.isObject ? object.end : 0
  }

  @inlinable
  public mutating func next() -> (name: JSONNode, value: JSONNode)? {
    guard upcoming.index < end else { return nil }
    let name = upcoming
    let value = name.node(at: name.index &+ 1)
    upcoming = name.node(at: value.end)
    return (name, value)
  }
}

/// The elements of an array in their order.
public struct JSONElements: Sequence, IteratorProtocol {
  @usableFromInline var upcoming: JSONNode
  @usableFromInline let end: Int

  @inlinable
  init(_ array: JSONNode) {
    upcoming = array.node(at: array.index &+ 1)
    end = array.isArray ? array.end : 0
  }

  @inlinable
  public mutating func next() -> JSONNode? {
    guard upcoming.index < end else { return nil }
    defer { upcoming = upcoming.node(at: upcoming.end) }
    return upcoming
  }
}

// MARK: - Text and equality

extension JSONNode {
  /// Whether two values are written with the same bytes; kinds are not compared.
  @inlinable
  public func isWritten(like other: JSONNode) -> Bool {
    let count = Int(nodes[index].length)
    guard count == Int(other.nodes[other.index].length) else { return false }
    return pliego_has_same_bytes(
      bytes + Int(nodes[index].offset), other.bytes + Int(other.nodes[other.index].offset), count) != 0
  }

  /// Whether the string or name is `text`, escapes undone.
  @inlinable
  @inline(__always)
  public func holds(_ text: StaticString) -> Bool {
    let node = nodes + index
    guard _fastPath(!node.pointee.traits.contains(.hasEscapes)) else { return isEscaped(text) }
    guard Int(node.pointee.length) == text.utf8CodeUnitCount else { return false }
    return pliego_has_same_bytes(bytes + Int(node.pointee.offset), text.utf8Start, text.utf8CodeUnitCount) != 0
  }

  /// Whether the bytes as they stand in the input begin with `text`.
  @inlinable
  @inline(__always)
  public func begins(with text: StaticString) -> Bool {
    Int(nodes[index].length) >= text.utf8CodeUnitCount
      && pliego_has_same_bytes(bytes + Int(nodes[index].offset), text.utf8Start, text.utf8CodeUnitCount) != 0
  }

  /// The text of a string or name, escapes undone; of other values, their bytes as text.
  public var text: String {
    guard nodes[index].traits.contains(.hasEscapes) else { return String(decoding: raw, as: UTF8.self) }
    var writer = ByteWriter(capacity: raw.count)
    writer.append(unescaping: raw)
    return writer.text
  }

  /// The text, when this is a string.
  public var stringValue: String? { isString ? text : nil }

  /// The number, when this is one.
  public var number: JSONNumber? { isNumber ? JSONNumber(checked: text) : nil }

  /// The truth value, when this is one.
  public var boolean: Bool? { kind == .true ? true : kind == .false ? false : nil }

  /// The value as a tree of its own, which may be kept.
  public var value: JSONValue {
    switch kind {
    case .null: return .null
    case .false: return .bool(false)
    case .true: return .bool(true)
    case .number: return .number(JSONNumber(checked: text))
    case .string, .name: return .string(text)
    case .array: return .array(elements.map(\.value))
    case .object:
      var object = JSONObject()
      for (name, value) in members { object.insert(value.value, named: name.text) }
      return .object(object)
    }
  }

  /// The way from the document to this value; of a name, to its member's value.
  ///
  /// - Complexity: O(*n*) in the members and elements beside the way, so for messages only.
  public var pointer: JSONPointer {
    var pointer = JSONPointer.root
    forEachStep { step in
      switch step {
      case .member(let name): pointer = pointer.appending(name.text)
      case .element(_, let position): pointer = pointer.appending(position)
      }
    }
    return pointer
  }

  /// The names on the way to this value, without the positions in arrays: what a field is called.
  public var fieldNames: [String] {
    var names: [String] = []
    forEachStep { if case .member(let name) = $0 { names.append(name.text) } }
    return names
  }

  /// One step down.
  public enum Step {
    /// Into the value of the member with this name.
    case member(JSONNode)
    /// Into an element, the first being 0.
    case element(JSONNode, position: Int)

    /// The value that the step leads to.
    public var target: JSONNode {
      switch self {
      case .member(let name): name.node(at: name.index + 1)
      case .element(let element, _): element
      }
    }
  }

  /// Calls `body` with each step from the document to this value, the first step first.
  public func forEachStep(_ body: (Step) -> Void) {
    var container = 0
    while container < index {
      let isObject = nodes[container].kind == .object
      var place = container + 1
      var position = 0
      while Int(nodes[isObject ? place + 1 : place].next) <= index {
        place = Int(nodes[isObject ? place + 1 : place].next)
        position += 1
      }
      body(isObject ? .member(node(at: place)) : .element(node(at: place), position: position))
      container = isObject ? place + 1 : place
    }
  }
}

extension Tape {
  /// The value at `index`, to be asked about; good until the next parse.
  @inlinable
  public func node(_ index: Int = 0) -> JSONNode {
    assert(index >= 0 && index < count, "no such node")
    return JSONNode(nodes: nodes, bytes: bytes, index: index)
  }
}

extension JSONNode {
  /// Appends the text of the string or name, escapes undone; of other values, their bytes.
  @inlinable
  public func appendText(to writer: inout ByteWriter) {
    if tapeNode.traits.contains(.hasEscapes) {
      writer.append(unescaping: raw)
    } else {
      writer.append(raw)
    }
  }
}

extension JSONNode {
  /// Whether both values stand on one tape.
  public func isOnTape(of other: JSONNode) -> Bool { nodes == other.nodes }
}
