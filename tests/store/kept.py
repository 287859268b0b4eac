"""What the tests of the store share: a store read with another program, its digests worked out a second time.

Everything here follows the written format (tables, what is hashed), and nothing asks the program that is tested.
"""
import csv
import hashlib
import io
import json
import os
import pathlib
import random
import sqlite3
import struct
import subprocess

PROGRAM = os.environ.get("FASCIA", "fascia")
FULL = bool(os.environ.get("FASCIA_TEST_FULL"))
CANNOT = 3
ITEMS = ("pain", "care", "lifting", "walking", "sitting", "standing", "sleeping", "sex", "social", "travelling")
DELIVERS = ("sent", "tried", "refused", "dropped", "queued")
OPERATIONS = {"kept": "put", "corrected": "amend", "rescored": "amend", "forgotten": "void"}


def rows(name, count, shift=0):
    """Invented sheets: (subject, date, the ten answers). SHIFT gives other answers to the same subjects."""
    luck = random.Random(f"{name} {shift}")
    made = []
    for number in range(count):
        answers = [luck.randrange(6) for _ in ITEMS]
        if luck.random() < 0.3:
            answers[luck.randrange(len(ITEMS))] = None
        made.append((f"{name}-{number:05d}", f"2024-{1 + number % 12:02d}-{1 + number % 28:02d}", answers))
    return made


def lines(some, width=0):
    """Intake lines. A column that nothing uses makes rows of WIDTH bytes, so that a group has few of them."""
    remark = "x" * width
    return [f"{subject},{remark},{date}," + ",".join("" if a is None else str(a) for a in answers) + "\n"
            for subject, date, answers in some]


HEADER = "subject,remark,date," + ",".join(ITEMS) + "\n"


def answers_of(row):
    return {item: answer for item, answer in zip(ITEMS, row[2]) if answer is not None}


def acknowledged(path):
    """(subject, date, event, instance) of every whole line; what was cut off acknowledges nothing."""
    content = path.read_bytes() if path.exists() else b""
    whole = content[:content.rfind(b"\n") + 1].decode()
    return [tuple(fields) for fields in csv.reader(io.StringIO(whole))]


def run(*words, **more):
    settings = {"capture_output": True, "check": False, "timeout": 300, "stdin": subprocess.DEVNULL, **more}
    return subprocess.run([PROGRAM, *map(str, words)], **settings)


def verified(store):
    """What the program itself finds wrong."""
    done = run("store", "verify", "--store", store)
    if done.returncode == 0:
        return []
    return [f"store verify: exit {done.returncode}: {(done.stdout + done.stderr).decode(errors='replace')[-400:]}"]


def _hashed(*fields):
    """A text with its length before it; a number as it is; both of 64 bits, the lowest byte first."""
    parts = []
    for field in fields:
        if isinstance(field, int):
            parts.append(struct.pack("<Q", field & 0xFFFFFFFFFFFFFFFF))
            continue
        raw = field.encode() if isinstance(field, str) else field
        parts += [struct.pack("<Q", len(raw)), raw]
    return hashlib.sha256(b"".join(parts)).digest()


def record_digest(row):
    return _hashed("fascia record 1", row["salt"], row["id"], row["version"], row["scoring"], row["subject"], row["instrument"],
                   row["date"], row["event"], row["instance"], row["answers"], row["keep"], row["result"])


def scoring_digest(row):
    return _hashed("fascia scoring 1", row["instrument"], row["version"], row["sha256"], row["policy"], row["bands"],
                   row["engine"], row["language"], row["closure"])


def delivery_digest(row):
    return _hashed("fascia delivery 1", row["salt"], row["outbox"], row["status"], row["words"], row["receipts"])


def voided_digest(row):
    return _hashed("fascia voided 1", row["scorings"])


def head_after(entry, before):
    return _hashed("fascia entry 1", before, entry["number"], entry["chain"], entry["time"], entry["who"], entry["deed"],
                   entry["record"], entry["version"], entry["digest"], entry["why"])


