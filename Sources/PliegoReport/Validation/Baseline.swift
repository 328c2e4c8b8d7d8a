public import PliegoDiagnostics
public import PliegoJSON

/// A former report: what it has is not new.
///
/// Of a report that lists findings (`--format ndjson`) it keeps eight bytes and a count for each different finding; of
/// one that counts them (`--format json`) a count for each code and field.
public struct Baseline: Sendable {
  private struct GroupKey: Hashable {
    let code: String
    let path: String
  }

  private var findings: [FindingIdentity: Int] = [:]
  private var groups: [GroupKey: Int] = [:]
  /// Whether it has counts only, so that nobody can tell which finding is new.
  public private(set) var isGrouped = false

  public init() {}

  /// Takes in a line of `--format ndjson`.
  ///
  /// - Returns: whether it was one.
  public mutating func add(line: JSONValue) -> Bool {
    guard let identity = FindingIdentity(line) else { return false }
    findings[identity, default: 0] += 1
    return true
  }

  /// Takes in a whole report of `--format json`.
  ///
  /// - Returns: whether it was one.
  public mutating func add(summary: JSONValue) -> Bool {
    guard summary["version"]?.numberValue?.intValue == ValidationJSON.version, let list = summary["groups"]?.arrayValue
    else { return false }
    for group in list {
      guard let code = group["code"]?.stringValue, let count = group["count"]?.numberValue?.intValue else {
        return false
      }
      groups[GroupKey(code: code, path: group["path"]?.stringValue ?? ""), default: 0] += count
    }
    isGrouped = true
    return true
  }

  /// Whether the former report lacks a finding; every answer uses one of its findings up.
  ///
  /// Of findings that are the same one, the later are new when there are more of them than before.
  public mutating func lacks(_ finding: Diagnostic) -> Bool {
    let identity = FindingIdentity(finding)
    guard let known = findings[identity] else { return true }
    findings[identity] = known > 1 ? known - 1 : nil
    return false
  }

  /// What is left of groups when as many as before are taken away.
  public func reduce(_ all: Findings) -> Findings {
    var rest = all.reduced { groups[GroupKey(code: $0.code.id, path: $0.path)] ?? 0 }
    rest.changeFirst { finding in
      guard groups[GroupKey(code: finding.code.id, path: finding.data?.path ?? "")] != nil else { return }
      finding.notes.insert(
        Phrase(
          en: "the baseline has counts only: these places may be old ones",
          es: "la línea base sólo tiene cuentas: estos lugares pueden ser de antes"), at: 0)
    }
    return rest
  }
}
