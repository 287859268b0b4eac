"""Eight programs write to one store at once, while others read: nobody is turned away, nothing is lost or doubled.

usage: writers.py    FASCIA is the program; FASCIA_TEST_FULL=1 does each kind ten times instead of once
"""
import pathlib
import subprocess
import sys
import tempfile
import time

from kept import FULL, HEADER, PROGRAM, Store, acknowledged, answers_of, compare, lines, rows, verified

WRITERS = 8
TURNS = 10 if FULL else 1
READERS = (("history", "{subject}"), ("progress", "{subject}"), ("verify",), ("backup", "{copy}"), ("export",))


def start(*words):
    """What it says on standard output is not needed here, and might fill a pipe."""
    return subprocess.Popen([PROGRAM, *map(str, words)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE)


def readers_there():
    done = subprocess.run([PROGRAM, "--help"], capture_output=True, check=False)
    return [reader for reader in READERS if f"store {reader[0]}" in done.stdout.decode()]


class Reader:
    """Reads again and again while the others write; each time it must come to an end without an error."""

    def __init__(self, folder, store, words):
        self.folder, self.words = folder, [word.format(subject="w0-00000", copy=folder / f"copy-{words[0]}.db") for word in words]
        self.store, self.process, self.rounds, self.found = store, None, 0, []

    def turn(self):
        if self.process is None:
            self.process = start("store", *self.words, "--store", self.store)
        elif self.process.poll() is not None:
            self.end()

    def end(self):
        if self.process is None:
            return
        _, errors = self.process.communicate()
        if self.process.returncode not in (0, 1):
            self.found.append(f"store {self.words[0]}: exit {self.process.returncode}: {errors.decode()[-300:]}")
        self.rounds += 1
        self.process = None


def write_all(folder, store, intakes, options, readers):
    """(what the writers ended with, sentences)."""
    writers = [start("store", "add", "odi", intake, "--store", store, "--ack", folder / f"{intake.stem}.acks", *options)
               for intake in intakes]
    while any(writer.poll() is None for writer in writers):
        time.sleep(0.01)
        if not readers or not any(path.stat().st_size for path in folder.glob("*.acks")):
            continue  # there is nothing yet to back up
        for reader in readers:
            reader.turn()
    ended = [(writer.communicate()[1].decode(), writer.returncode) for writer in writers]
    for reader in readers:
        reader.end()
    return ended, [fault for reader in readers for fault in reader.found]


def intakes_of(folder, sheets, width):
    made = []
    for number, some in enumerate(sheets):
        path = folder / f"writer{number}.csv"
        path.write_text(HEADER + "".join(lines(some, width)), encoding="utf-8")
        made.append(path)
    return made


def told(folder, intake):
    return acknowledged(folder / f"{intake.stem}.acks")


def apart(folder, readers_words):
    """Different subjects: all that was sent is there, each line acknowledged once."""
    sheets = [rows(f"w{number}", 800) for number in range(WRITERS)]
    intakes, store = intakes_of(folder, sheets, 1000), folder / "c.db"
    readers = [Reader(folder, store, words) for words in readers_words]
    ended, found = write_all(folder, store, intakes, (), readers)
    found += [f"a writer: exit {code}: {said[-300:]}" for said, code in ended if code != 0]
    may = {(row[0], row[1], "", ""): [answers_of(row)] for some in sheets for row in some}
    acks = [key for intake in intakes for key in told(folder, intake)]
    if len(acks) != len(may):
        found.append(f"{len(acks)} acknowledgements of {len(may)} records")
    found += compare(Store(store).kept(), set(acks), may)
    if len(Store(store).kept()) != len(may):
        found.append(f"{len(Store(store).kept())} of {len(may)} records in the store")
    for copy in folder.glob("copy-*.db"):
        found += [f"a backup: {fault}" for fault in Store(copy).faults(whole=True) + verified(copy)]
    return found + close(store), f"{len(acks)} records, {sum(reader.rounds for reader in readers)} readings meanwhile"


def together(folder, _):
    """The same subjects with answers of one's own: one of them wins, whole, and every other one is told."""
    subjects = rows("same", 600)
    sheets = [[(subject, date, list(answers)) for subject, date, answers in rows("same", 600, shift=number // 2)]
              for number in range(WRITERS)]  # two each agree
    assert [row[:2] for row in subjects] == [row[:2] for row in sheets[3]]
    intakes, store = intakes_of(folder, sheets, 2000), folder / "c.db"
    ended, found = write_all(folder, store, intakes, (), [])
    found += [f"a writer: exit {code}: {said[-300:]}" for said, code in ended if code not in (0, 1)]
    kept = Store(store).kept()
    if len(kept) != 600:
        found.append(f"{len(kept)} of 600 records in the store")
    sent = 0
    for intake, some in zip(intakes, sheets):
        won = {(row[0], row[1], "", "") for row in some if kept[(row[0], row[1], "", "")] == (1, answers_of(row))}
        acks = set(told(folder, intake))
        sent += len(acks)
        if acks != won:
            found.append(f"{intake.stem}: {len(acks - won)} acknowledged that another has won, {len(won - acks)} not told")
    return found + close(store), f"600 records sent by {WRITERS}, {sent} times acknowledged, {8 * 600 - sent} conflicts"


def correcting(folder, _):
    """Everyone corrects everything: versions without a gap, each one somebody's."""
    first, store = rows("fix", 400), folder / "c.db"
    ended, found = write_all(folder, store, intakes_of(folder, [first], 100), (), [])
    sheets = [rows("fix", 400, shift=1 + number) for number in range(WRITERS)]
    ended, more = write_all(folder, store, intakes_of(folder, sheets, 100), ("--correct",), [])
    found += more + [f"a writer: exit {code}: {said[-300:]}" for said, code in ended if code not in (0, 1)]
    answers = {}
    for some in [first, *sheets]:
        for row in some:
            answers.setdefault((row[0], row[1], "", ""), []).append(answers_of(row))
    kept = Store(store).kept()
    found += [f"{key} has answers of nobody" for key, (_, given) in kept.items() if given not in answers[key]]
    versions = sum(version - 1 for version, _ in kept.values())
    acks = sum(len(told(folder, path)) for path in folder.glob("writer*.csv")) - 400
    if acks < versions:
        found.append(f"{versions} new versions, {acks} acknowledged")
    return found + close(store), f"400 records, {versions} new versions"


def creating(folder, _):
    """All make the store in the same moment."""
    found = []
    for turn in range(5):
        place = folder / f"turn{turn}"
        place.mkdir()
        sheets = [rows(f"w{number}", 3) for number in range(WRITERS)]
        ended, more = write_all(place, place / "c.db", intakes_of(place, sheets, 10), (), [])
        found += more + [f"a writer: exit {code}: {said[-300:]}" for said, code in ended if code != 0]
        kept = Store(place / "c.db").kept()
        if len(kept) != 3 * WRITERS:
            found.append(f"{len(kept)} of {3 * WRITERS} records in the store")
        left = [path.name for path in place.iterdir() if path.suffix not in (".csv", ".acks") and path.name != "c.db"]
        found += ([f"left behind: {left}"] if left else []) + close(place / "c.db")
    return found, "5 stores made by all at once"


def close(store):
    return Store(store).faults(whole=True) + verified(store)


def main():
    total, readers = 0, readers_there()
    for kind in (apart, together, correcting, creating):
        found = []
        for _ in range(TURNS):
            with tempfile.TemporaryDirectory() as name:
                more, said = kind(pathlib.Path(name), readers)
                found += more
        print(f"{kind.__name__}, {WRITERS} writers, {TURNS} times: {said}; {len(found)} faults", flush=True)
        for fault in found[:10]:
            print(f"    {fault}")
        total += len(found)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
