#!/usr/bin/env python3
"""A store on a disk that cannot be written to is read by every command that reads, as it is, and refused by the others; in a
folder that may not be written to it is said what to do."""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from kept import CANNOT, HEADER, lines, rows, run

READING = (("verify",), ("history", "{who}", "--json"), ("progress", "{who}"), ("export", "--to", "ndjson"), ("rescore", "odi"))
WRITING = (("add", "odi", "{intake}"), ("forget", "{who}", "--why", "asked for"), ("rescore", "odi", "--apply"))
NAMES = ("clinic.db", "a b%20?#.db")
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)


def ask(words, store, base):
    who, intake = (base / "who").read_text(encoding="utf-8"), base / "intake.csv"
    return run("store", *(word.format(who=who, intake=intake) for word in words), "--store", store)


def make(base, disk):
    """Stores that were closed, an empty one, and one whose journal still holds the last records."""
    sheets = rows("sealed", 40)
    (base / "who").write_text(sheets[0][0], encoding="utf-8")
    (base / "intake.csv").write_text(HEADER + "".join(lines(sheets)), encoding="utf-8")
    for name in NAMES:
        run("store", "add", "odi", base / "intake.csv", "--store", disk / name)
    (disk / "empty.db").touch()
    busy = sqlite3.connect(disk / NAMES[0])
    busy.execute("SELECT count(*) FROM record").fetchone()  # the journal stays while somebody has it open
    (base / "later.csv").write_text(HEADER + "".join(lines(rows("later", 3))), encoding="utf-8")
    run("store", "add", "odi", base / "later.csv", "--store", disk / NAMES[0])
    for ending in ("", "-wal"):
        shutil.copy(disk / (NAMES[0] + ending), disk / ("in-use.db" + ending))
    busy.close()


def sealed(base, disk):
    """In the namespace, the disk sealed."""
    for name in NAMES:
        for words in READING:
            told, open_told = (ask(words, place / name, base) for place in (disk, base / "open"))
            expect((told.returncode, told.stdout, told.stderr) == (open_told.returncode, open_told.stdout, open_told.stderr),
                   f"{name}: {words[0]} reads something else: {told.stderr}")
        for words in WRITING:
            told = ask(words, disk / name, base)
            expect(told.returncode == CANNOT and b"its disk is read-only" in told.stderr, f"{name}: {words[0]}: {told.stderr}")
        told = run("store", "backup", base / "copy.db", "--store", disk / name)
        expect(told.returncode == 0, f"{name}: backup: {told.stderr}")
        (base / "copy.db").unlink(missing_ok=True)
    expect(ask(("verify",), disk / "empty.db", base).returncode == 0, "the empty store is not one")
    told = ask(("verify",), disk / "in-use.db", base)
    expect(told.returncode == CANNOT and b"with the -wal file" in told.stderr, f"in use: {told.stderr}")


def shut(base):
    folder = base / "shut"
    folder.mkdir()
    shutil.copy(base / "open" / NAMES[0], folder)
    folder.chmod(0o555)
    launcher = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    told = subprocess.run([*launcher, os.environ["FASCIA"], "store", "verify", "--store", folder / NAMES[0]],
                          capture_output=True, check=False)
    expect(told.returncode == CANNOT and b"to a folder of yours" in told.stderr, f"shut folder: {told.stderr}")
    folder.chmod(0o755)


def in_namespace(base):
    for way in (["--mount"], ["--user", "--map-root-user", "--mount"]):
        probe = ["unshare", *way, "mount", "-t", "tmpfs", "none", base]
        if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            return subprocess.run(["unshare", *way, sys.executable, __file__, base], check=False).returncode
    return None


def main():
    if len(sys.argv) > 1:
        base = pathlib.Path(sys.argv[1])
        disk = base / "disk"
        subprocess.run(["mount", "-t", "tmpfs", "none", disk], check=True)
        for place in (base / "open").iterdir():
            shutil.copy(place, disk)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        sealed(base, disk)
    else:
        with tempfile.TemporaryDirectory() as name:
            base = pathlib.Path(name)
            (base / "open").mkdir()
            (base / "disk").mkdir()
            make(base, base / "open")
            inner = in_namespace(base)
            if inner is None:
                print("no mount in a namespace here: only a folder that may not be written to")
            expect(not inner, "see above")
            shut(base)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
