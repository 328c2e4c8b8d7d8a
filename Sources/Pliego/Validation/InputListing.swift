import Glibc
import PliegoDiagnostics
import PliegoSources

/// The files that a command line names: files as they are, folders with all the JSON in them.
enum InputListing {
  private static let endings = [".json", ".jsonl", ".ndjson"]
  private static let packings = ["", ".gz", ".zst"]

  /// In the order given; those of a folder in the order of their names' bytes.
  static func files(_ paths: [String]) throws(PliegoError) -> [InputFile] {
    var files: [InputFile] = []
    for path in paths {
      if path == "-" {
        files.append(InputFile(path: "-", name: "-"))
      } else if FileAccess.isFolder(path) {
        files += try folder(path)
      } else {
        guard FileAccess.exists(path) else { throw PliegoError(reading: FileError(path: path, number: ENOENT)) }
        files.append(InputFile(path: path, name: path))
      }
    }
    return files
  }

  private static func folder(_ path: String) throws(PliegoError) -> [InputFile] {
    var names: [String] = []
    do throws(FileError) {
      try list(path, into: &names)
    } catch {
      throw PliegoError(reading: error)
    }
    guard !names.isEmpty else { throw PliegoError(noJSONIn: path) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { InputFile(path: $0, name: $0) }
  }

  private static func list(_ folder: String, into names: inout [String], depth: Int = 0) throws(FileError) {
    for name in try FileAccess.names(in: folder) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if FileAccess.isFolder(path) {
        // A link that leads around in a circle would never end.
        if depth < 16 { try list(path, into: &names, depth: depth + 1) }
      } else if endings.contains(where: { ending in packings.contains { name.hasSuffix(ending + $0) } }) {
        names.append(path)
      }
    }
  }
}

extension PliegoError {
  fileprivate init(noJSONIn path: String) {
    self.init([
      Diagnostic(
        .unreadableInput,
        Phrase(en: "no JSON file in '\(path)'", es: "no hay ningún archivo JSON en '\(path)'"),
        help: [
          Phrase(
            en: "files end in .json, .jsonl or .ndjson, perhaps with .gz or .zst behind",
            es: "los archivos terminan en .json, .jsonl o .ndjson, quizá seguidos de .gz o .zst")
        ])
    ])
  }
}
