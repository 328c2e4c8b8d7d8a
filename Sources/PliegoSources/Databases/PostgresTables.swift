extension PostgresConnection: TableConnection {
  /// Tables, partitioned tables, views, materialised views, foreign tables.
  private static let kinds = "('r', 'p', 'v', 'm', 'f')"

  func tableNames() throws(DatabaseFailure) -> [String] {
    let found = try run(
      """
      SELECT n.nspname, c.relname
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN \(Self.kinds) AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      ORDER BY n.nspname <> 'public', n.nspname, c.relname LIMIT 1000
      """)
    return (0..<found.count).map { Self.name(found.text($0, 0), found.text($0, 1)) }
  }

  /// A table without a schema is one of `public`, whatever the search path.
  private static func name(_ schema: String, _ table: String) -> String {
    schema == "public" ? table : "\(schema).\(table)"
  }

  func shape(of name: String) throws(DatabaseFailure) -> TableShape? {
    var places = [("public", name)]
    if let point = name.firstIndex(of: ".") {
      places.insert((String(name[..<point]), String(name[name.index(after: point)...])), at: 0)
    }
    for (schema, table) in places {
      let found = try run(
        """
        SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind IN \(Self.kinds)
        """, [schema, table])
      guard found.count > 0 else { continue }
      return TableShape(
        name: Self.name(schema, table), quotedName: "\(quotedName(schema)).\(quotedName(table))",
        columns: try columns(of: found.text(0, 0)), primaryKey: try primaryKey(of: found.text(0, 0)))
    }
    return nil
  }

  private func columns(of table: String) throws(DatabaseFailure) -> [TableColumn] {
    let found = try run(
      """
      SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), t.typcategory
      FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      WHERE a.attrelid = $1::pg_catalog.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
      """, [table])
    return (0..<found.count).map { row in
      let order: ColumnOrder =
        switch found.text(row, 2) {
        case "N", "D", "B", "T", "E": .native
        case "S": .bytes
        default: .bytesOfText
        }
      return TableColumn(name: found.text(row, 0), type: found.text(row, 1), order: order)
    }
  }

  /// The places of the key's columns among those that are there.
  private func primaryKey(of table: String) throws(DatabaseFailure) -> [Int] {
    let found = try run(
      """
      SELECT (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute a
              WHERE a.attrelid = i.indrelid AND a.attnum > 0 AND a.attnum < k.number AND NOT a.attisdropped)
      FROM pg_catalog.pg_index i, pg_catalog.unnest(i.indkey::pg_catalog.int2[]) WITH ORDINALITY AS k(number, rank)
      WHERE i.indrelid = $1::pg_catalog.oid AND i.indisprimary ORDER BY k.rank
      """, [table])
    return (0..<found.count).compactMap { Int(found.text($0, 0)) }
  }

  func size(of name: String) -> Int? {
    // A question that fails would end the transaction, and with it the reading.
    guard (try? run("SAVEPOINT size")) != nil else { return nil }
    defer { _ = try? run("ROLLBACK TO SAVEPOINT size") }
    // A view has no size of its own, and the parts of a partitioned table have theirs.
    let found = try? run(
      """
      SELECT pg_catalog.sum(pg_catalog.pg_table_size(coalesce(i.inhrelid, c.oid)))
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_inherits i ON i.inhparent = c.oid
      WHERE c.relkind IN ('r', 'p', 'm')
        AND (n.nspname = 'public' AND c.relname = $1 OR n.nspname || '.' || c.relname = $1)
      """, [name])
    return found.flatMap { $0.count > 0 ? Int($0.text(0, 0)) : nil }
  }

  // MARK: Rows

  func read(_ query: TableQuery, into text: inout TableText) throws(DatabaseFailure) {
    if let zone = query.timeZone { try setTimeZone(zone) }
    try run("DECLARE pliego_rows NO SCROLL CURSOR FOR " + Self.selection(query))
    var wanted = 256
    while true {
      let before = text.count
      let rows = try run("FETCH FORWARD \(wanted) FROM pliego_rows")
      do throws(DatabaseFailure) {
        try Self.write(rows, of: query, to: &text)
      } catch {
        try run("CLOSE pliego_rows")
        throw error
      }
      if rows.count < wanted { break }
      // About four megabytes at a time.
      let size = max(1, (text.count - before) / rows.count)
      wanted = min(10_000, max(16, (4 << 20) / size))
    }
    try run("CLOSE pliego_rows")
  }

  private static func selection(_ query: TableQuery) -> String {
    let shape = query.shape
    let columns = query.columns.map { place in
      let column = shape.columns[place]
      // Money is written as the server's country writes it.
      return "t." + quotedName(column.name) + (column.type == "money" ? "::pg_catalog.numeric" : "")
    }
    let order = query.order.map { place in
      let column = shape.columns[place]
      let name = "t." + quotedName(column.name)
      return switch column.order {
      case .native: name + " NULLS FIRST"
      case .bytes: name + " COLLATE pg_catalog.\"C\" NULLS FIRST"
      case .bytesOfText: name + "::pg_catalog.text COLLATE pg_catalog.\"C\" NULLS FIRST"
      }
    }
    let sorting = order.isEmpty ? "" : " ORDER BY " + order.joined(separator: ", ")
    return "SELECT \(columns.joined(separator: ", ")) FROM \(shape.quotedName) AS t" + sorting
  }

  private static func write(
    _ rows: PostgresResult, of query: TableQuery, to text: inout TableText
  ) throws(DatabaseFailure) {
    let forms = query.columns.indices.map { PostgresForm(type: rows.type($0)) }
    if let column = forms.firstIndex(of: .binary) { throw .binary(column: column) }
    for row in 0..<rows.count {
      for (column, form) in forms.enumerated() {
        guard let cell = rows.cell(row, column) else {
          text.addEmpty()
          continue
        }
        switch form {
        case .number: try text.add(number: cell)
        case .boolean: try text.add(Array((cell.first == UInt8(ascii: "t") ? "true" : "false").utf8))
        case .moment: try text.add(PostgresForm.moment(cell))
        case .binary, .text: try text.add(cell)
        }
      }
      try text.endRow()
    }
  }
}

/// How the server writes the values of a type, where that differs from what an export has.
enum PostgresForm: Equatable {
  case text, number, boolean, moment, binary

  /// - Parameter type: the type's number in the catalogue of every server.
  init(type: UInt32) {
    switch type {
    case 20, 21, 23, 700, 701, 1700: self = .number
    case 16: self = .boolean
    case 1114, 1184: self = .moment
    case 17: self = .binary
    default: self = .text
    }
  }

  /// `2024-03-01 08:00:00-05` as ISO 8601 has it: `2024-03-01T08:00:00-05:00`.
  ///
  /// What has another form (`infinity`, years before Christ) stays as it is.
  static func moment(_ cell: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text = Array(cell)
    guard text.count >= 19, text[4] == UInt8(ascii: "-"), text[10] == UInt8(ascii: " "), text.last != UInt8(ascii: "C")
    else { return text }
    text[10] = UInt8(ascii: "T")
    let sign = text[text.count - 3]
    if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { text += Array(":00".utf8) }
    return text
  }
}
