import PliegoDiagnostics
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("Drafting a mapping from headings")
struct DraftingTests {
  /// A heading and the fields that it stands for.
  static let headings: [(heading: String, fields: [String])] = [
    ("No. de procedimiento", ["tender/id"]), ("NUMERO_PROCEDIMIENTO", ["tender/id"]), ("num_proc", ["tender/id"]),
    ("expediente", ["process"]), ("CODIGO_EXPEDIENTE", ["process"]), ("cod_exp", ["process"]),
    ("Título", ["tender/title"]), ("tenderTitle", ["tender/title"]), ("importe", ["value/amount"]),
    ("Importe DRC", ["contracts/value/amount"]), ("valor_del_contrato", ["contracts/value/amount"]),
    ("awarded value", ["awards/value/amount"]), ("supplier", ["parties/supplier/name"]),
    ("Proveedor o contratista", ["parties/supplier/name"]),
    ("RFC", ["parties/supplier/id", "parties/supplier/identifier/id"]),
    ("nit_entidad", ["parties/buyer/id", "parties/buyer/identifier/id"]),
    ("descripci_n_del_procedimiento", ["tender/description"]), ("EXP_F_FALLO", ["awards/date"]),
    ("Fecha de inicio del contrato", ["contracts/period/startDate"]),
    ("fecha de inicio", ["contracts/period/startDate"]),
    ("R.F.C.", ["parties/supplier/id", "parties/supplier/identifier/id"]),
    ("Ente público", ["parties/buyer/name"]), ("Número de pedido", ["contracts/id"]),
    ("Término de vigencia", ["contracts/period/endDate"]), ("Observaciones", []), ("", []),
  ]

  @Test(arguments: headings.indices)
  func `a heading is known whatever its case, accents and small words`(index: Int) {
    let (heading, fields) = Self.headings[index]
    #expect(HeadingWords.fields(of: heading) == fields)
  }

  @Test(arguments: [
    ("LICITACIÓN PÚBLICA NACIONAL", "method", "open"), ("Adjudicación Directa Federal", "method", "direct"),
    ("Servicios Relacionados con la OP", "procurementCategory", "services"), ("Subasta rara", "contractStatus", nil),
    ("Desierto", "tenderStatus", "unsuccessful"),
  ])
  func `a word of the data has a code, or none`(word: String, list: String, code: String?) {
    #expect(CodeWords.code(of: word, in: list) == code)
  }

