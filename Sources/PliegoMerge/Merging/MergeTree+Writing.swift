import PliegoJSON

extension MergeTree {
  enum Form {
    case compiled, versioned
  }

  /// `tag`, `id`, `date` and `ocid` first, then the fields in the order in which they first appeared.
  func writeCompiledRelease(to writer: inout ByteWriter) {
    writer.append("{\"tag\":[\"compiled\"]")
    let newest = releases.last
    // Whoever merges releases whose ocid is no string gets a compiled release without one.
    if let ocid = newest?["ocid"], ocid.isString {
      let date = newest?["date"].flatMap { $0.isString ? $0 : nil }
      writer.append(",\"id\":\"")
      writer.append(ocid.raw)
      if let date {
        writer.append(UInt8(ascii: "-"))
        writer.append(date.raw)
        writer.append("\",\"date\":")
        date.write(to: &writer)
      } else {
        writer.append(UInt8(ascii: "\""))
      }
      writer.append(",\"ocid\":")
      ocid.write(to: &writer)
    }
    writeMembers(of: nodes[0], .compiled, after: true, to: &writer)
    writer.append(UInt8(ascii: "}"))
  }

  /// `ocid` first, then the fields in the order in which they first appeared, each with its history.
  func writeVersionedRelease(to writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "{"))
    let ocid = releases.last?["ocid"]
    if let ocid {
      writer.append("\"ocid\":")
      ocid.write(to: &writer)
    }
    writeMembers(of: nodes[0], .versioned, after: ocid != nil, to: &writer)
    writer.append(UInt8(ascii: "}"))
  }

  /// - Parameter after: whether another member stands before these; only in the release itself.
  private func writeMembers(of parent: MergeNode, _ form: Form, after: Bool? = nil, to writer: inout ByteWriter) {
    var needsComma = after ?? false
    var place = parent.firstChild
    while place != 0 {
      let child = nodes[Int(place)]
      place = child.next
      if after != nil, rules.isSetByMerging(child.key) { continue }
      if form == .compiled, isAbsent(child) { continue }
      if needsComma { writer.append(UInt8(ascii: ",")) }
      needsComma = true
      node(child.name).write(to: &writer)
      writer.append(UInt8(ascii: ":"))
      write(child, form, to: &writer)
    }
  }

  /// Whether a compiled release does not have it.
  private func isAbsent(_ child: MergeNode) -> Bool {
    child.kind == .leaf ? node(child.value).isNull : child.notes.contains(.isRemoved)
  }

  private func write(_ child: MergeNode, _ form: Form, to writer: inout ByteWriter) {
    switch child.kind {
    case .object: writeObject(child, form, to: &writer)
    case .list:
      writer.append(UInt8(ascii: "["))
      var needsComma = false
      var place = child.firstChild
      while place != 0 {
        let element = nodes[Int(place)]
        place = element.next
        if form == .compiled, isAbsent(element) { continue }
        if needsComma { writer.append(UInt8(ascii: ",")) }
        needsComma = true
        writeObject(element, form, to: &writer)
      }
      writer.append(UInt8(ascii: "]"))
    case .leaf:
      if form == .versioned, child.firstVersion >= 0 {
        writeHistory(from: child.firstVersion, to: &writer)
      } else {
        node(child.value).write(to: &writer)
      }
    }
  }

  private func writeObject(_ object: MergeNode, _ form: Form, to writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "{"))
    writeMembers(of: object, form, to: &writer)
    writer.append(UInt8(ascii: "}"))
  }

  private func writeHistory(from first: Int32, to writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "["))
    var place = first
    while place >= 0 {
      let version = versions[Int(place)]
      let release = releases[Int(version.value.release)]
      writer.append(place == first ? "{\"releaseID\":" : ",{\"releaseID\":")
      write(release["id"], to: &writer)
      writer.append(",\"releaseDate\":")
      write(release["date"], to: &writer)
      writer.append(",\"releaseTag\":")
      write(release["tag"], to: &writer)
      writer.append(",\"value\":")
      node(version.value).write(to: &writer)
      writer.append(UInt8(ascii: "}"))
      place = version.next
    }
    writer.append(UInt8(ascii: "]"))
  }

  private func write(_ value: JSONNode?, to writer: inout ByteWriter) {
    guard let value else { return writer.append("null") }
    value.write(to: &writer)
  }
}
