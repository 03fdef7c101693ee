#!/usr/bin/env bash
# Measures the program on a large sample, side by side with what people would use instead, and
# prints one table. Every time is the median of several runs on this machine at this moment, so
# only the ratios mean something elsewhere.
#   CASES=100000        how many cases the sample has
#   BENCH_FOLDER=DIR    keeps the sample there from one run to the next (about 4 KB a case, and as
#                       much again for the index and for each tool's own)
#   CASEBOOK=PROGRAM    measures this program in place of the one that is built
set -euo pipefail
cd "$(dirname "$0")/.."

cases="${CASES:-100000}"
program="${CASEBOOK:-$(swift build -c release --static-swift-stdlib --show-bin-path)/casebook}"
for tool in hyperfine jq python3; do
  command -v "$tool" >/dev/null || { echo "bench.sh needs $tool; please install it." >&2; exit 1; }
done

if [ -n "${BENCH_FOLDER:-}" ]; then
  folder="$BENCH_FOLDER"
  mkdir -p "$folder"
else
  folder="$(mktemp -d)"
  trap 'rm -rf "$folder"' EXIT
fi
export CASEBOOK_STORE="$folder/sample-$cases" XDG_CACHE_HOME="$folder/cache" \
  XDG_STATE_HOME="$folder/state" CASEBOOK_USER=bench
mkdir -p "$XDG_CACHE_HOME" "$XDG_STATE_HOME"
if [ ! -e "$CASEBOOK_STORE/casebook.json" ]; then
  echo "Writing $cases cases …" >&2
  "$program" sample "$CASEBOOK_STORE" --cases "$cases"
fi

# The median in milliseconds of a command, run without a shell. Fails where the command does.
#   median RUNS [--prepare COMMAND] COMMAND
median() {
  local runs="$1" result="$folder/result.json"
  shift
  if ! hyperfine --style none --shell none --warmup 1 --runs "$runs" \
    --export-json "$result" "$@" >/dev/null 2>"$folder/fault"; then
    echo "bench.sh: cannot measure “${*: -1}”: $(tail -1 "$folder/fault")" >&2
    return 1
  fi
  jq -r '.results[0].median * 1000 * 10 | round / 10' "$result"
}

row() { printf '%-48s %12s %12s  %-8s %s\n' "$@"; }
missed=0
# How many seconds another tool is waited for.
patience=120
# What, milliseconds, budget in milliseconds or nothing, and what else there is to say.
result() {
  local verdict=""
  if [ -n "$3" ]; then
    verdict="met"
    if jq -en "$2 > $3" >/dev/null; then verdict="NOT MET"; missed=$((missed + 1)); fi
  fi
  row "$1" "$2 ms" "${3:+$3 ms}" "$verdict" "${4:-}"
}
load() { cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo "not known"; }
ratio() { jq -n "($1 / $2 * 10 | round) / 10"; }
# Whether the program has a command. Asked once, because a pipe that closes early fails.
commands="$("$program" --help)"
has() { grep -qE "^  $1 " <<<"$commands"; }

echo "$cases cases, $(du -sh --apparent-size "$CASEBOOK_STORE/cases" | cut -f1), $(nproc) cores, load $(load)"
echo
row "what" "measured" "budget" "" "instead of it"

# --- from nothing -------------------------------------------------------------------------------
ours="$(median 3 --prepare "rm -rf $XDG_CACHE_HOME/casebook" "$program list --count --fresh")"
theirs="$(median 3 --prepare "rm -f $folder/python.sqlite" \
  "python3 Benchmarks/python_index.py build $CASEBOOK_STORE $folder/python.sqlite")"
result "index from nothing" "$ours" "$(jq -n "[5000, $cases / 20] | max")" \
  "a Python script with SQLite: $theirs ms, $(ratio "$theirs" "$ours") times ours"
row "  memory while it is built" \
  "$( { rm -rf "$XDG_CACHE_HOME/casebook"
    /usr/bin/time -f %M "$program" list --count --fresh 2>&1 >/dev/null; } | tail -1) KB" "" "" ""

# --- the list -----------------------------------------------------------------------------------
version="$(median 20 "$program --version")"
result "casebook --version" "$version" "15"
ours="$(median 20 "$program list stage:open --sort next --limit 50")"
result "start, and the first 50 open cases" "$ours" "60"
row "  memory of it" "$(/usr/bin/time -f %M "$program" list stage:open --sort next --limit 50 \
  2>&1 >/dev/null | tail -1) KB" "" "" ""
