import PliegoChecks
import PliegoDiagnostics
import PliegoTestSupport
import Testing

/// A profile with a mistake; the place is marked.
struct ProfileMistake: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let code: String
  let message: String
  let help: String?

  init(_ name: String, _ text: String, _ code: String, _ message: String, help: String? = nil) {
    testDescription = name
    self.text = text
    self.code = code
    self.message = message
    self.help = help
  }

  /// - Parameter requirement: one requirement, with a mark.
  static func requirement(
    _ name: String, _ requirement: String, _ code: String, _ message: String, help: String? = nil
  ) -> ProfileMistake {
    ProfileMistake(name, "profile: a\ntitle: A\nrequirements:\n" + requirement, code, message, help: help)
  }

  static let all = [
    ProfileMistake("an open quote", "profile: \"a⟦⟧", "C901", "this is not YAML: "),
    ProfileMistake("no keys at all", "⟦⟧- a", "C901", "a requirement profile is a list of keys and values"),
    ProfileMistake(
      "a key twice", "profile: a\n⟦profile⟧: b\ntitle: A\nrequirements: []", "C901", "'profile' is written twice here"),
    ProfileMistake(
      "an anchor", "profile: a\ntitle: ⟦&x A⟧\nrequirements: []", "C901", "anchors, aliases, tags"),
    ProfileMistake(
      "a misspelt key", "profile: a\ntitle: A\n⟦requirments⟧: []\nrequirements: []", "C902",
      "there is no key 'requirments' here", help: "did you mean 'requirements'?"),
    .requirement(
      "a misspelt key of a requirement", "- field: tender/title\n  ⟦wieght⟧: 3", "C902",
      "there is no key 'wieght' here", help: "did you mean 'weight'?"),
    .requirement(
      "a misspelt field", "- field: ⟦tender/titel⟧", "C903", "there is no field 'tender/titel': Tender has no 'titel'",
      help: "did you mean 'tender/title'?"),
    .requirement(
      "a field of an extension", "- field: ⟦tender/hasSustainability⟧", "C903",
      "there is no field 'tender/hasSustainability'",
      help: "name the extension that has it under 'extensions:': sustainability"),
    .requirement(
      "a field below a text", "- field: ⟦tender/title/en⟧", "C903", "'tender/title' holds no fields"),
    .requirement(
      "a field of a condition", "- field: tender/title\n  when: ⟦tender/methd = open⟧", "C903",
      "there is no field 'tender/methd'"),
    .requirement(
      "a stage that does not exist", "- field: tender/title\n  stage: ⟦awards⟧", "C904",
      "'awards' is not a value of 'stage'", help: "did you mean 'award'?"),
    .requirement("a weight that is no number", "- field: tender/title\n  weight: ⟦much⟧", "C904", "'weight' must be"),
    .requirement("a weight beyond the limit", "- field: tender/title\n  weight: ⟦101⟧", "C904", "'weight' must be"),
    .requirement(
      "a level that does not exist", "- field: tender/title\n  level: ⟦must⟧", "C904",
      "'must' is not a value of 'level'",
      help: "write one of required, expected, useful"),
    .requirement(
      "a code that a closed list does not have", "- field: tender/title\n  when: ⟦tender/procurementMethod = opne⟧",
      "C904", "'opne' is not a code of method", help: "did you mean 'open'?"),
    .requirement(
      "a condition without a field", "- field: tender/title\n  when: ⟦= open⟧", "C904", "'= open' is not a condition"),
    .requirement(
      "a condition on other objects", "- field: awards/date\n  only if: ⟦tender/status = active⟧", "C904",
      "'only if' asks about 'tender/status', which is not inside 'awards'"),
    .requirement(
      "a field outside each", "- field: awards/date\n  each: ⟦parties⟧", "C904", "'awards/date' is not inside 'parties'"
    ),
    .requirement(
      "two ways at once", "- field: tender/title\n  any of: ⟦[⟧tender/title]", "C904",
      "'field' and 'any of' exclude each other"),
    ProfileMistake(
      "an extension that is not registered", "profile: a\ntitle: A\nextensions: [⟦sustainabilty⟧]\nrequirements: []",
      "C904", "'sustainabilty' is not a value of 'extensions'", help: "did you mean 'sustainability'?"),
    ProfileMistake(
      "a profile to extend that does not exist", "profile: a\ntitle: A\nextends: ⟦bass⟧\nrequirements: []", "C905",
      "there is no requirement profile 'bass'", help: "did you mean 'base'?"),
    ProfileMistake(
      "a profile that extends itself", "profile: a\ntitle: A\nextends: ⟦a⟧\nrequirements: []", "C904",
      "the profile extends itself: a → a"),
    ProfileMistake("no title", "⟦p⟧rofile: a\nrequirements: []", "C906", "'title' is missing here"),
    .requirement("no field", "- ⟦s⟧tage: tender", "C906", "'field' is missing here"),
    ProfileMistake(
      "one language only", "profile: a\ntitle: ⟦{⟧ en: A }\nrequirements: []", "C906", "'title/es' is missing here"),
  ]
}

