#!/usr/bin/env bash
# What `make demo` shows. The built pliego is first on the PATH.
set -euo pipefail
cd "$(dirname "$0")/.."

pliego version
