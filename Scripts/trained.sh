#!/usr/bin/env bash
# Builds pliego twice: with counters in it, which work on invented data, then by what they counted. The compiler lays out
# and inlines what is gone through often, and keeps what is rare out of its way.
#
#   Scripts/trained.sh OPTIONS…    what 'swift build' is to be given, both times
#
# The binary is .build/trained/release/pliego. Data and runs are the same every time. Needs Clang's profile library and
# llvm-profdata, which come with Swift.
set -euo pipefail
cd "$(dirname "$0")/.."

swift=${SWIFT:-swift}
home=$PWD/.build/training
trained=.build/trained
toolchain=$("$swift" -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift.*"|\1|p')
library=$(find "$toolchain/lib/clang" -name "libclang_rt.profile*$(uname -m).a" 2>/dev/null | head -1)
profdata=$toolchain/bin/llvm-profdata
if [[ -z $library || ! -x $profdata ]]; then
  echo "this Swift has no profile library or no llvm-profdata below $toolchain: make release builds without them" >&2
  exit 2
fi

# SwiftPM does not compile again for other options, so nothing is left of an earlier time.
rm -rf "$home" "$trained"
mkdir -p "$home/counts"

echo "== building with counters"
"$swift" build "$@" --scratch-path "$home/build" -Xswiftc -Xfrontend -Xswiftc -ir-profile-generate \
  -Xlinker "$library" -Xlinker -u__llvm_profile_runtime
pliego=$home/build/release/pliego

echo "== running on invented data"
export LLVM_PROFILE_FILE=$home/counts/%p.profraw
# run WORDS…: findings are expected, failures are not.
run() {
  local status=0
  "$pliego" "$@" --jobs 1 >/dev/null 2>"$home/said" || status=$?
  if ((status > 1)); then
    echo "pliego $* ended with status $status" >&2
    cat "$home/said" >&2
    exit 2
  fi
}

python3 Benchmarks/validate/make_releases.py --size 20MB --seed 7 --out "$home/releases" >"$home/said"
python3 Benchmarks/merge/make_histories.py --size 10MB --seed 7 --out "$home/histories" >"$home/said"
python3 Benchmarks/diff/make_editions.py --size 10MB --seed 7 --out "$home/editions" >"$home/said"
python3 Benchmarks/generate.py --size 20MB --seed 7 --out "$home/faulty" >"$home/said"
python3 Benchmarks/generate.py --size 20MB --seed 7 --clean --out "$home/clean" >"$home/said"

for form in metadata-first.json metadata-last.json releases.jsonl releases.jsonl.gz; do
  run validate "$home/releases/$form"
done
run validate --only schema "$home/releases/releases.jsonl"
run validate --format ndjson "$home/releases/metadata-first.json"
for tables in clean faulty; do
  for plan in memory spool; do
    run convert Benchmarks/convert/six-tables.pliego.yaml --data "$home/$tables" --plan "$plan" \
      --out "$home/converted.ndjson"
  done
done
run validate "$home/converted.ndjson"
run merge "$home/histories/releases.jsonl" --out "$home/merged.jsonl"
run flatten "$home/releases/releases.jsonl" --out "$home/flat"
run diff "$home/editions/before.jsonl" "$home/editions/after.jsonl"
"$profdata" merge --sparse --output="$home/pliego.profdata" "$home"/counts/*.profraw
unset LLVM_PROFILE_FILE

echo "== building by what was counted"
"$swift" build "$@" --scratch-path "$trained" -Xswiftc -Xfrontend -Xswiftc "-ir-profile-use=$home/pliego.profdata"
rm -rf "$home/build" "$home/counts"
