"""kill -9 at any moment of an upload: what was acknowledged in the outbox is never sent again, and in the end each record is at
the server exactly once. Between the kills the server too goes away, answers late, or meets faults. What was sent when a program
ended, and is then forgotten, is taken back.

usage: killed.py    FASCIA is the program; FASCIA_TEST_FULL=1 kills 200 times instead of 40
"""
import pathlib
import random
import signal
import sys
import tempfile
import time

import clinic as clinics
import servers
from clinic import FULL, Clinic

KILLS = 200 if FULL else 40
SEED = 20240301
LOT = 120  # records that come in now and then, so that there is always something to send
SHARES = {"plain": 5, "late": 3, "faults": 2, "gone": 1}  # what the server does while a program is killed


class Trial:
    """One server and one form, killed COUNT times."""

    def __init__(self, folder, name, server, words, judge):
        self.name, self.server, self.words, self.judge = name, server, words, judge
        self.clinic, self.luck = Clinic(folder, name), random.Random(f"{SEED} {name}")
        self.kills = {"before anything": 0, "in the middle": 0, "after all": 0}
        self.found, self.marks, self.lots = [], [], 0
        self.last = {}

    def upload_words(self):
        return ["--to", self.server.url, *self.words]

    def kill(self):
        what = self.luck.choices(list(SHARES), SHARES.values())[0]
        self.server.set(faults=0.3 if what == "faults" else 0, down=False, delay=self.luck.randrange(5, 30) if what == "late" else 8)
        process = self.clinic.start(*self.upload_words())
        if what == "gone":
            time.sleep(self.luck.random() * 0.1)
            self.server.set(down=True)
        time.sleep(self.luck.random() * 0.35)
        code, said = clinics.kill(process)
        if code > 0 and what not in ("gone", "faults"):
            self.found.append(f"exit {code} before it was killed: {said[-300:]}")
        self.mark()

    def mark(self):
        """What the outbox holds acknowledged now, and how far the server's log has come."""
        if self.server.process.poll() is not None:
            raise RuntimeError("the server ended")
        told = self.clinic.acknowledged()
        new = sum(map(len, told.values())) - sum(map(len, self.last.values()))
        left = len(self.clinic.sheets) + len(self.clinic.gone) - len(told)
        self.kills["before anything" if not new else "in the middle" if left else "after all"] += 1
        self.last = told
        # What is on its way still may be logged later: it is of none that was acknowledged.
        self.marks.append((len(self.server.seen()["log"]), {name for name, versions in told.items() if len(versions) == 1}))

    def come_in(self):
        self.lots += 1
        self.clinic.add(LOT, name=f"L{self.lots}")

    def run(self, count):
        self.come_in()
        for number in range(count):
            self.kill()
            if len(self.last) > 0.7 * len(self.clinic.sheets):
                self.come_in()
        self.server.set(faults=0, down=False, delay=0)
        self.clinic.try_now()
        # One pass: what a killed program held would be in nobody's reach if its lease outlived it.
        done = self.clinic.upload(*self.upload_words(), "--once")
        self.found += [f"exit {done.returncode}: {done.stderr.decode(errors='replace')[-300:]}"] * (done.returncode != 0)
        self.found += self.judge(self.clinic, self.server) + self.clinic.faults() + clinics.server_faults(self.server)
        self.found += self.repeats()
        return [f"{self.name}: {fault}" for fault in self.found]

    def repeats(self):
        """Requests about what had been acknowledged before they came."""
        sent = clinics.writes_of(self.server.seen(), set(self.last) | set(self.clinic.acknowledged()))
        found = []
        for before, acknowledged in self.marks:
            again = [name for name in acknowledged if any(number > before for number in sent.get(name, []))]
            found += [f"{len(again)} records sent again that were acknowledged, as {again[0]}"] if again else []
        self.messages = sum(map(len, sent.values()))
        return found[:5]


# ---- erased after a server may have heard of it ----

def killed_before_answer(process):
    clinics.kill(process)


def interrupted_twice(process):
    """The second signal does not wait for what is on its way."""
    process.send_signal(signal.SIGINT)
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    clinics.end_of(process)


def goes_on(_):
    pass


def erased(folder, server, interrupt):
    """Sentences. Records that the server has, and no answer has told of, are forgotten: it hears of that."""
    clinic = Clinic(folder, interrupt.__name__)
    clinic.add(8, name=interrupt.__name__)
    server.set(delay=400)
    before = len(server.seen()["stored"])
    process = clinic.start("--to", server.url, "--as", "json")
    found = [] if servers.wait_for(lambda: len(server.seen()["stored"]) > before) else ["nothing came"]
    interrupt(process)
    clinic.forget(*list(clinic.sheets))
    server.set(delay=0)
    if interrupt is goes_on:
        clinics.end_of(process)
    done = clinic.upload("--to", server.url, "--as", "json")
    left = [one["record"] for one in server.all() if one["record"].get("subject", "").startswith(interrupt.__name__)]
    found += [f"exit {done.returncode}: {done.stderr.decode()}"] * (done.returncode != 0)
    found += [f"{len(left)} of the forgotten records are still there, as {left[0]['subject']}"] if left else []
    return [f"{interrupt.__name__}: {fault}" for fault in found + clinics.kept.verified(clinic.store)]


def main():
    began, found, said = time.monotonic(), [], []
    with tempfile.TemporaryDirectory() as folder, servers.plain() as server:
        for interrupt in (killed_before_answer, interrupted_twice, goes_on):
            found += erased(pathlib.Path(folder), server, interrupt)
    trials = [("json", servers.plain, ("--as", "json"), clinics.json_faults)]
    if FULL:
        trials.append(("fhir", servers.fhir, (), clinics.fhir_faults))
    for name, start, words, judge in trials:
        with tempfile.TemporaryDirectory() as folder, start(seed=SEED, retry_after=0, slow_seconds=0.2, silence=5) as server:
            trial = Trial(pathlib.Path(folder), name, server, words, judge)
            found += trial.run(KILLS)
            said.append(f"{name}: {len(trial.clinic.sheets)} records, {trial.messages} messages, kills {trial.kills}")
            if trial.kills["in the middle"] < KILLS // 4:
                found.append(f"{name}: hardly a kill hit the middle of an upload: this says little")
    return clinics.report(found, f"{KILLS} kills ({'; '.join(said)}; {time.monotonic() - began:.0f} s)")


if __name__ == "__main__":
    sys.exit(main())
