import PliegoRows
import PliegoValues

/// What an expression gives for some rows.
///
/// Three kinds of nothing have three names: `empty` (not stated), a problem (stated, and unreadable), and no value at
/// all, which is a field that is not mapped.
enum Value: @unchecked Sendable {
  case empty
  case text(Bytes)
  /// The text of a JSON number, with all its digits.
  case number(Bytes)
  case boolean(Bool)
  case date(CivilDate)
  case datetime(ZonedDateTime)
  /// Index into the problems of the process at hand.
  case problem(Int32)

  var isEmpty: Bool { if case .empty = self { true } else { false } }
  var isProblem: Bool { if case .problem = self { true } else { false } }
}
