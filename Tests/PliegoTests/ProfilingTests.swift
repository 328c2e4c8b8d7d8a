import Foundation
import Pliego
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@Suite struct ProfilingTests {
  private func summary(_ folder: TemporaryFolder) throws -> ProfileSummary {
    try ProfileSummary(ProfileOptions(extensions: ["ours"], folder: folder.url.path))
  }

  private let patch = #"{"properties": {"mine": {"type": "string"}}}"#

  @Test func `extensions are read from a folder on disk`() throws {
    let folder = try TemporaryFolder()
    try folder.write(patch, to: "ours/release-schema.json")
    try folder.write("not an extension", to: "readme.txt")
    let profile = try summary(folder)
    #expect(profile.schema("release")?["properties"]?["mine"] != nil)
    #expect(profile.diagnostics.isEmpty)
  }

  @Test func `hidden files and links that lead out are passed over`() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write(patch, to: "release-schema.json")
    try folder.write(patch, to: ".hidden/release-schema.json")
    try folder.write("{}", to: "ours/extension.json")
    try FileManager.default.createSymbolicLink(
      at: folder.file("ours/release-schema.json"), withDestinationURL: outside.file("release-schema.json"))
    let profile = try summary(folder)
    #expect(profile.schema("release")?["properties"]?["mine"] == nil)
    #expect(profile.diagnostics.map(\.code.id) == ["V909"])
  }

  @Test func `a link that leads back does not go on forever`() throws {
    let folder = try TemporaryFolder()
    try folder.write(patch, to: "ours/release-schema.json")
    try FileManager.default.createSymbolicLink(
      at: folder.file("ours/again"), withDestinationURL: folder.url)
    #expect(try summary(folder).schema("release")?["properties"]?["mine"] != nil)
  }

  @Test func `a folder that is not there cannot be read`() throws {
    let error = #expect(throws: PliegoError.self) {
      try ProfileSummary(ProfileOptions(folder: "/nowhere/at/all"))
    }
    #expect(error?.diagnostics.map(\.code.id) == ["U010"])
  }

  @Test func `the summary says the same facts in both languages`() throws {
    let profile = try ProfileSummary(ProfileOptions(version: "1.2", extensions: ["lots"]))
    for language in Language.allCases {
      #expect(profile.text(language).contains("OCDS 1.2"))
      #expect(profile.text(language).contains("lots v1.1.5"))
    }
    #expect(profile.text(.english) != profile.text(.spanish))
  }

  @Test func `every schema that the command offers is there`() throws {
    let profile = try ProfileSummary(ProfileOptions())
    for name in ProfileSummary.schemaNames { #expect(profile.schema(name)?["id"] != nil, "\(name)") }
    #expect(profile.schema("other") == nil)
  }
}
