/// For each rule what must fire and what must not.
enum ChangeRuleExamples {
  static let all =
    amounts + periods + statuses + organizations + awardsAndContracts + items + documents + criteria + plain

  private static func contract(_ rest: String) -> String { #"{"contracts":[{"id":"C",\#(rest)}]}"# }
  private static func tender(_ rest: String, date: String = "2024-05-20T00:00:00Z") -> String {
    #"{"date":"\#(date)","tender":{"id":"T",\#(rest)}}"#
  }
  private static func award(_ rest: String) -> String { #"{"awards":[{"id":"A",\#(rest)}]}"# }
  private static func example(_ name: String, _ before: String, _ after: String, _ changes: String...) -> ChangeExample
  {
    ChangeExample(name, before, after, changes)
  }

  private static let amounts = [
    example(
      "an estimate raised", tender(#""value":{"amount":10,"currency":"MXN"}"#),
      tender(#""value":{"amount":11,"currency":"MXN"}"#), "X101 /tender/value/amount"),
    example(
      "an estimate lowered", tender(#""value":{"amount":10}"#), tender(#""value":{"amount":9.99}"#),
      "X102 /tender/value/amount"),
    example(
      "a signed contract raised", contract(#""dateSigned":"2024-01-01T00:00:00Z","value":{"amount":10}"#),
      contract(#""dateSigned":"2024-01-01T00:00:00Z","value":{"amount":14}"#), "X103 /contracts/[id=C]/value/amount"),
    example(
      "a contract in force raised", contract(#""status":"active","value":{"amount":10}"#),
      contract(#""status":"active","value":{"amount":14}"#), "X103 /contracts/[id=C]/value/amount"),
    example(
      "a signed contract lowered", contract(#""status":"active","value":{"amount":10}"#),
      contract(#""status":"active","value":{"amount":4}"#), "X102 /contracts/[id=C]/value/amount"),
    example(
      "a contract not yet signed raised", contract(#""status":"pending","value":{"amount":10}"#),
      contract(#""status":"pending","value":{"amount":14}"#), "X101 /contracts/[id=C]/value/amount"),
    example(
      "an item's price in a signed contract is no amount of the contract",
      contract(#""status":"active","items":[{"id":"1","unit":{"value":{"amount":1}}}]"#),
      contract(#""status":"active","items":[{"id":"1","unit":{"value":{"amount":2}}}]"#),
      "X101 /contracts/[id=C]/items/[id=1]/unit/value/amount"),
    example(
      "another currency", contract(#""value":{"amount":10,"currency":"MXN"}"#),
      contract(#""value":{"amount":10,"currency":"USD"}"#), "X104 /contracts/[id=C]/value/currency"),
    example(
      "an amount that is a text", tender(#""value":{"amount":"10"}"#), tender(#""value":{"amount":"11"}"#),
      "X203 /tender/value/amount"),
  ]

  private static let periods = [
    example(
      "moved before it was over", tender(#""tenderPeriod":{"endDate":"2024-06-01T00:00:00Z"}"#),
      tender(#""tenderPeriod":{"endDate":"2024-06-15T00:00:00Z"}"#), "X111 /tender/tenderPeriod/endDate"),
    example(
      "moved after it was over", tender(#""tenderPeriod":{"endDate":"2024-05-01T00:00:00Z"}"#),
      tender(#""tenderPeriod":{"endDate":"2024-06-15T00:00:00Z"}"#), "X112 /tender/tenderPeriod/endDate"),
    example(
      "brought forward", tender(#""tenderPeriod":{"endDate":"2024-06-15T00:00:00Z"}"#),
      tender(#""tenderPeriod":{"endDate":"2024-06-01T00:00:00Z"}"#), "X113 /tender/tenderPeriod/endDate"),
    example(
      "a start that is over is no deadline", tender(#""tenderPeriod":{"startDate":"2024-05-01T00:00:00Z"}"#),
      tender(#""tenderPeriod":{"startDate":"2024-05-02T00:00:00Z"}"#), "X111 /tender/tenderPeriod/startDate"),
    example(
      "a contract's end brought forward is nobody's loss of time",
      contract(#""period":{"endDate":"2024-06-15T00:00:00Z"}"#),
      contract(#""period":{"endDate":"2024-06-01T00:00:00Z"}"#),
      "X111 /contracts/[id=C]/period/endDate"),
    example(
      "the same moment", tender(#""tenderPeriod":{"endDate":"2024-06-01T00:00:00Z"}"#),
      tender(#""tenderPeriod":{"endDate":"2024-05-31T18:00:00-06:00"}"#), "X204 /tender/tenderPeriod/endDate"),
    example(
      "days", contract(#""period":{"durationInDays":30}"#), contract(#""period":{"durationInDays":45}"#),
      "X111 /contracts/[id=C]/period/durationInDays"),
    example(
      "a milestone", tender(#""milestones":[{"id":"m","dueDate":"2024-06-01T00:00:00Z"}]"#),
      tender(#""milestones":[{"id":"m","dueDate":"2024-07-01T00:00:00Z"}]"#), "X111 /tender/milestones/[id=m]/dueDate"),
    example(
      "no date at all", tender(#""tenderPeriod":{"endDate":"pronto"}"#), tender(#""tenderPeriod":{"endDate":"luego"}"#),
      "X203 /tender/tenderPeriod/endDate"),
  ]

  private static let statuses = [
    example("on", tender(#""status":"active""#), tender(#""status":"complete""#), "X121 /tender/status"),
    example("back", tender(#""status":"complete""#), tender(#""status":"active""#), "X122 /tender/status"),
    example(
      "a tender cancelled moves on", tender(#""status":"active""#), tender(#""status":"cancelled""#),
      "X121 /tender/status"),
    example(
      "an award cancelled", award(#""status":"active""#), award(#""status":"cancelled""#), "X142 /awards/[id=A]/status"),
    example(
      "a contract cancelled", contract(#""status":"pending""#), contract(#""status":"cancelled""#),
      "X145 /contracts/[id=C]/status"),
    example(
      "a contract ended", contract(#""status":"active""#), contract(#""status":"terminated""#),
      "X121 /contracts/[id=C]/status"),
    example("a code that nobody knows", tender(#""status":"x""#), tender(#""status":"active""#), "X121 /tender/status"),
  ]

  private static let organizations = [
    example(
      "a supplier more", award(#""status":"active","suppliers":[{"id":"1","name":"A"}]"#),
      award(#""status":"active","suppliers":[{"id":"1","name":"A"},{"id":"2","name":"B"}]"#),
      "X131 /awards/[id=A]/suppliers/[id=2]"),
    example(
      "a supplier less", award(#""status":"active","suppliers":[{"id":"1","name":"A"},{"id":"2","name":"B"}]"#),
      award(#""status":"active","suppliers":[{"id":"1","name":"A"}]"#), "X132 /awards/[id=A]/suppliers/[id=2]"),
    example(
      "exchanged after the award", award(#""status":"active","suppliers":[{"id":"1","name":"A"}]"#),
      award(#""status":"active","suppliers":[{"id":"2","name":"B"}]"#), "X133 /awards/[id=A]/suppliers/[id=2]",
      "X133 /awards/[id=A]/suppliers/[id=1]"),
    example(
      "another id for one and one more", award(#""status":"active","suppliers":[{"id":"1","name":"A"}]"#),
      award(#""status":"active","suppliers":[{"id":"2","name":"A"},{"id":"3","name":"B"}]"#),
      "X203 /awards/[id=A]/suppliers/[id=2]/id", "X131 /awards/[id=A]/suppliers/[id=3]"),
    example(
      "exchanged before the award", award(#""status":"pending","suppliers":[{"id":"1","name":"A"}]"#),
      award(#""status":"active","suppliers":[{"id":"2","name":"B"}]"#), "X121 /awards/[id=A]/status",
      "X131 /awards/[id=A]/suppliers/[id=2]", "X132 /awards/[id=A]/suppliers/[id=1]"),
    example(
      "the same firm under another id is not exchanged",
      award(#""status":"active","suppliers":[{"id":"1","name":"A"}]"#),
      award(#""status":"active","suppliers":[{"id":"2","name":"A"}]"#), "X203 /awards/[id=A]/suppliers/[id=2]/id"),
    example(
      "tenderers", tender(#""tenderers":[{"id":"1","name":"A"}]"#), tender(#""tenderers":[{"id":"2","name":"B"}]"#),
      "X134 /tender/tenderers/[id=2]", "X135 /tender/tenderers/[id=1]"),
    example(
      "another buyer", #"{"buyer":{"id":"1","name":"A"}}"#, #"{"buyer":{"id":"2","name":"B"}}"#, "X191 /buyer/id",
      "X203 /buyer/name"),
    example(
      "the same buyer under another name", #"{"buyer":{"id":"1","name":"A"}}"#, #"{"buyer":{"id":"1","name":"B"}}"#,
      "X203 /buyer/name"),
    example("a buyer without id", #"{"buyer":{"name":"A"}}"#, #"{"buyer":{"name":"B"}}"#, "X191 /buyer/name"),
  ]

  private static let awardsAndContracts = [
    example("the first award", "{}", award(#""title":"x""#), "X141 /awards/[id=A]"),
    example(
      "an award gone", #"{"awards":[{"id":"A"},{"id":"B"}]}"#, #"{"awards":[{"id":"B"}]}"#, "X143 /awards/[id=A]"),
    example("awards set to null", #"{"awards":[{"id":"A"}]}"#, #"{"awards":null}"#, "X143 /awards/[id=A]"),
    example(
      "cancelled at once", award(#""title":"x""#), award(#""title":"x","status":"cancelled""#),
      "X142 /awards/[id=A]/status"),
    example(
      "of two with one id the one that differs",
      #"{"awards":[{"id":"1","title":"a"},{"id":"1","title":"b"}]}"#, #"{"awards":[{"id":"1","title":"b"}]}"#,
      "X143 /awards/[id=1]"),
    example("all contracts gone", contract(#""title":"x""#), "{}", "X146 /contracts/[id=C]"),
    example("a contract", #"{"contracts":[]}"#, contract(#""title":"x""#), "X144 /contracts/[id=C]"),
    example(
      "an amendment", contract(#""amendments":[]"#), contract(#""amendments":[{"id":"1","rationale":"más plazo"}]"#),
      "X147 /contracts/[id=C]/amendments/[id=1]"),
    example(
      "an amendment gone", contract(#""amendments":[{"id":"1"}]"#), contract(#""amendments":[]"#),
      "X202 /contracts/[id=C]/amendments/[id=1]"),
  ]

  private static let items = [
    example(
      "one more, one less", tender(#""items":[{"id":"1"}]"#), tender(#""items":[{"id":"2"}]"#),
      "X151 /tender/items/[id=2]", "X152 /tender/items/[id=1]"),
    example(
      "a quantity", tender(#""items":[{"id":"1","quantity":1}]"#), tender(#""items":[{"id":"1","quantity":2}]"#),
      "X153 /tender/items/[id=1]/quantity"),
    example(
      "a quantity that was not there", tender(#""items":[{"id":"1"}]"#), tender(#""items":[{"id":"1","quantity":2}]"#),
      "X201 /tender/items/[id=1]/quantity"),
  ]

  private static let documents = [
    example(
      "one more", tender(#""documents":[]"#), tender(#""documents":[{"id":"d","title":"Bases"}]"#),
      "X161 /tender/documents/[id=d]"),
    example(
      "one less", tender(#""documents":[{"id":"d"},{"id":"e"}]"#), tender(#""documents":[{"id":"e"}]"#),
      "X162 /tender/documents/[id=d]"),
    example(
      "another at the same address", tender(#""documents":[{"id":"d","url":"u"}]"#),
      tender(#""documents":[{"id":"e","url":"u"}]"#), "X163 /tender/documents/[id=e]", "X163 /tender/documents/[id=d]"),
    example(
      "a later date at the same address",
      tender(#""documents":[{"id":"d","url":"u","dateModified":"2024-01-01T00:00:00Z"}]"#),
      tender(#""documents":[{"id":"d","url":"u","dateModified":"2024-02-01T00:00:00Z"}]"#),
      "X163 /tender/documents/[id=d]/dateModified"),
    example(
      "a later date at another address",
      tender(#""documents":[{"id":"d","url":"u","dateModified":"2024-01-01T00:00:00Z"}]"#),
      tender(#""documents":[{"id":"d","url":"v","dateModified":"2024-02-01T00:00:00Z"}]"#),
      "X203 /tender/documents/[id=d]/url", "X203 /tender/documents/[id=d]/dateModified"),
    example(
      "a title", tender(#""documents":[{"id":"d","url":"u","title":"a"}]"#),
      tender(#""documents":[{"id":"d","url":"u","title":"b"}]"#), "X203 /tender/documents/[id=d]/title"),
  ]

  private static let criteria = [
    example(
      "the criterion", tender(#""awardCriteria":"priceOnly""#), tender(#""awardCriteria":"qualityOnly""#),
      "X171 /tender/awardCriteria"),
    example(
      "its details", tender(#""title":"x""#), tender(#""title":"x","awardCriteriaDetails":"60 y 40""#),
      "X201 /tender/awardCriteriaDetails"),
    example(
      "a weight of an extension", tender(#""awardCriteria":{"criteria":[{"id":"1","weight":40}]}"#),
      tender(#""awardCriteria":{"criteria":[{"id":"1","weight":45}]}"#),
      "X171 /tender/awardCriteria/criteria/[id=1]/weight"),
    example(
      "the method", tender(#""procurementMethod":"open""#), tender(#""procurementMethod":"direct""#),
      "X181 /tender/procurementMethod"),
    example(
      "a method that was not there", tender(#""title":"x""#), tender(#""title":"x","procurementMethod":"direct""#),
      "X201 /tender/procurementMethod"),
    example(
      "why the method", tender(#""procurementMethodRationale":"a""#), tender(#""procurementMethodRationale":"b""#),
      "X203 /tender/procurementMethodRationale"),
  ]

  private static let plain = [
    example("added", "{}", #"{"x_own":{"a":1}}"#, "X201 /x_own"),
    example("removed", #"{"language":"es"}"#, "{}", "X202 /language"),
    example("changed", #"{"language":"es"}"#, #"{"language":"en"}"#, "X203 /language"),
    example("a tender that is new is one change", "{}", tender(#""title":"x""#), "X201 /date", "X201 /tender"),
  ]
}
