import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of organizations")
struct OrganizationsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      IdentifierSchemeCheck(),
      [
        (
          "words and other forms",
          #"{"parties":[{"id":"1","identifier":{"scheme":"Registro Federal"},"additionalIdentifiers":[{"scheme":"mx-rfc"},{"scheme":"MX-"}]}]}"#,
          [
            "/parties/0/additionalIdentifiers/0/scheme", "/parties/0/additionalIdentifiers/1/scheme",
            "/parties/0/identifier/scheme",
          ]
        ),
        (
          "codes",
          #"{"parties":[{"id":"1","identifier":{"scheme":"CO-RUE"},"additionalIdentifiers":[{"scheme":"XI-LEI"},{"scheme":"US-USAGOV"},{"scheme":"MEX-TAXID"},{"scheme":"US_OR-PDX-BS"}]}]}"#,
          []
        ),
      ]
    ),
    (
      PersonalIdentifierCheck(),
      [
        (
          "a supplier, and a country of two letters",
          #"{"parties":[{"id":"1","roles":["supplier"],"identifier":{"scheme":"CO-IDCARD"},"additionalIdentifiers":[{"scheme":"COL-IDCARD"}]}]}"#,
          ["/parties/0/additionalIdentifiers/0/scheme", "/parties/0/identifier/scheme"]
        ),
        (
          "a register of companies",
          #"{"parties":[{"id":"1","identifier":{"scheme":"CO-RUE"}}]}"#,
          []
        ),
      ]
    ),
    (
      IdentifierAddressCheck(),
      [
        (
          "one of them alone",
          #"{"parties":[{"id":"1","identifier":{"uri":"https://example.org"},"contactPoint":{"name":"Ana"}}]}"#,
          []
        ),
        (
          "both empty",
          #"{"parties":[{"id":"1","identifier":{"uri":""},"contactPoint":{"url":""}}]}"#,
          []
        ),
      ]
    ),
    (
      TelephoneCheck(),
      [
        (
          "a fax",
          #"{"parties":[{"id":"1","contactPoint":{"telephone":"(+57) 1 0000000","faxNumber":"01 800 000"}}]}"#,
          ["/parties/0/contactPoint/faxNumber"]
        ),
        (
          "other ways to write the code",
          #"{"parties":[{"id":"1","contactPoint":{"telephone":"0052 228 000","faxNumber":"( +52 ) 228"}}]}"#,
          []
        ),
        (
          "no number at all",
          #"{"parties":[{"id":"1","contactPoint":{"telephone":"sin teléfono"}}]}"#,
          []
        ),
      ]
    ),
  ]
}
