import Glibc
import PliegoDiagnostics

// What is said about files as a whole. Messages about headers and rows stand beside what finds them.
extension Diagnostic {
  static func unreadable(_ file: InputFile, reason: Int32) -> Diagnostic {
    let system = String(cString: strerror(reason))
    return Diagnostic(
      .unreadableFile,
      Phrase(en: "cannot read \(file.name): \(system)", es: "no se puede leer \(file.name): \(system)"),
      origin: RowOrigin(file: file.name))
  }

  static func tooLarge(_ file: InputFile, limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge,
      Phrase(
        en: "\(file.name) holds more than \(limit) bytes of text, the most that is read from one file",
        es: "\(file.name) contiene más de \(limit) bytes de texto, lo máximo que se lee de un archivo"),
      origin: RowOrigin(file: file.name),
      help: [
        Phrase(
          en: "split it into several files with the same header; 'file:' takes a pattern such as contracts-*.csv",
          es: "divídalo en varios archivos con el mismo encabezado; 'file:' admite un patrón como contratos-*.csv")
      ])
  }

  /// A file that is read in pieces, and is too large to be read whole for the place of what is wrong.
  static func unsound(_ file: InputFile, _ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      .fileTooLarge,
      Phrase(
        en: "\(file.name) is not sound text in \(encoding.name), and too large to look for the place; nothing was read",
        es:
          "\(file.name) no es texto correcto en \(encoding.name), y es demasiado grande para buscar el lugar; no se leyó nada"
      ),
      origin: RowOrigin(file: file.name),
      help: [
        Phrase(
          en: "look for it with  iconv -f \(encoding.name) -t utf-8 FILE > /dev/null  or declare another  encoding:",
          es: "búsquelo con  iconv -f \(encoding.name) -t utf-8 ARCHIVO > /dev/null  o declare otra  encoding:"),
        Phrase(en: "bytes that are zero have to go: tr -d '\\0'", es: "los bytes cero tienen que salir: tr -d '\\0'"),
      ])
  }

  static func damagedGzip(_ file: InputFile, offset: Int, isTruncated: Bool) -> Diagnostic {
    Diagnostic(
      .damagedGzip,
      isTruncated
        ? Phrase(
          en: "\(file.name) is gzip that breaks off after \(offset) bytes",
          es: "\(file.name) es un gzip que se interrumpe después de \(offset) bytes")
        : Phrase(
          en: "\(file.name) is gzip that is damaged at byte \(offset)",
          es: "\(file.name) es un gzip dañado en el byte \(offset)"),
      origin: RowOrigin(file: file.name),
      help: [Phrase(en: "copy or download the file again", es: "copie o descargue de nuevo el archivo")])
  }

  static func growsTooMuch(_ file: InputFile, packed: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .expansionLimit,
      Phrase(
        en: "\(file.name), \(packed) bytes packed, unpacks to more than \(limit) bytes",
        es: "\(file.name), de \(packed) bytes comprimido, se descomprime a más de \(limit) bytes"),
      origin: RowOrigin(file: file.name),
      help: [
        Phrase(
          en: "if you trust the file, unpack it yourself and read the unpacked one",
          es: "si confía en el archivo, descomprímalo usted y lea el archivo descomprimido")
      ])
  }
}
