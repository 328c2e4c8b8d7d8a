public import PliegoDiagnostics

/// Text in which a test marks the places it means: `status: ⟦abierta⟧`.
///
/// The marks are taken out before the program sees the text. Marks do not nest; `⟦⟧` marks a place of no length.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: String
  /// The marked stretches in order.
  public let marks: [SourceSpan]

  /// - Parameter file: the name that the spans carry.
  public init(_ marked: String, file: String = "marked.yaml") {
    var text = ""
    var marks: [SourceSpan] = []
    var line = 1
    var column = 1
    for character in marked {
      switch character {
      case "⟦":
        marks.append(SourceSpan(file: file, line: line, column: column, length: 0))
      case "⟧":
        if let start = marks.last { marks[marks.count - 1].length = column - start.column }
      default:
        text.append(character)
        (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
      }
    }
    self.text = text
    self.marks = marks
  }
}