@Suite("Reading requirement profiles")
struct RequirementReaderTests {
  @Test(.fires("C901", "C902", "C903", "C904", "C905", "C906"), arguments: ProfileMistake.all)
  func `a mistake is said where it stands`(mistake: ProfileMistake) throws {
    let marked = MarkedText(mistake.text, file: "p.yaml")
    let reading = RequirementReader.read(Array(marked.text.utf8), name: "p.yaml")
    let found = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.count == 1, "\(reading.diagnostics.map(\.message.english))")
    #expect(found.code.id == mistake.code)
    #expect(found.message.english.hasPrefix(mistake.message), "\(found.message.english)")
    let mark = try #require(marked.marks.first)
    #expect(found.span.map { [$0.line, $0.column] } == [mark.line, mark.column])
    if let help = mistake.help { #expect(found.help.first?.english == help) }
    #expect(!reading.isUsable)
  }

  @Test func `an inherited requirement is replaced by one of the same fields and taken away by weight 0`() throws {
    let parent =
      "profile: p\ntitle: P\nrequirements:\n- field: tender/title\n- field: tender/status\n- field: awards/date"
    let child = """
      profile: c
      title: C
      extends: p
      requirements:
      - field: tender/title
        weight: 7
      - field: awards/date
        weight: 0
      - field: buyer/name
      """
    let reading = RequirementReader.read(Array(child.utf8), name: "c.yaml") { name in
      name == "p" ? ("p.yaml", Array(parent.utf8)) : nil
    }
    #expect(reading.diagnostics.map(\.message.english) == [])
    #expect(
      reading.profile?.requirements.map { "\($0.path) \($0.weight)" } == [
        "tender/title 7", "tender/status 1", "buyer/name 1",
      ])
  }

  @Test func `profiles that extend each other in a circle end`() {
    let reading = RequirementReader.read(Array("profile: a\ntitle: A\nextends: b\nrequirements: []".utf8), name: "a") {
      name in
      (name, Array("profile: \(name)\ntitle: T\nextends: \(name == "a" ? "b" : "a")\nrequirements: []".utf8))
    }
    #expect(reading.diagnostics.map(\.message.english) == ["the profile extends itself: a → b → a"])
  }

  @Test func `more requirements than the limit are refused`() {
    let many = (0...RequirementReader.limit).map { "- field: tender/title\n  when: tag = \($0)\n" }.joined()
    let reading = RequirementReader.read(Array("profile: a\ntitle: A\nrequirements:\n\(many)".utf8), name: "a.yaml")
    #expect(!reading.isUsable)
    #expect(reading.profile?.requirements.count ?? 0 <= RequirementReader.limit)
  }

  @Test func `the four profiles are carried`() {
    #expect(RequirementProfile.bundledNames == ["base", "co-secop", "edca-mx", "sustainable-procurement"])
  }

  @Test(arguments: RequirementProfile.bundledNames)
  func `a profile that is carried reads without a word and says why it wants what it wants`(name: String) throws {
    let reading = try #require(RequirementProfile.bundled(name))
    #expect(reading.diagnostics.map { "\($0.span?.line ?? 0): \($0.message.english)" } == [])
    let profile = try #require(reading.profile)
    #expect(profile.name == name)
    #expect(!profile.requirements.isEmpty)
    for requirement in profile.requirements {
      #expect(requirement.why != nil && requirement.source != nil, "\(requirement.path)")
    }
  }

  @Test func `what is voluntary is never required by the profile of sustainable procurement`() throws {
    let profile = try #require(RequirementProfile.bundled("sustainable-procurement")?.profile)
    #expect(profile.requirements.allSatisfy { $0.level == .useful })
  }

  @Test func `the eight key fields of the standard's guidance are in the base profile`() throws {
    let profile = try #require(RequirementProfile.bundled("base")?.profile)
    let fields = profile.requirements.flatMap { $0.alternatives.joined() }
    for key in [
      "tender/title", "tender/value/amount", "tender/tenderPeriod/startDate", "buyer/name", "awards/date",
      "awards/value/amount", "awards/suppliers/name", "contracts/period/startDate",
    ] { #expect(fields.contains(key)) }
  }
}
