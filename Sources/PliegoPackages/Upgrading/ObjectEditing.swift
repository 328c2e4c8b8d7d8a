import PliegoJSON

// Changing values deep inside a release, with the place at hand that a remark needs.
extension JSONObject {
  /// Changes the object that is the member `name`; nothing happens when there is none.
  mutating func edit(
    _ name: String, at pointer: JSONPointer, _ body: (inout JSONObject, JSONPointer) -> Void
  ) {
    guard case .object(var object)? = self[name] else { return }
    body(&object, pointer.appending(name))
    self[name] = .object(object)
  }

  /// Changes every object in the list that is the member `name`; nothing happens when there is none.
  mutating func editEach(
    _ name: String, at pointer: JSONPointer, _ body: (inout JSONObject, JSONPointer) -> Void
  ) {
    guard case .array(var elements)? = self[name] else { return }
    let list = pointer.appending(name)
    for index in elements.indices {
      guard case .object(var object) = elements[index] else { continue }
      body(&object, list.appending(index))
      elements[index] = .object(object)
    }
    self[name] = .array(elements)
  }
}
