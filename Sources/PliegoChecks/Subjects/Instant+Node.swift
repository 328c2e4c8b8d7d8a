import PliegoJSON
import PliegoValues

extension Instant {
  /// The moment that a string names.
  init?(_ node: JSONNode) {
    guard node.isString else { return nil }
    self.init(node.raw)
  }
}
