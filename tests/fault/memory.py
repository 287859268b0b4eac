"""Fails each allocation of a command in turn, and then each and all that follow it.

usage: memory.py SHIM [WORD]    FASCIA is the program; FASCIA_TEST_FULL=1 fails every one instead of a sample;
                                WORD: only the commands that contain it, with ! before it: that do not
Allowed is: exit 3 with a message, no result file and nothing left lying about; or exactly what a run without
failure gives. A signal, another output with exit 0, or half a file is a fault; so is memory that is never freed.
A store may have changed or not where exit 3 says that something failed, but each group is in it whole or not at all,
what was acknowledged is there, and nothing of it is damaged.
"""
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "store"))
from kept import Store, acknowledged  # noqa: E402, of the tests of the store

PROGRAM = os.environ["FASCIA"]
FULL = bool(os.environ.get("FASCIA_TEST_FULL"))
CANNOT = 3
NEVER = 10**9
SPARE = 8  # workers take turns as they like: one run makes a few allocations more than another
INTAKE = (
    "subject,date,remarks,pain,care,lifting,walking,sitting,standing,sleeping,sex,social,travelling\n"
    "A1,2024-03-01,,2,1,3,2,4,1,2,,3,2\n"
    'A2,2024-03-02,"two\nlines",1,1,0,0,1,2,0,0,1,1\n'
    "A3,2024-03-03,,7,1,3,2,4,1,2,,3,2\n"
    "A4,2024-03-04,,2,,,,,,,,,\n"
    "A5,2024-03-05,,,,,,,,,,,\n"
    "A6,2024-03-06\n"
    "=A7,2024-02-30,,2;3,1,3,2,4,1,2,1,3,2\n")
