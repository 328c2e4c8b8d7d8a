/// One entry of a ``Tape``: a value, or the name of a member.
public struct TapeNode: Sendable {
  public enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object
    /// The name of a member; the node after it is the member's value.
    case name
  }

  /// What the parser noticed in passing.
  public struct Traits: OptionSet, Sendable {
    public var rawValue: UInt8

    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A string or name with at least one escape: its bytes are not yet its text.
    public static let hasEscapes = Traits(rawValue: 1)
    /// A string or name with bytes of 0x80 or more: its length in bytes is not its length in characters.
    public static let isNotASCII = Traits(rawValue: 2)
    /// A number with a point, with an exponent, with a minus.
    public static let hasFraction = Traits(rawValue: 4)
    public static let hasExponent = Traits(rawValue: 8)
    public static let isNegative = Traits(rawValue: 16)
  }

  /// The first byte of the value in the input; of strings and names, the byte after the opening quote.
  public var offset: UInt32
  /// The number of bytes: without quotes for strings and names, with both brackets for arrays and objects.
  public var length: UInt32
  /// The index after this value and all it holds; of a name, the index of its value.
  public var next: UInt32
  /// Of a name, its number in the parser's ``KeyTable``; else, and for names it does not know, 0.
  public var key: UInt16
  public var kind: Kind
  public var traits: Traits

  @inlinable
  @inline(__always)
  init(offset: Int, length: Int, next: Int, key: UInt16 = 0, kind: Kind, traits: Traits = []) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.length = UInt32(truncatingIfNeeded: length)
    self.next = UInt32(truncatingIfNeeded: next)
    self.key = key
    self.kind = kind
    self.traits = traits
  }
}

/// One JSON text as a flat list of 16-byte nodes over its bytes, in the order of the text.
///
/// The text `{"id":"7","items":[1,2]}` becomes, in a parser whose table knows `id` as 1:
///
///     index  kind    offset  length  next  key   bytes
///     0      object       0      24     7    -   the whole text
///     1      name         2       2     2    1   id
///     2      string       7       1     3    -   7
///     3      name        11       5     4    0   items
///     4      array       18       5     7    -   [1,2]
///     5      number      19       1     6    -   1
///     6      number      21       1     7    -   2
///
/// To find a member of the object at 0, start at 1: a name; its value is at 2; `next` of the value, 3, is the next
/// name; and so on until `next` of the object, 7. Whatever a value holds is skipped in one step.
///
/// A tape is filled by ``TapeParser`` and good until its next parse. It points into the bytes that were parsed.
public struct Tape: ~Copyable, @unchecked Sendable {
  // SAFETY: `nodes` owns `capacity` nodes, of which the first `count` are set. `bytes` belongs to whoever called the
  // parser and is read only through nodes, of which there are none before the first parse and after a failed one.
  @usableFromInline var nodes: UnsafeMutablePointer<TapeNode>
  @usableFromInline var capacity: Int
  @usableFromInline var bytes: UnsafePointer<UInt8>

  /// The number of nodes; 0 when the last parse failed.
  public internal(set) var count = 0

  /// Whether an object may have a name twice: two of its names have one number, or no number.
  var mayRepeatNames = true
  /// Whether a number has an exponent or more than 15 bytes.
  var hasLongNumbers = true

  init(capacity: Int) {
    self.capacity = capacity
    nodes = .allocate(capacity: capacity)
    bytes = UnsafePointer(UnsafeRawPointer(nodes).assumingMemoryBound(to: UInt8.self))
  }

  deinit { nodes.deallocate() }

  // MARK: Nodes

  /// The node at `index`; the document's own value is at 0.
  @inlinable
  @inline(__always)
  public subscript(index: Int) -> TapeNode {
    assert(index >= 0 && index < count, "no such node")
    return nodes[index]
  }

  @inlinable
  @inline(__always)
  public func kind(_ index: Int) -> TapeNode.Kind { self[index].kind }

  /// The index after the value at `index` and all it holds.
  @inlinable
  @inline(__always)
  public func end(_ index: Int) -> Int { Int(nodes[index].next) }

  /// The first byte of the value in the input, quote and all.
  public func offset(_ index: Int) -> Int {
    let node = self[index]
    return Int(node.offset) - (node.kind == .string || node.kind == .name ? 1 : 0)
  }

  /// The bytes of the value as they stand in the input.
  ///
  /// Of a string or name, those between the quotes, escapes and all; of an array or object, its brackets too.
  @inlinable
  @inline(__always)
  public func raw(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let node = self[index]
    return UnsafeBufferPointer(start: bytes + Int(node.offset), count: Int(node.length))
  }

  // MARK: Members and elements

  /// Calls `body` with the index of each member's name in the object at `index`; the value is one further.
  @inlinable
  @inline(__always)
  public func forEachMember<Failure: Error>(of index: Int, _ body: (Int) throws(Failure) -> Void) throws(Failure) {
    let end = end(index)
    var name = index &+ 1
    while name < end {
      try body(name)
      name = self.end(name &+ 1)
    }
  }

  /// Calls `body` with the index of each element of the array at `index`.
  @inlinable
  @inline(__always)
  public func forEachElement<Failure: Error>(of index: Int, _ body: (Int) throws(Failure) -> Void) throws(Failure) {
    let end = end(index)
    var element = index &+ 1
    while element < end {
      try body(element)
      element = self.end(element)
    }
  }

  /// The value of the first member with the number `key`; `nil` when there is none, or the value is no object.
  @inlinable
  public func member(_ key: UInt16, of index: Int) -> Int? {
    guard kind(index) == .object else { return nil }
    let end = end(index)
    var name = index &+ 1
    while name < end {
      if self[name].key == key { return name &+ 1 }
      name = self.end(name &+ 1)
    }
    return nil
  }

  /// The value of the first member called `name`; `nil` when there is none, or the value is no object.
  public func member(named name: String, of index: Int) -> Int? {
    guard kind(index) == .object else { return nil }
    let end = end(index)
    var place = index + 1
    while place < end {
      if holds(name, at: place) { return place + 1 }
      place = self.end(place + 1)
    }
    return nil
  }

  // MARK: Text

  /// Whether the string or name at `index` has the text `text`.
  public func holds(_ text: String, at index: Int) -> Bool {
    guard !self[index].traits.contains(.hasEscapes) else { return self.text(index).hasSameScalars(as: text) }
    return raw(index).count == text.utf8.count && raw(index).elementsEqual(text.utf8)
  }

  /// The text of the string or name at `index`, escapes undone; of other values, their bytes as text.
  public func text(_ index: Int) -> String {
    guard self[index].traits.contains(.hasEscapes) else { return String(decoding: raw(index), as: UTF8.self) }
    var writer = ByteWriter(capacity: raw(index).count)
    appendText(index, to: &writer)
    return writer.text
  }

  /// Appends the text of the string or name at `index`, escapes undone.
  @inlinable
  public func appendText(_ index: Int, to writer: inout ByteWriter) {
    if self[index].traits.contains(.hasEscapes) {
      writer.append(unescaping: raw(index))
    } else {
      writer.append(raw(index))
    }
  }

  // MARK: Values and places

  /// The value at `index` as a tree; of members with the same name, the first.
  public func value(_ index: Int = 0) -> JSONValue { node(index).value }

  /// The way from the document to the value at `index`; of a name, to its member's value.
  ///
  /// - Complexity: O(*n*) in the members and elements beside the way, so for messages only.
  public func pointer(to index: Int) -> JSONPointer { node(index).pointer }
}
