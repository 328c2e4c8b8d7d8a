import Dispatch
import Foundation
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoSchema

/// Schemas and values that ask for more work or more stack than there is: each must end.
@Suite("Hostile schemas and values", .timeLimit(.minutes(2)))
struct HostileTests {
  private static func nested(_ depth: Int, _ innermost: String) -> String {
    String(repeating: #"{"a":"#, count: depth) + innermost + String(repeating: "}", count: depth)
  }

  @Test(arguments: [
    // Each level asks twice or more of the next.
    ##"{"anyOf":[{"properties":{"a":{"$ref":"#"}},"required":["x"]},{"properties":{"a":{"$ref":"#"}},"type":"object","required":["a"]}]}"##,
    ##"{"oneOf":[{"properties":{"a":{"$ref":"#"}},"type":"object"},{"properties":{"a":{"$ref":"#"}},"type":"object"}]}"##,
    ##"{"type":"object","properties":{"a":{"$ref":"#"}},"patternProperties":{"^a":{"$ref":"#"},"a$":{"$ref":"#"}}}"##,
    ##"{"allOf":[{"$ref":"#/definitions/x"},{"$ref":"#/definitions/y"}],"definitions":{"x":{"properties":{"a":{"$ref":"#"}},"type":"object"},"y":{"properties":{"a":{"$ref":"#"}}}}}"##,
    ##"{"type":"object","dependencies":{"a":{"properties":{"a":{"$ref":"#"}}}},"properties":{"a":{"$ref":"#"}}}"##,
    ##"{"not":{"anyOf":[{"properties":{"a":{"$ref":"#"}},"type":"object"},{"properties":{"a":{"$ref":"#"}},"type":"object"}]}}"##,
  ]) func `work does not double with each level`(schema: String) throws {
    var evaluating = try Evaluating(json: schema)
    #expect(evaluating.problems.isEmpty)
    for innermost in ["1", "{}", #"{"x":1}"#] {
      // Few enough levels to be judged in full, then so many that nobody could.
      for depth in [8, 300] { _ = try evaluating.count(Self.nested(depth, innermost)) }
    }
  }

  @Test func `a schema that meets itself again in ever more ways ends`() throws {
    // 2^20 ways lead from the first to the last.
    let definitions = (0..<20).map {
      ##""d\##($0)":{"allOf":[{"$ref":"#/definitions/d\##($0 + 1)"},{"$ref":"#/definitions/e\##($0 + 1)"}]},"e\##($0)":{"allOf":[{"$ref":"#/definitions/d\##($0 + 1)"},{"$ref":"#/definitions/e\##($0 + 1)"}]}"##
    }
    var evaluating = try Evaluating(
      json:
        ##"{"items":{"$ref":"#/definitions/d0"},"definitions":{\##(definitions.joined(separator: ",")),"d20":{"type":"null"},"e20":{"type":"null"}}}"##
    )
    #expect(evaluating.problems.isEmpty)
    #expect(try !evaluating.findings("[" + Array(repeating: "1", count: 20).joined(separator: ",") + "]").isEmpty)
  }

  @Test func `memory of what was judged does not change verdicts`() throws {
    var evaluating = try Evaluating(
      json:
        ##"{"anyOf":[{"properties":{"a":{"$ref":"#"}},"required":["x"]},{"properties":{"a":{"$ref":"#"}},"required":["a"]},{"enum":[{}]}]}"##
    )
    #expect(try evaluating.accepts(Self.nested(300, "{}")))
    #expect(try evaluating.words(Self.nested(300, #"{"b":1}"#)) == ["anyOf at "])
    #expect(try evaluating.accepts(Self.nested(300, #"{"x":1}"#)))
  }

  /// The deepest values that are read, under schemas as tall as are allowed, on stacks as small as are used.
  @Test func `the deepest value and the tallest schema fit the stack of a worker`() throws {
    // Unoptimised code takes several times the stack.
    #if DEBUG
      let (height, depth) = (InPlaceTowers.maximumHeight, 100)
    #else
      let (height, depth) = (InPlaceTowers.maximumHeight, 511)
    #endif
    let tower =
      String(repeating: #"{"anyOf":["#, count: height) + ##"{"properties":{"a":{"$ref":"#"}},"type":"object"}"##
      + String(repeating: "]}", count: height)
    try Self.onThread(stack: 16 << 20) {
      var evaluating = try Evaluating(json: tower)
      #expect(evaluating.problems.isEmpty)
      #expect(try evaluating.findings(Self.nested(depth, "{}")).isEmpty)
      #expect(try !evaluating.findings(Self.nested(depth, "1")).isEmpty)
    }
  }

  @Test func `wide arrays and objects take no longer than they are wide`() throws {
    var evaluating = try Evaluating(
      json:
        #"{"items":{"additionalProperties":false,"uniqueItems":true},"uniqueItems":true,"additionalProperties":false}"#)
    let many = 100_000
    #expect(try evaluating.count("[" + (0..<many).map { "{\"n\($0)\":1}" }.joined(separator: ",") + "]") == many)
    #expect(try evaluating.accepts("[" + (0..<many).map { "\($0)" }.joined(separator: ",") + "]"))
    #expect(
      try evaluating.words("[" + (0..<many).map { "\($0 / 2)" }.joined(separator: ",") + "]") == ["uniqueItems at "])
    #expect(
      try evaluating.words("{" + (0..<many).map { "\"n\($0)\":1" }.joined(separator: ",") + "}") == [
        "additionalProperties at "
      ])
    let wide = "{" + (0..<many).map { "\"n\($0)\":\($0)" }.joined(separator: ",") + "}"
    #expect(try evaluating.words("[[\(wide),\(wide)]]") == ["uniqueItems at /0"])
  }

  private static func onThread(stack: Int, _ body: @escaping @Sendable () throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var failure: (any Error)?
    let thread = Thread {
      do { try body() } catch { failure = error }
      done.signal()
    }
    thread.stackSize = stack
    thread.start()
    done.wait()
    if let failure { throw failure }
  }
}
