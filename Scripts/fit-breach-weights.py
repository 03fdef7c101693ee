#!/usr/bin/env python3
"""Fits Resources/Tables/breach-weights.tsv to labelled pairs of an incident and a condition.

    Scripts/fit-breach-weights.py PROGRAM LABELLED.json... [--known LABELLED.json...]
        [--plain PAIRS.tsv] [--check]

The program gives the facts of each pair (`casebook propose --intake FILE --facts`); one logistic
regression, held back by an L2 penalty, gives what each fact weighs for a breach, a second one, on
the breaches alone, what it weighs for a clear one. A fact weighs for every condition and once more
for those of a family. The words of an incident (told.…) are facts too, each with little weight.
Which facts there are the program decides; see BreachFact.swift and IncidentReading+Phrases.swift.
With --check nothing is written: each file in turn is left out of the fitting and judged by the
rest, which is how well it does on documents by hands that it was not fitted to.

Known are the files whose phrases stand in breach-words.tsv: there the words find more, and more
surely, than in documents that nobody has read, so that they count for less. Plain are short
sentences that have to come out right whatever else is learnt: they count for more. Neither is
judged.

Needs scikit-learn.
"""
import argparse
import json
import subprocess
import sys

from fitting import fitted, frequent

TABLE = "Resources/Tables/breach-weights.tsv"
SOURCE = "Scripts/fit-breach-weights.py"
# A fact of fewer pairs than this weighs nothing: it would be learnt by heart.
FEWEST = 20
FEWEST_CLEAR = 20
PENALTY = 5.0
# The same for the words that an incident tells. They are many, and each weighs a little.
FEWEST_TOLD = 30
TOLD = 0.3
LEAST_TOLD = 5
# What a pair counts for where the phrases are known, and once more where no tag is ticked.
KNOWN = 0.3
PLAIN = 10
UNTAGGED = 0.3
# What weighs less than this changes no answer.
LEAST = 5
THRESHOLDS = "Resources/Tables/breach-thresholds.tsv"


def labelled_documents(file):
    with open(file, encoding="utf-8") as text:
        return json.load(text)


def labelled(file):
    return labelled_pairs(file) if file.endswith(".tsv") else labelled_documents(file)


def labelled_pairs(file):
    """Pairs of one condition and one incident, as documents of one order."""
    with open(file, encoding="utf-8") as text:
        lines = [line.rstrip("\n") for line in text if line.strip() and not line.startswith("#")]
    names = lines[0].split("\t")
    return [pair_document(dict(zip(names, line.split("\t")))) for line in lines[1:]]


def pair_document(row):
    sexes = {"f": "female", "m": "male"}
    condition = {"kind": "requirement" if row["kind"] == "r" else "prohibition"}
    for column, key in (("type", "type"), ("condition", "text"), ("place", "place")):
        if row[column]:
            condition[key] = row[column]
    if row["metres"]:
        condition["distanceMetres"] = int(row["metres"])
    incident = {"happened": row["happened"], "text": row["incident"]}
    if row["tags"]:
        incident["behaviours"] = row["tags"].split()
    victim = {"sex": sexes[row["sexes"][0]]}
    if row["protected"]:
        victim["name"] = row["protected"]
    order = {"kind": "restraining-order", "made": "2000-01-01", "served": "2000-01-01",
             "ends": None, "subject": "suspect", "protected": row["protected"].split(";"),
             "conditions": [condition]}
    order["protected"] = [name for name in order["protected"] if name]
    expected = [] if row["expected"] == "none" else [
        {"incident": 0, "order": 0, "condition": 0, "certainty": row["expected"]}]
    return {"document": {"victim": victim, "suspect": {"sex": sexes[row["sexes"][1]]},
                         "incidents": [incident], "orders": [order]}, "expected": expected}


def place(row):
    return row["document"], row["incident"], row["order"], row["condition"]


def facts(program, cases):
    """The pairs in which the condition stood, each with its label, and how many breaches there
    are in all: as they stand, and once more without tags, which not every force ticks, and which
    some labelled documents have where something was breached and not elsewhere."""
    return answered(program, cases), answered(program, [untagged(case) for case in cases])


def untagged(case):
    incidents = [
        {key: value for key, value in incident.items() if key != "behaviours"}
        for incident in case["document"]["incidents"]]
    return dict(case, document=dict(case["document"], incidents=incidents))


def answered(program, cases):
    documents = [case["document"] for case in cases]
    out = subprocess.run(
        [program, "propose", "--intake", "-", "--facts"], input=json.dumps(documents), check=True,
        capture_output=True, text=True).stdout
    labels = {
        (index, pair["incident"], pair["order"], pair["condition"]): pair["certainty"]
        for index, case in enumerate(cases) for pair in case["expected"]}
    pairs = [json.loads(line) for line in out.splitlines()]
    for pair in pairs:
        pair["label"] = labels.get(place(pair))
        pair["features"] = [
            (fact, family) for family in ["any"] + pair["families"] for fact in pair["facts"]]
    return pairs, len(labels)


