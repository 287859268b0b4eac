"""Messages through the transport against a server that does everything wrong: what becomes of each, and what
the token and the certificates are worth.

usage: transport.py DRIVER
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from faults import Server
from servers import Authority, openssl, tls, unused_port, wait_for

DRIVER = sys.argv[1]
TOKEN = "canary-7f3a9c52e1d84b06"
QUIET = ("connect=1500", "total=2500", "slow-bytes=200", "slow-seconds=1", "most=1000000", "parallel=8")

# (behaviour, message, judgement, reason, status, words that the line must hold)
FATES = (
    ("ok", "resource PUT", "acknowledged", "none", 201, "0 "),
    ("minimal", "resource PUT", "acknowledged", "none", 201, " 3|"),
    ("put-json", "json PUT", "acknowledged", "none", 200, ""),
    ("bundle", "bundle:3 POST", "acknowledged", "none", 200, ""),
    ("absent", "absent GET", "acknowledged", "none", 404, ""),
    ("absent", "absent DELETE", "confirm", "unnamed", 204, ""),
    ("ok", "absent GET", "retry", "absent", 201, ""),
    ("absent", "resource GET", "retry", "absent", 404, "does not have the record"),
    ("nameless", "resource PUT", "confirm", "unnamed", 204, ""),
    ("accepted", "resource PUT", "confirm", "unnamed", 202, ""),
    ("outcome", "resource PUT", "confirm", "unnamed", 200, ""),
    ("reset-before", "resource PUT", "retry", "passage", 0, ""),
    ("reset-after", "resource PUT", "retry", "passage", 0, ""),
    ("half-header", "resource PUT", "retry", "passage", 0, ""),
    ("truncated", "resource PUT", "retry", "passage", 0, "cut off"),
    ("unfinished-chunks", "resource PUT", "retry", "passage", 0, ""),
    ("hang", "resource PUT", "retry", "passage", 0, ""),
    ("slow", "resource PUT", "retry", "passage", 0, "too slow"),
    ("large", "resource PUT", "retry", "passage", 0, "larger than 1000000 bytes"),
    ("endless", "resource PUT", "retry", "passage", 0, "larger than 1000000 bytes"),
    ("many-fields", "resource PUT", "retry", "passage", 0, ""),
    ("busy-seconds", "resource PUT", "retry", "busy", 429, "|slow down"),
    ("busy-date", "resource PUT", "retry", "busy", 503, ""),
    ("busy", "resource PUT", "retry", "busy", 500, ""),
    ("captive", "resource PUT", "retry", "foreign", 200, "|Guest WiFi Please sign in"),
    ("captive", "json PUT", "retry", "foreign", 200, "sign-in page"),
    ("captive-json", "resource PUT", "retry", "foreign", 200, ""),
    ("bad-json", "resource PUT", "retry", "foreign", 201, ""),
    ("doubled-json", "resource PUT", "retry", "foreign", 201, ""),
    ("wrong-id", "resource PUT", "retry", "misnamed", 201, "names another record"),
    ("wrong-type", "resource PUT", "retry", "misnamed", 201, ""),
    ("wrong-location", "resource PUT", "retry", "misnamed", 201, ""),
    ("redirect", "resource PUT", "retry", "elsewhere", 307, "not followed"),
)
REFUSED = {400: "dead", 401: "pause", 403: "pause", 404: "dead", 408: "retry", 409: "dead", 410: "dead", 412: "dead", 413: "dead",
           415: "dead", 422: "dead", 425: "retry", 429: "retry", 500: "retry", 502: "retry", 503: "retry", 504: "retry"}

failures = []


def check(holds, sentence):
    if not holds:
        failures.append(sentence)
        print(f"WRONG  {sentence}", flush=True)


def environment(**more):
    clean = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return {**clean, **more}


def drive(url, messages, *options, env=None):
    """(lines by message, standard error, exit code)."""
    text = "".join(f"{message}\n" for message in messages)
    done = subprocess.run([DRIVER, *options, url], input=text, capture_output=True, text=True, env=env or environment(),
                          timeout=60, check=False)
    everything.append(done.stdout + done.stderr)
    lines = {}
    for line in done.stdout.splitlines():
        lines.setdefault(int(line.split()[0]), []).append(line)
    return lines, done.stderr, done.returncode


everything = []


def one(url, *options, message="resource PUT ok/o1 o1", env=None):
    lines, errors, _ = drive(url, [message], *QUIET, *options, env=env)
    return (lines.get(0) or [errors])[0]


def fates(server, token_file):
    messages = [f"{message} {behaviour}/m{i} m{i}" for i, (behaviour, message, *_) in enumerate(FATES)]
    begun = time.monotonic()
    lines, errors, code = drive(f"http://127.0.0.1:{server.port}/", messages, *QUIET, f"token-file={token_file}")
    check(code == 0 and not errors, f"fates: exit {code}: {errors}")
    check(time.monotonic() - begun < 15, "fates: every one has a limit of time")
    for i, (behaviour, message, judgement, reason, status, words) in enumerate(FATES):
        got = lines.get(i, ["nothing"])
        parts = got[0].split()
        check(len(got) == 1 and parts[1:4] == [judgement, reason, str(status)] and words in got[0],
              f"{behaviour} ({message}): {got}, expected {judgement} {reason} {status} '{words}'")
    late = {behaviour for i, (behaviour, *_) in enumerate(FATES) if " late|" in lines.get(i, [""])[0]}
    check(late == {"hang", "slow"}, f"the time was up: {late}")
    asked = {behaviour: (lines[i][0].split() + [-9] * 6)[4:6] for i, (behaviour, *_) in enumerate(FATES) if i in lines}
    check(asked["busy-seconds"][0] == "7" and 7000 <= int(asked["busy-seconds"][1]) < 8000, f"Retry-After: {asked['busy-seconds']}")
    check(85 <= int(asked["busy-date"][0]) <= 90, f"Retry-After as a date: {asked['busy-date']}")
    check(asked["busy"][0] == "-1" and 0 <= int(asked["busy"][1]) <= 1000, f"no Retry-After: {asked['busy']}")


def refusals(server):
    for status, judgement in REFUSED.items():
        line = one(f"http://127.0.0.1:{server.port}", message=f"resource PUT refused/{status}-a {status}-a")
        check(line.split()[1] == judgement and f"{status}" in line, f"{status} is {judgement}: {line}")
        check("|subject unknown: line 3 [31m is red; conflict" in line, f"{status}: the server's words: {line}")


def requests(server):
    seen = [request for request in server.seen if request[1].startswith("/ok/m0")]
    command, _, fields, body = seen[0]
    check(command == "PUT" and body == b'{"resourceType":"Observation","id":"m0"}', f"what is sent: {seen}")
    check(fields.get("Content-Type") == "application/fhir+json" and fields.get("Prefer") == "return=representation"
          and fields.get("Accept") == "application/fhir+json" and "Expect" not in fields, f"fields: {fields}")
    check(fields.get("Authorization") == f"Bearer {TOKEN}", "the token is sent")
    check(all(request[0] != "GET" or request[2].get("Cache-Control") == "no-cache" for request in server.seen), "GET past caches")


def retries(server):
    lines, *_ = drive(f"http://127.0.0.1:{server.port}", ["resource PUT second-time/r r"], *QUIET, "tries=5")
    check([line.split()[1] for line in lines[0]] == ["retry", "retry", "acknowledged"], f"retried until taken: {lines}")
    sent = [request for request in server.seen if request[1] == "/second-time/r"]
    check(len(sent) == 3, f"sent {len(sent)} times")


def many(server):
    before = server.connections
    lines, *_ = drive(f"http://127.0.0.1:{server.port}", [f"resource PUT ok/x{i} x{i}" for i in range(400)], "parallel=4")
    check(len(lines) == 400 and all(got[0].split()[1] == "acknowledged" for got in lines.values()), "400 messages, each once")
    check(server.connections - before <= 4, f"{server.connections - before} connections for 400 messages")
    lines, *_ = drive(f"http://127.0.0.1:{server.port}", [f"resource PUT cookie/c{i} c{i}" for i in range(3)], "parallel=1")
    check(not any("Cookie" in request[2] for request in server.seen), "no cookie is sent back")
    lines, *_ = drive(f"http://127.0.0.1:{server.port}", ["resource PUT ok/d d"] + ["resource PUT hang/h h"] * 3, "turn=1", "parallel=4")
    check(sorted(got[0].split()[2] for got in lines.values()) == ["dropped"] * 3 + ["none"], f"stopped: {lines}")


def secrets(server, target, token_file, folder):
    url = f"http://127.0.0.1:{server.port}"
    check(not target.seen, f"the redirect was followed: {target.seen}")
    line = one(url, f"token-file={token_file}", message="resource PUT echo/e e")
    check("dead" in line and "Bearer ****" in line, f"an echoed token: {line}")
    process = subprocess.Popen([DRIVER, *QUIET, f"token-file={token_file}", url], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True, env=environment())
    process.stdin.write("resource PUT hang/held held\n")
    process.stdin.close()
    check(wait_for(lambda: any(request[1] == "/hang/held" for request in server.seen)), "the message arrives")
    proc = pathlib.Path(f"/proc/{process.pid}")
    for name in ("cmdline", "environ"):
        check(TOKEN.encode() not in (proc / name).read_bytes(), f"the token stands in /proc/PID/{name}")
    everything.append(process.stdout.read())
    process.wait(10)
    process.stdout.close()
    second = folder / "second-token"
    second.write_text(f"{TOKEN}-second")
    lines, *_ = drive(url, [f"resource PUT renewed/t{i} t{i}" for i in range(6)], f"token-file={token_file}",
                      f"second-token={second}", "parallel=2", "tries=3")
    check(all(got[-1].split()[1] == "acknowledged" for got in lines.values()) and len(lines) == 6, f"a new token after 401: {lines}")
    check([got[0].split()[1] for got in lines.values()].count("pause") <= 2, f"only what was on its way had the old one: {lines}")
    lines, *_ = drive(url, ["resource PUT late-echo/l l", "resource PUT renewed/r r"], *QUIET, f"token-file={token_file}",
                      f"second-token={second}", "parallel=2", "tries=3")
    check("Bearer ****" in lines[0][0] and lines[1][-1].split()[1] == "acknowledged", f"a token that is not the last one any more: {lines}")
    bad = folder / "bad-token"
    bad.write_text(f"{TOKEN}\r\nX-Evil: 1\n")
    _, errors, code = drive(url, ["resource PUT ok/b b"], f"token-file={bad}")
    check(code == 3 and "no token can" in errors, f"a token with an end of line: {errors}")
    check(not any(TOKEN in text for text in everything), "the token is printed: " + str([text for text in everything if TOKEN in text][:1]))


def addresses(server):
    for url, words in (("http://example.org/fhir", "only by https"), ("ftp://127.0.0.1/", "only by https"), ("file:///etc/passwd", ""),
                       ("http://127.0.0.1.example.org/", "only by https"), ("https://me:secret@127.0.0.1/", "user name or password"),
                       ("https://127.0.0.1/?key=1", "ends in"), ("127.0.0.1", "no URL"), ("", "no URL"), ("http://localhost.evil/", "only by https")):
        _, errors, code = drive(url, ["resource PUT ok/a a"])
        check(code == 3 and words in errors and "secret" not in errors, f"'{url}': exit {code}: {errors}")
    for path in ("../up", "ok/../x", "a#b", "a\\b"):
        _, errors, code = drive(f"http://127.0.0.1:{server.port}", [f"resource PUT {path} a"])
        check(code == 3 and "cannot be sent" in errors, f"path {path}: {errors}")
    proxied = environment(http_proxy=f"http://127.0.0.1:{unused_port()}", https_proxy=f"http://127.0.0.1:{unused_port()}")
    check("acknowledged" in one(f"http://127.0.0.1:{server.port}", env=proxied), "no proxy for this computer")
    line = one(f"http://127.0.0.1:{unused_port()}")
    check("retry passage" in line and "refused the connection" in line, f"refused: {line}")
    begun = time.monotonic()
    line = one("https://192.0.2.1/", "connect=300")
    check("retry passage" in line and time.monotonic() - begun < 10, f"nobody there: {line}")
    line = one("https://server.invalid/")
    check("retry passage" in line and "not known to the network" in line, f"no such name: {line}")
    proxy = Server()
    line = one("https://fhir.example.org/", env=environment(https_proxy=f"http://127.0.0.1:{proxy.port}"))
    proxy.close()
    check("retry passage" in line and proxy.connections >= 1, f"a proxy is asked: {line}")


def certificates(folder):
    authority, stranger = Authority(folder), Authority(folder, "stranger")
    good = authority.certificate("good")
    client = authority.certificate("client")
    trusted = f"cacert={authority.file}"
    cases = (
        ("good", tls(good), (trusted,), "acknowledged", ""),
        ("not named", tls(good), (), "pause barred", "not signed by anyone known here (--cacert"),
        ("another's", tls(good), (f"cacert={stranger.file}",), "pause barred", "not signed by anyone known here (--cacert"),
        ("self-signed", tls(authority.self_signed("self")), (trusted,), "pause barred", "signed by itself"),
        ("expired", tls(authority.certificate("old", begins=-9, ends=-1)), (trusted,), "pause barred", "has expired"),
        ("not yet", tls(authority.certificate("new", begins=1, ends=2)), (trusted,), "pause barred", "not valid yet"),
        ("wrong host", tls(authority.certificate("other", "DNS:example.org")), (trusted,), "pause barred", "for another name"),
        ("TLS 1.1", tls(good, old=True), (trusted,), "pause barred", "before 1.2"),
        ("asks", tls(good, asks=authority.file), (trusted,), "", "--certificate"),  # the alert, or only the end
        ("asks, given", tls(good, asks=authority.file), (trusted, f"certificate={client[0]}", f"key={client[1]}"), "acknowledged", ""),
        ("key missing", tls(good), (trusted, f"certificate={client[0]}", f"key={folder}/none"), "pause barred", "our own certificate"),
        ("cacert missing", tls(good), (f"cacert={folder}/none",), "pause barred", "--cacert cannot be read"),
        ("no TLS", None, (trusted,), "pause barred", "does not speak TLS"),
    )
    for name, context, options, judgement, words in cases:
        server = Server(context)
        line = one(f"https://127.0.0.1:{server.port}/", *options)
        check(judgement in line and words in line, f"{name}: {line}")
        check(("acknowledged" in line) == bool(server.seen), f"{name}: {len(server.seen)} messages arrived")
        server.close()
    return good, trusted


H2 = """
import http2 from 'node:http2'; import fs from 'node:fs';
const [cert, key] = process.argv.slice(1).map(f => fs.readFileSync(f)); let sessions = 0;
const s = http2.createSecureServer({cert, key, allowHTTP1: true}, (q, r) => { q.resume(); q.on('end', () => {
  r.writeHead(201, {'content-type': 'application/fhir+json'});
  setTimeout(() => r.end(JSON.stringify({resourceType: 'Observation', id: q.url.split('/').pop()})), 5); }); });
