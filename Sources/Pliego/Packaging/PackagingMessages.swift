import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoPackages

/// What packing, splitting and upgrading say of a place in the input.
extension Reporter {
  mutating func reportNotToBePacked(_ value: JSONNode, takesTexts: Bool) {
    let wanted =
      takesTexts
      ? Phrase(en: "a release, a record or a package of them", es: "una entrega, un registro o un paquete de ellos")
      : Phrase(en: "a package", es: "un paquete")
    report(.notToBePacked, at: value, path: "") {
      FindingMessage(
        Phrase(
          en: "this is not \(wanted.english), and was left out",
          es: "esto no es \(wanted.spanish), y se omitió"),
        help: takesTexts
          ? [
            Phrase(
              en: "look for an object with \"releases\" or \"records\" in it",
              es: "busque dentro un objeto con \"releases\" o \"records\"")
          ]
          : [
            Phrase(
              en: "make packages of releases with  pliego package FILE",
              es: "haga paquetes de las entregas con  pliego package ARCHIVO")
          ])
    }
  }

  mutating func reportLeftOut(_ array: JSONNode, _ kind: PackageKind) {
    report(.mixedKinds, at: array, path: kind.array) {
      FindingMessage(
        Phrase(
          en: "the package has records too, and its releases were left out",
          es: "el paquete también tiene registros, y sus entregas se omitieron"),
        help: [
          Phrase(
            en: "put releases and records into packages of their own",
            es: "ponga las entregas y los registros en paquetes separados")
        ])
    }
  }

  mutating func reportAlreadyUpgraded(_ place: JSONNode, _ version: String) {
    report(.alreadyUpgraded, at: place, path: "version") {
      FindingMessage(
        Phrase(
          en: "this is OCDS \(version) already, and was copied as it is",
          es: "esto ya es OCDS \(version), y se copió como está"))
    }
  }

  mutating func reportOtherVersion(_ place: JSONNode, _ version: String) {
    report(.otherVersion, at: place, path: "version") {
      FindingMessage(
        Phrase(
          en: "this is OCDS \(version), which is not upgraded here, and was copied as it is",
          es: "esto es OCDS \(version), que aquí no se actualiza, y se copió como está"),
        help: [
          Phrase(
            en: "see which version the data has, and give it as OLD in OLD:NEW",
            es: "revise qué versión tienen los datos e indíquela como OLD en OLD:NEW")
        ])
    }
  }

  /// Says what upgrading found in a release or record.
  mutating func report(_ remark: UpgradeRemark, in value: JSONNode) {
    let node = value.descendant(at: remark.pointer) ?? value
    report(remark.code, at: node, path: node.fieldNames(from: value)) { remark.message }
  }
}

extension JSONNode {
  /// The value that a pointer from this one leads to.
  func descendant(at pointer: JSONPointer) -> JSONNode? {
    var node = self
    for token in pointer.tokens {
      if node.isObject {
        guard let value = node.member(named: token) else { return nil }
        node = value
      } else {
        guard let index = Int(token), let element = node.elements.dropFirst(index).first(where: { _ in true }) else {
          return nil
        }
        node = element
      }
    }
    return node
  }

  /// The field that this value is of, from a release or record that holds it.
  func fieldNames(from owner: JSONNode) -> String {
    fieldNames.dropFirst(owner.fieldNames.count).joined(separator: "/")
  }
}

extension PliegoError {
  /// A package cannot be written, as OCDS requires more of it than anybody said.
  init(incomplete metadata: PackageMetadata) {
    self.init(
      metadata.missing.map { field, option in
        Diagnostic(
          .packageMetadataMissing,
          Phrase(
            en: "the package has no \(field), which OCDS requires, and nobody gave it",
            es: "el paquete no tiene \(field), que OCDS exige, y nadie lo dio"),
          help: [Phrase(en: "give it with  \(option)", es: "indíquelo con  \(option)")])
      })
  }

  /// - Parameter found: what was found instead.
  init(nothingToPackIn files: [String], _ found: Findings) {
    let names = files.joined(separator: ", ")
    self.init(
      found.groups.flatMap(\.first) + [
        Diagnostic(
          .nothingToPack,
          Phrase(en: "no release and no record in \(names)", es: "ninguna entrega ni registro en \(names)"),
          help: [Phrase(en: "see what it is with  pliego validate", es: "vea qué es con  pliego validate")])
      ])
  }
}
