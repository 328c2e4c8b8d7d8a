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

  /// How many processes make one piece of work: few enough to share out, many enough to be worth it.
  static let length = 256

  /// - Parameter publisher: the thread's; `nil` when nobody asked what was published.
  init(_ conversion: Conversion, traces: Bool, _ publisher: ReleasePublisher?) {
    self.conversion = conversion
    self.publisher = publisher
    worker = conversion.worker(traces: traces, registers: publisher?.registers)
  }

  /// Writes some processes, by their places in the order of keys.
  func run(_ processes: Range<Int>) -> ComparedStretch {
    let stretch = worker.run(processes)
    return ComparedStretch(stretch: stretch, compared: publisher?.publish(stretch, of: conversion))
  }
}
