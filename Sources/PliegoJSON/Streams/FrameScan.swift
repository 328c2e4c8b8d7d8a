/// Runs through a stream only for the frames of its large documents: their metadata, wherever they stand.
///
/// For packages that name their version and extensions behind the releases, when the stream can be read twice. Nothing is
/// parsed here. Documents that are given whole are passed over, as their metadata come with them.
///
/// - Parameter body: called with each frame's chunk, in the order of the documents; it may keep the chunk.
public func scanFrames(
  of source: any ByteSource, limits: StreamLimits = StreamLimits(), _ body: (JSONChunk) throws -> Void
) throws {
  let chunker = JSONChunker(source, limits: limits)
  var spare: JSONChunk?
  while let chunk = try chunker.next(reusing: spare) {
    if chunk.frame == nil {
      spare = chunk
    } else {
      spare = nil
      try body(chunk)
    }
  }
}
