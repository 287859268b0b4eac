"""The servers themselves do what servers.py claims, seen by a client that knows nothing of uploads."""
import email.utils
import http.client
import json
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import time

import fhir_selftest
from asking import ask, check, failures, new, observation, put_entry, stored, transaction
from servers import AFTER, BEFORE, KINDS, WRITES_ONLY, Authority, fhir, plain, wait_for

# ---- faults ----

def outcome(server, *words, **fields):
    """(what the client sees, its answer)"""
    begun = time.monotonic()
    try:
        answer = ask(server, *words, **fields)
        seen = "whole"
    except http.client.IncompleteRead as cut:
        answer, seen = cut.partial, "short"
    except (ConnectionResetError, http.client.RemoteDisconnected):
        answer, seen = None, "broken"
    return seen, answer, time.monotonic() - begun


def is_json(answer):
    try:
        json.loads(answer.body)
        return True
    except ValueError:
        return False


def shows(kind, seen, answer, seconds, name):
    """Does a client see what KIND is said to do to a message that would create NAME?"""
    if kind in ("refused", "reset-before", "reset-after"):
        return seen == "broken"
    if kind == "truncated":
        return seen == "short" and len(answer) > 0
    if kind == "slow":
        return seen == "short" and seconds >= 0.9 and 5 <= len(answer) <= 12
    if seen != "whole":
        return False
    wait = answer.headers.get("Retry-After")
    if kind == "busy-seconds":
        return answer.status == 429 and wait == "1"
    if kind == "busy-date":
        return answer.status == 503 and abs(email.utils.parsedate_to_datetime(wait).timestamp() - time.time()) < 2
    if kind == "portal":
        return answer.status == 200 and answer.kind == "text/html"
    if kind == "bad-json":
        return answer.status == 201 and name.encode() in answer.body and not is_json(answer)
    if kind in ("wrong-id", "wrong-id-kept"):
        return answer.status in (200, 201) and is_json(answer) and name.encode() not in answer.body and "Location" not in answer.headers
    if kind == "minimal":
        return answer.status == 201 and answer.body == b"" and name in answer.headers["Location"]
    if kind in ("accepted", "lost"):
        return answer.status == 202 and answer.body == b""
    return kind == "error" and answer.status == 500


def each_fault(server, body_of):
    for kind in KINDS:
        name = new()
        before = server.seen()["faults"][kind]
        server.set(faults=1, kinds=[kind])
        where = f"/Observation/{name}" if server.url.endswith("fhir") else f"/{name}"
        got = outcome(server, "PUT", where, body_of(name))
        server.set(faults=0)
        check(shows(kind, *got, name), f"{kind}: {got}")
        if kind == "refused":
            try:
                ask(server, "GET", where)
                check(False, "refused: somebody listens")
            except ConnectionRefusedError:
                pass
            check(wait_for(lambda: answers(server), 2), "refused: nobody listens again")
        seen = server.seen()
        kept = any(key.endswith(name) for key in seen["stored"])
        check(kept == (kind in AFTER), f"{kind}: {'kept' if kept else 'not kept'}")
        check(seen["faults"][kind] == before + 1, f"{kind} is counted: {seen['faults']}")
        check(any(one.get("fault") == kind and bool(one.get("committed")) == kept for one in seen["log"]), f"{kind} is logged")
    seen = server.seen()
    check(set(BEFORE) | set(AFTER) == set(seen["faults"]), "the kinds are those of servers.py")
    check(seen["crashes"] == [], f"the server made mistakes: {seen['crashes']}")


def answers(server):
    try:
        return ask(server, "GET", "/none").status > 0
    except OSError:
        return False


def bundle_faults(server):
    for kind in ("wrong-id", "wrong-id-kept"):
        name = new()
        server.set(faults=1, kinds=[kind])
        got = ask(server, "POST", "", transaction(put_entry(observation(name))))
        server.set(faults=0)
        check(got.json["type"] == "transaction-response" and len(got.json["entry"]) == 1, f"{kind} of a Bundle: {got}")
        check(name.encode() not in got.body and got.json["entry"][0]["response"]["location"], f"{kind} of a Bundle: {got}")
        check((f"Observation/{name}" in stored(server)) == (kind in AFTER), f"{kind} of a Bundle: kept or not")
    refused = observation(new(), bogus=1)
    for kind in WRITES_ONLY[1:] + ("bad-json",):
        server.set(faults=1, kinds=[kind])
        got = ask(server, "PUT", f"/Observation/{refused['id']}", refused)
        server.set(faults=0)
        check(got.status == 400, f"{kind}: a refusal stays one: {got}")


