#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own, which is made in a temporary folder and thrown away after.
#
#   Scripts/with-postgres.sh psql --command 'SELECT version()'
#
# The command finds the server by PGHOST (the folder of its socket), PGPORT and PGUSER; it listens on no network. The
# server's process id is in PLIEGO_POSTGRES_PID. When PostgreSQL is not installed, root gets it from Debian; anybody else
# is told, and the status is 77, or 2 where PLIEGO_REQUIRE_POSTGRES=1 says that it may not be missing.
set -euo pipefail

programs() { { ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null || true; } | sort -V | tail -1; }

bin=$(programs)
if [[ -z $bin ]] && ((EUID == 0)) && command -v apt-get >/dev/null; then
  echo "Installing: postgresql" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends postgresql; } >&2
  bin=$(programs)
fi
if [[ -z $bin ]]; then
  echo "PostgreSQL is not installed; as root:  apt-get install postgresql" >&2
  if [[ ${PLIEGO_REQUIRE_POSTGRES:-} == 1 ]]; then exit 2; fi
  exit 77
fi

# The server refuses to run as root. Sockets have short names, so the folder stands in /tmp.
folder=$(mktemp -d /tmp/pliego-postgres.XXXXXX)
as_owner=()
if ((EUID == 0)); then
  as_owner=(runuser -u postgres --)
  chown postgres "$folder"
fi
chmod 755 "$folder"

stop() {
  (cd "$folder" && "${as_owner[@]}" "$bin/pg_ctl" --pgdata data --mode immediate --silent stop) >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

cd "$folder"
"${as_owner[@]}" "$bin/initdb" --pgdata data --username postgres --auth trust --encoding UTF8 --locale C.UTF-8 \
  --no-sync >/dev/null
cat >> data/postgresql.conf <<'CONF'
listen_addresses = ''
fsync = off
full_page_writes = off
synchronous_commit = off
CONF
# One user has a password, so that there is something to get wrong.
{ echo 'local all lector scram-sha-256'; cat data/pg_hba.conf; } > hba && cat hba > data/pg_hba.conf
"${as_owner[@]}" "$bin/pg_ctl" --pgdata data --log log --wait --silent --options "-k $folder" start >/dev/null ||
  { cat log >&2; exit 2; }

export PGHOST=$folder PGPORT=5432 PGUSER=postgres PGDATABASE=postgres PATH="$bin:$PATH"
PLIEGO_POSTGRES_PID=$(head -1 data/postmaster.pid)
export PLIEGO_POSTGRES_PID
cd "$OLDPWD"
"$@"
