/// The text with Excel's `_xHHHH_` escapes made the characters they stand for; a carriage return before a line feed goes.
func withoutExcelEscapes(_ cell: [UInt8]) -> [UInt8] {
  guard cell.contains(UInt8(ascii: "_")) else { return cell }
  var result: [UInt8] = []
  var at = 0
  while at < cell.count {
    if let scalar = excelEscape(cell, at) {
      let next = at + 7
      let isBeforeLineFeed = next < cell.count && (cell[next] == 0x0A || excelEscape(cell, next)?.value == 0x0A)
      if scalar.value != 0x0D {
        result += Array(String(Character(scalar)).utf8)
      } else if !isBeforeLineFeed {
        result.append(0x0A)
      }
      at = next
    } else {
      result.append(cell[at])
      at += 1
    }
  }
  return result
}

/// The character that the escape at `at` stands for, if one is there.
private func excelEscape(_ cell: [UInt8], _ at: Int) -> Unicode.Scalar? {
  guard at + 7 <= cell.count, cell[at] == 0x5F, cell[at + 1] == 0x78, cell[at + 6] == 0x5F else { return nil }
  guard cell[at + 2] != 0x2B, cell[at + 2] != 0x2D else { return nil }
  guard let value = UInt32(String(decoding: cell[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16) else { return nil }
  return Unicode.Scalar(value)
}

/// The text of a bit of HTML: tags go, those that end a line leave a line feed, entities become characters.
///
/// Only what looks like a tag goes: `<` followed by a letter, `/` or `!`, up to the next `>`. `a < b` stays.
func withoutHTML(_ cell: [UInt8]) -> [UInt8] {
  guard cell.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return cell }
  var result: [UInt8] = []
  var at = 0
  while at < cell.count {
    if cell[at] == 0x3C, let tag = htmlTag(cell, at) {
      if tag.endsLine { result.append(0x0A) }
      at = tag.end
    } else if cell[at] == 0x26, let entity = htmlEntity(cell, at) {
      result += entity.text
      at = entity.end
    } else {
      result.append(cell[at])
      at += 1
    }
  }
  return result
}

func htmlTag(_ cell: [UInt8], _ at: Int) -> (endsLine: Bool, end: Int)? {
  guard at + 2 < cell.count, isLetter(cell[at + 1]) || cell[at + 1] == 0x2F || cell[at + 1] == 0x21 else { return nil }
  guard let close = cell[at...].firstIndex(of: 0x3E), !cell[(at + 1)..<close].contains(0x3C) else { return nil }
  let name = cell[(at + 1)..<close].prefix { isLetter($0) || $0 == 0x2F || ($0 >= 0x30 && $0 <= 0x39) }
  let text = String(decoding: name, as: UTF8.self).lowercased()
  return (["br", "br/", "/p", "/div", "/li", "/tr"].contains(text), close + 1)
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// Longer than any entity's name.
private let entityLimit = 12

func htmlEntity(_ cell: [UInt8], _ at: Int) -> (text: [UInt8], end: Int)? {
  guard let close = cell[at...].prefix(entityLimit).firstIndex(of: 0x3B) else { return nil }
  let name = String(decoding: cell[(at + 1)..<close], as: UTF8.self)
  if let scalar = namedEntities[name] ?? numericEntity(name) {
    return (Array(String(Character(scalar)).utf8), close + 1)
  }
  return nil
}

private func numericEntity(_ name: String) -> Unicode.Scalar? {
  guard name.hasPrefix("#") else { return nil }
  let digits = name.dropFirst()
  let value =
    digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
  return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
}

/// The entities of HTML that texts in Spanish, Portuguese and English use.
private let namedEntities: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "uuml": "ü",
  "Aacute": "Á", "Eacute": "É", "Iacute": "Í", "Oacute": "Ó", "Uacute": "Ú", "Ntilde": "Ñ", "Uuml": "Ü",
  "atilde": "ã", "otilde": "õ", "ccedil": "ç", "acirc": "â", "ecirc": "ê", "ocirc": "ô", "agrave": "à",
  "Atilde": "Ã", "Otilde": "Õ", "Ccedil": "Ç", "Acirc": "Â", "Ecirc": "Ê", "Ocirc": "Ô", "Agrave": "À",
  "iexcl": "¡", "iquest": "¿", "ordf": "ª", "ordm": "º", "deg": "°", "laquo": "«", "raquo": "»", "middot": "·",
  "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•",
  "euro": "€", "cent": "¢", "pound": "£", "sect": "§", "copy": "©", "reg": "®", "trade": "™", "frac12": "½",
]
