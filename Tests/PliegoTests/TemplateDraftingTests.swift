import PliegoDiagnostics
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

/// Drafts from OCP's field-level mapping template, in workbooks that are built here.
@Suite("Drafting a mapping from a template")
struct TemplateDraftingTests {
  // MARK: A template and its data

  private struct Words {
    var general, elements, path, mapping, yes, no: String
  }

  private static let words: [Language: Words] = [
    .english: Words(
      general: "(OCDS) 1. General (all stages)", elements: "(Source) 2. Data Elements", path: "Path",
      mapping: "Mapping", yes: "Yes", no: "No"),
    .spanish: Words(
      general: "(OCDS) 1. General (todas las etapas)", elements: "2. Elementos de datos", path: "Rutas",
      mapping: "Mapear", yes: "Sí", no: "No"),
  ]

  private static let elements: [(table: String, name: String, example: String, type: String)] = [
    ("procesos", "id_proceso", "P-1", "varchar"), ("procesos", "objeto", "Papel", "text"),
    ("procesos", "presupuesto", "1,250.50", "decimal"), ("procesos", "modalidad", "Licitación Pública", "varchar"),
    ("procesos", "publicado", "05/03/2026", "date"), ("procesos", "entidad_id", "E-1", "varchar"),
    ("procesos", "telefono", "555", "varchar"), ("entidades", "id", "E-1", "varchar"),
    ("entidades", "nombre", "Salud", "text"), ("contratos", "numero", "C-1", "varchar"),
    ("contratos", "id_proceso", "P-1", "varchar"), ("contratos", "monto", "100", "numeric"),
    ("contratos", "firma", "27/03/2026", "date"), ("contratos", "proveedor", "Papelera SA", "text"),
    ("pagos", "folio", "F-1", "text"), ("pagos", "contrato", "C-1", "text"), ("pagos", "importe", "50", "numeric"),
    ("notas", "texto", "x", "text"),
  ]

  /// Kind, path and mapping of each row, by the sheet.
  private static let general: [[String]] = [
    ["required_field", "", "ocid", "", "", "ocds-abc123 and procesos (id_proceso)"],
    ["field", "", "tag", "", "", "always tender"], ["field", "", "language", "", "", "es"],
    ["ref_span", "", "buyer"], ["field", "", "parties/id", "", "", "entidades (id)"],
    ["field", "", "parties/name", "", "", "entidades   (nombre)"],
    ["ref_span", "", "tender/procuringEntity"], ["field", "", "parties/name"],
    ["ref_span", "", "awards/suppliers"], ["field", "", "parties/name", "", "", "contratos (proveedor)"],
  ]
  private static let tender: [[String]] = [
    ["required_field", "1", "tender/id", "", "", "procesos (id_proceso)"],
    ["field", "1", "/tender/title", "", "", "PROCESOS (Objeto)"],
    ["field", "1", "tender/value/amount", "", "", "procesos (presupuesto)"],
    ["field", "1", "tender/value/currency", "", "", "MXN"],
    ["field", "1", "tender/procurementMethod", "", "", "procesos (modalidad)"],
    ["field", "1", "tender/tenderPeriod/startDate", "", "", "procesos (publicado)"],
    ["field", "1", "tender/procurementMethodRationale", "", "", "see the manual"],
    ["field", "1", "tender/titel", "", "", "procesos (objeto)"],
    ["field", "1", "tender/contactPoint/telephone", "", "", "procesos (telefono)"],
    ["field", "1", "tender/status", "", "", "procesos (modalidat)"],
    ["field", "1", "tender/description", "", "", "notas (texto)"],
    ["field", "1", "tender/items", "", "", "procesos (objeto)"],
    ["field", "1", "buyer/id", "", "", "procesos (entidad_id)"],
  ]
  private static let contract: [[String]] = [
    ["required_field", "", "awards/id", "", "", "contratos (numero)"],
    ["required_field", "", "contracts/id", "", "", "contratos (numero)"],
    ["required_field", "", "contracts/awardID", "", "", "contratos (numero)"],
    ["field", "", "contracts/dateSigned", "", "", "contratos (firma)"],
    ["field", "", "contracts/value/amount", "", "", "contratos (monto)"],
    ["extension_field", "", "contracts/implementation/transactions/id", "", "", "pagos (folio)"],
    ["field", "", "contracts/implementation/transactions/value/amount", "", "", "pagos (importe)"],
    ["additional_field", "", "bids/details/id", "", "", "pagos (folio)"],
  ]

