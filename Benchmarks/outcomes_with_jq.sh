#!/bin/sh
# Counts the outcomes recorded in a store with jq, for comparison.
find "$1/cases" -name '*.jsonl' -exec cat {} + |
  jq -r '.events[]? | select(.kind == "outcome-recorded") | .type' | sort | uniq -c