ours="$(median 20 "$program list --sort victim --offset $((cases / 2)) --limit 50")"
result "50 cases from the middle" "$ours" ""
ours="$(median 3 "$program list --count --fresh")"
result "compare every file with the index" "$ours" ""

# --- what is due, and the orders ----------------------------------------------------------------
if has agenda; then
  ours="$(median 20 "$program agenda --limit 50")"
  result "the first 50 of $("$program" agenda --json | jq length) deadlines" "$ours" "60"
  ours="$(median 20 "$program agenda stage:open --limit 50")"
  result "the same of open cases" "$ours" "60"
fi
if has orders; then
  ours="$(median 10 "$program orders --notification-overdue")"
  result "orders whose subject has not notified in time" "$ours" ""
fi

# --- searching ----------------------------------------------------------------------------------
for word in taylor phone fol a; do
  ours="$(median 20 "$program list $word --limit 50")"
  theirs="$(median 5 "python3 Benchmarks/python_index.py find $folder/python.sqlite $word")"
  result "search “$word”, first 50" "$ours" "$(jq -n "$version + 10")" \
    "a Python script with SQLite: $theirs ms, $(ratio "$theirs" "$ours") times ours"
done
theirs="$(median 3 "grep -rlw phone $CASEBOOK_STORE/cases")"
ours="$(median 20 "$program list phone --limit 50")"
result "the same by looking at every file" "$ours" "" \
  "grep: $theirs ms, $(ratio "$theirs" "$ours") times ours"

# --- saving -------------------------------------------------------------------------------------
if has add; then
  reference="$("$program" list --limit 1 --json | jq -r '.[0].reference')"
  ours="$(median 20 "$program add note $reference --basis reported measured")"
  bare="$(python3 Benchmarks/bare_append.py "$folder/bare")"
  saving="$(jq -n "($ours - $version) * 10 | round / 10")"
  result "save an entry, beyond starting the program" "$saving" \
    "$(jq -n "$bare * 15 | round / 10")" "the same bytes written and synced bare: $bare ms"
fi

# --- rates: a report of a million cases may take half a second ------------------------------------
reporting="$(jq -n "[50, $cases / 2000] | max")"
if has report; then
  ours="$(median 10 "$program report outcomes")"
  theirs="$(median 3 "sh Benchmarks/outcomes_with_jq.sh $CASEBOOK_STORE")"
  result "outcome rates over all" "$ours" "$(jq -n "$version + $reporting")" \
    "jq: $theirs ms, $(ratio "$theirs" "$ours") times ours"
  if python3 -c "import duckdb" 2>/dev/null; then
    # All cases in one file, because opening one for each would be most of what it does.
    lines="$folder/lines-$cases.jsonl"
    [ -e "$lines" ] || find "$CASEBOOK_STORE/cases" -name '*.jsonl' -exec cat {} + >"$lines"
    if theirs="$(median 3 "timeout $patience python3 Benchmarks/outcomes_with_duckdb.py $lines")"
    then
      result "  the same with DuckDB over one file of all cases" "$theirs" "" \
        "$(ratio "$theirs" "$ours") times ours"
    else
      row "  the same with DuckDB over one file of all cases" "-" "" "" \
        "not done in $patience s, or refused"
    fi
  else
    echo "DuckDB is left out: pip install duckdb brings it in." >&2
  fi
  for report in trend areas people time-to-outcome caseload orders repeat classification; do
    result "report $report" "$(median 10 "$program report $report")" \
      "$(jq -n "$version + $reporting")"
  done
fi

# --- the second opinion -------------------------------------------------------------------------
documents="$folder/documents.json"
python3 Benchmarks/intake_documents.py "$CASEBOOK_STORE" 20000 >"$documents"
assessed="$(jq length "$documents")"
ours="$(median 3 "$program assess --intake $documents --json")"
# Some of the documents are refused, which is an exit code of its own.
checked="$(median 3 --ignore-failure "$program import $documents --dry-run")"
result "second opinions on $assessed documents" "$ours" "" \
  "read, assessed and printed with every rule: $(jq -n "$assessed * 1000 / $ours | round") a second"
result "  the same documents only read and checked" "$checked" ""

echo
echo "load $(load) at the end; $missed of the budgets not met"
