"""Scores messy Oswestry exports with the program and holds each row against a second, independent reckoning.

usage: run.py [SEED…]    FASCIA is the program; FASCIA_TEST_FULL=1 takes many more and larger files
"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile

import export
import odi

PROGRAM = os.environ["FASCIA"]
FULL = bool(os.environ.get("FASCIA_TEST_FULL"))
SUMMARY = re.compile(
    r"rows read (\d+) = (\d+) scored \+ (\d+) without a score \+ (\d+) not administered \+ (\d+) rejected")
RESULT_HEADER = ("subject,date,instrument,version,policy,index,index_band,index_answered,index_of,"
                 "level,rules,undecided,advice,findings").split(",")


def as_shown(text):
    """A text field in a result: a spreadsheet must not run it as a formula."""
    return "'" + text if text[:1] in "=+-@" and text else text


def expected_results(rows, policy):
    return [(as_shown(row.cells["subject"].strip()), row.cells["date"], *odi.index(row.answers, policy))
            for row in rows if row.fate == export.ADMINISTERED]


def expected_rejects(rows):
    return [(str(row.line), sorted(row.faults), row.fields) for row in rows if row.fate == export.REJECTED]


def named_in(reason):
    """The names that a reason's sentences begin with: "lifting: …; date: …" names lifting and date."""
    return sorted(sentence.split(":")[0] for sentence in reason.split("; "))


def table(text, delimiter=","):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def first_difference(what, wanted, got):
    """One sentence, or nothing where both are equal."""
    for number, (left, right) in enumerate(zip(wanted, got)):
        if left != right:
            return [f"{what} {number + 1}: expected {left}, got {right}"]
    if len(wanted) != len(got):
        return [f"{what}: expected {len(wanted)}, got {len(got)}"]
    return []


def check_results(output, rows, policy):
    lines = table(output)
    if not lines or lines[0] != RESULT_HEADER:
        return [f"result header: {lines[:1]}"]
    names = lines[0]
    picked = [names.index(name) for name in ("subject", "date", "index", "index_band", "index_answered")]
    got = [tuple(line[k] for k in picked) for line in lines[1:]]
    return first_difference("result", expected_results(rows, policy), got)


def check_rejects(text, layout, rows):
    wanted = expected_rejects(rows)
    lines = table(text, layout.delimiter)
    header = ["reject_line", "reject_reason", "reject_rules"] + [name for name, _ in layout.columns]
    if wanted and (not lines or lines[0] != header):
        return [f"rejects header: expected {header}, got {lines[:1]}"]
    got = [(line[0], named_in(line[1]), line[3:]) for line in lines[1:]]
    return first_difference("reject", wanted, got)


def check_summary(errors, rows, policy):
    administered = [row for row in rows if row.fate == export.ADMINISTERED]
    scored = sum(odi.enough(row.answers, policy) for row in administered)
    blank = sum(row.fate == export.BLANK for row in rows)
    rejected = sum(row.fate == export.REJECTED for row in rows)
    wanted = (len(rows), scored, len(administered) - scored, blank, rejected)
    found = SUMMARY.search(errors)
    if not found:
        return ["no line 'rows read N = …' on standard error"]
    got = tuple(int(number) for number in found.groups())
    return [] if got == wanted else [f"summary: expected {wanted}, got {got}"]


def score(source, rejects, policy, *options, stdin=None):
    command = [PROGRAM, "score", "odi", source, "--rejects", rejects, *options]
    if policy != odi.OWN:
        command += ["--missing", policy]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def check_file(folder, seed, count, policies):
    """Every complaint about one generated file."""
    content, layout, rows = export.make(seed, count)
    source, rejects = os.path.join(folder, f"{seed}.csv"), os.path.join(folder, f"{seed}.rejects.csv")
    with open(source, "wb") as file:
        file.write(content)
    faults = []
    for policy in policies:
        run = score(source, rejects, policy)
        errors = run.stderr.decode("utf-8", "replace")
        wanted_code = 1 if any(row.fate == export.REJECTED for row in rows) else 0
        if run.returncode not in {wanted_code, 1}:
            faults.append(f"--missing {policy}: exit {run.returncode}: {errors.strip()[-300:]}")
            continue
        with open(rejects, encoding="utf-8", errors="surrogateescape", newline="") as file:
            rejected = file.read()
        found = check_results(run.stdout.decode("utf-8"), rows, policy)
        found += check_rejects(rejected, layout, rows) + check_summary(errors, rows, policy)
        faults += [f"--missing {policy}: {fault}" for fault in found]
    plain = score(source, rejects, odi.OWN)
    for name, other in (
        ("--jobs 1", score(source, rejects, odi.OWN, "--jobs", "1")),
        ("--jobs 5", score(source, rejects, odi.OWN, "--jobs", "5")),
        ("from a pipe", score("-", rejects, odi.OWN, stdin=content)),
    ):
        if other.stdout != plain.stdout or other.returncode != plain.returncode:
            faults.append(f"{name}: other bytes than the plain run")
    faults += check_ndjson(folder, seed, rows)
    return [f"seed {seed}: {fault}" for fault in faults]


def check_ndjson(folder, seed, rows):
    """The same answers as NDJSON must come to the same results; a record's line is its number."""
    content, kept = export.as_ndjson(seed, rows)
    rejects = os.path.join(folder, "rejects.ndjson")
    run = score("-", rejects, odi.OWN, "--from", "ndjson", "--to", "csv", stdin=content)
    if run.returncode not in (0, 1):
        return [f"ndjson: exit {run.returncode}: {run.stderr.decode('utf-8', 'replace').strip()[-300:]}"]
    faults = check_results(run.stdout.decode("utf-8"), kept, odi.OWN)
    faults += check_summary(run.stderr.decode("utf-8", "replace"), kept, odi.OWN)
    with open(rejects, encoding="utf-8") as file:
        got = [(reject["reject_line"], named_in(reject["reject_reason"])) for reject in map(json.loads, file)]
    wanted = [(line, sorted(row.faults)) for line, row in enumerate(kept, 1) if row.fate == export.REJECTED]
    return [f"ndjson: {fault}" for fault in faults + first_difference("reject", wanted, got)]


def main():
    seeds = [int(seed) for seed in sys.argv[1:]] or range(1, 201 if FULL else 13)
    policies = (odi.OWN, odi.ANY, odi.NINE, odi.COMPLETE, odi.ALL)
    faults, total = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            # Every fourth file is longer than any block that the program reads or scores at once.
            count = 6000 if seed % 4 == 0 else 40 + 37 * (seed % 12)
            found = check_file(folder, seed, count, policies if seed % 4 else policies[:2])
            total += count
            faults += found
    for fault in faults[:40]:
        print(fault)
    print(f"{total} rows in {len(seeds)} files, {len(faults)} faults")
    return 1 if faults or not total else 0


if __name__ == "__main__":
    sys.exit(main())
