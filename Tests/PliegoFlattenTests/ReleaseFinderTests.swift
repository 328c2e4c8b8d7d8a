import PliegoFlatten
import PliegoJSON
import Testing

@Suite("Releases in texts")
struct ReleaseFinderTests {
  /// The ids of the releases found, and why others were passed over.
  private func found(
    _ text: String, _ choice: ReleaseChoice, as role: ReleaseFinder.Role = .text
  ) throws -> (ids: [String], passedOver: [PassedOver]) {
    var parser = TapeParser()
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(JSONSyntaxError) in try parser.parse(bytes) }
    var ids: [String] = []
    var passedOver: [PassedOver] = []
    let finder = ReleaseFinder(choice)
    finder.forEachRelease(of: parser.tape.node(), as: role) {
      ids.append($0["id"]?.text ?? "-")
    } passOver: { reason, _ in
      passedOver.append(reason)
    }
    #expect(finder.count(of: parser.tape.node(), as: role) == ids.count)
    return (ids, passedOver)
  }

  private let release = #"{"ocid":"a","id":"plain","tag":["tender"]}"#
  private let compiled = #"{"ocid":"a","id":"c","tag":["compiled"]}"#
  private var record: String { #"{"ocid":"a","compiledRelease":\#(compiled),"releases":[\#(release),\#(release)]}"# }
  private let links = #"{"ocid":"b","releases":[{"url":"https://example.org/1","date":"2026-01-01T00:00:00Z"}]}"#

  @Test func `a record gives one compiled release, its releases, or what there is`() throws {
    #expect(try found(record, .auto).ids == ["c"])
    #expect(try found(record, .compiled).ids == ["c"])
    #expect(try found(record, .releases).ids == ["plain", "plain"])
    let without = #"{"records":[{"ocid":"a","releases":[\#(release)]}]}"#
    #expect(try found(without, .auto).ids == ["plain"])
    #expect(try found(without, .compiled).passedOver == [.recordWithoutCompiled])
  }

  @Test func `links to releases are passed over, and told`() throws {
    #expect(try found(#"{"records":[\#(links),\#(record)]}"#, .auto).passedOver == [.linkedReleases])
    #expect(try found(links, .auto, as: .record).passedOver == [.linkedReleases])
  }

  @Test func `only compiled releases are taken when only such are wanted`() throws {
    let package = #"{"releases":[\#(release),\#(compiled)]}"#
    #expect(try found(package, .compiled).ids == ["c"])
    #expect(try found(package, .compiled).passedOver == [.notCompiled])
    #expect(try found(package, .auto).ids == ["plain", "c"])
  }

  @Test(arguments: ["17", "{}", #"{"a":1}"#, #""x""#, "[[]]", #"{"releases":[17]}"#, #"{"records":[null]}"#])
  func `what is no release is passed over, and told`(text: String) throws {
    let all = try found(text, .auto)
    #expect(all.ids == [] && all.passedOver == [.unknown])
  }

  @Test func `the frame of a package and an empty list hold nothing`() throws {
    for (text, role) in [(#"{"releases":[]}"#, ReleaseFinder.Role.frame), ("[]", .text), (#"{"releases":[]}"#, .text)] {
      let all = try found(text, .auto, as: role)
      #expect(all.ids == [] && all.passedOver == [])
    }
  }
}
