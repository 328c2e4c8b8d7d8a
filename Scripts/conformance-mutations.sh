#!/usr/bin/env bash
# A hundred thousand seeded mutations of invented releases: both parsers and both answers of the evaluator agree.
#
# The seed is printed; PLIEGO_SEED=… brings a failure back.
set -euo pipefail
cd "$(dirname "$0")/.."
PLIEGO_MUTATIONS=${PLIEGO_MUTATIONS:-100000} swift test --filter PliegoSchemaTests.MutationTests 2>&1 |
  grep -E "PLIEGO_SEED|accepted|refuses|✘|Test run" || exit 1
exit "${PIPESTATUS[0]}"
