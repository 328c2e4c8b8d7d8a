import Glibc
public import PliegoDiagnostics
public import PliegoJSON

// What is said about JSON files as a whole; their places count in the text, unpacked and as UTF-8.
extension Diagnostic {
  static func notJSONText(_ file: InputFile, _ kind: Phrase) -> Diagnostic {
    Diagnostic(
      .notJSON,
      Phrase(en: "\(file.name) is not JSON: it is \(kind.english)", es: "\(file.name) no es JSON: es \(kind.spanish)"),
      at: SourceSpan(file: file.name, line: 1, column: 1),
      help: [
        Phrase(
          en: "give the JSON file itself; gzip and zstd are unpacked, other archives are not",
          es: "indique el propio archivo JSON; gzip y zstd se descomprimen, otros archivos no")
      ])
  }

  static func byteOrderMark(_ file: InputFile) -> Diagnostic {
    Diagnostic(
      .byteOrderMark,
      Phrase(
        en: "\(file.name) begins with a byte order mark (EF BB BF), which JSON must not have",
        es: "\(file.name) empieza con una marca de orden de bytes (EF BB BF), que JSON no debe tener"),
      at: SourceSpan(file: file.name, line: 1, column: 1),
      help: [
        Phrase(
          en: "write the file as UTF-8 without the mark; many programs refuse it",
          es: "escriba el archivo en UTF-8 sin la marca; muchos programas lo rechazan")
      ])
  }

  static func encodingRecognised(
    _ file: InputFile, _ encoding: TextEncoding, _ evidence: StreamFacts.Evidence
  ) -> Diagnostic {
    let proof =
      evidence == .byteOrderMark
      ? Phrase(en: "its first two bytes are the mark", es: "sus dos primeros bytes son la marca")
      : Phrase(en: "every second of its first bytes is zero", es: "uno de cada dos de sus primeros bytes es cero")
    return Diagnostic(
      .encodingRecognised,
      Phrase(
        en: "\(file.name) is \(encoding.name), not utf-8: \(proof.english)",
        es: "\(file.name) es \(encoding.name), no utf-8: \(proof.spanish)"),
      at: SourceSpan(file: file.name, line: 1, column: 1),
      help: [Phrase(en: "publish JSON as UTF-8", es: "publique el JSON en UTF-8")])
  }

  static func damagedCompression(
    _ file: InputFile, _ compression: StreamFacts.Compression, offset: Int, isTruncated: Bool
  ) -> Diagnostic {
    let kind = compression.rawValue
    return Diagnostic(
      .damagedCompression,
      isTruncated
        ? Phrase(
          en: "\(file.name) is \(kind) that breaks off after \(offset) bytes",
          es: "\(file.name) es un \(kind) que se interrumpe después de \(offset) bytes")
        : Phrase(
          en: "\(file.name) is \(kind) that is damaged near byte \(offset)",
          es: "\(file.name) es un \(kind) dañado cerca del byte \(offset)"),
      origin: RowOrigin(file: file.name),
      help: [Phrase(en: "copy or download the file again", es: "copie o descargue de nuevo el archivo")])
  }

