import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of documents")
struct DocumentsRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      DocumentFormatCheck(),
      [
        (
          "endings and words",
          #"{"tender":{"documents":[{"id":"1","format":".docx"},{"id":"2","format":"hoja de cálculo"},{"id":"3","format":"pdf/application"}]}}"#,
          ["/tender/documents/0/format", "/tender/documents/1/format", "/tender/documents/2/format"]
        ),
        (
          "no subtype",
          #"{"tender":{"documents":[{"id":"1","format":"application/"}]}}"#,
          ["/tender/documents/0/format"]
        ),
        (
          "types of all kinds",
          #"{"tender":{"documents":[{"id":"1","format":"application/vnd.ms-excel"},{"id":"2","format":"text/html; charset=utf-8"},{"id":"3","format":"image/svg+xml"},{"id":"4","format":"Application/PDF"}]}}"#,
          []
        ),
        (
          "no format",
          #"{"tender":{"documents":[{"id":"1"},{"id":"2","format":""}]}}"#,
          []
        ),
      ]
    ),
    (
      DocumentDescriptionCheck(),
      [
        (
          "251 words",
          #"{"tender":{"documents":[{"id":"1","description":"uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno "}]}}"#,
          ["/tender/documents/0/description"]
        ),
        (
          "250 words",
          #"{"tender":{"documents":[{"id":"1","description":"uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno "}]}}"#,
          []
        ),
        (
          "a few long words",
          #"{"tender":{"documents":[{"id":"1","description":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}}"#,
          []
        ),
      ]
    ),
    (
      OfflineDocumentCheck(),
      [
        (
          "an empty description",
          #"{"tender":{"documents":[{"id":"1","format":"offline/print","description":" "}]}}"#,
          ["/tender/documents/0"]
        ),
        (
          "an address",
          #"{"tender":{"documents":[{"id":"1","format":"offline/print","url":"https://example.org/1"}]}}"#,
          []
        ),
        (
          "another format",
          #"{"tender":{"documents":[{"id":"1","format":"application/pdf"}]}}"#,
          []
        ),
      ]
    ),
    (
      DocumentAddressCheck(),
      [
        (
          "a network of one's own",
          #"{"tender":{"documents":[{"id":"1","url":"http://localhost:8080/a"},{"id":"2","url":"https://intranet/a"},{"id":"3","url":"http://10.1.2.3/a"},{"id":"4","url":"http://172.16.0.1"}]}}"#,
          ["/tender/documents/0/url", "/tender/documents/1/url", "/tender/documents/2/url", "/tender/documents/3/url"]
        ),
        (
          "a file, and no host",
          #"{"tender":{"documents":[{"id":"1","url":"file:///C:/bases.pdf"},{"id":"2","url":"http:///bases.pdf"}]}}"#,
          ["/tender/documents/0/url", "/tender/documents/1/url"]
        ),
        (
          "what all can open",
          #"{"tender":{"documents":[{"id":"1","url":"ftp://example.org:21/a"},{"id":"2","url":"HTTPS://user@example.org/a?b=c:d"},{"id":"3","url":"http://8.8.8.8/a"},{"id":"4","url":"http://172.32.0.1/"},{"id":"5","url":"https://archivo.example.li/a"}]}}"#,
          []
        ),
        (
          "a name of one's own network, and one behind a user",
          #"{"tender":{"documents":[{"id":"1","url":"http://nas.local/a"},{"id":"2","url":"https://a.b@localhost/a"},{"id":"3","url":"https://a.b:c@localhost/a"}]}}"#,
          ["/tender/documents/0/url", "/tender/documents/1/url", "/tender/documents/2/url"]
        ),
        (
          "no address at all is the schema's",
          #"{"tender":{"documents":[{"id":"1","url":"bases.pdf"}]}}"#,
          []
        ),
      ]
    ),
  ]
}
