import PliegoJSON
import PliegoOCDS
import PliegoRows

/// The organizations of one release: each once, with all its roles and all that was said of it.
struct PartyAssembler {
  private struct Organization {
    var id: Bytes
    var roles: UInt64
    /// The first rows that were asked about it.
    var first = Question(party: -1, row: -1, count: 0)
    /// What the first row says, when that is all and was known before.
    var kept: KeptParty?
    /// Where else it is told of: index into `details`, or -1.
    var detail: Int32 = -1
  }

  /// Some rows of one kind of organization.
  struct Question: Hashable {
    var party: Int32
    var row: Int32
    var count: Int32
  }

  /// What was said of an organization that is not kept.
  fileprivate struct Detail {
    /// The fields said so far: the place of the key among the plan's texts, its rank in the schema, and the bytes.
    var fields: [(key: Int32, rank: Int, bytes: [UInt8])] = []
    /// Which rows were asked besides the first.
    var asked: [Question] = []
    /// The same once there are many.
    var askedMany: Set<Question> = []
  }

  /// Two statements about one field of an organization.
  struct Difference {
    var path: String
    /// JSON text of the statement that stays, and of the other.
    var first: String
    var second: String
  }

  private let plan: MappingPlan
  private let ranks: [Int32: Int]
  private let idRank: Int
  private let rolesRank: Int
  private var organizations: [Organization] = []
  private var details: [Detail] = []
  private var places = KeyNumbers()
  /// `"roles":["buyer"],` for sets of roles that were met.
  private var roleTexts: [(roles: UInt64, text: Bytes)] = []
  private let pool = TextPool()

  init(_ plan: MappingPlan) {
    self.plan = plan
    let type = plan.profile.type("Organization") ?? plan.profile.type("OrganizationReference")
    idRank = (type?.field("id")?.place ?? 0) * 2
    rolesRank = (type?.field("roles")?.place ?? Int.max / 4) * 2
    var ranks: [Int32: Int] = [:]
    for party in plan.parties {
      for offset in 0..<party.nodeCount {
        let key = plan.nodes[Int(party.firstNode + offset)].key.start
        let name = plan.text.texts[Int(key)].text.dropFirst().dropLast(2)
        let base = String(name.prefix { $0 != "_" })
        ranks[key] = type?.field(String(name)).map { $0.place * 2 } ?? type?.field(base).map { $0.place * 2 + 1 } ?? 0
      }
    }
    self.ranks = ranks
  }

  mutating func begin() {
    organizations.removeAll(keepingCapacity: true)
    if !details.isEmpty { details.removeAll(keepingCapacity: true) }
    if places.count > 0 { places.removeAll() }
  }

  // MARK: Who is told of

  /// Adds roles to an organization that is told by a kept row already; `false` when there is none.
  mutating func add(roles: UInt64, to kept: KeptParty) -> Bool {
    for place in organizations.indices where organizations[place].kept == kept {
      organizations[place].roles |= roles
      return true
    }
    return false
  }

  /// The place of an organization, a new one if its id was not met in this release.
  mutating func place(of id: Bytes) -> Int {
    let (number, isNew) = places.add(id)
    if isNew { organizations.append(Organization(id: id, roles: 0)) }
    return Int(number)
  }

  mutating func add(roles: UInt64, at place: Int) { organizations[place].roles |= roles }

  /// Whether these rows were not asked before about this organization.
  mutating func isNew(_ party: Int32, _ rows: RowSet, at place: Int) -> Bool {
    let question = Question(party: party, row: rows.start[0], count: Int32(rows.count))
    if organizations[place].first.count == 0 {
      organizations[place].first = question
      return true
    }
    if organizations[place].first == question { return false }
    return details[detail(of: place)].add(question)
  }

  /// The row that first told of an organization.
  func firstRow(at place: Int) -> Int32 { organizations[place].first.row }

  /// Whether nothing was said of an organization yet.
  func isSilent(at place: Int) -> Bool { organizations[place].kept == nil && organizations[place].detail < 0 }

  /// Lets a kept row say all there is to say so far.
  mutating func tell(_ kept: KeptParty, at place: Int) { organizations[place].kept = kept }

  /// Takes back what a kept row said, so that it can be said field by field.
  mutating func takeKept(at place: Int) -> KeptParty? {
    defer { organizations[place].kept = nil }
    return organizations[place].kept
  }

  private mutating func detail(of place: Int) -> Int {
    if organizations[place].detail < 0 {
      organizations[place].detail = Int32(details.count)
      details.append(Detail())
    }
    return Int(organizations[place].detail)
  }

  // MARK: What is told

  /// Adds `"key":value`.
  ///
  /// Of two different statements the first stays.
  ///
  /// - Returns: what differs, or `nil`.
  mutating func add(field bytes: [UInt8], key: TextRange, at place: Int) -> Difference? {
    let name = plan.text.texts[Int(key.start)]
    let detail = detail(of: place)
    for (index, field) in details[detail].fields.enumerated() {
      let known = plan.text.texts[Int(field.key)]
      guard KeyNumbers.equal(known, name) else { continue }
      if field.bytes == bytes { return nil }
      return unite(index, bytes, name, detail)
    }
    details[detail].fields.append((key.start, ranks[key.start] ?? 0, bytes))
    return nil
  }

