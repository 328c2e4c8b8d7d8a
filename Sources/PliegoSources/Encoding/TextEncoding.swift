/// How a file's bytes stand for characters.
public enum TextEncoding: Sendable, Hashable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252
  case latin1
  case macRoman
  /// Any other that the C library's iconv knows, by its name there.
  case other(String)

  /// Reads the name that a mapping gives: `utf-8`, `windows-1252`, `latin-1`, `macintosh`, `cp850`.
  ///
  /// Case, hyphens and underscores do not matter.
  ///
  /// - Returns: `nil` for a name that nothing here can decode.
  public init?(name: String) {
    let plain = String(decoding: name.utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 }, as: UTF8.self)
      .lowercased()
    switch plain {
    case "utf8", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16le", "utf16": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "ansi": self = .windows1252
    case "latin1", "iso88591", "l1": self = .latin1
    case "macintosh", "macroman", "mac": self = .macRoman
    default:
      guard IconvDecoder.knows(name) else { return nil }
      self = .other(name)
    }
  }

  /// The name as one writes it in a mapping.
  public var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .windows1252: "windows-1252"
    case .latin1: "iso-8859-1"
    case .macRoman: "macintosh"
    case .other(let name): name
    }
  }
}
