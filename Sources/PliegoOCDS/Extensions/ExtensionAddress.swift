/// What an address of an extension says: a repository or an id, and a version, branch or commit.
///
/// Packages write addresses in many ways; `schema/extensions/index.json` lists the usual ones as `urlPatterns`:
///
///     https://raw.githubusercontent.com/OWNER/NAME/VERSION/extension.json (also another file, or none)
///     https://github.com/OWNER/NAME/blob/VERSION/extension.json           (also tree, raw, archive, releases/tag)
///     https://api.github.com/repos/OWNER/NAME/zipball/VERSION
///     https://extensions.open-contracting.org/en/extensions/ID/VERSION/
///     https://standard.open-contracting.org/profiles/PROFILE/VERSION/en/extension.json
struct ExtensionAddress: Hashable {
  enum Place: Hashable {
    /// `owner/name`, in lower case.
    case repository(String)
    /// An id of the registry.
    case id(String)
    /// A profile of the standard, which is several extensions in one.
    case profile(String)
  }

  let place: Place
  /// As written; `nil` when the address names none.
  let version: String?

  init?(_ url: String) {
    guard let parts = Self.parts(of: url), let host = parts.first else { return nil }
    let path = Array(parts.dropFirst())
    switch host {
    case "raw.githubusercontent.com", "raw.github.com", "rawgit.com", "cdn.rawgit.com", "codeload.github.com":
      self.init(repository: path, rest: path.dropFirst(2))
    case "github.com", "www.github.com": self.init(repository: path, rest: path.dropFirst(2))
    case "api.github.com" where path.first == "repos":
      self.init(repository: Array(path.dropFirst()), rest: path.dropFirst(3))
    case "extensions.open-contracting.org":
      guard path.count > 2, path[1] == "extensions" else { return nil }
      self.init(place: .id(path[2]), version: path.count > 3 ? path[3] : nil)
    case "standard.open-contracting.org":
      guard path.count > 1, path[0] == "profiles" else { return nil }
      self.init(place: .profile(path[1]), version: path.dropFirst(2).first { $0 != "extension" })
    default: return nil
    }
  }

  private init?(repository path: [String], rest: ArraySlice<String>) {
    guard path.count > 1 else { return nil }
    let name = path[1].hasSuffix(".git") ? String(path[1].dropLast(4)) : path[1]
    self.init(place: .repository((path[0] + "/" + name).lowercased()), version: Self.version(in: rest))
  }

  private init(place: Place, version: String?) {
    self.place = place
    self.version = version
  }

  /// The parts of the path, behind a host in lower case; scheme, query, fragment and empty parts left out.
  static func parts(of url: String) -> [String]? {
    let trimmed = url.drop { $0.isWhitespace }.prefix { !$0.isWhitespace && $0 != "?" && $0 != "#" }
    guard let end = trimmed.firstRange(of: "://") else { return nil }
    guard ["http", "https"].contains(trimmed[..<end.lowerBound].lowercased()) else { return nil }
    var parts = trimmed[end.upperBound...].split(separator: "/").map(String.init)
    guard let host = parts.first else { return nil }
    parts[0] = host.lowercased()
    return parts
  }

  /// Words between a repository and a version, by which GitHub says what to do with it.
  private static let verbs: Set<String> = [
    "blob", "tree", "raw", "archive", "zip", "zipball", "tarball", "tar.gz", "legacy.zip", "releases", "tag", "commit",
    "refs", "heads", "tags",
  ]

  private static func version(in parts: ArraySlice<String>) -> String? {
    guard let word = parts.first(where: { !verbs.contains($0) }), !word.hasSuffix(".json") else { return nil }
    for ending in [".zip", ".tar.gz"] where word.hasSuffix(ending) { return String(word.dropLast(ending.count)) }
    return word
  }
}
