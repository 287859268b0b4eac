"""What a store exports is what was scored; under pseudonyms nothing is left that tells who it is.

usage: export.py    FASCIA is the program; FASCIA_TEST_FULL=1 measures memory with a million records
"""
import csv
import datetime
import hashlib
import hmac
import io
import json
import os
import random
import resource
import subprocess
import sys
import tempfile

PROGRAM = os.environ["FASCIA"]
FULL = bool(os.environ.get("FASCIA_TEST_FULL"))
ITEMS = "pain care lifting walking sitting standing sleeping sex social travelling".split()
KEY = b"a key for tests, not a secret..."
faults = []

KINDS = """instrument "seen" { title = "Seen", version = "1.0.0", language = "en" }
item "pain" { text = "Pain", scale = { 0, 10 } }
item "born" { text = "Born", date = true }
item "visit" { text = "Visit", date = true }
item "words" { text = "Words", written = true, scored = false }
score "pain_now" { title = "Pain", value_of = { "pain" } }
bands "pain_now" { band(0, 3, "low"), band(4, 10, "high") }
score "age" { title = "Age in days", difference_of = { "visit", "born" } }
score "day" { title = "The day itself", value_of = { "visit" } }
score "later" { title = "After the day", value_of = { "day" } }
rule "strong" { when = answer "pain":at_least(8), level = "urgent", say = "Strong pain" }
"""


def check(what, truth, detail=""):
    if not truth:
        faults.append(f"{what}{': ' + str(detail)[:600] if detail else ''}")


