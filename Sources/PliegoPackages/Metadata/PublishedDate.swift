import PliegoValues

/// A date of publication that is compared as the instant it names, and by its text when it names none.
struct PublishedDate: Sendable {
  let text: String
  private let instant: Instant?

  var isDateTime: Bool { instant != nil }

  init(_ text: String) {
    var text = text
    instant = text.withUTF8 { Instant($0) }
    self.text = text
  }

  /// What names no instant is before all that does.
  static func < (a: PublishedDate, b: PublishedDate) -> Bool {
    switch (a.instant, b.instant) {
    case (let a?, let b?): a < b
    case (nil, _?): true
    case (_?, nil): false
    case (nil, nil): a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }
  }
}
