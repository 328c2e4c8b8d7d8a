import PliegoDiagnostics
import PliegoJSON
import PliegoMerge

/// The releases of one process on their tapes, and what is written of them.
struct MergedRecord {
  /// The numbers of the releases, in the order of the input.
  let numbers: [Int]
  let releases: [PlacedRelease]
  let desk: MergeDesk

  // MARK: By the standard

  /// - Returns: whether the process could be merged; when not, `report` says why.
  func write(_ options: MergeOptions, to writer: inout ByteWriter, _ report: inout MergeReporter) -> Bool {
    guard let order = order(&report) else { return false }
    let isMerged = desk.merger.merge(order.map { desk.release($0) })
    for problem in desk.merger.problems { report.say(problem, order: order) }
    guard isMerged else { return false }
    switch options.content {
    case .compiledReleases: desk.merger.writeCompiledRelease(to: &writer)
    case .versionedReleases: desk.merger.writeVersionedRelease(to: &writer)
    case .records:
      beginRecord(order, options, to: &writer)
      writer.append(",\"compiledRelease\":")
      desk.merger.writeCompiledRelease(to: &writer)
      if options.hasVersionedReleases {
        writer.append(",\"versionedRelease\":")
        desk.merger.writeVersionedRelease(to: &writer)
      }
      writer.append(UInt8(ascii: "}"))
    }
    return true
  }

  /// The releases in the order of their dates, each once; `nil` when that cannot be known.
  private func order(_ report: inout MergeReporter) -> [Int]? {
    let order = ReleaseOrder(numbers.map { desk.release($0) })
    for problem in order.problems {
      switch problem {
      case .undated(let place):
        let date = desk.release(numbers[place])["date"].flatMap { $0.isString ? $0.text : nil }
        report.say(.dateUnknown, about: numbers[place], .dateUnknown(date))
      case .sameInstant(let first, let second):
        report.say(.sameInstant, about: numbers[second], .sameInstant(report.place(of: numbers[first])))
      case .textDiffers(let earlier, let later):
        report.say(.dateTextOrder, about: numbers[later], .dateTextOrder(report.place(of: numbers[earlier])))
      case .repeated(let earlier, let later):
        report.say(.releaseRepeated, about: numbers[later], .releaseRepeated(report.place(of: numbers[earlier])))
      case .changed(let earlier, let later):
        report.say(.releaseChanged, about: numbers[later], .releaseChanged(report.place(of: numbers[earlier])))
      }
    }
    return order.isUnknown ? nil : order.places.map { numbers[$0] }
  }

  // MARK: Records

  private func beginRecord(_ order: [Int], _ options: MergeOptions, to writer: inout ByteWriter) {
    writer.append("{\"ocid\":")
    if let ocid = desk.release(order[0])["ocid"] { ocid.write(to: &writer) }
    writer.append(",\"releases\":[")
    for (place, number) in order.enumerated() {
      if place > 0 { writer.append(UInt8(ascii: ",")) }
      if options.linksReleases, let address = releases[number].packageAddress {
        writeLink(to: desk.release(number), in: address, to: &writer)
      } else {
        desk.release(number).write(to: &writer)
      }
    }
    writer.append(UInt8(ascii: "]"))
  }

  /// The address of the package and the id of the release behind `#`; see "Linked releases" in the reference.
  private func writeLink(to release: JSONNode, in address: String, to writer: inout ByteWriter) {
    writer.append("{\"url\":")
    writer.appendJSONString(address + "#" + (release["id"]?.text ?? ""))
    for (name, key) in [("date", ",\"date\":"), ("tag", ",\"tag\":")] as [(StaticString, StaticString)] {
      guard let value = release[name] else { continue }
      writer.append(key)
      value.write(to: &writer)
    }
    writer.append(UInt8(ascii: "}"))
  }

  // MARK: By the reference implementation

  /// Merges as the reference implementation does; it knows neither repeated releases nor instants.
  func writeLikeReference(
    _ options: MergeOptions, to writer: inout ByteWriter, _ report: inout MergeReporter
  ) -> Bool {
    let merger = ReferenceMerger(desk.rules)
    let values = numbers.map { desk.release($0).value }
    do throws(ReferenceMerger.Failure) {
      switch options.content {
      case .compiledReleases: JSONWriter.write(try merger.compiledRelease(of: values), to: &writer)
      case .versionedReleases: JSONWriter.write(try merger.versionedRelease(of: values), to: &writer)
      case .records:
        let order = try merger.order(of: values).map { numbers[$0] }
        beginRecord(order, options, to: &writer)
        writer.append(",\"compiledRelease\":")
        JSONWriter.write(try merger.compiledRelease(of: values), to: &writer)
        if options.hasVersionedReleases {
          writer.append(",\"versionedRelease\":")
          JSONWriter.write(try merger.versionedRelease(of: values), to: &writer)
        }
        writer.append(UInt8(ascii: "}"))
      }
      return true
    } catch {
      report.say(.referenceStops, about: numbers[0], error.message)
      return false
    }
  }
}
