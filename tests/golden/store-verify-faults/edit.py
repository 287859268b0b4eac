"""Edits copies of c.db behind the program's back, one after the other, and shows what verify says of each."""
import re
import shutil
import sqlite3
import subprocess

EDITS = open("edits.sql", encoding="utf-8").read().splitlines()

for edit in EDITS:
    shutil.copy("c.db", "d.db")
    connection = sqlite3.connect("d.db")
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(edit)
    for _, sql in triggers:
        connection.execute(sql)
    connection.commit()
    connection.close()
    done = subprocess.run(["fascia", "store", "verify", "--store", "d.db"], stdout=subprocess.PIPE, text=True, check=False)
    print(edit)
    print(re.sub("source [0-9a-f]{12}", "source DIGEST", done.stdout), done.returncode, sep="")
