public import PliegoJSON
public import PliegoOCDS

/// Every field of a profile at every place where it can stand, with what is asked there.
///
/// The schema says what an `Item` is once; a report wants `tender/items` and `awards/items` apart. So the types are
/// unfolded along their references into branches, one for each place of an object, with a slot for each field:
///
///     branch 0   Release                       slot ocid, id, …, tender → branch 4
///     branch 4   Tender      at tender         slot id, title, …, items → branch 9
///     branch 9   Item        at tender/items   …
///
/// Made once for a profile and shared by all threads.
public final class FieldTree: Sendable {
  /// An object's place.
  public struct Branch: Sendable {
    let context: BranchContext
    /// The field without indexes; empty for the release.
    public var path: String { context.path }
    /// The schema's definition.
    public var type: String { context.type }
    /// The slots of its fields.
    public internal(set) var slots: Range<Int>
    /// Numbers of checks in ``CheckSet/objects``.
    let objectChecks: [Int]
    /// Numbers of checks in ``CheckSet/fields`` for members that the profile does not know.
    let unknownChecks: [Int]
    let unknown: FieldContext
    /// By the number of a name in `keys`: its slot, or -1.
    var slotByKey: [Int32] = []
    /// Fields that may carry a language suffix.
    let translatable: Set<String>
  }

  /// A field at its place.
  public struct Slot: Sendable {
    public let context: FieldContext
    /// The branch of the object that holds the field.
    public let parent: Int
    /// The branch of the objects it holds; `nil` for scalars.
    public internal(set) var child: Int?
    let checks: [Int]

    public var path: String { context.path }
  }

  public let profile: Profile
  public let checks: CheckSet
  /// Branch 0 is the release.
  public let branches: [Branch]
  public let slots: [Slot]
  /// The names of all fields; tapes that are walked must be parsed with it.
  public let keys: KeyTable
  /// The slots by path.
  public let slotByPath: [String: Int]
  /// By branch: whether it stands for several places at once.
  let isShared: [Bool]
  let table: WalkTable

  public init(profile: Profile, checks: CheckSet, keys: KeyTable? = nil) {
    self.profile = profile
    self.checks = checks
    let table = keys ?? KeyTable(Self.names(of: profile))
    self.keys = table
    var builder = Builder(profile: profile, checks: checks, keys: table)
    builder.addBranch(profile.release, path: "", ancestors: [])
    branches = builder.branches
    slots = builder.slots
    slotByPath = Dictionary(builder.slots.enumerated().map { ($1.path, $0) }) { first, _ in first }
    isShared = Self.shared(builder.branches, builder.slots)
    self.table = WalkTable(builder.branches, builder.slots, checks, names: table.count)
  }

  /// The names of a profile's fields, in an order that depends on nothing but the profile.
  public static func names(of profile: Profile) -> [String] {
    Set(profile.allTypes.flatMap { $0.fields.map(\.name) }).sorted()
  }
}

private struct Builder {
  let profile: Profile
  let checks: CheckSet
  let keys: KeyTable
  var branches: [FieldTree.Branch] = []
  var slots: [FieldTree.Slot] = []
  /// By the name of a codelist: its codes.
  private var codes: [String: KeyTable] = [:]

  init(profile: Profile, checks: CheckSet, keys: KeyTable) {
    self.profile = profile
    self.checks = checks
    self.keys = keys
  }

  /// Adds the branch of an object and all below it.
  ///
  /// A type inside itself gets the branch it has there already: the tree is finite, and paths end at the second turn.
  @discardableResult
  mutating func addBranch(_ type: ObjectType, path: String, ancestors: [(type: String, branch: Int)]) -> Int {
    let number = branches.count
    let unknown = FieldContext(field: nil, path: path, owner: type.name, codelist: nil, language: nil)
    branches.append(
      FieldTree.Branch(
        context: BranchContext(path: path, type: type.name), slots: 0..<0,
        objectChecks: checks.objectChecks(of: type.name),
        unknownChecks: checks.fieldChecks(for: unknown), unknown: unknown, translatable: type.translatable))
    let first = slots.count
    for field in type.fields { addSlot(field, owner: type.name, path: path, parent: number) }
    branches[number].slots = first..<slots.count
    branches[number].slotByKey = slotTable(first..<slots.count)
    let chain = ancestors + [(type.name, number)]
    for slot in first..<slots.count { slots[slot].child = child(of: slot, chain) }
    return number
  }

  private mutating func addSlot(_ field: Field, owner: String, path: String, parent: Int) {
    let codelist = field.codelist.flatMap { profile.codelists[$0] }
    let context = FieldContext(
      field: field, path: path.isEmpty ? field.name : path + "/" + field.name, owner: owner, codelist: codelist,
      codes: codelist.map { table(of: $0) }, language: nil)
    slots.append(
      FieldTree.Slot(context: context, parent: parent, child: nil, checks: checks.fieldChecks(for: context)))
  }

  /// One table for a list, however many fields have it.
  private mutating func table(of codelist: Codelist) -> KeyTable {
    if let known = codes[codelist.name] { return known }
    let made = KeyTable(codelist.codes)
    codes[codelist.name] = made
    return made
  }

  private mutating func child(of slot: Int, _ chain: [(type: String, branch: Int)]) -> Int? {
    let name: String
    switch slots[slot].context.field?.shape {
    case .object(let type), .objects(let type): name = type
    default: return nil
    }
    if let seen = chain.last(where: { $0.type == name }) { return seen.branch }
    return profile.type(name).map { addBranch($0, path: slots[slot].path, ancestors: chain) }
  }

  private func slotTable(_ range: Range<Int>) -> [Int32] {
    var table = [Int32](repeating: -1, count: keys.count + 1)
    for slot in range {
      let key = slots[slot].context.field.map { Int(keys.id(of: $0.name)) } ?? 0
      if key > 0 { table[key] = Int32(slot) }
    }
    return table
  }
}
