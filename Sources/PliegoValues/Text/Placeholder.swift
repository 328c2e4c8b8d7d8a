/// What stands in a text for something that somebody was to fill in, or that a word processor lost.
public enum Placeholder {
  /// The first of them; `nil` when there is none.
  public static func first(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let pattern, let range = pattern.extract(from: text), !range.isEmpty else { return nil }
    return range
  }

  /// Four X and more (`XXX` is thirty), lines and dots to write on, brackets round more than the number of a note, and
  /// what Word and Excel leave of a reference that they cannot find.
  ///
  /// It is fixed, so that it compiles is known from the tests.
  private static let pattern = try? TextPattern(
    #"[Xx]{4,}|_{3,}|\.{5,}|…{2,}|\[[^\]\[]*[^0-9\]\[,; ][^\]\[]*\]|¡?Error! [^.]+|#¡?REF!|#N/[AD]"#)
}
