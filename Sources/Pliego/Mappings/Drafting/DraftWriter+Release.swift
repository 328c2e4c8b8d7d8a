import PliegoDiagnostics
import PliegoSources

/// The organizations that a draft speaks of.
struct DraftParties {
  var text = ""
  /// Role to what stands for it in the tree.
  var references: [String: String] = [:]
}

// Organizations and the release tree.
extension DraftWriter {
  mutating func partyLines() -> DraftParties {
    var parties = DraftParties()
    for role in ["buyer", "procuringEntity", "supplier"] {
      let lookUp = lookUps.first { $0.table.heading("parties/\(role)/name") != nil }
      if role == "supplier", let list = supplierList, let lines = party(role, list) {
        parties.text += lines
        let one = quoted(list.heading("parties/supplier/id") ?? list.heading("parties/supplier/name") ?? "")
        parties.references[role] = "{ for each: \(list.name), one per: \(one), party: supplier }"
        continue
      }
      let stage = role == "supplier" ? stageTable : nil
      let table = lookUp?.table ?? (stage?.heading("parties/supplier/name") != nil ? stage : nil) ?? main
      guard let lines = party(role, table) else { continue }
      parties.text += lines
      parties.references[role] =
        lookUp == nil ? "{ party: \(role) }" : "{ party: \(role), of: \(alias(table)) }"
    }
    return parties
  }

  private mutating func party(_ role: String, _ table: DraftTable) -> String? {
    let prefix = "parties/\(role)/"
    func column(_ field: String) -> String? { table.heading(prefix + field) }
    guard column("name") != nil || column("id") != nil else { return nil }
    for field in table.fields where field.hasPrefix(prefix) {
      if let heading = table.heading(field) { use(heading, of: table, as: "text") }
    }
    var text = "  \(role):\n    from: \(table.name)\n"
    switch (column("id"), column("name")) {
    case (let id?, let name?):
      let formula = "= first_filled(\(bracketed(id)), slug(\(bracketed(name))))"
      text +=
        "    id: \(single(formula))   # "
        + say("TODO: by its heading, else by the name", "TODO: por su encabezado, si no por el nombre") + "\n"
    case (let id?, nil): text += "    id: \(quoted(id))\(reason(id))\n"
    case (nil, let name?):
      text +=
        "    id: \(single("= slug(\(bracketed(name)))"))   # "
        + say("TODO: only the name tells it apart", "TODO: sólo el nombre la distingue") + "\n"
    case (nil, nil): break
    }
    if let name = column("name") { text += "    name: \(quoted(name))\(reason(name))\n" }
    if let id = column("identifier/id"), let scheme = Self.scheme(of: id) {
      if role == "supplier" {
        let why = say(
          "TODO: the number of a natural person may be personal data",
          "TODO: el número de una persona física puede ser dato personal")
        text += "    # \(why)\n"
      }
      text += "    identifier: { scheme: { constant: \(scheme) }, id: \(quoted(id)) }\n"
    }
    for field in [
      "address/region", "address/locality", "contactPoint/name", "contactPoint/email", "contactPoint/telephone",
    ] {
      guard let heading = column(field) else { continue }
      text += "    \(field): \(quoted(heading))\(reason(heading))\n"
    }
    return text
  }

  /// The scheme of the numbers that a heading speaks of.
  static func scheme(of heading: String) -> String? {
    let words = HeadingWords.words(of: heading).split(separator: " ")
    return words.contains("rfc") ? "MX-RFC" : words.contains("nit") ? "CO-NIT" : nil
  }

  func single(_ formula: String) -> String { "'" + formula.replacing("'", with: "''") + "'" }

  // MARK: The tree

