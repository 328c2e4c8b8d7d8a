import PliegoDiagnostics
import PliegoJSON
import PliegoSources

/// A file of JSON that is read more than once; what cannot be is kept aside when it is read first.
final class PackageInput {
  let file: InputFile
  let number: Int
  private let encoding: TextEncoding?
  private let limits: StreamLimits
  /// A copy of standard input or a pipe.
  private var copy: ByteStream?

  init(_ file: InputFile, number: Int, encoding: TextEncoding?, limits: StreamLimits) {
    self.file = file
    self.number = number
    self.encoding = encoding
    var limits = limits
    limits.splitsRootArray = true
    self.limits = limits
  }

  /// The inputs that a command line names.
  static func all(_ options: PackagingOptions) throws(PliegoError) -> [PackageInput] {
    let encoding = try options.encoding.map { name throws(PliegoError) in
      guard let encoding = TextEncoding(name: name) else { throw PliegoError(noEncoding: name) }
      return encoding
    }
    return try InputListing.files(options.files).enumerated().map { number, file in
      PackageInput(file, number: number, encoding: encoding, limits: options.limits)
    }
  }

  /// Reads it from its beginning.
  func reader() throws(PliegoError) -> PackageReader {
    do throws(SourceError) {
      return PackageReader(self, try stream(), limits: limits)
    } catch {
      throw PliegoError(error.diagnostics)
    }
  }

  private func stream() throws(SourceError) -> ByteStream {
    if let again = copy?.reopened() {
      try again.recognise()
      return again
    }
    let opened = try ByteStream(file, encoding: encoding)
    guard !opened.isRereadable else {
      try opened.recognise()
      return opened
    }
    copy = try opened.spooled()
    return try stream()
  }
}
