import PliegoDiagnostics

/// A library that only some sources need, and that this machine does not have or cannot load.
struct LibraryFailure: Error {
  var library: String
  /// The package that has it, as Debian and Ubuntu call it.
  var package: String
  /// The system's, which are English.
  var words: String

  var note: Phrase {
    Phrase(en: "cannot load \(library) (\(words))", es: "no se puede cargar \(library) (\(words))")
  }

  var help: Phrase {
    Phrase(
      en: "install it; on Debian and Ubuntu:  apt-get install \(package)",
      es: "instálela; en Debian y Ubuntu:  apt-get install \(package)")
  }
}
