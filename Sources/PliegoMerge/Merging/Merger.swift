public import PliegoJSON

/// Merges the releases of one contracting process into its present state, or into the history of every field.
///
/// Follows the routine of OCDS 1.1, "Merging": later values win, `null` removes, arrays of objects are joined by `id`
/// unless the schema says `wholeListMerge`. Where the routine says nothing, or its reference implementation loses data
/// without a word, ``problems`` tells what was done; `docs/explanation/merging.md` lists these places.
///
/// A merger points into the tapes of the releases that it was given last: write what you want of them before the tapes
/// are parsed into again. One for each thread; its buffers stay.
public struct Merger: ~Copyable {
  private var tree: MergeTree
  private var isMerged = false

  public init(_ rules: MergeRules, options: MergerOptions = MergerOptions()) {
    tree = MergeTree(rules, options)
  }

  /// What had to be told about the releases merged last.
  public var problems: [MergeProblem] { tree.problems }

  /// Merges releases.
  ///
  /// - Parameter history: the releases of one process in the order of their dates, parsed with the keys of the rules.
  /// - Returns: whether they could be merged; when not, ``problems`` says why, and there is nothing to be written.
  public mutating func merge(_ history: [JSONNode]) -> Bool {
    tree.wholePaths = []
    var mixed: [MergeProblem] = []
    while true {
      tree.begin(history)
      do throws(MergeStop) {
        for number in history.indices { try tree.merge(release: number) }
        tree.addProblems(mixed)
        isMerged = true
        return true
      } catch {
        isMerged = false
        guard case .mixedArray = error, let problem = tree.problems.last else {
          tree.addProblems(mixed)
          return false
        }
        mixed.append(problem)
      }
    }
  }

  /// Appends the compiled release of what was merged last.
  public func writeCompiledRelease(to writer: inout ByteWriter) {
    precondition(isMerged, "nothing was merged")
    tree.writeCompiledRelease(to: &writer)
  }

  /// Appends the versioned release of what was merged last, with a history.
  public func writeVersionedRelease(to writer: inout ByteWriter) {
    precondition(isMerged && tree.options.keepsHistory, "no history was kept")
    tree.writeVersionedRelease(to: &writer)
  }
}
