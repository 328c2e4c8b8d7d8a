import PliegoJSON

/// Why a schema cannot be used as it stands.
public struct SchemaProblem: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// A reference that leads nowhere.
    case unresolved(String)
    /// References that lead back to themselves without going into the data.
    case endless
    /// A keyword whose value draft 4 does not allow; it is passed over.
    case badKeyword(String)
    case badPattern(String, reason: String)
    /// A schema is an object in draft 4.
    case notASchema
    /// More names and objects than fit the tables.
    case tooLarge
  }

  public let reason: Reason
  public let location: CompiledSchema.Location
}
