"""Holds every published questionnaire of the library against a second scorer (scores.py), written from the publications.

usage: second_scorer.py [ID…]    FASCIA is the program

Of each questionnaire: the items and their answers are those of the publication, in its order; then some hundred sheets
(the least and the greatest of everything, a ladder through every sum between, each answer of each item alone, one, two
and more blanks, two ticks in one section of the odi, chance; of a short questionnaire every sheet there is) are scored
with each policy for blanks and each set of bands. Each score, unrounded and as shown, each band, what was answered of
how many, and each decision must be the same, and each band must have come up. The sheets are the same in every run.
"""
import csv
import io
import itertools
import json
import math
import os
import random
import subprocess
import sys
from fractions import Fraction

import scores

FASCIA = os.environ["FASCIA"]
TOLD = 5  # differences that are told of one questionnaire
EVERY = 2000  # sheets, blanks included, up to which every one is scored
WORDS = {True: "yes", False: "no", None: "undecided"}
TWO_TICKS = {"odi": "the higher counts: Fairbank & Pynsent 2000"}


def sheets_of(form):
    """(why, sheet) of one questionnaire. Items of words are filled as often as not."""
    rng = random.Random(form.id)
    scored = [item for item in form.scored if form.asks[item] is not None]
    # from what counts least to what counts most
    answers = {item: sorted(form.asks[item], reverse=item in form.falling) for item in form.asks
               if form.asks[item] is not None}
    least_of, greatest_of = (lambda list_: list_[0]), (lambda list_: list_[-1])
    words = [item for item in form.asks if form.asks[item] is None]
    beside = [item for item in answers if item not in scored]

    def some(pick):
        sheet = {item: pick(answers[item]) for item in scored}
        sheet.update({item: rng.choice(answers[item]) for item in beside if rng.random() < 0.7})
        sheet.update({item: rng.randint(0, 30) for item in words if rng.random() < 0.7})
        return sheet

    def without(sheet, blank):
        return {item: value for item, value in sheet.items() if item not in blank}

    if math.prod(len(answers[item]) + 1 for item in scored) <= EVERY:
        for marks in itertools.product(*([None, *answers[item]] for item in scored)):
            yield "every sheet", {item: mark for item, mark in zip(scored, marks) if mark is not None}
    least, greatest = some(least_of), some(greatest_of)
    yield "the least of everything", least
    yield "the greatest of everything", greatest
    yield "nothing answered", {}
    yield "nothing that counts answered", {**without(least, scored), **{item: greatest_of(answers[item]) for item in beside}}
    climbing = dict(least)
    steps = [item for item in scored for _ in answers[item][1:]]
    rng.shuffle(steps)
    for item in steps:
        climbing[item] = answers[item][answers[item].index(climbing[item]) + 1]
        yield f"the ladder, {item} one up", dict(climbing)
    for number in range(40):
        yield f"chance {number}", some(rng.choice)
    for base_name, base in (("least", least), ("greatest", greatest), ("chance", some(rng.choice))):
        for item in scored:
            for value in answers[item]:
                if len(answers[item]) <= 11 or value % 25 == 0:
                    yield f"{base_name} but {item} = {value}", {**base, item: value}
            yield f"{base_name} without {item}", without(base, [item])
        for item in words + beside:
            yield f"{base_name} without {item}", without(base, [item])
    for number in range(60):
        yield f"blanks {number}", without(some(rng.choice), rng.sample(scored, min(len(scored), 1 + number % 4)))
    for item in scored:
        yield f"{item} alone", {item: rng.choice(answers[item])}


def sheets_with_ticks(form):
    """The same, and as it is written into a file: (why, sheet, cells)."""
    rng = random.Random(form.id + " ticks")
    for why, sheet in sheets_of(form):
        yield why, sheet, {item: str(value) for item, value in sheet.items()}
    if form.id in TWO_TICKS:
        for item in form.scored:
            for _ in range(3):
                low, high = sorted(rng.sample(list(form.asks[item]), 2))
                sheet = {other: rng.choice(list(form.asks[other])) for other in form.scored}
                sheet[item] = high
                cells = {other: str(value) for other, value in sheet.items()}
                cells[item] = rng.choice((f"{low};{high}", f"{high};{low}"))
                yield f"two ticks, {item} = {cells[item]}", sheet, cells


def readable(value):
    if isinstance(value, Fraction):
        return f"{float(value):.10g}"
    return "nothing" if value is None else value


class Comparison:
    def __init__(self, identifier):
        self.identifier, self.made, self.different = identifier, 0, []

    def of(self, what, ours, theirs):
        """ours is what fascia says, theirs what the second scorer says."""
        self.made += 1
        if ours != theirs:
            self.different.append(f"{self.identifier}: {what}: fascia says {readable(ours)}, the publication {readable(theirs)}")


