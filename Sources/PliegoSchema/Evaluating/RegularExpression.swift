import CPCRE2

/// A pattern of a schema: ECMA 262 by way of PCRE2, with a limit on the work that one match may cost.
///
/// Shared by threads: matching makes its own scratch space.
final class RegularExpression: @unchecked Sendable {
  /// What a match came to.
  enum Outcome { case matches, differs, tooCostly }

  /// Steps that one match may take; a pattern that backtracks without end meets it in well under a second.
  static let matchLimit: UInt32 = 200_000

  /// Bytes of a pattern, as it is given to PCRE2.
  private static let longestPattern = 10_000

  /// Text that every match begins with, when the pattern says so: `^title_…` gives `title_`.
  let literalPrefix: [UInt8]
  /// Whether `literalPrefix` is all there is to it: `^x-`.
  private let isOnlyPrefix: Bool
  // SAFETY: owned here and freed in deinit. PCRE2 lets several threads match with one compiled pattern at a time, each
  // with its own match data; what makes matching quicker is compiled before the first match of any thread, under a lock.
  private let code: OpaquePointer
  private let state: UnsafeMutablePointer<pliego_regex_state_t>
  private let context: OpaquePointer

  /// - Throws: `SchemaPatternError` with PCRE2's words when the pattern cannot be read.
  init(_ pattern: String) throws(SchemaPatternError) {
    let bytes = Array(ECMAPattern.rewrite(pattern).utf8)
    var reason = [CChar](repeating: 0, count: 200)
    guard bytes.count <= Self.longestPattern else { throw SchemaPatternError(reason: "it is too long") }
    guard
      let code = pliego_regex_compile(bytes.isEmpty ? [0] : bytes, bytes.count, &reason, reason.count)
    else {
      throw SchemaPatternError(
        reason: String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    self.code = code
    state = pliego_regex_state()
    context = pliego_regex_context(Self.matchLimit)
    (literalPrefix, isOnlyPrefix) = Self.prefix(of: Array(pattern.utf8))
  }

  deinit {
    pcre2_code_free_8(code)
    pliego_regex_state_free(state)
    pcre2_match_context_free_8(context)
  }

  func match(_ text: UnsafeBufferPointer<UInt8>) -> Outcome {
    if !literalPrefix.isEmpty {
      guard text.count >= literalPrefix.count, text.starts(with: literalPrefix) else { return .differs }
      if isOnlyPrefix { return .matches }
    }
    pliego_regex_quicken(code, state)
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else { return .tooCostly }
    defer { pcre2_match_data_free_8(data) }
    var nothing: UInt8 = 0
    let status =
      text.baseAddress.map { pliego_regex_match(code, data, context, $0, text.count) }
      ?? pliego_regex_match(code, data, context, &nothing, 0)
    return status > 0 ? .matches : status == 0 ? .differs : .tooCostly
  }

  /// The plain text behind a leading `^` or `^(`, as far as it cannot be anything else.
  private static func prefix(of pattern: [UInt8]) -> ([UInt8], isAll: Bool) {
    guard pattern.first == UInt8(ascii: "^"), !pattern.contains(UInt8(ascii: "|")) || pattern.starts(with: "^(".utf8)
    else { return ([], false) }
    var rest = pattern.dropFirst()
    let isGrouped = rest.first == UInt8(ascii: "(")
    if isGrouped {
      // Alternatives directly inside the group would not share the prefix.
      guard !hasAlternatives(rest) else { return ([], false) }
      rest = rest.dropFirst()
    }
    let plain = rest.prefix { isPlain($0) }
    let after = rest.dropFirst(plain.count).first
    // A quantifier makes the last character optional.
    let isQuantified = after.map { "?*{+".utf8.contains($0) } ?? false
    return (Array(isQuantified ? plain.dropLast() : plain), after == nil && !isGrouped)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 25 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// Whether the group that opens at the first byte has `|` of its own, or anything stands behind it but `$`.
  private static func hasAlternatives(_ pattern: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var isEscaped = false
    for (index, byte) in zip(pattern.indices, pattern) {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      // A bracketed class may hold parentheses that are none: be careful and say yes.
      case UInt8(ascii: "["): if hasParenthesis(pattern[index...]) { return true }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return Array(pattern[(index + 1)...]) != [UInt8(ascii: "$")] }
      case UInt8(ascii: "|") where depth == 1: return true
      default: break
      }
    }
    return true
  }

  private static func hasParenthesis(_ classText: ArraySlice<UInt8>) -> Bool {
    classText.prefix { $0 != UInt8(ascii: "]") }.contains { "()|".utf8.contains($0) }
  }
}

/// What PCRE2 says about a pattern that it cannot read, in English.
struct SchemaPatternError: Error {
  let reason: String
}
