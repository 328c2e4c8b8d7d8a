#!/usr/bin/env bash
# Runs every conformance script there is: Scripts/conformance-*.sh and Scripts/conformance-*.py.
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
count=0
for script in Scripts/conformance-*.sh Scripts/conformance-*.py; do
  # Without real exports it asks nothing that `make test` did not ask.
  if [[ $script == *-databases.py ]] && ((${#shared[@]} == 0)); then continue; fi
  echo "== $script"
  case $script in
    *-mx.py | *-co.py | *-flatten.py | *-validate.py | *-json-schema.py | *-merge.py | *-diff.py | \
      *-workbooks.py | *-databases.py | *-json-sources.py | *-history.py)
      Scripts/python.sh "$script" "${shared[@]}" ;;
    *.py) Scripts/python.sh "$script" ;;
    *) bash "$script" ;;
  esac
  count=$((count + 1))
done
echo "== Scripts/mapping-pages.py --check"
Scripts/python.sh Scripts/mapping-pages.py --check
echo "$count conformance scripts passed"
