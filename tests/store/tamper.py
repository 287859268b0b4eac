"""Someone changes a store behind the program's back: `store verify` must say so, whatever it was.

usage: tamper.py [COUNT]    FASCIA is the program; 40 changes are tried, with FASCIA_TEST_FULL=1 512
Each change is one edit, deletion, insertion or exchange in a copy, made with SQLite itself: the triggers that forbid it
are taken out before and put back after. Bytes of the file are flipped too; a flip that another reading of the file
cannot tell from the original (free space) is not counted. Then a tail is cut off, and a whole chain is made anew by
someone who knows the format: that only `--expect` can find, but a score that does not follow from its answers is told.
"""
import collections
import itertools
import pathlib
import random
import shutil
import sqlite3
import sys
import tempfile

from kept import (FULL, ITEMS, Store, delivery_digest, head_after, record_digest, run, scoring_digest,
                  voided_digest)

WANTED = int(sys.argv[1]) if len(sys.argv) > 1 else 512 if FULL else 40
SEED = 19760229
ROOT = pathlib.Path(__file__).resolve().parents[2]
SERVER = "https://fhir.example/r4"
SECRET = ("Zebra", "Xylophone")  # in subjects and in answers: never in a fault
KEYS = {"entry": "number", "record": "number", "scoring": "number", "source": "sha256", "outbox": "entry",
        "delivery": "number", "voided": "number"}


def intake(path, head, rows):
    path.write_text("".join(",".join(map(str, row)) + "\n" for row in [head, *rows]))
    return path


def odi_rows(date, shift):
    return [(f"Zebra-{n}", date, *((n + shift) % 6 for _ in ITEMS)) for n in range(6)]


def visit_rows(head):
    made = []
    for number in range(3):
        values = {"subject": f"Zebra-{number}", "date": "2024-05-01"}
        for column in head[2:]:
            part, item = column.split(".")
            if part == "odi":
                values[column] = number + 1
            elif part == "risk":
                values[column] = number + 1 if item == "bother" else number % 2
            elif item[-1] in "45":
                values[column] = ""
            else:
                values[column] = f"Xylophone {item}" if item.startswith("activity") else 3 + number
        made.append([values[column] for column in head])
    return made


def build(folder):
    """A store with all kinds of rows, and the same before somebody was forgotten."""
    head = ("subject", "date", *ITEMS)
    first = intake(folder / "first.csv", head, odi_rows("2024-01-01", 0))
    review = intake(folder / "review.csv", head, odi_rows("2024-03-01", 2))
    mended = intake(folder / "mended.csv", head, odi_rows("2024-03-01", 3)[:3])
    risk = ("leg", "elsewhere", "walking", "dressing", "fear", "worry", "hopeless", "joyless", "bother")
    named = [f"psfs.{what}_{n}" for what in ("activity", "rating") for n in range(1, 6)]
    visit_head = ["subject", "date", *(f"odi.{i}" for i in ITEMS), *(f"risk.{i}" for i in risk), *named]
    visit = intake(folder / "visit.csv", visit_head, visit_rows(visit_head))
    store, plain = folder / "whole.db", folder / "plain.db"
    more = ("--store", store, "--quiet", "--scripts", ROOT / "examples/instruments")
    for words in (("add", "odi", first), ("add", "odi", review), ("add", "odi", mended, "--correct"),
                  ("add", "back-visit", visit), ("add", "psfs", psfs_alone(folder))):
        done = run("store", *words, *more)
        if done.returncode > 1:
            sys.exit(f"tamper: cannot build a store: {words}: {done.stderr.decode()}")
    shutil.copy(store, plain)
    send(store)
    done = run("store", "forget", "Zebra-2", "--why", "asked for it", "--store", store)
    if done.returncode != 0:
        sys.exit(f"tamper: cannot forget: {done.stderr.decode()}")
    answer_erasure(store)
    return store, plain


def say(connection, deed, outbox, status, words=""):
    """One more link, and its delivery."""
    about = connection.execute("SELECT record, version FROM entry WHERE number = ?", (outbox,)).fetchone()
    last = connection.execute("SELECT * FROM entry ORDER BY number DESC LIMIT 1").fetchone()
    number = last["number"] + 1
    row = {"number": number, "outbox": outbox, "status": status, "words": words, "receipts": "", "salt": f"{number:016}".encode()}
    entry = {"number": number, "chain": 1, "time": last["time"] + 1, "who": "anna", "deed": deed, "record": about["record"],
             "version": about["version"], "digest": delivery_digest(row), "why": "not there" if deed == "dropped" else SERVER}
    entry["head"] = head_after(entry, last["head"])
    for table, fields in (("entry", entry), ("delivery", row)):
        connection.execute(f"INSERT INTO {table} ({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))})", tuple(fields.values()))