  private func workbook(_ language: Language) -> [UInt8] {
    let words = Self.words[language] ?? Words(general: "", elements: "", path: "", mapping: "", yes: "", no: "")
    let isSpanish = language == .spanish
    let heading = ["column_headers", "", words.path, isSpanish ? "Título" : "Title", "", words.mapping, "", ""]
    let elements = Self.elements.map { element in
      let publish = element.name == "telefono" ? words.no : words.yes
      return [
        "\(element.table)  (\(element.name))", "SIS", element.table, element.name, publish, element.example, "",
        element.type,
      ]
    }
    let columns =
      isSpanish
      ? [
        "Para mapear", "Fuente de datos", "Tabla", "Elemento de datos", "¿Publicar?", "Ejemplo", "Descripción",
        "Tipo de dato",
      ]
      : ["For mapping", "Data source", "Table", "Data element", "Publish?", "Example", "Description", "Data type"]
    let sheets = [
      ("Read me", [["How to fill this in"]]), (words.elements, [["x"], []] + [columns] + elements),
      (words.general, [["title"], []] + [heading] + Self.general),
      ("(OCDS) 3. T", [["title"], []] + [heading] + Self.tender),
      ("(OCDS) 5. C", [["title"], []] + [heading] + Self.contract),
    ]
    return TinyWorkbook.xlsx(sheets.map { ($0.0, "", Self.content($0.1)) }).bytes
  }

