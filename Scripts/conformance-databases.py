#!/usr/bin/env python3
"""Reads SQLite and PostgreSQL for real: equal bytes from rows and tables, and what happens when a database fails.

    Scripts/conformance-databases.py [SHARED_DIR]

Starts a server of its own (Scripts/with-postgres.sh). The worked mapping of Tests/Fixtures/databases/obras is run from CSV,
from SQLite and from PostgreSQL; with SHARED_DIR, which holds design/worked/b-sql, the mapping there too, in all its
states. `pliego` is on the PATH. The last line counts: "12 passed, 0 failed". Exit status 1 when something failed.
"""

import csv
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile

from tally import Tally
ROOT = pathlib.Path(__file__).resolve().parent.parent
OBRAS = ROOT / "Tests" / "Fixtures" / "databases" / "obras"

# Columns that are not text, by their names: what PostgreSQL and SQLite call them.
TYPES = {
    "presupuesto": ("numeric", "NUMERIC"), "cantidad": ("double precision", "REAL"), "monto": ("numeric", "NUMERIC"),
    "renglon": ("smallint", "INTEGER"), "urgente": ("boolean", "BOOLEAN"), "firmado": ("date", "DATE"),
    "termina": ("date", "DATE"), "pagado": ("date", "DATE"), "abre": ("timestamp", "TEXT"), "cierra": ("timestamp", "TEXT"),
    "recibida": ("timestamp", "TEXT"), "actualizado": ("timestamptz", "TEXT"),
}
KEYS = {"partidas": ["licitacion_id", "renglon"]}
SHARED_TYPES = {
    "budget": ("numeric", "NUMERIC"), "quantity": ("numeric", "NUMERIC"), "est_value": ("numeric", "NUMERIC"),
    "amount": ("numeric", "NUMERIC"), "signed_on": ("date", "DATE"), "start_on": ("date", "DATE"),
    "end_on": ("date", "DATE"), "changed_on": ("date", "DATE"), "paid_on": ("date", "DATE"),
    "opens_at": ("timestamp", "TEXT"), "closes_at": ("timestamp", "TEXT"), "updated_at": ("timestamptz", "TEXT"),
    "received_at": ("timestamp", "TEXT"), "decided_at": ("timestamp", "TEXT"),
}


def pliego(*words, **variables):
    return subprocess.run(
        ["pliego", *map(str, words)], capture_output=True, text=True, env=os.environ | {"NO_COLOR": "1"} | variables)


def psql(sql, database="postgres"):
    command = ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1", "--dbname", database]
    return subprocess.run(command, input=sql, capture_output=True, text=True, check=True).stdout.strip()


def quoted(text):
    return "NULL" if text == "" else "'" + text.replace("'", "''") + "'"


def tables(folder):
    for path in sorted(folder.glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        yield path.stem, header, rows


def column_types(table, header, rows, types, side):
    for place, name in enumerate(header):
        whole = name == "id" and rows and all(re.fullmatch(r"[1-9]\d*", row[place]) for row in rows)
        yield name, types.get(name, (("bigint", "INTEGER") if whole else ("text", "TEXT")))[side]


def fill_postgres(folder, types, database, zone):
    """Rows go in backwards, so that nothing but the key can put them in order."""
    psql(f'CREATE DATABASE "{database}"')
    statements = [f"SET TimeZone = '{zone}'"]
    for table, header, rows in tables(folder):
        columns = [f'"{name}" {type}' for name, type in column_types(table, header, rows, types, 0)]
        key = ", ".join(KEYS.get(table, ["id"]))
        statements.append(f'CREATE TABLE "{table}" ({", ".join(columns)}, PRIMARY KEY ({key}))')
        for row in reversed(rows):
            statements.append(f'INSERT INTO "{table}" VALUES ({", ".join(map(quoted, row))})')
    psql(";\n".join(statements) + ";", database)


def fill_sqlite(folder, types, path):
    with sqlite3.connect(path) as database:
        for table, header, rows in tables(folder):
            columns = [f'"{name}" {type}' for name, type in column_types(table, header, rows, types, 1)]
            key = ", ".join(KEYS.get(table, ["id"]))
            database.execute(f'CREATE TABLE "{table}" ({", ".join(columns)}, PRIMARY KEY ({key}))')
            for row in reversed(rows):
                values = [{"true": 1, "false": 0}.get(cell, cell or None) for cell in row]
                database.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(row))})', values)
    database.close()


