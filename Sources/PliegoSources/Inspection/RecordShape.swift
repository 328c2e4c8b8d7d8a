import PliegoJSON
import PliegoRows

/// What the documents of a JSON file look like: where records may stand in them, and what these hold.
struct RecordShape {
  /// A place where records may stand: a list of objects, or an object of objects.
  struct Way {
    var path: RecordPath
    var count: Int
  }

  private(set) var documents = 0
  /// The places in the first document, the one with the most records first.
  private(set) var ways: [Way] = []
  /// What the documents hold, when they are the records.
  private(set) var ofDocuments = MemberNames()
  /// What the records at the end of the first way hold.
  private(set) var ofWay = MemberNames()

  /// The way to follow in every document, when it is known.
  private let known: RecordPath?
  private var left = Self.searched

  /// - Parameter known: where the records stand; to be found out when it is not said.
  init(along known: RecordPath? = nil) { self.known = known }

  /// Records that are looked at for their members.
  private static let searched = 100_000
  /// How deep records are looked for below a document.
  private static let depth = 4

  mutating func add(document: JSONNode) {
    documents += 1
    if let known { return follow(known.steps[...], document) }
    if documents <= Self.searched { ofDocuments.add(record: document) }
    guard documents == 1 else { return }
    findWays(in: document, [], depth: 0)
    ways.sort { $0.count > $1.count }
    guard let way = ways.first else { return }
    follow(way.path.steps[...], document)
  }

  private mutating func findWays(in node: JSONNode, _ steps: [RecordPath.Step], depth: Int) {
    guard node.isObject, depth < Self.depth else { return }
    for (name, value) in node.members where Self.canBeWritten(name.text) {
      let below = steps + [.member(name.text)]
      if value.isArray, value.elements.contains(where: \.isObject) {
        ways.append(Way(path: RecordPath(steps: below + [.elements]), count: value.count))
      } else if value.isObject {
        if let count = Self.countOfRecords(value) {
          ways.append(Way(path: RecordPath(steps: below + [.members]), count: count))
        } else {
          findWays(in: value, below, depth: depth + 1)
        }
      }
    }
  }

  /// An object whose members are objects of one kind holds records under names of their own.
  private static func countOfRecords(_ node: JSONNode) -> Int? {
    var count = 0
    var kind: String?
    for (_, value) in node.members {
      guard value.isObject, let first = value.members.first(where: { _ in true })?.name.text else { return nil }
      if kind == nil { kind = first }
      guard kind == first else { return nil }
      count += 1
    }
    return count >= 3 ? count : nil
  }

  static func canBeWritten(_ name: String) -> Bool { !name.isEmpty && !name.contains { ".[]{}".contains($0) } }

  private mutating func follow(_ steps: ArraySlice<RecordPath.Step>, _ node: JSONNode) {
    guard left > 0 else { return }
    switch steps.first {
    case nil:
      left -= 1
      ofWay.add(record: node)
    case .member(let name):
      if let value = node.member(named: name) { follow(steps.dropFirst(), value) }
    case .elements:
      if node.isArray { for element in node.elements { follow(steps.dropFirst(), element) } }
    case .members:
      if node.isObject { for (_, value) in node.members { follow(steps.dropFirst(), value) } }
    }
  }

}

/// The members of records, by their dotted names.
struct MemberNames {
  /// Members that hold plain values, in the order in which they were met.
  private var plain: [String] = []
  /// Members that hold lists.
  private(set) var lists: [String] = []
  private var known: Set<String> = []
  private var containers: Set<String> = []

  private static let depth = 4
  /// What a source may have of columns.
  private static let mostNames = 2000

  /// Members that are plain values wherever they are.
  var columns: [String] { plain.filter { !containers.contains($0) } }

  mutating func add(record: JSONNode) {
    if record.isObject {
      add(membersOf: record, prefix: "", depth: 0)
    } else if !record.isNull, !record.isArray {
      note("value")
    }
  }

  private mutating func add(membersOf object: JSONNode, prefix: String, depth: Int) {
    for (member, value) in object.members {
      let name = prefix + member.text
      if value.isObject, !value.isEmpty {
        containers.insert(name)
        if depth < Self.depth { add(membersOf: value, prefix: name + ".", depth: depth + 1) }
      } else if value.isArray, !value.isEmpty {
        if containers.insert(name).inserted { lists.append(name) }
      } else if !value.isObject, !value.isArray {
        // Those that are always null are columns too, if only to be left out on purpose.
        note(name)
      }
    }
  }

  private mutating func note(_ name: String) {
    if plain.count < Self.mostNames, known.insert(name).inserted { plain.append(name) }
  }
}
