import PliegoChecks
import PliegoJSON

/// A release of one of two publications, in 88 bytes, until its process is compared.
///
/// Plain data without references, so that it can wait in a file.
struct DiffEntry {
  enum Role: UInt8 {
    case release
    /// A compiled release by itself.
    case compiledRelease
    /// That of a record, which ``place`` leads to.
    case compiledReleaseOfRecord

    var isCompiled: Bool { self != .release }
  }

  var place: CatalogEntry
  /// The hash of its id; 0 when it has none.
  var idHash: UInt64
  /// The hash of all that it says.
  var contentHash: UInt64
  var role: Role

  /// The number of its file.
  var file: UInt32 { place.place.file }

  var ocidHash: UInt64 { place.ocidHash }

  /// The way to the release from the root of its text.
  var pointer: [String] { place.pointer.tokens + (role == .compiledReleaseOfRecord ? ["compiledRelease"] : []) }

  /// Equal for releases that say the same under the same id.
  var identity: Identity { Identity(id: idHash, content: contentHash, isCompiled: role.isCompiled) }

  struct Identity: Hashable {
    let id: UInt64
    let content: UInt64
    let isCompiled: Bool
  }
}
