import Foundation
import PliegoDiagnostics
import PliegoJSON
import PliegoMerge
import PliegoOCDS
import PliegoTestSupport
import Testing

@testable import Pliego

/// The story of a process and its versioned release tell of the same values at the same releases.
@Suite("Stories")
struct StoryTests {
  @Test func `an invented history`() throws {
    var count = 0
    let cases = try forAll(300) { random in
      count += try check(RandomHistory.releases(&random).shuffled(using: &random))
    }
    #expect(count > cases * 3)
  }

  @Test func `every fixture of ocds-merge`() throws {
    guard let folder = sharedFolder("data/conformance/ocds-merge-fixtures/1.1") else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".json") && !$0.contains("-compiled") && !$0.contains("-versioned")
    }
    #expect(names.count >= 10)
    var count = 0
    for name in names.sorted() {
      let releases = try JSONParser.parse(Array(Data(contentsOf: folder.appending(path: name))))
      count += try check(releases.arrayValue ?? [], name)
    }
    #expect(count >= names.count / 2)
  }

  /// - Returns: how many values were told of.
  private func check(_ releases: [JSONValue], _ name: String = "") throws -> Int {
    let folder = try TemporaryFolder()
    let path = try folder.write(releases.map { "\($0)\n" }.joined(), to: "releases.jsonl")
    let story = try Compared(path, nil)
    let versioned = try Merged([path]) { $0.content = .versionedReleases }
    let (told, expected) = (
      Self.told(story.changes), try Self.told(versioned: JSONParser.parse(Array(versioned.text.utf8)), releases)
    )
    #expect(told == expected, "\(name) \(releases)")
    return told.count
  }

  // MARK: What is told

  private static let rules = (try? Profile(version: "1.1")).map { MergeRules(schema: $0.schema) }

  /// `release element = value` of every leaf that a story tells of, but for what the process begins with.
  private static func told(_ changes: [JSONValue]) -> Set<String> {
    var told: Set<String> = []
    for change in changes where change["code"] != "X303" {
      guard let release = change["release"]?.stringValue, let element = change["element"]?.stringValue else { continue }
      let names = (change["path"]?.stringValue ?? "").split(separator: "/").map(String.init)
      if let after = change["after"] {
        // What takes the place of an object is no history that merging could tell.
        for (place, value) in leaves(after, element, names) { told.insert("\(release) \(place) = \(value.plain)") }
      } else {
        told.insert("\(release) \(element) = null")
      }
    }
    return told
  }

  private static func told(versioned: JSONValue, _ releases: [JSONValue]) -> Set<String> {
    let first = releases.min { ($0["date"]?.stringValue ?? "") < ($1["date"]?.stringValue ?? "") }
    var told: Set<String> = []
    for (place, history) in histories(versioned, "") {
      for version in history where version["releaseID"] != first?["id"] {
        // A null at the beginning removes nothing.
        if version == history.first, version["value"]?.isNull == true { continue }
        told.insert("\(version["releaseID"]?.stringValue ?? "") \(place) = \((version["value"] ?? .null).plain)")
      }
    }
    return told
  }

  private static func histories(_ value: JSONValue, _ place: String) -> [(String, [JSONValue])] {
    switch value {
    case .object(let object):
      object.flatMap { histories($0.value, place + "/" + JSONPointer.escaped($0.name)) }
    case .array(let elements) where elements.first?["releaseID"] != nil: [(place, elements)]
    case .array(let elements):
      elements.flatMap { histories($0, place + "/[id=\($0["id"]?.stringValue ?? "\($0["id"] ?? .null)")]") }
    default: []
    }
  }

  /// The leaves of a value as merging sees them: whole lists are one, ids of elements none.
  private static func leaves(_ value: JSONValue, _ place: String, _ names: [String]) -> [(String, JSONValue)] {
    switch value {
    case .object(let object):
      let isElement = place.hasSuffix("]")
      return object.filter { !(isElement && $0.name == "id") }.flatMap {
        leaves($0.value, place + "/" + JSONPointer.escaped($0.name), names + [$0.name])
      }
    case .array(let elements)
    where rules?.rule(at: names) != .wholeList && elements.allSatisfy { $0.objectValue != nil }:
      return elements.flatMap {
        leaves($0, place + "/[id=\($0["id"]?.stringValue ?? "\($0["id"] ?? .null)")]", names)
      }
    default: return [(place, value)]
    }
  }
}

extension JSONValue {
  /// Numbers by value.
  fileprivate var plain: String {
    switch self {
    case .number(let number): number.canonicalText
    case .array(let elements): "[" + elements.map(\.plain).joined(separator: ",") + "]"
    default: "\(self)"
    }
  }
}
