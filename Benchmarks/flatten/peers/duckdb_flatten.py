"""Writes releases and their arrays as CSV files with DuckDB, as somebody would who knows SQL.

    duckdb_flatten.py RELEASES.jsonl FOLDER

read_json infers the columns from the whole file; objects are unfolded with `unnest(…, recursive := true)`, arrays of
objects with one query each, which carries the ocid, the release's id and the element's number. Arrays in objects of
elements (contracts/implementation/transactions) stay one cell, which spares DuckDB some work. One thread.
"""

import pathlib
import sys

import duckdb


def arrays(kind, path=()):
    """The paths of arrays of objects that stand in no other array, from DuckDB's description of a type."""
    for name, inner in children(kind):
        if inner.id == "list" and inner.children[0][1].id == "struct":
            yield (*path, name)
        elif inner.id == "struct":
            yield from arrays(inner, (*path, name))


def children(kind):
    return kind.children if kind.id == "struct" else []


def main():
    source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    database = duckdb.connect(config={"threads": 1})
    database.execute(
        "CREATE TABLE releases AS SELECT * FROM read_json(?, format = 'newline_delimited', sample_size = -1,"
        " maximum_object_size = 67108864)",
        [source],
    )
    columns = database.table("releases").columns
    types = dict(zip(columns, database.table("releases").types))

    def quoted(*names):
        return ".".join('"' + name.replace('"', '""') + '"' for name in names)

    found = []
    for name, kind in types.items():
        if kind.id == "list" and kind.children[0][1].id == "struct":
            found.append((name,))
        elif kind.id == "struct":
            found += arrays(kind, (name,))
    plain = [name for name, kind in types.items() if not (kind.id == "list" and kind.children[0][1].id == "struct")]
    parts = [f"unnest({quoted(name)}, recursive := true)" if types[name].id == "struct" else quoted(name) for name in plain]
    database.execute(f"COPY (SELECT {', '.join(parts)} FROM releases) TO '{folder}/releases.csv' (HEADER)")

    def write(path, relation, kind, keys):
        """One table of elements, and those of the arrays in them."""
        table = "_".join(path)
        database.execute(
            f"CREATE OR REPLACE TEMP TABLE {quoted(table)} AS SELECT {', '.join(keys)},"
            f" generate_subscripts({relation[1]}, 1) AS n, unnest({relation[1]}) AS e FROM {relation[0]}"
        )
        own = [f"{number}" for number in range(len(keys))]
        lists = [name for name, inner in children(kind) if inner.id == "list" and inner.children[0][1].id == "struct"]
        kept = [name for name, _ in children(kind) if name not in lists]
        cells = [
            f"unnest(e.{quoted(name)}, recursive := true)" if dict(children(kind))[name].id == "struct"
            else f"e.{quoted(name)} AS {quoted('e_' + name)}"
            for name in kept
        ]  # fmt: skip
        names = [key.split(" AS ")[-1] for key in keys]
        database.execute(
            f"COPY (SELECT {', '.join([*names, 'n', *cells])} FROM {quoted(table)}) TO '{folder}/{table}.csv' (HEADER)"
        )
        for name in lists:
            inner = dict(children(kind))[name].children[0][1]
            write((*path, name), (quoted(table), f"e.{quoted(name)}"), inner, [*names, f"n AS n{len(own)}"])

    for path in found:
        kind = types[path[0]]
        for name in path[1:]:
            kind = dict(kind.children)[name]
        write(path, ("releases", quoted(*path)), kind.children[0][1], ["ocid", '"id"'])


main()
