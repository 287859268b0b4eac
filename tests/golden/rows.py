#!/usr/bin/env python3
"""Prints what lies in a store, read past the program: rows STORE [record|entry|scoring|outbox]…

What differs from run to run (times, salts, digests) is left out; ids are called A, B, … as they come.
"""
import re
import sqlite3
import sys
import uuid


class Names(dict):
    def __missing__(self, key):
        if key and uuid.UUID(bytes=key).version != 4:
            return "no random id"
        self[key] = chr(ord("A") + len(self) - 1)
        return self[key]


def main():
    place, *tables = sys.argv[1:]
    store = sqlite3.connect(f"file:{place}?mode=ro", uri=True)
    names = Names({b"": ""})
    for number, record, version, scoring, answers, keep, result, *key in store.execute(
            "SELECT number, id, version, scoring, answers, keep, result, subject, instrument, date, event, instance"
            " FROM record ORDER BY number"):
        name = names[record]
        if not tables or "record" in tables:
            print(number, f"{name}{version}", f"by {scoring}", "|".join(key), answers, keep, sep="  ")
            print("     ", result)
    if not tables or "entry" in tables:
        for number, chain, deed, record, version, why in store.execute(
                "SELECT number, chain, deed, record, version, why FROM entry ORDER BY number"):
            why = "its name" if re.fullmatch("[0-9a-f]{32}", why) else why
            print("entry", number, chain, deed, f"{names[record]}{version or ''}", why, sep="  ")
    if not tables or "scoring" in tables:
        for number, *rest, closure in store.execute(
                "SELECT number, instrument, version, policy, bands, language, closure FROM scoring ORDER BY number"):
            print("scoring", number, *rest, re.sub("[0-9a-f]{64}", "…", closure).replace("\n", "; "), sep="  ")
    if not tables or "outbox" in tables:
        for row in store.execute("SELECT entry, operation FROM outbox ORDER BY entry"):
            print("outbox", *row, sep="  ")


if __name__ == "__main__":
    main()
