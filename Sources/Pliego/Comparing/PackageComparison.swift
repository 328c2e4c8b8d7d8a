import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoMerge

/// What changed in the metadata of a package.
enum PackageComparison {
  /// - Parameters:
  ///   - before: the package without its releases and records, as JSON; so is `after`.
  static func changes(_ before: [UInt8], _ after: [UInt8], _ describer: ChangeDescriber) -> [Change] {
    var old = TapeParser(keys: describer.rules.keys)
    var new = TapeParser(keys: describer.rules.keys)
    return with(before, &old) { before in
      with(after, &new) { after in
        describer.changes(before, after).map { change in
          var change = change
          change.code = change.kind == .respelled ? .fieldRespelled : .packageChanged
          change.stage = .release
          // Offsets in the metadata are none in the file.
          (change.offsetBefore, change.offsetAfter) = (nil, nil)
          return change
        }
      } ?? []
    } ?? []
  }

  private static func with<Result>(
    _ text: [UInt8], _ parser: inout TapeParser, _ body: (JSONNode) -> Result
  ) -> Result? {
    var writer = ByteWriter(capacity: text.count + 1)
    text.withUnsafeBufferPointer { writer.append($0) }
    return writer.withPaddedBytes { bytes in
      (try? parser.parse(bytes)) == nil ? nil : body(parser.tape.node())
    }
  }
}
