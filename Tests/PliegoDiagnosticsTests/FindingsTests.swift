import PliegoDiagnostics
import PliegoJSON
import Testing

@Suite("Findings by code and field")
struct FindingsTests {
  static let code = DiagnosticCode("V901", "some-rule", .error, Phrase("v"))
  static let other = DiagnosticCode("V902", "other-rule", .note, Phrase("w"))

  /// Releases, each with the codes found in it.
  private func findings(_ releases: [[DiagnosticCode]]) -> Findings {
    var findings = Findings()
    for (number, codes) in releases.enumerated() {
      findings.beginRelease()
      for code in codes { findings.add(Diagnostic(code, Phrase("\(number)"))) }
    }
    return findings
  }

  @Test func `counts findings, and the releases that have them`() {
    let all = findings([[Self.code, Self.code], [], [Self.code, Self.other]])
    #expect(all.groups.map(\.count) == [3, 1])
    #expect(all.groups.map(\.releases) == [2, 1])
    #expect(all.count(of: .note) == 1 && all.count(of: .warning) == 0)
  }

  @Test(arguments: 0...4)
  func `two parts joined are the whole`(cut: Int) {
    let releases = [[Self.code], [Self.other, Self.code], [], [Self.code, Self.code]]
    var parts = findings(Array(releases[..<cut]))
    parts.append(findings(Array(releases[cut...])))
    let whole = findings(releases)
    #expect(parts.groups.map(\.code) == whole.groups.map(\.code))
    #expect(parts.groups.map(\.count) == whole.groups.map(\.count))
    #expect(parts.groups.map(\.releases) == whole.groups.map(\.releases))
    #expect(parts.groups.map { $0.first.count } == whole.groups.map { $0.first.count })
  }

  @Test func `releases are not counted when nobody says where one begins`() {
    var all = Findings()
    all.add(Diagnostic(Self.code, Phrase("x")))
    #expect(all.groups.map(\.releases) == [0])
  }

  @Test func `what is known is taken from the counts`() {
    let all = findings([[Self.code, Self.code], [Self.other]])
    let rest = all.reduced { $0.code == Self.code ? 1 : 0 }
    #expect(rest.groups.map(\.count) == [1, 1])
    #expect(rest.groups.map { $0.first.count } == [1, 1])
    #expect(all.reduced { $0.count }.isEmpty)
    #expect(all.reduced { $0.count + 5 }.isEmpty)
  }

  @Test func `fields beyond those that are told apart are counted by what they stand in`() {
    let most = Findings.mostPaths
    var all = Findings()
    for number in 0..<most + 50 { all.add(Self.code, path: "tender/x\(number)") { Diagnostic(Self.code, Phrase("x")) } }
    all.add(Self.code, path: "y") { Diagnostic(Self.code, Phrase("x")) }
    all.add(Self.code, path: "tender/x7") { Diagnostic(Self.code, Phrase("x")) }
    all.add(Self.other, path: "tender/z") { Diagnostic(Self.other, Phrase("x")) }
    #expect(all.groups.count == most + 3)
    #expect(all.groups.suffix(3).map(\.path) == ["tender/…", "…", "tender/z"])
    #expect(all.groups.suffix(3).map(\.count) == [50, 1, 1])
    #expect(all.groups[7].count == 2)
    var joined = all
    joined.append(all)
    #expect(joined.groups.map(\.path) == all.groups.map(\.path))
    #expect(joined.groups.map(\.count) == all.groups.map { $0.count * 2 })
  }

  @Test func `however deep the names that data brings, groups are few`() {
    var all = Findings()
    for number in 0..<Findings.mostPaths * 3 {
      all.add(Self.code, path: "tender/x\(number)/y") { Diagnostic(Self.code, Phrase("x")) }
    }
    #expect(all.groups.count == Findings.mostPaths * 2 + 1)
    #expect(all.groups.last?.path == "…")
    #expect(all.count(of: .error) == Findings.mostPaths * 3)
  }

  @Test func `findings that are kept in full are given away in portions`() {
    var all = Findings(keeping: .all)
    var portions: [Int] = []
    for _ in 0..<Findings.portion * 2 + 3 {
      all.add(Diagnostic(Self.code, Phrase("x")))
      if let portion = all.takePortion() { portions.append(portion.count) }
    }
    #expect(portions == [Findings.portion, Findings.portion])
    #expect(all.takeAll().count == 3)
    #expect(all.groups.map(\.count) == [Findings.portion * 2 + 3])
  }
}
