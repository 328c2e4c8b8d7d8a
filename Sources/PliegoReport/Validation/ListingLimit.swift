public import PliegoDiagnostics

/// Findings of a code and field that were not listed.
public struct OmittedFindings: Sendable, Equatable {
  public var code: DiagnosticCode
  public var path: String
  public var count: Int

  /// `11,004 more of V301 at tender/status were not listed`.
  public var phrase: Phrase {
    func place(_ word: String) -> String { path.isEmpty ? "" : " \(word) \(path.onOneLine)" }
    return Phrase(
      en: "\(NumberText.grouped(count, .english)) more of \(code.id)\(place("at")) not listed (--limit)",
      es: "\(NumberText.grouped(count, .spanish)) más de \(code.id)\(place("en")) sin listar (--limit)")
  }
}

/// Lets the first findings of each code and field pass, and counts the rest.
struct ListingLimit: Sendable {
  private struct Key: Hashable {
    let code: DiagnosticCode
    let path: String
  }

  private let most: Int?
  private var counts: [Key: Int] = [:]
  /// In the order in which the limit was met.
  private var exceeded: [Key] = []

  init(_ most: Int?) { self.most = most }

  mutating func admits(_ finding: Diagnostic) -> Bool {
    guard let most else { return true }
    let key = Key(code: finding.code, path: finding.data?.path ?? "")
    let count = counts[key, default: 0] + 1
    counts[key] = count
    if count == most + 1 { exceeded.append(key) }
    return count <= most
  }

  var omitted: [OmittedFindings] {
    exceeded.map { OmittedFindings(code: $0.code, path: $0.path, count: counts[$0, default: 0] - (most ?? 0)) }
  }
}
