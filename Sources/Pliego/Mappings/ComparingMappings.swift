public import PliegoMapping

/// Compares two mappings, each with everything it extends and names.
///
/// - Parameter includesTests: whether the tests inside them are compared too.
/// - Throws: what is wrong with either of them, so that they cannot be compared.
public func compareMappings(_ before: String, _ after: String, includesTests: Bool = false) throws(PliegoError)
  -> MappingComparison
{
  var problems: [PliegoError] = []
  var checks: [MappingCheck] = []
  for path in [before, after] {
    do throws(PliegoError) {
      let check = try checkMapping(path)
      if check.hasErrors { throw PliegoError(check.diagnostics) }
      checks.append(check)
    } catch {
      problems.append(error)
    }
  }
  guard checks.count == 2 else { throw PliegoError(problems.flatMap(\.diagnostics)) }
  return MappingComparison(checks[0], checks[1], includesTests: includesTests)
}
