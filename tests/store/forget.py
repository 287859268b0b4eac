"""After `store forget` no byte of a subject is left in the store's files, and nothing else is gone.

usage: forget.py [--reader]    FASCIA is the program; --reader: also while a program reads, which takes its time
"""
import csv
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading

from kept import Store

PROGRAM = os.environ["FASCIA"]
STORE = "clinic.db"
# Sorts among the others, so that pages split around it.
GONE = "Person-0250-Zebulon-Quixote-Wintergreen-the-Third-of-Nowhere"
FORM = """instrument "form" { title = "Form", version = "1.0.0", language = "en" }
item "pain" { text = "Pain", scale = { 0, 10 } }
item "words" { text = "Words", written = true, scored = false }
score "now" { title = "Pain", value_of = { "pain" } }
"""
WHY = "asked for in writing"
faults = []


def check(what, truth, detail=""):
    if not truth:
        faults.append(f"{what}{': ' + str(detail)[:400] if detail else ''}")


def run(*words, code=0):
    done = subprocess.run([PROGRAM, *words, "--store", STORE], capture_output=True, check=False)
    check(" ".join(words), done.returncode == code, f"exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode(), done.stderr.decode()


def words_of(subject, version, length):
    """Written text that is nobody else's and fills pages, and, at times, several."""
    return f"{subject} said in version {version}: " + f"<{subject}/{version}>" * length


def intake(name, subjects, version, chance):
    with open(name, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["subject", "date", "pain", "words"])
        for subject in subjects:
            for month in (1, 2):
                table.writerow([subject, f"2024-{month:02}-01", (version + month) % 11,
                                words_of(subject, version, chance.choice([1, 5, 40, 300]))])


def fill(chance):
    subjects = [f"Person-{number:04}-{chance.randrange(10 ** 9)}" for number in range(499)] + [GONE]
    with open("form.lua", "w", encoding="utf-8") as file:
        file.write(FORM)
    chance.shuffle(subjects)
    for begin in range(0, 500, 125):
        intake("part.csv", subjects[begin:begin + 125], 1, chance)
        run("store", "add", "./form.lua", "part.csv")
    for version in (2, 3):
        some = chance.sample([subject for subject in subjects if subject != GONE], 200) + [GONE]
        chance.shuffle(some)
        intake("again.csv", some, version, chance)
        run("store", "add", "./form.lua", "again.csv", "--correct")
    for name in ("part.csv", "again.csv"):
        os.remove(name)


def bytes_beside():
    return {name: open(name, "rb").read() for name in os.listdir(".") if name.startswith(STORE)}


def no_trace(what):
    for name, content in bytes_beside().items():
        for trace in (GONE, GONE[-24:], "Zebulon", "Quixote-Winter"):
            for form in (trace.encode(), trace.encode("utf-16-le")):
                check(f"{what}: a trace of the name in {name}", form not in content, content.count(form))


def records():
    """Every version of every record but those of the subject, as exported."""
    return [line for line in run("store", "export", "--to", "ndjson", "--all-versions")[0].splitlines()
            if GONE not in line]


def tombstones():
    database = sqlite3.connect(f"file:{STORE}?mode=ro", uri=True)
    rows = database.execute("SELECT record, version, why, digest FROM entry WHERE deed = 'forgotten' "
                            "ORDER BY number").fetchall()
    voids = database.execute("SELECT count(*) FROM outbox JOIN entry ON entry = number "
                             "WHERE operation = 'void' AND deed = 'forgotten'").fetchone()[0]
    ids = [row[0] for row in database.execute("SELECT DISTINCT id FROM record")]
    database.close()
    return rows, voids, ids


def scorings_erased():
    """All was scored in one way, which is entry 2 of the chain."""
    database = sqlite3.connect(f"file:{STORE}?mode=ro", uri=True)
    found = {row[0] for row in database.execute("SELECT scorings FROM voided")}
    database.close()
    return found


def ids_of(subject):
    database = sqlite3.connect(f"file:{STORE}?mode=ro", uri=True)
    ids = [row[0] for row in database.execute("SELECT DISTINCT id FROM record WHERE subject = ?", [subject])]
    database.close()
    return ids


IDLE = """import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute("SELECT count(*) FROM record").fetchall()
print("ready", flush=True)
sys.stdin.read()
"""


def start_idle():
    """A program of its own that has the store open and does nothing: so the journal stays where it is."""
    idle = subprocess.Popen([sys.executable, "-c", IDLE, STORE], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    idle.stdout.readline()
    return idle


def leave_traces():
    """What a program that does not overwrite leaves behind: a page that is free, with the name on it."""
    database = sqlite3.connect(STORE)
    database.execute("PRAGMA secure_delete = OFF")
    database.execute("CREATE TABLE scratch (text)")
    database.execute("INSERT INTO scratch VALUES (?)", [GONE * 200])
    database.commit()
    database.execute("DROP TABLE scratch")
    database.commit()
    database.close()


def erased(chance):
    fill(chance)
    idle = start_idle()
    intake("last.csv", [GONE], 9, chance)
    run("store", "add", "./form.lua", "last.csv", "--correct")
    os.remove("last.csv")
    leave_traces()
    before, old = records(), ids_of(GONE)
    check("the name is there before", any(GONE.encode() in content for content in bytes_beside().values()))
    check("all versions are there before", len(before) == 998 + 800 and len(old) == 2, len(before))
    check("the journal holds the name", GONE.encode() in bytes_beside()[STORE + "-wal"])
    _, err = run("store", "forget", GONE, "--why", WHY)
    check("what it says", err == "forgotten: 2 records (8 versions); earlier backups and exports are not touched; servers hear "
                                 "of it with the next 'fascia upload'\n", err)
    check("the journal is there", os.path.exists(STORE + "-wal"))
    no_trace("after forget")
    idle.communicate(b"")
    no_trace("after all have left")
    check("the others are there", records() == before)
    rows, voids, ids = tombstones()
    check("tombstones", sorted(row[0] for row in rows) == sorted(old) and all(row[1] == 4 for row in rows))
    check("why, and what follows the format", all(row[2] == WHY for row in rows) and not Store(STORE).faults(whole=True))
    check("by which scorings", scorings_erased() == {"2"}, scorings_erased())
    check("outbox", voids == 2)
    check("the ids are gone", not set(ids) & set(old))
    run("store", "verify")
    _, err = run("store", "forget", GONE, "--why", WHY, code=1)
    check("twice", "no record" in err and GONE not in err, err)
    intake("new.csv", [GONE], 1, chance)
    run("store", "add", "./form.lua", "new.csv")
    check("a new record has a new id", len(ids_of(GONE)) == 2 and not set(ids_of(GONE)) & set(old))
    run("store", "verify")


def refused():
    """Before the store is looked at: a reason that is none, or that names the subject."""
    before = bytes_beside()
    for why in ("", "  ", f"{GONE} asked", f"by {GONE.upper()}.", "two\nlines", "x" * 1001):
        _, err = run("store", "forget", GONE, "--why", why, code=2)
        check("no name in the sentence", GONE.lower() not in err.lower(), err)
    run("store", "forget", GONE, code=2)
    run("store", "forget", "", "--why", WHY, code=2)
    run("store", "forget", "7", "--why", "patient 7 asked", code=2)
    run("store", "forget", "7", "--why", "article 17", code=1)  # is not named; is not there
    after = bytes_beside()
    check("nothing was forgotten", len(ids_of(GONE)) == 2)
    check("nothing was done", set(before) == set(after))


def with_reader():
    """A program that reads keeps the old pages readable; the next forget finishes."""
    reader = sqlite3.connect(STORE, isolation_level=None)
    reader.execute("BEGIN")
    seen = reader.execute("SELECT count(*) FROM record").fetchone()[0]
    _, err = run("store", "forget", GONE, "--why", WHY, code=3)
    check("it says that it is forgotten", err.startswith("forgotten: 2 records (2 versions)"), err)
    check("it says that traces are left", "run the same command once more" in err and GONE not in err, err)
    check("the reader's moment stands", reader.execute("SELECT count(*) FROM record").fetchone()[0] == seen)
    reader.close()
    check("gone for who comes now", not ids_of(GONE))
    run("store", "forget", GONE, "--why", WHY, code=1)
    no_trace("after the reader left")
    run("store", "verify")


def with_writer(chance):
    """Others go on adding while a subject is forgotten."""
    if not ids_of(GONE):
        intake("gone.csv", [GONE], 4, chance)
        run("store", "add", "./form.lua", "gone.csv")
    count = len(records())
    names = [f"Later-{number:03}" for number in range(30)]
    for name in names:
        intake(f"{name}.csv", [name], 1, chance)
    added = []

    def add():
        for name in names:
            done = subprocess.run([PROGRAM, "store", "add", "./form.lua", f"{name}.csv", "--store", STORE],
                                  capture_output=True, check=False)
            added.append(done.returncode)

    writer = threading.Thread(target=add)
    writer.start()
    while len(added) < 3:
        pass
    done = subprocess.run([PROGRAM, "store", "forget", GONE, "--why", WHY, "--store", STORE],
                          capture_output=True, check=False)
    early = len(added)
    writer.join()
    # On a busy machine the others may never leave the journal alone: then it says so, and once more ends it.
    check("forgotten, wholly or to be ended", done.returncode in (0, 3), done.stderr)
    if done.returncode == 3:
        check("it says that traces are left", b"run the same command once more" in done.stderr, done.stderr)
        run("store", "forget", GONE, "--why", WHY, code=1)
    check("the writer was at it", 0 < early < len(names), early)
    check("nobody failed", set(added) == {0}, added)
    check("all that was added is there", len(records()) == count + 2 * len(names))
    no_trace("beside a writer")
    run("store", "verify")


with tempfile.TemporaryDirectory() as place:
    os.chdir(place)
    dice = random.Random(14)
    erased(dice)
    refused()
    if "--reader" in sys.argv and not faults:
        with_reader()
    if not faults:
        with_writer(dice)
    os.chdir("/")
print("\n".join(faults[:20]) or "what is forgotten leaves no byte, and nothing else is gone")
sys.exit(1 if faults else 0)
