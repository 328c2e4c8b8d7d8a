import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// Code tables, written in the mapping or beside it.
extension MappingReader {
  mutating func codeTable(_ member: YAMLMember) -> CodeTableDeclaration? {
    var table = CodeTableDeclaration(name: Located(member.key, at: member.keySpan))
    for option in keys(member.value, ["to", "table", "file", "match", "unmapped"]) {
      switch option.key {
      case "to": table.codelist = located(option.value)
      case "table": table.entries += members(option.value).map { entry($0) }
      case "file": table.entries += codeFile(option.value)
      case "match":
        guard let choice = located(option.value) else { continue }
        check(choice, among: ["loose", "exact"]) { ["loose", "exact"].contains($0) }
        table.isExact = choice.value == "exact"
      default:
        guard let choice = located(option.value) else { continue }
        let names = CodeTableDeclaration.Unmapped.allCases.map(\.rawValue)
        check(choice, among: names) { names.contains($0) }
        table.unmapped = Located(CodeTableDeclaration.Unmapped(rawValue: choice.value) ?? .report, at: choice.span)
      }
    }
    return table
  }

  mutating func entry(_ member: YAMLMember) -> CodeTableDeclaration.Entry {
    CodeTableDeclaration.Entry(
      from: Located(member.key, at: member.keySpan), to: member.value.isNull ? nil : located(member.value))
  }

  // MARK: Code files

  /// A CSV file with columns `from` and `to`, kept beside the mapping.
  private mutating func codeFile(_ node: YAMLNode) -> [CodeTableDeclaration.Entry] {
    guard let path = located(node) else { return [] }
    do throws(MappingFileError) {
      let file = try files.read(path.value, namedIn: path.span.file)
      let entries = try CodeFile.entries(of: file)
      return entries
    } catch {
      diagnostics.append(.unreadableCompanion(path.value, error, code: .unreadableCodeFile, at: path.span))
      return []
    }
  }
}
