#!/usr/bin/env python3
"""Fits Resources/Tables/opinion-weights.tsv and opinion-words.tsv to labelled cases.

    Scripts/fit-opinion-weights.py PROGRAM LABELLED.json... [--check]

The program gives the facts of each case and the words of its occasions (`casebook evaluate FILE
--facts`); a multinomial logistic regression, held back by an L2 penalty, gives what each weighs for
each reading. Which facts there are, and what the law leaves open, the program decides; see
WeighedFact.swift and Decision.swift. Of the words, those count that many cases of many files use. With
--check nothing is written: each file in turn is left out of the fitting and judged by the rest,
which is how well the opinion does on cases it was not fitted to.

Needs scikit-learn.
"""
import argparse
import collections
import json
import re
import subprocess
import sys

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

TABLES = "Resources/Tables/"
READINGS = [
    "stalking", "harassment-s2", "fear-of-violence-s4", "malicious-communications",
    "controlling-or-coercive", "insufficient",
]
SOURCE = "Fitted to labelled cases by Scripts/fit-opinion-weights.py"
# A fact of fewer cases than this weighs nothing: it would be learnt by heart.
FEWEST = 4
PENALTY = 1.0
# A word has to be in so many cases of so many files; names and places are not.
WORD_CASES = 20
WORD_FILES = 5
# Words stand for a fact only together, so that each is held back more: the square of this.
WORD_SHARE = 0.58
# What a case counts for with its impact and history left out.
BARE = 0.25
# As in classification-rules.tsv, for --check.
DOUBT_TO_STALKING = 0.3
# Words that stand in any text, days and names: they tell a writer rather than a matter.
COMMON = set("""
    the a an it and or but if that this these those them they he she i im ive id hed his her him
    my me our we us you your to of in on at by for from with as was were is are be been had has
    have did do does not no so then than when where what which who up down out over under
    through into about after before all each every other two one day since said say told ask
    there here would will can could also only just more some any own because until till ip ft re
    its thats off round back again put got get went came come go shes hes cant dont didnt doesnt
    wont wasnt isnt hasnt havent monday tuesday wednesday thursday friday saturday sunday
    mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur
    thurs fri sat sun january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec mr mrs ms miss dr st tim
    sam sal barry bose jo lee dan al ross mal gav lyn sid leeds
""".split())
# Who somebody is must never weigh for or against a class.
PERSONAL = set("""
    muslim muslims islam islamic jew jews jewish hindu sikh christian catholic black white brown
    asian african indian pakistani polish romanian irish scottish welsh english foreign
    foreigner immigrant gypsy traveller gay lesbian bi trans straight queer disabled disability
    wheelchair autistic deaf blind stammer old older elderly young younger fat pregnant
""".split())


def reading(label):
    return "stalking" if label.startswith("stalking") else label


