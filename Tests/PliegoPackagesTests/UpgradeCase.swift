import PliegoDiagnostics
import PliegoJSON
import Testing

@testable import PliegoPackages

/// A release or record before and after, and the places that upgrading has something to say of.
struct UpgradeCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let before: String
  let after: String
  let remarks: [String]

  /// - Parameters:
  ///   - after: `nil` when nothing may change.
  ///   - remarks: code and pointer of each, as in `M210 /buyer`.
  init(_ name: String, _ before: String, _ after: String? = nil, remarks: [String] = []) {
    testDescription = name
    self.before = before
    self.after = after ?? before
    self.remarks = remarks
  }

  /// What upgrading makes of it: the text, and what was said.
  func run(_ upgrade: Upgrade, as subject: Upgrade.Subject) throws -> (text: String, remarks: [String]) {
    try Self.run(upgrade, before, as: subject)
  }

  static func run(
    _ upgrade: Upgrade, _ text: String, as subject: Upgrade.Subject
  ) throws -> (text: String, remarks: [String]) {
    var remarks: [UpgradeRemark] = []
    let value = upgrade.upgraded(try JSONParser.parse(text), as: subject, &remarks)
    return (value.description, remarks.map { "\($0.code.id) \($0.pointer)" })
  }
}
