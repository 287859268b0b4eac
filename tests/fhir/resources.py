"""What R4 asks of our resources and validators do not look at, each rule read from the specification's own page."""
import re

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[148][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
ID = re.compile(r"[A-Za-z0-9.-]{1,64}")
CODE = re.compile(r"\S+( \S+)*")
DATE = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
TIME = r"([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?"
ZONE = r"(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))"
DATE_TIME = re.compile(f"{DATE}(T{TIME}{ZONE})?")
INSTANT = re.compile(f"{DATE}T{TIME}{ZONE}")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
# UCUM as far as our table goes: atoms, a factor or a quotient of them, or an annotation.
ATOM = r"(\[[a-z_]+\]|[A-Za-z]+(\[[A-Za-z]+\])?|%)\d*"
UCUM = re.compile(rf"(\{{[!-z|~]+\}}|/?{ATOM}([./]{ATOM})*)")
ABSENT = {"unknown", "asked-unknown", "temp-unknown", "not-asked", "asked-declined", "masked", "not-applicable",
          "unsupported", "as-text", "error", "not-a-number", "negative-infinity", "positive-infinity",
          "not-performed", "not-permitted"}


def walk(value, path=""):
    yield path, value
    if isinstance(value, dict):
        for name, member in value.items():
            yield from walk(member, f"{path}.{name}")
    if isinstance(value, list):
        for at, member in enumerate(value):
            yield from walk(member, f"{path}[{at}]")


def link_ids(items):
    for item in items:
        yield item["linkId"]
        yield from link_ids(item.get("item", []))


def of_type(resource):
    """What belongs to one kind of resource."""
    kind, void = resource["resourceType"], resource["status"] == "entered-in-error"
    if kind == "QuestionnaireResponse":
        links = list(link_ids(resource.get("item", [])))
        if len(links) != len(set(links)):
            yield "a linkId stands twice"
        if not void and "subject" not in resource:
            yield "a response of nobody"
    if kind == "Observation":
        if not void and ("valueQuantity" in resource) == ("dataAbsentReason" in resource):
            yield "an observation has a value or the reason why there is none, and not both"
        if not void and not resource.get("derivedFrom"):
            yield "derived from nothing"
        if not any(coding["code"] == "survey" for category in resource["category"] for coding in category["coding"]):
            yield "not of the category survey"
        if not resource["code"].get("text"):
            yield "no words for what was observed"
    if kind == "DetectedIssue" and resource["status"] in ("final", "preliminary", "amended", "corrected"):
        if resource.get("severity") not in ("high", "moderate", "low") or not resource.get("detail"):
            yield "an issue without severity or words"


def of_value(path, value):
    """What holds of an element wherever it stands."""
    name = re.sub(r"\[\d+\]$", "", path).rsplit(".", 1)[-1]
    if value in ("", [], {}) or value is None:
        yield "empty"
    if isinstance(value, dict) and sum(bool(re.match("value[A-Z]", member)) for member in value) > 1:
        yield "two values"
    if name.endswith("DateTime") or name == "authored":
        if not DATE_TIME.fullmatch(value):
            yield "no dateTime"
    if name == "issued" and not INSTANT.fullmatch(value):
        yield "no instant"
    if name in ("system", "fullUrl", "questionnaire", "profile") and isinstance(value, str) and not URI.fullmatch(value):
        yield "no absolute URI"
    if name == "code" and isinstance(value, str) and not CODE.fullmatch(value):
        yield "no code"
    if isinstance(value, dict) and value.get("system") == "http://unitsofmeasure.org":
        if not UCUM.fullmatch(value["code"]):
            yield "not a UCUM code"
    if isinstance(value, dict) and str(value.get("system")).endswith("/data-absent-reason") and value["code"] not in ABSENT:
        yield "not a reason of R4"
    if isinstance(value, dict) and str(value.get("url")).endswith("/data-absent-reason") and value["valueCode"] not in ABSENT:
        yield "not a reason of R4"
    if isinstance(value, str) and re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", value):
        yield "a control character"


def of_reference(reference, urls, names):
    if reference.startswith("urn:") and reference not in urls:
        yield "refers to what is not in the Bundle"
    if re.match(r"(QuestionnaireResponse|Observation)/", reference) and reference not in names:
        yield "refers to what is not sent"


def of_resource(resource, urls, names):
    for path, value in walk(resource):
        for fault in of_value(path, value):
            yield f"{resource['resourceType']}{path}: {fault}"
        if path.endswith(".reference") and isinstance(value, str):
            for fault in of_reference(value, urls, names):
                yield f"{resource['resourceType']}{path}: {fault}"
    for fault in of_type(resource):
        yield f"{resource['resourceType']}: {fault}"


def of_entry(entry):
    request, resource = entry["request"], entry.get("resource")
    if request["method"] == "DELETE":
        if resource or "fullUrl" in entry:
            yield "a deletion with a body"
        return
    place = f"/{resource['resourceType']}/{resource.get('id', '?')}"
    at_server = entry["fullUrl"].startswith("http") and entry["fullUrl"].endswith(place)
    if not at_server and not re.fullmatch(f"urn:uuid:{UUID}", entry["fullUrl"]):
        yield f"fullUrl {entry['fullUrl']}"
    identifier = resource["identifier"]
    identifier = identifier if isinstance(identifier, dict) else identifier[0]
    kind, number = resource["resourceType"], identifier["value"][len("urn:uuid:"):]
    query = f"identifier=urn:ietf:rfc3986|urn:uuid:{number}"
    if identifier["system"] != "urn:ietf:rfc3986" or not identifier["value"].startswith("urn:uuid:"):
        yield f"identifier {identifier}"
    # A server may write the id wherever the fullUrl stands: the identifier must not be it.
    if identifier["value"] == entry["fullUrl"]:
        yield "the identifier is the fullUrl"
    if "id" in resource and (resource["id"] != number or not ID.fullmatch(number)):
        yield "the id is not the identifier's"
    fine = {("PUT", f"{kind}/{number}", None), ("PUT", f"{kind}?{query}", None), ("POST", kind, query)}
    if (request["method"], request["url"], request.get("ifNoneExist")) not in fine:
        yield f"request {request}"
    if ("id" in resource) != (request["url"] == f"{kind}/{number}"):
        yield "an id where the server gives it, or none where it does not"


def root(url):
    return url.rsplit("/", 2)[0] + "/" if url.startswith("http") else ""


def of_bundle(bundle):
    """Every fault of a transaction, as a sentence."""
    if bundle["resourceType"] != "Bundle" or bundle["type"] != "transaction":
        yield "no transaction"
    urls = [entry.get("fullUrl") for entry in bundle["entry"]]
    urls = [url for url in urls if url]
    if len(urls) != len(set(urls)):
        yield "a fullUrl stands twice"
    # FHIR R4, "Resolving references in Bundles": where the fullUrl is a place at a server, a relative reference is to what
    # has the same beginning; otherwise it leads nowhere.
    names = [url[len(root(url)):] for url in urls if url.startswith("http")]
    if len({root(url) for url in urls}) > 1:
        yield "fullUrls of two kinds"
    for entry in bundle["entry"]:
        yield from of_entry(entry)
        if "resource" in entry:
            yield from of_resource(entry["resource"], urls, names)