  private static func content(_ rows: [[String]]) -> String {
    let text = rows.enumerated().map { number, row in
      let cells = row.map { $0.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\(TinyWorkbook.escaped($0))</t></is></c>" }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    return "<sheetData>\(text.joined())</sheetData>"
  }

  private static let data = [
    "procesos.csv": """
    id_proceso,objeto,presupuesto,modalidad,publicado,entidad_id,telefono
    P-1,Papel,"1,250.50",Licitación Pública,05/03/2026,E-1,555
    P-2,Sillas,"3,000",Adjudicación Directa,27/03/2026,E-2,556
    P-3,Mesas,100,Licitación Pública,28/03/2026,E-1,557

    """,
    "entidades.csv": "id,nombre\nE-1,Salud\nE-2,Obras\n",
    "contratos.csv": """
    numero,id_proceso,monto,firma,proveedor
    C-1,P-1,100,27/03/2026,Papelera SA
    C-2,P-1,200,28/03/2026,Tintas SA
    C-3,P-2,10,29/03/2026,Papelera SA

    """,
    "pagos.csv": "folio,contrato,importe\nF-1,C-1,50\nF-2,C-1,50\nF-3,C-3,10\n",
  ]

  private static func csv(_ rows: [[String]]) -> String {
    let lines = rows.map { row in row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Drafting, checking, running

  private func folderWithData() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in Self.data { try folder.write(text, to: "data/" + name) }
    return folder
  }

  private func draft(
    _ folder: TemporaryFolder, _ template: String, _ language: Language = .english, data: Bool = true
  ) throws -> MappingDraft {
    let draft = try draftMapping(
      of: [folder.path + "/" + template], data: data ? folder.path + "/data" : nil, language: language)
    try folder.write(draft.yaml, to: "m.pliego.yaml")
    let check = try checkMapping(folder.path + "/m.pliego.yaml")
    let errors = check.diagnostics.filter { $0.severity == .error }.map(\.message.english)
    #expect(errors.isEmpty, "\(draft.yaml)")
    #expect(MappingLayout(of: Array(draft.yaml.utf8), name: "m").formatted == draft.yaml)
    return draft
  }

  private func releases(_ folder: TemporaryFolder) throws -> [String] {
    var options = ConvertOptions(mapping: folder.path + "/m.pliego.yaml", data: folder.path + "/data")
    options.parameters = ["as_of": "2026-03-31"]
    options.output = folder.path + "/out.ndjson"
    _ = try convert(options)
    return try folder.text(of: "out.ndjson").split(separator: "\n").map(String.init)
  }

  @Test(arguments: Language.allCases)
  func `a template with its data becomes a mapping that runs`(language: Language) throws {
    let folder = try folderWithData()
    try folder.write(workbook(language), to: "template.xlsx")
    let draft = try draft(folder, "template.xlsx", language)
    let releases = try releases(folder)
    #expect(releases.count == 3)
    for part in [
      "\"ocid\":\"ocds-abc123-P-1\"", "\"language\":\"es\"", "\"buyer\":{\"name\":\"Salud\",\"id\":\"E-1\"}",
      "\"value\":{\"amount\":1250.50,\"currency\":\"MXN\"}", "\"procurementMethod\":\"direct\"",
      "\"tenderPeriod\":{\"startDate\":\"2026-03-05T00:00:00-05:00\"}", "{\"name\":\"Tintas SA\",\"id\":\"tintas-sa\"}",
      "\"transactions\":[{\"id\":\"F-1\",\"value\":{\"amount\":50,\"currency\":\"XXX\"}},{\"id\":\"F-2\"",
    ] {
      #expect(releases.contains { $0.contains(part) }, "\(part)\n\(releases)")
    }
    #expect(draft.template?.elements == Self.elements.count)
    #expect(draft.template?.sheets.count == 4)
    #expect(draft.yaml.contains(language == .spanish ? "Borrador de template.xlsx" : "Draft from template.xlsx"))
  }

  @Test func `without data it is drafted from the template alone`() throws {
    let folder = try folderWithData()
    try folder.write(workbook(.english), to: "template.xlsx")
    let draft = try draft(folder, "template.xlsx", data: false)
    for part in [
      "file: procesos.csv  # TODO", "presupuesto: number", "publicado: date(dd/MM/yyyy)", "locale: es-MX",
      "belongs_to: { contratos: contrato }", "buyer: { entidades: entidad_id }",
      "- telefono  # the template says not to publish it",
    ] {
      #expect(draft.yaml.contains(part), "\(part)\n\(draft.yaml)")
    }
    #expect(try releases(folder).count == 3)
  }

  @Test func `what has no place is told with sheet and cell`() throws {
    let folder = try folderWithData()
    try folder.write(workbook(.english), to: "template.xlsx")
    let draft = try draft(folder, "template.xlsx")
    let told = draft.diagnostics.filter { $0.code == .unplacedCell }
    let places = told.compactMap { $0.origin }.map { "\($0.sheet ?? "") \($0.row)" }.sorted()
    #expect(
      places == [
        "(OCDS) 3. T 10", "(OCDS) 3. T 11", "(OCDS) 3. T 12", "(OCDS) 3. T 13", "(OCDS) 3. T 14", "(OCDS) 3. T 15",
      ])
    #expect(told.allSatisfy { $0.origin?.column == 5 })
    for part in [
      "tender/titel ← procesos (objeto): OCDS 1.1 has no field 'tender/titel'; did you mean 'tender/title'?",
      "'telefono' is not to be published", "no 'modalidat' in table 'procesos'; did you mean 'procesos (modalidad)'?",
      "no column of 'notas' seems to be its key", "'tender/items' holds fields",
      "see the manual: the cell names no table",
      "pliego fills these in by itself: '(OCDS) 1. General (all stages)' F5 tag", "extensions: [bids]",
    ] {
      #expect(draft.yaml.contains(part), "\(part)\n\(draft.yaml)")
    }
    #expect(draft.template.map { $0.cells - $0.placed } == told.count)
  }

  // MARK: Tables with few columns

  private static let flat = """
    \u{FEFF}Rutas,Mapear,Ejemplo
    ocid,CONTRATOS (EXPEDIENTE),
    buyer,,
    parties/name,CONTRATOS (DEPENDENCIA),
    awards/suppliers,,
    parties/name,CONTRATOS (PROVEEDOR),
    parties/identifier/id,CONTRATOS (RFC),
    tender/title,CONTRATOS (TITULO [corto]),
    tender/documents/url,CONTRATOS (ANUNCIO),
    tender/mainProcurementCategory,CONTRATOS (TIPO),OBRA PÚBLICA
    awards/date,CONTRATOS (FALLO),2016-03-01
    contracts/id,CONTRATOS (CODIGO),
    contracts/value/amount,CONTRATOS (IMPORTE),"$1,200.50"
    contracts/status,"CONTRATOS (ESTATUS)
    CONTRATOS (ESTATUS 2)",Activo

    """

  @Test func `a table of paths and mappings is enough`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.flat, to: "flat.csv")
    try folder.write(
      """
      EXPEDIENTE,DEPENDENCIA,PROVEEDOR,RFC,TITULO [corto],ANUNCIO,TIPO,FALLO,CODIGO,IMPORTE,ESTATUS,ESTATUS 2
      E1,Salud,A,AAA010101AA1,Papel,https://x.example/1,OBRA PÚBLICA,2016-03-01,C1,"$1,000.00",,Activo
      E1,Salud,B,,Papel,https://x.example/1,OBRA PÚBLICA,2016-03-01,C2,"$5.00",Activo,Terminado

      """, to: "data/contratos_2016.csv")
    let draft = try draft(folder, "flat.csv")
    #expect(draft.diagnostics.isEmpty)
    #expect(draft.template?.sheets.isEmpty ?? false)
    let releases = try releases(folder)
    #expect(releases.count == 1)
    for part in [
      "\"id\":\"C1\",\"awardID\":\"C1\",\"status\":\"active\",\"value\":{\"amount\":1000.00,\"currency\":\"XXX\"}",
      "\"suppliers\":[{\"name\":\"B\",\"id\":\"b\"}]", "\"mainProcurementCategory\":\"works\"", "\"title\":\"Papel\"",
    ] {
      #expect(releases[0].contains(part), "\(part)\n\(releases[0])")
    }
  }

