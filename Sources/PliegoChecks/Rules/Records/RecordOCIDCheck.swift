import PliegoDiagnostics
import PliegoJSON

/// Finds records whose parts have other ocids.
struct RecordOCIDCheck: RecordCheck {
  static let code = DiagnosticCode(
    "V505", "record-ocid-differs", .error,
    Phrase(en: "a record and its releases with different ocids", es: "un registro y sus entregas con ocid distintos"))

  static let page = CheckPage(
    rules: ["OCID-06"],
    why: Phrase(
      en:
        "A record is about one process; a release of another one has strayed into it, or one of the two ocids is wrong.",
      es: "Un registro trata de un solo proceso; una entrega de otro se coló en él, o uno de los dos ocid está mal."),
    cure: Phrase(
      en: "Group the releases by ocid, and give the record theirs.",
      es: "Agrupe las entregas por ocid, y dé al registro el de ellas."))

  func check(_ record: RecordSubject, _ report: inout Reporter) {
    guard let ocid = record["ocid"], ocid.isString else { return }
    for release in record["releases"].map({ Array($0.elements) }) ?? [] {
      compare(release["ocid"], with: ocid, "releases/ocid", &report)
    }
    compare(record["compiledRelease"]?["ocid"], with: ocid, "compiledRelease/ocid", &report)
    compare(record["versionedRelease"]?["ocid"], with: ocid, "versionedRelease/ocid", &report)
  }

  private func compare(_ other: JSONNode?, with ocid: JSONNode, _ path: String, _ report: inout Reporter) {
    guard let other, other.isString, other.textHash != ocid.textHash else { return }
    report.report(Self.code, at: other, path: path) {
      let (one, expected) = (Reporter.excerpt(of: other), Reporter.excerpt(of: ocid))
      return FindingMessage(
        Phrase(
          en: "the ocid is \(one), but the record's is \(expected)",
          es: "el ocid es \(one), pero el del registro es \(expected)"))
    }
  }
}
