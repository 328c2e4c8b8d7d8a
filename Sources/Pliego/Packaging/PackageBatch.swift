import PliegoDiagnostics
import PliegoJSON
import PliegoPackages

/// What a reader of packages meets, in order.
enum PackageEvent: Sendable {
  /// A package begins.
  case begin(PackageShape, at: StreamPosition)
  /// A release or record of the package that began last; its bytes are those of the batch.
  case element(PackageKind, Range<Int>)
  /// The package ends.
  case end
  /// A release or record in no package.
  case text(PackageKind, Range<Int>)
}

/// What came of one chunk.
struct PackageBatch: Sendable {
  let file: Int
  let name: String
  var events: [PackageEvent] = []
  /// The text of all elements, each without a line break in it.
  var bytes: [UInt8] = []
  var findings: Findings
  /// To be filled again.
  let chunk: JSONChunk
}
