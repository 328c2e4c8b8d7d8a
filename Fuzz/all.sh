#!/usr/bin/env bash
# Builds all fuzz targets under the address sanitizer and runs each for some seconds, two at a time: Fuzz/all.sh SECONDS
#
# Prints how many runs each made; of one that found something, all that it said.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:?"how many seconds"}
targets=(FuzzCSV FuzzMapping FuzzFormula FuzzSplitter FuzzTape FuzzSchema FuzzPointer FuzzMerge FuzzWorkbook FuzzJSONSource)
swift build -c release -Xswiftc -sanitize=fuzzer
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

run() {
  if ./run.sh "$1" "$2" >"$3/$1" 2>&1; then
    echo "$1: $(grep '^Done ' "$3/$1")"
  else
    sed "s/^/$1: /" "$3/$1" >&2
    return 1
  fi
}
export -f run
printf '%s\n' "${targets[@]}" | xargs -P 2 -I TARGET bash -c 'run TARGET "$@"' - "$seconds" "$logs"
