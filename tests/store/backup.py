"""A backup is the store at one moment, whole, whatever others write meanwhile.

usage: backup.py    FASCIA is the program; FASCIA_TEST_FULL=1 takes more backups beside more writers
"""
import os
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile

PROGRAM = os.environ["FASCIA"]
FULL = bool(os.environ.get("FASCIA_TEST_FULL"))
STORE = "clinic.db"
ITEMS = "pain care lifting walking sitting standing sleeping sex social travelling".split()
SAID = re.compile(r"(.*): (\d+) entries, head ([0-9a-f]{64})\n")
faults = []


def check(what, truth, detail=""):
    if not truth:
        faults.append(f"{what}{': ' + str(detail)[:400] if detail else ''}")


def run(*words, store=STORE, code=0):
    done = subprocess.run([PROGRAM, *words, "--store", store], capture_output=True, check=False)
    check(" ".join(words), done.returncode == code, f"exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode(), done.stderr.decode()


def intake(name, prefix, count):
    with open(name, "w", encoding="utf-8") as file:
        file.write("subject,date," + ",".join(ITEMS) + "\n")
        for number in range(count):
            answers = ",".join(str(number // 6 ** k % 6) for k in range(10))
            file.write(f"{prefix}{number},2024-01-01,{answers}\n")


def chain(name):
    """The entries and the pragma's answer, by SQLite itself."""
    database = sqlite3.connect(name)
    entries = database.execute("SELECT * FROM entry ORDER BY number").fetchall()
    fine = database.execute("PRAGMA integrity_check").fetchall()
    kept = database.execute("SELECT count(*) FROM record").fetchone()[0]
    claimed = database.execute("SELECT count(*) FROM entry WHERE deed IN ('kept', 'corrected')").fetchone()[0]
    database.close()
    check(f"{name}: integrity_check", fine == [("ok",)], fine)
    check(f"{name}: a row for each entry", kept == claimed, (kept, claimed))
    return entries


def leftovers(name):
    return [other for other in os.listdir(".") if other.startswith(name) and other != name]


def plain():
    intake("intake.csv", "A", 50)
    run("store", "add", "odi", "intake.csv")
    _, err = run("store", "backup", "copy.db")
    said = SAID.match(err)
    entries = chain("copy.db")
    check("what it says", said and said[1] == "copy.db" and int(said[2]) == len(entries) == 52
          and bytes.fromhex(said[3]) == entries[-1][-1], err)
    check("all entries", entries == chain(STORE))
    check("the same export", run("store", "export")[0] == run("store", "export", store="copy.db")[0])
    check("for the user alone", os.stat("copy.db").st_mode & 0o777 == 0o600)
    check("nothing beside it", not leftovers("copy.db"), leftovers("copy.db"))
    run("store", "verify", "--expect", said[3], store="copy.db")
    intake("more.csv", "B", 5)
    run("store", "add", "odi", "more.csv")
    run("store", "verify", "--expect", said[3])
    run("store", "backup", "copy.db")  # takes the place of the earlier one
    check("the later one", len(chain("copy.db")) == 57)
    run("store", "add", "odi", "more.csv", store="copy.db")
    check("a backup is a store", len(chain("copy.db")) == 57)


def refused():
    """It never takes the place of the store, of another store, of a later backup, or of anything else."""
    before = chain(STORE)
    os.symlink(os.path.abspath(STORE), "link.db")
    os.symlink(STORE + "-wal", "link-wal")
    os.symlink("link.db", "link-to-link")
    os.link(STORE, "hard.db")
    os.mkdir("folder")
    os.symlink("..", "folder/up")
    for name in (STORE, f"./{STORE}", os.path.abspath(STORE), f"folder/up/{STORE}", f"folder/../{STORE}-wal",
                 f"{STORE}-shm", f"{STORE}-journal", "link.db", "link-wal", "link-to-link", "hard.db"):
        _, err = run("store", "backup", name, code=2)
        check(f"onto {name}", "belongs to the store itself" in err, err)
        run("store", "backup", name, store="link.db", code=2)
    run("store", "add", "odi", "intake.csv", store="other.db")
    with open("letter.txt", "w", encoding="utf-8") as file:
        file.write("Dear Sir\n")
    for name in ("other.db", "letter.txt"):
        content = open(name, "rb").read()
        _, err = run("store", "backup", name, code=2)
        check(f"onto {name}", "not an earlier backup" in err and open(name, "rb").read() == content, err)
    shutil.copy("copy.db", "later.db")
    intake("yet.csv", "C", 1)
    run("store", "add", "odi", "yet.csv", store="later.db")
    run("store", "backup", "later.db", code=2)
    shutil.copy("copy.db", "used.db")
    open("used.db-wal", "wb").close()
    run("store", "backup", "used.db", code=2)
    run("store", "backup", "folder", code=3)
    run("store", "backup", "not-there/copy.db", code=3)
    run("store", "backup", "/dev/null", code=2)
    run("store", "backup", "x.db", store="not-there.db", code=3)
    open("empty.db", "wb").close()
    run("store", "backup", "x.db", store="empty.db", code=3)
    open("made.db", "wb").close()
    run("store", "backup", "made.db")  # an empty file is a place that was made for it
    check("no store was made or changed", not os.path.exists("x.db") and chain(STORE) == before)
    check("nothing is left beside", not [name for name in os.listdir(".") if re.search(r"\.\w{6}(-|$)", name)],
          os.listdir("."))


def no_room():
    """Where it does not fit, the earlier one stays and nothing is left beside it."""
    run("store", "backup", "tight.db")
    before, there = open("tight.db", "rb").read(), set(os.listdir("."))
    run("store", "add", "odi", "yet.csv")
    for most in (40_000, 45_000, len(before) - 4096):

        def limit(size=most):
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        done = subprocess.run([PROGRAM, "store", "backup", "tight.db", "--store", STORE], capture_output=True,
                              check=False, preexec_fn=limit)
        check(f"room for {most} bytes", done.returncode == 3 and b"no backup was made" in done.stderr, done)
        check("the earlier one stays", open("tight.db", "rb").read() == before)
        check("nothing is left", set(os.listdir(".")) == there, set(os.listdir(".")) - there)


def beside_writers():
    """Each backup that is taken while others add is a beginning of the chain as it is in the end."""
    writers = []
    for number in range(3 if FULL else 2):
        intake(f"writer{number}.csv", f"W{number}-", 60_000 if FULL else 8_000)
        writers.append(subprocess.Popen([PROGRAM, "store", "add", "odi", f"writer{number}.csv", "--store", STORE],
                                        stderr=subprocess.DEVNULL))
    taken, count = [], 0
    while any(writer.poll() is None for writer in writers) or count < 3:
        name = f"at{count}.db"
        _, err = run("store", "backup", name)
        taken.append((name, SAID.match(err)))
        count += 1
    check("writers", [writer.wait() for writer in writers] == [0] * len(writers))
    whole = chain(STORE)
    lengths = []
    for name, said in taken:
        entries = chain(name)
        lengths.append(len(entries))
        check(f"{name} is a beginning of the chain", entries == whole[:len(entries)])
        check(f"{name} is what was said", said and int(said[2]) == len(entries)
              and bytes.fromhex(said[3]) == entries[-1][-1])
        check(f"{name}: nothing beside it", not leftovers(name))
    check("taken while others wrote", any(length < len(whole) for length in lengths), lengths)
    run("store", "verify", "--expect", taken[0][1][3])
    for name, _ in taken[:2]:
        run("store", "verify", store=name)
    print(f"{len(lengths)} backups beside {len(writers)} writers: {lengths} of {len(whole)} entries")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for part in (plain, refused, no_room, beside_writers):
        if not faults:
            part()
    os.chdir("/")
print("\n".join(faults[:20]) or "backups are whole")
sys.exit(1 if faults else 0)
