import Glibc
import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTables

/// The SQLite file that remembers what was published of each process.
///
/// A run begins with ``begin(part:output:)``, which is on disk before the run's first byte; collects what it will say with
/// ``see(_:)`` and ``keep(_:)``; and ends with ``prepare()``, the renaming of its output, and ``finish()``. What a killed
/// run left is put right by ``recover()``: `docs/decisions/0070-outputs-first-then-state.md`.
final class PublicationState {
  static let version = 1

  let path: String
  private let database: Database
  private var seeing: DatabaseStatement?
  private var keeping: DatabaseStatement?
  private var noting: DatabaseStatement?
  private var registering: DatabaseStatement?

  /// The mapping's fingerprint at the last run; `nil` before the first.
  private(set) var fingerprint: String?
  /// How many runs were finished.
  private(set) var runs = 0

  /// Opens the file, or makes it.
  ///
  /// - Throws: also when it is the file of something else, or of a later version; then it is not changed.
  init(_ path: String) throws(StateError) {
    self.path = path
    do throws(TableError) {
      database = try Database(path: path, .readWrite)
      try database.run("PRAGMA synchronous=EXTRA; PRAGMA trusted_schema=OFF; PRAGMA temp_store=FILE")
    } catch {
      throw .unusable(Phrase(error.reason))
    }
    try openTables()
  }

  private func openTables() throws(StateError) {
    let version = try using { () throws(TableError) -> Int? in
      let tables = try number("SELECT count(*) FROM sqlite_schema")
      if tables == 0 { try makeTables() }
      guard try number("SELECT count(*) FROM sqlite_schema WHERE name='pliego_state'") == 1 else { return nil }
      let version = try database.prepare("SELECT version FROM pliego_state")
      return try version.step() ? version.integer(0) : nil
    }
    guard let version else { throw .unusable(Phrase(en: "not a state of pliego", es: "no es un estado de pliego")) }
    guard version == Self.version else {
      throw .unusable(
        Phrase(
          en: "version \(version) of the state; this pliego knows version \(Self.version)",
          es: "versión \(version) del estado; este pliego conoce la versión \(Self.version)"))
    }
    try prepareStatements()
  }

  private func prepareStatements() throws(StateError) {
    try using { () throws(TableError) in
      try readHead()
      try database.run(Self.collected)
      seeing = try database.prepare("INSERT OR IGNORE INTO run.seen VALUES (?)")
      keeping = try database.prepare("INSERT INTO run.kept VALUES (?,?,?,?,?,?,?,?,?,?)")
      registering = try database.prepare("INSERT INTO run.registered VALUES (?,?,?,?,?)")
      noting = try database.prepare("INSERT INTO run.presence VALUES (?,?)")
    }
  }

  private func readHead() throws(TableError) {
    let head = try database.prepare("SELECT runs, mapping FROM pliego_state")
    _ = try head.step()
    runs = head.integer(0)
    fingerprint = head.bytes(1).map { String(decoding: $0, as: UTF8.self) }
    head.reset()
  }

  private func makeTables() throws(TableError) {
    try database.transaction { () throws(TableError) in
      try database.run(Self.tables)
      try database.run("INSERT INTO pliego_state VALUES (\(Self.version), 0, NULL)")
    }
  }

  private static let columns = """
    ocid TEXT NOT NULL, key TEXT NOT NULL, hash BLOB NOT NULL, id TEXT NOT NULL, date TEXT NOT NULL,
    seconds INTEGER NOT NULL, nanoseconds INTEGER NOT NULL, published INTEGER NOT NULL, content BLOB NOT NULL, merged BLOB
    """

  private static let entry = """
    ocid TEXT NOT NULL, list TEXT NOT NULL, number INTEGER NOT NULL, cells TEXT NOT NULL, present INTEGER NOT NULL,
    PRIMARY KEY (ocid, list, number)
    """

