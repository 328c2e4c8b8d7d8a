/// Runs through a stream only for the frames of its large documents: their metadata, wherever they stand.
///
/// For packages that name their version and extensions behind the releases, when the stream can be read twice. Nothing is
/// parsed here. Documents that are given whole are passed over, as their metadata come with them.
///
/// - Parameter body: called with each frame's chunk, in the order of the documents; it may keep the chunk.
public func scanFrames(
  of source: any ByteSource, limits: StreamLimits = StreamLimits(), _ body: (JSONChunk) throws -> Void
) throws {
  try scanFrames(of: JSONChunker(source, limits: limits)) { chunk in
    if chunk.frame != nil { try body(chunk) }
  }
}

/// Does the same for the documents that a chunker has begun to split or not come to yet.
///
/// The chunker stays where it is and remembers where the elements are that were passed.
///
/// - Parameters:
///   - chunker: must have given a chunk, and not yet the frame that is wanted.
///   - source: gives what comes behind the bytes that the chunker has read.
public func scanFrames(
  behind chunker: JSONChunker, in source: any ByteSource, _ body: (JSONChunk) throws -> Void
) throws {
  var known = KnownElements()
  try scanFrames(of: JSONChunker(chunker, goingOnIn: source)) { chunk in
    if chunk.frame == nil { known.add(chunk) } else { try body(chunk) }
  }
  chunker.known = known
}

/// Calls `body` with every chunk; frames may be kept.
private func scanFrames(of chunker: JSONChunker, _ body: (JSONChunk) throws -> Void) throws {
  var spare: JSONChunk?
  while let chunk = try chunker.next(reusing: spare) {
    spare = chunk.frame == nil ? chunk : nil
    try body(chunk)
  }
}