WORDS = """
instrument "words" { title = "Words", version = "1", language = "en", intro = "All of them.", licence = { text = "free" } }
choices "much" { [0] = "none", [1] = "some", [2] = "much" }
section "You"
item "sex" { text = "Sex", choices = { { code = "f", value = 1, text = "Woman" }, { code = "m", value = 2, text = "Man" } } }
item "born" { text = "Born on", date = true }
item "seen" { text = "Seen on", date = true }
item "said" { text = "Anything else, {sex}?", written = true }
section "Your pain"
item "spots" { text = "Where?", tick_all = { [1] = "neck", [2] = "back" }, counts_as = { [1] = 1, [2] = 3 } }
item "how" { text = "How much?", choices = "much", show_when = answer "spots":includes(2) }
item "mood" { text = "Mood", choices = "much", counts_as = { [0] = 0, [1] = 1, [2] = 4 }, blank_because = { "declined" } }
item "calm" { text = "Calm", choices = "much", optional = true }
item "tall" { text = "Height", number = { min = 50, max = 250, unit = "cm", units = { inch = 2.54 } }, column = { "cm" } }
item "grip" { text = "Grip", scale = { 0, 5 }, sides = true, two_ticks = "highest" }
score "load" { title = "Load", sum_of = { "how", "mood", "calm" }, reverse = { "calm" }, missing = "prorate", needs = 1,
  policies = { whole = { missing = "refuse" } } }
score "places" { title = "Places", value_of = "spots", rescale = { from = { 0, 4 }, to = { 0, 100 } } }
score "days" { title = "Age", difference_of = { "seen", "born" }, unproved = "Depends on the day." }
score "worst" { title = "Worst grip", lowest_of = { "grip_left", "grip_right" } }
score "norm" { title = "Norm", table_of = "worst", table = {
  { by = answer "sex":is(1), [0] = 20, [1] = 30, [2] = 40, [3] = 50, [4] = 60, [5] = 70 },
  { by = answer "sex":is(2), [0] = 10, [1] = 20, [2] = 30, [3] = 40, [4] = 50, [5] = 60 } } }
score "theta" { title = "Theta", pattern_of = { "mood", "calm" }, needs = 1, unproved = "An estimate.", parameters = {
  mood = { slope = 1.5, thresholds = { -1, 1 } }, calm = { slope = 2, thresholds = { -0.5, 0.8 } } } }
score "made" { title = "Made", of = { "mood", "calm" }, unproved = "A function.", compute = function(a) return count(values(a)) end }
score "told" { title = "Told", of = { "tall" }, unproved = "A function.", formula = function(tall) return tall / 100 end }
bands "worst" { band(0, 2, "weak", { level = 2, say = "Weak." }), band(3, 5, "strong", { level = 1 }) }
change "worst" { detectable = { points = 1, population = "P", source = "S" }, important = { percent = 30, final_below = 4, population = "P", source = "S" } }
rule "back" { level = "urgent", when = any { answer "spots":includes(2), result "worst":band_is "weak" }, say = "Look.", source = "S" }
rule "late" { level = "info", when = all { answer "seen":above "2024-01-31", none { rule "back":fires() }, answered "mood" }, say = "Late." }
advice "walk" { title = "Walk more", when = answer "mood":at_least(1), unless = answer "tall":above(200), sessions = { 6, 12, per_week = { 1, 3 } },
  minutes = 20, steps = { "Walk." }, stop_if = { "chest pain" }, learn_first = true, source = "S" }
translation "words" "de" { title = "Worte", intro = "Alle.", sections = { ["You"] = "Zu Ihnen", ["Your pain"] = "Ihr Schmerz" },
  items = { sex = "Geschlecht", born = "Geboren", seen = "Gesehen", said = "Noch etwas, {sex}?", spots = "Wo?", how = "Wie sehr?",
    mood = "Stimmung", calm = "Ruhe", tall = "Größe", grip_left = "Griff links", grip_right = "Griff rechts" },
  choices = { much = { [0] = "nichts", [1] = "etwas", [2] = "viel" }, sex = { [1] = "Frau", [2] = "Mann" },
    spots = { [1] = "Nacken", [2] = "Rücken" } },
  scores = { load = "Last", places = "Orte", days = "Alter", worst = "Griff", norm = "Norm", theta = "Theta", made = "Gemacht", told = "Gesagt" },
  bands = { worst = { weak = "schwach", strong = "stark" } }, rules = { back = "Hinsehen.", late = "Spät." },
  advice = { walk = { title = "Gehen", steps = { "Gehen." }, stop_if = { "Brustschmerz" } } } }
intake "own" { instrument = "words", subject = "nr" }
case "weak" { given = { sex = 1, spots = "1;2", grip_left = 1, grip_right = 4, mood = "declined", born = "2000-02-29", seen = "2000-03-01" },
  expect = { worst = 1, norm = 30, days = 1, load = missing, bands = { worst = "weak" }, rules = { "back" } } }
"""
SMALL = """
instrument "small" { title = "Small", version = "1", language = "en", licence = { text = "free" } }
item "ache" { text = "Ache", scale = { 0, 2 } }
item "numb" { text = "Numb", choices = yes_no, show_when = answer "ache":at_least(1) }
score "total" { title = "Sum", sum_of = { "ache", "numb" }, missing = "prorate", needs = 1 }
bands "total" { band(0, 1, "low"), band(2, 4, "high") }
rule "look" { level = "urgent", when = answer "numb":is "yes", say = "Look." }
case "high" { given = { ache = 2, numb = 1 }, expect = { total = 3, rules = { "look" } } }
"""
BATTERY = """
instrument "both" { title = "Both", version = "2", language = "en", licence = { text = "free" } }
include "words"
include "odi" { as = "back" }
item "extra" { text = "Extra", scale = { 0, 5 } }
score "grand" { title = "Grand", sum_of = { "words.worst", "extra" } }
rule "high" { level = "urgent", when = all { answer "extra":at_least(4), result "back.index":at_least(1) }, say = "High." }
"""
MAP = """
intake "clinic" { instrument = "words", subject = "nr", columns = { mood = "Stimmung" }, delimiter = ";", decimal = ",", date_format = "dmy",
  labels = { sex = { ["Frau"] = 1 }, spots = { ["Nacken"] = 1, ["Kreuz"] = 2 } }, missing_codes = { ["-99"] = "declined" },
  only_if = { form = "first" }, stated = { worst = "Summe" },
  visits = { v0 = { date = "d0", suffix = "_a" }, v1 = { date = "d1", columns = { grip_left = "left1", grip_right = "right1" } } } }
"""
EXPORT = (
    "nr;form;d0;d1;sex_a;spots_a;Stimmung_a;grip_left_a;grip_right_a;born_a;left1;right1;cm_a;said_a;Summe_a\n"
    'A;first;1.2.2024;2.3.2024;Frau;Nacken|Kreuz;2;3;4;29.2.2000;5;5;170;"a\nb";3\n'
    "B;first;1.2.2024;30.2.2024;2;none;-99;1;0;1.1.1970;2;;10 inch;x;1\n"
    "C;second;;;;;;;;;;;;;\n"
    "D;first;1.2.2024;;Mann;Kreuz;9;1;2;;3;;20;;\n")
