import PliegoOCDS

extension Profile {
  /// Where fields of a name stand, each type of object at the first of its places: `awards/suppliers`.
  ///
  /// The nearest to the release come first.
  func places(ofField name: String) -> [String] {
    var places: [String] = []
    var seen: Set<String> = ["Release"]
    var waiting: [(type: ObjectType, path: String)] = [(release, "")]
    while !waiting.isEmpty {
      let (type, path) = waiting.removeFirst()
      for field in type.fields {
        let place = path.isEmpty ? field.name : path + "/" + field.name
        if field.name == name, field.deprecatedSince == nil { places.append(place) }
        guard let next = field.shape.objectType, field.deprecatedSince == nil, seen.insert(next).inserted,
          let type = self.type(next)
        else { continue }
        waiting.append((type, place))
      }
    }
    return places
  }
}

extension Field.Shape {
  /// The type of the object or objects.
  var objectType: String? {
    switch self {
    case .object(let type), .objects(let type): type
    default: nil
    }
  }
}