class Store:
    """A store under watch: each look checks what came since the last one, and the whole of it when asked."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.last, self.head = 0, bytes(32)

    def open(self):
        connection = sqlite3.connect(f"file:{self.path}?mode=rw", uri=True, timeout=60)
        connection.row_factory = sqlite3.Row
        return connection

    def faults(self, whole=False):
        """Sentences. Entries in order, each with its row and its outbox row; no row without its entry; digests."""
        connection = self.open()
        try:
            if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                return [] if self.last == 0 else ["the tables are gone"]
            return (self._pages(connection) if whole else []) + self._chain(connection)
        except sqlite3.DatabaseError as error:
            return [f"cannot be read: {error}"]
        finally:
            connection.close()

    @staticmethod
    def _pages(connection):
        said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        found = [f"integrity_check: {line}" for line in said if line != "ok"]
        return found + [f"no parent: {tuple(row)}" for row in connection.execute("PRAGMA foreign_key_check")]

    def _chain(self, connection):
        found, after = [], (self.last,)
        tables = [("record", "number"), ("scoring", "number"), ("outbox", "entry")]
        if connection.execute("PRAGMA user_version").fetchone()[0] > 1:
            tables += [("delivery", "number"), ("voided", "number")]
        of = {table: {row[key]: row for row in connection.execute(f"SELECT * FROM {table} WHERE {key} > ?", after)}
              for table, key in tables}
        erased_ones = {row[0]: row[1] for row in connection.execute("SELECT record, number FROM entry WHERE deed = 'forgotten'")}
        for entry in connection.execute("SELECT * FROM entry WHERE number > ? ORDER BY number", after):
            number, deed = entry["number"], entry["deed"]
            if number != self.last + 1:
                found.append(f"entry {number} follows {self.last}")
            if head_after(entry, self.head) != entry["head"]:
                found.append(f"entry {number}: the head is not that of its content")
            self.last, self.head = number, entry["head"]
            record, scoring, outbox, delivery, voided = (
                of.get(table, {}).pop(number, None) for table in ("record", "scoring", "outbox", "delivery", "voided"))
            if (outbox and outbox["operation"]) != OPERATIONS.get(deed):
                found.append(f"entry {number}, {deed}: outbox {outbox and outbox['operation']}")
            if deed in ("kept", "corrected", "rescored"):
                found += self._record(entry, record, entry["record"] in erased_ones)
            if deed == "scoring" and (scoring is None or scoring_digest(scoring) != entry["digest"]):
                found.append(f"entry {number}: its scoring is not there or another")
            if deed in DELIVERS:
                found += self._delivery(connection, entry, delivery, number < erased_ones.get(entry["record"], 0))
            # One of the first format has neither a row nor a digest.
            if deed == "forgotten" and (voided_digest(voided) if voided else bytes(32)) != entry["digest"]:
                found.append(f"entry {number}: by which scorings it erased is not there or another")
        return found + [f"{table} row {number} without an entry" for table in of for number in of[table]]

    @staticmethod
    def _record(entry, record, erased):
        if record is None:
            return [] if erased else [f"entry {entry['number']}: no record"]
        same = record["id"] == entry["record"] and record["version"] == entry["version"]
        json.loads(record["answers"])
        json.loads("{" + record["result"] + "}")
        if not same or record_digest(record) != entry["digest"]:
            return [f"entry {entry['number']}: its record is another"]
        return []

    @staticmethod
    def _delivery(connection, entry, delivery, erased):
        if delivery is None or erased:
            return [] if delivery is None and erased else [f"entry {entry['number']}: its delivery is there, or is not"]
        about = connection.execute("SELECT record, version FROM entry WHERE number = ?", (delivery["outbox"],)).fetchone()
        same = about is not None and tuple(about) == (entry["record"], entry["version"])
        if not same or delivery_digest(delivery) != entry["digest"]:
            return [f"entry {entry['number']}: its delivery is another"]
        return []

    def kept(self, name=""):
        """Newest version of each record whose subject begins with NAME: key → (version, answers)."""
        connection = self.open()
        try:
            if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                return {}
            found = {}
            for row in connection.execute("SELECT * FROM record WHERE subject >= ? AND subject < ? ORDER BY version",
                                          (name, name + "\U0010ffff")):
                key = (row["subject"], row["date"], row["event"], row["instance"])
                if row["version"] != (found[key][0] if key in found else 0) + 1:
                    raise AssertionError(f"version {row['version']} of record {row['number']} follows another than its own")
                found[key] = (row["version"], json.loads(row["answers"]))
            return found
        finally:
            connection.close()


def compare(kept, acks, may):
    """Sentences. ACKS: keys that must be kept; MAY: key → the answers that each may have, the last of which an
    acknowledged one must have."""
    found = []
    lost = [key for key in acks if key not in kept]
    if lost:
        found.append(f"{len(lost)} of {len(acks)} acknowledged records are not in the store, as {lost[0]}")
    for key, (_, answers) in kept.items():
        if key not in may:
            found.append(f"{key} was never sent")
        elif answers not in (may[key][-1:] if key in acks else may[key]):
            found.append(f"{key} is kept with other answers")
    return found[:5]
