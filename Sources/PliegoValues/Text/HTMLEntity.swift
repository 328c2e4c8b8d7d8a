/// The character references of HTML: `&aacute;`, `&#225;`, `&#xE1;`.
enum HTMLEntity {
  /// The character that a reference at `index` stands for, and how many bytes the reference has.
  ///
  /// Nil when there is none.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: Int32, width: Int)? {
    var end = index + 1
    let limit = min(bytes.count, index + 12)
    while end < limit, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < limit, end > index + 1 else { return nil }
    let name = UnsafeBufferPointer(rebasing: bytes[index + 1..<end])
    let scalar = name[0] == UInt8(ascii: "#") ? number(name) : named[String(decoding: name, as: UTF8.self)]
    return scalar.map { ($0, end + 1 - index) }
  }

  private static func number(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
    let isHexadecimal = name.count > 1 && name[1] | 0x20 == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    if digits.isEmpty { return nil }
    var value: UInt32 = 0
    for byte in digits {
      guard let digit = Text.hexDigit(byte), isHexadecimal || digit <= 9 else { return nil }
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
    }
    // Pages of the nineties number their quotation marks by windows-1252.
    if value >= 0x80, value <= 0x9F { value = windows1252[Int(value - 0x80)] }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return 0xFFFD }
    return Int32(bitPattern: scalar.value)
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// The names of U+00A0 to U+00FF in order, and those others that office texts use.
  private static let named: [String: Int32] = {
    var names: [String: Int32] = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160,
      "scaron": 0x161, "Yuml": 0x178, "fnof": 0x192, "circ": 0x2C6, "tilde": 0x2DC, "ensp": 0x2002, "emsp": 0x2003,
      "thinsp": 0x2009, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A,
      "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020, "Dagger": 0x2021, "bull": 0x2022,
      "hellip": 0x2026, "permil": 0x2030, "prime": 0x2032, "Prime": 0x2033, "lsaquo": 0x2039, "rsaquo": 0x203A,
      "euro": 0x20AC, "trade": 0x2122, "larr": 0x2190, "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193, "minus": 0x2212,
      "le": 0x2264, "ge": 0x2265, "ne": 0x2260,
    ]
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
      micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
      AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
      times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
      egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
      ugrave uacute ucirc uuml yacute thorn yuml
      """
    for (place, name) in latin.split(separator: " ").enumerated() { names[String(name)] = Int32(0xA0 + place) }
    return names
  }()
}
