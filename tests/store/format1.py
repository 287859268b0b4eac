"""A store that the first format's program made is read without being changed; the first writer changes it over, wholly or
not at all; nothing that it holds is lost.

format1.db was made by that program: three invented patients, two of them corrected, one of those forgotten.
"""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from kept import HEADER, PROGRAM, Store, lines, rows, run

MADE = pathlib.Path(__file__).with_name("format1.db")
READING = (("verify",), ("history", "Invented-2", "--explain"), ("progress", "Invented-2"), ("export", "--to", "ndjson"),
           ("export", "--all-versions"), ("rescore", "odi"))
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)


def look(path):
    """The number of its format, its tables and all that the first format's hold."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        held = [connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
                for table in ("entry", "record", "scoring", "source", "outbox")]
        return connection.execute("PRAGMA user_version").fetchone()[0], tables, held
    finally:
        connection.close()


def read_only(folder):
    """By every command that reads, by one who may write to the file and by one who may not."""
    store = folder / "clinic.db"
    for mode in (0o600, 0o400):
        shutil.copy(MADE, store)
        store.chmod(mode)
        launcher = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if mode == 0o400 and os.geteuid() == 0 else []
        for words in READING:
            done = subprocess.run([*launcher, PROGRAM, "store", *words, "--store", store], capture_output=True, check=False)
            expect(done.returncode == 0 and done.stdout, f"{words} of mode {mode:o}: {done.returncode}: {done.stderr}")
            expect(store.read_bytes() == MADE.read_bytes(), f"{words[0]} changed the store")
        done = run("store", "verify", "--store", store)
        expect(b"8 entries" in done.stdout and b"2 records, 3 versions, 1 forgotten" in done.stdout, f"verify: {done.stdout}")
        store.unlink()


def changed_over(folder):
    store, intake = folder / "clinic.db", folder / "more.csv"
    shutil.copy(MADE, store)
    intake.write_text(HEADER + "".join(lines(rows("More", 2))), encoding="utf-8")
    before = look(store)
    done = run("store", "add", "odi", intake, "--store", store)
    expect(done.returncode == 0, f"add: {done.stderr}")
    after = look(store)
    expect(before[0] == 1 and after[0] == 2, f"formats {before[0]} and {after[0]}")
    for was, became in zip(before[2], after[2]):
        expect(set(was) <= set(became), "something is gone")
    done = run("store", "forget", "Invented-2", "--why", "asked for", "--store", store)
    expect(done.returncode == 0, f"forget: {done.stderr}")
    for fault in Store(store).faults(whole=True):
        expect(False, f"worked out a second time: {fault}")
    done = run("store", "verify", "--store", store)
    expect(done.returncode == 0 and b"3 records, 3 versions, 2 forgotten" in done.stdout, f"verify: {done.stdout}")
    store.unlink()


def broken_off(folder):
    """Its last table cannot be made: then none of them is there."""
    store, intake = folder / "clinic.db", folder / "more.csv"
    shutil.copy(MADE, store)
    connection = sqlite3.connect(store)
    connection.execute("CREATE TABLE voided (words TEXT)")
    connection.commit()
    connection.close()
    before = look(store)
    done = run("store", "add", "odi", intake, "--store", store)
    expect(done.returncode == 3, f"add to what cannot be changed over: {done.returncode}")
    expect(look(store) == before, "a part of it was changed over")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        before = MADE.read_bytes()
        read_only(folder)
        changed_over(folder)
        broken_off(folder)
        expect(MADE.read_bytes() == before, "the store that was checked in was changed")
    print("\n".join(map(str, faults[:20])) or "read as it is, changed over whole")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