def send(store):
    """What a program that sends leaves behind: a server that took over all but the last two rows of the outbox, was sent
    some, refused one, is to be asked again for one, and is not to have one. The rest of what it took over is queued."""
    connection = connect(store)
    connection.execute("BEGIN")
    all_rows = [row[0] for row in connection.execute(
        "SELECT number FROM record AS it WHERE NOT EXISTS (SELECT 1 FROM record AS later WHERE later.id = it.id AND "
        "later.version > it.version) ORDER BY number")]
    seen = all_rows[-3]
    connection.execute("INSERT INTO target VALUES (1, ?, ?)", (SERVER, seen))
    done = {number: deed for number, deed in zip(all_rows, ("sent", "sent", "sent", "refused", "dropped"))}
    for number, deed in done.items():
        say(connection, deed, number, {"sent": 201, "refused": 422}.get(deed, 0), f"Xylophone {number}")
    for number in (number for number in all_rows if number <= seen and number not in done):
        connection.execute("INSERT INTO queue SELECT 1, record, number, 0, 0, 0, 0 FROM entry WHERE number = ?", (number,))
    waiting = connection.execute("SELECT min(entry) FROM queue").fetchone()[0]
    say(connection, "tried", waiting, 503)
    connection.execute("UPDATE queue SET tries = 1, due = 1700000000000 WHERE entry = ?", (waiting,))
    connection.execute("COMMIT")
    connection.close()


def answer_erasure(store):
    """The server took over all that there is, and was told of one erasure."""
    connection = connect(store)
    connection.execute("BEGIN")
    seen, new = connection.execute("SELECT seen, (SELECT max(entry) FROM outbox) FROM target").fetchone()
    connection.execute("DELETE FROM queue WHERE entry IN (SELECT number FROM entry WHERE deed <> 'forgotten' AND record IN "
                       "(SELECT record FROM entry WHERE deed = 'forgotten'))")
    connection.execute("INSERT INTO queue SELECT 1, record, number, 0, 0, 0, 0 FROM entry WHERE number > ? AND number <= ? AND "
                       "(deed IN ('kept', 'corrected') AND EXISTS (SELECT 1 FROM record WHERE record.number = entry.number) OR "
                       "deed = 'forgotten' AND record IN (SELECT record FROM entry WHERE deed IN ('sent', 'tried', 'refused')))",
                       (seen, new))
    connection.execute("UPDATE target SET seen = ?", (new,))
    voids = [row[0] for row in connection.execute("SELECT entry FROM queue JOIN entry ON number = entry WHERE deed = 'forgotten'")]
    say(connection, "sent", voids[0], 200)
    connection.execute("DELETE FROM queue WHERE entry = ?", (voids[0],))
    connection.execute("COMMIT")
    connection.close()


def psfs_alone(folder):
    head = ["subject", "date"] + [f"{what}_{n}" for what in ("activity", "rating") for n in range(1, 6)]
    return intake(folder / "psfs.csv", head, [("Zebra-4", "2024-06-01", "Xylophone", "b", "c", "", "", 1, 2, 3, "", "")])


def connect(path):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = OFF")
    return connection


def columns(connection, table):
    return [row["name"] for row in connection.execute(f"PRAGMA table_info({table})")]


def keys(connection, table):
    return [row[0] for row in connection.execute(f"SELECT {KEYS[table]} FROM {table} ORDER BY 1")]


def changed(luck, value):
    """Another value, a little off or a lot."""
    if isinstance(value, int):
        return luck.choice([value + 1, value - 1, -value - 1, value + 256, value + (1 << 32), 0 if value else 1])
    if isinstance(value, str):
        ways = [value + " ", value + "0", " " + value, value + "\0", ""]
        if value:
            at = luck.randrange(len(value))
            ways += [value[:at] + value[at + 1:], value[:at] + chr(ord(value[at]) ^ 1) + value[at + 1:], value.swapcase()]
    else:
        ways = [value + b"\0", value + b"\xff", b"", bytes(len(value)), bytes([255]) * len(value)]
        if value:
            at = luck.randrange(len(value))
            ways += [value[:at] + bytes([value[at] ^ 1 << luck.randrange(8)]) + value[at + 1:]] * 3 + [value[:-1], value[:at]]
    ways = [way for way in ways if way != value]
    return luck.choice(ways)


