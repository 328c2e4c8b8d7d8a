#!/usr/bin/env bash
# Installs the Debian packages that building and testing need. Quick when nothing is missing; may be run any time.
#
#   Scripts/setup.sh          what building, testing and the scripts need
#   Scripts/setup.sh --check  only says what is missing; status 1 when something is
set -euo pipefail

packages=(
  pkg-config                   # finds the libraries below
  libyaml-dev zlib1g-dev libzstd-dev libutf8proc-dev libssl-dev libsimdjson-dev libre2-dev libpcre2-dev
  libxlsxwriter-dev libsqlite3-dev libarchive-dev libexpat1-dev libpq-dev
  git python3 python3-venv     # the scripts
  sqlite3 postgresql           # the pages and tests about databases
  zstd                         # tests of packed files
)

if ! command -v swift >/dev/null; then
  cat >&2 <<'TEXT'
pliego needs Swift 6.2 or later, and there is no 'swift' on the PATH.
  Get it from https://www.swift.org/install/ (with swiftly:  swiftly install latest), then run this again.

pliego necesita Swift 6.2 o posterior y no hay 'swift' en el PATH.
  Consígalo en https://www.swift.org/install/ (con swiftly:  swiftly install latest) y repita la orden.
TEXT
  exit 2
fi

has() { dpkg-query --show --showformat='${db:Status-Abbrev}\n' "$1" 2>/dev/null | grep -q '^.i'; }

if ! command -v dpkg-query >/dev/null; then
  if [[ ${1:-} == --check ]]; then exit 0; fi
  echo "This is not Debian or Ubuntu: please make sure that the like of these packages is installed: ${packages[*]}" >&2
  echo "Esto no es Debian ni Ubuntu: asegúrese de que esté instalado lo equivalente a: ${packages[*]}" >&2
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  has "$package" || missing+=("$package")
done
# simdjson and RE2 are C++; its headers come with any release of the compiler's library.
has 'libstdc++-*-dev' || missing+=(g++)

if ((${#missing[@]} == 0)); then exit 0; fi
if [[ ${1:-} == --check ]]; then
  echo "missing: ${missing[*]}"
  exit 1
fi

as_root=()
if ((EUID != 0)); then
  if command -v sudo >/dev/null; then
    as_root=(sudo)
  else
    {
      echo "These packages are missing, and only root can install them. As root, run:"
      echo "Faltan estos paquetes y sólo root puede instalarlos. Como root, ejecute:"
      echo "  apt-get update && apt-get install --yes --no-install-recommends ${missing[*]}"
    } >&2
    exit 2
  fi
fi

echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
