import Pliego
import PliegoDiagnostics
import PliegoMapping

extension Command {
  static let runMappingFormat: Run = { invocation in
    var status: Int32 = 0
    for path in invocation.arguments.operands(.mappings) { status = max(status, invocation.format(path)) }
    return status
  }
}

extension Invocation {
  /// One file: 0 when it is right or was put right, 1 when it would change, 2 when it cannot be read.
  fileprivate func format(_ path: String) -> Int32 {
    do throws(PliegoError) {
      let file = try formatMapping(path)
      guard let text = file.layout.formatted else {
        return fail(PliegoError(file.layout.diagnostics), lines: [path: file.layout.lines])
      }
      guard file.isChanged else { return 0 }
      if arguments.has(.checksLayout) {
        terminal.write(path + "\n")
        return 1
      }
      try write(text, to: path)
      say(Phrase(en: "laid out anew: \(path)", es: "con nueva forma: \(path)"))
      return 0
    } catch {
      return fail(error)
    }
  }
}
