#!/usr/bin/env bash
# Makes sure that there is a Chromium, which only the test of the page of `pliego diff` needs; building needs none.
#
#   Scripts/browser.sh        installs Debian's package when there is none; says what went wrong and ends with 2
#   Scripts/browser.sh --check  only says whether there is one
set -euo pipefail

# What a browser draws letters with comes along, so that a picture looks the same on every machine.
packages=(chromium fonts-liberation)

if command -v chromium >/dev/null; then exit 0; fi
if [[ ${1:-} == --check ]]; then
  echo "missing: chromium"
  exit 1
fi

refuse() {
  {
    echo "The page of pliego diff is tested in Chromium, and it cannot be installed here: $1"
    echo "La página de pliego diff se prueba en Chromium y no se puede instalar aquí: $1"
  } >&2
  exit 2
}

command -v apt-get >/dev/null || refuse "this is not Debian: install a browser called 'chromium'"
as_root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || refuse "only root can install: apt-get install ${packages[*]}"
  as_root=(sudo)
fi

echo "Installing: ${packages[*]}"
"${as_root[@]}" apt-get update || refuse "apt-get update failed"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${packages[@]}" ||
  refuse "apt-get install ${packages[*]} failed"
