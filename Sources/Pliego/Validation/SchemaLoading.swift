import Glibc
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoSchema

/// Reads a schema of the user's, and what it refers to in the folders that were named.
///
/// Nothing is fetched.
enum SchemaLoading {
  private static let metaAddress = "http://json-schema.org/draft-04/schema"

  static func load(
    _ path: String, resolve: [(prefix: String, folder: String)]
  ) throws(PliegoError) -> CompiledSchema {
    let (schema, bytes) = try read(path)
    let address = "file:" + path
    var resources = SchemaResources { url in document(at: url, resolve) }
    resources.add(Profile.metaSchema, at: metaAddress)
    resources.add(schema, at: address)
    let (compiled, problems) = SchemaCompiler.compile([address], in: resources)
    guard problems.isEmpty else {
      throw PliegoError(problems.map { Diagnostic($0, in: SchemaFile(path: path, address: address, bytes: bytes)) })
    }
    return compiled
  }

  /// A JSON file, as a value and as it stands.
  static func read(_ path: String) throws(PliegoError) -> (JSONValue, [UInt8]) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileAccess.read(path)
    } catch {
      throw PliegoError(reading: error)
    }
    do throws(JSONSyntaxError) {
      return (try JSONParser.parse(bytes), bytes)
    } catch {
      let place = bytes.withUnsafeBufferPointer { text in
        StreamPosition.start.advanced(over: UnsafeBufferPointer(rebasing: text[..<min(error.offset, text.count)]))
      }
      throw PliegoError([.notJSON(path, error.reason, at: place)])
    }
  }

  /// A document in one of the folders, never outside of it.
  private static func document(at url: String, _ resolve: [(prefix: String, folder: String)]) -> JSONValue? {
    for (prefix, folder) in resolve where url.hasPrefix(prefix) {
      guard let root = FileAccess.resolved(folder) else { continue }
      let relative = url.dropFirst(prefix.count).drop { $0 == "/" }
      guard let real = FileAccess.resolved(root + "/" + relative), real.hasPrefix(root + "/"),
        let bytes = try? FileAccess.read(real), let document = try? JSONParser.parse(bytes)
      else { continue }
      return document
    }
    return nil
  }
}

extension PliegoError {
  init(noEncoding name: String) {
    self.init([
      Diagnostic(
        .unreadableInput,
        Phrase(en: "no encoding is called '\(name)'", es: "ninguna codificación se llama '\(name)'"),
        help: [
          Phrase(
            en: "write utf-8, windows-1252, latin-1, utf-16le …", es: "escriba utf-8, windows-1252, latin-1, utf-16le …"
          )
        ])
    ])
  }
}
