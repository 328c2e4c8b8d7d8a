import PliegoJSON
import PliegoOCDS
import PliegoRows

/// The organizations of one release: each once, with all its roles and all that was said of it.
struct PartyAssembler {
  private struct Organization {
    var id: Bytes
    var roles: UInt64
    /// The fields said so far: the place of the key among the plan's texts, its rank in the schema, and the bytes.
    var fields: [(key: Int32, rank: Int, bytes: [UInt8])] = []
    /// Which rows have already been asked.
    var asked: [(party: Int32, row: Int32, count: Int32)] = []
    /// The same once there are many.
    var askedMany: Set<[Int32]> = []
    /// The row that told of it first.
    var firstRow: Int32 = -1
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
  private var places = KeyNumbers()

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
    if places.count > 0 { places = KeyNumbers() }
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
    let isNew = addAsked((party, rows.start[0], Int32(rows.count)), at: place)
    if organizations[place].firstRow < 0 { organizations[place].firstRow = rows.start[0] }
    return isNew
  }

  /// Few questions are looked through, many are remembered in a set.
  private mutating func addAsked(_ question: (party: Int32, row: Int32, count: Int32), at place: Int) -> Bool {
    let asked = organizations[place].asked
    if asked.contains(where: { $0 == question }) { return false }
    guard asked.count >= 16 else {
      organizations[place].asked.append(question)
      return true
    }
    return organizations[place].askedMany.insert([question.party, question.row, question.count]).inserted
  }

  /// The row that first told of an organization.
  func firstRow(at place: Int) -> Int32 { organizations[place].firstRow }

  /// Adds `"key":value`.
  ///
  /// Of two different statements the first stays.
  ///
  /// - Returns: what differs, or `nil`.
  mutating func add(field bytes: [UInt8], key: TextRange, at place: Int) -> Difference? {
    let name = plan.text.texts[Int(key.start)]
    for (index, field) in organizations[place].fields.enumerated() {
      let known = plan.text.texts[Int(field.key)]
      guard KeyNumbers.equal(known, name) else { continue }
      if field.bytes == bytes { return nil }
      return unite(index, bytes, name, at: place)
    }
    organizations[place].fields.append((key.start, ranks[key.start] ?? 0, bytes))
    return nil
  }

  /// Two objects are joined member by member; this happens seldom, so it may go through values.
  private mutating func unite(_ index: Int, _ bytes: [UInt8], _ name: Bytes, at place: Int) -> Difference? {
    let first = Array(organizations[place].fields[index].bytes.dropFirst(name.count))
    let second = Array(bytes.dropFirst(name.count))
    guard let a = try? JSONParser.parse(first), let b = try? JSONParser.parse(second) else { return nil }
    var difference: Difference?
    let joined = Self.joined(a, b, path: String(name.text.dropFirst().dropLast(2)), &difference)
    organizations[place].fields[index].bytes = Array(name.buffer) + Array(JSONWriter.text(of: joined).utf8)
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

  /// Writes `"parties":[…],` unless there is none.
  func write(to output: inout ByteWriter) {
    guard !organizations.isEmpty else { return }
    output.append("\"parties\":[")
    for (index, organization) in organizations.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      write(organization, to: &output)
    }
    output.append("],")
  }

  private func write(_ organization: Organization, to output: inout ByteWriter) {
    output.append(UInt8(ascii: "{"))
    var hasID = false
    var hasRoles = organization.roles == 0
    // Fields come in the order of the schema already, unless two parties of the mapping share an id.
    let fields = organization.asked.count > 1 ? organization.fields.sorted { $0.rank < $1.rank } : organization.fields
    for field in fields {
      if !hasID, field.rank > idRank { writeID(organization, &output, &hasID) }
      if !hasRoles, field.rank > rolesRank { writeRoles(organization, &output, &hasRoles) }
      field.bytes.withUnsafeBufferPointer { output.append($0) }
      output.append(UInt8(ascii: ","))
    }
    if !hasID { writeID(organization, &output, &hasID) }
    if !hasRoles { writeRoles(organization, &output, &hasRoles) }
    output.truncate(to: output.count - 1)
    output.append(UInt8(ascii: "}"))
  }

  private func writeID(_ organization: Organization, _ output: inout ByteWriter, _ isDone: inout Bool) {
    output.append("\"id\":")
    output.appendJSONString(organization.id.start, count: organization.id.count)
    output.append(UInt8(ascii: ","))
    isDone = true
  }

  private func writeRoles(_ organization: Organization, _ output: inout ByteWriter, _ isDone: inout Bool) {
    output.append("\"roles\":[")
    for (index, role) in plan.roles.enumerated() where organization.roles & (1 << UInt64(index)) != 0 {
      output.appendJSONString(role)
      output.append(UInt8(ascii: ","))
    }
    output.truncate(to: output.count - 1)
    output.append("],")
    isDone = true
  }
}
