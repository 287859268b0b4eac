"""Several programs send from one store at once: no record goes out twice, what one of them holds no other touches while it
lives, and what it held is free as soon as it is gone.

usage: two.py    FASCIA is the program; FASCIA_TEST_FULL=1 sends ten times as many records
"""
import pathlib
import signal
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import clinic as clinics
import servers
from clinic import FULL, Clinic

COUNT = 3000 if FULL else 300
SENDERS = 4
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)


def words(server):
    return ["--to", server.url, "--as", "json"]


def judge(what, clinic, server):
    faults.extend(f"{what}: {fault}" for fault in
                  clinics.json_faults(clinic, server) + clinic.faults() + clinics.server_faults(server))


def begun(server, count):
    """Whether the server has been asked COUNT times."""
    return servers.wait_for(lambda: server.seen()["requests"] >= count, 20)


def at_once(folder, server):
    """Without faults each record is one message; the senders share them."""
    clinic = Clinic(folder, "at-once")
    clinic.add(COUNT)
    ends = [clinics.end_of(process) for process in [clinic.start(*words(server)) for _ in range(SENDERS)]]
    expect(all(code == 0 for code, _ in ends), f"at once: {ends}")
    sent = clinics.writes_of(server.seen(), set(clinic.ids().values()))
    twice = [name for name, numbers in sent.items() if len(numbers) != 1]
    expect(len(sent) == COUNT and not twice, f"at once: {len(sent)} of {COUNT} records, {len(twice)} of them twice")
    shares = sorted(int(said.split("sent ")[1].split(",")[0]) for _, said in ends)
    expect(sum(shares) == COUNT, f"at once: the senders say {shares}")
    expect(sum(1 for share in shares if share) > 1, f"at once: one sent everything, {shares}: this says nothing of many")
    judge("at once", clinic, server)
    return shares


def with_faults(folder, server):
    clinic = Clinic(folder, "faults")
    clinic.add(COUNT // 5)
    ends = [clinics.end_of(process) for process in [clinic.start(*words(server)) for _ in range(3)]]
    expect(all(code == 0 for code, _ in ends), f"with faults: {ends}")
    told = clinic.acknowledged()
    expect(all(versions == [1] for versions in told.values()), "with faults: a record was acknowledged twice")
    judge("with faults", clinic, server)


def stopped(folder, server):
    """One stands still in the middle: the others send all but what it holds. Then it goes on."""
    clinic = Clinic(folder, "stopped")
    clinic.add(COUNT // 2)
    one = clinic.start(*words(server))
    expect(begun(server, 10), "stopped: nothing came")
    one.send_signal(signal.SIGSTOP)
    time.sleep(0.2)  # what it had sent is answered
    held, before = clinic.held(), server.seen()["requests"]
    other = clinic.upload(*words(server), "--once")
    sent = clinics.writes_of(server.seen(), held)
    touched = [name for name, numbers in sent.items() if max(numbers) > before]
    expect(held, "stopped: it held nothing")
    expect(other.returncode == clinics.LEFT, f"stopped: the other ended with {other.returncode}: {other.stderr.decode()}")
    expect(f"{len(held)} are being sent by other programs" in other.stderr.decode(), f"stopped: {len(held)} are held: {other.stderr.decode()}")
    expect(not touched, f"stopped: {len(touched)} records were sent by another while it held them")
    expect(clinic.held() == held, "stopped: its leases changed while it stood still")
    one.send_signal(signal.SIGCONT)
    code, said = clinics.end_of(one)
    expect(code == 0, f"stopped: exit {code} afterwards: {said}")
    twice = [name for name, numbers in clinics.writes_of(server.seen(), set(clinic.ids().values())).items() if len(numbers) > 1]
    # An answer that came while it stood still was not too late for it.
    expect(not twice, f"stopped: {len(twice)} records went out twice")
    judge("stopped", clinic, server)
    return len(held)


def killed_while_stopped(folder, server):
    """Whoever stands still and is killed holds nothing any more."""
    clinic = Clinic(folder, "killed")
    clinic.add(COUNT // 2)
    one = clinic.start(*words(server))
    before = server.seen()["requests"]
    expect(begun(server, before + 10), "killed: nothing came")
    one.send_signal(signal.SIGSTOP)
    time.sleep(0.1)
    held = clinic.held()
    clinics.kill(one)
    other = clinic.upload(*words(server), "--once")
    expect(held, "killed: it held nothing")
    expect(other.returncode == 0, f"killed: the other ended with {other.returncode}: {other.stderr.decode()}")
    judge("killed", clinic, server)


def on(options, part):
    """PART in a folder and with a server of its own."""
    with tempfile.TemporaryDirectory() as name, servers.plain(**options) as server:
        return part(pathlib.Path(name), server)


def main():
    began = time.monotonic()
    troubled = {"faults": 0.35, "seed": 7, "retry_after": 0, "slow_seconds": 0.2, "silence": 5}
    parts = (({"delay": 5}, at_once), (troubled, with_faults), ({"delay": 20}, stopped), ({"delay": 20}, killed_while_stopped))
    with ThreadPoolExecutor(len(parts)) as pool:
        shares, _, held, _ = pool.map(lambda part: on(*part), parts)
    return clinics.report(faults, f"{SENDERS} senders shared {COUNT} records as {shares}; one that stood still held {held} "
                                  f"({time.monotonic() - began:.0f} s)")


if __name__ == "__main__":
    sys.exit(main())
