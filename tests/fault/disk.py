"""A full disk, a file size limit, a closed pipe and kill -9: no half result, no false success, no noise.

usage: disk.py    FASCIA is the program
"""
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = os.environ["FASCIA"]
FULL = bool(os.environ.get("FASCIA_TEST_FULL"))
CANNOT = 3
HEADER = "subject,date,pain,care,lifting,walking,sitting,standing,sleeping,sex,social,travelling\n"
OLD = b"the results of yesterday\n"


def intake(folder, rows):
    path = folder / "intake.csv"
    body = "".join(f"S{n:07d},2024-05-{1 + n % 28:02d},{n % 6},1,2,3,4,5,0,1,2,3\n" for n in range(rows))
    path.write_text(HEADER + body, encoding="utf-8")


def start(folder, *options, **more):
    settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.Popen([PROGRAM, "score", "odi", "intake.csv", *options], cwd=folder, **settings)


def run(folder, *options, **more):
    process = start(folder, *options, **more)
    output, errors = process.communicate(timeout=60)
    return process.returncode, output or b"", errors or b""


def reported(code, errors):
    """Could not write must be exit 3 and a sentence."""
    if code != CANNOT or not errors.strip():
        return [f"exit {code}, standard error {errors[-200:]!r}: expected exit 3 and a message"]
    return []


def unharmed(folder):
    """After a failure the old result stands and nothing lies beside it."""
    faults = []
    if (folder / "out.csv").read_bytes() != OLD:
        faults.append("out.csv is no longer the old result")
    strangers = sorted(path.name for path in folder.iterdir() if path.name not in ("out.csv", "intake.csv", "full"))
    return faults + ([f"left behind: {strangers}"] if strangers else [])


def full_device(folder):
    with open("/dev/full", "wb") as full:
        code, _, errors = run(folder, stdout=full)
    faults = reported(code, errors)
    code, _, errors = run(folder, "-o", "/dev/full")
    return faults + reported(code, errors)


def full_disk(folder):
    """A tmpfs of 128 KiB, in a mount namespace of its own, which ends with the command."""
    disk = folder / "full"
    disk.mkdir()
    script = ('mount -t tmpfs -o size=128k none full || exit 99; "$0" score odi intake.csv -o full/out.csv; '
              'code=$?; ls full; exit $code')
    done = subprocess.run(["unshare", "--mount", "bash", "-c", script, PROGRAM], cwd=folder, capture_output=True,
                          check=False, timeout=60)
    disk.rmdir()
    if done.returncode == 99 or done.stderr.startswith(b"unshare"):
        print(f"    no tmpfs in a namespace here ({done.stderr.decode().strip()}): /dev/full stands for the full disk")
        return []
    left = [f"left on the full disk: {done.stdout.decode().split()}"] if done.stdout else []
    return left + reported(done.returncode, done.stderr)


def size_limit(folder):
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))
    code, _, errors = run(folder, "-o", "out.csv", preexec_fn=limit)
    faults = reported(code, errors) + unharmed(folder)
    with open(folder / "stream", "wb") as stream:
        code, _, errors = run(folder, stdout=stream, preexec_fn=limit)
    (folder / "stream").unlink()
    return faults + reported(code, errors)


def closed_pipe(folder):
    """The reader leaves after one line: the program ends soon, by itself, and quietly."""
    process = start(folder)
    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    code = process.wait(timeout=60)
    if code < 0 or errors:
        return [f"exit {code}, standard error {errors[-200:]!r}: a broken pipe ends quietly"]
    return []


def nameless(folder):
    """Has this file system files without a name?"""
    try:
        os.close(os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600))
    except OSError:
        return False
    return True


def killed(folder):
    """kill -9 at any moment: the old result or the whole new one, never a part."""
    began = time.monotonic()
    code, whole, errors = run(folder)
    needed = time.monotonic() - began
    if code != 0:
        return [f"exit {code} without any failure: {errors[-200:]!r}"]
    faults, rounds, seen = [], 400 if FULL else 40, {"old": 0, "new": 0}
    for turn in range(rounds):
        (folder / "out.csv").write_bytes(OLD)
        process = start(folder, "-o", "out.csv", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(1.3 * needed * turn / rounds)
        process.send_signal(signal.SIGKILL)
        process.wait()
        content = (folder / "out.csv").read_bytes()
        if content not in (OLD, whole):
            faults.append(f"killed after {turn / rounds:.2f} of its time: {len(content)} bytes of {len(whole)}")
        seen["old" if content == OLD else "new"] += 1
    left = [path for path in folder.iterdir() if path.name not in ("out.csv", "intake.csv")]
    if nameless(folder) and len(left) > rounds // 10:  # a name is there only between two calls, at the end
        faults.append(f"left behind: {len(left)} files in {rounds} rounds")
    for path in left:
        path.unlink()
    print(f"    the reader saw {seen['old']} times the old result, {seen['new']} times the new one")
    return faults


def main():
    total = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        intake(folder, 60000)
        for kind in (full_device, full_disk, size_limit, closed_pipe, killed):
            (folder / "out.csv").write_bytes(OLD)
            faults = kind(folder) + ([] if kind is killed else unharmed(folder))
            print(f"{kind.__name__}: {len(faults)} faults", flush=True)
            for fault in faults[:10]:
                print(f"    {fault}")
            total += len(faults)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
