import Glibc
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoSchema

/// Reads a schema of the user's, and what it refers to in the folders that were named. Nothing is fetched.
enum SchemaLoading {
  private static let metaAddress = "http://json-schema.org/draft-04/schema"

  static func load(
    _ path: String, resolve: [(prefix: String, folder: String)]
  ) throws(PliegoError) -> CompiledSchema {
    let schema = try read(path)
    let address = "file:" + path
    var resources = SchemaResources { url in document(at: url, resolve) }
    resources.add(Profile.metaSchema, at: metaAddress)
    resources.add(schema, at: address)
    let (compiled, problems) = SchemaCompiler.compile([address], in: resources)
    let fatal = problems.map { Diagnostic($0, path) }
    guard fatal.isEmpty else { throw PliegoError(fatal) }
    return compiled
  }

  private static func read(_ path: String) throws(PliegoError) -> JSONValue {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileAccess.read(path)
    } catch {
      throw PliegoError(reading: error)
    }
    do throws(JSONSyntaxError) {
      return try JSONParser.parse(bytes)
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

extension Diagnostic {
  fileprivate init(_ problem: SchemaProblem, _ path: String) {
    let place = "\(problem.location.pointer)"
    let note = Phrase(
      en: "in \(problem.location.document)#\(place)", es: "en \(problem.location.document)#\(place)")
    switch problem.reason {
    case .unresolved(let reference):
      self.init(
        .unresolvedReference,
        Phrase(
          en: "nothing is found at the reference \"\(reference)\"",
          es: "no se encuentra nada en la referencia \"\(reference)\""),
        at: SourceSpan(file: path, line: 1, column: 1),
        help: [
          Phrase(
            en: "nothing is fetched: say where it lies with  --resolve URL=DIR",
            es: "no se descarga nada: diga dónde está con  --resolve URL=DIR")
        ], notes: [note])
    default:
      self.init(
        .badSchema, Self.words(problem.reason), at: SourceSpan(file: path, line: 1, column: 1), notes: [note])
    }
  }

  private static func words(_ reason: SchemaProblem.Reason) -> Phrase {
    switch reason {
    case .unresolved(let reference): Phrase(reference)
    case .endless:
      Phrase(
        en: "the schema applies itself to the same value without end",
        es: "el esquema se aplica a sí mismo al mismo valor sin fin")
    case .badKeyword(let keyword):
      Phrase(
        en: "the value of \"\(keyword)\" is not what draft 4 allows",
        es: "el valor de \"\(keyword)\" no es lo que permite el draft 4")
    case .badPattern(let pattern, let reason):
      Phrase(
        en: "the pattern \"\(pattern)\" cannot be read: \(reason)",
        es: "no se puede leer el patrón \"\(pattern)\": \(reason)")
    case .notASchema:
      Phrase(en: "a schema of draft 4 is an object", es: "un esquema del draft 4 es un objeto")
    case .tooLarge:
      Phrase(en: "the schema is too large or too deep", es: "el esquema es demasiado grande o profundo")
    }
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
