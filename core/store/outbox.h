/* The outbox: what servers have yet to hear of, who is telling them, and what they answered.
 *
 * A task is one record at one server: whatever happens to the record, there is one version that the
 * server is to have next, and at most one program that is telling it. So two programs never send
 * one record at once, and an older version never follows a newer one. */
#ifndef FA_STORE_OUTBOX_H
#define FA_STORE_OUTBOX_H

#include "store/store.h"

struct fa_task {
    int64_t entry;                /* of the outbox: also the number of the version in the store */
    unsigned char id[FA_ID_SIZE]; /* of the record */
    int64_t version;
    fa_text operation; /* "put", "amend", "void"; static */
    /* Of this version at this server, this one included: those that came to nothing, not those that
     * nobody told of. */
    int64_t tries;
};

/* A server, as one program sends to it. */
typedef struct fa_outbox {
    fa_store *store;
    fa_text url;    /* borrowed */
    int64_t target; /* the server's number in the store */
    int64_t holder; /* this program's number, for as long as it lives */
} fa_outbox;

/* Makes URL known as a server and this program as one that sends to it. URL outlives OUT. */
FA_MUST_USE fa_status fa_outbox_open(fa_outbox *out, fa_store *store, fa_text url, fa_error *error);

/* What else there is, beside what was leased. */
struct fa_waiting {
    uint64_t later;  /* tasks that wait for their next try */
    uint64_t others; /* that other programs are sending */
    int64_t due; /* when the next of `later` is due: milliseconds since 1970-01-01 UTC; 0: none */
};

/* Leases up to MOST tasks that are due, oldest first, in one transaction; what programs held that
 * are gone is free again. *LIST lies in ARENA. A lease ends with fa_outbox_report or this program.
 */
FA_MUST_USE fa_status fa_outbox_lease(const fa_outbox *outbox, size_t most, fa_arena *arena,
                                      fa_task **list, size_t *count, fa_waiting *waiting,
                                      fa_error *error);

/* What became of a leased task. */
typedef enum fa_outcome_kind {
    FA_OUTCOME_SENT,
    FA_OUTCOME_RETRY, /* came to nothing: not before `due` */
    /* Not before `due` either; but what happened says nothing of the record, and is not counted as
     * a try. The server may have it. */
    FA_OUTCOME_STOPPED,
    FA_OUTCOME_DEAD,
    FA_OUTCOME_UNTRIED /* given back as it was: nothing of it was sent */
} fa_outcome_kind;

typedef struct fa_outcome {
    fa_task task;
    fa_outcome_kind kind;
    int64_t due;      /* milliseconds since 1970-01-01 UTC */
    int64_t status;   /* of the answer; 0: none */
    fa_text words;    /* what happened */
    fa_text receipts; /* JSON array, or empty */
} fa_outcome;

/* Keeps what became of tasks and ends their leases, all in one transaction. Words and receipts of a
 * record that was erased meanwhile are not kept. */
FA_MUST_USE fa_status fa_outbox_report(const fa_outbox *outbox, const fa_outcome *list,
                                       size_t count, fa_error *error);

/* ---- for people ---- */

typedef enum fa_task_state {
    FA_TASK_PENDING,
    FA_TASK_LEASED,
    FA_TASK_RETRY,
    FA_TASK_SENT,
    FA_TASK_DEAD,
    FA_TASK_DROPPED,
    FA_TASK_SUPERSEDED, /* a later version or the erasure took its place before it was sent */
    FA_TASK_NEEDLESS,   /* the erasure of a record that the server has never heard of */
    FA_TASK_STATES
} fa_task_state;

/* "pending", …; static. */
const char *fa_task_state_name(fa_task_state state);
bool fa_task_state_read(fa_text name, fa_task_state *out);

/* One row of the outbox at one server. Texts are borrowed until the walk goes on. */
struct fa_task_row {
    int64_t entry;
    unsigned char id[FA_ID_SIZE];
    int64_t version;
    fa_text operation;
    fa_text instrument, date; /* empty when the record was erased */
    int64_t target_number;    /* 0: no server is known yet */
    fa_text target;           /* its URL */
    fa_task_state state;
    int64_t tries;
    bool unanswered; /* a program ended before the answer came: the server may have the record */
    int64_t due;     /* of FA_TASK_RETRY */
    int64_t time;    /* of the last answer; 0: none came yet */
    int64_t status;  /* of it; 0: no whole answer */
    fa_text words;
};

/* Which rows are walked through. What waits, and what was refused or dropped, is found without a
 * walk through all. */
struct fa_task_filter {
    int64_t entry;       /* only this; 0: all */
    bool one_state;      /* only those in `state` */
    fa_task_state state; /* … */
};

/* Walks the rows that FILTER lets through, NULL: all, in their order; a row once for each server.
 */
FA_MUST_USE fa_status fa_outbox_walk(fa_store *store, const fa_task_filter *filter,
                                     fa_each_task each, void *context, fa_error *error);

/* Sends the version of ENTRY again, to every server that has not acknowledged it, at once. FA_USAGE
 * when there is nothing to send: no such row, acknowledged, superseded, being sent just now. */
FA_MUST_USE fa_status fa_outbox_retry(fa_store *store, int64_t entry, fa_error *error);
/* The same for all that were refused; *COUNT of them. */
FA_MUST_USE fa_status fa_outbox_retry_dead(fa_store *store, uint64_t *count, fa_error *error);
/* No server gets the version of ENTRY that has not acknowledged it. WHY is kept for ever: as
 * fa_forget_check asks. FA_USAGE as above. */
FA_MUST_USE fa_status fa_outbox_drop(fa_store *store, int64_t entry, fa_text why, fa_error *error);

#endif
