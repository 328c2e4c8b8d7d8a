import PliegoDiagnostics
import PliegoJSON
import PliegoRows

/// Finds the cells of one source's columns in its records.
///
/// A heading is a member, or members inside each other parted by points. `{}` is the name of the member that holds the
/// record, `[]` its place in the array from 1, and `value` a record that is no object.
struct RecordColumns {
  /// What a heading leads to.
  enum Slot {
    case member
    case nameOfRecord
    case placeOfRecord
  }

  let request: RowRequest
  /// For each column the slots of its headings, the likeliest first.
  let columns: [[Int]]
  private(set) var slots: [Slot] = []
  private(set) var tree = MemberTree()
  /// By slot: the member's value in the record looked at, or -1.
  private(set) var found: [Int]
  /// By slot: whether any record had it.
  private(set) var isSeen: [Bool]
  /// The heading for records that are no objects.
  private let scalarSlots: [Int]
  var tallies = RecordTallies()

  /// - Parameter inner: first names of the ways to sources inside these records.
  init(_ request: RowRequest, inner: [String]) {
    self.request = request
    var slots: [Slot] = []
    var tree = MemberTree()
    var scalars: [Int] = []
    columns = request.columns.map { column in
      column.headings.flatMap { heading -> [Int] in
        switch heading {
        case "{}", "[]":
          slots.append(heading == "{}" ? .nameOfRecord : .placeOfRecord)
          return [slots.count - 1]
        default:
          // A name may hold a point itself.
          var ways = [[heading]]
          let names = heading.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
          if names.count > 1 && !names.contains("") { ways.append(names) }
          return ways.map { names in
            slots.append(.member)
            tree.add(names, slot: slots.count - 1)
            if names == ["value"] { scalars.append(slots.count - 1) }
            return slots.count - 1
          }
        }
      }
    }
    for name in inner { tree.add([name], slot: nil) }
    for heading in request.notPublished {
      tree.add([heading], slot: nil)
      let names = heading.split(separator: ".").map(String.init)
      if names.count > 1 { tree.add(names, slot: nil) }
    }
    self.slots = slots
    self.tree = tree
    scalarSlots = scalars
    found = [Int](repeating: -1, count: slots.count)
    isSeen = [Bool](repeating: false, count: slots.count)
  }

  /// Looks at one record.
  ///
  /// - Parameter repeated: called with the slot and the later value of each member that stands twice.
  /// - Returns: `false` when the record is neither an object nor a value that a column takes.
  mutating func find(in record: JSONNode, repeated: (JSONNode) -> Void) -> Bool {
    for slot in found.indices { found[slot] = -1 }
    if record.isObject {
      walk(record, 0, depth: 0, repeated)
    } else {
      guard !scalarSlots.isEmpty, !record.isArray, !record.isNull else { return false }
      for slot in scalarSlots {
        found[slot] = record.index
        isSeen[slot] = true
      }
    }
    return true
  }

  private mutating func walk(_ object: JSONNode, _ node: Int, depth: Int, _ repeated: (JSONNode) -> Void) {
    for (name, value) in object.members {
      guard let child = tree.child(of: node, named: name) else { continue }
      let slotsHere = tree.nodes[child].slots
      for slot in slotsHere {
        if found[slot] >= 0 {
          repeated(name)
        } else {
          found[slot] = value.index
          isSeen[slot] = true
        }
      }
      // Members of an object that nobody asks for need no names of their own.
      if value.isObject, !tree.nodes[child].isUndeclared, !tree.nodes[child].children.isEmpty || !slotsHere.isEmpty {
        walk(value, child, depth: depth + 1, repeated)
      }
    }
  }

  /// What a column finds in the record looked at.
  enum Found {
    case nothing
    case scalar(JSONNode)
    case name
    case place
    /// Only an object or a list.
    case container(JSONNode)
  }

  /// The first of a column's headings that gives a cell.
  func found(_ column: Int, in record: JSONNode) -> Found {
    var container: JSONNode?
    for slot in columns[column] {
      switch slots[slot] {
      case .nameOfRecord: return .name
      case .placeOfRecord: return .place
      case .member: break
      }
      guard found[slot] >= 0 else { continue }
      let value = record.node(at: found[slot])
      if value.isNull { continue }
      guard value.isObject || value.isArray else { return .scalar(value) }
      if container == nil, !value.isEmpty { container = value }
    }
    return container.map { .container($0) } ?? .nothing
  }

  /// Columns that no record had, though they may not be absent.
  var missing: [ColumnRequest] {
    zip(request.columns, columns).filter { column, slots in
      !column.mayBeAbsent && !slots.contains { isSeen[$0] || !isMember($0) }
    }.map(\.0)
  }

  private func isMember(_ slot: Int) -> Bool { if case .member = slots[slot] { true } else { false } }

  /// The names that records had, for suggestions.
  var names: [String] {
    tree.undeclared
      + tree.nodes.filter { node in node.slots.contains { isSeen[$0] } }.map(\.name)
  }
}
