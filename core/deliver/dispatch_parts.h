/* What the files of the dispatcher share. */
#ifndef FA_DELIVER_DISPATCH_PARTS_H
#define FA_DELIVER_DISPATCH_PARTS_H

#include "deliver/dispatch.h"
#include "deliver/pace.h"
#include "deliver/record.h"
#include "deliver/shipment.h"
#include "upload/verdict.h"

enum {
    FA_SHIPMENTS_MOST = 64,
    FA_LEASE_MOST = 64,     /* tasks that are leased at once */
    FA_SETTLE_MOST = 64,    /* outcomes that are written down at once */
    FA_SETTLE_WITHIN = 100, /* milliseconds that an outcome waits for others at most */
};

/* A shipment on its way. */
typedef struct fa_voyage {
    fa_shipment shipment;
    bool busy;          /* there is something in it */
    bool away;          /* its message is on its way */
    unsigned token;     /* which of the run's tokens it bears */
    unsigned renewals;  /* of the token, because this message was refused */
    fa_buffer receipts; /* JSON array of what was acknowledged so far, without its end */
    fa_message *asks;   /* after a success that named nothing: what looks whether it is there */
    size_t ask_count, ask_at;
    size_t ask_from;  /* the first that was not named */
    unsigned repeats; /* of its message, while those before it are acknowledged */
    int64_t due;      /* monotonic: not sent before */
    int64_t sent_at;  /* its message: monotonic */
} fa_voyage;

typedef struct fa_dispatching {
    fa_store *store;
    const fa_dispatch_options *options;
    fa_dispatch_counts *counts;
    fa_outbox outbox;
    fa_packer packer;

    fa_arena leases; /* emptied when all of them are in voyages */
    fa_task *leased;
    size_t leased_count, leased_next;
    fa_arena parting; /* emptied when all of them are in voyages */
    fa_task *apart;   /* out of a Bundle that was refused: to be sent one by one */
    size_t apart_count, apart_next;
    fa_waiting waiting; /* as the last lease told */
    int64_t look_at;    /* when the next lease is tried: monotonic milliseconds */

    fa_voyage voyages[FA_SHIPMENTS_MOST];
    unsigned away;

    fa_arena settling; /* texts of the outcomes */
    fa_outcome *outcomes;
    size_t outcome_count;
    int64_t settle_at;
    fa_arena holding; /* the same for what stays leased until the end of one pass */
    fa_outcome *held;
    size_t held_count;

    fa_arena judging; /* of one verdict */
    fa_pace pace;
    int64_t last_good; /* when something was acknowledged last, or the run began: monotonic */
    fa_token token;
    unsigned tokens; /* how many there were so far */
    bool ending;
} fa_dispatching;

int64_t fa_dispatch_clock(void); /* monotonic milliseconds */
int64_t fa_dispatch_now(void);   /* milliseconds since 1970-01-01 UTC */
FA_MUST_USE fa_status fa_dispatch_chance(fa_dispatching *run, uint64_t *out, fa_error *error);

/* ---- what waits (dispatch_lease.c) ---- */

/* The next message: of a voyage that goes on, or of a task that begins one. *SUPPLY as in
 * upload/transport.h. */
FA_MUST_USE fa_status fa_dispatch_next(fa_dispatching *run, fa_message *message, fa_supply *supply,
                                       int64_t *wait, fa_error *error);
/* Fills VOYAGE with the next tasks; where there is nothing to send of them it ends at once. */
FA_MUST_USE fa_status fa_dispatch_embark(fa_dispatching *run, fa_voyage *voyage, fa_error *error);
/* Ends VOYAGE without an outcome: its tasks are sent one by one. */
FA_MUST_USE fa_status fa_dispatch_part(fa_dispatching *run, fa_voyage *voyage, fa_error *error);
/* Gives back all that is leased. */
FA_MUST_USE fa_status fa_dispatch_give_back(fa_dispatching *run, fa_error *error);

/* ---- what came back (dispatch_reply.c) ---- */

FA_MUST_USE fa_status fa_dispatch_reply(fa_dispatching *run, const fa_message *message,
                                        const fa_reply *reply, fa_error *error);

/* VOYAGE's message came to nothing, by what VERDICT says of REPLY (dispatch_setback.c). */
FA_MUST_USE fa_status fa_dispatch_setback(fa_dispatching *run, fa_voyage *voyage,
                                          const fa_reply *reply, const fa_verdict *verdict,
                                          fa_error *error);
/* Appends the first COUNT receipts of VERDICT to an array that is not closed yet; NAMED is what the
 * message named. */
void fa_receipts_add(fa_buffer *out, const fa_verdict *verdict, size_t count,
                     const fa_named *named);
/* VOYAGE's message was a success that did not name all: asks for the others. */
FA_MUST_USE fa_status fa_dispatch_ask(fa_dispatching *run, fa_voyage *voyage,
                                      const fa_verdict *verdict, fa_error *error);
/* What the answer to such a question means for the message that it is about: to a GET no refusal is
 * one of the record. */
FA_MUST_USE fa_status fa_dispatch_asked(fa_dispatching *run, const fa_voyage *voyage,
                                        const fa_reply *reply, fa_verdict *verdict,
                                        fa_error *error);
/* Whether so many successes that never showed the record are enough. */
FA_MUST_USE fa_status fa_dispatch_is_vain(fa_dispatching *run, const fa_voyage *voyage,
                                          const fa_verdict *verdict, bool *out, fa_error *error);

/* ---- what is written down (dispatch_settle.c) ---- */

/* Notes the outcome of every task of VOYAGE, which ends. Texts are copied. It is counted when it is
 * written down. */
FA_MUST_USE fa_status fa_dispatch_end(fa_dispatching *run, fa_voyage *voyage,
                                      const fa_outcome *outcome, fa_error *error);
void fa_dispatch_clear(fa_voyage *voyage);
/* Writes down what was noted. */
FA_MUST_USE fa_status fa_dispatch_settle(fa_dispatching *run, fa_error *error);

#endif