def stem(word):
    """What forms of a word share, near enough: follow, follows, followed, following."""
    for ending in ("ing", "ed", "es", "s", "ly", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[:-len(ending)]
    return word


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


def chosen_words(files):
    """The stems that many cases of many files use, with the forms that they are written in."""
    cases = collections.Counter()
    spread = collections.defaultdict(set)
    forms = collections.defaultdict(collections.Counter)
    for place, (whole, _) in enumerate(files):
        for case in whole:
            for word in case["words"]:
                if re.fullmatch("[a-z]{2,}", word) and word not in COMMON | PERSONAL:
                    forms[stem(word)][word] += 1
            for one in {stem(word) for word in case["words"]}:
                cases[one] += 1
                spread[one].add(place)
    return {one: sorted(forms[one]) for one in sorted(forms)
            if cases[one] >= WORD_CASES and len(spread[one]) >= WORD_FILES}


def words_told(case, words):
    return {"word " + stem(word) for word in case["words"] if word in words.get(stem(word), ())}


def row(case, seen, words):
    row = {fact: 1.0 for fact in case["facts"] if seen[fact] >= FEWEST}
    row.update(dict.fromkeys(words_told(case, words), WORD_SHARE))
    return row


def fit(files):
    """From pairs of cases as they stand and cases with nothing but their incidents; gives what
    each fact and each word weighs, in hundredths, and the words with their forms."""
    cases = [(case, 1.0) for whole, _ in files for case in whole]
    cases += [(case, BARE) for _, bare in files for case in bare]
    seen = collections.Counter(fact for case, _ in cases for fact in case["facts"])
    words = chosen_words(files)
    rows = [row(case, seen, words) for case, _ in cases]
    vectors = DictVectorizer()
    model = LogisticRegression(C=PENALTY, max_iter=5000)
    model.fit(
        vectors.fit_transform(rows), [reading(case["expected"]) for case, _ in cases],
        sample_weight=[share for _, share in cases])
    classes = list(model.classes_)
    weights = {"always": [model.intercept_[classes.index(name)] for name in READINGS]}
    for place, fact in enumerate(vectors.feature_names_):
        share = WORD_SHARE if fact.startswith("word ") else 1
        column = [model.coef_[classes.index(name)][place] * share for name in READINGS]
        if fact == "always":
            column = [one + two for one, two in zip(column, weights["always"])]
        weights[fact] = column
    # What all readings share decides nothing.
    return {fact: [round(100 * (value - sum(column) / len(column))) for value in column]
            for fact, column in weights.items()}, words


def write(weights, words):
    with open(TABLES + "opinion-weights.tsv", "w", encoding="utf-8") as table:
        table.write(
            "# What each fact of a case speaks for, in hundredths of a natural logarithm of odds; "
            "version 2.\n# told: the words of an occasion; told-twice: of two or more; tagged: a "
            "behaviour ticked; around: impact, notes, history.\n")
        table.write("\t".join(["fact"] + READINGS + ["source", "mark"]) + "\n")
        for fact in sorted(weights, key=lambda fact: (fact != "always", fact)):
            if not fact.startswith("word ") and (any(weights[fact]) or fact == "always"):
                cells = [fact] + [str(value) for value in weights[fact]] + [SOURCE, "O"]
                table.write("\t".join(cells) + "\n")
    with open(TABLES + "opinion-words.tsv", "w", encoding="utf-8") as table:
        table.write(
            "# What the words in which occasions are told speak for, beside the facts, in hundredths "
            "of a natural logarithm\n# of odds; version 1. A word counts once for a case, in whichever "
            "form it is written.\n")
        table.write("\t".join(["word", "forms"] + READINGS + ["source", "mark"]) + "\n")
        for one, forms in words.items():
            amounts = weights.get("word " + one, [0])
            if any(amounts):
                cells = [min(forms, key=len), " ".join(forms)] + [str(value) for value in amounts]
                table.write("\t".join(cells + [SOURCE, "O"]) + "\n")


def answer(case, weights, words):
    sums = dict.fromkeys(READINGS, 0)
    for fact in (set(case["facts"]) | words_told(case, words)) & weights.keys():
        for name, amount in zip(READINGS, weights[fact]):
            sums[name] += amount
    sums["stalking"] += 100 * DOUBT_TO_STALKING
    return max(case["open"], key=lambda name: sums[name])


def check(files):
    right = acceptable = found = stalking = said = total = 0
    for file, held in files.items():
        weights, words = fit([pair for other, pair in files.items() if other != file])
        for case in held[0]:
            given = answer(case, weights, words)
            expected = reading(case["expected"])
            right += given == expected
            acceptable += given in {reading(label) for label in case["acceptable"]} | {expected}
            stalking += expected == "stalking"
            said += given == "stalking"
            found += given == expected == "stalking"
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
    weights, words = fit(list(files.values()))
    write(weights, words)
    print(f"{len(weights)} facts and words", file=sys.stderr)


if __name__ == "__main__":
    main()
