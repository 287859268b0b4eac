"""A disk that fills up while records go into a store, at many sizes: said so, nothing lost, nothing broken.

usage: full.py    FASCIA is the program; FASCIA_TEST_FULL=1 tries 256 sizes of disk instead of 24
Each disk is a tmpfs in a mount namespace of its own. A limit on the size of a file stands for the disk too, so that
there is a test where namespaces are refused.
"""
import functools
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

from kept import CANNOT, FULL, HEADER, Store, acknowledged, answers_of, compare, lines, rows, run, verified

SIZES = 256 if FULL else 24
SEED = 20000229
PAGE = 4096
ROOM = 64 << 20
WORDS = {"disk": ("disk is full", "No space left"), "limit": ("disk I/O error", "File too large", "disk is full")}


class Trial:
    """The same intake into a store on a disk that is too small, or nearly."""

    def __init__(self, folder, intake, sheets):
        self.folder, self.intake, self.name = folder, intake, sheets[0][0].split("-")[0]
        self.may = {(row[0], row[1], "", ""): [answers_of(row)] for row in sheets}
        self.far = folder.parent / "far"
        self.far.mkdir(exist_ok=True)

    def place(self, where):
        """Of the store and of the acknowledgements: which of the two is on the small disk, or both."""
        self.store = (self.far if where == "lines" else self.folder) / "c.db"
        self.acks = (self.far if where == "store" else self.folder) / "lines.acks"
        self.where = where

    def command(self):
        return ["store", "add", "odi", self.intake, "--store", self.store, "--ack", self.acks, "--quiet"]

    def attempt(self, what, **more):
        """Sentences: what is wrong with how it failed; and whether it failed."""
        done = run(*self.command(), **more)
        said = done.stderr.decode(errors="replace")
        if done.returncode not in (0, CANNOT):
            return [f"exit {done.returncode}: {said[-300:]}"], True
        if done.returncode == CANNOT and not any(word in said for word in WORDS[what]):
            return [f"exit 3, but not that the disk is full: {said[-300:]}"], True
        return [], done.returncode == CANNOT

    def judge(self):
        """With room again: what stands there now."""
        told = set(acknowledged(self.acks))
        if not self.store.exists():
            return ["acknowledged, and there is no store"] if told else []
        store = Store(self.store)
        found = store.faults(whole=True) or compare(store.kept(), told, self.may) + verified(store.path)
        if found:
            return found
        more = len(store.kept()) - len(told)
        # A disk that took the records and not their lines is no fault: they are told when it is done again.
        return [f"{more} records more in the store than were acknowledged"] if more and self.where == "store" else []

    def complete(self):
        done = run(*self.command())
        if done.returncode != 0:
            return [f"exit {done.returncode} with room enough: {done.stderr.decode(errors='replace')[-300:]}"]
        told = acknowledged(self.acks)
        missing = sorted(set(self.may) - set(told))
        strange = [key for key in told if key not in self.may]
        found = [f"{len(missing)} records not acknowledged, as {missing[0]}"] if missing else []
        found += [f"{len(strange)} acknowledged that were never sent, as {strange[0]}"] if strange else []
        store = Store(self.store)
        left = sorted(path.name for path in (*self.folder.iterdir(), *self.far.iterdir())
                      if path not in (self.store, self.acks))
        found += [f"left behind: {left}"] if left else []
        found += store.faults(whole=True)
        return found or compare(store.kept(), set(self.may), self.may) + verified(store.path)

    def fresh(self):
        for path in (*self.folder.iterdir(), *self.far.iterdir()):
            path.unlink()


def mount(*words):
    subprocess.run(["mount", *map(str, words)], check=True, stdin=subprocess.DEVNULL)


def full_disks(trial):
    """In the namespace: a disk of each size."""
    found, failed, luck = [], 0, random.Random(SEED)
    for number in range(SIZES):
        trial.place(("store", "both", "lines")[number % 3])
        most = 12 if trial.where == "lines" else 40 if number % 2 else 700
        size = PAGE * luck.randrange(1, most)
        mount("-t", "tmpfs", "-o", f"size={size}", "none", trial.folder)
        faults, limited = trial.attempt("disk")
        reading = run("store", "history", next(iter(trial.may))[0], "--store", trial.store)
        if reading.returncode < 0:
            faults.append(f"reading on the full disk: signal {-reading.returncode}")
        mount("-o", f"remount,size={ROOM}", trial.folder)
        faults += trial.judge() + trial.complete()
        trial.fresh()
        subprocess.run(["umount", str(trial.folder)], check=True)
        failed += limited
        found += [f"disk of {size} bytes for {trial.where}: {fault}" for fault in faults]
    print(f"{SIZES} disks (seed {SEED}): {failed} were full, {len(found)} faults")
    return found, failed


