public import PliegoChecks

/// Coverage as tables with a heading, for spreadsheets.
public enum CompletenessTable {
  /// Every field: releases and objects that have it, out of those that could; shares in percent.
  public static func fields(of result: Completeness) -> [[String]] {
    [["path", "releases", "releases_share", "values", "objects", "share"]]
      + result.fields.map { field in
        [
          field.path, String(field.releases), percent(field.releases, of: result.releases), String(field.values),
          String(field.parents), percent(field.values, of: field.parents),
        ]
      }
  }

  public static func stages(of result: Completeness) -> [[String]] {
    [["stage", "releases", "score"]]
      + result.stages.map { [$0.stage?.name ?? "release", String($0.releases), $0.score.text ?? ""] }
  }

  /// Every buyer, the least complete first; then the releases without one and those beyond the limit, without a key.
  public static func buyers(of result: Completeness) -> [[String]] {
    let rest = [("(none)", result.withoutBuyer), ("(others)", result.otherBuyers)].compactMap { label, buyer in
      buyer.map { row(of: $0, name: label) }
    }
    return [["buyer", "name", "releases", "score"] + Stage.allCases.map(\.name)]
      + result.buyers.map { row(of: $0, name: $0.counts.name ?? "") } + rest
  }

  private static func row(of buyer: Completeness.BuyerResult, name: String) -> [String] {
    [buyer.key ?? "", name, String(buyer.counts.releases), buyer.score.text ?? ""]
      + buyer.counts.stages.map { String($0) }
  }

  /// With one decimal, rounded down; empty when there is nothing to divide.
  private static func percent(_ part: Int, of whole: Int) -> String {
    Tally(asked: whole, met: part).perMille.map { "\($0 / 10).\($0 % 10)" } ?? ""
  }
}
