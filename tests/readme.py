"""Runs what the Markdown pages of the project show, so that no page promises what the program does not do.

usage: readme.py ROOT    FASCIA is the program
A page's blocks are taken in order, in a copy of its own folder; the first page sees `examples/` beside it.
  ```lua back.lua       saved as back.lua; an instrument must pass `fascia check` and `fascia test`
  ```csv intake.csv     saved (any language with a file name is)
  ```console            `$ command` lines are run; the lines after each are what it prints, words and data
                        together; a line with … alone stands for any lines, … within a line for any text
  ```c                  compiled against include/
All other blocks are left alone.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.path.realpath(os.environ["FASCIA"])
BLOCK = re.compile(r"^```(\w+)(?: +(\S+))?\n(.*?)^```$", re.M | re.S)
ANY_LINES = "…"


def same_line(wanted, got):
    return re.fullmatch(".*".join(re.escape(part) for part in wanted.rstrip().split(ANY_LINES)), got.rstrip()) is not None


def matches(wanted, got):
    """Are these the lines, where … stands for any number of them?"""
    if not wanted:
        return not got
    if wanted[0] == ANY_LINES:
        return any(matches(wanted[1:], got[skip:]) for skip in range(len(got) + 1))
    return bool(got) and same_line(wanted[0], got[0]) and matches(wanted[1:], got[1:])


def run(command, folder):
    environment = {"PATH": f"{folder}/.bin:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C", "NO_COLOR": "1"}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=60)
    return done.returncode, done.stdout.decode("utf-8", "replace").splitlines()


def console(text, folder):
    """Each `$ command` with the lines that follow it; a line that ends with \\ goes on."""
    faults = []
    for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
        command, _, shown = re.sub(r"\\\n\s*", " ", part).partition("\n")
        wanted = shown.rstrip("\n").split("\n") if shown.strip() else []
        _, got = run(command, folder)
        if not matches(wanted, got):
            faults.append("\n    ".join([f"`{command}` prints", *got]))
    return faults


def instrument(name, folder):
    faults = []
    for command in ("check", "test"):
        code, got = run(f"fascia {command} ./{name}", folder)
        if code:
            faults.append("\n    ".join([f"`fascia {command} {name}` exits {code}", *got]))
    return faults


def compiled(text, root):
    done = subprocess.run(["gcc", "-std=c17", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-I", str(root / "include"),
                           "-x", "c", "-"], input=text.encode(), capture_output=True, check=False)
    return [done.stderr.decode()] if done.returncode else []


def check(page, root):
    """(how many blocks were run, what is wrong)."""
    faults, count = [], 0
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if page.parent == root:
            (folder / "examples").symlink_to(root / "examples")
        else:
            shutil.copytree(page.parent, folder, dirs_exist_ok=True)
        (folder / ".bin").mkdir()
        (folder / ".bin" / "fascia").symlink_to(PROGRAM)
        for block in BLOCK.finditer(text):
            language, file, body = block.groups()
            found = []
            if file:
                (folder / file).write_text(body, encoding="utf-8")
            if language == "console":
                found = console(body, folder)
            elif language == "c":
                found = compiled(body, root)
            elif language == "lua" and file and re.search(r'^instrument\s*"', body, re.M):
                found = instrument(file, folder)
            elif not file:
                continue
            count += 1
            line = text.count("\n", 0, block.start()) + 1
            faults += [f"{page.relative_to(root)}:{line}: {fault}" for fault in found]
    return count, faults


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    pages = [page for page in sorted(root.rglob("*.md")) if "build" not in page.relative_to(root).parts]
    total, faults = 0, []
    for page in pages:
        count, found = check(page, root)
        total += count
        faults += found
    print("\n".join(faults + [f"{total} snippets in {len(pages)} pages, {len(faults)} untrue"]))
    return 1 if faults or not (root / "README.md").exists() else 0


if __name__ == "__main__":
    sys.exit(main())