def fates(seed, rate, count):
    with plain(seed=seed, faults=rate, silence=1, slow_seconds=0, retry_after=0) as server:
        for i in range(count):
            wait_for(lambda: outcome_or_refused(server, i))  # pylint: disable=cell-var-from-loop
        seen = server.seen()
    return [one.get("fault") for one in seen["log"]], seen


def outcome_or_refused(server, i):
    try:
        outcome(server, "GET" if i % 10 == 9 else "PUT", f"/{i}", {"id": str(i)})
        return True
    except ConnectionRefusedError:
        return False


def deck():
    one, seen = fates(7, 0.35, 200)
    other, _ = fates(7, 0.35, 200)
    third, _ = fates(8, 0.35, 200)
    met = [kind for kind in one if kind]
    check(one == other and one != third, "the seed decides")
    check(len(one) == 200 and 50 <= len(met) <= 90, f"{len(met)} of {len(one)} at 35 %")
    counts = [seen["faults"][kind] for kind in KINDS]
    check(min(counts) >= 2 and max(counts) - min(counts) <= 3, f"kinds take turns: {seen['faults']}")
    check(not any(log["method"] == "GET" and log.get("fault") in WRITES_ONLY for log in seen["log"]), "a GET meets what suits it")


# ---- the rest ----

def records(server):
    check(ask(server, "PUT", "/a", {"id": "a", "score": 1}).json == {"id": "a"}, "PUT of a record")
    check(ask(server, "PUT", "/a", {"id": "a", "score": 1}).status == 200, "PUT again")
    check(ask(server, "GET", "/a").body == b'{"id": "a", "score": 1}', "GET gives the same bytes")
    for _ in range(2):
        check(ask(server, "POST", "", {"id": "b"}, Idempotency_Key="k1").json == {"id": "b"}, "POST with a key")
    check(ask(server, "POST", "", {"id": "c"}, Idempotency_Key="k1").status == 422, "a key with another body")
    check(ask(server, "POST", "", {"id": "c"}).status == 400, "POST without a key")
    check(ask(server, "PUT", "/c", "[1]").status == 400 and ask(server, "PUT", "/c", "{").status == 400, "no object")
    seen = server.seen()
    check(seen["times"] == {"a": 2, "b": 1} and seen["posted"] == {"answered": 1, "repeated": 1}, f"counted: {seen}")
    check(ask(server, "DELETE", "/a").status == 204 and ask(server, "GET", "/a").status == 404, "DELETE of a record")
    check(server.all() == [{"id": "b", "times": 1, "record": {"id": "b"}}], f"all: {server.all()}")
    for status in ("204", "201"):
        with plain(answer=status) as bare:
            got = ask(bare, "PUT", "/a", {"id": "a"})
            check(got.status == int(status) and got.body == b"", f"answer={status}: {got}")
            check((got.headers.get("Location") == f"{bare.url}/a") == (status == "201"), f"answer={status}: {got}")


def tokens(folder):
    file = folder / "token"
    file.write_text("canary-1\n")
    with plain(token_file=file, faults=1, kinds="error") as server:
        check(ask(server, "PUT", "/a", {"id": "a"}).status == 401, "no token")
        check(ask(server, "PUT", "/a", {"id": "a"}, token="canary-2").status == 401, "another token")
        check(ask(server, "PUT", "/a", {"id": "a"}, token="canary-1").status == 500, "the token")
        file.write_text("canary-2")
        check(ask(server, "PUT", "/a", {"id": "a"}, token="canary-1").status == 401, "the token is exchanged")
        seen = server.seen()
        check([one["authorized"] for one in seen["log"]] == [False, False, True, False], f"logged: {seen}")
        check(seen["stored"] == [] and "canary" not in json.dumps(seen), "nothing is stored, and no token kept")


def trusting(authority, **more):
    context = ssl.create_default_context(cafile=str(authority.file))
    if "certificate" in more:
        context.load_cert_chain(*map(str, more["certificate"]))
    if more.get("old"):
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def handshake(server, context):
    try:
        return ask(server, "GET", "/none", context=context).status
    except ssl.SSLError as error:
        return str(error)
    except OSError as error:
        return type(error).__name__


