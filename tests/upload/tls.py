"""Whom `fascia upload` trusts: certificates, names and versions that are wrong are refused with a sentence that says which, and
nothing is sent; nor does a record or the token go anywhere by http or after a redirect.

usage: tls.py    FASCIA is the program
"""
import pathlib
import sys
import tempfile
import time

import clinic as clinics
import faults as wild
import servers
from clinic import CANNOT, FINE, Clinic
from servers import Authority, tls

TOKEN = "canary-51d0c7e2a94f4b38"
COUNT = 200  # records that wait: a refusal must not be written down for each
NOTES = 70  # entries that one run may add when nothing gets through
faults = []


class Door:
    """A server of Python's own at which nothing, or everything, may arrive."""

    def __init__(self, context=None):
        self.server = wild.Server(context)
        scheme = "https" if context else "http"
        self.url = f"{scheme}://127.0.0.1:{self.server.port}/put-json"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.close()

    @property
    def seen(self):
        return self.server.seen


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)


def try_it(clinic, what, url, code, words, *options):
    """One upload that must fail: its exit code, the words it must say, and what it may not leave behind."""
    before = sum(clinic.deeds().values())
    began = time.monotonic()
    done = clinic.upload("--to", url, "--as", "json", *options, timeout=90)
    said = done.stderr.decode(errors="replace")
    expect(done.returncode == code, f"{what}: exit {done.returncode}: {said}")
    expect(all(word in said for word in words), f"{what}: says {said!r} and not {words}")
    expect(time.monotonic() - began < 30, f"{what}: took {time.monotonic() - began:.0f} s")
    added = sum(clinic.deeds().values()) - before
    expect(added <= NOTES, f"{what}: {added} entries were written")
    expect(not clinic.acknowledged(), f"{what}: something counts as sent")
    expect("P-0" not in said and TOKEN not in said, f"{what}: it says too much: {said}")


def certificates(folder, clinic, token):
    good, other = Authority(folder), Authority(folder, "other")
    cases = (
        ("self-signed", tls(good.self_signed("self")), "signed by itself", ()),
        ("expired", tls(good.certificate("expired", begins=-9, ends=-2)), "expired", ("--cacert", good.file)),
        ("not valid yet", tls(good.certificate("early", begins=2, ends=9)), "not valid yet", ("--cacert", good.file)),
        ("another name", tls(good.certificate("name", "DNS:fhir.hospital.example")), "another name", ("--cacert", good.file)),
        ("old TLS", tls(good.certificate("old"), old=True), "TLS before 1.2", ("--cacert", good.file)),
        ("unknown authority", tls(good.certificate("unknown")), "not signed by anyone known here", ()),
        ("another authority", tls(good.certificate("another")), "not signed by anyone known here", ("--cacert", other.file)),
        ("no certificate of ours", tls(good.certificate("asks"), asks=good.file), "--certificate", ("--cacert", good.file)),
    )
    for what, context, words, options in cases:
        with Door(context) as door:
            # TLS 1.3 tells late that a certificate is asked for: it may look like a connection that broke, and be tried again.
            once = ("--once",) if what == "no certificate of ours" else ()
            try_it(clinic, what, door.url, CANNOT, (words,), *options, "--token-file", token, *once)
            expect(not door.seen, f"{what}: {len(door.seen)} messages arrived")
    with Door(tls(good.certificate("asks2"), asks=other.file)) as door:
        ours = good.certificate("ours")
        try_it(clinic, "a certificate of ours that is not known there", door.url, CANNOT, ("--certificate",), "--cacert", good.file,
               "--certificate", ours[0], "--key", ours[1], "--once")
        expect(not door.seen, "with another's certificate messages arrived")
    return good


def plain_http(clinic, token):
    done = clinic.upload("--to", "http://fhir.hospital.example/r4", "--token-file", token)
    said = done.stderr.decode()
    expect(done.returncode in (2, CANNOT) and "https" in said, f"http to a far host: exit {done.returncode}: {said}")
    with Door() as door:  # what answers does not speak TLS
        try_it(clinic, "https to http", door.url.replace("http:", "https:"), CANNOT, ("does not speak TLS",))
        expect(not door.seen, "https to http: messages arrived")


def redirected(clinic, token, status):
    """A redirect to another server: neither body nor token follows it."""
    with Door() as target, Door() as door:
        door.server.target = target.server.port
        url = f"http://127.0.0.1:{door.server.port}/redirect"
        door.server.RequestHandlerClass = type("Redirects", (wild.Handler,), {"do_redirect": lambda handler: handler.answer(
            status, kind=None, Location=f"http://127.0.0.1:{handler.server.target}/put-json/{handler.name}")})
        try_it(clinic, f"redirect {status}", url, 1, ("another address",), "--token-file", token, "--once")
        expect(door.seen, f"redirect {status}: nothing came to the first server")
        expect(all(fields.get("Authorization") == f"Bearer {TOKEN}" for _, _, fields, _ in door.seen), f"redirect {status}: no token")
        expect(target.server.connections == 0, f"redirect {status}: it was followed")


def good_ones(folder, authority):
    """The same, but right: everything arrives."""
    pair, ours = authority.certificate("good"), authority.certificate("ours-good")
    for what, context, options in (
            ("good", tls(pair), ()),
            ("with a certificate of ours", tls(pair, asks=authority.file), ("--certificate", ours[0], "--key", ours[1]))):
        clinic = Clinic(folder, what.replace(" ", "-"))
        clinic.add(10)
        with Door(context) as door:
            done = clinic.upload("--to", door.url, "--as", "json", "--cacert", authority.file, *options)
            expect(done.returncode == FINE, f"{what}: exit {done.returncode}: {done.stderr.decode()}")
            expect(len({path for _, path, _, _ in door.seen}) == len(door.seen) == 10, f"{what}: {len(door.seen)} messages arrived")
        faults.extend(f"{what}: {fault}" for fault in clinic.faults())


def main():
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        token = folder / "token.txt"
        token.write_text(TOKEN + "\n", encoding="utf-8")
        token.chmod(0o600)
        clinic = Clinic(folder)
        clinic.add(COUNT)
        authority = certificates(folder, clinic, token)
        plain_http(clinic, token)
        for status in (301, 302, 307, 308):
            redirected(clinic, token, status)
        good_ones(folder, authority)
        faults.extend(clinics.kept.verified(clinic.store))
        for path in [clinic.store, *folder.glob("clinic/c.db*")]:
            expect(TOKEN.encode() not in path.read_bytes(), f"the token stands in {path.name}")
    return clinics.report(faults, f"certificates, names, versions and redirects ({time.monotonic() - began:.0f} s)")


if __name__ == "__main__":
    sys.exit(main())
