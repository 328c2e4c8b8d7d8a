import PliegoDiagnostics

/// A byte's line and column, from 1; columns count characters.
struct TextPlace {
  var line: Int
  var column: Int

  init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, isUTF8: Bool, bytesPerUnit: Int = 1) {
    line = 1
    var start = 0
    for at in 0..<min(offset, bytes.count) {
      let isBreak = bytes[at] == 0x0A || (bytes[at] == 0x0D && (at + 1 >= bytes.count || bytes[at + 1] != 0x0A))
      if isBreak {
        line += 1
        start = at + 1
      }
    }
    let before = bytes[start..<max(start, min(offset, bytes.count))]
    column = 1 + (isUTF8 ? String(decoding: before, as: UTF8.self).count : before.count / bytesPerUnit)
  }

  func span(in file: InputFile) -> SourceSpan { SourceSpan(file: file.name, line: line, column: column) }
}

extension Diagnostic {
  static func notText(_ file: InputFile, kind: Phrase) -> Diagnostic {
    Diagnostic(
      .notText,
      Phrase(
        en: "\(file.name) is not delimited text: it is \(kind.english)",
        es: "\(file.name) no es texto delimitado: es \(kind.spanish)"),
      origin: RowOrigin(file: file.name),
      help: [Phrase(en: "save the table as CSV in UTF-8", es: "guarde la tabla como CSV en UTF-8")])
  }

  static func contradictedByMark(
    _ file: InputFile, _ declared: TextEncoding, _ seen: TextEncoding, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Diagnostic {
    let mark = hex(bytes.prefix(seen == .utf8 ? 3 : 2))
    return Diagnostic(
      .wrongEncoding,
      Phrase(
        en: "\(file.name) is declared as \(declared.name), but its first bytes (\(mark)) are the mark of \(seen.name)",
        es: "\(file.name) está declarado como \(declared.name), pero sus primeros bytes (\(mark)) son la marca de "
          + seen.name),
      at: SourceSpan(file: file.name, line: 1, column: 1), origin: RowOrigin(file: file.name, line: 1),
      help: [declare(seen)])
  }

  /// The bytes at `offset` are not text in the encoding that is declared, or that the file's mark says.
  ///
  /// - Parameter decoded: what came before, in UTF-8, when that is not what the file holds.
  static func contradicted(
    _ file: InputFile, _ declared: TextEncoding, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int,
    decoded: TextBuffer?
  ) -> Diagnostic {
    let place =
      decoded.map { TextPlace(of: $0.count, in: $0.bytes, isUTF8: true) }
      ?? TextPlace(of: offset, in: bytes, isUTF8: true)
    let isWide = declared == .utf16LittleEndian || declared == .utf16BigEndian
    let byte = hex(bytes[min(offset, bytes.count)...].prefix(isWide ? 2 : 1))
    let said =
      PliegoSources.byteOrderMark(bytes)?.encoding == declared
      ? Phrase(en: "begins with the mark of", es: "empieza con la marca de")
      : Phrase(en: "is declared as", es: "está declarado como")
    return Diagnostic(
      .wrongEncoding,
      Phrase(
        en: "\(file.name) \(said.english) \(declared.name), which does not have byte \(byte) at line \(place.line), "
          + "column \(place.column) (byte \(offset) of the file)",
        es:
          "\(file.name) \(said.spanish) \(declared.name), que no tiene el byte \(byte) en la línea \(place.line), "
          + "columna \(place.column) (byte \(offset) del archivo)"),
      at: place.span(in: file), origin: RowOrigin(file: file.name, line: place.line),
      help: help(for: bytes, except: declared), notes: evidence(bytes))
  }

  static func unknown(_ file: InputFile, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Diagnostic {
    let place = TextPlace(of: offset, in: bytes, isUTF8: true)
    let byte = hex(bytes[min(offset, bytes.count)...].prefix(1))
    return Diagnostic(
      .unknownEncoding,
      Phrase(
        en: "\(file.name) is not utf-8: byte \(byte) at line \(place.line), column \(place.column) "
          + "(byte \(offset) of the file); nothing was read",
        es: "\(file.name) no es utf-8: byte \(byte) en la línea \(place.line), columna \(place.column) "
          + "(byte \(offset) del archivo); no se leyó nada"),
      at: place.span(in: file), origin: RowOrigin(file: file.name, line: place.line),
      help: help(for: bytes, except: nil), notes: evidence(bytes))
  }

  private static func declare(_ encoding: TextEncoding) -> Phrase {
    Phrase(
      en: "if it is \(encoding.name), declare  encoding: \(encoding.name)",
      es: "si es \(encoding.name), declare  encoding: \(encoding.name)")
  }

  private static func help(for bytes: UnsafeBufferPointer<UInt8>, except declared: TextEncoding?) -> [Phrase] {
    if DamagedUTF8(bytes).isLikely {
      return [
        Phrase(
          en: "it is utf-8 for the most part: repair the damaged bytes, or export the table again",
          es: "en su mayor parte es utf-8: repare los bytes dañados o exporte de nuevo la tabla")
      ]
    }
    let guess = guessEncoding(bytes)
    guard guess.isSupported else {
      return [
        Phrase(
          en: "its text does not tell its encoding: see whether the file arrived whole, or export the table again",
          es: "el texto no delata su codificación: revise si el archivo llegó completo o exporte de nuevo la tabla")
      ]
    }
    return guess.encoding == declared ? [] : [declare(guess.encoding)]
  }

  private static func evidence(_ bytes: UnsafeBufferPointer<UInt8>) -> [Phrase] {
    let damaged = DamagedUTF8(bytes)
    if damaged.isLikely {
      return [
        Phrase(
          en: "characters beyond ASCII that are valid utf-8: \(damaged.valid); bytes that are not: \(damaged.invalid)",
          es: "caracteres no ASCII que son utf-8 válido: \(damaged.valid); bytes que no lo son: \(damaged.invalid)")
      ]
    }
    let guess = guessEncoding(bytes)
    guard guess.isSupported else { return [] }
    let percent = guess.beyondASCII == 0 ? 0 : guess.fitting * 100 / guess.beyondASCII
    let name = guess.encoding.name
    guard let example = guess.example else {
      return [Phrase(en: "it looks like \(name) (\(percent) %)", es: "parece \(name) (\(percent) %)")]
    }
    return [
      Phrase(
        en: "it looks like \(name): there \(percent) % of what is not ASCII are accented letters, as in \"\(example)\"",
        es: "parece \(name): ahí el \(percent) % de lo que no es ASCII son letras con acento, como en \"\(example)\"")
    ]
  }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }.joined(separator: " ")
  }
}

/// How much of a text is valid UTF-8 when not all is: files put together from several, or cut in the middle.
struct DamagedUTF8 {
  /// Characters beyond ASCII that are well formed, and bytes that belong to none.
  var valid = 0
  var invalid = 0

  var isLikely: Bool { valid >= 4 && valid >= 4 * invalid }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var decoder = UTF8()
    var input = bytes.prefix(8 << 20).makeIterator()
    while true {
      switch decoder.decode(&input) {
      case .scalarValue(let scalar): if scalar.value >= 0x80 { valid += 1 }
      case .error: invalid += 1
      case .emptyInput: return
      }
    }
  }
}
