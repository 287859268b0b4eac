"""`fascia upload` as a person or a service runs it: tokens from everywhere, refusals, signals, watching, proxies.

usage: command.py    FASCIA is the program
"""
import base64
import concurrent.futures
import http.server
import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "store"))
from kept import FULL, HEADER, PROGRAM, lines, rows, verified  # noqa: E402, of the tests of the store
import servers  # noqa: E402
from servers import plain  # noqa: E402

CLEAN = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
PROMPT = os.getloadavg()[0] < os.cpu_count()  # a busy computer makes nobody wait for us
failures = []
started = []  # programs that must not outlive the test


def wait_for(condition):
    """As long as a busy computer may need."""
    return servers.wait_for(condition, 30)


def check(holds, sentence):
    if not holds:
        failures.append(sentence)
        print(f"WRONG  {sentence}", flush=True)


def add(store, name, count):
    intake = store.with_suffix(f".{name}.csv")
    intake.write_text(HEADER + "".join(lines(rows(name, count))))
    subprocess.run([PROGRAM, "store", "add", "odi", intake, "--store", store, "-q"], check=True)


def fresh(folder, name, count):
    store = folder / f"{name}.db"
    add(store, name, count)
    return store


def command(store, url, *words):
    return [str(word) for word in (PROGRAM, "upload", "--to", url, "--as", "json", "--store", store, *words)]


def start(store, url, *words, **more):
    process = subprocess.Popen(command(store, url, *words), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, env=CLEAN, **more)
    started.append(process)
    return process


def upload(store, url, *words, env=None, **more):
    done = subprocess.run(command(store, url, *words), capture_output=True, text=True, env={**CLEAN, **(env or {})}, timeout=60,
                          check=False, **more)
    check(done.stdout == "", f"{words}: standard output: {done.stdout}")
    return done


def ended(done, code, *words, sentence):
    check(done.returncode == code, f"{sentence}: exit {done.returncode}, expected {code}: {done.stderr}")
    for word in words:
        check(word in done.stderr, f"{sentence}: '{word}' is not in: {done.stderr}")


def acknowledged(store):
    """Ids that the store says the server has, and how many tasks are leased."""
    connection = sqlite3.connect(store)
    sent = [row[0].hex() for row in connection.execute("SELECT record FROM entry WHERE deed = 'sent'")]
    leased = connection.execute("SELECT count(*) FROM queue WHERE holder <> 0").fetchone()[0]
    connection.close()
    return sent, leased


def plain_id(identifier):
    return identifier.replace("-", "")


def once_each(server, store, count, sentence):
    """Every record was committed once, and the store knows of each."""
    seen, (sent, leased) = server.seen(), acknowledged(store)
    check(sorted(map(plain_id, seen["stored"])) == sorted(sent),
          f"{sentence}: {len(seen['stored'])} stored, {len(sent)} acknowledged")
    check(len(sent) == len(set(sent)) == count, f"{sentence}: {len(sent)} acknowledged of {count}")
    check(all(times == 1 for times in seen["times"].values()), f"{sentence}: more than once: {seen['times']}")
    check(leased == 0, f"{sentence}: {leased} still leased")
    check(not seen["crashes"], f"{sentence}: {seen['crashes']}")
    check(not verified(store), f"{sentence}: {verified(store)}")


# ---- tokens ----

def jwt(**claims):
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
    return f"{part({'alg': 'none'})}.{part(claims)}.c2lnbmF0dXJl"


def token_sources(folder):
    mine, theirs = folder / "mine", folder / "theirs"
    with plain(token_file=theirs) as server:
        def sends(name, token, *words, **more):
            theirs.write_text(token)
            store = fresh(folder, f"token-{name}", 1)
            ended(upload(store, server.url, *words, **more), 0, "sent 1", sentence=f"token {name}")
        mine.write_text("abc/def+1=\n")
        mine.chmod(0o600)
        sends("file", "abc/def+1=", "--token-file", mine)
        sends("stdin", "from-here", "--token-file", "-", input="from-here\r\n")
        sends("bare", "abc/def+1=", "--token-command", f"cat '{mine}'")
        sends("json", "abc/def", "--token-command", r"""echo '{"token_type":"bearer","expires_in":"3600","access_token":"abc\/def"}'""")
        sends("words", "from-there", "--token-command", "echo said aside >&2; echo from-there")
        mine.chmod(0o644)
        theirs.write_text("other")
        store = fresh(folder, "token-wrong", 9)
        done = upload(store, server.url, "--token-file", mine)
        ended(done, 3, "401", "nothing more was sent", "9 wait", "chmod 600", sentence="a token that is refused")
        before = server.seen()["requests"]
        done = upload(store, server.url, "--token-command", "echo other; exit 7")
        ended(done, 3, "exit status 7", sentence="a command that fails")
        ended(upload(store, server.url, "--token-command", "kill -9 $$"), 3, "signal 9", sentence="a command that is killed")
        ended(upload(store, server.url, "--token-command", "true"), 3, "printed nothing", sentence="a command that is silent")
        ended(upload(store, server.url, "--token-command", """echo '{"error":"no"}'"""), 3, "without an access_token",
              sentence="an endpoint that refuses")
        ended(upload(store, server.url, "--token-file", "-", input="two words\n"), 2, "is it the right file", sentence="no token")
        ended(upload(store, server.url, "--token-file", folder / "none"), 3, "cannot be read", sentence="no such file")
        check(server.seen()["requests"] == before, "without a token something was sent")
        if FULL:
            begun = time.monotonic()
            ended(upload(store, server.url, "--token-command", "sleep 100 & sleep 100"), 3, "30 s", sentence="a command that hangs")
            check(25 < time.monotonic() - begun < 40, "a command that hangs is stopped after 30 s")


