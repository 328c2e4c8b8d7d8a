#!/usr/bin/env bash
# Runs a Python script in the project's own environment (.build/venv), which holds what requirements.txt names.
#
#   Scripts/python.sh Scripts/conformance-facts.py
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.build/venv
stamp=$venv/requirements.txt
if ! cmp -s Scripts/requirements.txt "$stamp"; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement Scripts/requirements.txt
  cp Scripts/requirements.txt "$stamp"
fi
exec "$venv/bin/python" "$@"