  static func expandsTooMuch(_ file: InputFile, packed: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .expandsTooMuch,
      Phrase(
        en: "\(file.name) unpacks to more than \(limit) bytes in its first \(packed)",
        es: "\(file.name) se descomprime a más de \(limit) bytes en los primeros \(packed)"),
      origin: RowOrigin(file: file.name),
      help: [
        Phrase(
          en: "if you trust the file, unpack it yourself and give the unpacked one",
          es: "si confía en el archivo, descomprímalo usted e indique el archivo descomprimido")
      ])
  }

  /// A text is not UTF-8, and nothing declares what it is.
  ///
  /// - Parameters:
  ///   - text: an element or any stretch of the text, whose bytes tell what it may be.
  ///   - offset: its first byte that is not UTF-8.
  ///   - place: where that byte stands in the stream.
  public static func invalidUTF8(
    in file: String, _ text: UnsafeBufferPointer<UInt8>, at offset: Int, place: StreamPosition
  ) -> Diagnostic {
    let byte = hexDigits(text[min(offset, text.count)...].prefix(1))
    let guess = guessEncoding(text)
    var notes: [Phrase] = []
    if guess.isSupported, let example = guess.example {
      let name = guess.encoding.name
      notes = [Phrase(en: "it reads as \(name): \"\(example)\"", es: "se lee como \(name): \"\(example)\"")]
    }
    return Diagnostic(
      .invalidUTF8,
      Phrase(
        en: "byte \(byte) is not UTF-8, in which JSON is written (byte \(place.offset) of the text)",
        es: "el byte \(byte) no es UTF-8, en que se escribe JSON (byte \(place.offset) del texto)"),
      at: SourceSpan(file: file, line: place.line, column: place.column),
      help: [encodingHelp(guess)], notes: notes)
  }

  private static func encodingHelp(_ guess: EncodingGuess) -> Phrase {
    guard guess.isSupported else {
      return Phrase(
        en: "if you know its encoding, give it with --encoding; else see whether the file arrived whole",
        es: "si conoce la codificación, indíquela con --encoding; si no, revise si el archivo llegó completo")
    }
    let name = guess.encoding.name
    return Phrase(
      en: "if it is \(name), give --encoding \(name); publish JSON as UTF-8",
      es: "si es \(name), indique --encoding \(name); publique el JSON en UTF-8")
  }

  static func contradictedEncoding(
    _ file: InputFile, _ encoding: TextEncoding, bytes: [UInt8], offset: Int, at place: StreamPosition
  ) -> Diagnostic {
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    let shown = hexDigits(bytes.prefix(isWide ? 2 : 1))
    return Diagnostic(
      .contradictedEncoding,
      Phrase(
        en:
          "\(file.name) is read as \(encoding.name), which does not have \(shown) (byte \(offset) of the file's text)",
        es: "\(file.name) se lee como \(encoding.name), que no tiene \(shown) (byte \(offset) del texto del archivo)"),
      at: SourceSpan(file: file.name, line: place.line, column: place.column),
      help: [
        Phrase(
          en: "give the encoding that the file has with --encoding, or see whether it arrived whole",
          es: "indique con --encoding la codificación que tiene el archivo o revise si llegó completo")
      ])
  }

  static func markContradicts(_ file: InputFile, _ declared: TextEncoding, _ seen: TextEncoding) -> Diagnostic {
    Diagnostic(
      .contradictedEncoding,
      Phrase(
        en: "\(file.name) is declared as \(declared.name), but its first bytes are the mark of \(seen.name)",
        es: "\(file.name) está declarado como \(declared.name), pero sus primeros bytes son la marca de \(seen.name)"),
      at: SourceSpan(file: file.name, line: 1, column: 1),
      help: [Phrase(en: "leave --encoding out", es: "omita --encoding")])
  }

  static func unsupportedEncoding(_ file: InputFile, _ name: String) -> Diagnostic {
    Diagnostic(
      .contradictedEncoding,
      Phrase(
        en: "\(file.name) is \(name), which is not read", es: "\(file.name) es \(name), que no se lee"),
      at: SourceSpan(file: file.name, line: 1, column: 1),
      help: [
        Phrase(
          en: "convert it: iconv -f \(name) -t utf-8 FILE > NEW",
          es: "conviértalo: iconv -f \(name) -t utf-8 ARCHIVO > NUEVO")
      ])
  }

  static func cannotSpool(_ file: InputFile, _ folder: String, reason: Int32) -> Diagnostic {
    let system = String(cString: strerror(reason))
    return Diagnostic(
      .cannotSpool,
      Phrase(
        en: "standard input cannot be kept in \(folder), to be read twice: \(system)",
        es: "la entrada estándar no se puede guardar en \(folder), para leerla dos veces: \(system)"),
      origin: RowOrigin(file: file.name),
      help: [
        Phrase(
          en: "set TMPDIR to a folder with room, or give a file instead of standard input",
          es: "apunte TMPDIR a una carpeta con espacio o indique un archivo en lugar de la entrada estándar")
      ])
  }

  private static func hexDigits(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
  }
}
