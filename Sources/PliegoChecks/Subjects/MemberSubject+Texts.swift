import PliegoJSON

extension MemberSubject {
  /// Calls `body` with the member's value, or the elements of its list, where they are strings with something in them.
  func forEachText(_ body: (JSONNode) -> Void) {
    if value.isString {
      if !value.raw.isEmpty { body(value) }
    } else {
      for element in value.elements where element.isString && !element.raw.isEmpty { body(element) }
    }
  }

  /// The member's own path; ``FieldContext/path`` of an unknown member is that of its object.
  var path: String {
    guard context.field == nil else { return context.path }
    return context.path.isEmpty ? name.text : context.path + "/" + name.text
  }
}

extension JSONNode {
  /// The text or number of an identifier, so that `1` and `"1"` are told from each other only where it matters.
  var identifier: String? { isString || isNumber ? text : nil }
}