  @Test func `the tables name fields and codes that exist, and no words twice for one field`() throws {
    for name in ["headings", "code-words"] {
      let lines = try PackageRoot.text("schema/\(name).csv").split(separator: "\n")
      #expect(lines.allSatisfy { $0.split(separator: ",").count == lines[0].split(separator: ",").count })
      for line in lines.dropFirst() {
        let words = line.split(separator: ",").last?.split(separator: "|").map(String.init) ?? []
        #expect(Set(words).count == words.count, "\(line)")
        for word in words { #expect(HeadingWords.words(of: word) == word, "\(word) is never found") }
      }
    }
  }

  private static let contracts = """
    No. de procedimiento,Título,Dependencia,Proveedor,RFC,Código del contrato,Importe,Fecha de inicio,Tipo de procedimiento,Color
    LA-1,Papel,Salud,Papelera SA,PAP010101AA1,C-1,"1,250.50",05/03/2026,Licitación Pública,rojo
    LA-1,Papel,Salud,Tintas SA,TIN010101AA1,C-2,"3,000",06/03/2026,Licitación Pública,azul
    AD-2,Sillas,Obras,Papelera SA,PAP010101AA1,C-3,10,27/03/2026,Adjudicación Directa,rojo

    """

  private func draft(_ files: [(name: String, text: String)], _ language: Language = .english) throws -> (
    folder: TemporaryFolder, draft: MappingDraft
  ) {
    let folder = try TemporaryFolder()
    let paths = try files.map { try folder.write($0.text, to: "data/" + $0.name) }
    let draft = try draftMapping(of: paths, language: language)
    try folder.write(draft.yaml, to: "m.pliego.yaml")
    return (folder, draft)
  }

  /// Checks and runs a draft; the releases it makes.
  private func run(_ folder: TemporaryFolder) throws -> [String] {
    let check = try checkMapping(folder.path + "/m.pliego.yaml")
    #expect(!check.hasErrors, "\(check.diagnostics)")
    var options = ConvertOptions(mapping: folder.path + "/m.pliego.yaml", data: folder.path + "/data")
    options.parameters = ["as_of": "2026-03-31"]
    options.output = folder.path + "/out.ndjson"
    _ = try convert(options)
    return try folder.text(of: "out.ndjson").split(separator: "\n").map(String.init)
  }

  @Test func `a file of contracts becomes a mapping that runs`() throws {
    let (folder, draft) = try draft([("contratos.csv", Self.contracts)])
    #expect(draft.headings == 10)
    #expect(draft.used == 9)
    #expect(draft.yaml.contains("- Color  # TODO: no field found"))
    let releases = try run(folder)
    #expect(releases.count == 2)
    for part in [
      "\"procurementMethod\":\"direct\"", "\"value\":{\"amount\":10,\"currency\":\"XXX\"}",
      "\"period\":{\"startDate\":\"2026-03-27T00:00:00-06:00\"}", "\"scheme\":\"MX-RFC\",\"id\":\"PAP010101AA1\"",
    ] {
      #expect(releases.contains { $0.contains(part) }, "\(part)")
    }
  }

  @Test func `a draft is in its canonical layout, in both languages`() throws {
    for language in Language.allCases {
      let (_, draft) = try draft([("contratos.csv", Self.contracts)], language)
      #expect(MappingLayout(of: Array(draft.yaml.utf8), name: "m").formatted == draft.yaml)
      #expect(draft.yaml.contains(language == .spanish ? "por su encabezado" : "by its heading"))
    }
  }

  @Test func `files that share a key look each other up, and others are told`() throws {
    let (folder, draft) = try draft([
      ("hechos.csv", "id_contrato,id_entidad,valor\nC1,E1,10\nC2,E2,20\nC3,E1,30\n"),
      ("dim_entidad.csv", "id_entidad,entidad_norm\nE1,Salud\nE2,Obras\n"),
      ("otra.csv", "a,b\n1,2\n"),
    ])
    #expect(draft.yaml.contains("{ dim_entidad: id_entidad }"))
    #expect(draft.yaml.contains("TODO: otra.csv"))
    let releases = try run(folder)
    #expect(releases.count == 3)
    #expect(releases.allSatisfy { $0.contains("\"name\":\"Salud\"") || $0.contains("\"name\":\"Obras\"") })
  }

  @Test(arguments: [
    "a\n", "a,b\n1,\n", "x\n1\n1\n", "titulo,importe\nA,no\nB,si\n",
    "\"a: b\",[c],#d,\"e\"\"f\",'g\n1,2,3,4,5\n6,7,8,9,0\n",
    "\"Código\ndel contrato\",\"Importe\r\ntotal\",Importe\nC1,1,2\nC2,3,4\n",
    "\"Clave\nproceso\",\"Objeto \"\"a: b\"\" #1\",\"Tipo\nde procedimiento\"\nC1,x,Licitación\nC2,y,\"Di\nrecta\"\n",
    "\"valor\nestimado\",\"valor\ntotal estimado\",\"a\tb\"\n1,2,3\n4,5,6\n",
    "estado,estado\nX,Y\nZ,W\n", "valor total\n10\n20\n", "fecha,descripcion\n01/02/2026,a\n31/02/2026,b\n",
  ])
  func `odd files become mappings that check and run all the same`(text: String) throws {
    let (folder, _) = try draft([("rows.csv", text)])
    _ = try run(folder)
  }

  @Test(arguments: [
    "Código,\"Título,Importe\nC1,Papel,10\nC2,Mesa,20\n", "Código,Título,Importe\nC1,\"Papel,10\nC2,Mesa,20\n",
  ])
  func `a quote that nothing closes is refused with its place`(text: String) throws {
    do {
      _ = try draft([("rows.csv", text)])
      Issue.record("drafted all the same")
    } catch let error as PliegoError {
      let found = try #require(error.diagnostics.first { $0.code.id == "D008" })
      #expect(found.origin?.column == 1)
    }
  }

  @Test func `rows of sums are skipped, and amounts of shared rows say that they may add up`() throws {
    let (folder, draft) = try draft([
      (
        "pedidos.csv",
        """
        Folio SIC,Número de pedido,Importe total,Nota
        S-1,P-1,10,x
        S-1,P-1,20,y
        S-2,P-2,5,z
        TOTAL,,35,

        """
      )
    ])
    for part in [
      "skip rows: [ { Folio SIC: [total] } ]  # 1 row(s) of sums", "write  '= sum([Importe total])'",
    ] {
      #expect(draft.yaml.contains(part), "\(part)\n\(draft.yaml)")
    }
    #expect(try run(folder).count == 2)
  }

  @Test(arguments: [
    ("Folio SIC,Nota,Importe\nS1,a,1\nS1,b,2\nS2,c,3\n", "several rows share one"),
    (
      "Nota,Folio SIC,Importe\na,S1,1\nb,S2,2\nc,S3,3\n",
      "key: Folio SIC }  # TODO: no heading speaks of a process; this column"
    ),
    ("Nota,Clave UC\na,U1\nb,U1\n", "key: Nota"),
  ])
  func `a column that speaks of a number is the process before one that happens to be unique`(
    text: String, part: String
  )
    throws
  {
    let (_, draft) = try draft([("rows.csv", text)])
    #expect(draft.yaml.contains(part), "\(draft.yaml)")
  }

  @Test(arguments: [
    ("total,b\n1,2\n3,4\n", false), ("a,b\nTotales varios,x\ny,z\n", false), ("a,b,c\nSubtotal Obras,,\ny,z,1\n", true),
  ])
  func `a row of sums has little but its word`(text: String, isThere: Bool) throws {
    let (_, draft) = try draft([("rows.csv", text)])
    #expect(draft.yaml.contains("skip rows") == isThere, "\(draft.yaml)")
  }

  @Test func `members of an object in JSON are known by both words, or by the last`() {
    #expect(HeadingWords.fields(of: "entidad.nombre", in: nil) == ["parties/buyer/name"])
    #expect(HeadingWords.fields(of: "body.CODIGO_EXPEDIENTE", in: nil) == ["process"])
    #expect(HeadingWords.fields(of: "valor", in: "contratos") == ["contracts/value/amount"])
    #expect(HeadingWords.stage(of: "datos.adjudicaciones") == "awards")
    #expect(HeadingWords.stage(of: "etiquetas") == nil)
  }

  // MARK: JSON

  private static let processes = """
    {"datos":[
     {"id_proceso":"P-1","titulo":"Papel","entidad":{"nombre":"Salud","nit":"800099287"},"etiquetas":["a","b"],
      "modalidad":"Licitación pública","valor_estimado":1250.50,"contratos":[
       {"numero":"C-1","valor":100.10,"moneda":"COP","fecha_firma":"2026-03-20","estado":"Vigente",
        "proveedores":[{"nit":"1","nombre":"Papelera"},{"nit":"2","nombre":"Tintas"}]},
       {"numero":"C-2","valor":5,"moneda":"COP","fecha_firma":"2026-03-21","estado":"Terminado",
        "proveedores":[{"nit":"2","nombre":"Tintas"}]}]},
     {"id_proceso":"P-2","titulo":"Sillas","entidad":{"nombre":"Obras","nit":"900099287"},"modalidad":"Compra directa",
      "valor_estimado":10,"contratos":[]}
    ]}
    """

  @Test func `objects and lists in JSON become columns and sources of their own`() throws {
    let (folder, draft) = try draft([("procesos.json", Self.processes)])
    for part in [
      "records: datos[]", "inside: procesos\n    records: contratos[]", "inside: procesos_contratos\n",
      "name: entidad.nombre", "- etiquetas  # TODO: a list in the records", "Terminado: terminated",
    ] {
      #expect(draft.yaml.contains(part), "\(part)\n\(draft.yaml)")
    }
    let releases = try run(folder)
    #expect(releases.count == 2)
    for part in [
      "\"buyer\":{\"name\":\"Salud\",\"id\":\"800099287\"}", "\"amount\":1250.50",
      "\"awards\":[{\"id\":\"C-1\",\"suppliers\":[{\"name\":\"Papelera\",\"id\":\"1\"},{\"name\":\"Tintas\",\"id\":\"2\"}]}",
      "{\"id\":\"C-2\",\"awardID\":\"C-2\",\"status\":\"terminated\",\"value\":{\"amount\":5,\"currency\":\"COP\"}",
    ] {
      #expect(releases[0].contains(part), "\(part)\n\(releases[0])")
    }
  }

  @Test(arguments: [
    "{\"expediente\":\"1\",\"contracts\":[{\"amount\":1},{\"amount\":2}]}\n{\"expediente\":\"2\",\"contracts\":[]}\n",
    "{\"a\":1}\n{\"a\":2}\n", "[{\"id\":\"x\",\"adjudicaciones\":[{\"proveedor\":\"A\",\"items\":[{\"n\":1}]}]}]",
    "{\"r\":{\"a\":{\"monto\":1},\"b\":{\"monto\":2},\"c\":{\"monto\":3}}}",
    "{\"a.b\":[{\"c\":1}],\"d\":[[1]],\"titulo\":\"x\"}\n",
    "{\"contratos\":[\"a\",\"b\"],\"id\":1}\n{\"contratos\":[{\"numero\":1}],\"id\":2}\n",
  ])
  func `odd JSON becomes a mapping that checks and runs all the same`(text: String) throws {
    let (folder, _) = try draft([("rows.ndjson", text)])
    _ = try run(folder)
  }

  @Test func `an empty file is refused`() throws {
    #expect(throws: PliegoError.self) { try draft([("rows.csv", "")]) }
  }
}
