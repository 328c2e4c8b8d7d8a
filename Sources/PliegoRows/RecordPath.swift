/// The way from a JSON document, or from a record around it, to the records that are rows: `datos.contratos[]`.
///
/// Names are parted by points. `name[]` goes to the elements of an array, `name{}` to the values of an object's members,
/// whatever they are called; a name alone goes to one value. Names that hold a point or a bracket cannot be written.
public struct RecordPath: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    /// Into the member of this name.
    case member(String)
    /// Into each element of an array.
    case elements
    /// Into the value of each member of an object.
    case members
  }

  public var steps: [Step]

  /// The document itself.
  public static let document = RecordPath(steps: [])

  public init(steps: [Step]) {
    self.steps = steps
  }

  /// Reads a path as a mapping writes it; `nil` when it is none.
  ///
  /// `[]` in front is the root array, whose elements count as documents anyway, and is left out.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    steps = []
    for (index, part) in text.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
      var marks: [Step] = []
      var name = part
      while let mark = Self.mark(atEndOf: name) {
        marks.insert(mark, at: 0)
        name = name.dropLast(2)
      }
      guard !name.contains(where: { "[]{}".contains($0) }), !name.isEmpty || (index == 0 && !marks.isEmpty) else {
        return nil
      }
      if !name.isEmpty { steps.append(.member(String(name))) }
      steps += marks
    }
    if steps.first == .elements { steps.removeFirst() }
  }

  private static func mark(atEndOf name: Substring) -> Step? {
    if name.hasSuffix("[]") { return .elements }
    return name.hasSuffix("{}") ? .members : nil
  }

  /// The first name on the way.
  public var firstName: String? {
    if case .member(let name)? = steps.first { name } else { nil }
  }
}

extension RecordPath: CustomStringConvertible {
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .member(let name): text += text.isEmpty ? name : "." + name
      case .elements: text += "[]"
      case .members: text += "{}"
      }
    }
    return text
  }
}
