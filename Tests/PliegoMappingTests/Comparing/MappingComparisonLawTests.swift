import PliegoTestSupport
import PliegoYAML
import Testing

@testable import PliegoMapping

@Suite("Laws of comparing mappings")
struct MappingComparisonLawTests {
  /// The example of the other tests, and mappings that are used.
  static let mappings: [String] =
    ["", "Examples/compranet-contracts/contratos.pliego.yaml", "mappings/co/secop2/procesos.pliego.yaml"]

  private func text(_ path: String) throws -> String {
    path.isEmpty ? ComparedMapping.text : try PackageRoot.text(path)
  }

  private func some(_ changes: [Change], of path: String) -> [Change] {
    stride(from: 0, to: changes.count, by: path.isEmpty ? 1 : 4).map { changes[$0] }
  }

  @Test(arguments: mappings)
  func `a mapping says what it says when it is shown`(path: String) throws {
    let text = try text(path)
    let shown = try #require(check(text).mapping.document.map { YAMLWriter.text(of: $0) })
    #expect(MappingComparison(check(text), check(shown), includesTests: true).differences.map(\.sketch) == [])
  }

  /// Every text of a mapping is made another, one at a time; of a long mapping, one in four.
  @Test(arguments: mappings)
  func `no change of a text is passed over`(path: String) throws {
    let before = check(try text(path))
    let document = try #require(before.mapping.document)
    var untold: [String] = []
    for change in some(Change.ofTexts(in: document, at: ""), of: path) where !change.isOfNoMeaning {
      let after = check(YAMLWriter.text(of: change.node))
      let found = MappingComparison(before, after, includesTests: true).differences
      // Nobody understands "X instead of X".
      if found.isEmpty || found.contains(where: { $0.before?.text == $0.after?.text }) { untold.append(change.path) }
    }
    #expect(untold == [])
  }

  /// Every key is taken away, one at a time; of a long mapping, one in four.
  @Test(arguments: mappings)
  func `no key that is gone is passed over`(path: String) throws {
    let before = check(try text(path))
    let document = try #require(before.mapping.document)
    var untold: [String] = []
    for change in some(Change.ofKeys(in: document, at: ""), of: path) where !change.isOfNoMeaning {
      let after = check(YAMLWriter.text(of: change.node))
      let found = MappingComparison(before, after, includesTests: true).differences
      // Nobody understands "X instead of X".
      if found.isEmpty || found.contains(where: { $0.before?.text == $0.after?.text }) { untold.append(change.path) }
    }
    #expect(untold == [])
  }
}

/// A tree with one thing changed.
private struct Change {
  /// Where, with the places of list entries: `release/contracts/0/id`.
  let path: String
  let node: YAMLNode
  /// The text that stood behind a key that was taken away.
  var gone: String?

  /// The version of the language, labels for bases, and what holds anyway.
  var isOfNoMeaning: Bool {
    let usual = ["/ocds/version": "1.1", "/reading/locale": "plain"]
    return path == "/pliego" || path.hasSuffix("/called") || (usual[path] != nil && usual[path] == gone)
  }

  static func ofTexts(in node: YAMLNode, at path: String) -> [Change] {
    switch node.content {
    case .scalar(let scalar):
      var other = node
      other.content = .scalar(YAMLScalar(text: scalar.text + "x", kind: .text, style: scalar.style))
      return [Change(path: path, node: other)]
    case .sequence, .mapping: return inside(node, at: path) { ofTexts(in: $0, at: $1) }
    }
  }

  static func ofKeys(in node: YAMLNode, at path: String) -> [Change] {
    let gone = (node.mapping ?? []).map { member in
      var other = node
      other.content = .mapping((node.mapping ?? []).filter { $0.key != member.key })
      return Change(path: "\(path)/\(member.key)", node: other, gone: member.value.text)
    }
    return gone + inside(node, at: path) { ofKeys(in: $0, at: $1) }
  }

  /// The changes of all that is in a node, each as a change of the node.
  private static func inside(_ node: YAMLNode, at path: String, _ changes: (YAMLNode, String) -> [Change]) -> [Change] {
    switch node.content {
    case .scalar: return []
    case .sequence(let elements):
      return elements.indices.flatMap { index in
        changes(elements[index], "\(path)/\(index)").map { change in
          var other = node
          var list = elements
          list[index] = change.node
          other.content = .sequence(list)
          return Change(path: change.path, node: other, gone: change.gone)
        }
      }
    case .mapping(let members):
      return members.indices.flatMap { index in
        changes(members[index].value, "\(path)/\(members[index].key)").map { change in
          var other = node
          var list = members
          list[index].value = change.node
          other.content = .mapping(list)
          return Change(path: change.path, node: other, gone: change.gone)
        }
      }
    }
  }
}