  mutating func releaseLines(
    _ key: (heading: String, reason: String), codes: [String: String], parties: DraftParties
  ) -> String {
    var text = "release:\n"
    text +=
      "  # "
      + say(
        "TODO: the prefix of the documentation's examples: write your own",
        "TODO: el prefijo de los ejemplos de la documentación: escriba el suyo") + "\n"
    text += "  ocid: { prefix: ocds-213czf, key: \(quoted(key.heading)) }\n  date: run[as_of]\n"
    if let buyer = parties.references["buyer"] { text += "  buyer: \(buyer)\n" }
    text += planning() + tender(key.heading, codes, parties)
    guard let stage = stageTable else { return text + awardsAndContracts(key.heading, codes, parties, around: nil) }
    // What follows is written in the rows of the list.
    let outer = main
    main = stage
    text += awardsAndContracts(key.heading, codes, parties, around: outer.name)
    main = outer
    return text
  }

  private mutating func planning() -> String {
    var text = ""
    for field in ["description", "project", "projectID"] {
      text += line("planning/budget/\(field)", as: field, indent: 6)
    }
    if let amount = main.heading("planning/budget/amount/amount") {
      text += value("planning/budget/amount/amount", amount, as: "amount", indent: 6)
    }
    return text.isEmpty ? "" : "  planning:\n    budget:\n" + text
  }

  private mutating func tender(_ key: String, _ codes: [String: String], _ parties: DraftParties) -> String {
    var text = "  tender:\n    id: "
    if let number = main.heading("tender/id"), number != key {
      use(number, of: main, as: "text")
      text += single("= first_filled(\(bracketed(number)), \(bracketed(key)))") + reason(number) + "\n"
    } else {
      text += quoted(key) + "\n"
    }
    for field in ["title", "description"] { text += line("tender/" + field, as: field, indent: 4) }
    text += coded("tender/status", "status", codes, indent: 4)
    if let entity = parties.references["procuringEntity"] { text += "    procuringEntity: \(entity)\n" }
    if let amount = main.heading("tender/value/amount") {
      text += value("tender/value/amount", amount, as: "value", indent: 4)
    }
    text += coded("tender/procurementMethod", "procurementMethod", codes, indent: 4)
    for field in ["procurementMethodDetails", "procurementMethodRationale"] {
      text += line("tender/" + field, as: field, indent: 4)
    }
    text += coded("tender/mainProcurementCategory", "mainProcurementCategory", codes, indent: 4)
    for field in ["submissionMethodDetails", "tenderPeriod/startDate", "tenderPeriod/endDate", "numberOfTenderers"] {
      text += line("tender/" + field, as: field, indent: 4)
    }
    if main.heading("tender/documents/url") != nil {
      text +=
        "    documents:\n      - only with: url\n        id: "
        + single("= \"doc-\" & \(bracketed(key))") + "\n" + line("tender/documents/url", as: "url", indent: 8)
    }
    return text
  }

  private mutating func coded(_ field: String, _ name: String, _ codes: [String: String], indent: Int) -> String {
    guard let table = codes[field], let heading = main.heading(field) else { return "" }
    use(heading, of: main, as: "text")
    return spaces(indent) + "\(name): { column: \(quoted(heading)), codes: \(table) }\(reason(heading))\n"
  }

  private mutating func value(_ field: String, _ heading: String, as name: String, indent: Int) -> String {
    guard let column = main.columns[field] else { return "" }
    use(heading, of: main, as: FieldNeeds(field).type(of: column, in: names))
    var text = spaces(indent) + name + ":\n"
    if sharesRows(column) {
      let why = say(
        "TODO: rows of one entry have different amounts; if each has its part, write  '= sum(\(bracketed(SourceDraft.oneLine(heading))))'",
        "TODO: filas de una misma entrada tienen montos distintos; si cada una lleva su parte, escriba  '= sum(\(bracketed(SourceDraft.oneLine(heading))))'"
      )
      text += spaces(indent + 2) + "# \(why)\n"
    }
    text += spaces(indent + 2) + "amount: \(quoted(heading))\(reason(heading))\n"
    if let currency = main.heading("value/currency") {
      use(currency, of: main, as: "code(currency)")
      return text + spaces(indent + 2) + "currency: \(quoted(currency))\(reason(currency))\n"
    }
    let why = say(
      "TODO: no heading speaks of a currency; XXX means none: write yours, as in MXN",
      "TODO: ningún encabezado habla de la moneda; XXX es ninguna: escriba la suya, como MXN")
    text += spaces(indent + 2) + "currency: { constant: XXX }   # \(why)\n"
    return text
  }

