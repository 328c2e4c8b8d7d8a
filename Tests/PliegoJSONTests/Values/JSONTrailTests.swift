import PliegoJSON
import Testing

@Suite struct JSONTrailTests {
  @Test func `a trail gives the same ways as a walk from the root, in any order`() throws {
    var generator = SeededGenerator(for: "trails")
    let trail = JSONTrail()
    var parser = TapeParser()
    for _ in 0..<60 {
      let bytes = Array(JSONWriter.text(of: RandomJSON.value(using: &generator)).utf8)
      try bytes.withUnsafeBufferPointer { text throws(JSONSyntaxError) in try parser.parse(text) }
      trail.forget()
      let root = parser.tape.node()
      let places = Array(0..<parser.tape.count)
      for index in places + places.shuffled(using: &generator) + places.reversed() {
        let node = root.node(at: index)
        #expect(JSONPointer(trail.steps(to: node)) == node.pointer, "\(root.text) at \(index), seed \(generator.seed)")
      }
    }
  }

  @Test func `a tape of another parser is told apart`() throws {
    var first = TapeParser()
    var second = TapeParser()
    try Array("[[1,2],3]".utf8).withUnsafeBufferPointer { text throws(JSONSyntaxError) in try first.parse(text) }
    try Array(#"{"a":[0,{}]}"#.utf8).withUnsafeBufferPointer { text throws(JSONSyntaxError) in try second.parse(text) }
    let trail = JSONTrail()
    #expect("\(JSONPointer(trail.steps(to: first.tape.node(3))))" == "/0/1")
    #expect("\(JSONPointer(trail.steps(to: second.tape.node(4))))" == "/a/1")
    #expect("\(JSONPointer(trail.steps(to: first.tape.node(4))))" == "/1")
  }
}
