#!/usr/bin/env python3
"""The releases of convert/six-tables.pliego.yaml in DuckDB SQL; Python only hands the statements over.

    python duckdb_convert.py DATA OUT

DuckDB uses every core unless DUCKDB_THREADS says otherwise; CPU time counts them all. Lists keep the order of the
files by `rowid`. As with polars, nulls are taken out of the encoded lines by two regular expressions, which cannot
touch text: inside a JSON string a quotation mark always follows a backslash. It expects data without defects.
"""

import os
import sys

import duckdb

SQL = r"""
CREATE MACRO number(t) AS CAST(replace(replace(t, '.', ''), ',', '.') AS DOUBLE);
CREATE MACRO day(t) AS t[7:10] || '-' || t[4:5] || '-' || t[1:2];
CREATE MACRO day_start(t) AS day(t) || 'T00:00:00-05:00';
CREATE MACRO day_end(t) AS day(t) || 'T23:59:59-05:00';
CREATE MACRO moment(t) AS day(t) || 'T' || t[12:16] || ':00-05:00';
CREATE MACRO currency_of(t) AS CASE t WHEN 'Peso colombiano' THEN 'COP' WHEN 'Dólar estadounidense' THEN 'USD' END;
CREATE MACRO money(t, c) AS CASE WHEN t IS NOT NULL THEN {amount: number(t), currency: currency_of(c)} END;
CREATE MACRO plain_text(t) AS
  replace(replace(replace(replace(replace(replace(replace(replace(regexp_replace(t, '<[^>]*>', '', 'g'),
    '&aacute;', 'á'), '&eacute;', 'é'), '&iacute;', 'í'), '&oacute;', 'ó'), '&uacute;', 'ú'), '&ntilde;', 'ñ'),
    '&quot;', '"'), '&amp;', '&');
CREATE MACRO rows_of(name) AS TABLE
  SELECT * FROM read_csv($data || '/' || name || '.csv', all_varchar = true, header = true, delim = ',', quote = '"',
                         escape = '"', new_line = '\n');

CREATE TEMP TABLE organisations AS
SELECT ID_ENTIDAD AS key,
  {name: NOMBRE, id: 'CO-RUE-' || coalesce(NIT, ID_ENTIDAD)} AS reference,
  CASE WHEN NIT IS NOT NULL THEN {scheme: 'CO-RUE', id: NIT, "legalName": RAZON_SOCIAL} END AS identifier,
  {"streetAddress": DIRECCION, locality: MUNICIPIO, region: DEPARTAMENTO, "countryName": PAIS} AS address,
  CASE WHEN coalesce(CONTACTO, CORREO, TELEFONO) IS NOT NULL
       THEN {name: CONTACTO, email: CORREO, telephone: TELEFONO} END AS "contactPoint"
FROM rows_of('entidades');

CREATE TEMP TABLE processes AS FROM rows_of('procesos');
CREATE TEMP TABLE items AS FROM rows_of('partidas');
CREATE TEMP TABLE bids AS FROM rows_of('ofertas');
CREATE TEMP TABLE contracts AS FROM rows_of('contratos');
CREATE TEMP TABLE payments AS FROM rows_of('pagos');

CREATE TEMP TABLE process_items AS
SELECT i.ID_PROCESO AS process, list({
    id: ID_PARTIDA, description: i.DESCRIPCION, classification: {scheme: 'UNSPSC', id: UNSPSC},
    quantity: number(CANTIDAD),
    unit: CASE WHEN coalesce(UNIDAD, PRECIO_UNITARIO) IS NOT NULL
               THEN {name: UNIDAD, value: money(PRECIO_UNITARIO, p.MONEDA)} END
  } ORDER BY i.rowid) AS items
FROM items i JOIN processes p USING (ID_PROCESO) GROUP BY 1;

CREATE TEMP TABLE process_tenderers AS
SELECT process, list(reference ORDER BY place) AS tenderers
FROM (SELECT ID_PROCESO AS process, ID_OFERENTE AS bidder, min(rowid) AS place FROM bids GROUP BY 1, 2)
JOIN organisations ON key = bidder GROUP BY 1;

CREATE TEMP TABLE process_bids AS
SELECT ID_PROCESO AS process, list({
    id: ID_OFERTA, date: moment(FECHA_OFERTA),
    status: CASE ESTADO WHEN 'Recibida' THEN 'pending' WHEN 'Habilitada' THEN 'valid'
                        WHEN 'Rechazada' THEN 'disqualified' WHEN 'Retirada' THEN 'withdrawn' END,
    tenderers: [reference], value: money(VALOR, MONEDA)
  } ORDER BY b.rowid) AS details
FROM bids b JOIN organisations ON key = ID_OFERENTE GROUP BY 1;

CREATE TEMP TABLE process_awards AS
SELECT ID_PROCESO AS process, list({
    id: ID_CONTRATO,
    status: CASE ESTADO WHEN 'En ejecución' THEN 'active' WHEN 'Liquidado' THEN 'active'
                        WHEN 'Terminado anticipadamente' THEN 'active' WHEN 'Anulado' THEN 'cancelled' END,
    date: day_end(FECHA_ADJUDICACION), value: money(VALOR, MONEDA), suppliers: [reference]
  } ORDER BY c.rowid) AS awards
FROM contracts c JOIN organisations ON key = ID_CONTRATISTA GROUP BY 1;

CREATE TEMP TABLE contract_payments AS
SELECT ID_CONTRATO AS contract, max(moment(REGISTRADO)) AS registered, list({
    id: ID_PAGO, date: day_end(FECHA_PAGO), value: money(VALOR, MONEDA), payer: payer.reference, payee: payee.reference
  } ORDER BY p.rowid) AS transactions
FROM payments p
JOIN organisations payer ON payer.key = ID_PAGADOR
JOIN organisations payee ON payee.key = ID_BENEFICIARIO
GROUP BY 1;

CREATE TEMP TABLE process_contracts AS
SELECT ID_PROCESO AS process, max(registered) AS registered, list({
    id: ID_CONTRATO, "awardID": ID_CONTRATO, title: OBJETO,
    status: CASE ESTADO WHEN 'En ejecución' THEN 'active' WHEN 'Liquidado' THEN 'terminated'
                        WHEN 'Terminado anticipadamente' THEN 'terminated' WHEN 'Anulado' THEN 'cancelled' END,
    period: {"startDate": day_start(FECHA_INICIO), "endDate": day_end(FECHA_FIN)}, value: money(VALOR, MONEDA),
    "dateSigned": day_end(FECHA_FIRMA),
    implementation: CASE WHEN transactions IS NOT NULL THEN {transactions: transactions} END
  } ORDER BY c.rowid) AS contracts
FROM contracts c LEFT JOIN contract_payments ON contract = ID_CONTRATO GROUP BY 1;

-- who is mentioned in which process as what, and where in the written release
CREATE TEMP TABLE mentions AS
SELECT ID_PROCESO AS process, ID_COMPRADOR AS key, 3 AS bits, {stage: 0, a: 0::BIGINT, b: 0::BIGINT, c: 0} AS place
          FROM processes
UNION ALL SELECT ID_PROCESO, ID_OFERENTE, 8, {stage: 1, a: rowid, b: 0, c: 0} FROM bids
UNION ALL SELECT ID_PROCESO, ID_CONTRATISTA, 4, {stage: 2, a: rowid, b: 0, c: 0} FROM contracts
UNION ALL SELECT c.ID_PROCESO, ID_PAGADOR, 16, {stage: 3, a: c.rowid, b: p.rowid, c: 0}
          FROM payments p JOIN contracts c USING (ID_CONTRATO)
UNION ALL SELECT c.ID_PROCESO, ID_BENEFICIARIO, 32, {stage: 3, a: c.rowid, b: p.rowid, c: 1}
          FROM payments p JOIN contracts c USING (ID_CONTRATO);

CREATE TEMP TABLE roles AS
SELECT bits, [role FOR role, n IN ['buyer', 'procuringEntity', 'supplier', 'tenderer', 'payer', 'payee']
              IF (bits >> (n - 1)) & 1 = 1] AS roles
FROM (SELECT unnest(range(64)) AS bits);

CREATE TEMP TABLE process_parties AS
SELECT process, list({
    name: reference.name, id: reference.id, identifier: identifier, address: address, "contactPoint": "contactPoint",
    roles: roles
  } ORDER BY place) AS parties
FROM (SELECT process, key, bit_or(bits)::BIGINT AS bits, min(place) AS place FROM mentions GROUP BY 1, 2)
JOIN organisations USING (key) JOIN roles USING (bits) GROUP BY 1;

CREATE TEMP VIEW releases AS
SELECT 'ocds-213czf-' || p.ID_PROCESO AS ocid,
  -- every moment has the same offset, so text order is order in time
  greatest(moment(ACTUALIZADO), registered) AS date,
  list_filter([
    CASE WHEN coalesce(CODIGO_PROYECTO, PRESUPUESTO) IS NOT NULL THEN 'planning' END, 'tender',
    CASE WHEN awards IS NOT NULL THEN 'award' END,
    CASE WHEN contracts IS NOT NULL THEN 'contract' END, CASE WHEN registered IS NOT NULL THEN 'implementation' END
  ], lambda tag: tag IS NOT NULL) AS tag,
  'tender' AS "initiationType", parties, reference AS buyer,
  CASE WHEN coalesce(CODIGO_PROYECTO, PRESUPUESTO) IS NOT NULL
       THEN {budget: {amount: money(PRESUPUESTO, MONEDA), "projectID": CODIGO_PROYECTO}} END AS planning,
  {
    id: NUMERO, title: TITULO, description: DESCRIPCION,
    status: CASE ESTADO WHEN 'Borrador' THEN 'planned' WHEN 'Abierto' THEN 'active' WHEN 'Cerrado' THEN 'active'
                        WHEN 'Adjudicado' THEN 'complete' WHEN 'Desierto' THEN 'unsuccessful'
                        WHEN 'Cancelado' THEN 'cancelled' END,
    "procuringEntity": reference, items: items, value: money(VALOR_ESTIMADO, MONEDA),
    "procurementMethod": CASE MODALIDAD WHEN 'Licitación pública' THEN 'open' WHEN 'Concurso de méritos' THEN 'open'
                                        WHEN 'Selección abreviada' THEN 'selective' WHEN 'Mínima cuantía' THEN 'limited'
                                        WHEN 'Contratación directa' THEN 'direct' END,
    "procurementMethodDetails": MODALIDAD,
    "mainProcurementCategory": CASE TIPO_CONTRATO WHEN 'Bienes' THEN 'goods' WHEN 'Servicios' THEN 'services'
                                                  WHEN 'Obra pública' THEN 'works' END,
    "tenderPeriod": {"startDate": day_start(FECHA_PUBLICACION), "endDate": moment(FECHA_CIERRE)},
    "eligibilityCriteria": plain_text(CONDICIONES_HTML),
    "numberOfTenderers": len(tenderers), tenderers: tenderers,
    documents: CASE WHEN URL_PLIEGO IS NOT NULL
                    THEN [{id: 'pliego-' || p.ID_PROCESO, "documentType": 'biddingDocuments', url: URL_PLIEGO,
                           language: 'es'}] END
  } AS tender,
  awards, contracts, 'es' AS language, CASE WHEN details IS NOT NULL THEN {details: details} END AS bids
FROM processes p
JOIN organisations ON key = ID_COMPRADOR
JOIN process_parties pp ON pp.process = p.ID_PROCESO
LEFT JOIN process_items pi ON pi.process = p.ID_PROCESO
LEFT JOIN process_tenderers pt ON pt.process = p.ID_PROCESO
LEFT JOIN process_bids pb ON pb.process = p.ID_PROCESO
LEFT JOIN process_awards pa ON pa.process = p.ID_PROCESO
LEFT JOIN process_contracts pc ON pc.process = p.ID_PROCESO;

COPY (
  SELECT regexp_replace(regexp_replace(CAST(to_json(r) AS VARCHAR),
           ',"[A-Za-z]+":null', '', 'g'), '\{"[A-Za-z]+":null,', '{', 'g')
  FROM (SELECT ocid, ocid || '/' || date AS id, date, tag, "initiationType", parties, buyer, planning, tender,
               awards, contracts, language, bids
        FROM releases) r
  ORDER BY r.ocid
) TO $out (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\x1F');
"""


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def main():
    data, out = sys.argv[1:3]
    threads = os.environ.get("DUCKDB_THREADS")
    connection = duckdb.connect(config={"threads": int(threads)} if threads else {})
    connection.execute(SQL.replace("$data", quoted(data)).replace("$out", quoted(out)))


if __name__ == "__main__":
    main()
