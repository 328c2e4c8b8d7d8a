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

  /// - Parameters:
  ///   - package: its number in the run or the chunk; 0 for none.
  ///   - pointer: the way to it from the root of its text.
  init(
    of release: JSONNode, ocid: JSONNode, in file: Int, package: Int, _ position: StreamPosition, pointer: [String]
  ) {
    // Texts in a root array have its index before the rest of their way.
    let isInArray = pointer.count % 2 == 1
    ocidHash = ocid.textHash
    offset = UInt64(position.offset)
    self.package = UInt32(package)
    length = UInt32(release.raw.count)
    place = ReleasePlace(
      file: file, line: position.line, column: position.column,
      pointer: isInArray ? Array(pointer.dropFirst()) : pointer)
    arrayIndex = isInArray ? pointer.first.flatMap { UInt32($0) } ?? Self.noIndex : Self.noIndex
  }

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

  private var processes = ProcessGroups([])

  init(usual: ProfileRequest) {
    requests = [usual]
    requestNumbers = [usual: 0]
  }

  var processCount: Int { processes.count }

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
  mutating func close() { processes = ProcessGroups(entries.lazy.map(\.ocidHash)) }

  /// The entries of a process.
  func entries(of process: Int) -> [CatalogEntry] { processes[process].map { entries[Int($0)] } }

  /// How many bytes the releases of a process have.
  func bytes(of process: Int) -> Int { processes[process].reduce(0) { $0 + Int(entries[Int($1)].length) } }
}

/// Which releases belong to one process: those whose ocids have one hash.
struct ProcessGroups {
  /// The places of each process's releases, one process after the other, in the order in which processes were first met;
  /// those of one process in the order of the input.
  private var order: [UInt32]
  /// By process: where in `order` its places end.
  private var ends: [Int]
  private var numbers: [UInt64: UInt32] = [:]

  /// - Parameter hashes: of the ocids, release by release.
  init(_ hashes: some Collection<UInt64>) {
    var counts: [Int] = []
    var processes = [UInt32](repeating: 0, count: hashes.count)
    for (place, hash) in hashes.enumerated() {
      let number = numbers[hash] ?? UInt32(counts.count)
      if number == counts.count {
        numbers[hash] = number
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
    order = [UInt32](repeating: 0, count: hashes.count)
    for (place, number) in processes.enumerated() {
      order[next[Int(number)]] = UInt32(place)
      next[Int(number)] += 1
    }
    ends = next
  }

  var count: Int { ends.count }

  /// The places of the releases of a process.
  subscript(process: Int) -> ArraySlice<UInt32> { order[(process == 0 ? 0 : ends[process - 1])..<ends[process]] }

  /// The number of the process whose ocid has this hash.
  func process(_ hash: UInt64) -> Int? { numbers[hash].map { Int($0) } }
}
