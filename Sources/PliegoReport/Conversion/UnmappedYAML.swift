public import PliegoDiagnostics
public import PliegoMapping
import PliegoYAML

/// `unmapped/TABLE.yaml`: the values that a code table lacks, ready to be completed and pasted.
public enum UnmappedYAML {
  public static func text(of table: UnmappedTable, codes: [String], language: Language) -> String {
    let list = codes.count <= 30 ? codes.joined(separator: ", ") : "\(table.codelist).csv"
    let intro = Phrase(
      en:
        "# Values without a code in table '\(table.table)', the most frequent first.\n# Write a code behind each, or leave it empty when OCDS has none; then paste into the mapping.\n# Codes: \(list)\n",
      es:
        "# Valores sin código en la tabla '\(table.table)', los más frecuentes primero.\n# Escriba un código tras cada uno, o déjelo vacío si OCDS no lo tiene; luego péguelos en el mapeo.\n# Códigos: \(list)\n"
    )
    var text = intro[language] + "codes:\n  \(table.table):\n    table:\n"
    for value in table.values { text += "      \(YAMLWriter.quoted(value.text)):   # \(value.count)\n" }
    return text
  }
}
