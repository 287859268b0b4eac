"""A token and a patient's name that everyone would recognise: they are nowhere but where they belong.

usage: canary.py    FASCIA is the program
"""
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "store"))
from command import CLEAN, Answering, acknowledged, check, command, failures, wait_for  # noqa: E402
from kept import HEADER, PROGRAM  # noqa: E402, of the tests of the store
from servers import plain, wait_for as within  # noqa: E402

TOKEN = "canary-token-51d0c7e2a94b"
PATIENT = "Canary Finch 0815"
ANSWERS = "1,2,3,4,5,4,3,2,1,0"


def bytes_of(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def nowhere(name, word, contents):
    for place, content in contents.items():
        check(word.encode() not in content, f"{name}: '{word}' is in {place}")


def unusual_signals(process):
    """What it ignores or holds off of what a program expects to be told; nothing where it has ended."""
    asked = sum(1 << (number - 1) for number in (signal.SIGPIPE, signal.SIGINT, signal.SIGTERM, signal.SIGXFSZ))
    try:
        lines = pathlib.Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return []
    return [line for line in lines if line.startswith(("SigIgn", "SigBlk")) and int(line.split()[1], 16) & asked]


def processes(*needles):
    """Numbers of other programs whose command line holds all NEEDLES; a child has its parent's until it becomes one."""
    found = []
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().decode(errors="replace")
        except OSError:
            continue
        other = words.split("\0")[0] != str(PROGRAM) and int(path.parent.name) != os.getpid()
        if other and all(needle in words for needle in needles):
            found.append(int(path.parent.name))
    return found


def of_process(number):
    return {f"/proc/{number}/{part}": pathlib.Path(f"/proc/{number}/{part}").read_bytes() for part in ("cmdline", "environ")}


def start(folder, store, url, *words, **more):
    return subprocess.Popen(command(store, url, *words), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            cwd=folder, env={**CLEAN, "TMPDIR": str(folder / "tmp")}, **more)


def ends(name, process, secrets=(TOKEN, PATIENT)):
    out, errors = process.communicate(timeout=60)
    for word in secrets:
        nowhere(name, word, {"standard output": out, "standard error": errors})
    return process.returncode, errors.decode()


def in_flight(folder, store, secret):
    """While a message is on its way, and while the command runs: arguments, environment, descriptors, no core."""
    command_file = folder / "give-token"
    command_file.write_text(f"#!/bin/sh\nsleep 0.8\ncat '{secret}'\n")
    command_file.chmod(0o700)
    with plain(token_file=secret, delay=20000) as server:
        process = start(folder, store, server.url, "--token-command", str(command_file),
                        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2))
        check(wait_for(lambda: processes(str(command_file))), "the token command was not seen")
        for child in processes(str(command_file)):
            nowhere("the token command", TOKEN, of_process(child))
            opened = {name: os.readlink(f"/proc/{child}/fd/{name}") for name in os.listdir(f"/proc/{child}/fd")}
            check(not any(str(store) in target or "socket:" in target for target in opened.values()), f"the child has {opened}")
            # A shell holds all signals off while it starts something: for a moment, not for as long as the command runs.
            check(within(lambda: not unusual_signals(child), 0.5), f"the child's signals: {unusual_signals(child)}")
        check(wait_for(lambda: server.seen()["requests"] >= 1), "nothing was sent")
        nowhere("fascia", TOKEN, of_process(process.pid))
        nowhere("fascia", PATIENT, of_process(process.pid))
        limits = pathlib.Path(f"/proc/{process.pid}/limits").read_text()
        core = [line.split()[4] for line in limits.splitlines() if line.startswith("Max core file size")]
        check(core == ["0"], f"an image of the process may be written to disk: {core}")
        process.send_signal(signal.SIGQUIT)
        code, _ = ends("killed", process)
        check(code == -signal.SIGQUIT, f"killed: {code}")
        check(not [path for path in folder.rglob("*core*")], f"a core: {list(folder.rglob('*core*'))}")
        server.set(delay=0)
        code, errors = ends("sent", start(folder, store, server.url, "--token-file", str(secret)))
        check(code == 0, f"after the end by a signal: exit {code}: {errors}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "tmp").mkdir()
        store, secret, intake = folder / "c.db", folder / "secret", folder / "intake.csv"
        secret.write_text(TOKEN + "\n")
        secret.chmod(0o600)
        intake.write_text(HEADER + f"{PATIENT},,2024-03-01,{ANSWERS}\nother,,2024-03-01,{ANSWERS}\n")
        subprocess.run([PROGRAM, "store", "add", "odi", intake, "--store", store, "-q"], check=True)

        # Words of a server that repeats all it was told, in whatever tone.
        for status in (401, 403, 503):
            with Answering(status) as server:
                ends(status, start(folder, store, server.url, "--once", "--token-file", str(secret)))
        with Answering(422) as server:
            copy = folder / "refused.db"
            subprocess.run([PROGRAM, "store", "backup", copy, "--store", store, "-q"], check=True)
            ends(422, start(folder, copy, server.url, "--token-file", str(secret)))
        secret.write_text(f"{TOKEN} {TOKEN}\n")
        ends("a broken token", start(folder, store, "http://127.0.0.1:9", "--token-file", str(secret)))
        broken = f"echo '{{\"access_token\":'; cat '{secret}'"
        ends("a broken answer", start(folder, store, "http://127.0.0.1:9", "--token-command", broken))
        ends("a failing command", start(folder, store, "http://127.0.0.1:9", "--token-command", f"cat '{secret}'; exit 1"))
        secret.write_text(TOKEN + "\n")

        in_flight(folder, store, secret)
        contents = bytes_of(folder)
        nowhere("files", TOKEN, {place: content for place, content in contents.items() if place != secret})
        check(PATIENT.encode() in contents[store], "the store has no such patient")
        check(not list((folder / "tmp").iterdir()), f"left behind: {list((folder / 'tmp').iterdir())}")

        # An erasure that the server is told of: nothing of whom it was, here or on the way.
        for one in (store, folder / "refused.db"):
            words = ("store", "forget", PATIENT, "--why", "asked for", "--store", one)
            done = subprocess.run([PROGRAM, *words], capture_output=True, check=False)
            nowhere("store forget", PATIENT, {"standard error": done.stderr})
            check(done.returncode == 0, f"store forget: {done.stderr}")
        with plain() as server:
            code, errors = ends("the erasure", start(folder, store, server.url))
            check(code == 0 and len(server.seen()["stored"]) == 1, f"the erasure: {code}: {errors}")
            check(PATIENT not in str(server.all()), "the erasure names the patient")
        check(acknowledged(store)[1] == 0, "tasks are still leased")
        nowhere("after store forget", PATIENT, {place: content for place, content in bytes_of(folder).items() if place != intake})
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
