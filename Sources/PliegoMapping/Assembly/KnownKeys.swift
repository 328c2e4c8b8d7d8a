import PliegoRows
import PliegoValues

/// How the keys of processes were written when they were published.
///
/// With `compare keys` another spelling of a key is the same process, and its ocid must stay what it was.
public struct KnownKeys: Sendable {
  private struct Spelling: Sendable {
    var text: String
    var isGone: Bool
  }

  private var spellings: [[UInt8]: [Spelling]] = [:]
  private let comparison: KeyComparison

  /// Nothing was published.
  static let none = KnownKeys(comparison: [])

  private init(comparison: KeyComparison) { self.comparison = comparison }

  /// - Parameters:
  ///   - keys: as the state has them, and whether the data no longer had them the last time.
  public init(_ keys: [(key: String, isGone: Bool)], of plan: MappingPlan) {
    comparison = plan.process.keyComparison
    for (key, isGone) in keys { spellings[form(of: key), default: []].append(Spelling(text: key, isGone: isGone)) }
  }

  var isEmpty: Bool { spellings.isEmpty }

  /// The spelling that stays: the one that was published last, the data's own where that is among several.
  ///
  /// - Returns: `nil` when the process was not published before.
  func spelling(of key: String) -> String? {
    guard let known = spellings[form(of: key)] else { return nil }
    let present = known.filter { !$0.isGone }
    let texts = (present.isEmpty ? known : present).map(\.text)
    return texts.contains(key) ? key : texts.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The parts of a key of several columns are compared one by one.
  private func form(of key: String) -> [UInt8] {
    let parts = key.utf8.split(separator: 0x1F, omittingEmptySubsequences: false)
    let forms = parts.map { part in
      part.isEmpty ? [] : Array(part).withUnsafeBufferPointer { comparison.form(of: $0) }
    }
    return Array(forms.joined(separator: [0x1F]))
  }
}
