/// What a text says as a language tag of BCP 47 (RFC 5646 §2.1).
///
/// Grandfathered tags (`i-klingon`, `zh-min`) are left out: none has been registered since 2009.
struct LanguageTag {
  /// The first subtag: `es` of `es-MX`; `x` of a tag for private use.
  let language: String

  /// - Returns: `nil` when the text is not in the grammar: `es_MX`, `español`, an empty text.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
    guard let first = parts.first, Self.isMadeUp(parts) else { return nil }
    language = String(decoding: first, as: UTF8.self)
  }

  /// Whether it is as the standard wants it in nearly all cases: two small letters, a language of ISO 639-1.
  var isPlain: Bool { language.utf8.count == 2 && Self.languages.contains(language) }

  private static func isMadeUp(_ parts: [[UInt8]]) -> Bool {
    guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } }) else {
      return false
    }
    if parts[0] == [UInt8(ascii: "x")] || parts[0] == [UInt8(ascii: "X")] { return parts.count > 1 }
    guard parts[0].count > 1, parts[0].allSatisfy(isLetter) else { return false }
    var rest = parts.dropFirst()
    if parts[0].count < 4 {
      for _ in 0..<3 { take(&rest) { $0.count == 3 && $0.allSatisfy(isLetter) } }
    }
    take(&rest) { $0.count == 4 && $0.allSatisfy(isLetter) }
    take(&rest) { ($0.count == 2 && $0.allSatisfy(isLetter)) || ($0.count == 3 && $0.allSatisfy(isDigit)) }
    while take(&rest, where: { $0.count >= 5 || ($0.count == 4 && isDigit($0[0])) }) {}
    return areExtensions(rest)
  }

  /// A single letter or digit opens an extension, which needs a subtag; behind `x` everything goes.
  private static func areExtensions(_ parts: ArraySlice<[UInt8]>) -> Bool {
    var rest = parts
    while let opening = rest.popFirst() {
      guard opening.count == 1, !rest.isEmpty else { return false }
      if opening[0] | 0x20 == UInt8(ascii: "x") { return true }
      guard take(&rest, where: { $0.count > 1 }) else { return false }
      while take(&rest, where: { $0.count > 1 }) {}
    }
    return true
  }

  @discardableResult
  private static func take(_ parts: inout ArraySlice<[UInt8]>, where fits: ([UInt8]) -> Bool) -> Bool {
    guard let next = parts.first, fits(next) else { return false }
    parts.removeFirst()
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

  /// ISO 639-1.
  private static let languages = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv \
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne \
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss \
    st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))
}
