import PliegoDiagnostics
import PliegoJSON
import PliegoValues

/// A difference with all that a rule may want to know about it.
struct Situation {
  let difference: Difference
  let facts: ChangeFacts
  let names: [String]
  let labels: [Phrase]

  /// What is known of the arrays on the way.
  let neighbors: Neighbors

  init(_ difference: Difference, _ facts: ChangeFacts, _ neighbors: Neighbors, saysWhatHadPassed: Bool) {
    self.difference = difference
    self.facts = facts
    self.neighbors = neighbors
    publication = saysWhatHadPassed ? difference.root.after["date"]?.instant : nil
    names = difference.names
    labels = facts.labels(of: names)
  }

  var kind: Difference.Kind { difference.kind }
  var before: JSONNode? { difference.before }
  var after: JSONNode? { difference.after }

  /// Whether the difference is a whole element of an array.
  var isElement: Bool {
    guard case .element = difference.levels.last?.step else { return false }
    return true
  }

  /// The object around the field that differs, on both sides.
  var container: (before: JSONNode?, after: JSONNode?) { level(up: isElement ? 2 : 1) }

  /// What holds the object around the field.
  func level(up count: Int) -> (before: JSONNode?, after: JSONNode?) {
    let place = difference.levels.count - 1 - count
    if place < 0 { return (difference.root.before, difference.root.after) }
    return (difference.levels[place].before, difference.levels[place].after)
  }

  /// The innermost element on the way of the arrays with this name.
  func element(of array: String) -> (before: JSONNode?, after: JSONNode?)? {
    let levels = difference.levels
    for place in levels.indices.dropFirst().reversed() {
      if case .element = levels[place].step, levels[place - 1].name == array {
        return (levels[place].before, levels[place].after)
      }
    }
    return nil
  }

  /// When the later release was published; `nil` when the change may have come with another one.
  let publication: Instant?

  /// The label of the field.
  var label: Phrase { labels.last ?? Phrase(en: "Release", es: "Entrega") }

  /// A sentence that says where before it says what.
  func sentence(_ finding: ChangeRule.Finding) -> Phrase {
    let words = finding.words
    let place = PlaceWords(difference, labels, leavesOutOwner: finding.namesOwner).text
    guard !place.english.isEmpty else { return words }
    return Phrase(en: "\(place.english): \(words.english)", es: "\(place.spanish): \(words.spanish)")
  }
}
