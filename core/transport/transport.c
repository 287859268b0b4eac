/* Pulls messages while there is room for them, and hands each answer on. */
#include "upload/transport.h"

#include <stdlib.h>

#include "transport/transport_parts.h"

enum { SLICE = 100 }; /* milliseconds between two looks at the stop flag */

void fa_wipe(fa_buffer *buffer)
{
    if (buffer->bytes != NULL) explicit_bzero(buffer->bytes, buffer->capacity);
    fa_buffer_clear(buffer);
}

static void keep_text(fa_buffer *to, fa_text text)
{
    if (text.length == 0) return;
    fa_buffer_add(to, text);
    fa_buffer_add_byte(to, '\0');
}

static void set_defaults(fa_transport_options *options)
{
    if (options->connect_milliseconds <= 0) options->connect_milliseconds = 10000;
    if (options->total_milliseconds <= 0) options->total_milliseconds = 60000;
    if (options->slow_bytes <= 0) options->slow_bytes = 100;
    if (options->slow_seconds <= 0) options->slow_seconds = 20;
    if (options->answer_most == 0) options->answer_most = (size_t)4 << 20;
    if (options->parallel == 0) options->parallel = 4;
    if (options->parallel > FA_PARALLEL_MOST) options->parallel = FA_PARALLEL_MOST;
}

static fa_status open_multi(fa_transport *transport, fa_error *error)
{
    CURLM *multi = transport->multi = curl_multi_init();
    if (multi == NULL) return fa_error_memory(error);
    long most = (long)transport->options.parallel;
    bool set =
        curl_multi_setopt(multi, CURLMOPT_PIPELINING, (long)CURLPIPE_MULTIPLEX) == CURLM_OK &&
        curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, most) == CURLM_OK &&
        curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, most) == CURLM_OK;
    return set ? FA_OK : fa_error_memory(error);
}

static fa_status prepare(fa_transport *transport, const fa_transport_options *options,
                         fa_error *error)
{
    transport->options = *options;
    set_defaults(&transport->options);
    keep_text(&transport->cacert, fa_text_of(options->cacert));
    keep_text(&transport->certificate, fa_text_of(options->certificate));
    keep_text(&transport->key, fa_text_of(options->key));
    keep_text(&transport->agent, options->agent);
    if (transport->cacert.failed || transport->certificate.failed || transport->key.failed ||
        transport->agent.failed)
        return fa_error_memory(error);
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return fa_error_memory(error);
    transport->begun = true;
    FA_TRY(fa_base_url_read(options->base, &transport->base, &transport->encrypted,
                            &transport->loopback, error));
    return open_multi(transport, error);
}

/* Lets go of what is on its way. */
static void release(fa_transport *transport, fa_transfer *transfer)
{
    if (transfer->busy) {
        (void)curl_multi_remove_handle(transport->multi, transfer->easy);
        transport->running--;
    }
    fa_transfer_clear(transfer);
}

static void close_transport(fa_transport *transport)
{
    if (transport == NULL) return;
    for (size_t i = 0; i < FA_PARALLEL_MOST; i++) {
        release(transport, &transport->transfers[i]);
        fa_transfer_free(&transport->transfers[i]);
    }
    if (transport->multi != NULL) (void)curl_multi_cleanup(transport->multi);
    if (transport->begun) curl_global_cleanup();
    fa_buffer_clear(&transport->base);
    fa_buffer_clear(&transport->cacert);
    fa_buffer_clear(&transport->certificate);
    fa_buffer_clear(&transport->key);
    fa_buffer_clear(&transport->agent);
    fa_wipe(&transport->bearer);
    free(transport);
}

static fa_status open_transport(fa_transport **out, const fa_transport_options *options,
                                fa_error *error)
{
    *out = calloc(1, sizeof **out);
    if (*out == NULL) return fa_error_memory(error);
    fa_status status = prepare(*out, options, error);
    if (status == FA_OK) return FA_OK;
    close_transport(*out);
    *out = NULL;
    return status;
}

/* What RFC 6750 allows in a token; in particular no blank and no end of line. */
static bool is_token(fa_text token)
{
    for (size_t i = 0; i < token.length; i++)
        if (token.bytes[i] <= ' ' || token.bytes[i] > '~') return false;
    return token.length <= 16384;
}

