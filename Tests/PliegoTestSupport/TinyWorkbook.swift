/// Workbooks of a few cells, written by hand.
public enum TinyWorkbook {
  /// An XLSX workbook.
  ///
  /// - Parameters:
  ///   - sheets: name, `state` (empty: visible) and what stands inside `<worksheet>`.
  ///   - formats: number formats; style n + 1 has format n, style 0 has none.
  ///   - sharedStrings: what stands inside `<sst>`.
  public static func xlsx(
    _ sheets: [(name: String, state: String, content: String)], formats: [String] = [], sharedStrings: String? = nil,
    is1904: Bool = false
  ) -> StoredZip {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var zip = StoredZip()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add("_rels/.rels", relationships([("rId1", "\(links)/officeDocument", "xl/workbook.xml")]))
    let list = sheets.enumerated().map { number, sheet in
      let state = sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\""
      return "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\"\(state) r:id=\"rId\(number + 1)\"/>"
    }
    zip.add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><workbookPr\(is1904 ? " date1904=\"1\"" : "")/>"
        + "<sheets>\(list.joined())</sheets></workbook>")
    var targets = sheets.indices.map { ("rId\($0 + 1)", "\(links)/worksheet", "worksheets/sheet\($0 + 1).xml") }
    targets.append(("rId98", "\(links)/styles", "/xl/styles.xml"))
    if sharedStrings != nil { targets.append(("rId99", "\(links)/sharedStrings", "sharedStrings.xml")) }
    zip.add("xl/_rels/workbook.xml.rels", relationships(targets))
    for (number, sheet) in sheets.enumerated() {
      zip.add("xl/worksheets/sheet\(number + 1).xml", "<worksheet xmlns=\"\(main)\">\(sheet.content)</worksheet>")
    }
    if let sharedStrings { zip.add("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>") }
    zip.add("xl/styles.xml", styles(formats, main))
    return zip
  }

  /// An XLSX workbook with one sheet `Datos` of these rows; a row is what stands inside `<row>`.
  public static func xlsx(rows: [String], behind: String = "", formats: [String] = [], is1904: Bool = false) -> [UInt8]
  {
    let data = rows.map { "<row>\($0)</row>" }.joined()
    return xlsx([("Datos", "", "<sheetData>\(data)</sheetData>\(behind)")], formats: formats, is1904: is1904).bytes
  }

  private static func styles(_ formats: [String], _ main: String) -> String {
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(escaped($1))\"/>" }
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    // Styles behind a name have formats too, which no cell uses.
    return "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
      + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
  }

  private static func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
    let members = list.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + members.joined() + "</Relationships>"
  }

  /// An OpenDocument spreadsheet.
  ///
  /// - Parameter tables: what stands inside `<office:spreadsheet>`; the style `hidden` hides a table.
  public static func ods(_ tables: String) -> StoredZip {
    let base = "urn:oasis:names:tc:opendocument:xmlns:"
    let spaces = ["office", "table", "text", "style"].map { "xmlns:\($0)=\"\(base)\($0):1.0\"" }
    let calc = "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    return StoredZip([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        "<office:document-content \(spaces.joined(separator: " ")) \(calc)><office:automatic-styles>"
          + "<style:style style:name=\"hidden\"><style:table-properties table:display=\"false\"/></style:style>"
          + "</office:automatic-styles><office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
          + "</office:document-content>"
      ),
    ])
  }

  public static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
