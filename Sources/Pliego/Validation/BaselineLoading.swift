import PliegoDiagnostics
import PliegoJSON
public import PliegoReport

extension Baseline {
  /// Reads a former report of `--format ndjson` or `--format json`.
  ///
  /// - Throws: when it cannot be read, or is no such report; an empty file is the report of data without findings.
  public init(path: String) throws(PliegoError) {
    self.init()
    let reader = try LineReader(path)
    var number = 0
    while let (_, line) = try reader.next() {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      if let finding = try? JSONParser.parse(Array(line)), add(line: finding) { continue }
      // A summary goes over many lines, the first of which is no JSON by itself.
      guard number == 1, add(summary: try Self.whole(path)) else { throw PliegoError(noBaseline: path, line: number) }
      return
    }
  }

  private static func whole(_ path: String) throws(PliegoError) -> JSONValue {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileAccess.read(path)
    } catch {
      throw PliegoError(reading: error)
    }
    return (try? JSONParser.parse(bytes)) ?? .null
  }
}