def check_worked(mapping, folder, types, name, work, tally):
    outputs = {}
    fill_postgres(folder, types, name, "America/Bogota")
    fill_sqlite(folder, types, work / f"{name}.db")
    ways = {
        "csv": ["--data", folder], "sqlite": ["--db", work / f"{name}.db"],
        "postgres": ["--db", f"postgresql:///{name}"],
    }
    for way in ("sqlite", "postgres"):
        ways[f"{way} in parts"] = [*ways[way], "--plan", "spool"]
    for way, options in ways.items():
        out = work / f"{name}-{way.replace(' ', '-')}.ndjson"
        run = pliego("convert", mapping, *options, "--out", out, "--quiet")
        tally.same(f"{name} from {way}", (run.returncode, run.stderr), (0, ""))
        outputs[way] = out.read_bytes() if out.exists() else b""
    tally.holds(f"{name} gives releases", len(outputs["csv"]) > 500)
    tally.same(f"{name}: SQLite gives the bytes of CSV", outputs["sqlite"], outputs["csv"])
    tally.same(f"{name}: PostgreSQL gives the bytes of CSV", outputs["postgres"], outputs["csv"])
    for way in ("sqlite", "postgres"):
        tally.same(f"{name} from {way}: parts give the bytes of the whole", outputs[f"{way} in parts"], outputs[way])
    again = pliego("convert", mapping, "--quiet", PLIEGO_DB=f"postgresql:///{name}")
    tally.same(f"{name}: the environment names the database", again.stdout.encode(), outputs["csv"])


MAPPING = """\
pliego: 1
reading: {{ locale: {locale}, time zone: America/Mexico_City }}
parameters: {{ as_of: {{ type: datetime, default: "2025-06-30T00:00:00Z" }} }}
sources:
  filas:
    table: {table}
    key: id
    columns: {{ id: "text, required"{columns} }}
process: {{ from: filas, key: id }}
release:
  ocid: {{ prefix: ocds-abc123, key: id }}
  date: run[as_of]
  tender:
    id: id
    {fields}
"""


class Desk:
    """A mapping of one table, and an old output that must not change when something fails."""

    old = b'{"old":"release"}\n'

    def __init__(self, work, tally):
        self.work, self.tally, self.count = work, tally, 0
        self.out = work / "desk" / "releases.ndjson"
        self.out.parent.mkdir()

    def mapping(self, table, columns="", fields="title: id", locale="plain"):
        self.count += 1
        path = self.work / f"mapping-{self.count}.pliego.yaml"
        path.write_text(MAPPING.format(table=table, columns=columns, fields=fields, locale=locale), encoding="utf-8")
        return path

    def fails(self, name, mapping, code, words, *options, during=None, **variables):
        """Runs in both languages; `during` is started beside each run."""
        self.out.write_bytes(self.old)
        for language, said in (("en", words[0]), ("es", words[1])):
            beside = during() if during else None
            run = pliego("convert", mapping, "--out", self.out, "--lang", language, *options, **variables)
            if beside:
                beside.wait()
            self.tally.same(f"{name} ({language}): status", run.returncode, 2)
            said_all = all(re.search(part, run.stderr) for part in (f"error {code}: ", said))
            self.tally.holds(f"{name} ({language}): {code}, {said}", said_all, run.stderr)
        self.tally.same(f"{name}: the old output", self.out.read_bytes(), self.old)
        self.tally.same(f"{name}: nothing else", [path.name for path in self.out.parent.iterdir()], [self.out.name])


