"""Writes the cases of a store as intake documents, for measuring: intake_documents.py STORE COUNT"""
import itertools
import json
import pathlib
import sys

store, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])


def document(path):
    told = {"incidents": []}
    for line in path.open(encoding="utf-8"):
        for event in json.loads(line).get("events", []):
            if event["kind"] == "case-opened":
                told["recordedOn"] = event["recordedOn"]
                told["recordedAs"] = event["recordedAs"]
                if "relationship" in event:
                    told["relationship"] = event["relationship"]
            elif event["kind"] == "incident-added" and "happened" in event:
                kept = ("happened", "behaviours", "fearOfViolence", "text")
                told["incidents"].append({key: event[key] for key in kept if key in event})
    return told


cases = itertools.islice(sorted((store / "cases").glob("*/*.jsonl")), count)
documents = [told for told in map(document, cases) if told["incidents"]]
json.dump(documents, sys.stdout, ensure_ascii=False)
