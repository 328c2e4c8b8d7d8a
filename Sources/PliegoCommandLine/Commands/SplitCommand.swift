import PliegoDiagnostics

extension Command {
  static let split = Command(
    "split",
    Phrase(en: "make smaller packages of large ones", es: "hace paquetes más pequeños de los grandes"),
    details: [
      Phrase(
        en: "Each of the new packages says of itself what the old one said.",
        es: "Cada paquete nuevo dice de sí lo que decía el anterior.")
    ],
    examples: [
      Example(
        "pliego split 1000 package.json --out packages.ndjson",
        Phrase(en: "Packages of a thousand releases, one a line", es: "Paquetes de mil entregas, uno por línea")),
      Example(
        "pliego split 1000 package.json --out packages/",
        Phrase(en: "The same, one a file", es: "Lo mismo, uno por archivo")),
    ],
    options: [.packageOut, .packageFailOn, .inputEncoding],
    positionals: [.partSize, .dataFiles],
    run: runSplit)
}

extension Positional {
  static let partSize = Positional(
    ValueShape("N", .count),
    Phrase(en: "the most releases or records of a package", es: "máximo de entregas o registros por paquete"))
}
