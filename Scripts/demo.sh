#!/usr/bin/env bash
# What `make demo` shows: the bundled publication from rows to releases and a verdict, in the reader's language. The built
# pliego is first on the PATH. Exit status 0 when all went as it should; the conversion itself ends with 1, for rows have
# defects.
set -euo pipefail
cd "$(dirname "$0")/../Examples/compranet-contracts"

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in es*) lang=es ;; *) lang=en ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# say ENGLISH SPANISH: a heading in the reader's language.
say() {
  if [ $lang = es ]; then printf '\n%s\n' "$2"; else printf '\n%s\n' "$1"; fi
}

# expect STATUS COMMAND…: shows and runs a command, which has to end with that status.
expect() {
  local wanted=$1 status=0
  shift
  printf '$ %s\n' "${*//$work\//}"
  "$@" --lang $lang >"$work/output" 2>&1 || status=$?
  if [ $status -ne "$wanted" ]; then
    cat "$work/output"
    say "pliego ended with status $status, not $wanted" "pliego terminó con estado $status, no $wanted" >&2
    exit 1
  fi
}

say "1  A mapping is checked before any row is read, and proves itself with its own tests." \
  "1  Un mapeo se comprueba antes de leer fila alguna, y se prueba con sus propios ejemplos."
expect 0 pliego mapping check contratos.pliego.yaml --data rows
cat "$work/output"
expect 0 pliego mapping test contratos.pliego.yaml
tail -1 "$work/output"

say "2  A wrong one is refused, with the caret under the mistake." \
  "2  Uno equivocado se rechaza, con la marca bajo el error."
sed 's/Obra Pública: works/Obra Pública: work/' contratos.pliego.yaml >"$work/wrong.pliego.yaml"
expect 1 pliego mapping check "$work/wrong.pliego.yaml"
sed "s|$work/||" "$work/output" | grep -A 4 P404

say "3  Rows become releases: every row is used, filtered, rejected or an orphan, and the numbers add up." \
  "3  Las filas se vuelven releases: cada una es usada, filtrada, rechazada o huérfana, y los números suman."
expect 1 pliego convert contratos.pliego.yaml --data rows --set as_of=2016-12-31 --out "$work/releases.ndjson" \
  --rejects "$work/rejects" --unmapped "$work/unmapped" --provenance "$work/provenance.ndjson"
tail -4 "$work/output" | sed 's/ · /\n           /g'
if ! cmp -s "$work/releases.ndjson" expected/releases.ndjson; then
  say "The releases differ from expected/releases.ndjson." "Los releases difieren de expected/releases.ndjson." >&2
  exit 1
fi

say "4  What needs a person: amounts, dates and titles to look at, rows to repair, codes to complete." \
  "4  Lo que pide una persona: importes, fechas y títulos por ver, filas por reparar, códigos por completar."
grep -e '(IMPORTE_CONTRATO):' -e '(TITULO_EXPEDIENTE):' "$work/output" | sed 's/  (proc.*//'
for file in "$work"/rejects/*.csv "$work"/rejects/orphans/*.csv; do
  printf '  %s\n' "${file#"$work"/}"
done
grep '#  *[0-9]' "$work"/unmapped/*.yaml | sed "s|^$work/|  |; s|:  *|  |"

say "5  Each value knows where it came from." "5  Cada valor sabe de dónde salió."
grep '36201"' "$work/provenance.ndjson" | grep -o '{"pointer":"/contracts/0/value/amount"[^]]*]}'
grep 'ocds-213czf-36201"' "$work/releases.ndjson" | grep -o '"value":{[^}]*}' | sed -n 1p

say "6  Is it valid, and does it say enough? A finding names the cell that the value came from." \
  "6  ¿Es válido, y dice lo suficiente? Un hallazgo nombra la celda de donde salió el valor."
expect 0 pliego validate "$work/releases.ndjson" --provenance "$work/provenance.ndjson"
sed "s|$work/||" "$work/output" | awk '/^not[ea] /{stop = 1} !stop'
sed "s|$work/||" "$work/output" | awk '/^24 (releases|entregas)/{found = 1} found && /^$/{stop = 1} found && !stop'

say "7  A day later: what changed, in words. One amendment and one process are new." \
  "7  Un día después: qué cambió, en palabras. Hay un convenio y un proceso nuevos."
expect 1 pliego convert contratos.pliego.yaml --data rows-day2 --set as_of=2016-12-31 --out "$work/day2.ndjson"
expect 1 pliego diff "$work/releases.ndjson" "$work/day2.ndjson"
cat "$work/output"

say "Go on with Examples/compranet-contracts/README.md, or with a file of your own: pliego mapping inspect FILE.csv" \
  "Siga con Examples/compranet-contracts/LEAME.md, o con un archivo suyo: pliego mapping inspect ARCHIVO.csv"
