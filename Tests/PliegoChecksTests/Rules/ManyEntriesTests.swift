import PliegoDiagnostics
import PliegoJSON
import Testing

@testable import PliegoChecks

/// Short lists are compared each with each, long ones by a table; both must find the same.
@Suite("Lists of few and of many entries")
struct ManyEntriesTests {
  static let sizes = [2, 12, 13, 16, 17, 40]

  private static func pointers(_ release: String, _ check: any Check) throws -> [String] {
    try CheckHarness.findings(in: JSONParser.parse(release), asking: [check])
      .compactMap { $0.data?.pointer.description }
  }

  @Test(arguments: sizes)
  func `the last item that says what the first says is found`(_ count: Int) throws {
    var items = (0..<count - 1).map { #"{"id":"\#($0)","description":"thing \#($0)"}"# }
    items.append(#"{"id":"last","description":"thing 0"}"#)
    let release = #"{"tender":{"items":[\#(items.joined(separator: ","))]}}"#
    #expect(try Self.pointers(release, RepeatedItemCheck()) == ["/tender/items/\(count - 1)"])
  }

  @Test(arguments: sizes)
  func `the last id that repeats the first is found`(_ count: Int) throws {
    let items = (0..<count - 1).map { #"{"id":"\#($0)"}"# } + [#"{"id":"0"}"#]
    let release = #"{"tender":{"items":[\#(items.joined(separator: ","))]}}"#
    #expect(try Self.pointers(release, DuplicateIDCheck()) == ["/tender/items/\(count - 1)/id"])
  }

  @Test(arguments: sizes)
  func `a reference finds its party, unless several have the id`(_ count: Int) throws {
    let parties = (0..<count).map { #"{"id":"\#($0)","name":"party \#($0)"}"# }
    let release = { (parties: [String], id: String) in
      #"{"parties":[\#(parties.joined(separator: ","))],"buyer":{"id":\#(id),"name":"x"},"tender":null}"#
    }
    #expect(try Self.pointers(release(parties, #""\#(count - 1)""#), PartyNameCheck()) == ["/buyer/name"])
    #expect(try Self.pointers(release(parties + parties, #""\#(count - 1)""#), PartyNameCheck()) == [])
    #expect(try Self.pointers(release(parties, #""other""#), PartyReferenceCheck()) == ["/buyer/id"])
    #expect(try Self.pointers(release(parties, "\(count - 1)"), PartyReferenceTypeCheck()) == ["/buyer/id"])
  }
}
