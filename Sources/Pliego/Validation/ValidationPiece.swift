import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// A chunk of a file, for a worker to judge.
struct ValidationPiece: Sendable {
  /// The file's number among those of the run, and its name.
  let file: Int
  let name: String
  let chunk: JSONChunk
  /// What the large documents that this chunk holds elements of want to be held against, by their numbers.
  let requests: [Int: ProfileRequest]
  /// Whether it holds the only text of its file.
  let isAlone: Bool
}

/// What came of one chunk.
struct PieceResult: Sendable {
  let file: Int
  var findings: Findings
  /// What was in it; the name and the bytes are the reader's to say.
  var counts: ValidationOutcome.File
  var index = ReleaseIndex()
  /// By requirement profile.
  var coverage: [Coverage] = []
  /// Elements that were cut out of arrays, and the arrays.
  var cutElements: [CutElement] = []
  var cutArrays: [CutArray] = []
  /// Where in the text the last element that is no JSON breaks, in bytes.
  var brokenAt: Int?
  /// What is said of a frame that is no JSON, unless the element before it broke at the same place.
  var brokenFrame: Diagnostic?
  /// To be filled again.
  let chunk: JSONChunk
}