RECORDS = (
    '{"subject":"A","sex":1,"spots":[1,2],"how":2,"mood":"declined","calm":0,"grip_left":1,"grip_right":3,"seen":"2024-02-01",'
    '"born":"1970-01-01","tall":"70 inch","said":"\\u00e4","extra":5}\n'
    '{"subject":"B","sex":2,"spots":"none","how":2,"mood":2,"grip_left":1,"grip_right":3,"tall":210}\n'
    '{"subject":"C","sex":3,"extra":4}\n'
    '{"subject":"D","words.sex":1,"words.spots":[2],"words.mood":7,"words.grip_left":1,"words.grip_right":2,"extra":4}\n'
    '{"subject":"E","words.sex":1,"words.grip_left":1,"words.grip_right":2,"back.pain":3,"extra":4}\n')
OTHER = INTAKE.replace("A1,2024-03-01,,2", "A1,2024-03-01,,5").replace("A4,2024-03-04,,2", "A4,2024-03-04,,4")
ACHES = "subject,date,ache,numb\nS1,2024-01-01,2,1\nS1,2024-03-01,1,0\nS2,2024-01-01,0,\nS1,2024-02-01,1,\n"
NEWER = SMALL.replace('version = "1"', 'version = "2"').replace('band(0, 1, "low"), band(2, 4, "high")',
                                                               'band(0, 2, "low"), band(3, 4, "high")')
SERVERS = """
profile "hospital" { url = "https://fhir.hospital.example/r4", questionnaire = { odi = "https://hospital.example/odi|1.0" },
  encounter = "Encounter/{visit}", meta_profile = { Observation = "https://hospital.example/score" }, pack = 20, zone = "+01:00" }
profile "research" { url = "https://research.example", as = "json", payload = function(record) return { id = record.id } end }
profile "wrong" { url = "http://research.example", form = "singel", token = "x" }
"""
FILES = {"intake.csv": INTAKE, "words.lua": WORDS, "small.lua": SMALL, "both.lua": BATTERY, "map.lua": MAP, "export.csv": EXPORT,
         "records.ndjson": RECORDS, "other.csv": OTHER, "servers.lua": SERVERS, "aches.csv": ACHES, "newer/small.lua": NEWER,
         "key": "0123456789abcdef0123456789abcdef\n"}
