public import PliegoJSON

extension JSONValue {
  /// Applies a JSON Merge Patch (RFC 7396): members replace, `null` removes, everything else is the new value.
  public func applying(mergePatch patch: JSONValue) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var result = objectValue ?? JSONObject([])
    for member in changes {
      if member.value.isNull {
        result[member.name] = nil
      } else {
        result[member.name] = (result[member.name] ?? .null).applying(mergePatch: member.value)
      }
    }
    return .object(result)
  }
}
