import PliegoJSON
import PliegoMapping
import PliegoTables

/// Looks processes up in a state, for one thread; the state is not changed while readers are at work.
final class StateReader {
  private let process: DatabaseStatement
  private let content: DatabaseStatement
  private let usedID: DatabaseStatement
  private let register: DatabaseStatement

  init(_ path: String) throws(TableError) {
    let database = try Database(path: path, .readOnly)
    process = try database.prepare(
      "SELECT key, hash, id, date, seconds, nanoseconds FROM process WHERE ocid = ?")
    content = try database.prepare("SELECT content, merged FROM process WHERE ocid = ?")
    register = try database.prepare("SELECT list, number, cells, present FROM register WHERE ocid = ?")
    usedID = try database.prepare("SELECT 1 FROM used_id WHERE ocid = ? AND id = ?")
  }

  /// What is known of a process, without its contents: those of most are never asked for.
  func process(_ ocid: String) throws(TableError) -> KnownProcess? {
    try process.bind(ocid, at: 1)
    defer { process.reset() }
    guard try process.step() else { return nil }
    return KnownProcess(
      ocid: ocid, key: process.text(0), hash: process.bytes(1) ?? [], id: process.text(2), date: process.text(3),
      seconds: process.integer(4), nanoseconds: process.integer(5), content: [])
  }

  func readContent(of known: inout KnownProcess) throws(TableError) {
    try content.bind(known.ocid, at: 1)
    defer { content.reset() }
    guard try content.step() else { throw TableError.reason("no content of \(known.ocid)") }
    known.content = content.bytes(0) ?? []
    known.merged = content.bytes(1)
  }

  /// The numbers that entries of a process were given, in the order of lists and numbers.
  func registers(of ocid: String) throws(TableError) -> [RegisteredEntry] {
    try register.bind(ocid, at: 1)
    defer { register.reset() }
    var entries: [RegisteredEntry] = []
    while try register.step() {
      let cells = try? JSONParser.parse(register.bytes(2) ?? [])
      entries.append(
        RegisteredEntry(
          list: register.text(0), number: register.integer(1),
          cells: (cells?.arrayValue ?? []).compactMap(\.stringValue), isPresent: register.integer(3) != 0))
    }
    return entries
  }

  func isUsed(_ id: String, of ocid: String) throws(TableError) -> Bool {
    try usedID.bind(ocid, at: 1)
    try usedID.bind(id, at: 2)
    defer { usedID.reset() }
    return try usedID.step()
  }
}
