import PliegoJSON
import PliegoOCDS
import Testing

/// Extensions that, alone on 1.1, point to definitions that another extension makes.
///
/// Those that say in their own file which extension they need are not here: there that is said instead.
private let lacking: [String: [String]] = [
  "bids@v1.1": ["RequirementResponse"],
  "bids@v1.1.1": ["RequirementResponse"],
  "lots@master": ["SubmissionTerms"],
  "transaction_milestones@v1.1": ["MilestoneReference"],
]

@Suite struct PatchedSchemaTests {
  static let all: [(id: String, version: String)] = ExtensionRegistry.ids.flatMap { id in
    ExtensionRegistry.versions(of: id).map { (id, $0) }
  }

  @Test func `every stored extension alone makes schemas whose pointers all lead somewhere`() throws {
    #expect(Self.all.count > 120)
    var found: [String: [String]] = [:]
    for (id, version) in Self.all {
      let resolution = try Profile.resolve(ProfileRequest(version: "1.1", extensions: ["\(id)@\(version)"]))
      let profile = resolution.profile
      #expect(profile.extensions.map(\.version) == [version], "\(id)")
      #expect(profile.resources.count == 5)
      for kind in SchemaKind.allCases {
        for reference in unresolved(in: profile.schema(kind), of: profile) {
          Issue.record("\(id)@\(version), \(kind): \(reference) leads nowhere")
        }
      }
      for finding in resolution.findings {
        if case .definitionMissing(let name, _) = finding.problem {
          found["\(id)@\(version)", default: []].append(name)
        }
      }
    }
    // The list bites: what is no longer lacking must go from it.
    #expect(found == lacking)
  }

  @Test(arguments: ["1.0", "1.1", "1.2"])
  func `the standard's own pointers all lead somewhere`(version: String) throws {
    let profile = try Profile(version: version)
    for kind in SchemaKind.allCases {
      #expect(profile.schema(kind)["id"]?.stringValue != nil, "\(kind)")
      #expect(unresolved(in: profile.schema(kind), of: profile).isEmpty, "\(kind)")
    }
  }

  @Test(arguments: ["1.1", "1.2"])
  func `every enum of a closed list has the list's codes`(version: String) throws {
    let profile = try Profile(version: version)
    var count = 0
    for (list, codes) in enums(in: profile.schema) {
      count += 1
      #expect(Set(codes) == Set(profile.codelists[list]?.codes ?? []), "\(list)")
    }
    #expect(count > 3)
  }

  @Test func `a package patch reaches both packages and leaves no empty requirement`() throws {
    let profile = try Profile(version: "1.1", extensions: ["pagination"])
    #expect(profile.schema(.releasePackage)["properties"]?["links"] != nil)
    #expect(profile.schema(.recordPackage)["properties"]?["links"] != nil)
    #expect(profile.schema(.recordPackage)["required"] != [])
    #expect(profile.schema(.release)["properties"]?["links"] == nil)
  }

  @Test func `the meta-schema is there and does not forbid what it does not know`() {
    #expect(Profile.metaSchema["id"] == "http://json-schema.org/draft-04/schema#")
    #expect(Profile.metaSchema["properties"]?["minLength"] != nil)
    #expect(Profile.metaSchema["additionalProperties"] == nil)
  }
}

/// The references of a schema that no resource of the profile answers.
private func unresolved(in schema: JSONValue, of profile: Profile) -> [String] {
  references(in: schema).filter { reference in
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].isEmpty ? schema : profile.resources[String(parts[0])]
    let pointer = JSONPointer(fragment: parts.count > 1 ? parts[1] : "")
    return target.flatMap { pointer?.resolve(in: $0) } == nil
  }
}

private func references(in schema: JSONValue) -> [String] {
  switch schema {
  case .array(let elements): elements.flatMap(references)
  case .object(let object):
    [object["$ref"]?.stringValue].compactMap(\.self) + object.flatMap { references(in: $0.value) }
  default: []
  }
}

/// The name of each closed list that a schema uses, with the codes of the enum beside it.
private func enums(in schema: JSONValue) -> [(String, [String])] {
  switch schema {
  case .array(let elements): return elements.flatMap(enums)
  case .object(let object):
    let inner = object.flatMap { enums(in: $0.value) }
    guard let list = object["codelist"]?.stringValue, object["openCodelist"]?.boolValue == false else { return inner }
    let codes = (object["enum"] ?? object["items"]?["enum"])?.arrayValue ?? []
    return inner + [(String(list.dropLast(4)), codes.compactMap(\.stringValue))]
  default: return []
  }
}