def check_types(desk, tally):
    psql("""
        CREATE DOMAIN si_no AS boolean; CREATE DOMAIN si_no_2 AS si_no; CREATE TYPE estado AS ENUM ('b', 'a');
        CREATE TABLE tipos (id text PRIMARY KEY, descripcion text, monto numeric);
        INSERT INTO tipos
        SELECT v.* FROM (VALUES
          ('real', (1e15::float8)::text, 1.5), ('vacio', NULL, NULL), ('comillas', E'"a", b\\n\\tc', 1234.567)) AS v;
        CREATE VIEW formas AS SELECT n AS id, v AS valor FROM (VALUES (1, 'x')) AS f(n, v);
        CREATE TABLE valores (id int PRIMARY KEY, logico si_no_2, momento timestamptz, hora timestamp, dinero money,
                              real4 real, real8 double precision, entero bigint, uid uuid, marca estado, lista int[]);
        INSERT INTO valores VALUES (1, true, '2025-07-01 00:00:00+00', '2025-07-01 10:00:00.25', 1234.5, 0.1, 1e-7, -5,
          'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'a', '{1,2}'), (2, false, NULL, NULL, NULL, NULL, 1e20, NULL, NULL, NULL, NULL);
    """)
    columns = "".join(f", {name}: text" for name in (
        "logico", "momento", "hora", "dinero", "real4", "real8", "entero", "uid", "marca", "lista"))
    # An amount in a mapping whose numbers have a comma: 1234.567 is not a million.
    mapping = desk.mapping("tipos", ", descripcion: text, monto: number",
                           "description: descripcion\n    value: { amount: monto, currency: { constant: MXN } }", "es-CO")
    run = pliego("convert", mapping, "--db", "postgresql:///postgres", "--quiet")
    tally.same("texts and numbers", (run.returncode, re.findall(r'"tender":(\{.*\})\}', run.stdout)), (0, [
        '{"id":"comillas","description":"\\"a\\", b\\n\\tc","value":{"amount":1234.567,"currency":"MXN"}}',
        '{"id":"real","description":"1e+15","value":{"amount":1.5,"currency":"MXN"}}', '{"id":"vacio"}']))
    names = ["logico", "momento", "hora", "dinero", "real4", "real8", "entero", "uid", "marca", "lista"]
    text = 'title: \'= ' + ' & "|" & '.join(f"first_filled([{name}], [id])" for name in names) + "'"
    mapping = desk.mapping("valores", columns, text)
    run = pliego("convert", mapping, "--db", "postgresql:///postgres", "--quiet")
    tally.same("what the server's types become", (run.stderr, re.findall(r'"title":"(.*?)"', run.stdout)), ("", [
        "true|2025-06-30T18:00:00-06:00|2025-07-01T10:00:00.25|1234.50|0.1|0.0000001|-5"
        "|a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11|a|{1,2}", "false|2|2|2|2|100000000000000000000|2|2|2|2"]))


def check_order(desk, tally):
    """Rows of one process: their order shows in its list."""
    psql("""
        CREATE TABLE sin_llave (id text, "Título" text COLLATE "es-x-icu");
        INSERT INTO sin_llave VALUES ('p', 'b'), ('p', 'B'), ('p', 'á'), ('p', NULL), ('p', 'a');
        CREATE VIEW vista AS SELECT * FROM sin_llave;
    """)
    path = desk.work / "order.pliego.yaml"
    for table in ("sin_llave", "vista", "public.vista"):
        path.write_text(f"""\
pliego: 1
parameters: {{ as_of: {{ type: datetime, default: "2025-06-30T00:00:00Z" }} }}
sources:
  filas: {{ table: {table}, columns: {{ id: "text, required", Título: text }} }}
process: {{ from: filas, key: id }}
release:
  ocid: {{ prefix: ocds-abc123, key: id }}
  date: run[as_of]
  tender:
    id: id
    description: = join(",", filas[Título])
""", encoding="utf-8")
        report = desk.work / "report.json"
        run = pliego("convert", path, "--db", "postgresql:///postgres", "--report", report, "--quiet")
        tally.same(f"the order of {table}", re.findall(r'"description":"(.*?)"', run.stdout), ["B,a,b,á"])
        tally.holds(f"{table} has no key, and the report says so", '"D057"' in report.read_text(), report.read_text())


