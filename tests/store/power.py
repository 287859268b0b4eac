"""Simulated power cuts: what was acknowledged before one is in the store after it, whole.

usage: power.py SHIM    FASCIA is the program; FASCIA_TEST_FULL=1 makes 600 cuts instead of 60
A shim writes down what a run does to the files of a folder. Such a log, replayed up to a random place, gives what a
disk may hold after the power went there: all that was synced; of the rest any part, in any order, torn at 512 bytes;
of the names those that stood when their folder was synced, and any of the later changes. The control is the same
program with `synchronous = NORMAL`, which must lose acknowledged records, or the cuts would prove nothing.
"""
import os
import pathlib
import random
import shutil
import struct
import sys
import tempfile

from kept import FULL, HEADER, Store, acknowledged, answers_of, compare, lines, rows, run, verified

CUTS = 600 if FULL else 60
SEED = 19991231
MADE, WROTE, CUT, SYNCED, NAMED, UNNAMED, RENAMED = range(7)
SECTOR = 512
LINE = struct.Struct("<IIQQQ")


class File:
    """What is on the disk for sure, and what was written since."""

    def __init__(self, content=b""):
        self.safe, self.later = bytearray(content), []

    @staticmethod
    def apply(content, change):
        what, at, data = change
        if what == CUT:
            del content[at:]
            content.extend(bytes(at - len(content)))
            return
        content.extend(bytes(max(0, at + len(data) - len(content))))
        content[at:at + len(data)] = data

    def sync(self):
        for change in self.later:
            self.apply(self.safe, change)
        self.later = []

    def after(self, fate):
        content = bytearray(self.safe)
        for change in fate.survivors(self.later):
            for part in fate.torn(change):
                self.apply(content, part)
        return bytes(content)


class Fate:
    """What a power cut does to what was not synced."""

    def __init__(self, luck):
        self.luck, self.share, self.tears = luck, luck.choice((0, 1, 0.1, 0.5, 0.9)), luck.random() < 0.5

    def survivors(self, changes):
        return [change for change in changes if self.luck.random() < self.share]

    def torn(self, change):
        what, at, data = change
        if what == CUT or not self.tears or self.luck.random() < 0.7:
            return [change]
        edges = [0, *range(SECTOR - at % SECTOR, len(data), SECTOR), len(data)]
        parts = [(WROTE, at + begin, data[begin:end]) for begin, end in zip(edges, edges[1:])]
        return [part for part in parts if self.luck.random() < 0.5]


class Disk:
    """A folder while a log is replayed."""

    def __init__(self, base):
        self.files = {path.stat().st_ino: File(path.read_bytes()) for path in base.iterdir()}
        self.names = {path.name: self.files[path.stat().st_ino] for path in base.iterdir()}
        self.later = []  # changes of names

    def replay(self, step):
        what, file, at, data, path = step
        name = os.path.basename(path)
        if what == MADE:
            self.files[file] = File()
            if name:
                self.later.append((name, self.files[file]))
        elif what in (WROTE, CUT):
            self.files[file].later.append((what, at, data))
        elif what == SYNCED and file in self.files:
            self.files[file].sync()
        elif what == SYNCED:  # the folder
            self.names = self.after(self.later)
            self.later = []
        elif what == NAMED:
            self.later.append((name, self.files[file]))
        elif what == UNNAMED:
            self.later.append((name, None))
        elif what == RENAMED:
            self.later.append((name, self.files[file], os.path.basename(data.decode())))

    def after(self, changes):
        names = dict(self.names)
        for name, file, *old in changes:
            names[name] = file
            for gone in old:
                names[gone] = None
        return {name: file for name, file in names.items() if file}

    def leave(self, fate, folder):
        """What one finds when the power is back. Of the -shm file nothing counts after a crash."""
        folder.mkdir()
        for name, file in self.after(fate.survivors(self.later)).items():
            if not name.endswith("-shm") and not name.endswith(".acks"):
                (folder / name).write_bytes(file.after(fate))


