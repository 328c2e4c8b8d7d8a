public import PliegoChecks
import PliegoDiagnostics

/// Reads a requirement profile by its name, or from a file.
///
/// A profile that a file extends is one that the program carries, or a file beside it.
///
/// - Throws: when there is none, it cannot be read, or something in it is wrong: then with all that is.
public func requirementProfile(_ name: String) throws(PliegoError) -> RequirementProfile {
  let reading: RequirementReading
  if let bundled = RequirementProfile.bundled(name) {
    reading = bundled
  } else {
    guard isFileName(name) || FileAccess.exists(name) else { throw PliegoError([.unknownProfile(name)]) }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileAccess.read(name)
    } catch {
      throw PliegoError(reading: error)
    }
    let folder = FileAccess.folder(of: name)
    reading = RequirementReader.read(bytes, name: name) { parent in
      guard isFileName(parent) else { return RequirementReader.bundled(parent) }
      let path = parent.hasPrefix("/") ? parent : folder + "/" + parent
      return (try? FileAccess.read(path)).map { (path, $0) }
    }
  }
  guard reading.isUsable, let profile = reading.profile else { throw PliegoError(reading.diagnostics) }
  return profile
}

private func isFileName(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }
