import PliegoDiagnostics
import PliegoJSON

/// An array of a large document whose elements are judged one by one.
struct CutArrayName: Sendable, Hashable {
  let document: Int
  let array: String
}

/// An element of such an array.
struct CutElement: Sendable {
  let array: CutArrayName
  let index: Int
  /// Equal elements have equal keys.
  let key: UInt64
}

/// Such an array, and what is to be said when two of its elements are equal.
struct CutArray: Sendable {
  let name: CutArrayName
  let finding: Diagnostic
}

extension JSONNode {
  /// A hash of what names a release or record, which costs little; of what has no name, of all it says.
  var processKey: UInt64 {
    guard let ocid = self["ocid"] else { return contentHash() }
    return ContentHash.of([ocid.contentHash(), self["id"]?.contentHash() ?? 0])
  }
}

extension ContentHash {
  fileprivate static func of(_ words: [UInt64]) -> UInt64 {
    words.withUnsafeBytes { of($0.assumingMemoryBound(to: UInt8.self)) }
  }
}

/// Finds arrays with equal elements among those that are too large to be looked at whole.
///
/// While a document is read, 8 bytes are kept for each element: a hash of its ids. Only where two of these are equal the
/// file is read once more at its end, to compare what the elements say.
struct RepeatedElements {
  private var keys: [CutArrayName: [UInt64]] = [:]
  /// The elements that may be equal to others, by array.
  private var suspects: [CutArrayName: Set<Int>] = [:]
  /// In the order of the input.
  private var arrays: [CutArray] = []

  var isEmpty: Bool { arrays.isEmpty }

  /// Takes what came of a chunk; chunks come in order, so a document's frame is behind its elements.
  mutating func add(_ elements: [CutElement], _ arrays: [CutArray]) {
    for element in elements { keys[element.array, default: []].append(element.key) }
    for array in arrays {
      let repeated = Self.repeated(keys[array.name] ?? [])
      guard !repeated.isEmpty else { continue }
      suspects[array.name] = repeated
      self.arrays.append(array)
    }
    for array in arrays { keys = keys.filter { $0.key.document != array.name.document } }
  }

  /// The places of all keys that stand more than once.
  private static func repeated(_ keys: [UInt64]) -> Set<Int> {
    let sorted = keys.sorted()
    let twice = Set(sorted.indices.dropFirst().lazy.filter { sorted[$0] == sorted[$0 - 1] }.map { sorted[$0] })
    return twice.isEmpty ? [] : Set(keys.indices.filter { twice.contains(keys[$0]) })
  }

  /// What is to be said about the arrays that do hold equal elements.
  ///
  /// - Parameter chunker: the same file from its beginning, cut as it was before.
  func confirmed(by chunker: JSONChunker) throws -> [Diagnostic] {
    var contents: [CutArrayName: Set<UInt64>] = [:]
    var found: Set<CutArrayName> = []
    var parser = TapeParser()
    var spare: JSONChunk?
    while let chunk = try chunker.next(reusing: spare) {
      for element in chunk.elements {
        guard case .element(let array?, let index, let document) = element.role else { continue }
        let name = CutArrayName(document: document, array: array)
        guard !found.contains(name), suspects[name]?.contains(index) == true else { continue }
        let hash = chunk.withElement(element) { text -> UInt64? in
          (try? parser.parse(text)) == nil ? nil : parser.tape.node().contentHash()
        }
        if let hash, !contents[name, default: []].insert(hash).inserted { found.insert(name) }
      }
      spare = chunk
    }
    return arrays.filter { found.contains($0.name) }.map(\.finding)
  }
}
