import PliegoChecks
import PliegoJSON
import PliegoOCDS

/// Where a release lies, in 64 bytes, until all releases of its process are known.
struct CatalogEntry: Sendable {
  /// The hash of the ocid.
  ///
  /// Two ocids with one hash are told apart when the releases are read again.
  var ocidHash: UInt64
  /// Where in its text it begins.
  var offset: UInt64
  /// The package that it came in; 0 for none.
  var package: UInt32
  var length: UInt32
  var place: ReleasePlace
  /// Of releases in a root array, the first step of their way; ``noIndex`` for others.
  var arrayIndex: UInt32

  static let noIndex = UInt32.max

  /// The way to the release from the root of its text.
  var pointer: JSONPointer {
    JSONPointer(tokens: (arrayIndex == Self.noIndex ? [] : [String(arrayIndex)]) + place.pointer.tokens)
  }
}

/// What is remembered of a package.
struct PackageFacts: Sendable, Equatable {
  var request: ProfileRequest
  var uri: String?
}

/// All releases of a run, and the processes they make up.
struct ReleaseCatalog {
  private(set) var entries: [CatalogEntry] = []
  /// By number: what each package wants its releases to be merged by, and its address.
  private(set) var packageRequests: [UInt32] = [0]
  private(set) var packageAddresses: [String?] = [nil]
  /// Every request once; the first is that of releases without a package.
  private(set) var requests: [ProfileRequest]
  private var requestNumbers: [ProfileRequest: UInt32]

  /// The entries of each process, one process after the other, in the order in which processes were first met; those of
  /// one process in the order of the input.
  private(set) var order: [UInt32] = []
  /// By process: where in `order` its entries end.
  private(set) var ends: [Int] = []

  init(usual: ProfileRequest) {
    requests = [usual]
    requestNumbers = [usual: 0]
  }

  var processCount: Int { ends.count }

  mutating func add(_ entry: CatalogEntry) { entries.append(entry) }

  /// - Returns: the package's number; what is not known of it yet comes with ``describe(_:_:)``.
  mutating func addPackage() -> UInt32 {
    packageRequests.append(0)
    packageAddresses.append(nil)
    return UInt32(packageRequests.count - 1)
  }

  mutating func describe(_ package: UInt32, _ facts: PackageFacts) {
    let known = requestNumbers[facts.request]
    let number = known ?? UInt32(requests.count)
    if known == nil {
      requestNumbers[facts.request] = number
      requests.append(facts.request)
    }
    packageRequests[Int(package)] = number
    packageAddresses[Int(package)] = facts.uri
  }

  /// Groups the entries by process.
  mutating func close() {
    var numbers: [UInt64: UInt32] = [:]
    var counts: [Int] = []
    var processes = [UInt32](repeating: 0, count: entries.count)
    for (place, entry) in entries.enumerated() {
      let number = numbers[entry.ocidHash] ?? UInt32(counts.count)
      if number == counts.count {
        numbers[entry.ocidHash] = number
        counts.append(0)
      }
      processes[place] = number
      counts[Int(number)] += 1
    }
    var next: [Int] = []
    var sum = 0
    for count in counts {
      next.append(sum)
      sum += count
    }
    order = [UInt32](repeating: 0, count: entries.count)
    for (place, number) in processes.enumerated() {
      order[next[Int(number)]] = UInt32(place)
      next[Int(number)] += 1
    }
    ends = next
  }

  /// The entries of a process.
  func entries(of process: Int) -> [CatalogEntry] {
    order[(process == 0 ? 0 : ends[process - 1])..<ends[process]].map { entries[Int($0)] }
  }

  /// How many bytes the releases of a process have.
  func bytes(of process: Int) -> Int {
    order[(process == 0 ? 0 : ends[process - 1])..<ends[process]].reduce(0) { $0 + Int(entries[Int($1)].length) }
  }
}
