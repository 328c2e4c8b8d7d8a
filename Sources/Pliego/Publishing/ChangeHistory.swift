import Glibc
internal import CPliego
import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoMerge
import PliegoOCDS
import PliegoTables
import PliegoValues

/// What a run does about what was published before.
public struct HistoryOptions: Sendable {
  public enum Mapping: Sendable {
    /// A mapping that says something else than at the last run is refused.
    case same
    /// It is taken, and what differs because of it is published.
    case new
  }

  /// The file that remembers it.
  public var state: String
  /// Writes the state anew and publishes nothing.
  public var rebases = false
  /// Publishes everything again.
  public var republishes = false
  public var mapping = Mapping.same

  public init(state: String) { self.state = state }
}

/// One run that publishes what changed: the seam between finished stretches of releases and the outputs.
///
/// Stretches are compared on any thread, by a ``ReleasePublisher`` each, and taken in order by one.
final class ChangeHistory {
  private let opened: OpenState
  private var state: PublicationState { opened.state }
  private let output: String
  /// As the user wrote it.
  private let shownOutput: String
  private let part: String
  private let rules: PublishingRules
  /// Where the releases are written; nobody sees it until ``commit()``.
  let file: OutputFile
  /// What is to be told of the run before.
  var findings: [Diagnostic] { opened.findings }
  /// Why the run cannot go on.
  private(set) var failure: PliegoError?
  private var refused: Set<String> = []
  private var published = 0
  private var isDone = false

  /// Begins a run.
  init(
    _ options: HistoryOptions, _ opened: OpenState, output: String, _ conversion: Conversion
  ) throws(PliegoError) {
    let plan = conversion.plan
    let state = opened.state
    self.opened = opened
    refused = conversion.rejectedKeys
    if let refusal = PliegoError(mappingChanged: options, from: state.fingerprint, to: plan.fingerprint) {
      throw refusal
    }
    rules = PublishingRules(
      purpose: options.rebases ? .rebase : options.republishes ? .republish : .changes, plan: plan,
      merging: MergeRules(schema: plan.profile.schema), isChangesOnly: plan.isChangesOnly,
      keepsTags: plan.hasOwnTag, hasRegisters: plan.hasRegisters,
      standIn: plan.notLaterParameter.flatMap { conversion.moment(ofParameter: $0) })
    shownOutput = output
    self.output = FileAccess.place(options.rebases ? options.state : output)
    part = self.output + ".part-\(state.runs + 1)"
    do throws(StateError) {
      try state.begin(part: part, output: self.output, fingerprint: plan.fingerprint)
    } catch {
      throw PliegoError(state: options.state, error)
    }
    do throws(FileError) {
      try FileAccess.makeFolder(FileAccess.folder(of: part))
      file = try OutputFile(part: part)
    } catch {
      try? state.cancel()
      throw PliegoError(writing: error)
    }
  }

  deinit {
    guard !isDone else { return }
    // First the state, then the file: a state that says "ready" and has no part would mean that the output is in place.
    // What cannot be taken back here, the next run takes back.
    if (try? state.cancel()) != nil { unlink(part) }
  }

  /// What compares for one thread; it tells by itself when the state cannot be read.
  func publisher() -> @Sendable () -> ReleasePublisher {
    let (rules, path) = (rules, state.path)
    return { ReleasePublisher(rules, state: path) }
  }

  // MARK: Taking stretches

  /// Takes keys of processes whose rows are there and were refused: they are not gone.
  func noteRefused(_ keys: Set<String>) { refused.formUnion(keys) }

  /// Takes a stretch, in the order of processes, and leaves in it what is published.
  func take(_ stretch: inout Stretch, _ compared: PublishedStretch?, of conversion: Conversion) -> Bool {
    guard let compared, compared.failure == nil else {
      failure = PliegoError(state: state.path, .unusable(Phrase(compared?.failure ?? "")))
      return false
    }
    noteRefused(Set(stretch.refusedKeys(in: conversion)))
    do throws(StateError) {
      try take(compared, &stretch)
    } catch {
      failure = PliegoError(state: state.path, error)
      return false
    }
    return true
  }

