#!/usr/bin/env bash
# Builds one fuzz target under the address sanitizer and runs it: Fuzz/run.sh TARGET SECONDS
#
# Starts from Fuzz/seeds/TARGET; what the run learns stays in Fuzz/corpus/TARGET, a finding in Fuzz/findings.
set -euo pipefail
cd "$(dirname "$0")"
target=${1:?"which target: FuzzCSV, FuzzMapping, FuzzFormula, FuzzSplitter, FuzzTape, FuzzSchema, FuzzPointer, FuzzMerge, FuzzWorkbook or FuzzJSONSource"}
seconds=${2:?"how many seconds"}
swift build -c release --product "$target" -Xswiftc -sanitize=fuzzer
mkdir -p "corpus/$target" findings "seeds/$target"
dictionary=()
if [ -f "dictionaries/$target.txt" ]; then dictionary=("-dict=dictionaries/$target.txt"); fi
exec ".build/release/$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=3000 \
  -artifact_prefix=findings/ "${dictionary[@]}" "corpus/$target" "seeds/$target"
