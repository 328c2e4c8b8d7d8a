import Glibc
import PliegoDiagnostics
import PliegoRows
import PliegoSources

/// A folder that goes away with the value, for files that a test writes.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/pliego-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
    precondition(!path.isEmpty, "no temporary folder")
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        let child = "\(path)/\(name)"
        if entry.pointee.d_type == UInt8(DT_DIR) { remove(child) } else { unlink(child) }
      }
      closedir(folder)
    }
    rmdir(path)
  }

  @discardableResult
  func write(_ name: String, _ bytes: some Collection<UInt8>) -> InputFile {
    let file = InputFile(path: "\(path)/\(name)", name: name)
    let descriptor = open(file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "cannot write \(file.path)")
    let content = Array(bytes)
    precondition(Glibc.write(descriptor, content, content.count) == content.count)
    close(descriptor)
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) -> InputFile { write(name, text.utf8) }
}

/// Reads text as one file.
func read(_ text: String, _ request: RowRequest) -> TableReading { read(Array(text.utf8), request) }

func read(_ bytes: [UInt8], _ request: RowRequest) -> TableReading {
  let folder = TemporaryFolder()
  return readTable([folder.write("rows.csv", bytes)], request)
}

/// A request for the columns with these headings, and otherwise as it comes.
func columns(_ names: String...) -> RowRequest {
  RowRequest(source: "rows", columns: names.map { ColumnRequest(name: $0) })
}

extension TableReading {
  /// All cells, row by row.
  var cells: [[String]] {
    (0..<table.count).map { row in table.columns.indices.map { table.cell(row, $0).text } }
  }

  var codes: [String] { diagnostics.map(\.code.id) }
}
