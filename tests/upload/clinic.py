"""What the tests of `fascia upload` share: a clinic's store, and what a server has of it, judged without the program.

Scores are worked out from the sheets by tests/intake/odi.py; the outbox is read with Python's own SQLite.
"""
import contextlib
import pathlib
import signal
import subprocess
import sys
import uuid

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "store"), str(HERE.parent / "intake")]
import kept  # noqa: E402  (tests/store/kept.py)
import odi  # noqa: E402  (tests/intake/odi.py)

PROGRAM, FULL = kept.PROGRAM, kept.FULL
FINE, LEFT, CANNOT = 0, 1, 3
LIBRARY = HERE.parent.parent / "scripts" / "library" / "questionnaires"


class Sheet:
    """One record as the intake has it, and what it must score."""

    def __init__(self, subject, date, answers, decimals=1):
        self.subject, self.date, self.decimals = subject, date, decimals
        self.answers = {item: answer for item, answer in zip(odi.ITEMS, answers) if answer is not None}

    @property
    def index(self):
        given = self.answers.values()
        return float(odi.rounded(odi.Fraction(100 * sum(given), odi.MOST * len(given)), self.decimals))


class Clinic:
    """A store that grows, and the sheets that lie in it."""

    def __init__(self, folder, name="clinic"):
        self.folder = pathlib.Path(folder) / name
        self.folder.mkdir()
        self.store = self.folder / "c.db"
        self.sheets, self.gone, self.numbers, self.scripts = {}, set(), 0, []

    def run(self, *words, codes=(0,), **more):
        done = kept.run(*words, "--store", self.store, **more)
        if done.returncode not in codes:
            raise AssertionError(f"{' '.join(map(str, words))}: exit {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
        return done

    def add(self, count, name="P", shift=0):
        """Sheets of COUNT subjects called after NAME; those with other answers correct what is there."""
        self.numbers += 1
        intake = self.folder / f"{self.numbers}.csv"
        rows = kept.rows(name, count, shift)
        intake.write_text(kept.HEADER + "".join(kept.lines(rows)), encoding="utf-8")
        self.run("score", "odi", intake, "-o", intake.with_suffix(".out"), "--quiet", *self.scripts, *(["--correct"] if shift else []))
        self.sheets |= {row[0]: Sheet(*row, decimals=0 if self.scripts else 1) for row in rows}

    def rescore(self):
        """All by an edition that rounds to whole numbers."""
        edition = self.folder / "edition"
        edition.mkdir()
        text = (LIBRARY / "odi.lua").read_text(encoding="utf-8")
        text = text.replace('version  = "1.0.0"', 'version  = "2.0.0"').replace("decimals = 1,", "decimals = 0,")
        (edition / "odi.lua").write_text(text[:text.index("\ncase ")], encoding="utf-8")
        self.scripts = ["--scripts", edition]
        self.run("store", "rescore", "odi", "--apply", "--quiet", *self.scripts)
        for sheet in self.sheets.values():
            sheet.decimals = 0

    def forget(self, *subjects):
        for subject in subjects:
            self.gone.add(self.ids()[subject])
            self.run("store", "forget", subject, "--why", "asked for in writing")
            del self.sheets[subject]

    def upload_words(self, *words):
        return ["upload", *words, "--store", self.store]

    def upload(self, *words, **more):
        return kept.run(*self.upload_words(*words), **more)

    def start(self, *words):
        return subprocess.Popen([PROGRAM, *map(str, self.upload_words(*words))], stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    @contextlib.contextmanager
    def open(self):
        connection = kept.Store(self.store).open()
        try:
            yield connection
        finally:
            connection.close()

    def ids(self):
        """Subject → the id of its record."""
        with self.open() as connection:
            return {row["subject"]: str(uuid.UUID(bytes=row["id"])) for row in connection.execute("SELECT subject, id FROM record")}

    def acknowledged(self, url=None):
        """{id: [versions]}: what the store says that servers, or the one at URL, have taken; each as often as it says so."""
        found = {}
        with self.open() as connection:
            for row in connection.execute("SELECT record, version FROM entry WHERE deed = 'sent' AND why = ifnull(?, why) ORDER BY number",
                                          (url,)):
                found.setdefault(str(uuid.UUID(bytes=row["record"])), []).append(row["version"])
        return found

    def try_now(self):
        """Asks for another try of all that waits for its turn."""
        with self.open() as connection:
            waiting = [str(row[0]) for row in connection.execute("SELECT DISTINCT entry FROM queue WHERE holder = 0 AND due > 0")]
        if waiting:
            self.run("outbox", "retry", *waiting, codes=(0, 1))

    def held(self):
        """Ids that some program says it is sending."""
        with self.open() as connection:
            return {str(uuid.UUID(bytes=row[0])) for row in connection.execute("SELECT record FROM queue WHERE holder <> 0")}

    def deeds(self):
        with self.open() as connection:
            return dict(connection.execute("SELECT deed, count(*) FROM entry GROUP BY deed").fetchall())

    def newest_deeds(self):
        """Subject → what made its newest version: kept, corrected or rescored."""
        with self.open() as connection:
            return dict(connection.execute("SELECT subject, deed FROM record JOIN entry USING (number) ORDER BY record.version").fetchall())

    def sent_and_gone(self):
        """Ids of forgotten records that a server had heard of."""
        return self.gone & set(self.acknowledged())

    def outbox_faults(self):
        """Sentences: rows of the outbox whose newest version nobody acknowledged, or without a receipt that names it."""
        found = []
        with self.open() as connection:
            newest = {row["record"]: row["entry"] for row in connection.execute(
                "SELECT entry, record FROM outbox JOIN entry ON number = outbox.entry ORDER BY entry")}
            said = {}
            for row in connection.execute("SELECT outbox, deed, receipts, record FROM delivery JOIN entry USING (number)"):
                said.setdefault(row["outbox"], []).append(row)
            for record, entry in newest.items():
                sent = [row for row in said.get(entry, []) if row["deed"] == "sent"]
                if len(sent) != 1:
                    found.append(f"row {entry} of the outbox: sent {len(sent)} times, {[row['deed'] for row in said.get(entry, [])]}")
                elif str(uuid.UUID(bytes=record)) not in self.gone and '"id":"' not in sent[0]["receipts"]:
                    found.append(f"row {entry} of the outbox: no receipt")
            left = connection.execute("SELECT count(*) FROM queue").fetchone()[0]
        return found[:5] + ([f"{left} tasks are left in the queue"] if left else [])

    def faults(self):
        return self.outbox_faults() + kept.Store(self.store).faults(whole=True) + kept.verified(self.store)


# ---- what a server has ----

def json_faults(clinic, server):
    """Sentences: what the plain endpoint SERVER has that the clinic does not, or otherwise, or lacks."""
    there = {one["id"]: one["record"] for one in server.all()}
    found, ids = [], clinic.ids()
    for subject, sheet in clinic.sheets.items():
        record = there.pop(ids[subject], None)
        if record is None:
            found.append(f"{subject} is not there")
            continue
        shown = (record["id"], record["subject"], record["date"], record["answers"], record["scores"]["index"]["value"])
        if shown != (ids[subject], subject, sheet.date, sheet.answers, sheet.index):
            found.append(f"{subject} is there as {shown}, and should score {sheet.index} of {sheet.answers}")
    for name, record in there.items():
        if record.get("operation") != "void" or "subject" in record or "answers" in record:
            found.append(f"{name} is there, and no one's: {record}")
    return found[:8]


def _fhir_sheet(response):
    """(subject, date, answers) of a QuestionnaireResponse."""
    answers = {item["linkId"]: int(item["answer"][0]["valueCoding"]["code"]) for item in response["item"] if item.get("answer")}
    return response["subject"]["identifier"]["value"], response["authored"], answers


def _points_at(reference):
    """The id, or the identifier where the server gives ids."""
    return reference["reference"].split("/")[-1] if "reference" in reference else reference["identifier"]["value"]


STATUS = {"kept": ("completed", "final"), "corrected": ("amended", "corrected"), "rescored": ("amended", "amended")}


def fhir_faults(clinic, server, deletes=False):
    """Sentences: what the FHIR server SERVER has that the clinic does not, or otherwise, or lacks."""
    responses, observations, void, found = {}, {}, [], []
    for one in server.all():
        if one["status"] == "entered-in-error":
            void.append(one)
        elif one["resourceType"] == "QuestionnaireResponse":
            responses.setdefault(one["subject"]["identifier"]["value"], []).append(one)
        else:
            observations.setdefault(_points_at(one["derivedFrom"][0]), []).append(one)
    deeds = clinic.newest_deeds()
    for subject, sheet in clinic.sheets.items():
        response, copies = responses.pop(subject, [None]), 0
        copies, response = len(response), response[0]
        if response is None or copies > 1:
            found.append(f"{subject} is there {copies if response else 0} times")
            continue
        scores = observations.pop(response["id"], []) + observations.pop(response["identifier"]["value"], [])
        if len(scores) != 1:
            found.append(f"{subject} has {len(scores)} scores there")
            continue
        shown = (*_fhir_sheet(response), scores[0]["valueQuantity"]["value"], scores[0]["subject"]["identifier"]["value"],
                 scores[0]["effectiveDateTime"], response["status"], scores[0]["status"])
        right = (subject, sheet.date, sheet.answers, sheet.index, subject, sheet.date, *STATUS[deeds[subject]])
        if shown != right:
            found.append(f"{subject} is there as {shown}, and should be {right}")
    for one in void:
        if {"subject", "item", "valueQuantity", "authored", "effectiveDateTime"} & set(one):
            found.append(f"{one['resourceType']}/{one['id']} is void and still says whose it is, or what: {one}")
    found += [f"{subject} is there, and was forgotten or never kept" for subject in responses]
    found += [f"a score of {ids[0]['derivedFrom']} is there, and no one's" for ids in observations.values()]
    expected = 0 if deletes else 2 * len(clinic.sent_and_gone())
    if len(void) != expected:
        found.append(f"{len(void)} resources are void, {expected} should be")
    return found[:8]


def server_faults(server, rate=0.0):
    """Sentences: crashes of the server itself; kinds of faults that did not happen."""
    seen = server.seen()
    missed = [kind for kind, times in seen["faults"].items() if rate and not times]
    return [f"the server crashed: {crash}" for crash in seen["crashes"]] + [f"no fault of the kind {kind}" for kind in missed]


def writes_of(seen, names):
    """{name: numbers of requests that were about it}. NAMES: the ids that count. A body that was committed once is known
    by its digest wherever it comes again."""
    by_digest, found = {}, {}
    for entry in seen["log"]:
        about = {part for one in [entry["path"], *(entry.get("committed") or [])] for part in one.split("/") if part in names}
        if about and entry.get("digest"):
            by_digest.setdefault(entry["digest"], set()).update(about)
    for entry in seen["log"]:
        if entry["method"] == "GET":
            continue
        about = {part for part in entry["path"].split("/") if part in names} | by_digest.get(entry.get("digest"), set())
        for name in about:
            found.setdefault(name, []).append(entry["number"])
    return found


def end_of(process, seconds=120):
    """Exit code and what it said."""
    said = process.communicate(timeout=seconds)[1].decode(errors="replace")
    return process.returncode, said


def kill(process):
    process.send_signal(signal.SIGKILL)
    return end_of(process)


def report(faults, sentence):
    for fault in faults[:20]:
        print(f"    {fault}")
    print(f"{sentence}: {len(faults)} faults")
    return 1 if faults else 0
