/// Rows as they stand in their files, and what reject files add to them.
public enum OriginalRow {
  /// The columns or members that a reject file puts behind those of a row.
  public static let rejectReasons = ["_file", "_row", "_problem", "_detail"]
}

extension RowTable {
  /// The row as it stands in its file's text, line break excluded, delimiters and quotes and all.
  ///
  /// Files that are not UTF-8 were decoded before: these are the bytes of the decoded text.
  public func rawRow(_ row: Int) -> Bytes { rawRow(at: place(of: row)) }

  /// The row at a place, as ``rawRow(_:)`` gives it.
  public func rawRow(at place: RowPlace) -> Bytes {
    Bytes(start: file(at: place).start + Int(place.offset), count: Int(place.count))
  }

  /// Every cell of the row as written in the file, those of undeclared columns too, with nothing but the quoting undone.
  ///
  /// They are neither trimmed nor normalised nor emptied; there are as many as the row has, which may differ from the
  /// header.
  public func originalCells(of row: Int) -> [String] { originalCells(at: place(of: row)) }

  /// Every cell of the row at a place, as ``originalCells(of:)`` gives them.
  public func originalCells(at place: RowPlace) -> [String] {
    let file = file(at: place)
    return cutRow(rawRow(at: place).buffer, delimiter: file.delimiter).map { String(decoding: $0, as: UTF8.self) }
  }

  /// For a row of a database's table, its primary key in words: `id 17`, or `year 2024, number 3`.
  ///
  /// `nil` for a row of a file, and of a table without a key.
  public func keyText(at place: RowPlace) -> String? {
    let file = file(at: place)
    guard let key = file.form.key, !key.isEmpty else { return nil }
    let cells = originalCells(at: place)
    return key.map { "\(file.header[$0]) \(cells[$0])" }.joined(separator: ", ")
  }
}

/// Cuts one row of delimited text into cells and undoes their quoting.
///
/// The plain twin of the fast reader, for single rows: reject files need it, and tests compare the two.
///
/// - A quote opens a quoted cell only as the cell's first byte; two quotes inside stand for one.
/// - Text behind the closing quote belongs to the cell as it is.
/// - A quote that is never closed is text.
public func cutRow(_ row: some Collection<UInt8>, delimiter: UInt8) -> [[UInt8]] {
  let bytes = Array(row)
  var cells: [[UInt8]] = []
  var next = 0
  repeat {
    let (cell, end) = cutCell(bytes, from: next, delimiter: delimiter)
    cells.append(cell)
    next = end + 1
  } while next <= bytes.count
  return cells
}

private let quote = UInt8(ascii: "\"")

/// The cell that starts at `start`, and the place of the delimiter behind it.
private func cutCell(_ bytes: [UInt8], from start: Int, delimiter: UInt8) -> (cell: [UInt8], end: Int) {
  var cell: [UInt8] = []
  var rest = start
  if start < bytes.count, bytes[start] == quote, let closing = closingQuote(of: start, in: bytes) {
    var at = start + 1
    while at < closing {
      cell.append(bytes[at])
      at += bytes[at] == quote ? 2 : 1
    }
    rest = closing + 1
  }
  let end = bytes[rest...].firstIndex(of: delimiter) ?? bytes.count
  return (cell + bytes[rest..<end], end)
}

private func closingQuote(of opening: Int, in bytes: [UInt8]) -> Int? {
  var at = opening + 1
  while at < bytes.count {
    if bytes[at] != quote {
      at += 1
    } else if at + 1 < bytes.count, bytes[at + 1] == quote {
      at += 2
    } else {
      return at
    }
  }
  return nil
}
