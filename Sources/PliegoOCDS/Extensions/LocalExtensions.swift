import PliegoJSON

/// A folder of the user's with one extension in each subfolder, laid out as in a repository: `extension.json`, patches,
/// `codelists/`.
///
/// An address is found in two ways. `extensions.json` at the top, if there, says it outright:
///
///     { "https://example.org/our-extension/extension.json": "our-extension" }
///
/// Otherwise a subfolder fits whose name is a part of the address, or what is between `ocds_` and `_extension` in one
/// (upper and lower case are the same): `cycle` and `ocds_cycle_extension` both fit
/// `https://raw.githubusercontent.com/someone/ocds_cycle_extension/master/extension.json`. A folder goes before what the
/// program carries, so that a user can put another version in its place.
struct LocalExtensions: Sendable {
  static let list = "extensions.json"

  private let folder: ExtensionFolder
  private let names: [String]
  /// Folder names by addresses, without scheme, query and closing slash.
  private var byAddress: [[String]: String] = [:]
  private(set) var isListReadable = true

  init(_ folder: ExtensionFolder) {
    self.folder = folder
    names = folder.extensionNames
    guard folder.paths.contains(Self.list) else { return }
    guard let bytes = folder.bytes(of: Self.list), let json = try? JSONParser.parse(bytes),
      case .object(let object) = json
    else {
      isListReadable = false
      return
    }
    for member in object {
      if let parts = ExtensionAddress.parts(of: member.name) { byAddress[parts] = member.value.stringValue }
    }
  }

  /// The user's extension at an address or of a name; `nil` when the folder has none.
  func resolve(_ address: String) -> ResolvedExtension? {
    name(for: address).map { .local(OCDSExtension(id: $0, version: "", url: address, folder: nil)) }
  }

  func contents(of found: OCDSExtension) -> ExtensionFolder { folder.subfolder(found.id) }

  private func name(for address: String) -> String? {
    guard let parts = ExtensionAddress.parts(of: address) else { return names.first { $0 == address } }
    if let name = byAddress[parts] { return name }
    let words = Set(parts.dropFirst().flatMap { [$0.lowercased(), Self.core(of: $0.lowercased())] })
    return names.first { name in words.contains(name.split(separator: "/").last?.lowercased() ?? "") }
  }

  /// `cycle` of `ocds_cycle_extension`.
  private static func core(of name: String) -> String {
    let start = name.hasPrefix("ocds_") ? name.dropFirst(5) : name[...]
    return String(start.hasSuffix("_extension") ? start.dropLast(10) : start)
  }
}
