public import Foundation

/// A program run to its end, as a user would run it.
public struct Subprocess: Sendable {
  public let status: Int32
  /// Standard output and standard error as they came, in one text.
  public let output: String

  /// - Parameters:
  ///   - script: what bash runs.
  ///   - folder: where it runs.
  ///   - variables: the whole environment, apart from `PATH`, which has the built `pliego` first.
  public static func bash(
    _ script: String, in folder: URL, variables: [String: String] = [:]
  ) throws -> Subprocess {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = variables.merging(["PATH": builtProducts + ":" + path]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Subprocess(status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self))
  }

  /// The folder of what this build made, `pliego` included: that of the running test program.
  public static let builtProducts = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path(percentEncoded: false)
}