def compare_form(form, comparison):
    run = subprocess.run([FASCIA, "show", form.id, "--json"], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        comparison.different.append(f"{form.id}: fascia does not show it: {run.stderr.strip()}")
        return None
    instrument = json.loads(run.stdout)
    comparison.of("the items in their order", [item["id"] for item in instrument["items"]], list(form.asks))
    for item in instrument["items"]:
        wanted = form.asks.get(item["id"])
        if wanted is not None:
            codes = isinstance(wanted, tuple)
            answers = [choice["code" if codes else "value"] for choice in item.get("choices", [])]
            comparison.of(f"the answers of {item['id']}", sorted(answers), sorted(wanted))
    for score in instrument["scores"]:
        names = {None if policy["name"] == "default" else policy["name"] for policy in score["policies"]}
        if len(names) > 1 or len(form.policies) == 1:
            comparison.of(f"the policies of {score['id']}", sorted(names, key=str), sorted(form.policies, key=str))
        sets = sorted(each["name"] for each in score.get("bands", []) if each.get("name"))
        if sets:
            comparison.of(f"the other band sets of {score['id']}", sets, sorted(form.sets))
    return {(score["id"], each.get("name")): {band["label"] for band in each["list"]}
            for score in instrument["scores"] for each in score.get("bands", [])}


def number(cell):
    return Fraction(cell) if cell else None


def compare_sheets(form, comparison, policy, bands, sheets):
    """The bands that came up: {(score, set): labels}."""
    seen = {}
    table = io.StringIO()
    lines = csv.writer(table, lineterminator="\n")
    items = list(form.asks)
    lines.writerow(["subject", "date", *items])
    for place, (_, _, cells) in enumerate(sheets):
        lines.writerow([place, "2026-01-05", *(cells.get(item, "") for item in items)])
    command = [FASCIA, "score", form.id, "-", "--to", "csv", "--exact", "--rules", "columns", "--quiet"]
    command += ["--missing", policy] if policy else []
    command += ["--bands", bands] if bands else []
    run = subprocess.run(command, input=table.getvalue(), capture_output=True, text=True, check=False)
    rows = list(csv.DictReader(io.StringIO(run.stdout)))
    way = "".join(f", {name}" for name in (policy, bands) if name)
    # A sheet without a mark was not handed out, and has no record.
    filled = [(str(place), *sheet) for place, sheet in enumerate(sheets) if sheet[2]]
    comparison.of(f"sheets that have a record{way}", len(rows), len(filled))
    if [row["subject"] for row in rows] != [each[0] for each in filled]:
        comparison.different.append(f"{form.id}: not the records of these sheets{way}: {run.stderr.strip()}")
        return seen
    for (_, why, sheet, _), row in zip(filled, rows):
        results, decisions = form.compute(sheet, policy, bands)
        where = f"{why}{way} ({' '.join(f'{item}={value}' for item, value in sheet.items())})"
        known = {"subject", "date", "instrument", "version", "policy", "level", "rules", "undecided", "advice", "findings"}
        for name, result in results.items():
            columns = {"": result.shown, "_exact": None if result.exact is None else scores.rounded(result.exact, 10)}
            for ending, wanted in columns.items():
                comparison.of(f"{name}{ending} of {where}", number(row.get(name + ending)), wanted)
            comparison.of(f"band of {name} of {where}", row.get(name + "_band") or None, result.band)
            comparison.of(f"{name} answered of {where}", row.get(name + "_answered"), str(result.answered))
            comparison.of(f"{name} out of {where}", row.get(name + "_of"), str(result.of))
            if result.band:
                seen.setdefault((name, bands), set()).add(result.band)
            known |= {name + ending for ending in ("", "_exact", "_band", "_answered", "_of")}
        for name, verdict in decisions.items():
            comparison.of(f"{name} of {where}", row.get(name), WORDS[verdict])
        if row is rows[0]:
            comparison.of(f"columns that no publication accounts for{way}", sorted(set(row) - known - set(decisions)), [])
    return seen


def main():
    chosen = sys.argv[1:] or list(scores.ALL)
    total_sheets = total_comparisons = 0
    faults = []
    for identifier in chosen:
        form, comparison = scores.ALL[identifier], Comparison(identifier)
        bands_of = compare_form(form, comparison)
        sheets = list(sheets_with_ticks(form)) if bands_of is not None else []
        ways = [(policy, None) for policy in form.policies] + [(None, bands) for bands in form.sets]
        seen = {}
        for policy, bands in ways if sheets else ():
            for key, labels in compare_sheets(form, comparison, policy, bands, sheets).items():
                seen.setdefault(key, set()).update(labels)
            total_sheets += len(sheets)
        if sheets:
            for key in set(bands_of) | set(seen):
                comparison.of(f"the bands of {key[0]}", sorted(bands_of.get(key, ())), sorted(seen.get(key, ())))
        total_comparisons += comparison.made
        faults += comparison.different[:TOLD]
        if len(comparison.different) > TOLD:
            faults.append(f"{identifier}: and {len(comparison.different) - TOLD} more differences")
    print("\n".join(faults + [f"{len(chosen)} questionnaires, {total_sheets} sheets, {total_comparisons} comparisons"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