def other_commands(trial):
    """Whatever else writes, into or out of a store that nearly fills its disk."""
    found, failed, luck, tried = [], 0, random.Random(SEED), SIZES // 2
    who = next(iter(trial.may))[0]
    for number in range(tried):
        words = (("forget", who, "--why", "asked for"), ("backup", trial.folder / "copy.db"),
                 ("export", "odi", "-o", trial.folder / "out.csv"))[number % 3]
        trial.place("store")
        mount("-t", "tmpfs", "-o", f"size={ROOM}", "none", trial.folder)
        found += trial.complete()
        before = set(trial.folder.iterdir())
        spare = sum(path.stat().st_blocks * 512 for path in before) + PAGE * luck.randrange(2, 400 if number % 2 else 40)
        mount("-o", f"remount,size={spare}", trial.folder)
        command = ("store", *words, "--store", trial.store)
        done = run(*command)
        said = done.stderr.decode(errors="replace")
        faults = [f"left behind: {path.name}" for path in set(trial.folder.iterdir()) - before
                  if done.returncode and "c.db-" not in path.name]
        if done.returncode not in (0, CANNOT) or (done.returncode and not any(word in said for word in WORDS["disk"])):
            faults.append(f"exit {done.returncode}: {said[-300:]}")
        mount("-o", f"remount,size={ROOM}", trial.folder)
        faults += Store(trial.store).faults(whole=True) + verified(trial.store)
        again = run(*command)
        if again.returncode not in (0, 1):
            faults.append(f"exit {again.returncode} when it was done again: {again.stderr.decode(errors='replace')[-300:]}")
        faults += Store(trial.store).faults(whole=True) + verified(trial.store)
        # Forgotten is forgotten: not a byte of it is left in the file or its journal.
        if words[0] == "forget" and any(who.encode() in path.read_bytes() for path in trial.folder.glob("c.db*")):
            faults.append("the subject is still in the file")
        subprocess.run(["umount", str(trial.folder)], check=True)
        trial.fresh()
        failed += done.returncode == CANNOT
        found += [f"store {words[0]}, {spare} bytes of disk: {fault}" for fault in faults]
    print(f"{tried} times another command (seed {SEED}): {failed} ran into the full disk, {len(found)} faults")
    return found, failed


def size_limits(trial):
    """The same by a limit on each file."""
    found, failed, tried = [], 0, SIZES // 4
    trial.place("store")
    for number in range(tried):
        size = 1500 * 1024 * (number + 1) // tried
        faults, limited = trial.attempt("limit", preexec_fn=functools.partial(resource.setrlimit, resource.RLIMIT_FSIZE,
                                                                              (size, size)))
        faults += trial.judge() + trial.complete()
        trial.fresh()
        failed += limited
        found += [f"files of at most {size} bytes: {fault}" for fault in faults]
    print(f"{tried} limits on files: {failed} were too small, {len(found)} faults")
    return found, failed


def in_namespace(name):
    """Runs this file again where it may mount; None where that is refused."""
    for way in (["--mount"], ["--user", "--map-root-user", "--mount"]):
        probe = ["unshare", *way, "mount", "-t", "tmpfs", "none", name]
        if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            return subprocess.run(["unshare", *way, sys.executable, __file__, name], check=False).returncode
    return None


def main():
    with tempfile.TemporaryDirectory() as name:
        base = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else name)
        (base / "disk").mkdir(exist_ok=True)
        sheets = rows("full", 1500)
        (base / "intake.csv").write_text(HEADER + "".join(lines(sheets, 1500)), encoding="utf-8")
        trial = Trial(base / "disk", base / "intake.csv", sheets)
        if len(sys.argv) > 1:
            found, failed = full_disks(trial)
            more, others = other_commands(trial)
            found, failed = found + more, failed and others
        else:
            inner = in_namespace(name)
            if inner is None:
                print("no tmpfs in a namespace here: only limits on files")
            found, failed = size_limits(trial)
            found += ["see above"] if inner else []
        for fault in found[:20]:
            print(f"    {fault}")
        if not failed:
            print("    nothing was ever full")
        return 1 if found or not failed else 0


if __name__ == "__main__":
    sys.exit(main())
