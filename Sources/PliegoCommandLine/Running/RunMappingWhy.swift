import Pliego
import PliegoDiagnostics
import PliegoJSON

extension Command {
  static let runMappingWhy: Run = { invocation in
    let arguments = invocation.arguments
    guard let mapping = arguments[.mapping], let ocid = arguments[.ocid], let pointer = arguments[.releasePointer]
    else {
      return 2
    }
    guard let data = invocation.dataPlaces(.data) else { return invocation.refuseWithoutData() }
    var options = ConvertOptions(mapping: mapping, data: data)
    options.parameters = Dictionary(arguments.assignments(.set).map { ($0.name, $0.value) }) { _, last in last }
    do throws(PliegoError) {
      let reasons = try explainField(options, ocid: ocid, pointer: pointer)
      if arguments[.reasonFormat] == "json" {
        let json = FieldReasonJSON(language: invocation.language).array(of: reasons)
        invocation.terminal.write(JSONWriter.text(of: json, style: .pretty) + "\n")
      } else {
        invocation.terminal.write(FieldReasonText(language: invocation.language).text(of: reasons))
      }
      return 0
    } catch {
      return invocation.fail(error, lines: mappingLines(mapping))
    }
  }
}
