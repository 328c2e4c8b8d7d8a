import PliegoJSON

/// One step on the way to a value: the name of a member, or the id of an element.
///
/// Steps with the same text are the same, whatever they are: so the reference files `1` and `"1"` under one key.
enum PathStep: Hashable {
  case name(String)
  case identifier(Identifier)

  /// The id of an element.
  final class Identifier: Sendable {
    /// As text; `nil` for an element without id, which is like no other.
    let text: String?
    let value: JSONValue?

    init() {
      text = nil
      value = nil
    }

    init(_ text: String, _ value: JSONValue) {
      self.text = text
      self.value = value
    }
  }

  private var text: String? {
    switch self {
    case .name(let name): name
    case .identifier(let identifier): identifier.text
    }
  }

  static func == (a: PathStep, b: PathStep) -> Bool {
    if let mine = a.text, let theirs = b.text { return mine.hasSameScalars(as: theirs) }
    guard case .identifier(let mine) = a, case .identifier(let theirs) = b else { return false }
    return mine === theirs
  }

  func hash(into hasher: inout Hasher) {
    if let text {
      for scalar in text.unicodeScalars { hasher.combine(scalar) }
    } else if case .identifier(let identifier) = self {
      hasher.combine(ObjectIdentifier(identifier))
    }
  }
}

/// Values by their paths, in the order in which the paths were first met.
struct FlatRelease: Sequence {
  private(set) var paths: [(path: [PathStep], value: JSONValue)] = []
  private var places: [[PathStep]: Int] = [:]

  var count: Int { paths.count }

  subscript(path: [PathStep]) -> JSONValue? {
    get { places[path].map { paths[$0].value } }
    set {
      guard let newValue else { return }
      if let place = places[path] {
        // The steps that were met first stay.
        paths[place].value = newValue
      } else {
        places[path] = paths.count
        paths.append((path, newValue))
      }
    }
  }

  func makeIterator() -> IndexingIterator<[(path: [PathStep], value: JSONValue)]> { paths.makeIterator() }
}
