"""A client that knows nothing of uploads, and what tests of servers send with it."""
import http.client
import json
import uuid

FHIR = "application/fhir+json"
RFC3986 = "urn:ietf:rfc3986"
failures = []


def check(holds, sentence):
    if not holds:
        failures.append(sentence)
        print(f"WRONG  {sentence}", flush=True)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body
        self.kind = headers.get("Content-Type")

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {dict(self.headers)} {self.body[:600]!r}"


def ask(server, method, path="", value=None, token=None, context=None, timeout=10, **fields):
    """One request on a connection of its own. Raises what http.client raises."""
    base = server.url.split("/", 3)[3]
    if context:
        connection = http.client.HTTPSConnection("127.0.0.1", server.port, timeout=timeout, context=context)
    else:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=timeout)
    headers = {name.replace("_", "-"): text for name, text in fields.items()}
    if value is not None:
        headers.setdefault("Content-Type", FHIR if server.url.endswith("fhir") else "application/json")
        value = value if isinstance(value, str) else json.dumps(value)
    if token:
        headers["Authorization"] = f"Bearer {token}"
    try:
        connection.request(method, f"/{base}{path}", value, headers)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


def new():
    return str(uuid.uuid4())


def observation(name=None, identifier=None, **more):
    made = {"resourceType": "Observation", "status": "final", "code": {"text": "pain"}, "valueInteger": 3, **more}
    if name:
        made["id"] = name
    if identifier:
        made["identifier"] = [{"system": RFC3986, "value": f"urn:uuid:{identifier}"}]
    return made


def entry(resource, method, url, full=None, **request):
    return {"fullUrl": f"urn:uuid:{full or new()}", "resource": resource, "request": {"method": method, "url": url, **request}}


def put_entry(resource):
    return entry(resource, "PUT", f"Observation/{resource['id']}", resource["id"])


def transaction(*entries):
    return {"resourceType": "Bundle", "type": "transaction", "entry": list(entries)}


def stored(server):
    return sorted(server.seen()["stored"])
