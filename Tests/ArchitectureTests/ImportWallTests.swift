import Foundation
import PliegoTestSupport
import Testing

@Suite("The import wall")
struct ImportWallTests {
  let wall: ImportWall

  init() throws {
    wall = ImportWall(package: try PackageRoot.text("Package.swift"))
  }

  @Test func `every import stays inside the walls`() throws {
    for path in PackageRoot.files(below: "Sources", ending: ".swift") {
      for crossing in wall.crossings(in: try PackageRoot.text(path), at: path) {
        Issue.record("\(crossing.description)")
      }
    }
  }

  @Test func `every target of the package has a level, and every level a target`() {
    let rooms = Set(PackageRoot.files(below: "Sources").compactMap { $0.split(separator: "/").dropFirst().first })
    #expect(Set(rooms.map(String.init)) == Set(ImportWall.levels.keys))
  }

  @Test func `Package.swift declares dependencies on lower levels only`() {
    #expect(wall.declared["Pliego"]?.contains("PliegoMapping") == true, "the package description was not understood")
    for (room, dependencies) in wall.declared where ImportWall.levels[room] != nil {
      for dependency in dependencies {
        #expect(wall.objection(to: dependency, in: room) == nil)
      }
    }
  }

  @Test func `a C library has its doors in the rooms named for it and in no other`() {
    for (library, rooms) in ImportWall.doors {
      let declaring = wall.declared.filter { $0.value.contains(library) }.keys
      #expect(Set(declaring).isSubset(of: rooms), "\(library)")
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let path: String
    let text: String
    let reason: String?

    init(_ name: String, _ path: String, _ text: String, _ reason: String?) {
      (testDescription, self.path, self.text, self.reason) = (name, path, text, reason)
    }
  }

  static let cases = [
    Case("below is allowed", "Sources/PliegoMapping/A.swift", "public import PliegoYAML\n", nil),
    Case("above", "Sources/PliegoJSON/A.swift", "import PliegoMapping\n", "only from below"),
    Case("sideways", "Sources/PliegoMapping/A.swift", "internal import PliegoSources\n", "only from below"),
    Case("itself", "Sources/PliegoRows/A.swift", "import PliegoRows\n", "only from below"),
    Case("another's door", "Sources/PliegoMapping/A.swift", "import CYAML\n", "its door is in PliegoYAML"),
    Case("not declared", "Sources/PliegoReport/A.swift", "import PliegoRows\n", "does not declare"),
    Case("Foundation", "Sources/Pliego/A.swift", "@preconcurrency import Foundation\n", "no room of this house"),
    Case("a part of Foundation", "Sources/Pliego/A.swift", "import FoundationEssentials\n", "no room of this house"),
    Case("the system in the core", "Sources/PliegoMapping/A.swift", "import Glibc\n", "no input or output"),
    Case("the system at the edge", "Sources/PliegoSources/A.swift", "import Glibc\n", nil),
    Case("one declaration of a module", "Sources/PliegoJSON/A.swift", "import struct Foundation.Data\n", "no room"),
    Case("second on its line", "Sources/PliegoJSON/A.swift", "import CPliego; import Foundation\n", "no room"),
    Case("in a comment", "Sources/PliegoJSON/A.swift", "// import Foundation\n/*\nimport Foundation\n*/\n", nil),
    Case("a new room without a level", "Sources/PliegoNew/A.swift", "import PliegoJSON\n", "has no level"),
  ]

  @Test(arguments: cases)
  func `the wall sees a crossing and lets the rest pass`(example: Case) {
    let found = wall.crossings(in: example.text, at: example.path)
    if let reason = example.reason {
      #expect(found.count == 1)
      #expect(found.first?.reason.contains(reason) == true, "\(found)")
    } else {
      #expect(found == [])
    }
  }

  @Test func `a crossing is named with file and line`() {
    let found = wall.crossings(in: "// first\n\nimport CSimdjson\n", at: "Sources/PliegoRows/RowTable.swift")
    #expect(found.map(\.place) == ["Sources/PliegoRows/RowTable.swift:3"])
  }
}
