import PliegoDiagnostics
public import PliegoJSON

/// What makes a finding the same one in another run: for baselines, and for viewers that follow findings over time.
///
/// Code, field, ocid, release, value, and the place in the release with the entries of lists named by their ids. Not
/// lines, not indexes, not the file's name, not the message: all of these change when something is added elsewhere, when
/// the file gets tomorrow's date, or when somebody reads in another language. The value counts when it is a scalar; the
/// text of an object would change with each of its members.
///
/// Two findings may be the same one (an entry without an id that stands there twice); they are counted.
struct FindingIdentity: Hashable, Sendable {
  /// FNV-1a of 64 bits over the parts: the same on every machine.
  ///
  /// Among a million findings two different ones share it with a chance of one in 40 million.
  let hash: UInt64

  init(_ finding: Diagnostic) {
    let data = finding.data
    self.init(
      code: finding.code.id, path: data?.path ?? "", ocid: data?.ocid ?? finding.ocid, release: data?.releaseID,
      value: data?.value, place: data?.stablePointer ?? data.map { Self.place(of: $0.pointer) })
  }

  /// - Parameter finding: an object as `--format ndjson` writes it; `nil` when it is something else.
  init?(_ finding: JSONValue) {
    guard let code = finding["code"]?.stringValue else { return nil }
    let pointer = finding["pointer"]?.stringValue.flatMap { JSONPointer($0) }
    self.init(
      code: code, path: finding["path"]?.stringValue ?? "", ocid: finding["ocid"]?.stringValue,
      release: finding["release"]?.stringValue, value: finding["value"]?.stringValue,
      place: finding["stablePointer"]?.stringValue ?? pointer.map { Self.place(of: $0) })
  }

  private init(code: String, path: String, ocid: String?, release: String?, value: String?, place: String?) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let isScalar = value.map { !$0.hasPrefix("{") && !$0.hasPrefix("[") } ?? false
    for part in [code, path, ocid ?? "", release ?? "", isScalar ? value ?? "" : "", place ?? ""] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      // A byte that no text has stands between the parts.
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    self.hash = hash
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A pointer without indexes, for findings whose entries nobody has named.
  private static func place(of pointer: JSONPointer) -> String {
    let steps = ReleasePointer(pointer).tokens.map { token in
      token.utf8.allSatisfy { (48...57).contains($0) } && !token.isEmpty ? "[]" : JSONPointer.escaped(token)
    }
    return steps.map { "/" + $0 }.joined()
  }
}

/// The way from the release, and not from the root of the text that holds it.
public struct ReleasePointer: Sendable {
  public var tokens: [String]

  /// Takes away `/releases/3`, `/records/3`, `/records/3/releases/0` and `/compiledRelease` at the beginning; a release
  /// has no members of these names.
  public init(_ pointer: JSONPointer) {
    var rest = pointer.tokens[...]
    for list in ["records", "releases"] where rest.first == list && rest.count > 1 { rest = rest.dropFirst(2) }
    if rest.first == "compiledRelease" || rest.first == "versionedRelease" { rest = rest.dropFirst() }
    tokens = Array(rest)
  }
}