def renewed(folder):
    """A token that is refused is asked for once more, once for all the messages that bear it."""
    theirs, pipe, runs = folder / "theirs", folder / "pipe", folder / "runs"
    theirs.write_text("second")
    with plain(token_file=theirs) as server:
        store = fresh(folder, "renewed-command", 20)
        script = f"echo >>'{runs}'; if [ $(wc -l <'{runs}') = 1 ]; then echo first; else echo second; fi"
        ended(upload(store, server.url, "--token-command", script), 0, "sent 20", sentence="401, and another token")
        check(len(runs.read_text()) == 2, f"the command ran {len(runs.read_text())} times, not 2")
        once_each(server, store, 20, "401, and another token")
        runs.write_text("")
        server.set(delay=200)
        store = fresh(folder, "renewed-many", 60)
        process = start(store, server.url, "--parallel", 8, "--token-command", f"echo >>'{runs}'; cat '{theirs}'")
        check(wait_for(lambda: server.seen()["requests"] >= 20 + 2 + 9), "nothing was sent")
        theirs.write_text("another")
        _, errors = process.communicate(timeout=30)
        check(process.returncode == 0, f"a token that ends in the middle: {errors}")
        check(len(runs.read_text()) == 2, f"a token that ends in the middle: the command ran {len(runs.read_text())} times, not 2")
        refused = sum(request["status"] == 401 for request in server.seen()["log"]) - 1
        check(refused > 1, f"a token that ends in the middle: {refused} refused, this tests nothing")
        check(len(acknowledged(store)[0]) == 60, "a token that ends in the middle")
        server.set(delay=0)
        theirs.write_text("second")
        os.mkfifo(pipe)

        before = server.seen()["requests"]

        def write():
            pipe.write_text("first\n")
            wait_for(lambda: server.seen()["requests"] > before)
            pipe.write_text("second\n")
        threading.Thread(target=write, daemon=True).start()
        store = fresh(folder, "renewed-file", 5)
        ended(upload(store, server.url, "--token-file", pipe), 0, "sent 5", sentence="401, and another token in the file")
        runs.write_text("")
        store = fresh(folder, "never", 3)
        done = upload(store, server.url, "--token-command", f"echo >>'{runs}'; wc -l <'{runs}'")
        ended(done, 3, "401", "3 wait", sentence="a server that refuses every token")
        check(len(runs.read_text()) < 12, f"a server that refuses every token: {len(runs.read_text())} were asked for")


def replaced_in_time(folder, make, answer):
    """A token that runs out is replaced in time, with nobody refused. The server takes what was printed last."""
    theirs, runs = folder / "theirs", folder / "runs"
    runs.write_text("")
    theirs.write_text("")
    store = fresh(folder, "expires", 1)
    script = (f"echo >>'{runs}'; token=$(sed -n \"$(wc -l <'{runs}')p\" '{folder}/tokens'); "
              f"printf %s \"$token\" >'{theirs}'; {answer}")
    with plain(token_file=theirs) as server:
        (folder / "tokens").write_text("".join(f"{token}\n" for token in [make(), *["last-of-all"] * 9]))
        process = start(store, server.url, "--watch", "--token-command", script)
        check(wait_for(lambda: len(runs.read_text()) >= 2), "the token was not replaced")
        add(store, "later", 1)
        check(wait_for(lambda: server.seen()["requests"] >= 2), "nothing was sent with the next token")
        process.terminate()
        _, errors = process.communicate(timeout=30)
        check(process.returncode == 0, f"exit {process.returncode}: {errors}")
        log = server.seen()["log"]
        check(all(request["status"] in (200, 201) for request in log), f"a token that runs out: {log}")


