import CCrypto
import PliegoJSON

/// The `id` that an organization of 1.0, which has none, gets among the parties.
///
/// With an identifier: `scheme-id`, as in `MX-RFC-SOP010101AB1`, which is what the standard suggests. Without: the MD5 of
/// what identifies the organization, its fields joined with hyphens, which is the id that ocdskit gives, so that data
/// upgraded by either goes together. The same organization gets the same id in every release, file and run.
enum PartyID {
  private static let identifying: [(object: String?, fields: [String])] = [
    (nil, ["name"]),
    ("identifier", ["scheme", "id", "legalName", "uri"]),
    ("address", ["streetAddress", "locality", "region", "postalCode", "countryName"]),
    ("contactPoint", ["name", "email", "telephone", "faxNumber", "url"]),
  ]

  /// - Returns: `nil` when nothing tells the organization from others.
  static func make(for organization: JSONObject) -> String? {
    if let scheme = text(organization["identifier"]?["scheme"]), let id = text(organization["identifier"]?["id"]) {
      return scheme + "-" + id
    }
    var parts: [String] = []
    for (object, fields) in identifying {
      let owner = object.map { organization[$0]?.objectValue } ?? organization
      guard let owner else { continue }
      parts += fields.map { part(owner[$0]) }
    }
    return parts.allSatisfy(\.isEmpty) ? nil : digest(parts.joined(separator: "-"))
  }

  /// An id that is there already; numbers as text, since 1.1 has only such ids of parties.
  static func given(in organization: JSONObject) -> String? { text(organization["id"]) }

  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text)? where !text.isEmpty: text
    case .number(let number)?: number.text
    default: nil
    }
  }

  private static func part(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text)?: text
    case .number(let number)?: number == 0 ? "" : number.text
    case .bool(true)?: "True"
    case nil, .null?, .bool(false)?: ""
    case let other?: other.description
    }
  }

  private static func digest(_ text: String) -> String {
    var hash = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    var text = text
    // SAFETY: `hash` has room for the longest digest, and none of the pointers is kept.
    text.withUTF8 { _ = EVP_Digest($0.baseAddress, $0.count, &hash, &count, EVP_md5(), nil) }
    precondition(count == 16, "the crypto library has no MD5")
    return hash.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
