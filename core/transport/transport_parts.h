/* What the files of the transport share. */
#ifndef FA_TRANSPORT_TRANSPORT_PARTS_H
#define FA_TRANSPORT_TRANSPORT_PARTS_H

#include <curl/curl.h>

#include "base/buffer.h"
#include "upload/transport.h"

enum { FA_PARALLEL_MOST = 64, FA_HEADER_MOST = 256 * 1024 };

/* A place for one message on its way; its handle is used again and again. */
typedef struct fa_transfer {
    CURL *easy;
    fa_arena room;
    fa_message message;
    fa_buffer body;
    fa_buffer address;
    struct curl_slist *fields;
    size_t header_bytes;
    bool busy, too_large, no_memory;
    char trouble[CURL_ERROR_SIZE]; /* curl's own words: looked into, never handed on */
} fa_transfer;

struct fa_transport {
    CURLM *multi;
    fa_buffer base; /* without a slash at its end */
    bool encrypted, loopback;
    fa_transport_options options;              /* numbers that are all set; its texts are below */
    fa_buffer cacert, certificate, key, agent; /* owned; NUL behind */
    fa_buffer bearer;                          /* "Authorization: Bearer …" and a NUL, or empty */
    fa_transfer transfers[FA_PARALLEL_MOST];
    unsigned running;
    bool begun; /* curl_global_init was called */
};

/* Appends the base URL as it is used. FA_USAGE: it is none, or one that is not allowed. */
FA_MUST_USE fa_status fa_base_url_read(fa_text text, fa_buffer *out, bool *encrypted,
                                       bool *loopback, fa_error *error);
/* Whether PATH may stand behind a base URL: no blanks, controls, fragments, or steps upwards. */
bool fa_base_url_allows(fa_text path);

/* Makes TRANSFER's handle ready for its message. */
FA_MUST_USE fa_status fa_transfer_prepare(fa_transport *transport, fa_transfer *transfer,
                                          fa_error *error);
/* Fills ANSWER from a transfer that curl ended with RESULT; texts live until the transfer is
 * cleared. */
FA_MUST_USE fa_status fa_transfer_reply(fa_transport *transport, fa_transfer *transfer,
                                        CURLcode result, fa_reply *reply, fa_error *error);
void fa_transfer_clear(fa_transfer *transfer); /* for the next message */
void fa_transfer_free(fa_transfer *transfer);

/* What happened to a message that got no whole answer. */
FA_MUST_USE bool fa_trouble_tell(const fa_transport *transport, fa_transfer *transfer,
                                 CURLcode result, fa_reply *reply);

/* Overwrites the contents before they are given back. */
void fa_wipe(fa_buffer *buffer);

#endif
