/// A way to fields, with `*` for any one name and `**` for any number of them: `contracts/value/amount`, `**/endDate`.
public struct FieldPattern: Sendable, Hashable, ExpressibleByStringLiteral {
  private let names: [String]

  /// - Parameter text: names with `/` between them.
  public init(_ text: String) {
    names = text.split(separator: "/").map(String.init)
  }

  public init(stringLiteral text: String) { self.init(text) }

  /// Whether a way is one of those meant.
  public func matches(_ way: [String]) -> Bool { Self.match(names[...], way[...], takesRest: false) }

  /// Whether a way is one of those meant, or below one.
  public func covers(_ way: [String]) -> Bool { Self.match(names[...], way[...], takesRest: true) }

  private static func match(_ pattern: ArraySlice<String>, _ way: ArraySlice<String>, takesRest: Bool) -> Bool {
    guard let first = pattern.first else { return way.isEmpty || takesRest }
    let rest = pattern.dropFirst()
    if first == "**" {
      return (way.startIndex...way.endIndex).contains { match(rest, way[$0...], takesRest: takesRest) }
    }
    guard let name = way.first, first == "*" || first == name else { return false }
    return match(rest, way.dropFirst(), takesRest: takesRest)
  }
}