  @Test func `awards of which only the suppliers are mapped are those that the contracts name`() throws {
    let folder = try folderWithData()
    try folder.write(
      """
      Path,Mapping
      ocid,procesos (id_proceso)
      awards/suppliers,
      parties/name,contratos (proveedor)
      contracts/id,contratos (numero)
      contracts/value/amount,contratos (monto)

      """, to: "t.csv")
    _ = try draft(folder, "t.csv")
    let first = try #require(try releases(folder).first)
    for part in [
      "\"awards\":[{\"id\":\"C-1\",\"suppliers\":[{\"name\":\"Papelera SA\",\"id\":\"papelera-sa\"}]},{\"id\":\"C-2\"",
      "{\"id\":\"C-1\",\"awardID\":\"C-1\"",
    ] {
      #expect(first.contains(part), "\(first)")
    }
  }

  @Test func `what mapping docs writes gives a mapping of the same shape again`() throws {
    let folder = try folderWithData()
    try folder.write(workbook(.english), to: "template.xlsx")
    _ = try draft(folder, "template.xlsx")
    let first = try checkMapping(folder.path + "/m.pliego.yaml")
    let before = try releases(folder)
    for language in Language.allCases {
      let table = TemplateSheet(first, language: language).table
      try folder.write(Self.csv(table), to: "again.csv")
      let draft = try draft(folder, "again.csv", language)
      #expect(draft.diagnostics.isEmpty)
      let again = try checkMapping(folder.path + "/m.pliego.yaml")
      #expect(Set(again.fields.map(\.path)) == Set(first.fields.map(\.path)))
      let after = try releases(folder)
      for (old, new) in zip(before, after) { #expect(old == new) }
      #expect(before.count == after.count)
    }
  }

  @Test(arguments: [
    "Path,Mapping\ntender/title,\n", "Path,Mapping\ntender/title,free text\n", "Path,Mapping\ntag,procesos (a)\n",
  ])
  func `a template that maps nothing is refused`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "t.csv")
    do {
      _ = try draftMapping(of: [path], language: .english)
      Issue.record("drafted all the same")
    } catch {
      #expect(error.diagnostics.map(\.code) == [.nothingMapped])
    }
  }

  @Test(arguments: [
    "Path,Mapping\nshelf/1,box\n", "path,mapping\n/usr/bin,root\n", "Path\ntender/title\n",
    "Mapping,Field\na,tender/id\n",
  ])
  func `tables with such headings that speak of other things are no templates`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "t.csv")
    #expect(try draftMapping(of: [path], language: .english).template == nil)
  }

  @Test(arguments: [
    "tender/value,t (a)\ntender/value/amount,t (b)\n", "awards/id,a (id)\ncontracts/id,c (id)\n",
    "tender/items/id,t (x)\ntender/items/unit/value/amount,u (y)\n", "parties/name,o (name)\n", "buyer/name,t (n)\n",
    "tender/title,\"t (a]b[c)\"\n", "tender/title,run (a)\ntender/id,release (id)\n",
    "tender/title,\"t ('a' \"\"b\"\"#: )\"\n",
    "ocid,t (o)\ntender/tenderers/id,b (t)\ntender/numberOfTenderers,t (n)\n", "releaseTag,t (a)\ndate,t (d)\n",
    "contracts/implementation/milestones/documents/id,m (a)\n", "a/b/c/d,t (x)\ntender/id/x,t (x)\ntender/id,t (x)\n",
    "tender/documents,t (d)\ntender/submissionMethod,t (s)\ntender/hasEnquiries,t (h)\n",
    "ocid,1 (2)\ntender/id,- (-)\n",
    "awards/suppliers/id,a (s)\nawards/id,a (id)\nparties/id,s (id)\nparties/name,s (n)\n",
    "planning/budget/amount/amount,b (m)\ntender/id,t (id)\n",
    "title_es,t (a)\ntender/title_es,t (a)\ntender/id,t (b)\n",
    "relatedProcesses/identifier,t (r)\ntender/amendments/date,t (d)\ntender/id,t (i)\n",
  ])
  func `odd templates become mappings that pass their check`(rows: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Path,Mapping\n" + rows, to: "t.csv")
    for language in Language.allCases {
      _ = try draft(folder, "t.csv", language, data: false)
    }
  }
}