def check_refusals(desk, tally):
    server = "postgresql:///postgres"
    secret = "s3creto-%C3%B1"
    desk.fails("no server", desk.mapping("tipos"), "D050", ("cannot open the database", "no se puede abrir"),
               "--db", f"postgresql://ana:{secret}@/compras?host=/no/such/folder")
    desk.fails("no database", desk.mapping("tipos"), "D050", ('"nada" does not exist', '"nada" does not exist'),
               "--db", "postgresql:///nada")
    psql("CREATE ROLE lector LOGIN PASSWORD 'abre-sesamo'; CREATE TABLE cerrada (id text); GRANT SELECT ON tipos TO lector")
    wrong = "postgresql://lector:s3creto@/postgres"
    desk.fails("a wrong password", desk.mapping("tipos"), "D050", ("password authentication", "password authentication"),
               "--db", wrong)
    for address in (wrong, f"postgresql://ana:{secret}@/c?host=/no/such", f"postgresql://ana:{secret}%zz@/c", "oracle://a:s3creto@b"):
        run = pliego("convert", desk.mapping("tipos"), "--db", address, "--report", desk.work / "report.json")
        tally.holds("no password is shown", "s3creto" not in run.stdout + run.stderr, run.stderr)
    run = pliego("convert", desk.mapping("tipos"), "--db", "postgresql://lector@/postgres", "--quiet", PGPASSWORD="abre-sesamo")
    tally.same("the password of the environment", (run.returncode, run.stderr), (0, ""))
    desk.fails("no right to read", desk.mapping("cerrada"), "D052", ("permission denied", "permission denied"),
               "--db", "host=" + os.environ["PGHOST"] + " dbname=postgres user=lector password=abre-sesamo")

    desk.fails("no table", desk.mapping("tipo"), "D051", ("did you mean 'tipos'", "¿quiso decir 'tipos'"), "--db", server)
    psql('CREATE SCHEMA compras; CREATE TABLE compras.actas (id text PRIMARY KEY, "A b" text); INSERT INTO compras.actas VALUES (1, 2)')
    desk.fails("another schema", desk.mapping("actas"), "D051", ("did you mean 'compras.actas'", "'compras.actas'"), "--db", server)
    run = pliego("convert", desk.mapping("compras.actas"), "--db", server, "--quiet")
    tally.same("a table of another schema", run.returncode, 0)
    desk.fails("no column", desk.mapping("tipos", ", Descripción: text", "title: Descripción"), "D001",
               ('the table has no column Descripción', 'la tabla no tiene la columna'), "--db", server)
    psql('CREATE TABLE "x"" ; DROP TABLE tipos" (id text); INSERT INTO "x"" ; DROP TABLE tipos" VALUES (1)')
    run = pliego("convert", desk.mapping("'x\" ; DROP TABLE tipos'"), "--db", server, "--quiet")
    tally.same("a name is a name", (run.returncode, psql("SELECT count(*) FROM tipos")), (0, "3"))

    psql("CREATE TABLE fotos (id text PRIMARY KEY, foto bytea)")
    desk.fails("bytes", desk.mapping("fotos", ", foto: text", "title: foto"), "D055", ("holds bytes", "contiene bytes"), "--db", server)
    psql("""CREATE DATABASE suelta ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0""")
    psql(r"CREATE TABLE t (id text PRIMARY KEY, n text); INSERT INTO t VALUES ('1', 'ok'), ('2', E'\xf1o\xf1o')", "suelta")
    desk.fails("not UTF-8", desk.mapping("t", ", n: text", "title: n"), "D05[26]", ("UTF-?8", "UTF-?8"), "--db", "postgresql:///suelta")

    psql("""CREATE FUNCTION anota() RETURNS text LANGUAGE sql VOLATILE AS $$ INSERT INTO public.cerrada VALUES ('x') RETURNING id $$;
            CREATE VIEW escribe AS SELECT public.anota() AS id""")
    desk.fails("a view that writes", desk.mapping("escribe"), "D052", ("read-only transaction", "read-only transaction"), "--db", server)
    tally.same("nothing was written", psql("SELECT count(*) FROM cerrada"), "0")
    psql("CREATE VIEW lenta AS SELECT '1'::text AS id FROM pg_sleep(600)")
    desk.fails("a timeout", desk.mapping("lenta"), "D053", ("within 1 s", "en 1 s"), "--db", server, "--db-timeout", "1")
    desk.fails("a timeout by the environment", desk.mapping("lenta"), "D053", ("within 1 s", "en 1 s"), "--db", server,
               PLIEGO_DB_TIMEOUT="1")


