"""The FHIR server is one: versions, conditions, transactions that leave nothing behind. Called by servers_selftest.py."""
import email.utils
import time

from asking import FHIR, RFC3986, ask, check, entry, new, observation, put_entry, stored, transaction
from servers import fhir

def single(server):
    name = new()
    first = ask(server, "PUT", f"/Observation/{name}", observation(name))
    check(first.status == 201 and first.kind == FHIR and first.json["id"] == name, f"PUT creates: {first}")
    check(first.headers["ETag"] == 'W/"1"' and first.json["meta"]["versionId"] == "1", f"a version: {first}")
    check(first.headers["Location"] == f"{server.url}/Observation/{name}/_history/1", f"a location: {first}")
    check(email.utils.parsedate_to_datetime(first.headers["Last-Modified"]).timestamp() > time.time() - 60, f"a date: {first}")
    second = ask(server, "PUT", f"/Observation/{name}", observation(name, status="amended"), Prefer="return=minimal")
    check(second.status == 200 and second.body == b"" and second.headers["ETag"] == 'W/"2"', f"PUT updates, minimal: {second}")
    read = ask(server, "GET", f"/Observation/{name}")
    check(read.status == 200 and read.json["status"] == "amended" and read.json["meta"]["versionId"] == "2", f"GET: {read}")
    check(ask(server, "GET", f"/Observation/{new()}").status == 404, "GET of what is not there")
    posted = ask(server, "POST", "/Observation", observation())
    check(posted.status == 201 and f"Observation/{posted.json['id']}" in stored(server), f"POST: {posted}")
    check(ask(server, "DELETE", f"/Observation/{name}").status == 200, "DELETE")
    check(ask(server, "DELETE", f"/Observation/{name}").status == 200, "DELETE of what is not there")
    check(ask(server, "GET", f"/Observation/{name}").status == 410, "GET of what was deleted")
    check(f"Observation/{name}" not in stored(server) and server.seen()["times"][f"Observation/{name}"] == 2, "deleted, but counted")
    wrong = ask(server, "PUT", f"/Observation/{new()}", observation(name))
    check(wrong.status == 400 and wrong.json["resourceType"] == "OperationOutcome", f"another id in the body: {wrong}")


def refusals(server):
    before, name = stored(server), new()
    without_code = observation(name)
    del without_code["code"]
    for what, value, status in (("without a code", without_code, 400), ("a member of no kind", observation(name, bogus=1), 400),
                                ("a text for a number", observation(name, valueInteger="3"), 400), ("no JSON", "{", 400)):
        got = ask(server, "PUT", f"/Observation/{name}", value)
        check(got.status == status and got.json["issue"][0]["severity"] == "error", f"{what}: {got}")
    got = ask(server, "PUT", "/Observation/a_b", observation("a_b"))
    check(got.status == 400, f"an id that is none: {got}")
    got = ask(server, "PUT", f"/Observation/{name}", observation(name), Content_Type="text/plain")
    check(got.status == 415, f"another type: {got}")
    check(stored(server) == before, "what is refused is not stored")


def conditional(server):
    token = new()
    query = f"identifier={RFC3986}|urn:uuid:{token}"
    statuses, ids = [], set()
    for _ in range(2):
        got = ask(server, "POST", "/Observation", observation(identifier=token), If_None_Exist=query)
        statuses.append(got.status)
        ids.add(got.json["id"])
    check(statuses == [201, 200] and len(ids) == 1, f"conditional create twice: {statuses} {ids}")
    encoded = "/Observation?identifier=urn%3Aietf%3Arfc3986%7Curn%3Auuid%3A" + token
    for path, count in ((f"/Observation?{query}", 1), (encoded, 1), (f"/Observation?identifier=urn:uuid:{token}", 1),
                        (f"/Observation?identifier=https://other|urn:uuid:{token}", 0), (f"/Patient?{query}", 0)):
        got = ask(server, "GET", path).json
        check(got["type"] == "searchset" and got["total"] == count == len(got.get("entry", [])), f"search {path}: {got}")
    update = ask(server, "PUT", f"/Observation?{query}", observation(identifier=token, status="corrected"))
    check(update.status == 200 and {update.json["id"]} == ids and update.json["meta"]["versionId"] == "2", f"conditional update: {update}")
    changed = new()
    got = ask(server, "PUT", f"/Observation/{update.json['id']}", observation(update.json["id"], changed))
    found = [ask(server, "GET", f"/Observation?identifier=urn:uuid:{value}").json["total"] for value in (token, changed)]
    check(got.status == 200 and found == [0, 1], f"another identifier, found by it alone: {found}")
    ask(server, "PUT", f"/Observation/{update.json['id']}", observation(update.json["id"], token))
    fresh = new()
    update = ask(server, "PUT", f"/Observation?identifier={RFC3986}|urn:uuid:{fresh}", observation(identifier=fresh))
    check(update.status == 201, f"conditional update creates: {update}")
    server.put(observation(new(), token))
    for got in (ask(server, "POST", "/Observation", observation(identifier=token), If_None_Exist=query),
                ask(server, "PUT", f"/Observation?{query}", observation(identifier=token))):
        check(got.status == 412, f"two have the identifier: {got}")
    bundle = transaction(entry(observation(identifier=token), "POST", "Observation", ifNoneExist=query))
    check(ask(server, "POST", "", bundle).status == 412, "the same in a transaction")


