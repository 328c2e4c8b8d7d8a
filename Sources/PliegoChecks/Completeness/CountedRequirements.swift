/// The requirements of a profile as places of a tree, for releases whose counts alone tell that nothing is lacking.
///
/// Counts say how many objects stand at a place and how many of them have a field. When these are the same number, every
/// object has it, and nobody needs to go there. Where they differ, the objects have to be looked at one by one.
///
/// SAFETY: the lists are filled in `init`, never changed, and freed in `deinit`; ranges lie within them, and numbers of
/// slots and branches come from the tree they were made of.
final class CountedRequirements: @unchecked Sendable {
  /// What counts tell of a release.
  enum Answer {
    /// How many objects were asked, all of which have it.
    case met(Int)
    /// No object lacks it; how many are asked when its conditions hold for the release and for all objects. Which hold,
    /// only they tell.
    case full(Int)
    case unknown
  }

  /// A field, and the objects that should have it.
  private struct Place {
    let slot: Int32
    let branch: Int32
  }

  private struct Line {
    /// The slot of its stage's section; -1 for every release, -2 for none.
    var stage: Int32 = -1
    /// The slots of the conditions on the release: all must be filled.
    var conditions = 0..<0
    /// The branch of the objects asked; -1 when counts tell nothing.
    var asked: Int32 = -1
    /// The branch of the objects that hold the fields.
    var holder: Int32 = -1
    /// Whether conditions on the release have to be asked, and conditions on the objects.
    var mayNotApply = false
    var asksSome = false
    /// Whether the objects asked are themselves those that should have it.
    var isHolder = false
    /// What must be full for every alternative.
    var common = 0..<0
    /// In `alternatives`.
    var choices = 0..<0
  }

  private let lines: UnsafeMutablePointer<Line>
  private let places: UnsafeMutablePointer<Place>
  private let alternatives: UnsafeMutablePointer<Range<Int>>

  init(_ requirements: [Requirement], _ tree: FieldTree) {
    var builder = Builder(tree: tree)
    for requirement in requirements { builder.add(requirement) }
    lines = Self.list(builder.lines)
    places = Self.list(builder.places)
    alternatives = Self.list(builder.alternatives)
  }

  deinit {
    lines.deallocate()
    places.deallocate()
    alternatives.deallocate()
  }