  private static let tables = """
    CREATE TABLE pliego_state (version INTEGER NOT NULL, runs INTEGER NOT NULL, mapping TEXT);
    CREATE TABLE process (\(columns), gone INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (ocid));
    CREATE TABLE used_id (ocid TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (ocid, id)) WITHOUT ROWID;
    CREATE TABLE pending_run (part TEXT NOT NULL, output TEXT NOT NULL, is_ready INTEGER NOT NULL, mapping TEXT);
    CREATE TABLE pending_process (\(columns));
    CREATE TABLE register (\(entry));
    CREATE TABLE pending_register (\(entry));
    CREATE TABLE pending_presence (ocid TEXT PRIMARY KEY, gone INTEGER NOT NULL) WITHOUT ROWID;
    """

  /// What a run collects stands in a file that SQLite makes beside it and that nobody sees.
  private static let collected = """
    ATTACH '' AS run;
    PRAGMA run.synchronous=OFF;
    PRAGMA run.journal_mode=OFF;
    CREATE TABLE run.seen (ocid TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE run.kept (\(columns));
    CREATE TABLE run.registered (\(entry));
    CREATE TABLE run.presence (ocid TEXT PRIMARY KEY, gone INTEGER NOT NULL) WITHOUT ROWID;
    """

  private func number(_ query: String) throws(TableError) -> Int {
    let statement = try database.prepare(query)
    return try statement.step() ? statement.integer(0) : 0
  }

  private func using<Result>(_ body: () throws(TableError) -> Result) throws(StateError) -> Result {
    do throws(TableError) {
      return try body()
    } catch {
      throw .unusable(Phrase(error.reason))
    }
  }

  // MARK: After a run that was cut off

  /// Finishes or takes back the run before, when it did not come to its end.
  ///
  /// - Returns: the output of a run that is finished now, because its output was in place.
  func recover() throws(StateError) -> String? {
    let pending = try using { () throws(TableError) -> (part: String, output: String, isReady: Bool)? in
      let statement = try database.prepare("SELECT part, output, is_ready FROM pending_run")
      guard try statement.step() else { return nil }
      return (statement.text(0), statement.text(1), statement.integer(2) != 0)
    }
    guard let pending else { return nil }
    if pending.isReady, !FileAccess.isFolder(FileAccess.folder(of: pending.part)) {
      throw .folderAway(FileAccess.folder(of: pending.part))
    }
    // The part has a name of its own, which nobody but this run's renaming takes away.
    if pending.isReady, !FileAccess.exists(pending.part) {
      try finish()
      return pending.output.isEmpty ? nil : pending.output
    }
    // First the state, then the file: killed in between, the run before must not look finished.
    try using { () throws(TableError) in try takeBack() }
    if unlink(pending.part) != 0, errno != ENOENT { throw .file(FileError(path: pending.part, number: errno)) }
    return nil
  }

  private func takeBack() throws(TableError) {
    try database.transaction { () throws(TableError) in try database.run(Self.clearing) }
  }

  private static let clearing = """
    DELETE FROM pending_run; DELETE FROM pending_process; DELETE FROM pending_presence;
    DELETE FROM pending_register;
    """

  // MARK: A run

  /// Says which file the run is going to write, before there is one.
  func begin(part: String, output: String, fingerprint: String) throws(StateError) {
    try using { () throws(TableError) in
      try database.transaction { () throws(TableError) in
        let statement = try database.prepare("INSERT INTO pending_run VALUES (?, ?, 0, ?)")
        try statement.bind(part, at: 1)
        try statement.bind(output, at: 2)
        try statement.bind(fingerprint, at: 3)
        try statement.run()
      }
    }
  }

  /// Notes that the run met a process.
  ///
  /// - Returns: whether it is the first with this ocid.
  func see(_ ocid: String) throws(StateError) -> Bool {
    try using { () throws(TableError) -> Bool in
      guard let seeing else { return false }
      try seeing.bind(ocid, at: 1)
      return try seeing.run() == 1
    }
  }

  /// Keeps what is known of a process now.
  ///
  /// - Parameter isPublished: whether a release of it is written, whose id is then taken.
  func keep(_ process: KnownProcess, isPublished: Bool) throws(StateError) {
    try using { () throws(TableError) in
      guard let keeping else { return }
      try keeping.bind(process.ocid, at: 1)
      try keeping.bind(process.key, at: 2)
      try keeping.bind(process.hash, at: 3)
      try keeping.bind(process.id, at: 4)
      try keeping.bind(process.date, at: 5)
      try keeping.bind(process.seconds, at: 6)
      try keeping.bind(process.nanoseconds, at: 7)
      try keeping.bind(isPublished ? 1 : 0, at: 8)
      try keeping.bind(process.content, at: 9)
      try keeping.bind(process.merged, at: 10)
      try keeping.run()
    }
  }

