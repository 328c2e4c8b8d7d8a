#!/usr/bin/env bash
# Runs every conformance script there is, two at a time: Scripts/conformance-*.sh and Scripts/conformance-*.py.
#
# Each compares pliego, or the facts it carries, with what others wrote; it prints what it compared and ends with
# status 0 when they agree; conformance-page.py opens the page of `pliego diff` in Chromium, and installs that where it is
# missing. The built pliego is on the PATH. Where a folder `shared` stands beside the checkout, scripts
# that run on real exports find it there; without it they say so.
set -euo pipefail
cd "$(dirname "$0")/.."

shopt -s nullglob
shared=()
if [ -d ../shared ]; then shared=(../shared); fi
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# One script; what it says is shown in one piece when it is done.
run() {
  local logs=$1 script=$2 log status=0
  shift 2
  log="$logs/$(basename "$script")"
  case $script in
    *-mx.py | *-co.py | *-flatten.py | *-validate.py | *-json-schema.py | *-merge.py | *-diff.py | \
      *-workbooks.py | *-databases.py | *-json-sources.py | *-history.py)
      Scripts/python.sh "$script" "$@" >"$log" 2>&1 || status=1 ;;
    *mapping-pages.py) Scripts/python.sh "$script" --check >"$log" 2>&1 || status=1 ;;
    *.py) Scripts/python.sh "$script" >"$log" 2>&1 || status=1 ;;
    *) bash "$script" >"$log" 2>&1 || status=1 ;;
  esac
  sed "1i == $script" "$log"
  [ -s "$log" ] || echo "== $script"
  if ((status)); then echo "FAILED: $script"; fi
  return $status
}
export -f run

scripts=(Scripts/mapping-pages.py)
for script in Scripts/conformance-*.sh Scripts/conformance-*.py; do
  # Without real exports it asks nothing that `make test` did not ask.
  if [[ $script == *-databases.py ]] && ((${#shared[@]} == 0)); then continue; fi
  scripts+=("$script")
done
# The packages of Python are installed once, before two scripts want them at once.
Scripts/python.sh -c ''
printf '%s\n' "${scripts[@]}" | xargs -P 2 -I SCRIPT bash -c 'run "$0" SCRIPT "$@"' "$logs" "${shared[@]}"
echo "${#scripts[@]} conformance scripts passed"
