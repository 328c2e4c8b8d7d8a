import Glibc
import PliegoDiagnostics

/// The files of a folder whose path fits a pattern, in the order of their names' bytes.
///
/// `*` stands for any characters of a name but a slash, `?` for one, `[a-c]` and `[!a-c]` for one of some; a name that
/// begins with a point has to be asked for. The pattern may name folders: `2016/*.csv`. Only files under the folder are
/// given: no absolute path, no `..`, no symbolic link that leads elsewhere.
///
/// - Throws: `SourceError` with every objection when the pattern is not allowed, nothing fits, or a link leaves the folder.
public func inputFiles(matching glob: String, under folder: String) throws(SourceError) -> [InputFile] {
  let parts = glob.split(separator: "/", omittingEmptySubsequences: true).map(String.init).filter { $0 != "." }
  if glob.hasPrefix("/") || parts.contains("..") || glob.utf8.contains(0) || parts.isEmpty {
    throw SourceError([.notAllowed(glob)])
  }
  guard let root = realPath(folder) else {
    throw SourceError([.unreadable(InputFile(path: folder, name: folder), reason: errno)])
  }
  var names = [""]
  for part in parts {
    names = names.flatMap { parent in
      entries(of: parent.isEmpty ? root : "\(root)/\(parent)", matching: part).map {
        parent.isEmpty ? $0 : "\(parent)/\($0)"
      }
    }
  }
  return try files(named: names.filter { !isFolder("\(root)/\($0)") }, under: root, glob, folder)
}

private func files(
  named names: [String], under root: String, _ glob: String, _ folder: String
) throws(SourceError) -> [InputFile] {
  var files: [InputFile] = []
  var objections: [Diagnostic] = []
  for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
    let file = InputFile(path: "\(root)/\(name)", name: name)
    guard let target = realPath(file.path) else {
      objections.append(.unreadable(file, reason: errno))
      continue
    }
    if target.hasPrefix(root == "/" ? "/" : root + "/") {
      files.append(InputFile(path: target, name: name))
    } else {
      objections.append(.leavesFolder(file))
    }
  }
  if files.isEmpty && objections.isEmpty { objections.append(.nothingFits(glob, folder)) }
  guard objections.isEmpty else { throw SourceError(objections) }
  return files
}

private func entries(of folder: String, matching part: String) -> [String] {
  let hasPattern = part.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  var status = stat()
  if !hasPattern { return lstat("\(folder)/\(part)", &status) == 0 ? [part] : [] }
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name != "." && name != ".." && fnmatch(part, name, FNM_PERIOD | FNM_NOESCAPE) == 0 { names.append(name) }
  }
  return names
}

private func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The path without symbolic links, or `nil` with `errno` set.
private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

extension Diagnostic {
  fileprivate static func notAllowed(_ glob: String) -> Diagnostic {
    Diagnostic(
      .pathNotAllowed,
      Phrase(
        en: "\"\(glob)\" is not a path inside the data folder",
        es: "\"\(glob)\" no es una ruta dentro de la carpeta de datos"),
      help: [
        Phrase(
          en: "write it relative to the folder given by --data, without \"..\"",
          es: "escríbala relativa a la carpeta dada con --data, sin \"..\"")
      ])
  }

  fileprivate static func leavesFolder(_ file: InputFile) -> Diagnostic {
    Diagnostic(
      .linkLeavesFolder,
      Phrase(
        en: "\(file.name) is a symbolic link to a place outside the data folder",
        es: "\(file.name) es un enlace simbólico a un lugar fuera de la carpeta de datos"),
      origin: RowOrigin(file: file.name),
      help: [Phrase(en: "copy the file into the data folder", es: "copie el archivo a la carpeta de datos")])
  }

  fileprivate static func nothingFits(_ glob: String, _ folder: String) -> Diagnostic {
    let near = entries(of: realPath(folder) ?? folder, matching: "*").sorted().prefix(8).joined(separator: ", ")
    return Diagnostic(
      .noSuchFile,
      Phrase(en: "no file \"\(glob)\" in \(folder)", es: "no hay ningún archivo \"\(glob)\" en \(folder)"),
      notes: near.isEmpty ? [] : [Phrase(en: "what is there: \(near)", es: "lo que hay: \(near)")])
  }
}