COMMANDS = (
    ("check", "odi"),
    ("test", "odi"),
    ("show", "odi"),
    ("new", "odi", "--wording", "--language", "de"),
    ("new", "mine", "--from", "odi"),
    ("list",) if FULL else ("list", "--ids"),  # the whole list opens all that is built in, for each allocation
    ("score", "odi", "intake.csv", "--jobs", "2"),
    ("score", "odi", "intake.csv", "-o", "out.csv", "--rejects", "rejects.csv"),
    ("check", "./words.lua", "--witness"),
    ("check", "./words.lua", "--json"),
    ("check", "./servers.lua", "--json"),
    ("test", "./words.lua"),
    ("test", "./small.lua", "--mutate"),
    ("show", "./words.lua", "--language", "de"),
    ("show", "./words.lua", "--json"),
    ("show", "./words.lua", "--plan"),
    ("score", "./words.lua", "records.ndjson", "--explain"),
    ("score", "./words.lua", "export.csv", "--map", "map.lua", "--allow-absent", "--rejects", "rejects.csv"),
    ("check", "both", "--scripts", "."),
    ("score", "both", "records.ndjson", "--scripts", ".", "--to", "ndjson", "--allow-absent"),
    ("score", "both", "records.ndjson", "--scripts", ".", "--to", "fhir", "--allow-absent"),
    ("score", "odi", "intake.csv", "--store", "new.db", "--ack", "acks", "-o", "out.csv", "--jobs", "1"),
    ("store", "add", "both", "records.ndjson", "--scripts", ".", "--allow-absent", "--store", "new.db", "--ack", "acks"),
    ("store", "add", "odi", "intake.csv", "--store", "c.db", "--ack", "acks", "--keep", "remarks"),
    ("store", "add", "odi", "other.csv", "--store", "c.db", "--ack", "acks"),
    ("store", "add", "odi", "other.csv", "--store", "c.db", "--ack", "acks", "--correct"),
    ("store", "history", "A1", "--store", "c.db"),
    ("store", "history", "A", "--store", "c.db", "--explain"),
    ("store", "history", "A", "--store", "c.db", "--json"),
    ("store", "progress", "S1", "--store", "c.db"),
    ("store", "progress", "S1", "--store", "c.db", "--json"),
    ("store", "verify", "--store", "c.db"),
    ("store", "rescore", "./newer/small.lua", "--store", "c.db"),
    ("store", "rescore", "./newer/small.lua", "--store", "c.db", "--apply"),
    ("store", "export", "odi", "--store", "c.db", "--all-versions"),
    ("store", "export", "--to", "csv-long", "--store", "c.db", "-o", "out.csv", "--pseudonymise", "key"),
    ("store", "export", "--to", "ndjson", "--store", "c.db"),
    ("store", "backup", "copy.db", "--store", "c.db"),
    ("store", "forget", "A", "--store", "c.db", "--why", "asked for"),
    ("store", "add", "odi", "other.csv", "--store", "old.db"),  # of the first format
)
FILLED = (  # what is in c.db before each of these
    ("store", "add", "odi", "intake.csv"),
    ("store", "add", "./small.lua", "aches.csv"),
    ("store", "add", "both", "records.ndjson", "--scripts", ".", "--allow-absent"),
)


