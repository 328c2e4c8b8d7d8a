/// What kind of value an expression gives, known before running.
enum ValueKind: Sendable, Hashable {
  case text
  case url
  /// Text that is a code of a list, by the list's file name without `.csv`.
  case code(String)
  case number
  case integer
  case boolean
  case date
  case datetime
  /// The empty value, which fits everywhere.
  case nothing
  /// Not known, because a mistake was already reported: nothing more is said about it.
  case unknown

  /// The name in the language, shown in messages in both languages.
  var name: String {
    switch self {
    case .text: "text"
    case .url: "url"
    case .code: "code"
    case .number: "number"
    case .integer: "integer"
    case .boolean: "boolean"
    case .date: "date"
    case .datetime: "datetime"
    case .nothing: "empty"
    case .unknown: "?"
    }
  }

  var isText: Bool {
    switch self {
    case .text, .url, .code: true
    default: false
    }
  }

  var isNumber: Bool { self == .number || self == .integer }
  var isTemporal: Bool { self == .date || self == .datetime }

  /// The kind that holds both, or `nil` when there is none.
  func joined(with other: ValueKind) -> ValueKind? {
    if self == other { return self }
    switch (self, other) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.nothing, let kind), (let kind, .nothing): return kind
    default: break
    }
    if isText && other.isText { return .text }
    if isNumber && other.isNumber { return .number }
    return nil
  }
}

/// A type with its marks.
struct ValueType: Sendable {
  var kind: ValueKind
  /// The value may be empty.
  var mayBeEmpty: Bool
  /// The value may be a problem.
  var mayFail = false
  /// The value is personal data, which must not reach a field.
  var isPersonal = false
  /// The value is the same whatever the rows say.
  var isFixed = false

  init(
    _ kind: ValueKind, mayBeEmpty: Bool = false, mayFail: Bool = false, isPersonal: Bool = false, isFixed: Bool = false
  ) {
    self.kind = kind
    self.mayBeEmpty = mayBeEmpty
    self.mayFail = mayFail
    self.isPersonal = isPersonal
    self.isFixed = isFixed
  }

  static let unknown = ValueType(.unknown)
}
