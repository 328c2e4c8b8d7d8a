#!/usr/bin/env bash
# Runs a script of the project, or says that it is not there yet.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ -x $1 ]]; then exec "$@"; fi
echo "there is no $1 yet" >&2
exit 2
