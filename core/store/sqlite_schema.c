/* The tables of a store, which are a promise: later versions read them as they are. */
#include "store/sqlite.h"

/* Rows are added and never changed; records alone may go, with their deliveries, and only once
 * their tombstone stands. A row's number is that of the entry that stands for it. */
static const char first[] =
    "CREATE TABLE entry (\n"
    "  number INTEGER PRIMARY KEY, chain INTEGER NOT NULL, time INTEGER NOT NULL,\n"
    "  who TEXT NOT NULL, deed TEXT NOT NULL, record BLOB NOT NULL, version INTEGER NOT NULL,\n"
    "  digest BLOB NOT NULL, why TEXT NOT NULL, head BLOB NOT NULL) STRICT;\n"
    "CREATE TABLE source (\n"
    "  sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;\n"
    "CREATE TABLE scoring (\n"
    "  number INTEGER PRIMARY KEY REFERENCES entry DEFERRABLE INITIALLY DEFERRED,\n"
    "  instrument TEXT NOT NULL, version TEXT NOT NULL, sha256 TEXT NOT NULL,\n"
    "  policy TEXT NOT NULL, bands TEXT NOT NULL, engine TEXT NOT NULL,\n"
    "  language INTEGER NOT NULL, closure TEXT NOT NULL) STRICT;\n"
    "CREATE TABLE record (\n"
    "  number INTEGER PRIMARY KEY REFERENCES entry DEFERRABLE INITIALLY DEFERRED,\n"
    "  id BLOB NOT NULL, version INTEGER NOT NULL,\n"
    "  scoring INTEGER NOT NULL REFERENCES scoring,\n"
    "  subject TEXT NOT NULL, instrument TEXT NOT NULL, date TEXT NOT NULL,\n"
    "  event TEXT NOT NULL, instance TEXT NOT NULL,\n"
    "  answers TEXT NOT NULL, keep TEXT NOT NULL, result TEXT NOT NULL,\n"
    "  salt BLOB NOT NULL) STRICT;\n"
    "CREATE UNIQUE INDEX record_key ON record\n"
    "  (subject, instrument, date, event, instance, version);\n"
    "CREATE TABLE outbox (\n"
    "  entry INTEGER PRIMARY KEY REFERENCES entry DEFERRABLE INITIALLY DEFERRED,\n"
    "  operation TEXT NOT NULL) STRICT;\n"
    "CREATE INDEX tombstone ON entry (record) WHERE deed = 'forgotten';\n"
    "CREATE TRIGGER entry_stays BEFORE DELETE ON entry\n"
    "  BEGIN SELECT RAISE (ABORT, 'entries are never deleted'); END;\n"
    "CREATE TRIGGER entry_stands BEFORE UPDATE ON entry\n"
    "  BEGIN SELECT RAISE (ABORT, 'entries are never changed'); END;\n"
    "CREATE TRIGGER record_stays BEFORE DELETE ON record WHEN NOT EXISTS\n"
    "  (SELECT 1 FROM entry WHERE deed = 'forgotten' AND record = OLD.id)\n"
    "  BEGIN SELECT RAISE (ABORT, 'records are erased by: fascia store forget'); END;\n"
    "CREATE TRIGGER record_stands BEFORE UPDATE ON record\n"
    "  BEGIN SELECT RAISE (ABORT, 'records are never changed'); END;\n"
    "CREATE TRIGGER scoring_stays BEFORE DELETE ON scoring\n"
    "  BEGIN SELECT RAISE (ABORT, 'scorings are never deleted'); END;\n"
    "CREATE TRIGGER scoring_stands BEFORE UPDATE ON scoring\n"
    "  BEGIN SELECT RAISE (ABORT, 'scorings are never changed'); END;\n"
    "CREATE TRIGGER source_stays BEFORE DELETE ON source\n"
    "  BEGIN SELECT RAISE (ABORT, 'sources are never deleted'); END;\n"
    "CREATE TRIGGER source_stands BEFORE UPDATE ON source\n"
    "  BEGIN SELECT RAISE (ABORT, 'sources are never changed'); END;\n"
    "CREATE TRIGGER outbox_stays BEFORE DELETE ON outbox\n"
    "  BEGIN SELECT RAISE (ABORT, 'the outbox is never emptied'); END;\n"
    "CREATE TRIGGER outbox_stands BEFORE UPDATE ON outbox\n"
    "  BEGIN SELECT RAISE (ABORT, 'the outbox is never changed'); END;\n";

