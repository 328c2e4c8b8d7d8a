import PliegoDiagnostics
import PliegoJSON
public import PliegoRows

/// Where the records of a JSON file seem to stand.
public struct RecordInspection: Sendable {
  /// The way to them; `nil`: the documents are the records.
  public var path: RecordPath?
  /// Other lists of objects in the document, each with its length.
  public var others: [(path: RecordPath, count: Int)] = []
  /// Members of the records that hold lists: sources of their own.
  public var lists: [String] = []
}

/// Looks at a JSON file: one document's longest list of objects is taken for the records, else the documents are.
func inspectRecords(_ result: inout FileInspection) {
  let shape = shape(of: result.file, RecordShape())
  let way = shape.documents == 1 ? shape.ways.first : nil
  let members = way == nil ? shape.ofDocuments : shape.ofWay
  result.records = RecordInspection(
    path: way?.path, others: way == nil ? [] : shape.ways.dropFirst().map { ($0.path, $0.count) }, lists: members.lists)

  inspectColumns(members, at: way?.path, &result)
}

/// Looks at the lists in the records of an inspected JSON file, each of which can be a source of its own.
///
/// - Returns: each list's name in the record around it, as dotted members, and what its entries hold.
public func inspectLists(of inspection: FileInspection) -> [(name: String, inspection: FileInspection)] {
  guard let records = inspection.records else { return [] }
  return records.lists.compactMap { name in
    let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let around = records.path ?? .document
    guard names.allSatisfy(RecordShape.canBeWritten) else { return nil }
    let path = RecordPath(steps: around.steps + names.map { .member($0) } + [.elements])
    var result = FileInspection(of: inspection.file)
    let shape = shape(of: inspection.file, RecordShape(along: path))
    result.records = RecordInspection(path: path, others: [], lists: shape.ofWay.lists)
    inspectColumns(shape.ofWay, at: path, &result)
    return result.columns.isEmpty ? nil : (name, result)
  }
}

/// Reads the rows at the end of a way, and looks at what their members hold.
private func inspectColumns(_ members: MemberNames, at path: RecordPath?, _ result: inout FileInspection) {
  var headings = members.columns
  if case .members? = path?.steps.last { headings.insert("{}", at: 0) }
  var request = RowRequest(
    source: result.file.name, columns: headings.map { ColumnRequest(name: $0, mayBeAbsent: true, raw: true) })
  request.records = path ?? .document
  let reading = readTable([result.file], request)
  result.diagnostics += reading.diagnostics
  guard let file = reading.files.first, reading.isUsable else { return }
  result.encoding = file.encoding
  result.isGzip = file.isGzip
  result.rows = reading.table.count
  result.isComplete = true
  result.columns = headings.enumerated().map { place, heading in
    var column = ColumnEvidence(place: place, heading: heading)
    for row in 0..<reading.table.count { column.add(trimmed(Array(reading.table.cell(row, place).buffer))) }
    return column.inspection()
  }
}

/// Reads the documents once for their shape; what is no JSON ends it, and is told when the rows are read.
private func shape(of file: InputFile, _ start: RecordShape) -> RecordShape {
  var shape = start
  var limits = StreamLimits()
  limits.splitsRootArray = true
  limits.keepsWholeWithOcid = false
  limits.splitMembers = []
  var parser = TapeParser(limits: JSONLimits(maximumDepth: RecordFile.depth))
  guard let stream = try? ByteStream(file, encoding: nil, limits: SourceLimits()) else { return shape }
  let chunker = JSONChunker(stream, limits: limits)
  while let chunk = try? chunker.next(reusing: nil) {
    for element in chunk.elements {
      chunk.withElement(element) { bytes in
        guard (try? parser.parse(bytes)) != nil else { return }
        let node = parser.tape.node()
        if !node.isArray { return shape.add(document: node) }
        for document in node.elements { shape.add(document: document) }
      }
    }
  }
  return shape
}
