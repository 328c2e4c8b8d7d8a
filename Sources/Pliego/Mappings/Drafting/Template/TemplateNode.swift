import PliegoOCDS

/// A field or object of the release that a template maps something to.
final class TemplateNode {
  /// A mapped cell: the columns that it names, the likeliest first.
  struct Cell {
    var columns: [TemplateColumn]
    /// A code that stands there in place of a column: `MXN`.
    var constant: String?
    var row: MappingTemplate.Row
  }

  let path: [String]
  let field: Field?
  private(set) var children: [TemplateNode] = []
  var cells: [Cell] = []

  init(path: [String], field: Field?) {
    self.path = path
    self.field = field
  }

  var name: String { path.last ?? "" }

  var isList: Bool { if case .objects = field?.shape { true } else { false } }

  /// The name of the object's type; `nil` for a value.
  var typeName: String? {
    switch field?.shape {
    case .object(let name), .objects(let name): name
    case .scalar, .scalars, .anything: nil
    case nil: path.isEmpty ? "Release" : nil
    }
  }

  var isReference: Bool { typeName == "OrganizationReference" }

  func child(_ name: String) -> TemplateNode? { children.first { $0.name == name } }

  /// The child of that name, made if there is none.
  func child(_ field: Field) -> TemplateNode {
    if let found = child(field.name) { return found }
    let made = TemplateNode(path: path + [field.name], field: field)
    children.append(made)
    return made
  }

  /// The columns that fill this field.
  var columns: [TemplateColumn] { cells.flatMap(\.columns) }

  /// The columns of this object's own values, those of objects inside it too, but not of lists.
  var ownColumns: [TemplateColumn] {
    columns + children.filter { !$0.isList && !$0.isReference }.flatMap(\.ownColumns)
  }

  /// Every column below.
  var allColumns: [TemplateColumn] { columns + children.flatMap(\.allColumns) }
}

/// A column of one of the template's tables.
struct TemplateColumn: Hashable {
  var table: Int
  var name: String
}