s.on('session', () => console.log('session ' + ++sessions));
s.listen(0, '127.0.0.1', () => console.log(s.address().port));
"""


def multiplexed(good, trusted):
    if not shutil.which("node"):
        print("HTTP/2 is not tried: there is no node here")
        return
    with subprocess.Popen(["node", "--input-type=module", "-e", H2, *map(str, good)], stdout=subprocess.PIPE, text=True) as server:
        port = server.stdout.readline().strip()
        lines, errors, _ = drive(f"https://127.0.0.1:{port}", [f"resource PUT a/y{i} y{i}" for i in range(100)], trusted, "parallel=16")
        server.terminate()
        sessions = server.stdout.read().count("session")
    right = [got for got in lines.values() if len(got) == 1 and " h2|" in got[0] and got[0].split()[1] == "acknowledged"]
    check(len(right) == 100, f"HTTP/2: {len(right)} of 100: {errors}{list(lines.values())[:1]}")
    check(sessions == 1, f"HTTP/2: {sessions} connections")


def main():
    openssl(".", "version")
    server, target = Server(), Server()
    server.target = target.port
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        token_file = folder / "token"
        token_file.write_text(TOKEN + "\n")
        fates(server, token_file)
        requests(server)
        refusals(server)
        retries(server)
        many(server)
        secrets(server, target, token_file, folder)
        addresses(server)
        multiplexed(*certificates(folder))
    server.close()
    target.close()
    print(f"{len(FATES)} fates, {len(REFUSED)} refusals, certificates, secrets: {len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
