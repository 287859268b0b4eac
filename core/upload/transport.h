/* Messages to one server and its answers back: connections that are shared, checked and bounded. */
#ifndef FA_UPLOAD_TRANSPORT_H
#define FA_UPLOAD_TRANSPORT_H

#include "base/arena.h"
#include "base/error.h"
#include "upload/message.h"
#include "upload/reply.h"

/* Always: https with TLS 1.2 or later, except to this computer itself; the server's certificate and
 * name checked; no redirects, cookies or .netrc; the proxy of the environment (https_proxy,
 * no_proxy), but not for this computer. The caller ignores SIGPIPE. What is 0 or empty takes the
 * value behind it. */
typedef struct fa_transport_options {
    fa_text base;            /* "https://fhir.example.org/r4" */
    const char *cacert;      /* PEM file of who may sign, in place of the system's */
    const char *certificate; /* PEM files of our own, for servers that ask */
    const char *key;
    fa_text agent;                /* User-Agent */
    int64_t connect_milliseconds; /* 10 s */
    int64_t total_milliseconds;   /* 60 s, from beginning to end of one message */
    int64_t slow_bytes;           /* fewer of them a second … 100 */
    int64_t slow_seconds;         /* … for so long: given up. 20 */
    size_t answer_most;           /* bytes of a body: 4 MiB */
    unsigned parallel;            /* messages on their way at once: 4; at most 64 */
} fa_transport_options;

typedef struct fa_transport fa_transport;

typedef enum fa_supply {
    FA_SUPPLY_MESSAGE,
    FA_SUPPLY_LATER, /* nothing is due before *wait milliseconds; may be asked sooner */
    FA_SUPPLY_END
} fa_supply;

typedef enum fa_stop {
    FA_STOP_NOT,
    FA_STOP_FINISH, /* begin nothing more, wait for what is on its way */
    FA_STOP_DROP    /* and do not wait */
} fa_stop;

/* `next` fills MESSAGE; what it takes from ROOM lives until `done` has returned for that message.
 * `done` may call fa_transport_token. A status other than FA_OK ends the run: what is on its way is
 * let go, and `done` not called for it. `stop` is asked several times a second; NULL: never. */
typedef struct fa_work {
    fa_status (*next)(void *context, fa_arena *room, fa_message *message, fa_supply *supply,
                      int64_t *wait, fa_error *error);
    fa_status (*done)(void *context, const fa_message *message, const fa_reply *reply,
                      fa_error *error);
    fa_stop (*stop)(void *context);
    void *context;
} fa_work;

/* What a library for the network must be able to do. It stands in a module that is loaded by what
 * sends, and by nothing else: loading it costs more than scoring a form. */
typedef struct fa_transport_kind {
    /* FA_USAGE when the options cannot be: the sentence says why. */
    fa_status (*open)(fa_transport **out, const fa_transport_options *options, fa_error *error);
    void (*close)(fa_transport *transport); /* NULL is allowed */

    /* The bearer token of every message that is begun from now on; empty: none. Copied; wiped when
     * it is replaced and at the end. Where an answer repeats it, asterisks stand in its place.
     * FA_USAGE when it holds what no token can. */
    fa_status (*token)(fa_transport *transport, fa_text token, fa_error *error);

    /* Until `next` says END, or `stop` something, and everything begun is done. */
    fa_status (*run)(fa_transport *transport, const fa_work *work, fa_error *error);
} fa_transport_kind;

/* The module's one symbol. */
#define FA_TRANSPORT_SYMBOL "fa_transport_curl"
extern const fa_transport_kind fa_transport_curl;

#endif