def fit(files, counts):
    """`counts`: what a pair of a file counts for where that is not 1."""
    shares = [
        (pair, counts.get(file, 1) * share)
        for file, variants in files.items()
        for (found, _), share in zip(variants, (1, UNTAGGED)) for pair in found]
    breaches = [(pair, share) for pair, share in shares if pair["label"]]
    return (
        weighed(shares, FEWEST, lambda label: label is not None),
        weighed(breaches, FEWEST_CLEAR, lambda label: label == "clear"))


def weighed(pairs, fewest, is_so):
    rows = [pair["features"] for pair, _ in pairs]
    plain = frequent([[fact for fact in row if not is_told(fact)] for row in rows], fewest)
    told = frequent([[fact for fact in row if is_told(fact)] for row in rows], FEWEST_TOLD)
    weights = fitted(
        [facts | dict.fromkeys(words, TOLD) for facts, words in zip(plain, told)],
        [is_so(pair["label"]) for pair, _ in pairs], 1 / PENALTY,
        shares=[share for _, share in pairs])
    return {
        fact: round(weight * TOLD) if is_told(fact) else weight
        for fact, weight in weights.items()}


def is_told(fact):
    return fact[0].startswith("told.")


def write(weights):
    breach, clear = weights
    with open(TABLE, "w", encoding="utf-8") as table:
        table.write(
            "# What each fact of an incident beside a condition speaks for, in hundredths of a "
            "natural logarithm of odds; version 2.\n"
            "# breach: that the condition may be breached; clear: that the breach is clear. "
            "Weights of a family are added to those of any.\n")
        table.write("\t".join(["fact", "family", "breach", "clear", "source", "mark"]) + "\n")
        rows = sorted(set(breach) | set(clear), key=lambda row: (row[1] != "any", row[1], row[0]))
        for row in rows:
            amounts = breach.get(row, 0), clear.get(row, 0)
            least = LEAST_TOLD if is_told(row) else LEAST
            if max(map(abs, amounts)) >= least or row == ("always", "any"):
                table.write("\t".join([*row, *map(str, amounts), SOURCE, "O"]) + "\n")


def thresholds():
    with open(THRESHOLDS, encoding="utf-8") as table:
        rows = [line.split("\t") for line in table if not line.startswith("#")]
    return {row[0]: int(row[1]) for row in rows[1:]}


def check(files, counts):
    least = thresholds()
    totals = [Sum(), Sum()]
    for file, variants in files.items():
        if file in counts:
            continue
        weights = fit({other: found for other, found in files.items() if other != file}, counts)
        sums = [Sum(), Sum()]
        for (pairs, count), *both in zip(variants, sums, totals):
            for one in both:
                one.add(pairs, count, weights, least)
        print(f"{file}: {sums[0]}; without tags {sums[1]}")
    print(f"all, each judged by the other files: {totals[0]}; without tags {totals[1]}")


class Sum:
    def __init__(self):
        self.expected = self.hits = self.proposed = self.agreed = 0

    def add(self, pairs, count, weights, least):
        breach, clear = weights
        self.expected += count
        for pair in pairs:
            if sum(breach.get(name, 0) for name in pair["features"]) < least["proposed"]:
                continue
            self.proposed += 1
            if not pair["label"]:
                continue
            self.hits += 1
            is_clear = (
                sum(clear.get(name, 0) for name in pair["features"]) >= least["clear"]
                and not any(fact.startswith("standing.") for fact in pair["facts"]))
            self.agreed += ("clear" if is_clear else "doubtful") == pair["label"]

    def __str__(self):
        return (f"recall {self.hits / max(1, self.expected):.3f}, "
                f"precision {self.hits / max(1, self.proposed):.3f}, "
                f"certainty {self.agreed / max(1, self.hits):.3f}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("labelled", nargs="+")
    arguments.add_argument("--known", nargs="+", default=[])
    arguments.add_argument("--plain", nargs="+", default=[])
    arguments.add_argument("--check", action="store_true")
    given = arguments.parse_args()
    counts = dict.fromkeys(given.known, KNOWN) | dict.fromkeys(given.plain, PLAIN)
    files = {file: facts(given.program, labelled(file)) for file in [*given.labelled, *counts]}
    if given.check:
        check(files, counts)
        return
    weights = fit(files, counts)
    write(weights)
    print(f"{TABLE}: {len(set(weights[0]) | set(weights[1]))} facts", file=sys.stderr)


if __name__ == "__main__":
    main()
