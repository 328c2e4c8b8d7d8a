/// One JSON value that keeps what its text said.
///
/// Members keep their order and numbers keep their text, so that writing gives back what was read. Equality looks at
/// the meaning instead: objects are equal whatever the order of their members (RFC 8259 §4), numbers by decimal value
/// (`1.0` is `1`), strings by their Unicode scalars (`"é"` as one scalar is not `"é"` as two, unlike Swift's `==`).
///
/// For schemas, mappings and other small texts. Releases by the million go through ``TapeParser``, which makes no tree.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

// MARK: - Looking inside

extension JSONValue {
  /// The value of the member called `name`; `nil` when there is none, or when this is not an object.
  public subscript(name: String) -> JSONValue? { objectValue?[name] }

  /// The element at `index`, from 0; `nil` when there is none, or when this is not an array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  public var isNull: Bool { if case .null = self { true } else { false } }

  public var boolValue: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  public var numberValue: JSONNumber? { if case .number(let number) = self { number } else { nil } }

  public var stringValue: String? { if case .string(let text) = self { text } else { nil } }

  public var arrayValue: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  public var objectValue: JSONObject? { if case .object(let object) = self { object } else { nil } }
}

// MARK: - Equality

extension JSONValue: Hashable {
  public static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.hasSameScalars(as: b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .number(let number): hasher.combine(number)
    case .string(let text): hasher.combine(text)
    case .array(let elements): hasher.combine(elements)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension String {
  /// Whether both texts are the same scalar by scalar, as JSON compares them.
  ///
  /// `==` also holds for texts that merely look the same, such as a composed and a decomposed `é`.
  package func hasSameScalars(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let same = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { theirs in mine.elementsEqual(theirs) }
    }
    return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}

// MARK: - Literals

extension JSONValue: ExpressibleByNilLiteral {
  public init(nilLiteral: ()) { self = .null }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: Int) { self = .number(JSONNumber(number)) }
}

extension JSONValue: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .string(text) }
}

extension JSONValue: ExpressibleByStringInterpolation {}

extension JSONValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(JSONObject(members)) }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON text.
  public var description: String { JSONWriter.text(of: self) }
}