def nothing_left(server, known):
    """A transaction whose last entry fails: what the others wrote is taken back, wherever it could be seen."""
    fresh, token, third = new(), new(), new()
    server.put(observation("gone"))
    ask(server, "DELETE", "/Observation/gone")
    before, times = sorted(server.all(), key=str), server.seen()["times"]
    first = (put_entry(observation(fresh, token)), put_entry(observation("gone")), put_entry(observation(known, token, status="amended")),
             {"request": {"method": "DELETE", "url": "Observation/kept"}})
    late = entry(observation(third), "PUT", f"Observation/{third}", ifMatch='W/"9"')
    otherwise = entry(observation(third), "PUT", f"Observation/{new()}")
    invalid = put_entry({**observation(third), "code": "pain"})
    for what, last in (("a version that is not there", late), ("another id", otherwise), ("an invalid one", invalid)):
        got = ask(server, "POST", "", transaction(*first, last))
        check(got.status in (400, 404, 412) and got.json["resourceType"] == "OperationOutcome", f"{what}: {got}")
        check(sorted(server.all(), key=str) == before and server.seen()["times"] == times, f"{what} leaves nothing")
        check(server.seen()["log"][-1]["committed"] == [], f"{what}: nor is it logged as committed")
        check(ask(server, "GET", f"/Observation/{fresh}").status == 404, f"{what}: nothing to GET")
        check(ask(server, "GET", f"/Observation?identifier=urn:uuid:{token}").json["total"] == 0, f"{what}: nothing to find")
        check(ask(server, "GET", "/Observation/kept").status == 200, f"{what}: nothing is deleted")
        check(ask(server, "GET", "/Observation/gone").status == 410, f"{what}: nothing comes back")


def transactions(server):
    server.put(observation("kept"))
    a, b, c = new(), new(), new()
    good = transaction(*(put_entry(observation(name)) for name in (a, b, c)))
    got = ask(server, "POST", "", good)
    responses = [one["response"] for one in got.json["entry"]]
    check(got.status == 200 and got.json["type"] == "transaction-response", f"transaction: {got}")
    check([one["location"] for one in responses] == [f"Observation/{name}/_history/1" for name in (a, b, c)], f"in order: {got}")
    check([(one["status"], one["etag"]) for one in responses] == [("201", 'W/"1"')] * 3, f"status and version: {got}")
    minimal = ask(server, "POST", "", good, Prefer="return=minimal").json
    check([one["response"]["status"] for one in minimal["entry"]] == ["200"] * 3, f"the same again: {minimal}")
    check(not any("resource" in one for one in minimal["entry"]), f"minimal: {minimal}")
    nothing_left(server, a)
    token = new()
    created = [ask(server, "POST", "", transaction(entry(observation(identifier=token), "POST", "Observation",
                                                         ifNoneExist=f"identifier={RFC3986}|urn:uuid:{token}"))) for _ in range(2)]
    got = [(answer.json["entry"][0]["response"]["status"], answer.json["entry"][0]["resource"]["id"]) for answer in created]
    check(got[0][0] == "201" and got[1] == ("200", got[0][1]), f"conditional create in a transaction, twice: {got}")
    gone = transaction({"request": {"method": "DELETE", "url": f"Observation/{a}"}}, {"request": {"method": "DELETE", "url": f"Observation/{new()}"}})
    check(ask(server, "POST", "", gone).status == 200 and f"Observation/{a}" not in stored(server), "DELETE in a transaction")
    check(server.seen()["log"][-1]["committed"] == [f"Observation/{a}"], "only what was there is committed")


def quirk(server):
    """What servers.py says of Medplum: a fullUrl is exchanged in identifiers too, so a client must not use it as one."""
    token = new()
    create = transaction(entry(observation(identifier=token), "POST", "Observation", token, ifNoneExist=f"identifier={RFC3986}|urn:uuid:{token}"))
    ids = {ask(server, "POST", "", create).json["entry"][0]["resource"]["id"] for _ in range(2)}
    found = ask(server, "GET", f"/Observation?identifier=urn:uuid:{token}").json["total"]
    check(len(ids) == 2 and found == 0, f"the router is another: {ids} {found}")


def references(server):
    full = new()
    response = {"resourceType": "QuestionnaireResponse", "status": "completed"}
    bundle = transaction(entry(response, "POST", "QuestionnaireResponse", full),
                         entry(observation(derivedFrom=[{"reference": f"urn:uuid:{full}"}]), "POST", "Observation"))
    got = ask(server, "POST", "", bundle).json["entry"]
    check(got[1]["resource"]["derivedFrom"] == [{"reference": f"QuestionnaireResponse/{got[0]['resource']['id']}"}], f"references: {got}")
    name = new()
    server.put({"resourceType": "Patient", "id": "p2", "identifier": [{"system": "https://clinic.example/mrn", "value": "A 1|ü"}]})
    search = "Patient?identifier=https%3A%2F%2Fclinic.example%2Fmrn%7CA%201%7C%C3%BC"
    got = ask(server, "POST", "", transaction(put_entry(observation(name, subject={"reference": search}))))
    check(got.status == 200 and got.json["entry"][0]["resource"]["subject"] == {"reference": "Patient/p2"}, f"conditional reference: {got}")
    got = ask(server, "POST", "", transaction(put_entry(observation(new(), subject={"reference": search + "0"}))))
    check(got.status == 412, f"conditional reference to nobody: {got}")
    quirk(server)
    with fhir(integrity=True) as strict:
        name, other = new(), new()
        depends = observation(name, derivedFrom=[{"reference": f"Observation/{other}"}])
        check(ask(strict, "PUT", f"/Observation/{name}", depends).status == 400 and stored(strict) == [], "a reference into nothing")
        got = ask(strict, "POST", "", transaction(put_entry(depends), put_entry(observation(other))))
        check(got.status == 200 and len(stored(strict)) == 2, f"both at once: {got}")


PARTS = (single, refusals, conditional, transactions, references)