def run(*words, code=0):
    done = subprocess.run([PROGRAM, *words], capture_output=True, check=False)
    wanted = code if isinstance(code, tuple) else (code,)
    check(" ".join(words), done.returncode in wanted, f"exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout, done.stderr.decode()


def write(name, text):
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def intake(name, rows, columns):
    with open(name, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(columns)
        table.writerows(rows)


def table(text):
    return list(csv.DictReader(io.StringIO(text.decode(), newline="")))


def odi_rows(chance, count):
    """Answers with blanks, two ticks, reasons, and subjects that a spreadsheet would run."""
    answers = ["0", "1", "2", "3", "4", "5", "5", "3", "", "NA", "2;3"]
    for number in range(count):
        subject = f"{chance.choice(['=P', 'P,', '-', 'P'])}{number}"
        date = f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}{chance.choice(['', 'T10:30'])}"
        note = chance.choice(["", "=1+1", 'said "yes"', "two\nlines", "ä", "-5"])
        yield [subject, date, note, chance.choice("ab"), *(chance.choice(answers) for _ in ITEMS)]


def same_as_score():
    chance = random.Random(4)
    columns = ["subject", "date", "note", "clinic", *ITEMS]
    intake("odi.csv", odi_rows(chance, 700), columns)
    for store, more in (("plain.db", []), ("keep.db", ["--keep", "clinic", "--keep", "note"])):
        run("store", "add", "odi", "odi.csv", "--store", store, *more, code=(0, 1))
        for form in ([], ["--raw"]):
            scored, _ = run("score", "odi", "odi.csv", *more, *form, code=(0, 1))
            kept, _ = run("store", "export", "odi", "--store", store, *form)
            check(f"export {store} {form} is what score writes", scored == kept)
        check("more than a header", scored.count(b"\n") > 500)
        scored, _ = run("score", "odi", "odi.csv", "--to", "ndjson", *more, code=(0, 1))
        kept, _ = run("store", "export", "--to", "ndjson", "--store", store)
        for left, right in zip(scored.splitlines(), kept.splitlines(), strict=True):
            check("a line begins as score's", right.startswith(left[:-1] + b',"record":"'), right)
            more_members = json.loads(right)
            check("record_version", more_members["record_version"] == 1)
            check("an answer an item or blank", set(more_members["answers"]) <= set(ITEMS))


def keep_columns():
    """Of runs that kept other columns: all of them, in the order in which they first came."""
    intake("one.csv", [["A", "1", "x", *"1111111111"]], ["subject", "b", "a", *ITEMS])
    intake("two.csv", [["B", "2", "y", *"2222222222"]], ["subject", "c", "a", *ITEMS])
    run("store", "add", "odi", "one.csv", "--keep", "b", "--keep", "a", "--store", "union.db")
    run("store", "add", "odi", "two.csv", "--keep", "c", "--keep", "a", "--store", "union.db")
    kept, _ = run("store", "export", "--store", "union.db")
    rows = table(kept)
    check("kept columns", kept.split(b"\n")[0].endswith(b",findings,b,a,c"), kept)
    check("kept values", [[row[name] for name in "bac"] for row in rows] == [["1", "x", ""], ["", "y", "2"]])


def editions():
    """A score that a later edition adds stands in its place; one that it drops stands behind."""
    head = 'instrument "two" {{ title = "T", version = "{}", language = "en" }}\n' \
           'item "x" {{ text = "X", scale = {{ 0, 5 }} }}\n'
    score = 'score "{}" {{ title = "S", value_of = {{ "x" }} }}\n'
    bands = 'bands "stays" { band(0, 2, "low"), band(3, 5, "high") }\n'
    write("two.lua", head.format("1.0.0") + score.format("old") + score.format("stays"))
    intake("e1.csv", [["A", "1"]], ["subject", "x"])
    run("store", "add", "./two.lua", "e1.csv", "--store", "editions.db")
    write("two.lua", head.format("2.0.0") + score.format("new") + score.format("stays") + bands)
    intake("e2.csv", [["B", "4"]], ["subject", "x"])
    run("store", "add", "./two.lua", "e2.csv", "--store", "editions.db")
    kept, _ = run("store", "export", "two", "--store", "editions.db")
    wanted = ("subject,date,instrument,version,policy,new,new_answered,new_of,stays,stays_band,stays_answered,"
              "stays_of,old,old_answered,old_of,level,rules,undecided,advice,findings\n"
              "A,,two,1.0.0,default,,,,1,,1,1,1,1,1,,,,,\n"
              "B,,two,2.0.0,default,4,1,1,4,high,1,1,,,,,,,,\n")
    check("columns of two editions", kept.decode() == wanted, kept.decode())


def versions():
    columns = ["subject", "date", *ITEMS]
    intake("v1.csv", [["A", "2024-01-01", *"1111111111"], ["B", "2024-01-01", *"2222222222"]], columns)
    intake("v2.csv", [["A", "2024-01-01", *"3333333333"]], columns)
    run("store", "add", "odi", "v1.csv", "--store", "versions.db")
    run("store", "add", "odi", "v2.csv", "--correct", "--store", "versions.db")
    newest = table(run("store", "export", "--store", "versions.db")[0])
    every = table(run("store", "export", "--all-versions", "--store", "versions.db")[0])
    check("newest", [(row["subject"], row["index"]) for row in newest] == [("B", "40"), ("A", "60")], newest)
    check("every version", [(row["subject"], row["record_version"], row["index"]) for row in every]
          == [("A", "1", "20"), ("B", "1", "40"), ("A", "2", "60")], every)
    check("one record", every[0]["record"] == every[2]["record"] != every[1]["record"])
    check("its columns come first", list(every[0])[:3] == ["record", "record_version", "subject"])


def several():
    """csv is of one instrument; csv-long of any."""
    intake("pain.csv", [["A", "2024-01-01", "9", "1980-05-05", "2024-01-01", "secret words"]],
           ["subject", "date", "pain", "born", "visit", "words"])
    write("seen.lua", KINDS)
    run("store", "add", "odi", "v1.csv", "--store", "several.db")
    run("store", "add", "./seen.lua", "pain.csv", "--store", "several.db", code=(0, 1))
    out, err = run("store", "export", "--store", "several.db", code=2)
    check("csv of several", out == b"" and "odi, seen" in err and "csv-long" in err, err)
    run("store", "export", "odi", "seen", "--store", "several.db", code=2)
    out, err = run("store", "export", "sen", "--store", "several.db", code=2)
    check("csv of none", out == b"" and "odi, seen" in err, err)
    rows = table(run("store", "export", "--to", "csv-long", "--store", "several.db")[0])
    check("instruments", [row["instrument"] for row in rows if row["kind"] == "score"]
          == ["odi", "odi", "seen", "seen", "seen", "seen"])
    cells = {(row["kind"], row["name"]): row for row in rows if row["instrument"] == "seen"}
    wanted = {("item", "pain"): ("9", ""), ("item", "words"): ("secret words", ""), ("score", "pain_now"): ("9", "high"),
              ("score", "age"): (str((datetime.date(2024, 1, 1) - datetime.date(1980, 5, 5)).days), ""),
              ("rule", "strong"): ("yes", "urgent")}
    for name, (value, label) in wanted.items():
        check(f"long {name}", name in cells and (cells[name]["value"], cells[name]["label"]) == (value, label), cells.get(name))
    named = table(run("store", "export", "seen", "odi", "--to", "csv-long", "--store", "several.db")[0])
    check("both named", named == rows)


def pseudonym(subject):
    return hmac.new(KEY, b"fascia subject 1\n" + subject.encode(), hashlib.sha256).hexdigest()[:20]


def days(subject):
    digest = hmac.new(KEY, b"fascia days 1\n" + subject.encode(), hashlib.sha256).digest()
    return 1 + int.from_bytes(digest[:8], "big") % 365


def shifted(date, subject):
    day = datetime.date.fromisoformat(date[:10]) - datetime.timedelta(days(subject))
    return day.isoformat() + date[10:]


def hidden_record(line, subject):
    """What is left of a record whose whole line is known, by a reckoning of its own."""
    record = json.loads(line)
    for name in ("keep",):
        record.pop(name, None)
    record["subject"], record["date"] = pseudonym(subject), shifted(record["date"], subject)
    digest = hmac.new(KEY, b"fascia record 1\n" + bytes.fromhex(record["record"].replace("-", "")), hashlib.sha256)
    other = digest.hexdigest()[:32]
    record["record"] = "-".join((other[:8], other[8:12], other[12:16], other[16:20], other[20:]))
    answers = record["answers"]
    answers.pop("words", None)
    for name in ("born", "visit"):
        if name in answers:
            answers[name] = shifted(answers[name], subject)
    for name in ("day", "later"):
        record["scores"][name]["value"] = None
    return record


def pseudonyms():
    with open("key", "wb") as file:
        file.write(KEY)
    write("seen.lua", KINDS)
    subjects = [f"Hidden-Name-{number:03}" for number in range(60)]
    rows = []
    for number, subject in enumerate(subjects):
        for month in (1, 4):
            record = {"subject": subject, "date": f"2024-{month:02}-{1 + number % 28:02}T08:15",
                      "note": f"kept of {subject}",
                      "answers": {"pain": number % 11, "born": f"19{40 + number % 50}-06-15",
                                  "visit": f"2024-{month:02}-{1 + number % 28:02}",
                                  "words": f"words of {subject}"}}
            if number % 5 == 0:
                record["answers"]["asked-" + subject] = "1"  # no item: a finding would quote it
            rows.append(record)
    write("hidden.ndjson", "".join(json.dumps(row) + "\n" for row in rows))
    _, noted = run("store", "add", "./seen.lua", "hidden.ndjson", "--keep", "note", "--store", "hidden.db", code=(0, 1))
    base = ["store", "export", "--store", "hidden.db"]
    plain = run(*base, "--to", "ndjson")[0].splitlines()
    check("all are there", len(plain) == 120, noted)
    check("a finding quotes the intake", any(b"asked-Hidden" in line for line in plain))
    hidden = run(*base, "--to", "ndjson", "--pseudonymise", "key")[0]
    wanted = [hidden_record(line, json.loads(line)["subject"]) for line in plain]
    for record in wanted:
        for finding in record["findings"]:
            if finding["code"] == "unknown-answer":
                finding["detail"] = ""
    wanted.sort(key=lambda record: record["subject"])  # stable: a subject's own stay in order of date
    got = [json.loads(line) for line in hidden.splitlines()]
    check("pseudonymised lines", got == wanted,
          next(((left, right) for left, right in zip(got, wanted) if left != right), len(got)))
    check("ages stay", all(record["scores"]["age"]["value"] is not None for record in got))
    dates = {json.loads(line)["date"][:10] for line in plain} | {json.loads(line)["answers"]["born"] for line in plain}
    for form in ("csv", "csv-long", "ndjson"):
        text = run(*base, "--to", form, "--pseudonymise", "key")[0]
        again = run(*base, "--to", form, "--pseudonymise", "key")[0]
        check(f"{form}: the same key, the same bytes", text == again)
        check(f"{form}: no subject", b"Hidden" not in text and b"words of" not in text and b"kept of" not in text)
        for line in plain:
            record = json.loads(line)
            check(f"{form}: no record id", record["record"].encode() not in text)
        left = {date for date in dates if date.encode() in text}
        by_chance = {shifted(json.loads(line)["date"][:10], json.loads(line)["subject"]) for line in plain}
        by_chance |= {shifted(json.loads(line)["answers"]["born"], json.loads(line)["subject"]) for line in plain}
        check(f"{form}: no date but by chance", left <= by_chance, left)
    rows = table(run(*base, "--pseudonymise", "key")[0])
    check("csv: no day as a number", all(row["day"] == row["later"] == "" != row["age"] for row in rows))
    rows = table(run(*base, "--to", "csv-long", "--pseudonymise", "key")[0])
    told = {row["value"] for row in rows if row["kind"] == "score" and row["name"] in ("day", "later")}
    check("csv-long: no day as a number", told == {""}, told)
    with open("key2", "wb") as file:
        file.write(KEY[:-1] + b"!")
    other = run(*base, "--to", "ndjson", "--pseudonymise", "key2")[0]
    names = [{json.loads(line)["subject"] for line in text.splitlines()} for text in (hidden, other)]
    check("another key, other names", not names[0] & names[1])
    with open("short", "wb") as file:
        file.write(b"fifteen bytes..")
    out, err = run(*base, "--pseudonymise", "short", code=2)
    check("a short key", out == b"" and "/dev/urandom" in err, err)


def outputs():
    """-o is whole or not at all, and never the store or the key."""
    before = open("hidden.db", "rb").read()
    run("store", "export", "--store", "hidden.db", "-o", "out.csv")
    check("-o", open("out.csv", "rb").read() == run("store", "export", "--store", "hidden.db")[0])
    check("for the user alone", os.stat("out.csv").st_mode & 0o777 == 0o600)
    os.symlink("hidden.db-wal", "link-wal")
    os.symlink(os.path.abspath("hidden.db"), "link")
    os.link("hidden.db", "hard")
    for name in ("hidden.db", "./hidden.db-wal", "hidden.db-shm", "hidden.db-journal", "link", "link-wal", "hard"):
        _, err = run("store", "export", "--store", "hidden.db", "-o", name, code=2)
        check(f"-o {name}", "belongs to the store" in err, err)
        run("store", "export", "--store", "link", "-o", name, code=2)
    run("store", "export", "--store", "hidden.db", "--pseudonymise", "key", "-o", "key", code=2)
    check("the key stays", open("key", "rb").read() == KEY)
    check("the store stays", open("hidden.db", "rb").read() == before and not os.path.exists("hidden.db-wal"))
    run("store", "export", "--store", "hidden.db", "--to", "csv", "nothing", "-o", "out.csv", code=2)
    check("a failure leaves what was there", os.path.getsize("out.csv") > 1000)
    check("nothing is left beside", not [name for name in os.listdir(".") if name.startswith("out.csv.")])


def empty():
    open("empty.db", "wb").close()
    head = b"subject,date,instrument,version,policy,level,rules,undecided,advice,findings\n"
    check("an empty store", run("store", "export", "--store", "empty.db")[0] == head)
    check("an empty store as JSON", run("store", "export", "--to", "ndjson", "--store", "empty.db")[0] == b"")
    check("an empty store under pseudonyms",
          run("store", "export", "--store", "empty.db", "--pseudonymise", "key", "--to", "ndjson")[0] == b"")
    run("store", "export", "odi", "--store", "empty.db", code=2)
    run("store", "export", "--store", "not-there.db", code=3)
    check("reading makes no store", not os.path.exists("not-there.db"))


def memory():
    """A million records in as little memory as ten thousand."""
    for count, store in ((10_000, "small.db"), (1_000_000, "large.db")):
        with open("many.csv", "w", encoding="utf-8") as file:
            file.write("subject,date," + ",".join(ITEMS) + "\n")
            file.writelines(f"P{number},2024-01-01,{','.join(str(number // 6 ** k % 6) for k in range(10))}\n"
                            for number in range(count))
        run("store", "add", "odi", "many.csv", "--store", store, "-q")
        for form in ("csv", "csv-long", "ndjson"):
            child = os.fork()
            if child == 0:
                subprocess.run([PROGRAM, "store", "export", "--store", store, "--to", form, "-o", "/dev/null"], check=True)
                print(f"{count} records as {form}: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss} KiB, "
                      f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime:.1f} s", flush=True)
                os._exit(0 if resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 60_000 else 1)
            check(f"memory of {count} as {form}", os.waitpid(child, 0)[1] == 0)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for part in (same_as_score, keep_columns, editions, versions, several, pseudonyms, outputs, empty):
        part()
        if faults:  # what follows needs it
            break
    if FULL and not faults:
        memory()
    os.chdir("/")
print("\n".join(faults[:20]) or "exports are what was scored, and tell no names under pseudonyms")
sys.exit(1 if faults else 0)
