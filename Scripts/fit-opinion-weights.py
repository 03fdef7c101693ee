#!/usr/bin/env python3
"""Fits Resources/Tables/opinion-weights.tsv to labelled cases.

    Scripts/fit-opinion-weights.py PROGRAM LABELLED.json... [--check]

The program gives the facts of each case (`casebook evaluate FILE --facts`); a multinomial logistic
regression, held back by an L2 penalty, gives what each fact weighs for each reading. Which facts
there are, and what the law leaves open, the program decides; see WeighedFact.swift and
Decision.swift. With --check nothing is written: each file in turn is left out of the fitting and
judged by the rest, which is how well the opinion does on cases it was not fitted to.

Needs scikit-learn.
"""
import argparse
import collections
import json
import subprocess
import sys

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

TABLE = "Resources/Tables/opinion-weights.tsv"
READINGS = [
    "stalking", "harassment-s2", "fear-of-violence-s4", "malicious-communications",
    "controlling-or-coercive", "insufficient",
]
SOURCE = "Fitted to labelled cases by Scripts/fit-opinion-weights.py"
# A fact of fewer cases than this weighs nothing: it would be learnt by heart.
FEWEST = 4
PENALTY = 1.0
# What a case counts for with its impact and history left out.
BARE = 0.25


def reading(label):
    return "stalking" if label.startswith("stalking") else label


def facts(program, file):
    """Each case as it stands, and once more with nothing but its incidents: where impact and
    history are not yet on record, the conduct has to speak for itself."""
    with open(file, encoding="utf-8") as text:
        labelled = json.load(text)
    bare = [dict(case, document={key: value for key, value in case["document"].items()
                                 if key not in ("impact", "history")}) for case in labelled]
    return evaluated(program, labelled), evaluated(program, bare)


def evaluated(program, labelled):
    out = subprocess.run(
        [program, "evaluate", "-", "--facts"], input=json.dumps(labelled), check=True,
        capture_output=True, text=True).stdout
    cases = [json.loads(line) for line in out.splitlines()]
    # Before there was an offence of stalking, a label says nothing about weight.
    return [case for case in cases if case["facts"] is not None]


def fit(files):
    """From pairs of cases as they stand and cases with nothing but their incidents."""
    cases = [case for whole, _ in files for case in whole]
    bare = [case for _, bare in files for case in bare]
    shares = [1.0] * len(cases) + [BARE] * len(bare)
    cases += bare
    seen = collections.Counter(fact for case in cases for fact in case["facts"])
    rows = [{fact: 1.0 for fact in case["facts"] if seen[fact] >= FEWEST} for case in cases]
    vectors = DictVectorizer()
    model = LogisticRegression(C=PENALTY, max_iter=5000)
    labels = [reading(case["expected"]) for case in cases]
    model.fit(vectors.fit_transform(rows), labels, sample_weight=shares)
    classes = list(model.classes_)
    weights = {"always": [model.intercept_[classes.index(name)] for name in READINGS]}
    for place, fact in enumerate(vectors.feature_names_):
        row = [model.coef_[classes.index(name)][place] for name in READINGS]
        if fact == "always":
            row = [one + two for one, two in zip(row, weights["always"])]
        weights[fact] = row
    # What all readings share decides nothing.
    return {fact: [round(100 * (value - sum(row) / len(row))) for value in row]
            for fact, row in weights.items()}


def write(weights):
    with open(TABLE, "w", encoding="utf-8") as table:
        table.write(
            "# What each fact of a case speaks for, in hundredths of a natural logarithm of odds; "
            "version 1.\n# told: the words of an occasion; told-twice: of two or more; tagged: a "
            "behaviour ticked; around: impact, notes, history.\n")
        table.write("\t".join(["fact"] + READINGS + ["source", "mark"]) + "\n")
        for fact in sorted(weights, key=lambda fact: (fact != "always", fact)):
            if any(weights[fact]) or fact == "always":
                cells = [fact] + [str(value) for value in weights[fact]] + [SOURCE, "O"]
                table.write("\t".join(cells) + "\n")


def check(files):
    """By weight alone, without what the law leaves open: a little below the program's figures."""
    right = acceptable = found = stalking = said = total = 0
    for file, held in files.items():
        weights = fit([pair for other, pair in files.items() if other != file])
        for case in held[0]:
            sums = [
                sum(weights[fact][place] for fact in case["facts"] if fact in weights)
                for place in range(len(READINGS))]
            answer = READINGS[sums.index(max(sums))]
            expected = reading(case["expected"])
            right += answer == expected
            acceptable += answer in {reading(label) for label in case["acceptable"]}
            stalking += expected == "stalking"
            said += answer == "stalking"
            found += answer == expected == "stalking"
            total += 1
    print(f"{total} cases, each judged by the other files: reading {right / total:.1%}, "
          f"acceptable {acceptable / total:.1%}, stalking found {found} of {stalking}, "
          f"found is stalking {found} of {said}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("labelled", nargs="+")
    arguments.add_argument("--check", action="store_true")
    given = arguments.parse_args()
    files = {file: facts(given.program, file) for file in given.labelled}
    if given.check:
        check(files)
        return
    weights = fit(list(files.values()))
    write(weights)
    print(f"{TABLE}: {len(weights)} facts", file=sys.stderr)


if __name__ == "__main__":
    main()