class Run:
    """One run under the shim: its log, and what may be in the store after it."""

    def __init__(self, shim, base, name, careful, corrects=None):
        self.name, self.folder, self.corrects = name, base / "store", corrects
        self.folder.mkdir(exist_ok=True)
        self.before = base / f"{name}.before"
        shutil.copytree(self.folder, self.before)
        self.disk = Disk(self.folder)
        fresh = rows(name, 900 if corrects else 2600)
        random.Random(name).shuffle(fresh)  # so that every group touches many pages
        self.may = dict(corrects.may) if corrects else {}
        changed = rows(corrects.name, 1200, shift=1) if corrects else []
        for row in changed + fresh:
            key = (row[0], row[1], "", "")
            self.may[key] = self.may.get(key, []) + [answers_of(row)]
        self.intake = base / f"{name}.csv"
        self.intake.write_text(HEADER + "".join(lines(changed + fresh, 2000)), encoding="utf-8")
        self.log = self._record(shim, base / f"{name}.log", careful)
        self.old = set(corrects.may) if corrects else set()

    def command(self, folder):
        return ["score", "odi", self.intake, "--store", folder / "c.db", "--ack", folder / f"{self.name}.acks",
                "-o", folder / "out.csv", "--quiet", *(["--correct"] if self.corrects else [])]

    def _record(self, shim, log, careful):
        environment = {**os.environ, "LD_PRELOAD": shim, "POWER_FOLDER": str(self.folder), "POWER_LOG": str(log)}
        if not careful:
            environment["POWER_NORMAL"] = "1"
        done = run(*self.command(self.folder), env=environment)
        if done.returncode != 0:
            raise AssertionError(f"exit {done.returncode} under the shim: {done.stderr.decode()[-300:]}")
        content, at, steps, changed = log.read_bytes(), 0, [], False
        while at < len(content):
            what, named, file, place, length = LINE.unpack_from(content, at)
            at += LINE.size
            data = content[at:at + length] if what in (WROTE, RENAMED) else b""
            at += len(data)
            name = content[at:at + named].decode()
            at += named
            if name == "normal":
                changed = True
            else:
                steps.append((what, file, place, data, name))
        if changed == careful:
            raise AssertionError("the control is not told apart: is SQLite linked dynamically, its settings as they were?")
        self.result = (self.folder / "out.csv").read_bytes()
        return steps

    def places(self, luck, count):
        """Half of them anywhere, half just before or after a sync, a change of names or an acknowledgement."""
        marks = [at for at, step in enumerate(self.log) if step[0] not in (WROTE, CUT)]
        chosen = [luck.randrange(len(self.log) + 1) for _ in range(count - count // 2)]
        return sorted(chosen + [luck.choice(marks) + luck.randrange(3) for _ in range(count // 2)])


def cut(this, luck, count, base, total):
    """(images, images that lost something, sentences)."""
    disk, done, spoken, lost, found = this.disk, 0, base / "spoken.acks", 0, []
    acks, written = None, bytearray()
    for place in this.places(luck, count):
        for step in this.log[done:place]:
            if step[0] == MADE and step[4].endswith(".acks"):
                acks = step[1]
            if step[0] == WROTE and step[1] == acks:
                written += step[3]
            disk.replay(step)
        done = max(done, place)
        image = base / "image"
        disk.leave(Fate(luck), image)
        spoken.write_bytes(written)
        faults, missing = examine(this, image, {key[:4] for key in acknowledged(spoken)}, luck)
        total["acknowledged"] += len(acknowledged(spoken))
        lost += missing
        found += [f"{this.name}, cut at {place} of {len(this.log)}: {fault}" for fault in faults]
        shutil.rmtree(image)
    return lost, found


def examine(this, image, acks, luck):
    """Sentences, and whether something that was acknowledged is not there."""
    store = Store(image / "c.db")
    old = this.before / "out.csv"
    out = image / "out.csv"
    found = []
    if out.exists() and out.read_bytes() not in (this.result, old.read_bytes() if old.exists() else this.result):
        found.append("out.csv is neither the old result nor the new one")
    if not store.path.exists():
        return found + ["the store is gone"] * bool(acks | this.old), bool(acks)
    found += verified(store.path) if luck.random() < 0.5 else []
    broken = store.faults(whole=True)
    if broken:
        return found + broken, bool(acks | this.old)
    kept = store.kept()
    missing = [key for key in this.old if key not in kept]
    found += [f"{len(missing)} records of the run before are lost"] if missing else []
    judged = compare(kept, acks, this.may)
    found += judged
    if not found and luck.random() < 0.15:
        done = run(*this.command(image))
        found += [f"exit {done.returncode} when it was done again: {done.stderr.decode()[-200:]}"] if done.returncode else []
        found += compare(Store(store.path).kept(), set(this.may), this.may) + verified(store.path)
    return found, bool(judged)


def series(shim, careful, cuts, luck):
    total = {"acknowledged": 0}
    with tempfile.TemporaryDirectory() as name:
        base = pathlib.Path(os.path.realpath(name))
        first = Run(shim, base, "first", careful)
        second = Run(shim, base, "second", careful, corrects=first)
        lost, found = cut(first, luck, cuts - cuts // 2, base, total)
        more, others = cut(second, luck, cuts // 2, base, total)
        steps = len(first.log) + len(second.log)
        syncs = sum(step[0] == SYNCED for step in first.log + second.log)
    return lost + more, found + others, f"{steps} steps with {syncs} syncs", total["acknowledged"]


def main():
    shim, luck = os.path.realpath(sys.argv[1]), random.Random(SEED)
    lost, found, steps, acks = series(shim, True, CUTS, luck)
    print(f"{CUTS} power cuts in {steps} (seed {SEED}): {acks} records acknowledged before them, {lost} images with a loss, "
          f"{len(found)} faults", flush=True)
    for fault in found[:20]:
        print(f"    {fault}")
    tried = CUTS // 3
    control, _, steps, _ = series(shim, False, tried, luck)
    print(f"control, synchronous = NORMAL: {control} of {tried} images with a loss, in {steps}")
    if control < tried // 10:
        print("    the control loses nothing, so these cuts cannot show a loss")
        return 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
