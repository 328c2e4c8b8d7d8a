import PliegoMapping

/// A stretch on its way from a worker, compared with what was published when somebody asked.
struct ComparedStretch: Sendable {
  var stretch: Stretch
  var compared: PublishedStretch?
}

/// Writes stretches of a conversion on one thread, and compares them with what was published.
final class StretchWriter {
  private let conversion: Conversion
  private let publisher: ReleasePublisher?
  private var worker: ConversionWorker

  /// How many processes make one piece of work.
  ///
  /// Few enough to share out and that their releases stay in the processor's cache on their way, many enough to be worth
  /// it.
  static let length = 64

  /// - Parameters:
  ///   - publisher: the thread's; `nil` when nobody asked what was published.
  ///   - memory: the thread's, for parts.
  init(_ conversion: Conversion, traces: Bool, _ publisher: ReleasePublisher?, _ memory: ThreadMemory? = nil) {
    self.conversion = conversion
    self.publisher = publisher
    worker = conversion.worker(traces: traces, registers: publisher?.registers, memory: memory)
  }

  /// Writes some processes, by their places in the order of keys.
  func run(_ processes: Range<Int>) -> ComparedStretch {
    let stretch = worker.run(processes)
    return ComparedStretch(stretch: stretch, compared: publisher?.publish(stretch, of: conversion))
  }
}
