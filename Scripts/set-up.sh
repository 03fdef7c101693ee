#!/usr/bin/env bash
# Installs what Casebook needs from Debian's packages and is not there yet. Says what it does;
# says nothing and does nothing when all is there.
#   set-up.sh          what it takes to build and run
#   set-up.sh --tests  what the tests need besides
set -euo pipefail

packages=(libncursesw5-dev libsqlite3-dev)
[ "${1:-}" = "--tests" ] && packages+=(tmux strace python3-jsonschema python3-icalendar python3-html5lib)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
    missing+=("$package")
done

if [ "${#missing[@]}" -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    echo "Casebook needs ${missing[*]} (Debian's names). Please install them and try again." >&2
    exit 1
  fi
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Casebook needs ${missing[*]}. As root, run: apt-get install ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  echo "Installing what is missing: ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -q >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
fi

if ! command -v swift >/dev/null; then
  cat >&2 <<'WORDS'
Casebook is built with Swift 6.2 or later, and there is no “swift” on this machine's PATH.
Get it in one of these ways, open a new shell and run the same command again:

  1. Swiftly, Swift's own installer: https://www.swift.org/install/linux/
     It puts the toolchain into your home folder.
  2. The tarball for your Debian from https://www.swift.org/install/linux/tarball/
     Unpack it, say to /opt/swift, and add /opt/swift/usr/bin to your PATH.
WORDS
  exit 1
fi

version=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9]+\.[0-9]+' | head -n 1)
if [ -n "$version" ] && [ "$(printf '6.2\n%s\n' "$version" | sort -V | head -n 1)" != "6.2" ]; then
  echo "Casebook needs Swift 6.2 or later; this is $version. See https://www.swift.org/install/linux/" >&2
  exit 1
fi
