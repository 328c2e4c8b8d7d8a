import Foundation
import PliegoDiagnostics
import PliegoRows
import PliegoSources
import Testing

/// Suites written by others, which lie beside the repository when they are there.
private let suites = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "../shared/data/conformance").standardized

private let areThere = FileManager.default.fileExists(atPath: suites.appending(path: "csv-spectrum").path)

@Suite("csv-spectrum and csv-test-data", .enabled(if: areThere, "../shared/data/conformance is not there"))
struct CSVConformanceTests {
  @Test(arguments: cases(in: "csv-spectrum", "csvs") + cases(in: "csv-test-data", "csv"))
  func `gives the cells that the suite expects, or is listed with a reason`(example: ConformanceCase) throws {
    let passes = try example.passes()
    if let reason = conformanceExceptions[example.name] {
      #expect(!passes, "passes now; take it off the list, where it says: \(reason)")
    } else {
      #expect(passes)
    }
  }
}

struct ConformanceCase: CustomTestStringConvertible, Sendable {
  var name: String
  var csv: URL
  var json: URL
  var testDescription: String { name }

  func passes() throws -> Bool {
    let file = InputFile(path: csv.path, name: csv.lastPathComponent)
    guard FileManager.default.fileExists(atPath: json.path) else { return isRefused(file) }
    var request = RowRequest(source: "suite", columns: [])
    let header = readTable([file], request).table.files.first?.header ?? []
    request.columns = header.map { ColumnRequest(name: $0, raw: true) }
    let reading = readTable([file], request)
    guard reading.diagnostics.isEmpty else { return false }
    let expected = try JSONSerialization.jsonObject(with: Data(contentsOf: json))
    if let objects = expected as? [[String: String]] {
      return objects == reading.cells.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }
    return (expected as? [[String]]) == [header] + reading.cells
  }

  /// Files called bad have to be objected to, when what they ought to hold is asked for.
  private func isRefused(_ file: InputFile) -> Bool {
    let columns = ["foo", "bar", "baz"].map { ColumnRequest(name: $0) }
    return !readTable([file], RowRequest(source: "suite", columns: columns)).diagnostics.isEmpty
  }
}

private func cases(in suite: String, _ folder: String) -> [ConformanceCase] {
  let root = suites.appending(path: suite)
  let files = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
  return files.sorted().map { file in
    let name = String(file.dropLast(4))
    return ConformanceCase(
      name: "\(suite)/\(name)", csv: root.appending(path: "\(folder)/\(file)"),
      json: root.appending(path: "json/\(name).json"))
  }
}
