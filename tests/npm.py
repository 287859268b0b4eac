"""Packages from npm at exact versions, in a folder that holds them as node_modules: once a build, not once a test."""
import atexit
import hashlib
import pathlib
import shutil
import subprocess
import sys
import tempfile


def run(command, **more):
    """What it printed; ends the test when it cannot be run."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, timeout=900, **more)
    if done.returncode:
        print(f"cannot run {command[0]}: {done.stderr[-2000:]}")
        sys.exit("this test needs node and npm, and the npm registry to install packages from: not run counts as failed")
    return done.stdout


def place(name):
    """Tests of ctest run in the folder of its files, where things may stay, as they may in a folder npm that is there;
    elsewhere nothing may be left behind."""
    if pathlib.Path("CTestTestfile.cmake").exists() or pathlib.Path("npm").is_dir():
        return pathlib.Path("npm").resolve() / name
    folder = pathlib.Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, True)
    return folder / name


def installed(*packages):
    """Folder with node_modules of PACKAGES, "name@version"."""
    for tool in ("node", "npm"):
        if shutil.which(tool) is None:
            sys.exit(f"{tool} is missing: apt-get install nodejs npm; not run counts as failed")
    folder = place(hashlib.sha256(" ".join(sorted(packages)).encode()).hexdigest()[:16])
    if folder.exists():
        return folder
    folder.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as unfinished:
        fresh = pathlib.Path(unfinished) / "packages"
        fresh.mkdir()
        run(["npm", "install", "--no-save", "--no-audit", "--no-fund", "--silent", *packages], cwd=fresh)
        try:
            fresh.rename(folder)
        except OSError:  # another test was quicker
            if not folder.exists():
                raise
    return folder
