#!/usr/bin/env bash
# Puts pliego, its manual pages and its completions below a prefix, or takes them away.
#
#   Scripts/install.sh BINARY PREFIX
#   Scripts/install.sh --remove PREFIX
set -euo pipefail

prefix=$2
files=(
  "$prefix/bin/pliego"
  "$prefix/share/man/man1/pliego.1"
  "$prefix/share/man/es/man1/pliego.1"
  "$prefix/share/bash-completion/completions/pliego"
  "$prefix/share/zsh/site-functions/_pliego"
  "$prefix/share/fish/vendor_completions.d/pliego.fish"
)

if [[ $1 == --remove ]]; then
  rm -fv -- "${files[@]}"
  exit 0
fi

binary=$1
for file in "${files[@]}"; do install -d "$(dirname "$file")"; done
install -m 755 -s "$binary" "${files[0]}"
made=$(mktemp)
trap 'rm -f "$made"' EXIT
# put FILE WORDS…: what pliego prints for these words becomes the file.
put() { "$binary" "${@:2}" >"$made" && install -m 644 "$made" "$1"; }
put "${files[1]}" man --lang en
put "${files[2]}" man --lang es
put "${files[3]}" completions bash --lang en
put "${files[4]}" completions zsh --lang en
put "${files[5]}" completions fish --lang en
printf '%s\n' "${files[@]}"
