import PliegoTables

/// Looks processes up in a state, for one thread; the state is not changed while readers are at work.
final class StateReader {
  private let process: DatabaseStatement
  private let content: DatabaseStatement
  private let usedID: DatabaseStatement

  init(_ path: String) throws(TableError) {
    let database = try Database(path: path, .readOnly)
    process = try database.prepare(
      "SELECT key, hash, id, date, seconds, nanoseconds FROM process WHERE ocid = ?")
    content = try database.prepare("SELECT content, merged FROM process WHERE ocid = ?")
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

  func isUsed(_ id: String, of ocid: String) throws(TableError) -> Bool {
    try usedID.bind(ocid, at: 1)
    try usedID.bind(id, at: 2)
    defer { usedID.reset() }
    return try usedID.step()
  }
}
