import PliegoMapping

/// A release package on its way to its file.
struct PackageOutput {
  private let frame: PackageFrame
  private let file: OutputFile
  /// Whose it is, when the mapping has publishers.
  private let publisher: Int?
  /// Releases of a package whose head depends on all of them.
  private let waiting: WaitingText?
  private var isFirst = true

  /// - Parameter folder: where releases wait until all are known, if they must.
  init(
    _ file: OutputFile, _ frame: PackageFrame, of publisher: Int? = nil, _ conversion: Conversion,
    waitingIn folder: String
  ) throws(FileError) {
    self.frame = frame
    self.publisher = publisher
    self.file = file
    waiting = try frame.needsReleases ? WaitingText(in: folder) : nil
    if !frame.needsReleases { try file.write(frame.head(conversion, earliest: nil, latest: nil)) }
  }

  /// - Parameter lines: releases, one a line.
  mutating func add(_ lines: some Collection<UInt8>) throws(FileError) {
    let bytes = elements(lines)
    if let waiting { try waiting.add(bytes) } else { try file.write(bytes) }
  }

  /// Lines as elements of an array: commas between them.
  private mutating func elements(_ lines: some Collection<UInt8>) -> [UInt8] {
    guard !lines.isEmpty else { return [] }
    var bytes: [UInt8] = isFirst ? [] : [UInt8(ascii: ","), UInt8(ascii: "\n")]
    isFirst = false
    bytes.reserveCapacity(lines.count + 64)
    for (index, byte) in lines.enumerated() {
      if byte == UInt8(ascii: "\n") {
        if index < lines.count - 1 { bytes += [UInt8(ascii: ","), byte] }
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// Writes what stands around the releases.
  func close(_ report: ConversionReport, _ conversion: Conversion) throws(FileError) {
    if let waiting {
      let span = report.span(of: publisher)
      try file.write(frame.head(conversion, earliest: span?.earliest, latest: span?.latest))
      try waiting.write(to: file)
    }
    try file.write("\n]}\n")
  }

  func commit() throws(FileError) { try file.commit() }
}

/// The packages of a conversion: one, or one for each publisher in a folder.
struct PackageOutputs {
  private var packages: [PackageOutput] = []

  /// - Parameters:
  ///   - options: say the file of the only package, or the folder of several, each in a file of its publisher's name.
  ///   - frames: one for each publisher; one when there are none.
  ///   - file: where the only package goes, when somebody else gives it its name.
  init(
    _ options: ConvertOptions, _ frames: [PackageFrame], _ conversion: Conversion, _ file: OutputFile?
  ) throws(FileError) {
    let (path, folder) = (options.output, options.folderForWaiting)
    let publishers = conversion.plan.publishers
    guard !publishers.isEmpty else {
      let own: OutputFile
      if let file { own = file } else { own = try OutputFile(path) }
      packages = [try PackageOutput(own, frames[0], conversion, waitingIn: folder)]
      return
    }
    for (index, publisher) in publishers.enumerated() {
      let file = try OutputFile(Self.path(of: publisher.name, in: path))
      packages.append(try PackageOutput(file, frames[index], of: index, conversion, waitingIn: folder))
    }
  }

  static func path(of publisher: String, in folder: String) -> String { "\(folder)/\(publisher).json" }

  mutating func add(_ stretch: Stretch) throws(FileError) {
    let bytes = stretch.bytes
    guard !stretch.publishers.isEmpty else {
      if packages.count == 1 || !bytes.isEmpty { try packages[0].add(bytes) }
      return
    }
    var lines: [[UInt8]] = packages.map { _ in [] }
    var start = bytes.startIndex
    for publisher in stretch.publishers {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
      lines[Int(publisher)] += bytes[start..<end]
      start = end
    }
    for index in packages.indices { try packages[index].add(lines[index]) }
  }

  func close(_ report: ConversionReport, _ conversion: Conversion) throws(FileError) {
    for package in packages { try package.close(report, conversion) }
  }

  func commit() throws(FileError) {
    for package in packages { try package.commit() }
  }
}
