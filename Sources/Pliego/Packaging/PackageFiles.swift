import PliegoDiagnostics
import PliegoPackages

/// Where packages go: one behind the other in a file, or each in a file of its own in a folder.
final class PackageFiles {
  /// How a package is laid out.
  private enum Layout {
    /// In one line.
    case line
    /// An element a line.
    case page
  }

  private let folder: String?
  private var file: OutputFile?
  private let layout: Layout
  private var count = 0
  private var isFirst = true
  /// The last number of the files of each kind.
  private var numbers: [PackageKind: Int] = [:]
  private var kind = PackageKind.releases

  /// - Parameter isOne: whether only one package will be written.
  init(_ options: PackagingOptions, isOne: Bool) throws(PliegoError) {
    folder = options.folder
    layout = isOne || options.folder != nil ? .page : .line
    do throws(FileError) {
      if let folder { try FileAccess.makeFolder(folder) } else { file = try OutputFile(options.output) }
    } catch {
      throw PliegoError(writing: error)
    }
  }

  /// How many packages were begun.
  var packages: Int { count }

  func begin(_ metadata: PackageMetadata) throws(PliegoError) {
    count += 1
    isFirst = true
    kind = metadata.kind
    if let folder {
      let number = numbers[kind, default: 0] + 1
      numbers[kind] = number
      let path = "\(folder)/\(Self.name(kind, number))"
      try writing { () throws(FileError) in file = try OutputFile(path) }
    }
    try write(metadata.head)
    if layout == .page { try write("\n") }
  }

  func add(_ element: ArraySlice<UInt8>) throws(PliegoError) {
    if !isFirst { try write(layout == .page ? ",\n" : ",") }
    isFirst = false
    try writing { () throws(FileError) in try file?.write(Array(element)) }
  }

  func end() throws(PliegoError) {
    try write(layout == .page ? "\n]}\n" : "]}\n")
    guard folder != nil else { return }
    try writing { () throws(FileError) in try file?.commit() }
    file = nil
  }

  /// Lets the file appear.
  ///
  /// - Returns: what another run left in the folder.
  func finish() throws(PliegoError) -> [Diagnostic] {
    try writing { () throws(FileError) in try file?.commit() }
    guard let folder else { return [] }
    let names = (try? FileAccess.names(in: folder)) ?? []
    return numbers.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { kind, last in
      let older = names.filter { Self.number(in: $0, kind).map { $0 > last } ?? false }
      return older.first.map { .olderParts(folder, $0, count: older.count) }
    }
  }

  private func write(_ text: String) throws(PliegoError) {
    try writing { () throws(FileError) in try file?.write(text) }
  }

  private func writing(_ body: () throws(FileError) -> Void) throws(PliegoError) {
    do throws(FileError) { try body() } catch { throw PliegoError(writing: error) }
  }

  // MARK: Names

  /// `releases-000001.json`: names sort like numbers.
  private static func name(_ kind: PackageKind, _ number: Int) -> String {
    let digits = String(number)
    return "\(kind.rawValue)-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).json"
  }

  private static func number(in name: String, _ kind: PackageKind) -> Int? {
    let prefix = kind.rawValue + "-"
    guard name.hasPrefix(prefix), name.hasSuffix(".json") else { return nil }
    return Int(name.dropFirst(prefix.count).dropLast(5))
  }
}

extension Diagnostic {
  fileprivate static func olderParts(_ folder: String, _ name: String, count: Int) -> Diagnostic {
    Diagnostic(
      .olderParts,
      Phrase(
        en: "\(folder) also holds packages that this run did not write: \(count), from \(name) on",
        es: "\(folder) también contiene paquetes que esta corrida no escribió: \(count), desde \(name)"),
      help: [
        Phrase(en: "remove them, or write to an empty folder", es: "quítelos o escriba en una carpeta vacía")
      ])
  }
}
