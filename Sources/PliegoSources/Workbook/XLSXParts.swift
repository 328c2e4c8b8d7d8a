/// What a file `….rels` says: for each id the part it means.
final class XLSXRelationships: XMLHandler {
  private(set) var targets: [(id: String, kind: String, part: String)] = []
  private let folder: String

  /// - Parameter part: the part whose relationships these are; empty for the whole package.
  init(of part: String) { folder = part.split(separator: "/").dropLast().joined(separator: "/") }

  /// Where the relationships of a part stand.
  static func place(of part: String) -> String {
    let steps = part.split(separator: "/")
    return (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
  }

  /// The first part of a kind, such as `styles`.
  func part(ofKind kind: String) -> String? { targets.first { $0.kind == kind }?.part }

  func start(_ tag: XMLTag) {
    guard tag.name.isNamed("Relationship"), tag.text("TargetMode") != "External", let id = tag.text("Id"),
      let kind = tag.text("Type")?.split(separator: "/").last, let target = tag.text("Target")
    else { return }
    targets.append((id, String(kind), resolved(target)))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func resolved(_ target: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

/// `xl/workbook.xml`: the sheets, and from when days count.
final class XLSXWorkbookPart: XMLHandler {
  private(set) var sheets: [(info: SheetInfo, relationship: String)] = []
  private(set) var dates = SerialDate()

  func start(_ tag: XMLTag) {
    if tag.name.isNamed("sheet") {
      let info = SheetInfo(name: tag.text("name") ?? "", isHidden: (tag.text("state") ?? "visible") != "visible")
      sheets.append((info, tag.text("id", in: "relationships") ?? ""))
    } else if tag.name.isNamed("workbookPr") {
      dates.is1904 = ["1", "true", "on"].contains(tag.text("date1904") ?? "")
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// `xl/styles.xml`: for each style of a cell, what its number format makes of numbers.
final class XLSXStyles: XMLHandler {
  private(set) var formats: [CellFormat] = []
  private var custom: [Int: CellFormat] = [:]
  private var isCellFormats = false

  func start(_ tag: XMLTag) {
    if tag.name.isNamed("numFmt") {
      if let id = tag.number("numFmtId"), let code = tag.text("formatCode") { custom[id] = CellFormat(code: code) }
    } else if tag.name.isNamed("cellXfs") {
      isCellFormats = true
    } else if isCellFormats, tag.name.isNamed("xf") {
      let id = tag.number("numFmtId") ?? 0
      formats.append(custom[id] ?? CellFormat(builtIn: id))
    }
  }

  func end(_ name: XMLName) { if name.isNamed("cellXfs") { isCellFormats = false } }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The merged cells of a sheet, which stand behind its rows.
final class XLSXMergedCells: XMLHandler {
  private(set) var ranges: [CellRange] = []

  func start(_ tag: XMLTag) {
    guard tag.name.isNamed("mergeCell"), let text = tag.text("ref") else { return }
    let corners = text.split(separator: ":").map { CellReference($0.utf8) }
    guard corners.count == 2, let first = corners[0], let last = corners[1], first.row <= last.row,
      first.column <= last.column
    else { return }
    ranges.append(CellRange(top: first.row, left: first.column, bottom: last.row, right: last.column))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// A cell's place as a sheet writes it: `C7`.
struct CellReference: Equatable {
  /// From 1.
  var row: Int
  /// From 0.
  var column: Int

  init?(_ text: some Collection<UInt8>) {
    var column = 0
    var row = 0
    var rest = text.makeIterator()
    var next = rest.next()
    while let byte = next, byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
      column = column * 26 + Int(byte | 0x20) - 0x60
      guard column <= SheetText.columnLimit else { return nil }
      next = rest.next()
    }
    while let byte = next, byte >= 0x30, byte <= 0x39 {
      row = row * 10 + Int(byte) - 0x30
      guard row <= SheetText.rowLimit else { return nil }
      next = rest.next()
    }
    guard next == nil, column > 0, row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }
}