def fill():
    """The store that most commands find, as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        lay_out(folder)
        for command in FILLED:
            done = subprocess.run([PROGRAM, *command, "--store", "c.db"], cwd=folder, capture_output=True, check=False)
            if done.returncode not in (0, 1):
                sys.exit(f"{' '.join(command)}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
        return pathlib.Path(folder, "c.db").read_bytes()


def lay_out(folder):
    for name, text in FILES.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(exist_ok=True)
        if isinstance(text, bytes):
            path.write_bytes(text)
        else:
            path.write_text(text, encoding="utf-8")


def look(path):
    """A store without what differs from run to run: its faults, how many of each deed, its records."""
    store = Store(path)
    faults = store.faults(whole=True)
    if faults:
        return faults, {}, []
    connection = store.open()
    try:
        deeds = dict(connection.execute("SELECT deed, count(*) FROM entry GROUP BY deed"))
        records = [tuple(row) for row in connection.execute(
            "SELECT number, version, subject, instrument, date, event, instance, answers, keep, result FROM record ORDER BY 1")]
    finally:
        connection.close()
    return [], deeds, records


def stores_of(folder):
    found = {path.name: look(path) for path in pathlib.Path(folder).glob("*.db")}
    for path in pathlib.Path(folder).glob("*.db-*"):  # a journal that could not be emptied is no harm
        if path.name.rsplit("-", 1)[1] in ("wal", "shm"):
            path.unlink()
    return found


def run(command, shim="", at=0, mode="once"):
    """(exit code, standard output, standard error, files made, stores, how many allocations were made, and left)."""
    with tempfile.TemporaryDirectory() as folder:
        lay_out(folder)
        counted = folder + ".count"
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C"}
        if shim:
            environment.update(LD_PRELOAD=shim, FAULT_AT=str(at), FAULT_MODE=mode, FAULT_COUNT=counted)
        try:
            done = subprocess.run([PROGRAM, *command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                  capture_output=True, check=False, timeout=30)
        except subprocess.TimeoutExpired:
            return None, b"", b"", {}, {}, 0, 0
        stores = stores_of(folder)
        files = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()
                 if path.is_file() and path.name not in FILES and path.name not in stores}
        count = left = 0
        if os.path.exists(counted):
            count, left = map(int, pathlib.Path(counted).read_text(encoding="ascii").split())
            os.unlink(counted)
        return done.returncode, done.stdout, done.stderr, files, stores, count, left


def fault_of_stores(clean, got, before):
    """Whatever failed: whole groups, nothing that was acknowledged lost, nothing else changed."""
    for name, (faults, deeds, records) in got[4].items():
        had, will = before.get(name, ([], {}, [])), clean[4].get(name)
        if faults or will is None:
            return f"{name}: {faults[0] if faults else 'nobody asked for it'}"
        for deed in deeds:
            if deeds[deed] not in (had[1].get(deed, 0), will[1].get(deed, 0)):
                return f"{name}: {deeds[deed]} entries {deed}, neither {had[1].get(deed, 0)} nor {will[1].get(deed, 0)}"
        if any(record not in will[2] for record in records if record not in had[2]):
            return f"{name}: a record that a run without failure would not keep"
        gone = [record for record in had[2] if record not in records]
        if gone and [record for record in had[2] if record not in will[2]] != gone:
            return f"{name}: {len(gone)} records gone"
    if "acks" in got[3]:
        there = {(row[2], *row[4:7]) for _, _, records in got[4].values() for row in records}
        lost = [line for line in got[3]["acks"].decode().splitlines() if tuple(line.split(",")) not in there]
        if lost:
            return f"{lost[0]} is acknowledged and not in the store"
    return ""


def fault_of(clean, got, is_data, before):
    """One sentence, or nothing where the run is allowed; what stands before data that ends early must be right."""
    code, output, errors, files, stores, _, left = got
    if code is None:
        return "did not end within 30 s"
    if code < 0:
        return f"killed by signal {-code}: {errors.decode(errors='replace')[-200:]}"
    harm = fault_of_stores(clean, got, before)
    if harm:
        return harm
    if left > clean[6]:
        return f"{left - clean[6]} allocations never freed"
    if (code, output, errors, files, stores) == clean[:5]:
        return ""
    if code != CANNOT:
        return f"exit {code} with another result: {errors.decode(errors='replace')[-200:]}"
    if not errors.strip():
        return "exit 3 without a word"
    if is_data and not clean[1].startswith(output):
        return "exit 3 after output that a run without failure does not begin with"
    for name, content in files.items():
        if clean[3].get(name) != content and not (name == "acks" and clean[3][name].startswith(content)):
            return f"exit 3 and {name} left behind, {len(content)} bytes"
    return ""


def places(total):
    """Which allocations to fail, of so many. Those of the middle are nearly all Lua's, while it loads."""
    if FULL:
        return list(range(1, total + 1))
    step = max(23, total // 60)
    return sorted({*range(1, min(40, total) + 1), *range(1, total + 1, step), *range(max(1, total - 80), total + 1)})


def check(command, shim, mode, pool, before):
    clean = run(command, shim, at=NEVER)
    if clean[0] not in (0, 1) or clean[5] == 0:
        return [f"exit {clean[0]} without any failure: {clean[2].decode(errors='replace')}"], 0
    chosen = places(clean[5] + SPARE)
    runs = list(pool.map(lambda at: run(command, shim, at, mode), chosen))
    found = [(at, fault_of(clean, got, command[0] == "score", before)) for at, got in zip(chosen, runs)]
    return [f"allocation {at}, {mode}: {fault}" for at, fault in found if fault], len(chosen)


def look_at_filled():
    with tempfile.TemporaryDirectory() as folder:
        lay_out(folder)
        return {name: look(pathlib.Path(folder, name)) for name in ("c.db", "old.db")}


def chosen_commands(words):
    return [command for command in COMMANDS
            if all((word.lstrip("!") in " ".join(command)) != word.startswith("!") for word in words)]


def main():
    shim = os.path.realpath(sys.argv[1])
    total = 0
    FILES["c.db"] = fill()
    FILES["old.db"] = pathlib.Path(__file__).resolve().parent.parent.joinpath("store", "format1.db").read_bytes()
    before = look_at_filled()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for command in chosen_commands(sys.argv[2:]):
            for mode in ("once", "lasting"):
                faults, tried = check(command, shim, mode, pool, before)
                print(f"{' '.join(command)}: {tried} runs, {mode}, {len(faults)} faults", flush=True)
                for fault in faults[:10]:
                    print(f"    {fault}")
                total += len(faults)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
