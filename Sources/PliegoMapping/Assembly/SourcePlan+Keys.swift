import PliegoRows

extension SourcePlan {
  /// The primary key, in words, of a row that comes from a database; `nil` when there is none, or when a column of it is
  /// declared personal.
  func publicKey(at place: RowPlace, in table: RowTable) -> String? {
    let file = table.file(at: place)
    guard let key = file.form.key else { return nil }
    let personal = columns.filter { $0.type.isPersonal && file.positions.indices.contains($0.cell) }
    let isPersonal = personal.contains { key.contains(file.positions[$0.cell]) }
    return isPersonal ? nil : table.keyText(at: place)
  }
}