def edit(luck, connection, table, column):
    key = luck.choice(keys(connection, table))
    value = connection.execute(f"SELECT {column} FROM {table} WHERE {KEYS[table]} = ?", (key,)).fetchone()[0]
    other = changed(luck, value)
    connection.execute(f"UPDATE {table} SET {column} = ? WHERE {KEYS[table]} = ?", (other, key))
    return f"{table} {key}: {column} {value!r:.60} became {other!r:.60}"


def delete(luck, connection, table):
    key = luck.choice(keys(connection, table))
    connection.execute(f"DELETE FROM {table} WHERE {KEYS[table]} = ?", (key,))
    return f"{table} {key} was deleted"


def exchange(luck, connection, table):
    """Two rows change places: a reorder."""
    one, other = luck.sample(keys(connection, table), 2)
    names = [name for name in columns(connection, table) if name != KEYS[table]]
    rows = {key: tuple(connection.execute(f"SELECT {', '.join(names)} FROM {table} WHERE {KEYS[table]} = ?", (key,)).fetchone())
            for key in (one, other)}
    if rows[one] == rows[other]:
        return None
    sets = ", ".join(f"{name} = ?" for name in names)
    connection.execute("DROP INDEX IF EXISTS record_key")
    for key, row in ((one, rows[other]), (other, rows[one])):
        connection.execute(f"UPDATE {table} SET {sets} WHERE {KEYS[table]} = ?", (*row, key))
    return f"{table} {one} and {other} changed places"


def double(luck, connection, table):
    """A row once more, under a number that is free."""
    key = luck.choice(keys(connection, table))
    row = dict(connection.execute(f"SELECT * FROM {table} WHERE {KEYS[table]} = ?", (key,)).fetchone())
    taken = keys(connection, table)
    free = luck.choice([max(taken) + 1, max(taken) + 7, 0, -1, -(1 << 63)]) if table != "source" else "0" * 64
    row[KEYS[table]] = free
    if table == "record":
        row["version"] += 7
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    return f"{table} {key} once more as {free}"


# Changes that chance would rarely make, each tried once: values that stand for none, numbers that nobody asks for.
ROWS = (
    "UPDATE entry SET digest = x'' WHERE number = 1",
    "UPDATE entry SET digest = zeroblob(31) WHERE deed = 'begun'",
    "UPDATE entry SET digest = zeroblob(33) WHERE number = (SELECT max(number) FROM entry WHERE deed = 'forgotten')",
    "UPDATE entry SET chain = 2",
    "UPDATE entry SET deed = 'corrected' WHERE number = (SELECT min(number) FROM entry WHERE deed = 'kept')",
    "UPDATE record SET number = -number WHERE number = (SELECT max(number) FROM record)",
    "UPDATE record SET scoring = (SELECT max(number) FROM scoring) WHERE number = (SELECT min(number) FROM record)",
    "DELETE FROM record WHERE version > 1",
    "DELETE FROM outbox",
    "INSERT INTO outbox VALUES (1, 'put')",
    "INSERT INTO source VALUES ('', x'')",
    "DELETE FROM delivery",
    "DELETE FROM delivery WHERE number = (SELECT max(number) FROM delivery)",  # of an erasure
    "DELETE FROM voided",
    "UPDATE delivery SET outbox = (SELECT min(entry) FROM outbox) WHERE number = (SELECT max(number) FROM delivery)",
    "DELETE FROM queue",
    "DELETE FROM queue WHERE entry = (SELECT max(entry) FROM queue)",
    "DELETE FROM queue WHERE tries > 0",
    "UPDATE queue SET entry = (SELECT max(entry) FROM outbox WHERE entry NOT IN (SELECT entry FROM queue)) WHERE tries > 0",
    "UPDATE queue SET record = zeroblob(16) WHERE tries > 0",
    "UPDATE queue SET target = 7 WHERE tries > 0",
    "INSERT INTO queue SELECT 1, record, number, 0, 0, 1, 0 FROM entry WHERE number = (SELECT min(entry) FROM outbox)",
    "UPDATE target SET seen = 0",
    "UPDATE target SET seen = (SELECT max(number) FROM entry)",
    "UPDATE target SET url = 'https://other.example'",
    "DELETE FROM target",
)
# What follows from nothing: when a task is due, how often it was tried, who holds it.
FREE = ("UPDATE queue SET due = due + 1, tries = tries + 1, holder = 5, known = 1",)
TABLES = (
    "DROP INDEX record_key", "DROP INDEX tombstone", "DROP TRIGGER record_stays", "CREATE TABLE extra (a)",
    "CREATE INDEX more ON entry (who)", "DROP TABLE outbox", "PRAGMA user_version = 0", "PRAGMA user_version = 1",
    "PRAGMA application_id = 7", "DROP TRIGGER delivery_stays", "DROP TABLE queue",
)