  /// Keeps the number of an entry, which is never given again.
  func keep(_ entry: RegisteredEntry, of ocid: String) throws(StateError) {
    try using { () throws(TableError) in
      guard let registering else { return }
      try registering.bind(ocid, at: 1)
      try registering.bind(entry.list, at: 2)
      try registering.bind(entry.number, at: 3)
      try registering.bind(JSONWriter.text(of: .array(entry.cells.map { .string($0) })), at: 4)
      try registering.bind(entry.isPresent ? 1 : 0, at: 5)
      try registering.run()
    }
  }

  /// The keys of all processes, as they are written, and whether the data no longer had them the last time.
  func keys() throws(StateError) -> [(key: String, isGone: Bool)] {
    try using { () throws(TableError) in
      let statement = try database.prepare("SELECT key, gone FROM process")
      var keys: [(key: String, isGone: Bool)] = []
      while try statement.step() { keys.append((statement.text(0), statement.integer(1) != 0)) }
      return keys
    }
  }

  /// Goes through the processes that were published before, were in the data until the last run, and were not seen.
  ///
  /// - Parameter refused: keys of processes that the data has and that could not be converted.
  func forEachGone(refused: Set<String>, _ body: (String) -> Void) throws(StateError) {
    try using { () throws(TableError) in
      guard let noting else { return }
      let missing = try database.prepare(
        "SELECT ocid, key FROM process WHERE gone = 0 AND ocid NOT IN (SELECT ocid FROM run.seen) ORDER BY ocid")
      while try missing.step() {
        guard !refused.contains(missing.text(1)) else { continue }
        try noting.bind(missing.text(0), at: 1)
        try noting.bind(1, at: 2)
        try noting.run()
        body(missing.text(0))
      }
      try database.run(
        "INSERT INTO run.presence SELECT ocid, 0 FROM process WHERE gone = 1 AND ocid IN (SELECT ocid FROM run.seen)")
    }
  }

  /// Puts on disk what the state will say once the run's output has its name.
  ///
  /// - Parameter hasOutput: whether there will be one.
  func prepare(hasOutput: Bool) throws(StateError) {
    try using { () throws(TableError) in
      try database.transaction { () throws(TableError) in
        try database.run(
          """
          INSERT INTO pending_process SELECT * FROM run.kept;
          INSERT INTO pending_presence SELECT * FROM run.presence;
          INSERT INTO pending_register SELECT * FROM run.registered;
          UPDATE pending_run SET is_ready = 1;
          """ + (hasOutput ? "" : "UPDATE pending_run SET output = '';"))
      }
    }
  }

  /// Says what was prepared: the run's output is in place, or it has none.
  func finish() throws(StateError) {
    try using { () throws(TableError) in
      try database.transaction { () throws(TableError) in
        try database.run(
          """
          INSERT OR REPLACE INTO process SELECT *, 0 FROM pending_process;
          INSERT OR REPLACE INTO register SELECT * FROM pending_register;
          INSERT OR IGNORE INTO used_id SELECT ocid, id FROM pending_process WHERE published = 1;
          UPDATE process SET gone = pending_presence.gone FROM pending_presence
            WHERE pending_presence.ocid = process.ocid;
          UPDATE pliego_state SET runs = runs + 1, mapping = (SELECT mapping FROM pending_run);
          """ + Self.clearing)
      }
      try readHead()
    }
  }

  /// Takes back a run that failed.
  func cancel() throws(StateError) { try using { () throws(TableError) in try takeBack() } }
}

/// Why a state cannot be used.
enum StateError: Error {
  /// In SQLite's words, or ours.
  case unusable(Phrase)
  case inUse
  /// The folder of an output that may or may not be in place is not there to be looked at.
  case folderAway(String)
  case file(FileError)
}
