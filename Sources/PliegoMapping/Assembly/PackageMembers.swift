public import PliegoJSON
import PliegoRows
public import PliegoValues

/// A moment known from the releases of a package.
public typealias PackageMoment = ZonedDateTime

extension MappingPlan {
  /// What stands in a package: of one publisher, or of the only one there is.
  private func package(of publisher: Int?) -> PackagePlan? { publisher.map { publishers[$0].package } ?? package }

  /// The paths that `package:` writes: `uri`, `publisher/name`.
  ///
  /// - Parameter publisher: whose package, among ``publishers``; `nil` when there are none.
  public func packageFields(of publisher: Int? = nil) -> [String] {
    package(of: publisher)?.members.map { $0.path.joined(separator: "/") } ?? []
  }

  /// Whether the package's metadata takes a date from its releases; so it does when it has no date of its own.
  public func packageDependsOnReleases(of publisher: Int? = nil) -> Bool {
    guard let package = package(of: publisher) else { return true }
    if !packageFields(of: publisher).contains("publishedDate") { return true }
    return package.members.contains { member in
      guard case .program(let program, _) = member.value else { return false }
      return !reductions(in: program).isEmpty || usesRelease(program)
    }
  }

  private func instructions(of program: Program) -> ArraySlice<Instruction> {
    instructions[Int(program.start)..<Int(program.start + program.count)]
  }

  private func reductions(in program: Program) -> [ReducePlan] {
    instructions(of: program).compactMap { if case .reduce(let index) = $0 { reductions[Int(index)] } else { nil } }
  }

  private func usesRelease(_ program: Program) -> Bool {
    instructions(of: program).contains { if case .release = $0 { true } else { false } }
  }

  /// The package's own members, formulas evaluated.
  ///
  /// - Parameters:
  ///   - earliest: the date of the first release, for `earliest(release[date])`.
  ///   - latest: the date of the last one.
  func packageMembers(of publisher: Int?, earliest: PackageMoment?, latest: PackageMoment?, parameters: [Value])
    -> JSONObject
  {
    var object = JSONObject([])
    for member in package(of: publisher)?.members ?? [] {
      let value: JSONValue
      switch member.value {
      case .fixed(let text): value = .string(text)
      case .fixedList(let texts): value = .array(texts.map { .string($0) })
      case .program(let program, _):
        guard let text = packageText(program, earliest, latest, parameters) else { continue }
        value = .string(text)
      }
      object = Self.setting(object, member.path, value)
    }
    return object
  }

  private static func setting(_ object: JSONObject, _ path: [String], _ value: JSONValue) -> JSONObject {
    var result = object
    guard path.count > 1 else {
      result[path[0]] = value
      return result
    }
    let inner = result[path[0]]?.objectValue ?? JSONObject([])
    result[path[0]] = .object(setting(inner, Array(path.dropFirst()), value))
    return result
  }

  private func packageText(
    _ program: Program, _ earliest: PackageMoment?, _ latest: PackageMoment?, _ parameters: [Value]
  ) -> String? {
    let wantsFirst = reductions(in: program).contains { $0.kind == .earliest || $0.kind == .min || $0.kind == .first }
    let linked = LinkedSources(
      sources.map { _ in LinkedSource(RowTable(columns: [], files: [], places: [], cells: [])) })
    var evaluator = Evaluator(plan: self, linked: linked, parameters: parameters)
    if let moment = wantsFirst ? earliest : latest { evaluator.date = .datetime(moment) }
    let value = evaluator.run(program)
    return value.isEmpty || value.isProblem ? nil : evaluator.bytes(value).text
  }
}

extension Conversion {
  /// The package's own members, formulas evaluated.
  ///
  /// - Parameters:
  ///   - earliest: the date of the first release, for `earliest(release[date])`.
  ///   - latest: the date of the last one.
  ///   - publisher: whose package, among the plan's; `nil` when there are none.
  public func packageMembers(of publisher: Int? = nil, earliest: PackageMoment?, latest: PackageMoment?) -> JSONObject {
    plan.packageMembers(of: publisher, earliest: earliest, latest: latest, parameters: parameters)
  }
}
