"""Another program's database, and a store of a later format; with `look`, whether they are as they were."""
import sqlite3
import sys

if len(sys.argv) == 1:
    notes = sqlite3.connect("notes.db")
    notes.execute("CREATE TABLE note (words TEXT)")
    notes.execute("INSERT INTO note VALUES ('mine')")
    notes.commit()
    later = sqlite3.connect("later.db")
    later.execute("PRAGMA application_id = 0x46415343")  # FASC
    later.execute("PRAGMA user_version = 99")
    later.execute("CREATE TABLE of_later (words TEXT)")
else:
    print(sqlite3.connect("notes.db").execute("SELECT * FROM sqlite_schema, note").fetchall())
    print(sqlite3.connect("later.db").execute("SELECT * FROM sqlite_schema").fetchall())
