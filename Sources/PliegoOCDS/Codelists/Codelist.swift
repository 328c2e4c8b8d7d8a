/// A named list of codes.
public struct Codelist: Sendable {
  /// What a list says about one of its codes.
  public struct Details: Sendable, Hashable {
    /// The code's name for people; empty when the list has none.
    public var title = ""
    public var titleSpanish = ""
    /// The version from which the code is deprecated.
    public var deprecatedSince: String?
    /// The last month or day of a currency, as the list writes it: `2015-12`, `2016-01-01`.
    public var validUntil: String?
  }

  /// The file's name without `.csv`: `method`, `partyRole`.
  public let name: String
  /// Whether publishers may add codes.
  ///
  /// A code that a closed list lacks is a mistake; one that an open list lacks is a remark.
  public let isOpen: Bool
  /// In the list's own order.
  public private(set) var codes: [String]
  private var places: [String: Int]
  private var details: [String: Details]

  public init(name: String, isOpen: Bool, codes: [String]) {
    self.init(name: name, isOpen: isOpen, codes: codes, details: [:])
  }

  private init(name: String, isOpen: Bool, codes: [String], details: [String: Details]) {
    self.name = name
    self.isOpen = isOpen
    self.codes = []
    self.details = details
    places = [:]
    add(codes)
  }

  public func contains(_ code: String) -> Bool { places[code] != nil }

  /// Where the code stands in the list, from 0.
  public func place(of code: String) -> Int? { places[code] }

  /// What the list says about a code; `nil` when it has no such code.
  public func details(of code: String) -> Details? { contains(code) ? details[code] ?? Details() : nil }

  /// Whether any of its codes is deprecated.
  public var hasDeprecatedCodes: Bool { details.values.contains { $0.deprecatedSince != nil } }

  /// The codes that say until when they were valid, in the list's order.
  var pastCodes: [String] { codes.filter { details[$0]?.validUntil != nil } }

  private mutating func add(_ more: [String]) {
    for code in more where places[code] == nil {
      places[code] = codes.count
      codes.append(code)
    }
  }

  // MARK: What extensions do to lists

  /// The same list, open or closed.
  func opened(_ isOpen: Bool) -> Codelist {
    isOpen == self.isOpen ? self : Codelist(name: name, isOpen: isOpen, codes: codes, details: details)
  }

  /// With the codes of another list behind its own.
  func adding(_ other: Codelist) -> Codelist {
    let both = details.merging(other.details) { mine, _ in mine }
    return Codelist(name: name, isOpen: isOpen, codes: codes + other.codes, details: both)
  }

  func filtered(_ keeps: (String) -> Bool) -> Codelist {
    Codelist(name: name, isOpen: isOpen, codes: codes.filter(keeps), details: details)
  }

  // MARK: Reading

  /// Reads a codelist file: ours, or one of an extension, whose headings are those of the standard (`Code`, `Title`).
  static func read(_ bytes: [UInt8], name: String) -> Codelist {
    let rows = CodelistFile.rows(of: bytes)
    var columns: [String: Int] = [:]
    for (place, heading) in (rows.first ?? []).enumerated() {
      columns[heading.lowercased().replacing(" ", with: "_")] = place
    }
    var codes: [String] = []
    var details: [String: Details] = [:]
    var isOpen = true
    let (codeColumn, list, title, titleSpanish) = (
      columns["code"], columns["list"], columns["title"], columns["title_es"]
    )
    let (deprecated, validUntil) = (columns["deprecated"], columns["valid_until"])
    for row in rows.dropFirst() {
      let cell = { (column: Int?) in column.flatMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil } }
      guard let code = cell(codeColumn) else { continue }
      if cell(list) == "closed" { isOpen = false }
      codes.append(code)
      details[code] = Details(
        title: cell(title) ?? "", titleSpanish: cell(titleSpanish) ?? "", deprecatedSince: cell(deprecated),
        validUntil: cell(validUntil))
    }
    return Codelist(name: name, isOpen: isOpen, codes: codes, details: details)
  }
}
