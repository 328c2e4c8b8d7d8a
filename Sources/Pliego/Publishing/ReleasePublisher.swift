import PliegoJSON
import PliegoMapping
import PliegoMerge
import PliegoOCDS
import PliegoTables
import PliegoValues

/// How releases are published that have others before them.
struct PublishingRules: Sendable {
  enum Purpose: Sendable {
    case changes
    /// The state is written anew and nothing is published.
    case rebase
    /// Everything is published again.
    case republish
  }

  var purpose: Purpose
  var plan: MappingPlan
  var profile: Profile { plan.profile }
  var merging: MergeRules
  var isChangesOnly: Bool
  /// Whether the mapping's own tags are kept.
  var keepsTags: Bool
  /// Whether entries get ids from the register.
  var hasRegisters: Bool
  /// What stands in for a date that is not later than the last one.
  var standIn: ZonedDateTime?
}

/// Compares the releases of processes with what was published, and makes of them what is published now.
///
/// One for each thread: it looks into the state and changes nothing there.
final class ReleasePublisher {
  private let rules: PublishingRules
  private let reader: Result<StateReader, TableError>
  private var state: StateReader { get throws(TableError) { try reader.get() } }
  private var canonicalizer = Canonicalizer(omittingTopLevel: ["ocid", "id", "date", "tag"])
  private var canonical = ByteWriter(capacity: 1 << 14)
  private var body = ByteWriter(capacity: 1 << 14)
  /// The release as it is, what merging gives so far, the release as it was, and the release that is written.
  private var now: TapeParser
  private var base: TapeParser
  private var before: TapeParser
  private var written: TapeParser
  private var merger: Merger
  private var failure: String?

  /// - Parameter path: of the state; a failure to read it is told with the first stretch.
  init(_ rules: PublishingRules, state path: String) {
    self.rules = rules
    reader = Result { () throws(TableError) -> StateReader in try StateReader(path) }
    now = TapeParser(keys: rules.merging.keys)
    base = TapeParser(keys: rules.merging.keys)
    before = TapeParser(keys: rules.merging.keys)
    written = TapeParser(keys: rules.merging.keys)
    merger = Merger(rules.merging)
  }

  /// What the register has of a process; nothing when it cannot be read, which ``publish(_:of:)`` then says.
  func registers(of ocid: String) -> [RegisteredEntry] {
    do throws(TableError) {
      return try state.registers(of: ocid)
    } catch {
      failure = error.reason
      return []
    }
  }

  /// The same for a worker; `nil` when the mapping has no register.
  var registers: ((String) -> [RegisteredEntry])? { rules.hasRegisters ? { self.registers(of: $0) } : nil }

  func publish(_ stretch: Stretch, of conversion: Conversion) -> PublishedStretch {
    var result = PublishedStretch(failure: failure)
    guard failure == nil else { return result }
    let bytes = stretch.bytes
    do throws(TableError) {
      for head in stretch.heads {
        let release = Array(bytes[head.bytes.lowerBound..<head.bytes.upperBound - 1])
        result.processes.append(try publish(release, head, key: conversion.key(ofProcess: head.process)))
      }
    } catch {
      result.failure = error.reason
    }
    return result
  }

  private func publish(_ release: [UInt8], _ head: ReleaseHead, key: String) throws(TableError) -> PublishedProcess {
    let hash = hash(of: release)
    var process = KnownProcess(
      ocid: head.ocid, key: key, hash: hash, id: head.id, date: head.date.text,
      seconds: head.date.instantSeconds, nanoseconds: Int(head.date.local.nanoseconds), content: release)
    guard var known = try state.process(head.ocid) else {
      let bytes = rules.purpose == .rebase ? [] : release + [UInt8(ascii: "\n")]
      return PublishedProcess(head: head, fate: .new, bytes: bytes, date: head.date, id: head.id, known: process)
    }
    if known.hash == hash, rules.purpose == .changes { return unchanged(head) }
    try state.readContent(of: &known)
    (process.id, process.date) = (known.id, known.date)
    (process.seconds, process.nanoseconds) = (known.seconds, known.nanoseconds)
    parse(release, known)
    guard rules.purpose != .rebase else {
      process.merged = mergedBase(known)
      return unchanged(head, known: process)
    }
    return try change(head, known, &process)
  }

  private func unchanged(_ head: ReleaseHead, known: KnownProcess? = nil) -> PublishedProcess {
    PublishedProcess(head: head, fate: .unchanged, date: head.date, id: head.id, known: known)
  }

  // MARK: A process that is known

