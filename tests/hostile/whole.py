"""Instruments that are hostile as a whole, where a script alone is not: too many of a kind, in circles, beyond 64 bits.

usage: whole.py    FASCIA is the program
The first line of each whole/NAME.lua says what must be told, with the file's name and a line where there is one:
  -- stops: WORDS     it cannot be used, and WORDS are told
  -- passes: WORDS    it can, and WORDS are told, within the same limits
"""
import os
import pathlib
import re
import resource
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent / "whole"
PROGRAM = os.path.realpath(os.environ["FASCIA"])
SECONDS = 20  # of processor time; most take some thousandths
MEMORY = 512 << 20


def bounded():
    """A sanitizer maps more memory than there is; it has a build of its own."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if os.environ.get("FASCIA_PLAIN"):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def judge(file):
    head = re.match(r"-- (stops|passes): (.+)\n", file.read_text(encoding="utf-8"))
    if head is None:
        return "its first line must be -- stops: … or -- passes: …"
    verdict, words = head.groups()
    try:
        done = subprocess.run([PROGRAM, "check", file.name], cwd=HERE, stdin=subprocess.DEVNULL, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=10 * SECONDS, preexec_fn=bounded)
    except subprocess.TimeoutExpired:
        return "never ends"
    said = done.stdout.decode("utf-8").splitlines()
    told = any(words in line and (line.startswith(file.name) or line.startswith(file.stem)) for line in said)
    right = done.returncode == 0 if verdict == "passes" else done.returncode in (1, 4)
    if told and right:
        return None
    return "\n    ".join([f"expected '{words}', exit code {done.returncode}"] + said[:5])


def main():
    files = sorted(HERE.glob("*.lua"))
    faults = [f"{file.name}: {fault}" for file in files for fault in [judge(file)] if fault]
    print("\n".join(faults + [f"{len(files) - len(faults)} passed, {len(faults)} failed"]))
    return 1 if faults or len(files) < 30 else 0


if __name__ == "__main__":
    sys.exit(main())
