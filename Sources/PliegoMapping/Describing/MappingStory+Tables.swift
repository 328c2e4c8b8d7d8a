import PliegoDiagnostics

// What becomes of a source's table before its rows are rows of data.
extension MappingStory {
  func preparation(of source: SourceDeclaration) -> String {
    let operators = source.operators
    var text = ""
    if let sheet = source.sheet {
      text += say("  Of a workbook it is the sheet '\(sheet)'.", "  De un libro es la hoja '\(sheet)'.")
    }
    if source.mergedCells == .fill {
      text += say(
        "  Merged cells all say what the first of them says.", "  Las celdas combinadas dicen todas lo de la primera.")
    }
    if operators.repeatedHeaders != nil {
      text += say(
        "  Rows that repeat the headings are left out.", "  Las filas que repiten los encabezados se dejan fuera.")
    }
    for skip in operators.skips {
      let english = skip.cells.map { "\($0.column.value) is \(Self.alternatives($0.words, "or"))" }
      let spanish = skip.cells.map { "\($0.column.value) es \(Self.alternatives($0.words, "o"))" }
      text += say(
        "  Rows where \(english.joined(separator: " and ")) are left out.",
        "  Las filas donde \(spanish.joined(separator: " y ")) se dejan fuera.")
    }
    if !operators.joinedWhenEmpty.isEmpty {
      let columns = operators.joinedWhenEmpty.map(\.value)
      text += say(
        "  A row without \(columns.joined(separator: " and ")) goes on with the row above.",
        "  Una fila sin \(columns.joined(separator: " ni ")) continúa la fila de arriba.")
    }
    if !operators.filledDown.isEmpty {
      let columns = operators.filledDown.map(\.value).joined(separator: ", ")
      text += say(
        "  Empty cells of \(columns) say what stands above them.",
        "  Las celdas vacías de \(columns) dicen lo que está arriba de ellas.")
    }
    return text
  }

  private static func alternatives(_ words: [Located<String>], _ or: String) -> String {
    words.map { "\"\($0.value)\"" }.joined(separator: " \(or) ")
  }
}
