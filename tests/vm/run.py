"""The same instruments in a second Lua: sentence by sentence, and each function row by row.

usage: run.py ROOT SHEET    SHEET is the program of sheet.c; node and npm are needed, and the network once

The second Lua is wasmoon: the same language (5.4), built by other hands and another compiler for another machine, with
pointers of 32 bits. It is not another implementation, so a mistake that both releases of Lua share stays unseen. An implementation of its own kind,
such as fengari, speaks 5.3: what it does otherwise would be the language's doing. All that stands around Lua is written
anew in host.lua: the words that functions call, too.
"""
import difflib
import pathlib
import shutil
import subprocess
import sys
import tempfile

VERSION = "1.16.0"
HERE = pathlib.Path(__file__).resolve().parent


def files(root):
    """All that ships, the examples, and what the tests of words find nothing wrong with."""
    yield root / "scripts" / "starter.lua"
    for folder in ("scripts/library", "examples", "tests/golden", "tests/words"):
        for file in sorted((root / folder).rglob("*.lua")):
            text = file.read_text(encoding="utf-8", errors="replace")
            fine = folder in ("scripts/library", "examples") or "-- expect: nothing wrong found" in text
            if fine and "\ninstrument " in "\n" + text:
                yield file


def run(command, **more):
    done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, capture_output=True, check=False,
                          timeout=900, **more)
    if done.returncode:
        print(f"cannot run {command[0]}: {done.stderr.decode(errors='replace')[-2000:]}")
        print("this test needs node and npm, and the npm registry to install wasmoon from: not run counts as failed")
        sys.exit(1)
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8").strip()


def main():
    root, sheet = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    names = [str(name.relative_to(root)) for name in files(root)]
    for tool in ("node", "npm"):
        if shutil.which(tool) is None:
            print(f"{tool} is missing: apt-get install nodejs npm; not run counts as failed")
            return 1
    ours, _ = run([sheet, *names], cwd=root)
    with tempfile.TemporaryDirectory() as folder:
        run(["npm", "install", "--no-save", "--no-audit", "--no-fund", "--silent", f"wasmoon@{VERSION}"], cwd=folder)
        shutil.copy(HERE / "host.mjs", folder)
        theirs, version = run(["node", f"{folder}/host.mjs", HERE / "host.lua", "scripts/words.lua",
                               "scripts/conditions.lua", *names], cwd=root)
    one, other = ours.splitlines(), theirs.splitlines()
    difference = list(difflib.unified_diff(one, other, "ours", version, lineterm="", n=1))
    rows = sum(" row " in line for line in one)
    print("\n".join(difference[:200] + [f"{len(names)} instruments, {len(one) - rows - len(names)} sentences, "
                                        f"{rows} results of functions: {'differ' if difference else 'the same'}"]))
    return 1 if difference or len(names) < 20 or rows < 12 else 0


if __name__ == "__main__":
    sys.exit(main())
