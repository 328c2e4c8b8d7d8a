import CSimdjson
import PliegoDiagnostics

/// A file's text in UTF-8, and how it was told.
struct DecodedFile {
  var text: TextBuffer
  var encoding: TextEncoding
  var hasByteOrderMark = false
}

/// Makes a file's bytes UTF-8.
func decode(
  _ bytes: TextBuffer, as declared: TextEncoding?, _ file: InputFile, _ diagnostics: inout [Diagnostic]
) -> DecodedFile? {
  if pliego_utf8_is_valid(bytes.start, bytes.count) == 1 { return DecodedFile(text: bytes, encoding: .utf8) }
  diagnostics.append(Diagnostic(.unknownEncoding, Phrase("not UTF-8"), origin: RowOrigin(file: file.name)))
  return nil
}
