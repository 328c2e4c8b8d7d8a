import PliegoDiagnostics
import PliegoRows

/// Cells as a spreadsheet names them, file by file: `criterios.csv B2, B3; texto.csv C7`.
struct CellListing {
  /// How many cells are named.
  static let most = 12

  let text: String

  init(_ cells: [CellPlace], plan: MappingPlan, linked: LinkedSources) {
    var files: [(name: String, cells: [String])] = []
    let addresses = cells.compactMap { Self.address(of: $0, plan, linked) }
    for (file, address) in addresses.prefix(Self.most) {
      if let index = files.firstIndex(where: { $0.name == file }) {
        if !files[index].cells.contains(address) { files[index].cells.append(address) }
      } else {
        files.append((file, [address]))
      }
    }
    let rest = addresses.count > Self.most ? ", …" : ""
    text = files.map { "\($0.name) \($0.cells.joined(separator: ", "))" }.joined(separator: "; ") + rest
  }

  /// The file and `B7`, or `/contratos/3 MONTO` for JSON; computed columns stand in no cell.
  private static func address(of cell: CellPlace, _ plan: MappingPlan, _ linked: LinkedSources) -> (String, String)? {
    let declared = plan.sources[Int(cell.source)].columns[Int(cell.column)]
    let table = linked.sources[Int(cell.source)].table
    let place = table.place(of: Int(cell.row))
    let file = table.file(at: place)
    if declared.cell >= 0, let pointer = table.pointer(at: place) { return (file.name, "\(pointer) \(declared.name)") }
    guard declared.cell >= 0, file.positions.indices.contains(declared.cell), file.positions[declared.cell] >= 0 else {
      return nil
    }
    return (file.name, RowOrigin.letters(ofColumn: file.positions[declared.cell]) + String(place.row))
  }
}
