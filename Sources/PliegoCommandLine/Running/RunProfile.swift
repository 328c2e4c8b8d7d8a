import Pliego
import PliegoDiagnostics
import PliegoJSON

extension Command {
  static let runProfile: Run = { invocation in
    let arguments = invocation.arguments
    let options = ProfileOptions(
      version: arguments[.ocdsVersion], extensions: arguments.values(of: .extensionName),
      folder: arguments[.extensionFolder])
    do throws(PliegoError) {
      let profile = try ProfileSummary(options)
      invocation.tell(profile.diagnostics)
      let schema = arguments[.schemaName].flatMap { profile.schema($0) }
      let text = schema.map { JSONWriter.text(of: $0, style: .pretty) + "\n" } ?? profile.text(invocation.language)
      try write(text, to: arguments[.textOut] ?? "-")
      return profile.diagnostics.contains { $0.severity == .error } ? 1 : 0
    } catch {
      return invocation.fail(error)
    }
  }
}
