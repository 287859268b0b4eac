#!/usr/bin/env python3
"""What a store explains later is, byte for byte, what was explained when the records were scored: of every kind of item, score
and rule, under every policy, of what was rescored, and of what is not what it was."""
import pathlib
import random
import re
import sqlite3
import sys
import tempfile

from kept import HEADER, lines, rows, run

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "golden"
POLICIES = ("", "any", "nine", "complete", "all")
KINDS = ("kinds-explain/kinds.lua", "explain-operations/all.lua", "explain-words/words.lua", "answers-of-all-kinds/screen.lua")
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)


def explained(subject, store, *more):
    """History's calculations without the lines that say what was done, and those lines."""
    done = run("store", "history", subject, "--explain", "--store", store, *more)
    text = done.stdout.decode()
    entries = re.findall(r"^entry .*\n", text, re.M)
    return re.sub(r"^entry .*\n", "", text, flags=re.M), entries, done


def paragraphs(text):
    """Subject → its paragraphs, one behind the other."""
    found = {}
    for part in text.split("\n\n"):
        if part:
            found.setdefault(part.split("\n")[0].split("  ")[0], []).append(part + "\n\n")
    return {subject: "".join(parts) for subject, parts in found.items()}


def every_record(name, intake, place, *options):
    """Scores and keeps; then each subject's history is what was printed for it."""
    store = place / "kept.db"
    store.unlink(missing_ok=True)
    scored = run("score", name, intake, "-q", "--explain", "--store", store, *options)
    printed = paragraphs(scored.stdout.decode())
    what = f"{name} {' '.join(map(str, options))}"
    expect(printed, f"{what}: nothing was scored: {scored.stderr.decode()}")
    for subject, text in printed.items():
        again, entries, done = explained(subject, store)
        expect(done.returncode == 0, f"{what}: {subject}: exit {done.returncode}: {done.stderr.decode()}")
        expect(again == text, f"{what}: {subject}: explained\n{again}\nwas\n{text}")
        expect(len(entries) == text.count("\n\n"), f"{what}: {subject}: {len(entries)} entries")
    return len(printed)


def sheets(place):
    """Disability sheets of one subject, a day each, with blanks, reasons, two ticks, stated totals and what is not possible."""
    luck = random.Random("sheets")
    made = []
    for _, date, answers in rows("P", 60):
        for at in range(len(answers)):
            if luck.random() < 0.15:
                answers[at] = luck.choice([None, None, "NA", ".", "2|3", "9"])
        made.append(("P", f"{2000 + len(made)}{date[4:]}", answers))
    intake = place / "sheets.csv"
    head = HEADER.rstrip("\n") + ",index\n"
    intake.write_text(head + "".join(line.rstrip("\n") + f",{luck.choice(['', '20', '33.3'])}\n" for line in lines(made)))
    return intake


def daily(place):
    """A score made by a function, optional items, a score that feeds a rule."""
    intake = place / "daily.csv"
    intake.write_text("subject,date,wash,lift,walk,sit,stand,chores,travel,friends,sleep,ache,numb_seat,water_flow\n"
                      "D1,2024-01-01,2,3,2,2,3,2,1,,2,4,no,no\nD2,,5,5,5,5,5,5,,,,,yes,\nD3,2024-01-02,1,,,,,,,,,,,\n")
    return intake


def whole_course(place):
    intake = sheets(place)
    for policy in POLICIES:
        options = ["--invalid", "missing"] + (["--missing", policy] if policy else [])
        store = place / f"course{policy}.db"
        was = run("score", "odi", intake, "-q", "--explain", "--store", store, *options).stdout.decode()
        again, entries, _ = explained("P", store)
        expect(again == was and len(entries) == 60, f"the course under policy '{policy}' is explained otherwise")
    expect("[two-ticks]" in was and "[invalid-as-missing]" in was and "[stated-differs]" in was and "(NA)" in was,
           "the sheets lack a kind of finding that they are to have")


def rescored(place):
    """The old version is explained as before, the new one as the new edition explains the same intake."""
    home = GOLDEN / "store-rescore"
    store, intake = place / "rescored.db", place / "strain.csv"
    intake.write_text("subject,date,climb,carry,kneel,ready\nR,2026-01-05,2,3,2,no\n")
    old, new = (run("score", "strain", intake, "-q", "--explain", "--scripts", home / age).stdout.decode() for age in ("old", "new"))
    run("store", "add", "strain", intake, "-q", "--scripts", home / "old", "--store", store)
    run("store", "rescore", "strain", "--apply", "--scripts", home / "new", "--store", store)
    again, entries, _ = explained("R", store)
    expect(old != new and again == old + new, f"rescored: explained\n{again}\nwas\n{old}{new}")
    expect([entry.split()[2] for entry in entries] == ["kept", "rescored"], f"rescored: {entries}")


def tampered(place):
    """Other numbers than those computed, and answers that nothing can be computed from: told, and the kept ones shown."""
    store, intake = place / "tampered.db", place / "one.csv"
    intake.write_text(HEADER + "".join(lines([("T", "2024-01-01", [2] * 10), ("U", "2024-01-01", [1] * 10)])))
    run("store", "add", "odi", intake, "-q", "--store", store)
    connection = sqlite3.connect(store)
    connection.execute("DROP TRIGGER record_stands")
    connection.execute("""UPDATE record SET result = replace(result, '"value":40', '"value":41') WHERE subject = 'T'""")
    connection.execute("""UPDATE record SET answers = '{"pain":1' WHERE subject = 'U'""")
    connection.commit()
    connection.close()
    text, _, done = explained("T", store)
    expect(done.returncode == 1 and "index: 41, " in text and "DIFFERS" in text and "index 41 → 40" in text,
           f"a changed score: exit {done.returncode}\n{text}")
    expect(b"1 of 1 versions" in done.stderr and b"T" not in done.stderr.replace(b"DIFFERS", b""), f"a changed score: {done.stderr}")
    text, _, done = explained("U", store)
    expect(done.returncode == 1 and "DIFFERS" in text and "cannot be computed again" in text, f"changed answers: {text}")
    done = run("store", "history", "U", "--json", "--explain", "--store", store)
    expect(done.returncode == 1 and b'"agrees":false' in done.stdout and b'{"pain":1' not in done.stdout, "changed answers as JSON")


def main():
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name)
        count = 0
        for script in KINDS:
            count += every_record(GOLDEN / script, (GOLDEN / script).parent / "intake.csv", place)
        count += every_record(GOLDEN / "battery" / "lib" / "back-daily-life.lua", daily(place), place)
        whole_course(place)
        rescored(place)
        tampered(place)
    for fault in faults:
        print(fault)
    print(f"{count} subjects' records of all kinds and {60 * len(POLICIES)} sheets explained, {len(faults)} faults")
    return 1 if faults or count < 18 else 0


if __name__ == "__main__":
    sys.exit(main())
