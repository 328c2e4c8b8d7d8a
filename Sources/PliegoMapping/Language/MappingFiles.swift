public import PliegoDiagnostics

/// Where a mapping's companions are read from: base mappings and code files.
///
/// The engine does no input of its own. Whoever implements this decides what may be opened.
public protocol MappingFiles: Sendable {
  /// The bytes of a file named in a mapping.
  ///
  /// - Parameters:
  ///   - path: as written, relative to the file that names it; `pliego:` starts a path in the bundled library.
  ///   - file: the path of the file that names it, as given by an earlier call or by the caller.
  func read(_ path: String, namedIn file: String) throws(MappingFileError) -> MappingFile

  /// Whether files in an encoding of this name can be read.
  func knowsEncoding(_ name: String) -> Bool
}

extension MappingFiles {
  public func knowsEncoding(_ name: String) -> Bool { true }
}

/// One file and the path by which it names others.
public struct MappingFile: Sendable {
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Why a mapping's companion cannot be read.
public enum MappingFileError: Error, Sendable {
  case notFound
  /// Outside the folders that may be read: absolute, or up and out.
  case outside
  case unreadable(reason: String)
  /// It can be read, and is not what is wanted.
  case unfit(Phrase)
}

/// No companions at all.
public struct NoMappingFiles: MappingFiles {
  public init() {}

  public func read(_ path: String, namedIn file: String) throws(MappingFileError) -> MappingFile { throw .notFound }
}