/* What servers were told. `target` and `queue` are worked out from the outbox and the deliveries,
 * and say who is at what: they alone change. A target's rows of the outbox up to `seen` are in the
 * queue, or done with. `known`: the server may have heard of the record though no answer came; so
 * it may while someone holds it. `tries`: those of this version that came to nothing. */
#define QUEUE_TABLES(HOW)                                                                          \
    "CREATE " HOW " TABLE target (\n"                                                              \
    "  number INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, seen INTEGER NOT NULL) STRICT;\n"     \
    "CREATE " HOW " TABLE queue (\n"                                                               \
    "  target INTEGER NOT NULL REFERENCES target, record BLOB NOT NULL,\n"                         \
    "  entry INTEGER NOT NULL REFERENCES outbox,\n"                                                \
    "  due INTEGER NOT NULL, tries INTEGER NOT NULL, known INTEGER NOT NULL,\n"                    \
    "  holder INTEGER NOT NULL, PRIMARY KEY (target, entry), UNIQUE (target, record))\n"           \
    "  STRICT, WITHOUT ROWID;\n"                                                                   \
    "CREATE " HOW " TABLE delivery (\n"                                                            \
    "  number INTEGER PRIMARY KEY REFERENCES entry DEFERRABLE INITIALLY DEFERRED,\n"               \
    "  outbox INTEGER NOT NULL REFERENCES outbox, status INTEGER NOT NULL,\n"                      \
    "  words TEXT NOT NULL, receipts TEXT NOT NULL, salt BLOB NOT NULL) STRICT;\n"                 \
    "CREATE " HOW " TABLE voided (\n"                                                              \
    "  number INTEGER PRIMARY KEY REFERENCES entry DEFERRABLE INITIALLY DEFERRED,\n"               \
    "  scorings TEXT NOT NULL) STRICT;\n"

static const char second[] =
    QUEUE_TABLES("") "CREATE INDEX queue_held ON queue (target, holder) WHERE holder <> 0;\n"
                     "CREATE INDEX delivery_outbox ON delivery (outbox);\n"
                     "CREATE INDEX entry_delivered ON entry (record) WHERE deed IN ('sent', "
                     "'tried', 'refused', 'dropped', 'queued');\n"
                     "CREATE TRIGGER delivery_stays BEFORE DELETE ON delivery WHEN NOT EXISTS\n"
                     "  (SELECT 1 FROM entry JOIN entry AS tomb USING (record)\n"
                     "   WHERE entry.number = OLD.outbox AND tomb.deed = 'forgotten')\n"
                     "  BEGIN SELECT RAISE (ABORT, 'deliveries go with their records only'); END;\n"
                     "CREATE TRIGGER delivery_stands BEFORE UPDATE ON delivery\n"
                     "  BEGIN SELECT RAISE (ABORT, 'deliveries are never changed'); END;\n"
                     "CREATE TRIGGER voided_stays BEFORE DELETE ON voided\n"
                     "  BEGIN SELECT RAISE (ABORT, 'erasures are never deleted'); END;\n"
                     "CREATE TRIGGER voided_stands BEFORE UPDATE ON voided\n"
                     "  BEGIN SELECT RAISE (ABORT, 'erasures are never changed'); END;\n"
                     "CREATE TRIGGER target_stays BEFORE DELETE ON target\n"
                     "  BEGIN SELECT RAISE (ABORT, 'servers are never forgotten'); END;\n";

const char *const fa_sqlite_schemas[FA_SQLITE_FORMAT] = {first, second};

/* A store of the first format that is only read: nothing was sent from it. */
const char fa_sqlite_unsent_schema[] = QUEUE_TABLES("TEMP");

/* Temporary tables live in a file of their own that is gone with the connection. */
const char fa_sqlite_held_schema[] =
    "CREATE TEMP TABLE seen (\n"
    "  subject TEXT, instrument TEXT, date TEXT, event TEXT, instance TEXT,\n"
    "  times INTEGER NOT NULL,\n"
    "  PRIMARY KEY (subject, instrument, date, event, instance)) WITHOUT ROWID;\n"
    "CREATE TEMP TABLE held (\n"
    "  number INTEGER PRIMARY KEY, scoring INTEGER, subject TEXT, instrument TEXT, date TEXT,\n"
    "  event TEXT, instance TEXT, answers TEXT, keep TEXT, result TEXT,\n"
    "  file INTEGER, line INTEGER, whole INTEGER, last INTEGER);\n";
