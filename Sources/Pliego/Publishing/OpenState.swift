import Glibc
import PliegoDiagnostics
import PliegoMapping

/// A state that this run alone uses, with what the run before left put right.
final class OpenState {
  private let lock: StateLock
  let state: PublicationState
  /// What is to be told of the run before.
  let findings: [Diagnostic]
  /// The file's real place.
  private let place: String
  private let wasThere: Bool
  /// Whether a run with it came to its end.
  var isUsed = false

  init(_ path: String) throws(PliegoError) {
    let place = FileAccess.place(path)
    self.place = place
    wasThere = FileAccess.exists(place)
    do throws(StateError) {
      lock = try Self.lock(place)
      state = try PublicationState(path)
      findings = try state.recover().map { [.runFinishedLater($0)] } ?? []
    } catch {
      throw PliegoError(state: path, error)
    }
  }

  deinit {
    // A run that failed leaves no state behind that was not there before. The lock is still held here.
    if !isUsed, !wasThere, state.runs == 0 { unlink(place) }
  }

  private static func lock(_ place: String) throws(StateError) -> StateLock {
    let lock: StateLock?
    do throws(FileError) {
      try FileAccess.makeFolder(FileAccess.folder(of: place))
      lock = try StateLock(of: place)
    } catch {
      throw .file(error)
    }
    guard let lock else { throw .inUse }
    return lock
  }

  /// How the keys of the processes in it are written, where a mapping lets them be written in several ways.
  func knownKeys(of plan: MappingPlan) throws(PliegoError) -> KnownKeys? {
    guard plan.comparesProcessKeysLoosely else { return nil }
    do throws(StateError) {
      return KnownKeys(try state.keys(), of: plan)
    } catch {
      throw PliegoError(state: state.path, error)
    }
  }
}
