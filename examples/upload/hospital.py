"""The hospital's side of the example: the FHIR server of the tests (tests/upload/servers.py), on this machine alone.

usage: hospital.py serve                starts it, prints its URL, and ends with its standard input
       hospital.py admit URL NUMBER…    registers patients
       hospital.py show URL             prints what is there
Where this folder has a folder npm, the server's packages are kept there.
"""
import json
import pathlib
import sys
import urllib.request

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests" / "upload"))
import servers  # noqa: E402

SYSTEM = "https://hospital.example/patient-number"
WIDTH = 116


def ask(url, resource=None):
    data = None if resource is None else json.dumps(resource).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/fhir+json"}, method="PUT" if data else "GET")
    with servers.direct.open(request, timeout=60) as answer:
        return json.load(answer)


def pretty(value, margin=""):
    """Indented, but what fits into a line stays on one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(margin + line) <= WIDTH or not isinstance(value, (dict, list)):
        return line
    inner = margin + "  "
    if isinstance(value, dict):
        parts, ends = [f"{json.dumps(key)}: {pretty(part, inner)}" for key, part in value.items()], "{}"
    else:
        parts, ends = [pretty(part, inner) for part in value], "[]"
    return f"{ends[0]}\n{inner}" + f",\n{inner}".join(parts) + f"\n{margin}{ends[1]}"


def serve():
    with servers.fhir(integrity=True) as server:
        print(server.url, flush=True)
        sys.stdin.read()


def admit(url, *numbers):
    for number in numbers:
        ask(f"{url}/Patient/{number}",
            {"resourceType": "Patient", "id": number, "identifier": [{"system": SYSTEM, "value": number}]})
    print(f"{len(numbers)} admitted")


def show(url):
    print(pretty(ask(url)))


if __name__ == "__main__":
    {"serve": serve, "admit": admit, "show": show}[sys.argv[1]](*sys.argv[2:])