  private func take(_ compared: PublishedStretch, _ stretch: inout Stretch) throws(StateError) {
    var bytes: [UInt8] = []
    var dates: [ZonedDateTime] = []
    var provenance = ProvenanceLines(stretch.provenance)
    var counts = HistoryCounts()
    for process in compared.processes {
      let line = provenance.next()
      guard try state.see(process.head.ocid) else {
        counts.heldBack += 1
        stretch.holdBack(process.head, .repeatedOCID)
        continue
      }
      switch process.fate {
      case .new: counts.new += 1
      case .changed: counts.changed += 1
      case .unchanged: counts.unchanged += 1
      case .heldBack(let problem):
        counts.heldBack += 1
        stretch.holdBack(process.head, problem)
      }
      if !process.fate.isHeldBack {
        for entry in process.head.registered { try state.keep(entry, of: process.head.ocid) }
      }
      for problem in process.problems { stretch.note(problem, of: process.head) }
      if let known = process.known { try state.keep(known, isPublished: isNewID(process)) }
      guard !process.bytes.isEmpty else { continue }
      bytes += process.bytes
      dates.append(process.date)
      provenance.keep(line, process)
    }
    published += dates.count
    stretch.count(counts)
    stretch.publish(bytes, dates: dates, provenance: provenance.kept)
  }

  /// Whether the id that the state keeps was not taken before.
  private func isNewID(_ process: PublishedProcess) -> Bool {
    if case .unchanged = process.fate { false } else { true }
  }

  /// Tells of processes that the data no longer has; call once, after the last stretch.
  func tellGone(_ report: inout ConversionReport) {
    guard failure == nil else { return }
    do throws(StateError) {
      try state.forEachGone(refused: refused) { report.addGone($0) }
    } catch {
      failure = PliegoError(state: state.path, error)
    }
  }

  // MARK: The end

  /// Whether there is an output at all.
  var hasReleases: Bool { published > 0 }

  /// Refuses to overwrite what was published.
  func checkOutput() throws(PliegoError) {
    if let failure { throw failure }
    if hasReleases, FileAccess.exists(output) { throw PliegoError(published: shownOutput) }
  }

  /// Puts the output in place, if there is one, and makes the state say so.
  func commit() throws(PliegoError) {
    do throws(FileError) {
      if hasReleases {
        try file.sync()
      } else {
        unlink(part)
      }
    } catch {
      throw PliegoError(writing: error)
    }
    do throws(StateError) {
      try state.prepare(hasOutput: hasReleases)
      try appear()
      // From here on the output counts, whatever happens: the next run would finish what follows.
      isDone = true
      opened.isUsed = true
      try state.finish()
    } catch {
      throw PliegoError(state: state.path, error)
    }
  }

  private func appear() throws(StateError) {
    guard hasReleases else { return }
    do throws(FileError) {
      if pliego_rename_new(part, output) != 0 {
        guard errno == EINVAL || errno == ENOSYS, !FileAccess.exists(output), rename(part, output) == 0 else {
          throw FileError(path: output, number: errno)
        }
      }
      try FileAccess.syncFolder(FileAccess.folder(of: output))
    } catch {
      throw .file(error)
    }
  }
}

/// The lines of a stretch's provenance, one for each release.
private struct ProvenanceLines {
  private var rest: ArraySlice<UInt8>
  private(set) var kept: [UInt8] = []

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func next() -> ArraySlice<UInt8> {
    let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// Keeps the line of a release that is published, under the id that it has now.
  mutating func keep(_ line: ArraySlice<UInt8>, _ process: PublishedProcess) {
    let old = Self.start(process.head.ocid, process.head.id)
    guard process.id != process.head.id, line.starts(with: old) else {
      kept += line
      return
    }
    kept += Self.start(process.head.ocid, process.id)
    kept += line.dropFirst(old.count)
  }

  private static func quoted(_ text: String) -> String { JSONWriter.text(of: .string(text)) }

  private static func start(_ ocid: String, _ id: String) -> [UInt8] {
    Array(#"{"entity":{"ocid":\#(quoted(ocid)),"id":\#(quoted(id))}"#.utf8)
  }
}