def encrypted(folder):
    authority = Authority(folder)
    good, client = authority.certificate("good"), authority.certificate("client")
    cases = (
        ("good", {"tls": good}, {}, "404"),
        ("expired", {"tls": authority.certificate("old", begins=-9, ends=-1)}, {}, "expired"),
        ("wrong host", {"tls": authority.certificate("other", "DNS:example.org")}, {}, "mismatch"),
        ("self-signed", {"tls": authority.self_signed("self")}, {}, "self-signed"),
        ("TLS 1.1", {"tls": good, "tls_old": True}, {}, "SSL"),
        ("TLS 1.1, by an old client", {"tls": good, "tls_old": True}, {"old": True}, "404"),
        ("no client certificate", {"tls": good, "client_ca": authority.file}, {}, "SSL Error Reset"),
        ("client certificate", {"tls": good, "client_ca": authority.file}, {"certificate": client}, "404"),
    )
    for name, options, more, words in cases:
        with plain(**options) as server:
            got = str(handshake(server, trusting(authority, **more)))
            check(any(word in got for word in words.split()), f"{name}: {got}")
            check(server.seen()["requests"] == (1 if words == "404" else 0), f"{name}: what arrived")
    with plain(tls=good, faults=1, kinds="reset-after") as server:
        got = handshake(server, trusting(authority))
        check(got in ("ConnectionResetError", "RemoteDisconnected"), f"a reset below TLS: {got}")


H2 = """
import http2 from 'node:http2'; import fs from 'node:fs';
const [url, ca] = process.argv.slice(1);
const client = http2.connect(url, { ca: fs.readFileSync(ca) });
client.on('error', () => {});
const stream = client.request({ ':method': 'PUT', ':path': '/records/a', 'content-type': 'application/json' });
let status = 0, length, text = '';
stream.on('response', (headers) => { status = headers[':status']; length = headers['content-length']; });
stream.on('data', (data) => { text += data; }); stream.on('error', () => {});
stream.on('close', () => { console.log(status, String(text.length) === length); client.destroy(); });
stream.end(JSON.stringify({ id: 'a' }));
"""


def multiplexed(folder):
    """Over HTTP/2 faults reach the connection below."""
    authority = Authority(folder, "multiplexed")
    good = authority.certificate("good")
    for kind, status in (("error", 500), ("bad-json", 201), ("reset-after", 0), ("refused", 0), ("truncated", 201), ("slow", 201)):
        with plain(tls=good, h2=True, faults=1, kinds=kind, slow_seconds=1) as server:
            url = server.url.removesuffix("/records")
            done = subprocess.run(["node", "--input-type=module", "-e", H2, url, authority.file], capture_output=True, text=True,
                                  timeout=20, check=False)
            seen = server.seen()
        check([one["version"] for one in seen["log"]] == ["2.0"] and not seen["crashes"], f"HTTP/2, {kind}: {seen}")
        check(seen["stored"] == (["a"] if kind in AFTER else []), f"HTTP/2, {kind}: {seen['stored']}")
        whole = "true" if kind in ("error", "bad-json") else "false"
        check(done.stdout == f"{status} {whole}\n", f"HTTP/2, {kind}: {done}")


def away(server):
    server.set(down=True)
    try:
        ask(server, "GET", "/none")
        check(False, "down: somebody listens")
    except ConnectionRefusedError:
        pass
    server.set(down=False)
    check(wait_for(lambda: answers(server)), "up again")


def broken_off(server):
    """A client that is killed in the middle, of its message or of its waiting."""
    body = json.dumps({"id": "whole"})
    request = f"PUT /records/whole HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    server.set(faults=0, delay=0)
    before = server.seen()["requests"]
    for text in (request[:-5], request[:60]):
        with socket.create_connection(("127.0.0.1", server.port)) as connection:
            connection.sendall(text.encode())
    for kind in AFTER:
        server.set(faults=1, kinds=[kind], delay=50)
        with socket.create_connection(("127.0.0.1", server.port)) as connection:
            connection.sendall(request.encode())
            check(wait_for(lambda: "whole" in server.seen()["stored"]), f"{kind}: committed before it is answered")
    server.set(faults=0, delay=0)
    check(ask(server, "GET", "/whole").status == 200, "the server lives")
    seen = server.seen()
    check(seen["requests"] == before + len(AFTER) + 2 and not seen["crashes"], f"broken off: {seen['requests'] - before} {seen['crashes']}")


def main():
    with fhir(slow_seconds=1, silence=300) as server:
        for part in (*fhir_selftest.PARTS, bundle_faults, away):
            part(server)
        each_fault(server, observation)
    with plain(slow_seconds=1, silence=300) as server:
        records(server)
        each_fault(server, lambda name: {"id": name, "note": "some words, so that there is something to cut"})
        broken_off(server)
    deck()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        tokens(folder)
        encrypted(folder)
        multiplexed(folder)
    print(f"servers: {len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    os.environ.pop("NODE_OPTIONS", None)
    sys.exit(main())
