import Foundation
public import Testing

/// Expects a text to be what a file of the project says, and shows what differs.
///
/// With `PLIEGO_UPDATE_SNAPSHOTS=1` in the environment the file is written instead; review it like code.
///
/// - Parameter path: the file, from the root of the project: `Tests/Fixtures/…/expected.txt`.
public func expectSnapshot(_ actual: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let file = PackageRoot.file(path)
  let expected = try? String(contentsOf: file, encoding: .utf8)
  guard actual != expected else { return }
  if Snapshots.areUpdated {
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
    return
  }
  let difference = expected.map { LineDifference(from: $0, to: actual).text } ?? "there is no such file yet:\n\(actual)"
  Issue.record(
    "\(path) differs (PLIEGO_UPDATE_SNAPSHOTS=1 rewrites it)\n\(difference)", sourceLocation: sourceLocation)
}

/// Expects two texts to be the same, and shows what differs line by line.
public func expectSame(_ actual: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  guard actual != expected else { return }
  Issue.record("texts differ\n\(LineDifference(from: expected, to: actual).text)", sourceLocation: sourceLocation)
}

public enum Snapshots {
  /// Whether this run rewrites expectations instead of holding the program to them.
  public static let areUpdated = ProcessInfo.processInfo.environment["PLIEGO_UPDATE_SNAPSHOTS"] == "1"
}

/// What changed between two texts, line by line: `-` expected and missing, `+` there and not expected.
public struct LineDifference: Sendable {
  /// The changed lines, each with its number, between two equal lines on either side; long equal stretches become `…`.
  public let text: String

  public init(from expected: String, to actual: String, context: Int = 2) {
    let old = Self.lines(expected)
    let new = Self.lines(actual)
    var gone: Set<Int> = []
    var come: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var rows: [(mark: String, number: Int, line: String)] = []
    var i = 0
    var j = 0
    while i < old.count || j < new.count {
      if i < old.count, gone.contains(i) {
        rows.append(("-", i + 1, old[i]))
        i += 1
      } else if j < new.count, come.contains(j) {
        rows.append(("+", j + 1, new[j]))
        j += 1
      } else {
        rows.append((" ", j + 1, new[j]))
        i += 1
        j += 1
      }
    }
    text = Self.show(rows, context: context)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func show(_ rows: [(mark: String, number: Int, line: String)], context: Int) -> String {
    let changed = rows.indices.filter { rows[$0].mark != " " }
    var shown: [String] = []
    var last = -1
    for index in rows.indices where changed.contains(where: { abs($0 - index) <= context }) {
      if index > last + 1 { shown.append("  …") }
      shown.append("\(rows[index].mark) \(rows[index].number): \(rows[index].line)")
      last = index
    }
    return shown.joined(separator: "\n")
  }
}