static fa_status set_token(fa_transport *transport, fa_text token, fa_error *error)
{
    static const char before[] = "Authorization: Bearer ";
    if (!is_token(token))
        return fa_error_set(error, FA_USAGE,
                            "the token holds a blank, an end of line or another "
                            "character that no token can; is it the right file?");
    fa_wipe(&transport->bearer);
    if (token.length == 0) return FA_OK;
    /* In one piece, so that no copy of it stays behind where the buffer grew. */
    if (fa_buffer_reserve(&transport->bearer, sizeof before + token.length) == NULL)
        return fa_error_memory(error);
    fa_buffer_add_z(&transport->bearer, before);
    fa_buffer_add(&transport->bearer, token);
    fa_buffer_add_byte(&transport->bearer, '\0');
    return FA_OK;
}

static fa_transfer *free_place(fa_transport *transport)
{
    for (size_t i = 0; i < transport->options.parallel; i++)
        if (!transport->transfers[i].busy) return &transport->transfers[i];
    return NULL;
}

/* Begins messages until there is no room, or none is due: then *WAIT says for how long. */
static fa_status begin(fa_transport *transport, const fa_work *work, bool *ended, int64_t *wait,
                       fa_error *error)
{
    fa_transfer *transfer;
    while (!*ended && (transfer = free_place(transport)) != NULL) {
        fa_supply supply = FA_SUPPLY_END;
        transfer->message = (fa_message){0};
        FA_TRY(
            work->next(work->context, &transfer->room, &transfer->message, &supply, wait, error));
        *ended = supply == FA_SUPPLY_END;
        if (supply != FA_SUPPLY_MESSAGE) fa_transfer_clear(transfer);
        if (supply != FA_SUPPLY_MESSAGE) return FA_OK;
        FA_TRY(fa_transfer_prepare(transport, transfer, error));
        if (curl_multi_add_handle(transport->multi, transfer->easy) != CURLM_OK)
            return fa_error_memory(error);
        transfer->busy = true;
        transport->running++;
    }
    return FA_OK;
}

static fa_status finish(fa_transport *transport, const fa_work *work, fa_transfer *transfer,
                        CURLcode result, fa_error *error)
{
    fa_reply reply;
    FA_TRY(fa_transfer_reply(transport, transfer, result, &reply, error));
    fa_status status = work->done(work->context, &transfer->message, &reply, error);
    release(transport, transfer);
    return status;
}

static fa_status collect(fa_transport *transport, const fa_work *work, bool *some, fa_error *error)
{
    int left = 0;
    const CURLMsg *said;
    if (curl_multi_perform(transport->multi, &left) != CURLM_OK) return fa_error_memory(error);
    while ((said = curl_multi_info_read(transport->multi, &left)) != NULL) {
        fa_transfer *transfer = NULL;
        if (said->msg != CURLMSG_DONE) continue;
        if (curl_easy_getinfo(said->easy_handle, CURLINFO_PRIVATE, (char **)&transfer) !=
                CURLE_OK ||
            transfer == NULL)
            continue;
        *some = true;
        FA_TRY(finish(transport, work, transfer, said->data.result, error));
    }
    return FA_OK;
}

static fa_status drop(fa_transport *transport, const fa_work *work, fa_error *error)
{
    const fa_reply reply = {.passage = FA_PASSAGE_DROPPED,
                            .trouble = FA_TEXT("stopped before the answer came")};
    for (size_t i = 0; i < FA_PARALLEL_MOST; i++) {
        fa_transfer *transfer = &transport->transfers[i];
        if (!transfer->busy) continue;
        FA_TRY(work->done(work->context, &transfer->message, &reply, error));
        release(transport, transfer);
    }
    return FA_OK;
}

static fa_status run_until_done(fa_transport *transport, const fa_work *work, fa_error *error)
{
    bool ended = false;
    for (;;) {
        bool some = false;
        int64_t wait = SLICE;
        fa_stop stop = work->stop == NULL ? FA_STOP_NOT : work->stop(work->context);
        if (stop == FA_STOP_DROP) return drop(transport, work, error);
        if (stop == FA_STOP_NOT) FA_TRY(begin(transport, work, &ended, &wait, error));
        if (transport->running == 0 && (ended || stop != FA_STOP_NOT)) return FA_OK;
        FA_TRY(collect(transport, work, &some, error));
        if (some) continue;
        int slice = wait < 1 ? 1 : wait > SLICE ? SLICE : (int)wait;
        if (curl_multi_poll(transport->multi, NULL, 0, slice, NULL) != CURLM_OK)
            return fa_error_memory(error);
    }
}

static fa_status run(fa_transport *transport, const fa_work *work, fa_error *error)
{
    fa_status status = run_until_done(transport, work, error);
    for (size_t i = 0; i < FA_PARALLEL_MOST; i++) /* only after an error is there anything left */
        release(transport, &transport->transfers[i]);
    return status;
}

const fa_transport_kind fa_transport_curl = {
    .open = open_transport,
    .close = close_transport,
    .token = set_token,
    .run = run,
};