# Waits until rows have come, and asks for the process of the server that gives them.
AMID = """
DO $$ DECLARE found int; BEGIN
  LOOP
    PERFORM pg_stat_clear_snapshot();
    SELECT pid INTO found FROM pg_stat_activity
    WHERE application_name = 'pliego' AND query LIKE 'FETCH FORWARD%' AND query NOT LIKE 'FETCH FORWARD 256 %';
    EXIT WHEN found IS NOT NULL;
    PERFORM pg_sleep(0.001);
  END LOOP;
  {then}
END $$;
"""


def check_broken(desk, tally):
    psql("""
        CREATE TABLE grande (id bigint PRIMARY KEY, texto text);
        INSERT INTO grande SELECT n, repeat('x', 300) || n FROM generate_series(1, 600000) AS n;
        ANALYZE grande;
    """)
    mapping = desk.mapping("grande", ", texto: text", "title: texto")
    words = (r"broke after [1-9]\d* rows of the table 'grande'", r"se cortó después de [1-9]\d* filas")
    terminate = AMID.format(then="PERFORM pg_terminate_backend(found);")

    def beside():
        command = ["psql", "--no-psqlrc", "--quiet", "--command", terminate]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL)

    desk.fails("a session ended by an administrator", mapping, "D054", words, "--db", "postgresql:///postgres", during=beside)

    def kill():
        """The whole server is stopped at once, as by a power cut, from within."""
        program = AMID.format(then="PERFORM set_config('pliego.pid', found::text, false);") + "SELECT current_setting('pliego.pid');"
        script = 'kill -KILL "$(psql --no-psqlrc --quiet --tuples-only --no-align <<< "$0")"'
        return subprocess.Popen(["bash", "-c", script, program])

    if os.geteuid() == 0:
        desk.fails("a process of the server killed", mapping, "D054", words, "--db", "postgresql:///postgres", during=kill_when_up(kill))


def kill_when_up(kill):
    """The server needs a moment to recover from the kill before."""
    def run():
        for _ in range(200):
            if subprocess.run(["pg_isready", "--quiet"]).returncode == 0:
                break
            subprocess.run(["sleep", "0.1"])
        return kill()
    return run


