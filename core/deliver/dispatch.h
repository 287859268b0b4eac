/* Sends what waits in the outbox to one server, and writes down what the server answered.
 *
 * Decided: an erasure speaks of all that the editions may have made of the record, also of rules
 * that never fired, since which ones fired was erased with it. Where nothing is deleted these are
 * resources of an id and a status. */
#ifndef FA_DELIVER_DISPATCH_H
#define FA_DELIVER_DISPATCH_H

#include "api/profile.h"
#include "store/outbox.h"
#include "upload/transport.h"

typedef enum fa_dispatch_mode {
    FA_DISPATCH_ONCE,  /* each task that is due is tried once */
    FA_DISPATCH_DRAIN, /* until nothing is left, or nothing was acknowledged for `patience` */
    FA_DISPATCH_WATCH  /* until it is stopped */
} fa_dispatch_mode;

enum { FA_DISPATCH_TROUBLE = 512 };

typedef struct fa_dispatch_counts {
    uint64_t sent, dead;   /* of this run, and written down: versions */
    uint64_t tries;        /* messages that came to nothing for now */
    uint64_t total;        /* tasks that there were at the beginning */
    uint64_t left;         /* at the end: tasks that wait, also those that others are sending */
    uint64_t others;       /* of them: those that others are sending */
    uint64_t on_their_way; /* tasks that this program holds */
    bool paused;           /* nothing more is sent until someone acts: `trouble` says why */
    /* Why the last message came to nothing, while nothing goes; else "". A sentence of ours: the
     * server's words may repeat what was sent, and stay in the store. */
    char trouble[FA_DISPATCH_TROUBLE];
} fa_dispatch_counts;

/* A bearer token that may run out. */
typedef struct fa_token {
    fa_text text;    /* empty: none. Overwritten by its owner when the next one is asked for */
    int64_t expires; /* milliseconds since 1970-01-01 UTC; 0: not known */
} fa_token;

typedef struct fa_dispatch_options {
    const fa_profile *profile;
    fa_profile_file *profiles; /* with the profile's functions; may be NULL where it has none */
    fa_text key;               /* for pseudonyms; empty: subjects are sent as they are */
    const fa_transport_kind *kind;
    fa_transport *transport; /* open */
    fa_dispatch_mode mode;
    int64_t patience; /* milliseconds; 0: 60 s */
    void *context;
    /* All may be NULL. `token` is asked at the beginning, before it expires, and with AGAIN after
     * the server has refused it; *CHANGED false: there is no other. */
    fa_status (*token)(void *context, bool again, fa_token *token, bool *changed, fa_error *error);
    fa_stop (*stop)(void *context);
    void (*progress)(void *context, const fa_dispatch_counts *counts);
} fa_dispatch_options;

/* COUNTS is filled in every case. FA_OK however many were refused. FA_FILE when the store fails:
 * what was acknowledged is known or will be asked for again. FA_USAGE, FA_CONTENT, FA_LIMIT when a
 * profile's function fails: nothing of that record was sent. */
FA_MUST_USE fa_status fa_dispatch(fa_store *store, const fa_dispatch_options *options,
                                  fa_dispatch_counts *counts, fa_error *error);

#endif
