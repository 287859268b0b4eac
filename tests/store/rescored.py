#!/usr/bin/env python3
"""Rescoring more records than one group, by an edition whose numbers are worked out here too, while another program corrects
them and a third adds new ones: nothing of theirs is lost, every record ends with the new edition, and doing it again does
nothing."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from kept import PROGRAM, Store, run, verified

HOME = pathlib.Path(__file__).resolve().parent.parent / "golden" / "store-rescore"
COUNT = 2600  # two groups and a half
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)


def answers(number, shift=0):
    return (number + shift) % 5, number // 5 % 5, number // 25 % 4


def write(path, numbers, shift=0, name="S"):
    path.write_text("subject,date,climb,carry,kneel,ready\n" + "".join(
        "{}{:05d},2024-01-01,{},{},{},{}\n".format(name, number, *answers(number, shift), "no" if number % 3 else "yes")
        for number in numbers))
    return path


def rescore(store, age, *more):
    done = run("store", "rescore", "strain", "--scripts", HOME / age, "--store", store, *more)
    expect(done.returncode in (0, 1), f"rescore: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def results(store, instrument_version):
    """Subject → (answers, score) of the newest versions; all must be of INSTRUMENT_VERSION."""
    found = {}
    connection = Store(store).open()
    for row in connection.execute("SELECT record.*, scoring.version AS edition FROM record JOIN scoring ON scoring.number = "
                                  "record.scoring ORDER BY record.version"):
        if row["edition"] != instrument_version:
            found[row["subject"]] = None
            continue
        given = json.loads(row["answers"])
        result = json.loads("{" + row["result"] + "}")
        found[row["subject"]] = ((given["climb"], given["carry"], given["kneel"]), result["scores"]["load"]["value"])
    connection.close()
    return found


def alone(place):
    store = place / "alone.db"
    run("store", "add", "strain", write(place / "a.csv", range(COUNT)), "-q", "--scripts", HOME / "old", "--store", store)
    changes = sum(result_of(number) for number in range(COUNT))
    before = (store.stat().st_size, Store(store).kept())
    shown = rescore(store, "new")
    expect(f"{COUNT} records of strain 1.0.0: {changes} change, {COUNT - changes} stay the same, 0 cannot" in shown,
           f"{changes} were to change, shown: {shown[-200:]}")
    expect(shown.count("\nentry ") + shown.startswith("entry ") == changes, "not a paragraph for each change")
    expect((store.stat().st_size, Store(store).kept()) == before, "showing has written")
    rescore(store, "new", "--apply")
    for subject, found in results(store, "2.0.0").items():
        expect(found and found[1] == found[0][0] + 2 * found[0][1] + found[0][2], f"{subject}: {found}")
    again = rescore(store, "new", "--apply")
    expect(again == f"{COUNT} records of strain 2.0.0: nothing to do\n", f"the second time: {again}")
    expect(all(version == 2 for version, _ in Store(store).kept().values()), "not two versions each")


def result_of(number):
    """Whether anything but the findings is another in the new edition; worked out from the two files by hand."""
    climb, carry, kneel = answers(number)
    ready = number % 3 == 0
    old, new = climb + carry + kneel, climb + 2 * carry + kneel
    old_band, new_band = (old >= 5) + (old >= 9), (new >= 6) + (new >= 10)
    old_rules = ("look" if old >= 9 else "", "" if ready else "wait", "")
    new_rules = ("look" if new >= 10 else "", "", "rest" if climb >= 4 else "")
    return old != new or old_band != new_band or old_rules != new_rules or (ready and new <= 5)


def beside_others(place):
    """One corrects all in small lots, one adds, one rescores, at the same time."""
    store = place / "beside.db"
    run("store", "add", "strain", write(place / "b.csv", range(COUNT)), "-q", "--scripts", HOME / "old", "--store", store)
    lots = [write(place / f"lot{lot}.csv", range(lot * 200, lot * 200 + 200), 1) for lot in range(COUNT // 200)]
    added = [write(place / f"new{lot}.csv", range(lot * 50, lot * 50 + 50), 0, "N") for lot in range(8)]
    line = " && ".join(f"'{PROGRAM}' store add strain '{lot}' -q --correct --scripts '{HOME / 'old'}' --store '{store}'" for lot in lots)
    more = " && ".join(f"'{PROGRAM}' store add strain '{lot}' -q --scripts '{HOME / 'old'}' --store '{store}'" for lot in added)
    others = [subprocess.Popen(["sh", "-c", words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for words in (line, more)]
    rounds = 0
    while any(other.poll() is None for other in others):
        rescore(store, "new", "--apply")
        rounds += 1
    for other in others:
        said = other.communicate()[1]
        expect(other.returncode in (0, 1), f"a writer beside: exit {other.returncode}: {said.decode()}")
    rescore(store, "new", "--apply")
    found = results(store, "2.0.0")
    expect(len(found) == COUNT + 400, f"{len(found)} records")
    for number in range(COUNT):
        given, score = found[f"S{number:05d}"] or (None, None)
        right = answers(number, 1)
        expect(given == right and score == right[0] + 2 * right[1] + right[2], f"S{number:05d}: {given}, {score}, corrected to {right}")
    faults.extend(verified(store) + Store(store).faults(whole=True))
    return rounds


def main():
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name)
        alone(place)
        rounds = beside_others(place)
    for fault in faults[:20]:
        print(re.sub(r"\n", "\n    ", fault))
    print(f"{COUNT} records rescored, then {rounds} times beside two writers: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