def check_sqlite(desk, tally):
    path = desk.work / "mini.db"
    with sqlite3.connect(path) as database:
        database.executescript("""
            CREATE TABLE tipos (id TEXT PRIMARY KEY, descripcion TEXT, monto);
            INSERT INTO tipos VALUES ('a', 'x', 1e20), ('b', NULL, 0.1), ('c', '"q", ' || char(10), -7), ('d', 3.0, '12.50');
            CREATE TABLE sueltas (id TEXT, titulo TEXT); INSERT INTO sueltas VALUES ('z', '1'), ('y', '2');
            CREATE TABLE fotos (id TEXT PRIMARY KEY, foto); INSERT INTO fotos VALUES ('1', 'texto'), ('2', x'ff00');
            CREATE TABLE rota (id TEXT PRIMARY KEY, n TEXT); INSERT INTO rota VALUES ('1', CAST(x'f16f' AS TEXT));
            CREATE VIEW eterna AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n WHERE i < 0;
            CREATE VIEW coja AS SELECT id FROM no_existe;
        """)
    database.close()
    mapping = desk.mapping("tipos", ", descripcion: text, monto: number",
                           "description: descripcion\n    value: { amount: monto, currency: { constant: MXN } }")
    run = pliego("convert", mapping, "--db", f"sqlite:{path}", "--quiet")
    tally.same("what SQLite's values become", re.findall(r'"(?:description|amount)":("(?:[^"\\]|\\.)*"|[^,}]*)', run.stdout), [
        '"x"', "100000000000000000000", "0.1", '"\\"q\\","', "-7", '"3.0"', "12.50"])
    desk.fails("no file", mapping, "D050", ("unable to open", "unable to open"), "--db", desk.work / "none.db")
    desk.fails("not a database", mapping, "D050", ("not a database", "not a database"), "--db", mapping)
    desk.fails("no table in SQLite", desk.mapping("tipo"), "D051", ("did you mean 'tipos'", "¿quiso decir 'tipos'"), "--db", path)
    desk.fails("bytes in SQLite", desk.mapping("fotos", ", foto: text", "title: foto"), "D055", ("fotos, column foto", "fotos, columna foto"), "--db", path)
    desk.fails("not UTF-8 in SQLite", desk.mapping("rota", ", n: text", "title: n"), "D056", ("rota, row 1, column n", "rota, fila 1"), "--db", path)
    desk.fails("a view without its table", desk.mapping("coja"), "D052", ("no_existe", "no_existe"), "--db", path)
    desk.fails("a timeout in SQLite", desk.mapping("eterna"), "D053", ("within 1 s", "en 1 s"), "--db", path, "--db-timeout", "1")
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    desk.fails("a locked file", mapping, "D050", ("locked", "locked"), "--db", path, "--db-timeout", "1")
    lock.close()
    before = path.read_bytes()
    pliego("convert", mapping, "--db", path, "--quiet")
    tally.same("the database is only read", (path.read_bytes(), sorted(p.name for p in desk.work.glob("mini.db*"))), (before, ["mini.db"]))
    truncated = desk.work / "truncated.db"
    truncated.write_bytes(before[:len(before) // 2])
    desk.fails("half a database", desk.mapping("rota", ", n: text", "title: n"), "D05[026]", ("database", "base"), "--db", truncated)


def main():
    if "PLIEGO_POSTGRES_PID" not in os.environ:
        command = [ROOT / "Scripts" / "with-postgres.sh", sys.executable, __file__, *sys.argv[1:]]
        status = subprocess.run([str(word) for word in command]).returncode
        if status == 77:
            print("no PostgreSQL here; nothing was checked\n0 passed, 0 failed")
            return 0
        return status
    for name in ("PLIEGO_DB", "PLIEGO_DB_TIMEOUT", "PGPASSWORD", "PGSERVICE"):
        os.environ.pop(name, None)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        check_worked(OBRAS / "obras.pliego.yaml", OBRAS / "rows", TYPES, "obras", work, tally)
        shared = pathlib.Path(sys.argv[1], "design", "worked", "b-sql") if len(sys.argv) > 1 else None
        if shared and shared.exists():
            for state in sorted((shared / "data").iterdir()):
                check_worked(shared / "procurement-db.pliego.yaml", state, SHARED_TYPES, f"state{state.name}", work, tally)
        else:
            print("design/worked/b-sql is not here; only the project's own mapping was run")
        desk = Desk(work, tally)
        check_sqlite(desk, tally)
        check_types(desk, tally)
        check_order(desk, tally)
        check_refusals(desk, tally)
        check_broken(desk, tally)
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
