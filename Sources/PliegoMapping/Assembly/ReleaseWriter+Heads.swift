import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

// What a release says of itself: ocid, date, id, tag.
extension ReleaseWriter {
  mutating func head(_ index: Int32, path: StaticString, line: Int32) -> Value? {
    guard index >= 0 else { return nil }
    evaluator.traced.removeAll(keepingCapacity: true)
    let value = settled(Int(index), path: -1, line: line)
    switch value {
    case .problem(let place):
      report(evaluator.problems[Int(place)], path: -1, line: line)
      return nil
    case .empty:
      var problem = Problem(kind: .requiredEmpty)
      problem.text = "\(path)"
      report(problem, path: -1, line: -1)
      return nil
    default:
      tracer?.leaf(top: "\(path)", line: line, evaluator.traced)
      return value
    }
  }

  /// A date without a time starts or ends its day, as its field has it.
  mutating func moment(_ value: Value, _ index: Int32) -> Value {
    guard case .date(let day) = value else { return value }
    let plan = values[Int(index)]
    let second = plan.format == .startOfDay ? 0 : 86_399
    return .datetime(evaluator.resolve(LocalDateTime(day, secondOfDay: second), zone: Int(plan.zone)))
  }

  mutating func releaseID(_ release: ReleasePlan, _ ocid: Bytes) -> Bytes? {
    guard release.id >= 0 else {
      tracer?.leaf(top: "id", line: -1, [])
      let hash = evaluator.bytes(evaluator.hash)
      let out = evaluator.arena.bytes(ocid.count + 17)
      out.update(from: ocid.start, count: ocid.count)
      out[ocid.count] = UInt8(ascii: "-")
      (out + ocid.count + 1).update(from: hash.start, count: 16)
      return withoutHash(Bytes(start: UnsafePointer(out), count: ocid.count + 17))
    }
    guard let value = head(release.id, path: "id", line: release.idLine) else { return nil }
    return withoutHash(evaluator.bytes(value))
  }

  /// An id that web addresses can carry; `nil` after telling that it is none.
  private mutating func withoutHash(_ id: Bytes) -> Bytes? {
    if id.buffer.contains(UInt8(ascii: "#")) {
      var problem = Problem(kind: .hashInID)
      problem.text = id.text
      report(problem, path: -1, line: -1)
      return nil
    }
    return id
  }

  /// SHA-256 over the canonical form of the release without ocid, id, date and tag.
  mutating func hashOfOutput(from start: Int) -> Bytes {
    scratch.removeAll()
    let copy = output.withUnsafeBytes { evaluator.arena.copy(UnsafeBufferPointer(rebasing: $0[start...])) }
    do throws(JSONSyntaxError) {
      try canonicalizer.canonicalize(copy.buffer, into: &scratch)
    } catch {
      preconditionFailure("pliego wrote JSON that it cannot read: \(error)")
    }
    let digits = scratch.withUnsafeBytes { SHA256.hexadecimal(of: $0, digits: 64) }
    return digits.withUnsafeBufferPointer { evaluator.arena.copy($0) }
  }

  mutating func tagText(_ release: ReleasePlan) -> Bytes? {
    if release.tag >= 0 {
      let start = body.count
      defer { body.truncate(to: start) }
      guard write(Int(release.tag)).isWritten else { return nil }
      return body.withUnsafeBytes { bytes in
        evaluator.arena.copy(UnsafeBufferPointer(rebasing: bytes[start..<(bytes.count - 1)]))
      }
    }
    tracer?.leaf(top: "tag", line: -1, [])
    if let known = tagTexts.first(where: { $0.tags == tags }) { return known.text }
    let names = plan.profile.tables.firstTags.indices.filter { tags & 1 << UInt16($0) != 0 }
      .map { plan.profile.tables.firstTags[$0].tag }
    guard !names.isEmpty else {
      report(Problem(kind: .nothing), path: -1, line: -1)
      return nil
    }
    let text = keptTexts.add(JSONText.list(names))
    tagTexts.append((tags, text))
    return text
  }
}
