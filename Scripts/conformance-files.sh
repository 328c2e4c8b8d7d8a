#!/usr/bin/env bash
# What is generated is what its generator makes today, and the bundled publication is valid for an independent validator.
set -euo pipefail
cd "$(dirname "$0")/.."

python3 Scripts/make-schema.py --check
python3 Scripts/check-extensions.py
python3 Scripts/embed-standard-data.py --check
python3 Scripts/make-code-list.py --check
Scripts/python.sh Scripts/validate-releases.py Examples/compranet-contracts/expected/releases.ndjson --extensions partyScale
