public import PliegoJSON
import PliegoValues

/// What is remembered of one release or record until everything has been read: 64 bytes.
public struct ReleaseEntry: Sendable, Equatable {
  /// What a statement about a process is.
  public enum Kind: UInt8, Sendable {
    case release
    /// A record, or a compiled release that stands by itself: both say how the whole process stands.
    case record
  }

  /// The hash of the release's id; 0 when it has none.
  var idHash: UInt64 = 0
  /// The hash of all but `id` and `date`.
  var contentHash: UInt64 = 0
  /// Seconds since 1970; `Int64.min` when there is no date.
  private var seconds = Int64.min
  private var nanoseconds: UInt32 = 0
  /// The number of its ocid in the index.
  var ocid: UInt32 = 0
  /// A hash of `tender/id`; 0 when there is none.
  ///
  /// Short: two that are confused hide one finding in 2^32.
  var tenderHash: UInt32 = 0
  var tags: ReleaseTags = []
  public let place: ReleasePlace
  public let kind: Kind

  init(_ release: JSONNode, _ kind: Kind, ocid: UInt32, at place: ReleasePlace, _ keys: KeyTable?) {
    self.place = place
    self.kind = kind
    self.ocid = ocid
    guard kind == .release else { return }
    idHash = release["id"].map { $0.isNull ? 0 : max(1, $0.textHash) } ?? 0
    contentHash = release.contentHash(omitting: ["id", "date"], keys: keys)
    if let instant = release["date"].flatMap(Instant.init) {
      seconds = Int64(instant.seconds)
      nanoseconds = UInt32(truncatingIfNeeded: instant.nanoseconds)
    }
    tenderHash = release["tender"]?["id"].map { max(1, UInt32(truncatingIfNeeded: $0.textHash)) } ?? 0
    tags = ReleaseTags(release)
  }

  var hasDate: Bool { seconds != .min }

  func isDated(like other: ReleaseEntry) -> Bool {
    seconds == other.seconds && nanoseconds == other.nanoseconds
  }

  /// Whether it is not later than the other; what has no date may have been before anything.
  func isBefore(orWith other: ReleaseEntry) -> Bool { (seconds, nanoseconds) <= (other.seconds, other.nanoseconds) }

  /// For grouping by date.
  var dateHash: UInt64 { UInt64(bitPattern: seconds) &* 1_000_000_007 &+ UInt64(nanoseconds) }
}

/// Where a release or record stands, in few bytes; numbers beyond 4,294,967,295 are given as that.
public struct ReleasePlace: Sendable, Equatable {
  /// The number of the file in the list of files of the run, from 0.
  public let file: UInt32
  public let line: UInt32
  public let column: UInt32
  private let outer: UInt32
  private let inner: UInt32

  private static let none = UInt32.max
  private static let isRecord: UInt32 = 1 << 31

  /// - Parameters:
  ///   - line: the line of its first byte, from 1.
  ///   - column: the column of its first byte, from 1, in characters.
  ///   - pointer: the way to it from the root of the text; kept when it goes through `releases` and `records` only.
  public init(file: Int, line: Int, column: Int, pointer: [String]) {
    self.file = UInt32(clamping: file)
    self.line = UInt32(clamping: line)
    self.column = UInt32(clamping: column)
    outer = Self.packed(pointer.prefix(2))
    inner = pointer.count == 4 ? Self.packed(pointer.suffix(2)) : Self.none
  }

  /// `releases` or `records` and a number.
  private static func packed(_ step: ArraySlice<String>) -> UInt32 {
    guard step.count == 2, let name = step.first, let number = step.last.flatMap(UInt32.init), number < isRecord - 1
    else { return none }
    return name == "records" ? number | isRecord : name == "releases" ? number : none
  }

  public var pointer: JSONPointer {
    JSONPointer(tokens: Self.unpacked(outer) + Self.unpacked(inner))
  }

  private static func unpacked(_ step: UInt32) -> [String] {
    guard step != none else { return [] }
    return step & isRecord == 0 ? ["releases", String(step)] : ["records", String(step & ~isRecord)]
  }
}

/// The tags of a release that its history is asked about, and whether it has a tender.
struct ReleaseTags: OptionSet, Sendable {
  let rawValue: UInt32

  static let tender = ReleaseTags(rawValue: 1)
  static let tenderUpdate = ReleaseTags(rawValue: 2)
  static let tenderAmendment = ReleaseTags(rawValue: 4)
  static let tenderCancellation = ReleaseTags(rawValue: 8)
  static let award = ReleaseTags(rawValue: 16)
  static let awardUpdate = ReleaseTags(rawValue: 32)
  static let contract = ReleaseTags(rawValue: 64)
  static let contractUpdate = ReleaseTags(rawValue: 128)
  static let contractAmendment = ReleaseTags(rawValue: 256)
  /// No tag: the release has a tender object.
  static let hasTender = ReleaseTags(rawValue: 512)

  /// The tag that a text is; none for others.
  private static func tag(_ text: JSONNode) -> ReleaseTags {
    if text.holds("tender") { return .tender }
    if text.holds("award") { return .award }
    if text.holds("contract") { return .contract }
    if text.holds("tenderUpdate") { return .tenderUpdate }
    if text.holds("tenderAmendment") { return .tenderAmendment }
    if text.holds("tenderCancellation") { return .tenderCancellation }
    if text.holds("awardUpdate") { return .awardUpdate }
    if text.holds("contractUpdate") { return .contractUpdate }
    return text.holds("contractAmendment") ? .contractAmendment : []
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ release: JSONNode) {
    var tags: ReleaseTags = release["tender"]?.isObject == true ? .hasTender : []
    if let texts = release["tag"] {
      for text in texts.elements where text.isString { tags.formUnion(Self.tag(text)) }
    }
    self = tags
  }
}
