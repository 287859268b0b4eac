"""Fails each allocation of a command in turn, and then each and all that follow it.

usage: memory.py SHIM    FASCIA is the program; FASCIA_TEST_FULL=1 fails every one instead of a sample
Allowed is: exit 3 with a message, no result file and nothing left lying about; or exactly what a run without
failure gives. A signal, another output with exit 0, or half a file is a fault.
"""
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = os.environ["FASCIA"]
FULL = bool(os.environ.get("FASCIA_TEST_FULL"))
CANNOT = 3
NEVER = 10**9
SPARE = 8  # workers take turns as they like: one run makes a few allocations more than another
INTAKE = (
    "subject,date,remarks,pain,care,lifting,walking,sitting,standing,sleeping,sex,social,travelling\n"
    "A1,2024-03-01,,2,1,3,2,4,1,2,,3,2\n"
    'A2,2024-03-02,"two\nlines",1,1,0,0,1,2,0,0,1,1\n'
    "A3,2024-03-03,,7,1,3,2,4,1,2,,3,2\n"
    "A4,2024-03-04,,2,,,,,,,,,\n"
    "A5,2024-03-05,,,,,,,,,,,\n"
    "A6,2024-03-06\n"
    "=A7,2024-02-30,,2;3,1,3,2,4,1,2,1,3,2\n")
COMMANDS = (
    ("check", "odi"),
    ("test", "odi"),
    ("show", "odi"),
    ("list",),
    ("score", "odi", "intake.csv", "--jobs", "2"),
    ("score", "odi", "intake.csv", "-o", "out.csv", "--rejects", "rejects.csv"),
)


def run(command, shim="", at=0, mode="once"):
    """(exit code, standard output, standard error, files made, how many allocations were made)."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "intake.csv").write_text(INTAKE, encoding="utf-8")
        counted = folder + ".count"
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C"}
        if shim:
            environment.update(LD_PRELOAD=shim, FAULT_AT=str(at), FAULT_MODE=mode, FAULT_COUNT=counted)
        try:
            done = subprocess.run([PROGRAM, *command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                  capture_output=True, check=False, timeout=30)
        except subprocess.TimeoutExpired:
            return None, b"", b"", {}, 0
        files = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir() if path.name != "intake.csv"}
        count = 0
        if os.path.exists(counted):
            count = int(pathlib.Path(counted).read_text(encoding="ascii") or 0)
            os.unlink(counted)
        return done.returncode, done.stdout, done.stderr, files, count


def fault_of(clean, got, is_data):
    """One sentence, or nothing where the run is allowed; what stands before data that ends early must be right."""
    code, output, errors, files, _ = got
    if code is None:
        return "did not end within 30 s"
    if code < 0:
        return f"killed by signal {-code}: {errors.decode(errors='replace')[-200:]}"
    if (code, output, errors, files) == clean[:4]:
        return ""
    if code != CANNOT:
        return f"exit {code} with another result: {errors.decode(errors='replace')[-200:]}"
    if not errors.strip():
        return "exit 3 without a word"
    if is_data and not clean[1].startswith(output):
        return "exit 3 after output that a run without failure does not begin with"
    for name, content in files.items():
        if clean[3].get(name) != content:
            return f"exit 3 and {name} left behind, {len(content)} bytes"
    return ""


def places(total):
    """Which allocations to fail, of so many. Those of the middle are nearly all Lua's, while it loads."""
    if FULL:
        return list(range(1, total + 1))
    return sorted({*range(1, min(40, total) + 1), *range(1, total + 1, 23), *range(max(1, total - 120), total + 1)})


def check(command, shim, mode, pool):
    clean = run(command, shim, at=NEVER)
    if clean[0] not in (0, 1) or clean[4] == 0:
        return [f"exit {clean[0]} without any failure: {clean[2].decode(errors='replace')}"], 0
    chosen = places(clean[4] + SPARE)
    runs = list(pool.map(lambda at: run(command, shim, at, mode), chosen))
    found = [(at, fault_of(clean, got, command[0] == "score")) for at, got in zip(chosen, runs)]
    return [f"allocation {at}, {mode}: {fault}" for at, fault in found if fault], len(chosen)


def main():
    shim = os.path.realpath(sys.argv[1])
    total = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for command in COMMANDS:
            for mode in ("once", "lasting"):
                faults, tried = check(command, shim, mode, pool)
                print(f"{' '.join(command)}: {tried} runs, {mode}, {len(faults)} faults", flush=True)
                for fault in faults[:10]:
                    print(f"    {fault}")
                total += len(faults)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