def before_expiry_said(folder):
    replaced_in_time(folder, lambda: "token-one", """printf '{"access_token":"%s","expires_in":1}' "$token" """)


def before_expiry_in_token(folder):
    replaced_in_time(folder, lambda: jwt(exp=int(time.time()) + 3), 'echo "$token"')


# ---- refusals ----

class Forbidding(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_PUT(self):
        record = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.seen.append(self.path)
        token = self.headers.get("Authorization", "")
        body = json.dumps({"error": f"{record.get('subject')} may not be written by {token}"}).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_CONNECT(self):
        self.server.seen.append(self.path)
        self.send_response(503)
        self.send_header("Content-Length", "0")
        self.end_headers()
        self.close_connection = True

    def log_message(self, *words):
        pass


class Answering(http.server.ThreadingHTTPServer):
    """Refuses everything with one status, and repeats who it was about and with which token; as a proxy it lets nobody through."""
    daemon_threads = True

    def __init__(self, status):
        super().__init__(("127.0.0.1", 0), Forbidding)
        self.seen, self.status = [], status
        self.url = f"http://127.0.0.1:{self.server_port}"

    def __enter__(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()


def refusals(folder):
    with Answering(403) as server:
        store = fresh(folder, "forbidden", 20)
        done = upload(store, server.url)
        ended(done, 3, "403", "nothing more was sent", "20 wait", sentence="403")
        check("may not be" not in done.stderr, f"the server's words: {done.stderr}")
        check(len(server.seen) <= 4, f"403: {len(server.seen)} messages")
    with Answering(422) as server:
        store = fresh(folder, "refused", 3)
        done = upload(store, server.url)
        ended(done, 1, "refused 3", "fascia outbox list --state dead", sentence="422")
        check("may not be" not in done.stderr, f"the server's words: {done.stderr}")
    with Answering(503) as server:
        store = fresh(folder, "busy", 2)
        done = upload(store, server.url, "--once")
        ended(done, 1, "wait", "the last trouble", "503", sentence="503 and --once")
        check("may not be" not in done.stderr, f"the server's words: {done.stderr}")


# ---- signals ----

def signals(folder):
    with plain(delay=150) as server:
        store = fresh(folder, "signal", 60)
        process = start(store, server.url, "--parallel", 3)
        check(wait_for(lambda: server.seen()["requests"] >= 4), "signals: nothing was sent")
        process.terminate()
        _, errors = process.communicate(timeout=30)
        check(process.returncode == 1 and "ending" in errors and "wait for the next try" in errors, f"SIGTERM: {errors}")
        sent, leased = acknowledged(store)
        check(0 < len(sent) < 60 and leased == 0, f"SIGTERM: {len(sent)} sent, {leased} leased")
        once_each(server, store, len(sent), "after SIGTERM")
        server.set(delay=0)
        ended(upload(store, server.url), 0, sentence="after SIGTERM")
        once_each(server, store, 60, "after SIGTERM, the rest")

        # What a script starts in the background ignores Ctrl-C.
        server.set(delay=300)
        store = fresh(folder, "ignored", 2)
        before = server.seen()["requests"]
        process = start(store, server.url, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        check(wait_for(lambda: server.seen()["requests"] > before), "an ignored signal: nothing was sent")
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        check(process.returncode == 0 and "ending" not in errors, f"an ignored signal: {process.returncode}: {errors}")

        server.set(delay=30000)
        store = fresh(folder, "signals", 4)
        process = start(store, server.url)
        check(wait_for(lambda: server.seen()["requests"] >= 63), "two signals: nothing was sent")
        begun = time.monotonic()
        process.send_signal(signal.SIGINT)
        time.sleep(0.2)
        check(process.poll() is None, "the first signal dropped what was on its way")
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        check(process.returncode == 1 and time.monotonic() - begun < 15, f"two signals: {process.returncode}: {errors}")
        check(acknowledged(store) == ([], 0), f"two signals: {acknowledged(store)}")
        server.set(delay=0)
        ended(upload(store, server.url), 0, "sent 4", sentence="after two signals")
        check(len(server.seen()["stored"]) == 66, f"after two signals: {len(server.seen()['stored'])}")


def watching(folder):
    with plain() as server:
        store = fresh(folder, "watched", 1)
        process = start(store, server.url, "--watch")
        check(wait_for(lambda: len(server.seen()["stored"]) == 1), "--watch sends nothing")
        add(store, "later", 2)
        check(wait_for(lambda: len(server.seen()["stored"]) == 3), "--watch does not see what comes later")
        begun = time.monotonic()
        process.terminate()
        _, errors = process.communicate(timeout=30)
        check(process.returncode == 0 and time.monotonic() - begun < (2 if PROMPT else 20), f"--watch: exit {process.returncode}: {errors}")
        check("sent 3" in errors, f"--watch: {errors}")
        once_each(server, store, 3, "--watch")


def watching_in_vain(folder):
    """Without a token, as before the network is there, or not let in: a watch goes on trying, until a signal ends it."""
    store, told = fresh(folder, "early", 1), folder / "told"
    with told.open("w") as errors:
        words = command(store, "http://127.0.0.1:9", "--watch", "--token-command", "exit 5")
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stderr=errors, env=CLEAN)
        started.append(process)
    check(wait_for(lambda: "exit status 5; trying again in 1 minute" in told.read_text()), "a watch without a token")
    check(process.poll() is None, "a watch without a token ends")
    process.terminate()
    check(process.wait(30) == 3, "a watch that never had a token could not work")
    with Answering(403) as server, told.open("w") as errors:
        process = subprocess.Popen(command(store, server.url, "--watch"), stdin=subprocess.DEVNULL, stderr=errors, env=CLEAN)
        started.append(process)
        check(wait_for(lambda: "403" in told.read_text() and "again in 5 minutes" in told.read_text()), "a watch that is not let in")
        process.terminate()
        check(process.wait(30) == 3 and "1 waits" in told.read_text(), f"a watch that was not let in: {told.read_text()}")


def two_at_once(folder):
    with plain() as server:
        store = fresh(folder, "two", 300)
        both = [start(store, server.url) for _ in range(2)]
        codes = [(process.communicate(timeout=30)[1], process.returncode) for process in both]
        check(all(code == 0 for _, code in codes), f"two at once: {codes}")
        once_each(server, store, 300, "two at once")
        paths = [request["path"] for request in server.seen()["log"]]
        check(len(paths) == len(set(paths)) == 300, f"two at once: {len(paths)} messages for {len(set(paths))} records")


# ---- the way there ----

def proxies(folder):
    store = fresh(folder, "proxy", 2)
    with Answering(503) as proxy, plain() as server:
        through = {name: f"{proxy.url}" for name in ("http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy")}
        done = upload(store, "https://fhir.hospital.example:8443/r4", "--once", env=through)
        ended(done, 1, "the last trouble", sentence="a proxy")
        check(set(proxy.seen) == {"fhir.hospital.example:8443"}, f"the proxy was asked for {proxy.seen}")
        proxy.seen.clear()
        ended(upload(store, server.url, env=through), 0, "sent 2", sentence="this computer, past the proxy")
        check(not proxy.seen, f"this computer was asked for through a proxy: {proxy.seen}")


def previews(folder):
    with plain() as server:
        store = fresh(folder, "preview", 3)
        before = store.read_bytes()
        done = subprocess.run(command(store, server.url, "--dry-run", "--token-file", folder / "none"), capture_output=True,
                              text=True, env=CLEAN, check=False)
        made = [json.loads(line) for line in done.stdout.splitlines()]
        check(done.returncode == 0 and len(made) == 3, f"--dry-run: {done.returncode}: {done.stderr}")
        check(store.read_bytes() == before and server.seen()["requests"] == 0, "--dry-run changed or sent something")
        check(sorted(p.name for p in folder.glob("preview.db*")) == ["preview.db"], "--dry-run left files beside the store")
        key = folder / "study.key"
        key.write_bytes(os.urandom(32))
        for form in ("json", "fhir"):
            words = [form if word == "json" else word for word in command(store, server.url, "--dry-run")]
            seen, hidden = (subprocess.run([*words, *more], capture_output=True, text=True, env=CLEAN, check=False).stdout
                            for more in ((), ("--pseudonymise", key)))
            check("preview-0000" in seen and "preview-0000" not in hidden and len(hidden.splitlines()) == 3,
                  f"--pseudonymise as {form}: {hidden}")
        ended(upload(store, server.url), 0, "sent 3", sentence="after --dry-run")
        kept = {item["id"]: item["record"] for item in server.all()}
        told = {line["url"].rsplit("/", 1)[1]: line["body"] for line in made}
        check(kept == told and all(line["method"] == "PUT" and line["url"].startswith(server.url) for line in made),
              "what --dry-run tells is not what is sent")


def run_part(folder, part):
    begun = time.monotonic()
    own = folder / part.__name__
    own.mkdir()
    part(own)
    print(f"{part.__name__}: {time.monotonic() - begun:.2f} s", flush=True)


def main():
    parts = (before_expiry_said, before_expiry_in_token, signals, watching, renewed, two_at_once, token_sources, refusals,
             watching_in_vain, proxies, previews)
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(5) as together:
        try:
            for done in [together.submit(run_part, pathlib.Path(name), part) for part in parts]:
                done.result()
        finally:
            for process in started:
                if process.poll() is None:
                    process.kill()
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
