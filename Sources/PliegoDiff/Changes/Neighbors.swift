import PliegoJSON

/// What the elements of arrays are, gathered once for each array and not for each change in it.
///
/// For one pair of releases.
final class Neighbors {
  private struct Place: Hashable {
    let isBefore: Bool
    let index: Int
  }

  private var organizations: [Place: Set<UInt64>] = [:]
  private var documents: [Place: [UInt64: Set<UInt64>]] = [:]
  private var isEarlier: (JSONNode) -> Bool

  /// - Parameter isEarlier: tells the tapes apart.
  init(isEarlier: @escaping (JSONNode) -> Bool) { self.isEarlier = isEarlier }

  /// The keys of all organisations in an array: two that share one are the same.
  func organizationKeys(of array: JSONNode) -> Set<UInt64> {
    let place = Place(isBefore: isEarlier(array), index: array.index)
    if let known = organizations[place] { return known }
    let keys = array.elements.reduce(into: Set<UInt64>()) { $0.formUnion($1.organizationKeys) }
    organizations[place] = keys
    return keys
  }

  /// The ids of the documents in an array, by the hash of their address.
  func documentIDs(of array: JSONNode) -> [UInt64: Set<UInt64>] {
    let place = Place(isBefore: isEarlier(array), index: array.index)
    if let known = documents[place] { return known }
    var ids: [UInt64: Set<UInt64>] = [:]
    for document in array.elements {
      guard let id = document["id"], let url = document["url"] else { continue }
      ids[url.contentHash(), default: []].insert(id.contentHash())
    }
    documents[place] = ids
    return ids
  }
}
