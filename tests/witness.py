#!/usr/bin/env python3
"""Feeds the answers that `fascia check --witness` names back through `fascia score`: each must fire what it is a
witness of. The answers are taken from the JSON; those of the printed sentences are run as cases of the instrument.

witness.py ROOT    FASCIA is the program; ROOT is the source tree, whose library, examples and goldens are all tried"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path


def fascia(*arguments, **options):
    return subprocess.run([os.environ["FASCIA"], *map(str, arguments)], capture_output=True, text=True,
                          check=False, **options)


def score(file, witnesses, items):
    """The NDJSON results of one row a witness, each under its number as the subject."""
    table = io.StringIO()
    rows = csv.DictWriter(table, ["subject", *items], lineterminator="\n")
    rows.writeheader()
    for number, witness in enumerate(witnesses):
        rows.writerow({"subject": number, **witness["answers"]})
    done = fascia("score", file, "-", "--from", "csv", "--to", "ndjson", "--quiet", input=table.getvalue())
    return {int(one["subject"]): one for one in map(json.loads, done.stdout.splitlines())}, done.stderr


def wrong_scores(file, witnesses):
    items = [item["id"] for item in json.loads(fascia("show", file, "--json").stdout)["items"]]
    results, said = score(file, witnesses, items)
    for number, witness in enumerate(witnesses):
        kind = "rule" if "rule" in witness else "advice"
        fired = results.get(number, {}).get("rules" if kind == "rule" else "advice", [])
        if witness[kind] not in fired:
            yield f"{kind} '{witness[kind]}' does not fire with {witness['answers']}: {said.strip()}"


def wrong_cases(file, folder):
    """The sentences, word for word, as cases of a copy that has no others."""
    sentence = re.compile(r"^(rule|advice) '(.*)' (?:fires|is given) with (\{.*\})$")
    found = [sentence.match(line) for line in fascia("check", "--witness", file).stdout.splitlines()]
    found = [match.groups() for match in found if match]
    copy = Path(folder) / Path(file).name
    text = Path(file).read_text(encoding="utf-8")
    for number, (kind, name, given) in enumerate(found):
        field = "rules" if kind == "rule" else "advice"
        text += f'\ncase "witness {number}" {{ given = {given}, expect = {{ {field} = {{ "{name}" }} }} }}'
    copy.write_text(text + "\n", encoding="utf-8")
    told = fascia("test", copy)
    lines = (told.stdout + told.stderr).splitlines()
    for number, (kind, name, given) in enumerate(found):
        fault = re.compile(rf"case 'witness {number}': {kind} '{re.escape(name)}' .*: expected (?!not)")
        if any(fault.search(line) for line in lines):
            yield f"{kind} '{name}' does not fire in a case with {given}"
    if not re.search(r"\d+ passed, \d+ failed", "\n".join(lines[-1:])):
        yield "the printed answers are no case: " + "\n".join(lines)


def main():
    root = Path(sys.argv[1])
    files = [file for folder in ("scripts/library", "examples", "tests/golden") for file in sorted((root / folder).rglob("*.lua"))]
    fired, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            os.environ["FASCIA_PATH"] = str(file.parent)
            checked = fascia("check", "--witness", "--json", file)
            instruments = json.loads(checked.stdout)["instruments"] if checked.stdout else []
            if not instruments or instruments[0]["mistakes"] or "profiles" in instruments[0]:
                continue
            witnesses = [one for one in instruments[0]["witnesses"] if one["verdict"] == "yes"]
            rows = [one for one in witnesses if one["answers"]]  # an empty row is not administered, and not scored
            for fault in [*wrong_scores(file, rows), *wrong_cases(file, folder)]:
                print(f"{file}: {fault}")
                failed += 1
            fired += len(witnesses)
    print(f"{fired} witnesses fed back, {failed} wrong")
    return 1 if failed or fired < 20 else 0


sys.exit(main())
