/// Schemas that apply others to the very value they are asked about, by `allOf` and its like and by `dependencies`.
///
/// Such schemas stand on each other like towers. One without end would never be done with a value; one that is too tall
/// would, at each of the levels of a deep value, need more stack than a thread has. Both are told and cut.
struct InPlaceTowers {
  /// How many schemas may be applied to one value, one by the other.
  ///
  /// Schemas that people write need a handful.
  static let maximumHeight = 24

  private enum State { case new, open, done }

  private(set) var program: SchemaProgram
  private(set) var problems: [SchemaProblem] = []
  private var states: [State]
  /// Of schemas that are done, how many stand on each other in the tallest tower.
  private var heights: [Int]

  init(_ program: SchemaProgram) {
    self.program = program
    states = [State](repeating: .new, count: program.nodes.count)
    heights = [Int](repeating: 0, count: program.nodes.count)
  }

  mutating func cutTallOnes() {
    for start in program.nodes.indices where states[start] == .new { visit(start, under: 0) }
  }

  /// - Parameter depth: how many schemas are being visited.
  private mutating func visit(_ number: Int, under depth: Int) {
    states[number] = .open
    for next in inPlace(number) {
      switch states[next] {
      case .open: cut(next, .endless)
      case .new where depth >= Self.maximumHeight: cut(number, .tooLarge)
      case .new: visit(next, under: depth + 1)
      case .done: break
      }
    }
    // Some may have been cut meanwhile.
    heights[number] = (inPlace(number).map { heights[$0] }.max() ?? -1) + 1
    if heights[number] > Self.maximumHeight { cut(number, .tooLarge) }
    states[number] = .done
  }

  /// Takes from a schema what it applies in place, and says so once.
  private mutating func cut(_ number: Int, _ reason: SchemaProblem.Reason) {
    guard !inPlace(number).isEmpty else { return }
    problems.append(SchemaProblem(reason: reason, location: program.locations[number]))
    program.nodes[number].applicators = SchemaNode.none
    let object = Int(program.nodes[number].object)
    heights[number] = 0
    guard object >= 0 else { return }
    for place in program.objects[object].dependencies.indices {
      program.objects[object].dependencies[place].schema = SchemaNode.none
    }
  }

  /// The schemas that a schema applies to the very value it is asked about.
  private func inPlace(_ number: Int) -> [Int] {
    let node = program.nodes[number]
    var next: [Int32] = []
    if node.applicators >= 0 {
      let rule = program.applicators[Int(node.applicators)]
      next += rule.all + rule.any + rule.one + [rule.not]
    }
    if node.object >= 0 { next += program.objects[Int(node.object)].dependencies.map(\.schema) }
    return next.filter { $0 >= 0 }.map { Int($0) }
  }
}
