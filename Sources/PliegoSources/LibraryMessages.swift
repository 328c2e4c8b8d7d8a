import PliegoDiagnostics

// Libraries that only some sources need, on machines that lack them.
extension Phrase {
  static func notInstalled(_ library: String) -> Phrase {
    Phrase(en: "the library \(library) is not installed", es: "la biblioteca \(library) no está instalada")
  }

  /// - Parameter package: as Debian and Ubuntu call it.
  static func install(_ package: String) -> Phrase {
    Phrase(
      en: "install it; on Debian and Ubuntu:  apt-get install \(package)",
      es: "instálela; en Debian y Ubuntu:  apt-get install \(package)")
  }
}