def kinds(connection):
    """Each kind of change that there is, as (function, table, column)."""
    made = [(edit, table, column) for table in KEYS for column in columns(connection, table)]
    made += [(what, table, None) for what in (delete, exchange, double) for table in KEYS]
    return made


def apply(luck, path, what, table, column):
    """One change as one transaction, with the tables as they were after it; None: it changed nothing."""
    connection = connect(path)
    made = {row["name"]: row["sql"] for row in connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")}
    try:
        if what is None and column in TABLES:
            connection.execute(column)
            return column
        connection.execute("BEGIN")
        for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {row[0]}")
        if what is None:
            said = column if connection.execute(column).rowcount > 0 else None
        else:
            said = what(luck, connection, table, *([column] if column else []))
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
        for name, sql in made.items():
            if name not in there:
                connection.execute(sql)
        connection.execute("COMMIT")
        return said
    except sqlite3.IntegrityError:  # two rows of one key cannot be made
        return None
    finally:
        connection.close()


def content(path):
    """All that stands in a store, as another program reads it; a text when it cannot."""
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        connection.text_factory = bytes
        try:
            found = [connection.execute(f"PRAGMA {name}").fetchall() for name in ("user_version", "application_id", "integrity_check")]
            found.append(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2").fetchall())
            return found + [connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in KEYS]
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return f"{error}"


def flip(luck, path, whole):
    raw = bytearray(path.read_bytes())
    at = luck.randrange(len(raw))
    raw[at] ^= 1 << luck.randrange(8)
    path.write_bytes(raw)
    return None if content(path) == whole else f"byte {at} of the file flipped"


def verify(path, *more):
    done = run("store", "verify", "--store", path, *more)
    return done.returncode, (done.stdout + done.stderr).decode(errors="replace")


def judge(said, path, codes):
    """A sentence: what is wrong with what verify says of a store that was changed. CODES counts its answers."""
    code, words = verify(path)
    codes[code] += 1
    if any(secret in words for secret in SECRET):
        return f"{said}: the fault tells of a patient: {words}"
    if code == 1 and words.strip() or code == 3 and words.startswith("fascia: "):
        return None
    return f"{said}: exit {code}: {words[-300:]}"


def tamper(folder, store):
    """How many changes were tried, what was not found, and the exit codes; flips that changed nothing under None."""
    luck = random.Random(SEED)
    whole = content(store)
    connection = connect(store)
    each = kinds(connection)
    connection.close()
    flips = WANTED // 8
    tried, unfound, codes = 0, [], collections.Counter()
    copy = folder / "copy.db"
    once = [(None, "", statement) for statement in ROWS + TABLES]
    for what, table, column in itertools.islice(itertools.chain(once, itertools.cycle(each)), 10 * WANTED):
        if tried >= WANTED - flips:
            break
        shutil.copy(store, copy)
        said = apply(luck, copy, what, table, column)
        if said is None:
            continue
        tried += 1
        unfound.append(judge(said, copy, codes))
    while tried < WANTED:
        shutil.copy(store, copy)
        said = flip(luck, copy, whole)
        if said is None:
            codes[None] += 1
            code, words = verify(copy)
            if code not in (0, 1, 3):
                unfound.append(f"a flip of no effect: exit {code}: {words}")
            continue
        tried += 1
        unfound.append(judge(said, copy, codes))
    return tried, [one for one in unfound if one], codes


def changes_of_no_effect(folder, store):
    """Sentences: what may stand there in any way is told as a fault."""
    found = []
    for statement in FREE:
        copy = folder / "free.db"
        shutil.copy(store, copy)
        if apply(random.Random(SEED), copy, None, "", statement) is None:
            found.append(f"{statement} changed nothing")
        code, words = verify(copy)
        if code != 0:
            found.append(f"{statement}: exit {code}: {words}")
    return found


def rebuild(path, change):
    """The whole chain once more after CHANGE, all digests and heads as they should be."""
    connection = connect(path)
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for row in triggers:
        connection.execute(f"DROP TRIGGER {row['name']}")
    change(connection)
    digests = {row["number"]: record_digest(row) for row in connection.execute("SELECT * FROM record")}
    for table, digest in (("scoring", scoring_digest), ("delivery", delivery_digest), ("voided", voided_digest)):
        digests.update((row["number"], digest(row)) for row in connection.execute(f"SELECT * FROM {table}"))
    head = bytes(32)
    for row in connection.execute("SELECT * FROM entry ORDER BY number").fetchall():
        entry = dict(row)
        entry["digest"] = digests.get(entry["number"], entry["digest"])
        head = head_after(entry, head)
        connection.execute("UPDATE entry SET digest = ?, head = ? WHERE number = ?", (entry["digest"], head, entry["number"]))
    for row in triggers:
        connection.execute(row["sql"])
    connection.close()


def cut(count):
    def change(connection):
        last = connection.execute("SELECT max(number) FROM entry").fetchone()[0] - count
        for table in ("record", "outbox", "entry"):
            connection.execute(f"DELETE FROM {table} WHERE {KEYS[table]} > ?", (last,))
    return change


def last_of_chain(path):
    connection = connect(path)
    row = connection.execute("SELECT number, head FROM entry ORDER BY number DESC LIMIT 1").fetchone()
    connection.close()
    return row["number"], row["head"].hex()


def attack(folder, name, plain, change):
    path = folder / f"{name}.db"
    shutil.copy(plain, path)
    rebuild(path, change)
    return path


def chains(folder, plain):
    """Sentences: what a chain that was made anew or cut gets away with."""
    found = []
    _, head = last_of_chain(plain)
    for given in (head, head.upper(), head[:16]):
        if verify(plain, "--expect", given)[0] != 0:
            found.append(f"--expect {given} does not know the store's own head")
    rename = "UPDATE record SET subject = 'Zebra-99' WHERE subject = 'Zebra-1'"
    attacks = {f"tail of {count} cut": cut(count) for count in (1, 2)}
    attacks["chain made anew"] = lambda connection: connection.execute(rename)
    for name, change in attacks.items():
        path = attack(folder, name.replace(" ", "-"), plain, change)
        code, words = verify(path)
        if code != 0:
            found.append(f"{name}: is no good attack: {words}")
        code, words = verify(path, "--expect", head)
        if code != 1 or "does not contain the head that was expected" not in words:
            found.append(f"{name}: --expect says {words!r}, exit {code}")
        print(f"{name}: passes alone, found with --expect")
    # A head of long ago is still in a chain that has grown.
    connection = connect(plain)
    early = connection.execute("SELECT head FROM entry WHERE number = 3").fetchone()[0].hex()
    connection.close()
    if verify(plain, "--expect", early)[0] != 0:
        found.append("--expect does not find an early head")
    return found


def scores(folder, plain):
    """Sentences: a chain that holds, over a score that does not follow from its answers. Ten answers of N are 20 N %."""
    found = []
    where = "WHERE instrument = 'odi' AND subject = 'Zebra-1' AND date = '2024-01-01'"
    changes = {
        "its answers": (f"UPDATE record SET answers = replace(answers, '1', '2') {where}", "the score index is kept as 20, recomputed 40"),
        "its score": (f"UPDATE record SET result = replace(result, '\"value\":20', '\"value\":22') {where}",
                      "the score index is kept as 22, recomputed 20"),
    }
    for name, (statement, sentence) in changes.items():
        path = attack(folder, name.replace(" ", "-"), plain, lambda connection, s=statement: connection.execute(s))
        code, words = verify(path)
        if code != 1 or sentence not in words or len(words.splitlines()) != 1:
            found.append(f"{name} changed, chain made anew: exit {code}: {words!r}")
    return found


def main():
    found = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        store, plain = build(folder)
        for path in (store, plain):  # the control: nobody changed these
            code, words = verify(path)
            number, head = last_of_chain(path)
            if code != 0 or f"{number} entries, head {head};" not in words:
                found.append(f"untouched: exit {code}: {words}")
            found += [f"worked out a second time: {fault}" for fault in Store(path).faults(whole=True)]
        found += changes_of_no_effect(folder, store)
        tried, unfound, codes = tamper(folder, store)
        code, words = verify(store)
        if code != 0:
            found.append(f"untouched, at the end: exit {code}: {words}")
        found += unfound + chains(folder, plain) + scores(folder, plain)
    print(f"tried {tried}, found {tried - len(unfound)}: {codes[1]} named, {codes[3]} could not be read at all; {codes[None]} "
          "flipped bytes changed nothing and are not counted")
    for fault in found[:20]:
        print(fault[:400])
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