  private func change(
    _ head: ReleaseHead, _ known: KnownProcess, _ process: inout KnownProcess
  ) throws(TableError) -> PublishedProcess {
    let isFull = !rules.isChangesOnly || rules.purpose == .republish
    body.removeAll()
    let hasChanged = ReleaseChanges(rules.merging, rules.profile, isFull: isFull)
      .write(now.tape.node(), over: base.tape.node(), to: &body)
    let problems = disappearances
    if !hasChanged, rules.purpose == .changes, problems.isEmpty || rules.isChangesOnly {
      // Another order of entries, which merging does not carry, or entries that are gone, which it cannot say.
      process.merged = mergedBase(known)
      var result = unchanged(head, known: process)
      result.problems = problems
      return result
    }
    guard let date = date(for: head, known) else {
      let problem = HistoryProblem.dateNotLater(head.date.text, last: known.date)
      return PublishedProcess(head: head, fate: .heldBack(problem), date: head.date, id: head.id)
    }
    let id = try freshID(head)
    let bytes = line(head.ocid, id, date)
    process.id = id
    (process.date, process.seconds, process.nanoseconds) =
      (date.text, date.instantSeconds, Int(date.local.nanoseconds))
    var result = PublishedProcess(head: head, fate: .changed, bytes: bytes, date: date, id: id, problems: problems)
    process.merged = merged(with: bytes, &result)
    result.known = process
    return result
  }

  /// The date of the release: its own, or the one that may stand in; `nil` when neither is later than the last.
  private func date(for head: ReleaseHead, _ known: KnownProcess) -> ZonedDateTime? {
    if known.isBefore(head.date) { return head.date }
    return rules.standIn.flatMap { known.isBefore($0) ? $0 : nil }
  }

  /// The id that the mapping gives, or, when a release of the process has it already, the same with a number behind.
  private func freshID(_ head: ReleaseHead) throws(TableError) -> String {
    var id = head.id
    var number = 2
    while try state.isUsed(id, of: head.ocid) {
      id = "\(head.id)-\(number)"
      number += 1
    }
    return id
  }

  private var disappearances: [HistoryProblem] {
    let plan = rules.plan
    var disappearances = Disappearances(rules.merging, rules.profile) { plan.areOneKey($0, $1) }
    disappearances.find(in: before.tape.node(), now: now.tape.node())
    return disappearances.found
  }

  private func line(_ ocid: String, _ id: String, _ date: ZonedDateTime) -> [UInt8] {
    var line = ByteWriter(capacity: body.count + 256)
    line.append("{\"ocid\":")
    line.appendJSONString(ocid)
    line.append(",\"id\":")
    line.appendJSONString(id)
    line.append(",\"date\":")
    line.appendJSONString(date.text)
    line.append(",\"tag\":")
    appendTags(to: &line)
    line.append(UInt8(ascii: ","))
    body.withUnsafeBytes { line.append($0) }
    line.truncate(to: line.count - 1)
    line.append("}\n")
    return line.bytes
  }

  private func appendTags(to line: inout ByteWriter) {
    let release = now.tape.node()
    if rules.keepsTags, let tag = release["tag"] { return tag.write(to: &line) }
    var tags = UpdateTags(rules.profile.tables.updateTags)
    let names = tags.tags(before.tape.node(), release)
    line.append(JSONWriter.text(of: .array(names.map { .string($0) })))
  }

  // MARK: What merging gives

  /// What merging all releases gives, the one in `bytes` last, when that is not what the process is now.
  private func merged(with bytes: [UInt8], _ result: inout PublishedProcess) -> [UInt8]? {
    parse(bytes, on: &written)
    guard merger.merge([base.tape.node(), written.tape.node()]) else {
      let node = merger.problems.last.flatMap { $0.release == 1 ? $0.node : nil }
      result.problems.append(.cannotTakeBack(node.map { written.tape.node().node(at: $0).pointer.description } ?? ""))
      return nil
    }
    body.removeAll()
    merger.writeCompiledRelease(to: &body)
    let compiled = body.bytes
    parse(compiled, on: &before)
    return MergedComparison(rules: rules.merging).isSame(before.tape.node(), now.tape.node()) ? .none : compiled
  }

  /// What merging gives, when that is not what the process is now, and no release changes it.
  private func mergedBase(_ known: KnownProcess) -> [UInt8]? {
    MergedComparison(rules: rules.merging).isSame(base.tape.node(), now.tape.node()) ? .none : known.base
  }

  // MARK: Parsing

  private func parse(_ release: [UInt8], _ known: KnownProcess) {
    parse(release, on: &now)
    parse(known.base, on: &base)
    parse(known.content, on: &before)
  }

  private func parse(_ text: [UInt8], on parser: inout TapeParser) {
    do throws(JSONSyntaxError) {
      try text.withUnsafeBufferPointer { bytes throws(JSONSyntaxError) in try parser.parse(bytes) }
    } catch {
      preconditionFailure("pliego kept JSON that it cannot read: \(error)")
    }
  }

  private func hash(of release: [UInt8]) -> [UInt8] {
    canonical.removeAll()
    do throws(JSONSyntaxError) {
      try release.withUnsafeBufferPointer { bytes throws(JSONSyntaxError) in
        try canonicalizer.canonicalize(bytes, into: &canonical)
      }
    } catch {
      preconditionFailure("pliego wrote JSON that it cannot read: \(error)")
    }
    return canonical.withUnsafeBytes { SHA256.digest(of: $0) }
  }
}
