"""kill -9 at any moment while records go into a store: what was acknowledged is there, whole, and nothing by halves.

usage: kill.py    FASCIA is the program; FASCIA_TEST_FULL=1 kills 1000 times instead of 100
One store grows over the rounds and is replaced from time to time. Some rounds are killed again before anyone looks,
so that the program itself meets what the last kill left; some are ended by the same command, and then all is there,
once. Groups are small (a wide column fills the chunks), so that there are many commits to hit.
"""
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from kept import CANNOT, FULL, HEADER, PROGRAM, Store, acknowledged, answers_of, compare, lines, rows, run, verified

KILLS = 1000 if FULL else 100
SEED = 20240229
ROWS, WIDTH = 2400, 1000  # some 250 rows a group
OF_ONE_STORE = 40
SHARES = {"file": 45, "pipe": 20, "new": 20, "correct": 15}


class Round:
    """One intake, which may be sent several times, until it is whole."""

    def __init__(self, folder, name, kind, before=None):
        self.kind, self.name = kind, name
        self.folder = folder / name if kind == "new" else folder
        self.folder.mkdir(exist_ok=True)
        self.store = self.folder / "c.db"
        self.acks = self.folder / f"{name}.acks"
        self.out = self.folder / f"{name}.out.csv"
        self.intake = self.folder / f"{name}.csv"
        count = 200 if kind == "new" else ROWS
        old = before.rows if before else []
        self.rows = rows(before.name if before else name, count, shift=1 if before else 0)
        self.may = {(row[0], row[1], "", ""): [answers_of(row)] for row in self.rows}
        for row in old:
            self.may[(row[0], row[1], "", "")].insert(0, answers_of(row))
        self.prefix = (before.name if before else name) + "-"
        self.before = before
        self.text = HEADER + "".join(lines(self.rows, WIDTH))
        self.intake.write_text(self.text, encoding="utf-8")

    def command(self, source):
        more = ["--correct"] if self.kind == "correct" else []
        return ["score", "odi", source, "--store", self.store, "--ack", self.acks, "-o", self.out, "--quiet", *more]

    def whole(self):
        """Run to the end; what is wrong then."""
        done = run(*self.command(self.intake))
        if done.returncode != 0:
            return [f"exit {done.returncode} when it was done again: {done.stderr.decode(errors='replace')[-300:]}"]
        kept = Store(self.store).kept(self.prefix)
        missing = [key for key in self.may if key not in kept]
        found = [f"{len(missing)} records missing after the run was done again"] if missing else []
        return found + compare(kept, set(self.may), self.may)

    def result(self):
        plain = run("score", "odi", self.intake, "-o", "-", "--quiet").stdout
        return [] if self.out.read_bytes() == plain else ["the results differ from those without a store"]

    def start(self):
        if self.kind != "pipe":
            return subprocess.Popen([PROGRAM, *map(str, self.command(self.intake))], stdin=subprocess.DEVNULL,
                                    stderr=subprocess.PIPE)
        process = subprocess.Popen([PROGRAM, *map(str, self.command("-"))], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        threading.Thread(target=self._feed, args=(process.stdin,), daemon=True).start()
        return process

    def _feed(self, pipe):
        try:
            for at in range(0, len(self.text), 60000):
                pipe.write(self.text[at:at + 60000].encode())
                pipe.flush()
                time.sleep(0.001)
        except OSError:
            pass  # killed
        try:
            pipe.close()
        except OSError:
            pass


class Watch:
    """The rounds, and what was found."""

    def __init__(self, folder):
        self.base, self.luck = folder, random.Random(SEED)
        self.found, self.unlooked, self.counts = [], [], {"killed": 0, "none": 0, "some": 0, "all": 0, "again": 0}
        self.acked = self.verifications = 0
        self.needed = {}
        self.fresh(0)

    def fresh(self, number):
        self.folder = self.base / f"store{number}"
        self.folder.mkdir()
        self.store, self.last_whole = Store(self.folder / "c.db"), None

    def kill(self, this):
        process = this.start()
        time.sleep(self.luck.random() * 1.1 * self.needed.get(this.kind, 0.05))
        process.kill()
        process.wait()
        errors = process.stderr.read()
        process.stderr.close()
        if process.returncode == CANNOT or process.returncode > 0:
            self.found.append(f"{this.name}: exit {process.returncode}: {errors.decode(errors='replace')[-300:]}")
        self.counts["killed"] += process.returncode == -signal.SIGKILL

    def look(self, last):
        """At all that was killed since the last look."""
        for this in self.unlooked:
            watched = Store(this.store) if this.kind == "new" else self.store
            acks = set(acknowledged(this.acks))
            self.acked += len(acks)
            self.counts["none" if not acks else "some" if len(acks) < len(this.may) else "all"] += 1
            if not watched.path.exists():
                self.found += [f"{this.name}: acknowledged, and there is no store"] if acks else []
                continue
            faults = watched.faults(whole=this.kind == "new" or self.luck.random() < 0.2)
            faults = faults or compare(watched.kept(this.prefix), acks, this.may)
            if self.luck.random() < 0.1:
                faults += verified(this.store)
                self.verifications += 1
            self.found += [f"{this.name} ({this.kind}): {fault}" for fault in faults]
        if self.luck.random() < 0.3:
            self.found += [f"{last.name} ({last.kind}), again: {fault}" for fault in last.whole() + last.result()]
            self.counts["again"] += 1
            self.last_whole = last if last.kind in ("file", "pipe") else self.last_whole
        self.tidy()

    def tidy(self):
        for this in self.unlooked:
            if this.kind == "new":
                shutil.rmtree(this.folder)
                continue
            for path in this.folder.glob(this.name + ".*"):
                path.unlink()
        self.unlooked = []

    def measure(self):
        """How long a round takes when nobody kills it."""
        for kind in ("file", "pipe", "new", "correct"):
            this = Round(self.folder, f"measure-{kind}", kind, self.unlooked[0] if kind == "correct" else None)
            began = time.monotonic()
            process = this.start()
            process.wait()
            self.needed[kind] = time.monotonic() - began
            errors = process.stderr.read()
            process.stderr.close()
            self.unlooked.append(this)
            if process.returncode != 0:
                self.found.append(f"{this.name}: exit {process.returncode}: {errors.decode(errors='replace')[-300:]}")
        self.tidy()
        shutil.rmtree(self.folder)
        self.folder.mkdir()

    def round(self, number):
        if number % OF_ONE_STORE == OF_ONE_STORE - 1 and not self.unlooked:
            self.found += verified(self.store.path) if self.store.path.exists() else []
            shutil.rmtree(self.folder)
            self.fresh(number)
        kind = self.luck.choices(list(SHARES), SHARES.values())[0]
        if kind == "correct" and self.last_whole is None:
            kind = "file"
        this = Round(self.folder, f"R{number:04d}", kind, self.last_whole if kind == "correct" else None)
        if kind == "correct":
            self.last_whole = None  # corrected only once: then both answers may be there
        self.kill(this)
        self.unlooked.append(this)
        if self.luck.random() < 0.6:
            self.look(this)


def main():
    with tempfile.TemporaryDirectory() as name:
        watch = Watch(pathlib.Path(name))
        watch.measure()
        number = 0
        while watch.counts["killed"] < KILLS:
            watch.round(number)
            number += 1
        if watch.unlooked:
            watch.look(watch.unlooked[-1])
        if watch.store.path.exists():
            watch.found += Store(watch.store.path).faults(whole=True) + verified(watch.store.path)
        counts = watch.counts
        print(f"{counts['killed']} of {number} runs killed (seed {SEED}): {counts['none']} before the first "
              f"acknowledgement, {counts['some']} between two, {counts['all']} after the last; {counts['again']} done again; "
              f"{watch.acked} records acknowledged; store verify asked {watch.verifications} times; {len(watch.found)} faults")
        for fault in watch.found[:20]:
            print(f"    {fault}")
        if counts["some"] < KILLS // 10:
            print("    hardly a kill hit the middle of a run: this says little")
            return 1
        return 1 if watch.found else 0


if __name__ == "__main__":
    sys.exit(main())
