import PliegoDiagnostics
import PliegoValues

/// "did you mean": the nearest of some names, as a line of help.
enum Suggestion {
  static func nearest(_ name: String, in names: some Sequence<String>) -> String? {
    Text.closestName(to: name, in: names)
  }

  /// A line of help with the nearest name, if any is near; then a list of all, if asked for.
  static func help(for name: String, in names: [String], listing all: Phrase? = nil) -> [Phrase] {
    let list = names.joined(separator: ", ")
    let near = nearest(name, in: names).map {
      Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")
    }
    let rest = all.map { Phrase(en: "\($0.english) \(list)", es: "\($0.spanish) \(list)") }
    switch (near, rest) {
    case (let near?, let rest?):
      return [Phrase(en: near.english + " " + rest.english, es: near.spanish + " " + rest.spanish)]
    case (let near?, nil): return [near]
    case (nil, let rest?): return [rest]
    case (nil, nil): return []
    }
  }
}