  private static func list<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let list = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    list.initialize(from: elements, count: elements.count)
    return list
  }

  // MARK: Asking

  /// Whether the release that was walked last is far enough for a requirement.
  func isDue(_ number: Int, _ release: WalkedRelease) -> Bool {
    let stage = lines[number].stage
    return stage == -1 || (stage >= 0 && release.values(Int(stage)) > 0)
  }

  /// What counts tell of a release that is far enough.
  func answer(_ number: Int, _ release: WalkedRelease) -> Answer {
    let line = lines + number
    guard release.isRegular, line.pointee.asked >= 0, release.objects(0) > 0 else { return .unknown }
    for place in line.pointee.conditions where release.values(Int(places[place].slot)) == 0 { return .met(0) }
    guard release.objects(Int(line.pointee.asked)) > 0 else { return .met(0) }
    guard areFull(line.pointee.common, release), line.pointee.choices.contains(where: { isFull($0, release) }) else {
      return .unknown
    }
    let objects = release.objects(Int(line.pointee.holder))
    return line.pointee.mayNotApply || line.pointee.asksSome ? .full(objects) : .met(objects)
  }

  /// Whether conditions on the release have to be asked of it.
  func mayNotApply(_ number: Int) -> Bool { lines[number].mayNotApply }
  /// Whether conditions on the objects have to be asked of them.
  func asksSome(_ number: Int) -> Bool { lines[number].asksSome }
  /// Whether the objects asked are themselves those that should have it.
  func isHolder(_ number: Int) -> Bool { lines[number].isHolder }

  private func isFull(_ alternative: Int, _ release: WalkedRelease) -> Bool {
    areFull(alternatives[alternative], release)
  }

  private func areFull(_ range: Range<Int>, _ release: WalkedRelease) -> Bool {
    for place in range where release.values(Int(places[place].slot)) != release.objects(Int(places[place].branch)) {
      return false
    }
    return true
  }

  // MARK: Building

  private struct Builder {
    let tree: FieldTree
    var lines: [Line] = []
    var places: [Place] = []
    var alternatives: [Range<Int>] = []

    mutating func add(_ requirement: Requirement) {
      var line = Line()
      // A profile without the section has no slot for it.
      line.stage = requirement.stage.map { Int32(tree.slotByPath[$0.section] ?? -2) } ?? -1
      find(requirement, &line)
      lines.append(line)
    }

    private mutating func find(_ requirement: Requirement, _ line: inout Line) {
      let fields = RequirementPaths(requirement)
      guard let path = tree.slots(along: fields.each, from: 0), let asked = end(of: path, from: 0),
        let way = tree.slots(along: fields.holder, from: asked), let holder = end(of: way, from: asked)
      else { return }
      var found: [[Int]] = []
      for alternative in fields.alternatives {
        var slots: [Int] = []
        for field in alternative {
          guard let more = tree.slots(along: field, from: holder), !more.isEmpty else { return }
          slots += more
        }
        found.append(slots)
      }
      line.conditions = conditions(requirement.when, &line.mayNotApply)
      line.isHolder = way.isEmpty
      line.common = range(of: way + full(requirement.onlyIf, from: asked, &line.asksSome))
      let first = alternatives.count
      for slots in found { alternatives.append(range(of: slots)) }
      line.choices = first..<alternatives.count
      (line.asked, line.holder) = (Int32(asked), Int32(holder))
    }

    /// The branch at the end of a way.
    private func end(of slots: [Int], from start: Int) -> Int? {
      let branch = slots.last.map { tree.slots[$0].child } ?? start
      return branch.flatMap { tree.isShared[$0] ? nil : $0 }
    }

    private mutating func range(of slots: [Int]) -> Range<Int> {
      let first = places.count
      places += slots.map { Place(slot: Int32($0), branch: Int32(tree.slots[$0].parent)) }
      return first..<places.count
    }

    /// The last slots on the ways of the conditions that a field be filled somewhere.
    private mutating func conditions(_ conditions: [Condition], _ areOpen: inout Bool) -> Range<Int> {
      var slots: [Int] = []
      for condition in conditions {
        guard condition.test == .isFilled, let way = tree.slots(along: condition.path.split(separator: "/"), from: 0),
          let last = way.last
        else {
          areOpen = true
          continue
        }
        slots.append(last)
      }
      return range(of: slots)
    }

    /// The fields that all objects must have, so that none is left out.
    private func full(_ conditions: [Condition], from branch: Int, _ asksSome: inout Bool) -> [Int] {
      var slots: [Int] = []
      for condition in conditions {
        if condition.test == .isFilled, let slot = tree.slots(along: [condition.path], from: branch)?.last {
          slots.append(slot)
        } else {
          asksSome = true
        }
      }
      return slots
    }
  }
}

/// The fields of a requirement as ways from one object to the next.
struct RequirementPaths {
  /// To the objects asked.
  let each: [Substring]
  /// From there to the objects that must have one of the alternatives.
  let holder: [Substring]
  /// From there to the fields.
  let alternatives: [[[Substring]]]

  init(_ requirement: Requirement) {
    each = requirement.each.split(separator: "/")
    let skipped = each.count
    let fields = requirement.alternatives.map { $0.map { Array($0.split(separator: "/").dropFirst(skipped)) } }
    let shared = Self.sharedObjects(fields.flatMap { $0 })
    holder = Array((fields.first?.first ?? []).prefix(shared))
    alternatives = fields.map { $0.map { Array($0.dropFirst(shared)) } }
  }

  /// How many objects all fields have in common on their way: of `value/amount` and `value/currency`, one.
  private static func sharedObjects(_ fields: [[Substring]]) -> Int {
    guard let first = fields.first else { return 0 }
    var count = 0
    while fields.allSatisfy({ count < $0.count - 1 && $0[count] == first[count] }) { count += 1 }
    return count
  }
}