  /// Whether an amount has more values than there are contracts, or processes, to have one each.
  private func sharesRows(_ amount: ColumnInspection) -> Bool {
    let keys = ["contracts/id", "awards/id", "process", "tender/id"].compactMap { main.columns[$0] }
    guard let most = keys.map(\.distinct).max() else { return false }
    return amount.distinct > most
  }

  // MARK: Awards and contracts

  private mutating func awardsAndContracts(
    _ key: String, _ codes: [String: String], _ parties: DraftParties, around: String?
  ) -> String {
    let hasContracts = main.fields.contains { $0.hasPrefix("contracts/") }
    let hasAwards =
      hasContracts || main.fields.contains { $0.hasPrefix("awards/") } || parties.references["supplier"] != nil
    guard hasAwards else { return "" }
    let award = entries(of: main.heading("awards/id") ?? main.heading("contracts/id"), key, around: around)
    var text = "  awards:\n" + award.head + "      id: \(award.id)\n"
    for field in ["title", "description"] { text += line("awards/" + field, as: field, indent: 6) }
    text += coded("awards/status", "status", codes, indent: 6) + line("awards/date", as: "date", indent: 6)
    if let amount = main.heading("awards/value/amount") {
      text += value("awards/value/amount", amount, as: "value", indent: 6)
    }
    if let supplier = parties.references["supplier"] { text += "      suppliers: [ \(supplier) ]\n" }
    guard hasContracts else { return text }
    let contract = entries(of: main.heading("contracts/id") ?? main.heading("awards/id"), key, around: around)
    text += "  contracts:\n" + contract.head + "      id: \(contract.id)\n      awardID: \(award.id)\n"
    for field in ["title", "description"] { text += line("contracts/" + field, as: field, indent: 6) }
    text += coded("contracts/status", "status", codes, indent: 6)
    for field in ["period/startDate", "period/endDate", "period/durationInDays"] {
      text += line("contracts/" + field, as: field, indent: 6)
    }
    if let amount = main.heading("contracts/value/amount") {
      text += value("contracts/value/amount", amount, as: "value", indent: 6)
    }
    return text + line("contracts/dateSigned", as: "dateSigned", indent: 6)
  }

  /// Which rows are one entry, and what its id is.
  private mutating func entries(
    of column: String?, _ key: String, around: String?
  ) -> (head: String, id: String) {
    if let around { return nestedEntries(of: column, key, around: around) }
    let start = "    - for each: \(main.name)\n"
    if let column, column != key {
      use(column, of: main, as: "text")
      let head =
        start + "      one per: \(quoted(column))\n      only if: \(single("= filled(\(bracketed(column)))"))\n"
      return (head, single("= first_filled(\(bracketed(column)), \(bracketed(key)))"))
    }
    let isUnique = main.inspection.columns.first { $0.heading == key }?.looksLikeKey ?? (key == "proceso_id")
    if column == key || isUnique { return (start + "      one per: \(quoted(key))\n", quoted(key)) }
    let why = say(
      "TODO: no column tells these apart; they are counted in the order of some of their columns",
      "TODO: ninguna columna los distingue; se cuentan en el orden de algunas de sus columnas")
    var head = start + "      one per: row   # \(why)\n"
    let order = textColumns.filter { $0.heading != key && $0.distinct > 1 }.prefix(4)
    for column in order { use(column.heading, of: main, as: "text") }
    if !order.isEmpty { head += "      sorted by: [\(order.map { quoted($0.heading) }.joined(separator: ", "))]\n" }
    return (head, single("= \(bracketed(key)) & \"-\" & ordinal()"))
  }
}
