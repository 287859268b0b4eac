"""examples/upload/run prints what expected.out beside it says, where … stands for what differs from run to run.

usage: example.py ROOT    FASCIA is the program
"""
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import readme  # noqa: E402  (tests/readme.py)


def main():
    folder = pathlib.Path(sys.argv[1]) / "examples" / "upload"
    done = subprocess.run([folder / "run"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", check=False, timeout=900)
    wanted = (folder / "expected.out").read_text(encoding="utf-8").splitlines()
    right = done.returncode == 0 and readme.matches(wanted, done.stdout.splitlines())
    if not right:
        print(f"exit {done.returncode}, and not what {folder / 'expected.out'} says:\n{done.stdout}")
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
