/// A named list of codes.
public struct Codelist: Sendable {
  /// The file's name without `.csv`: `method`, `partyRole`.
  public let name: String
  /// Whether publishers may add codes.
  ///
  /// A code that a closed list lacks is a mistake; one that an open list lacks is a remark.
  public internal(set) var isOpen: Bool
  /// In the list's own order.
  public private(set) var codes: [String]
  private var places: [String: Int]
  /// The version of the standard from which a code is deprecated, for those that are.
  public private(set) var deprecatedSince: [String: String] = [:]
  /// When a code went out of use, as the list of currencies says it: `2003-07`, `1989/1990`.
  public private(set) var validUntil: [String: String] = [:]

  public init(name: String, isOpen: Bool, codes: [String]) {
    self.name = name
    self.isOpen = isOpen
    self.codes = []
    places = [:]
    add(codes)
  }

  public func contains(_ code: String) -> Bool { places[code] != nil }

  /// Where the code stands in the list, from 0.
  public func place(of code: String) -> Int? { places[code] }

  /// Adds what an extension brings.
  mutating func add(_ more: [String]) {
    for code in more where places[code] == nil {
      places[code] = codes.count
      codes.append(code)
    }
  }

  /// Reads the columns `code`, `list`, `deprecated` and `valid_until` of one of our codelist files.
  static func read(_ bytes: [UInt8], name: String) -> Codelist {
    let rows = CodelistFile.rows(of: bytes)
    guard let header = rows.first, let code = header.firstIndex(of: "code") else {
      return Codelist(name: name, isOpen: true, codes: [])
    }
    let list = header.firstIndex(of: "list")
    let body = rows.dropFirst().filter { $0.count > code && !$0[code].isEmpty }
    let isOpen = list.map { column in !body.contains { $0.count > column && $0[column] == "closed" } } ?? true
    var read = Codelist(name: name, isOpen: isOpen, codes: body.map { $0[code] })
    read.deprecatedSince = column("deprecated", by: code, header, body)
    read.validUntil = column("valid_until", by: code, header, body)
    return read
  }

  /// The cells of a column that say something, by code.
  private static func column(
    _ name: String, by code: Int, _ header: [String], _ rows: some Sequence<[String]>
  ) -> [String: String] {
    guard let place = header.firstIndex(of: name) else { return [:] }
    let cells = rows.filter { $0.count > place && !$0[place].isEmpty }.map { ($0[code], $0[place]) }
    return Dictionary(cells) { first, _ in first }
  }
}

/// The CSV of our own codelist files: commas, double quotes, LF.
enum CodelistFile {
  static func rows(of bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted, index + 1 < bytes.count, bytes[index + 1] == byte {
          cell.append(byte)
          isQuoted = false
        } else if !isQuoted, index > 0, bytes[index - 1] == byte, !cell.isEmpty {
          isQuoted = true
        } else {
          isQuoted.toggle()
        }
      case UInt8(ascii: ",") where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        rows.append(cells)
        cells = []
        cell = []
      case UInt8(ascii: "\r") where !isQuoted: break
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !cells.isEmpty { rows.append(cells + [String(decoding: cell, as: UTF8.self)]) }
    return rows
  }
}
