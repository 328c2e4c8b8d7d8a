#!/usr/bin/env bash
# Converts generated tables with pliego and with its peers, in turn, and compares the outputs before the figures.
set -euo pipefail
cd "$(dirname "$0")/.."
exec python3 Benchmarks/run.py "$@"
