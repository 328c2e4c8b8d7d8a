import PliegoRows

/// The forms of keys, each worked out once, for one way of comparing them.
struct KeyForms {
  private let comparison: KeyComparison
  private var spellings = KeyNumbers()
  private var forms: [Bytes] = []

  init(_ comparison: KeyComparison) { self.comparison = comparison }

  /// The form of a key; the key's own bytes when they are the form.
  ///
  /// - Parameter pool: keeps the forms, which live as long as the keys.
  mutating func form(of key: Bytes, keeping pool: TextPool) -> Bytes {
    if let number = spellings.number(of: key) { return forms[Int(number)] }
    let form = comparison.form(of: key.buffer)
    let kept = form.elementsEqual(key.buffer) ? key : pool.add(form)
    _ = spellings.add(key)
    forms.append(kept)
    return kept
  }
}

/// How the keys of some rows are written, beside what they are compared by.
struct SpelledKeys {
  /// A way of writing a key, and the row that has it first.
  struct Spelling {
    var text: Bytes
    var row: Int32
  }

  private var spellings = KeyNumbers()
  /// For each number of a key its first spelling.
  private var first: [Int32: Spelling] = [:]

  /// Notes a key; gives its first spelling when this is another one that was not met before.
  mutating func add(_ text: Bytes, number: Int32, row: Int) -> Spelling? {
    guard spellings.add(text).isNew else { return nil }
    if let known = first[number] { return known }
    first[number] = Spelling(text: text, row: Int32(truncatingIfNeeded: row))
    return nil
  }

  func contains(_ text: Bytes) -> Bool { spellings.number(of: text) != nil }

  func first(of number: Int32) -> Spelling? { first[number] }
}
