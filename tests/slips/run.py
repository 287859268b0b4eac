"""What a person reads after a slip: each file here holds one, and its first line says which.

usage: run.py [--accept]    FASCIA is the program; --accept rewrites expected.txt, slip beside message
  -- slip, line 10: a comma is missing      one of the messages must name this line
  -- slip, none: …                          no slip at all: nothing may be wrong
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.path.realpath(os.environ["FASCIA"])
HEAD = re.compile(r"^\ufeff?-- slip, (?:line (\d+)|none): (.+)$")


def told(file):
    """What `check` says and, if that finds nothing, `test`: as an author runs them."""
    for command in ("check", "test"):
        done = subprocess.run([PROGRAM, command, file.name], cwd=HERE, stdin=subprocess.DEVNULL, capture_output=True,
                              env={"HOME": "/nonexistent", "LC_ALL": "C", "NO_COLOR": "1"}, check=False, timeout=60)
        if done.returncode:
            break
    lines = (done.stdout + done.stderr).decode("utf-8").splitlines()
    return done.returncode, [line for line in lines if line.startswith(file.name) or line.startswith("fascia")]


def entry(file, faults):
    """The slip, the line as it is written, and what is said of it."""
    lines = file.read_text(encoding="utf-8").split("\n")
    head = HEAD.match(lines[0])
    if head is None:
        faults.append(f"{file.name}: its first line does not say what the slip is")
        return ""
    line, words = head.groups()
    code, messages = told(file)
    out = [f"{file.stem}: {words}"]
    if line is None:
        if code != 0:
            faults.append(f"{file.name}: nothing is wrong with it, and exit code is {code}")
    else:
        out.append(f"  {line:>3} | {lines[int(line) - 1]}")
        if code != 1:
            faults.append(f"{file.name}: exit code is {code}")
        if not any(f"{file.name}:{line}: " in message for message in messages):
            faults.append(f"{file.name}: no message names line {line}")
    return "\n".join(out + ["    > " + message for message in messages]) + "\n"


def main():
    faults = []
    files = sorted(HERE.glob("*.lua"))
    text = "\n".join(entry(file, faults) for file in files)
    expected = HERE / "expected.txt"
    if sys.argv[1:] == ["--accept"]:
        expected.write_text(text, encoding="utf-8")
    before = expected.read_text(encoding="utf-8") if expected.exists() else ""
    difference = list(difflib.unified_diff(before.splitlines(), text.splitlines(), "expected.txt", "now", lineterm=""))
    if difference:
        faults.append("the messages are not those of expected.txt; read them, then: tests/slips/run.py --accept")
    print("\n".join(difference + faults + [f"{len(files)} slips, {len(faults)} faults"]))
    return 1 if faults or len(files) < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
