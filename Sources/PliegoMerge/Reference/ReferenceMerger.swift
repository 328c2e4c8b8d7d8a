public import PliegoJSON

/// Merges releases as the reference implementation does, step by step: every value under its path, later paths over
/// earlier ones, and the tree made of them at the end.
///
/// Slow, and with the quirks: ids are compared as text when values are filed and by type when elements are made, an object
/// that becomes a literal is kept without a word, an element without id is a new one each time. For `--strict-reference`,
/// and as the plain twin of ``Merger`` where there are no quirks.
///
/// Behaviour observed of ocds-merge 0.8.0; the code is our own.
public struct ReferenceMerger {
  /// Why the reference gives up.
  public enum Failure: Error, Sendable, Hashable {
    case missingDate
    case nullDate
    case nonStringDate
    case notAnObject
    /// Something was a literal, an object or an array before and is another now, at these steps.
    case inconsistentType(path: [String])
    /// An `id` that is an object or an array, of which the reference can make no key.
    case identifierNotScalar(path: [String])
  }

  let rules: MergeRules

  public init(_ rules: MergeRules) { self.rules = rules }

  /// The places of the releases in the order in which the reference merges them: by the text of their dates.
  public func order(of releases: [JSONValue]) throws(Failure) -> [Int] {
    if releases.count == 1, releases[0].objectValue != nil { return [0] }
    if let numbers = numericOrder(of: releases) { return numbers }
    var dates: [String] = []
    for release in releases {
      guard release.objectValue != nil else { throw .notAnObject }
      guard let date = release["date"] else { throw .missingDate }
      guard !date.isNull else { throw .nullDate }
      guard let text = date.stringValue else { throw .nonStringDate }
      dates.append(text)
    }
    return dates.indices.sorted { a, b in
      let (first, second) = (dates[a].unicodeScalars, dates[b].unicodeScalars)
      if first.elementsEqual(second) { return a < b }
      return first.lexicographicallyPrecedes(second)
    }
  }

  /// Python sorts numbers as well as texts, when all dates are numbers.
  private func numericOrder(of releases: [JSONValue]) -> [Int]? {
    let dates = releases.compactMap { $0["date"]?.numberValue }
    guard dates.count == releases.count else { return nil }
    return dates.indices.sorted { dates[$0] < dates[$1] || !(dates[$1] < dates[$0]) && $0 < $1 }
  }

  private func sorted(_ releases: [JSONValue]) throws(Failure) -> [JSONValue] {
    try order(of: releases).map { releases[$0] }
  }

  /// - Parameter releases: in any order.
  public func compiledRelease(of releases: [JSONValue]) throws(Failure) -> JSONValue {
    var paths = FlatRelease()
    paths[[.name("tag")]] = ["compiled"]
    for release in try sorted(releases) {
      let ocid = release["ocid"] ?? .null
      let date = release["date"] ?? .null
      paths[[.name("id")]] = .string(Self.formatted(ocid) + "-" + Self.formatted(date))
      paths[[.name("date")]] = date
      paths[[.name("ocid")]] = ocid
      for (path, value) in try flat(release) { paths[path] = value }
    }
    return try ReferenceTree(paths).value
  }

  /// - Parameter releases: in any order.
  public func versionedRelease(of releases: [JSONValue]) throws(Failure) -> JSONValue {
    var paths = FlatRelease()
    for release in try sorted(releases) {
      paths[[.name("ocid")]] = release["ocid"] ?? .null
      for (path, value) in try flat(release) where path != [.name("ocid")] {
        let history = paths[path]
        if let history {
          guard let last = history.arrayValue?.last else { continue }
          if ReferenceEquality.areEqual(last["value"] ?? .null, value) { continue }
        }
        let version: JSONValue = .object(
          JSONObject([
            ("releaseID", release["id"] ?? .null), ("releaseDate", release["date"] ?? .null),
            ("releaseTag", release["tag"] ?? .null), ("value", value),
          ]))
        paths[path] = .array((history?.arrayValue ?? []) + [version])
      }
    }
    return try ReferenceTree(paths).value
  }

  /// A value in the words of Python, which the reference puts into the compiled release's id.
  private static func formatted(_ value: JSONValue) -> String {
    switch value {
    case .null: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .string(let text): text
    default: value.description
    }
  }

  // MARK: Flat

  private func flat(_ release: JSONValue) throws(Failure) -> FlatRelease {
    var paths = FlatRelease()
    var release = release.objectValue ?? [:]
    release.removeValue(forName: "tag")
    try flatten(release, [], [], rules.root, &paths)
    return paths
  }

  private func flatten(
    _ object: JSONObject, _ path: [PathStep], _ names: [String], _ row: Int32, _ paths: inout FlatRelease
  ) throws(Failure) {
    for (name, value) in object {
      let entry = rules.entry(row, rules.keys.id(of: name))
      guard entry.rule != .omitWhenMerged else { continue }
      let step = path + [.name(name)]
      if entry.rule != .wholeList, let members = value.objectValue {
        try flatten(members, step, names + [name], entry.row, &paths)
      } else if entry.rule != .wholeList, let elements = value.arrayValue,
        elements.allSatisfy({ $0.objectValue != nil })
      {
        for element in elements {
          guard let members = element.objectValue else { continue }
          let identifier = try identifier(members, names + [name], paths.count)
          try flatten(members, step + [identifier], names + [name], entry.row, &paths)
        }
      } else {
        paths[step] = value
      }
    }
  }

  private func identifier(_ element: JSONObject, _ names: [String], _ number: Int) throws(Failure) -> PathStep {
    guard let id = element["id"] else { return .identifier(PathStep.Identifier()) }
    switch id {
    case .object, .array: throw .identifierNotScalar(path: names)
    default: return .identifier(PathStep.Identifier(Self.formatted(id), id))
    }
  }
}
