import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

/// Reads the rows of all sources once and lays each into the part that its process belongs to.
struct PartSpooler {
  let plan: MappingPlan
  let routes: RowRoutes
  let streams: RowStreams
  let options: ConvertOptions
  /// The rows that all parts look into.
  let whole: Conversion

  /// What was laid down, and the rows that are not in the order that the mapping says.
  struct Spooled {
    var file: SpoolFile
    var breaches: [(source: Int, breach: KeyOrder.Breach)]
  }

  /// - Parameter readings: of the shared sources, which were read before; those of the others are added.
  func run(_ readings: inout [TableReading?]) throws(PliegoError) -> Spooled {
    let ranges = KeyRanges(sample: sampledKeys(), count: partCount)
    let spool: SpoolFile
    do throws(FileError) {
      spool = try SpoolFile(in: options.folderForWaiting, parts: ranges.count, blockSize: blockSize)
    } catch {
      throw PliegoError(writing: error)
    }
    var router = RowRouter(whole, routes, ranges)
    var breaches: [(source: Int, breach: KeyOrder.Breach)] = []
    for source in routes.order {
      var order = KeyOrder(source: source, of: whole, routes)
      readings[source] = try lay(source, into: spool, &router) { table in
        guard let breach = order?.breach(in: table) else { return }
        breaches.append((source, breach))
        order = nil
      }
    }
    do throws(FileError) {
      try spool.finish()
    } catch {
      throw PliegoError(writing: error)
    }
    return Spooled(file: spool, breaches: breaches)
  }

  // MARK: Sizes

  /// Bytes of rows that one part should have.
  ///
  /// A part takes about four times that while it is worked on, its releases included, and each thread has one.
  private var partSize: Int {
    options.sizes.part ?? min(max(options.memory / (options.jobs + 1) / 16, 1 << 20), 16 << 20)
  }

  private var partCount: Int { max(1, streams.size / partSize + 1) }

  /// Blocks of all parts together take an eighth of the memory.
  private var blockSize: Int { min(max(options.memory / 8 / max(partCount, 1), 1 << 12), 1 << 18) }

  // MARK: Rows

  /// Some keys of processes from all over the files: about as many of each range.
  private func sampledKeys() -> [[UInt8]] {
    var sample = KeySample(capacity: 1 << 14)
    guard partCount > 1 else { return [] }
    for source in Set(routes.starts).sorted() {
      guard let rows = streams.stream(source) else { continue }
      while let table = rows.next() {
        for key in RowRouter.processKeys(table, source: source, of: whole, routes) { sample.add(key) }
      }
    }
    return sample.keys
  }

  /// - Parameter look: sees all rows, in their order.
  private func lay(
    _ source: Int, into spool: SpoolFile, _ router: inout RowRouter, look: (RowTable) -> Void
  ) throws(PliegoError) -> TableReading {
    guard let rows = streams.stream(source) else { return streams.nothing(source) }
    var number = 0
    while let table = rows.next() {
      look(table)
      let parts: [Int]
      do throws(ScatteredKey) {
        parts = try router.parts(of: table, source: source, firstRow: number)
      } catch {
        throw PliegoError([.scattered(error, needed: InputSize.inMemory(streams.size))])
      }
      do throws(FileError) {
        for row in 0..<table.count {
          try spool.add(row, of: table, source: source, number: number + row, to: parts[row])
        }
      } catch {
        throw PliegoError(writing: error)
      }
      number += table.count
    }
    return rows.reading()
  }
}