  /// Two objects are joined member by member; this happens seldom, so it may go through values.
  private mutating func unite(_ index: Int, _ bytes: [UInt8], _ name: Bytes, _ detail: Int) -> Difference? {
    let first = Array(details[detail].fields[index].bytes.dropFirst(name.count))
    let second = Array(bytes.dropFirst(name.count))
    guard let a = try? JSONParser.parse(first), let b = try? JSONParser.parse(second) else { return nil }
    var difference: Difference?
    let joined = Self.joined(a, b, path: String(name.text.dropFirst().dropLast(2)), &difference)
    details[detail].fields[index].bytes = Array(name.buffer) + Array(JSONWriter.text(of: joined).utf8)
    return difference
  }

  private static func joined(_ first: JSONValue, _ second: JSONValue, path: String, _ difference: inout Difference?)
    -> JSONValue
  {
    guard case .object(var members) = first, case .object(let more) = second else {
      if first != second, difference == nil {
        difference = Difference(path: path, first: JSONWriter.text(of: first), second: JSONWriter.text(of: second))
      }
      return first
    }
    for member in more {
      if let known = members[member.name] {
        members[member.name] = joined(known, member.value, path: path + "/" + member.name, &difference)
      } else {
        members[member.name] = member.value
      }
    }
    return .object(members)
  }

  // MARK: Writing

  /// Writes `"parties":[…],` unless there is none.
  mutating func write(to output: inout ByteWriter) {
    guard !organizations.isEmpty else { return }
    output.append("\"parties\":[")
    for place in organizations.indices {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      let roles = roleText(organizations[place].roles)
      if let kept = organizations[place].kept {
        output.append(padded: kept.pointee.beforeRoles.start, count: kept.pointee.beforeRoles.count)
        output.append(padded: roles.start, count: roles.count)
        output.append(padded: kept.pointee.afterRoles.start, count: kept.pointee.afterRoles.count)
      } else {
        _ = writeMembers(at: place, to: &output, roles: roles)
      }
      output.truncate(to: output.count - 1)
      output.append(UInt8(ascii: "}"))
    }
    output.append("],")
  }

  /// What a row said of an organization that nothing else was said of, roles aside: what stands before them, and behind.
  func members(at place: Int, in scratch: inout ByteWriter) -> (before: Range<Int>, after: Range<Int>) {
    let start = scratch.count
    let split = writeMembers(at: place, to: &scratch, roles: nil)
    return (start..<split, split..<scratch.count)
  }

  /// Writes the opening bracket and all members, each with a comma behind it.
  ///
  /// - Returns: where the roles stand.
  private func writeMembers(at place: Int, to output: inout ByteWriter, roles: Bytes?) -> Int {
    let id = organizations[place].id
    let detail = organizations[place].detail
    let told = detail < 0 ? Detail() : details[Int(detail)]
    output.append(UInt8(ascii: "{"))
    var hasID = false
    var rolesAt: Int?
    // Fields come in the order of the schema already, unless two parties of the mapping share an id.
    let fields = told.asked.isEmpty ? told.fields : told.fields.sorted { $0.rank < $1.rank }
    for field in fields {
      if !hasID, field.rank > idRank { Self.writeID(id, &output, &hasID) }
      if rolesAt == nil, field.rank > rolesRank { rolesAt = Self.write(roles, &output) }
      field.bytes.withUnsafeBufferPointer { output.append($0) }
      output.append(UInt8(ascii: ","))
    }
    if !hasID { Self.writeID(id, &output, &hasID) }
    return rolesAt ?? Self.write(roles, &output)
  }

  private static func writeID(_ id: Bytes, _ output: inout ByteWriter, _ isDone: inout Bool) {
    output.append("\"id\":")
    output.appendJSONString(id.start, count: id.count)
    output.append(UInt8(ascii: ","))
    isDone = true
  }

  private static func write(_ roles: Bytes?, _ output: inout ByteWriter) -> Int {
    let place = output.count
    if let roles { output.append(roles.buffer) }
    return place
  }

  /// `"roles":["buyer","payer"],`, or nothing.
  private mutating func roleText(_ roles: UInt64) -> Bytes {
    if let known = roleTexts.first(where: { $0.roles == roles }) { return known.text }
    var writer = ByteWriter()
    if roles != 0 {
      writer.append("\"roles\":[")
      for (index, role) in plan.roles.enumerated() where roles & (1 << UInt64(index)) != 0 {
        writer.appendJSONString(role)
        writer.append(UInt8(ascii: ","))
      }
      writer.truncate(to: writer.count - 1)
      writer.append("],")
    }
    let text = pool.add(writer.bytes)
    roleTexts.append((roles, text))
    return text
  }
}

extension PartyAssembler.Detail {
  /// Few questions are looked through, many are remembered in a set.
  fileprivate mutating func add(_ question: PartyAssembler.Question) -> Bool {
    if asked.contains(question) { return false }
    guard asked.count >= 16 else {
      asked.append(question)
      return true
    }
    return askedMany.insert(question).inserted
  }
}
