import PliegoValues

/// The texts of an XLSX workbook that its cells name by number, one behind the other in one block.
///
/// Runs of formatted text are joined; how a text is pronounced (`rPh`) is left out.
final class SharedStrings: XMLHandler {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  private let limit: Int
  private var start = 0
  private var isText = false
  private var pronunciation = 0

  init(limits: SourceLimits) { limit = limits.sharedStringBytes }

  var count: Int { ends.count }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  func start(_ tag: XMLTag) {
    if tag.name.isNamed("t") {
      isText = pronunciation == 0
    } else if tag.name.isNamed("si") {
      start = bytes.count
    } else if tag.name.isNamed("rPh") {
      pronunciation += 1
    }
  }

  func end(_ name: XMLName) throws(WorkbookFailure) {
    if name.isNamed("t") {
      isText = false
    } else if name.isNamed("rPh") {
      pronunciation -= 1
    } else if name.isNamed("si") {
      if let decoded = excelTextDecoded(bytes[start...]) { bytes.replaceSubrange(start..., with: decoded) }
      ends.append(bytes.count)
      guard bytes.count + ends.count * MemoryLayout<Int>.stride <= limit else { throw .limit(.sharedStrings(limit)) }
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFailure) {
    guard isText else { return }
    bytes += piece
    guard bytes.count <= limit else { throw .limit(.sharedStrings(limit)) }
  }
}

/// The text with the `_xHHHH_` made characters that XLSX writes for those that XML does not allow; `nil` when none is.
func excelTextDecoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
  guard text.contains(UInt8(ascii: "_")) else { return nil }
  return text.withUnsafeBufferPointer { Text.decodingExcelEscapes($0) }
}
