#!/usr/bin/env bash
# Takes the README's pictures from the real program in a real terminal: writes Resources/Pictures/*.svg,
# and report.png from a page of a report in Chromium. Needs tmux, python3 and Chromium. Run it again
# whenever the screens change: make pictures. CASEBOOK_PROGRAM names another build of the program.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${CASEBOOK_PROGRAM:-$(swift build -c release --static-swift-stdlib --show-bin-path)/casebook}
folder=$(mktemp -d)
session=casebook-pictures-$$
trap 'tmux -L "$session" kill-server 2>/dev/null || true; rm -rf "$folder"' EXIT

export CASEBOOK_STORE=$folder/store CASEBOOK_USER="J Osei" CASEBOOK_NOW=2024-06-03T10:00
export XDG_CACHE_HOME=$folder/cache LANG=C.UTF-8 TERM=xterm-256color
"$program" sample "$CASEBOOK_STORE" 2>/dev/null
"$program" list >/dev/null

tmux -L "$session" -f /dev/null new-session -d -x 120 -y 32 "$program"

# Waits until the screen shows some words.
shows() {
  for _ in $(seq 100); do
    tmux -L "$session" capture-pane -p | grep -qF -- "$1" && return
    read -rt 0.1 <> <(:) || true
  done
  echo "The screen never showed “$1”:" >&2
  tmux -L "$session" capture-pane -p >&2
  exit 1
}
keys() { tmux -L "$session" send-keys "$@"; }
picture() {
  tmux -L "$session" capture-pane -p -e | python3 Scripts/terminal-to-svg.py "$2" \
    >"Resources/Pictures/$1.svg"
  echo "Resources/Pictures/$1.svg"
}

mkdir -p Resources/Pictures
shows "Casebook"
keys 5
keys / ; keys -l 'area:told' ; keys Enter
shows "TC-"
keys g j j
shows "Points to"
picture list "The list: cases with victim, suspect, class, stage and last incident; a preview beside it"
keys : ; keys -l "open TC-2021-0001" ; keys Enter
shows "People and place"
picture case "A case: its class, stage, course of conduct, impact and people on one page"
keys t
shows "Timeline"
picture timeline "The timeline: lanes by kind over months, and the events below"
# Two at once would be read as one key with Alt.
keys Escape
shows "People and place"
keys Escape
shows "Points to"
keys R
shows "How cases end"
keys / ; keys -l 'area:"West Midlands"' ; keys Enter
keys p ; keys -l '2013 to 2018' ; keys Enter
shows "1 Jan 2013 – 31 Dec 2018"
shows "1,226"
picture rates "Rates: how cases end, with counts, shares, bars and years; Enter lists the cases of a figure"

"$program" report outcomes 'area:"West Midlands"' --from 2013 --to 2018 --format html >"$folder/report.html"
# One frame of a page as wide as paper is enough; what it fetches is nothing.
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=860,1120 \
  --user-data-dir="$folder/chromium" --screenshot="$folder/report.png" "file://$folder/report.html" \
  >/dev/null 2>&1
mv "$folder/report.png" Resources/Pictures/report.png
echo "Resources/Pictures/report.png"
