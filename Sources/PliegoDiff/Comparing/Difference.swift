public import PliegoJSON

/// A place where two releases differ, as the tapes show it.
///
/// Points into both tapes and is good until one of them is parsed into again.
public struct Difference {
  public enum Kind: String, Sendable, CaseIterable {
    case added, removed, replaced
    /// The same moment, written otherwise.
    case respelled
  }

  /// One step down from the releases, and what is there on each side.
  public struct Level {
    public enum Step {
      /// The member with this name.
      case member(JSONNode)
      /// An element of an array; its places before and after, as far as it has one.
      case element(before: Int?, after: Int?)
    }

    public let step: Step
    public let before: JSONNode?
    public let after: JSONNode?
  }

  public let kind: Kind
  /// The releases themselves.
  public let root: (before: JSONNode, after: JSONNode)
  /// The way to the values that differ, which stand at its last level; empty when the whole is meant.
  public let levels: [Level]

  public init(_ kind: Kind, _ root: (before: JSONNode, after: JSONNode), _ levels: [Level]) {
    self.kind = kind
    self.root = root
    self.levels = levels
  }

  public var before: JSONNode? { levels.isEmpty ? root.before : levels[levels.count - 1].before }
  public var after: JSONNode? { levels.isEmpty ? root.after : levels[levels.count - 1].after }
}

extension Difference.Level {
  /// The member's name; `nil` for an element.
  public var name: String? { if case .member(let name) = step { name.text } else { nil } }

  /// What tells the element from its neighbours: its id as it is now.
  public var elementID: String? {
    guard case .element = step, let id = (after ?? before)?["id"], !id.isNull else { return nil }
    return id.text
  }
}

// MARK: - Where

extension Difference {
  /// The names on the way, without elements: `["contracts", "value", "amount"]`.
  public var names: [String] { levels.compactMap(\.name) }

  /// With the elements of arrays named by their ids: `/contracts/[id=C-12]/value/amount`.
  ///
  /// Stays the same when something is added before, which a pointer does not.
  public var element: String {
    levels.map { level in
      switch level.step {
      case .member(let name): "/" + JSONPointer.escaped(name.text)
      case .element(let before, let after):
        level.elementID.map { "/[id=\(JSONPointer.escaped($0))]" } ?? "/\(after ?? before ?? 0)"
      }
    }.joined()
  }

  /// The way by names and ids; `nil` when an element on it has no id.
  var way: [Change.Step]? {
    var way: [Change.Step] = []
    for level in levels {
      if let name = level.name {
        way.append(.member(name))
      } else if let id = level.elementID {
        way.append(.element(id))
      } else {
        return nil
      }
    }
    return way
  }

  /// The way in the earlier text, from the release; `nil` when the value is not there.
  public var pointerBefore: [String]? { before == nil ? nil : tokens { before, _ in before } }

  /// The way in the later text, from the release; `nil` when the value is not there.
  public var pointerAfter: [String]? { after == nil ? nil : tokens { _, after in after } }

  private func tokens(_ index: (Int?, Int?) -> Int?) -> [String] {
    levels.map { level in
      switch level.step {
      case .member(let name): name.text
      case .element(let before, let after): String(index(before, after) ?? 0)
      }
    }
  }
}
