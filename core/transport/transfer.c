/* One message on its way: what curl is told, and what is taken from it at the end. */
#include "transport/transport_parts.h"

static size_t take_body(char *bytes, size_t size, size_t count, /* NOLINT: its type is curl's */
                        void *context)
{
    fa_transfer *transfer = context;
    size_t length = size * count;
    bool fits = length <= transfer->body.ceiling - transfer->body.length;
    fa_buffer_add(&transfer->body, (fa_text){bytes, length});
    transfer->too_large = transfer->too_large || !fits;
    transfer->no_memory = fits && transfer->body.failed;
    return transfer->body.failed ? 0 : length;
}

/* curl keeps the fields; this only counts them. */
static size_t count_header(char *bytes, size_t size, size_t count, /* NOLINT: its type is curl's */
                           void *context)
{
    (void)bytes;
    fa_transfer *transfer = context;
    transfer->header_bytes += size * count;
    transfer->too_large = transfer->too_large || transfer->header_bytes > FA_HEADER_MOST;
    return transfer->too_large ? 0 : size * count;
}

static bool is_field(fa_text name, fa_text value)
{
    for (size_t i = 0; i < name.length; i++)
        if (name.bytes[i] <= ' ' || name.bytes[i] > '~' || name.bytes[i] == ':') return false;
    for (size_t i = 0; i < value.length; i++)
        if (value.bytes[i] < ' ' || value.bytes[i] > '~') return false;
    return name.length > 0;
}

static bool add_line(fa_transfer *transfer, const char *line)
{
    struct curl_slist *longer = curl_slist_append(transfer->fields, line);
    if (longer == NULL) return false;
    transfer->fields = longer;
    return true;
}

/* An empty value takes a field away that curl would send. */
static bool add_field(fa_transfer *transfer, fa_text name, fa_text value)
{
    fa_buffer line = {0};
    fa_buffer_add(&line, name);
    fa_buffer_add_z(&line, value.length > 0 ? ": " : ":");
    fa_buffer_add(&line, value);
    fa_buffer_add_byte(&line, '\0');
    bool added = !line.failed && add_line(transfer, line.bytes);
    fa_buffer_clear(&line);
    return added;
}

static bool add_fields(const fa_transport *transport, fa_transfer *transfer)
{
    const fa_message *message = &transfer->message;
    bool plain = message->expected.kind == FA_EXPECT_JSON;
    fa_text accept = plain ? FA_TEXT("application/json") : FA_TEXT("application/fhir+json");
    bool added = add_field(transfer, FA_TEXT("Accept"), accept) &&
                 add_field(transfer, FA_TEXT("Content-Type"), message->content_type) &&
                 add_field(transfer, FA_TEXT("Expect"), (fa_text){0}); /* no second of waiting */
    if (message->method == FA_METHOD_GET) /* what a cache between us kept confirms nothing */
        added = added && add_field(transfer, FA_TEXT("Cache-Control"), FA_TEXT("no-cache"));
    for (size_t i = 0; added && i < message->field_count; i++)
        added = add_field(transfer, message->fields[i].name, message->fields[i].value);
    if (transport->bearer.length > 0) added = added && add_line(transfer, transport->bearer.bytes);
    return added;
}

static bool may_be_sent(const fa_message *message)
{
    if (!fa_base_url_allows(message->path)) return false;
    if (!is_field(FA_TEXT("Content-Type"), message->content_type)) return false;
    for (size_t i = 0; i < message->field_count; i++)
        if (!is_field(message->fields[i].name, message->fields[i].value)) return false;
    return true;
}

static bool make_address(const fa_transport *transport, fa_transfer *transfer)
{
    fa_buffer *address = &transfer->address;
    fa_text path = transfer->message.path;
    while (path.length > 0 && path.bytes[0] == '/')
        path = fa_text_slice(path.bytes + 1, path.bytes + path.length);
    fa_buffer_add(address, fa_buffer_text(&transport->base));
    if (path.length > 0 && path.bytes[0] != '?') fa_buffer_add_byte(address, '/');
    fa_buffer_add(address, path);
    fa_buffer_add_byte(address, '\0');
    return !address->failed;
}

/* Every option that must hold is looked at: a libcurl built without one would be silent. */
#define SET(option, value)                                                                         \
    (code = code != CURLE_OK ? code : curl_easy_setopt(easy, (option), (value)))

static CURLcode set_limits(const fa_transport *transport, fa_transfer *transfer)
{
    CURL *easy = transfer->easy;
    const fa_transport_options *options = &transport->options;
    CURLcode code = CURLE_OK;
    SET(CURLOPT_CONNECTTIMEOUT_MS, (long)options->connect_milliseconds);
    SET(CURLOPT_TIMEOUT_MS, (long)options->total_milliseconds);
    SET(CURLOPT_LOW_SPEED_LIMIT, (long)options->slow_bytes);
    SET(CURLOPT_LOW_SPEED_TIME, (long)options->slow_seconds);
    SET(CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)options->answer_most);
    SET(CURLOPT_WRITEFUNCTION, take_body);
    SET(CURLOPT_WRITEDATA, (void *)transfer);
    SET(CURLOPT_HEADERFUNCTION, count_header);
    SET(CURLOPT_HEADERDATA, (void *)transfer);
    SET(CURLOPT_ERRORBUFFER, transfer->trouble);
    SET(CURLOPT_PRIVATE, (void *)transfer);
    SET(CURLOPT_NOSIGNAL, 1L);
    return code;
}

static CURLcode set_trust(const fa_transport *transport, fa_transfer *transfer)
{
    CURL *easy = transfer->easy;
    CURLcode code = CURLE_OK;
    SET(CURLOPT_PROTOCOLS_STR, transport->encrypted ? "https" : "http");
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_PROXY_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (transport->loopback) SET(CURLOPT_PROXY, ""); /* whatever the environment says */
    if (transport->cacert.length > 0) {
        SET(CURLOPT_CAINFO, transport->cacert.bytes);
        SET(CURLOPT_CAPATH, NULL); /* in place of the system's, not beside them */
    }
    if (transport->certificate.length > 0) SET(CURLOPT_SSLCERT, transport->certificate.bytes);
    if (transport->key.length > 0) SET(CURLOPT_SSLKEY, transport->key.bytes);
    return code;
}

static CURLcode set_request(const fa_transport *transport, fa_transfer *transfer)
{
    CURL *easy = transfer->easy;
    const fa_message *message = &transfer->message;
    static const char *const methods[] = {"PUT", "POST", "DELETE", "GET"};
    CURLcode code = CURLE_OK;
    bool carries = message->method == FA_METHOD_PUT || message->method == FA_METHOD_POST;
    SET(CURLOPT_URL, transfer->address.bytes);
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
    /* A connection that may be shared is waited for, before another is opened. */
    SET(CURLOPT_PIPEWAIT, 1L);
    SET(CURLOPT_HTTPHEADER, transfer->fields);
    if (transport->agent.length > 0) SET(CURLOPT_USERAGENT, transport->agent.bytes);
    if (carries) { /* an empty body too, or curl would ask standard input for one */
        SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)message->body.length);
        SET(CURLOPT_POSTFIELDS, message->body.length > 0 ? message->body.bytes : "");
    }
    SET(CURLOPT_CUSTOMREQUEST, methods[message->method]);
    return code;
}

fa_status fa_transfer_prepare(fa_transport *transport, fa_transfer *transfer, fa_error *error)
{
    if (transfer->easy == NULL) transfer->easy = curl_easy_init();
    if (transfer->easy == NULL) return fa_error_memory(error);
    transfer->body.ceiling = transport->options.answer_most;
    if (!may_be_sent(&transfer->message))
        return fa_error_set(error, FA_USAGE,
                            "a message has a path or a header field that cannot be sent");
    if (!make_address(transport, transfer) || !add_fields(transport, transfer))
        return fa_error_memory(error);
    CURLcode code = set_limits(transport, transfer);
    if (code == CURLE_OK) code = set_trust(transport, transfer);
    if (code == CURLE_OK) code = set_request(transport, transfer);
    if (code == CURLE_OUT_OF_MEMORY) return fa_error_memory(error);
    if (code != CURLE_OK)
        return fa_error_set(error, FA_USAGE,
                            "this computer's libcurl (%s) cannot do what a safe upload needs",
                            curl_version_info(CURLVERSION_NOW)->version);
    return FA_OK;
}

enum { SECRET_LEAST = 8 }; /* what is shorter hides nothing, and would be found everywhere */

/* The token that TRANSFER was sent with: by now the transport may have another. */
static fa_text token_of(const fa_transfer *transfer)
{
    static const char before[] = "Authorization: Bearer ";
    for (const struct curl_slist *line = transfer->fields; line != NULL; line = line->next)
        if (strncmp(line->data, before, sizeof before - 1) == 0)
            return fa_text_of(line->data + sizeof before - 1);
    return (fa_text){0};
}

/* Where a server repeats the token (some pages of errors show the request), it goes no further. */
static void hide_token(const fa_transfer *transfer, char *bytes, size_t length)
{
    fa_text token = token_of(transfer);
    if (token.length < SECRET_LEAST) return;
    char *found, *end = bytes + length;
    while (length > 0 &&
           (found = memmem(bytes, (size_t)(end - bytes), token.bytes, token.length)) != NULL) {
        memset(found, '*', token.length);
        bytes = found + token.length;
    }
}

static bool take_field(fa_transfer *transfer, const char *name, fa_text *out)
{
    struct curl_header *field = NULL;
    char *copy;
    if (curl_easy_header(transfer->easy, name, 0, CURLH_HEADER, -1, &field) != CURLHE_OK)
        return true;
    size_t length = strlen(field->value);
    if ((copy = FA_TAKE(&transfer->room, char, length + 1)) == NULL) return false;
    memcpy(copy, field->value, length);
    hide_token(transfer, copy, length);
    *out = (fa_text){copy, length};
    return true;
}

static bool take_fields(fa_transfer *transfer, fa_reply *reply)
{
    return take_field(transfer, "Content-Type", &reply->content_type) &&
           take_field(transfer, "Location", &reply->location) &&
           take_field(transfer, "Content-Location", &reply->content_location) &&
           take_field(transfer, "ETag", &reply->etag) &&
           take_field(transfer, "Last-Modified", &reply->last_modified) &&
           take_field(transfer, "Retry-After", &reply->retry_after);
}

fa_status fa_transfer_reply(fa_transport *transport, fa_transfer *transfer, CURLcode result,
                            fa_reply *reply, fa_error *error)
{
    *reply = (fa_reply){0};
    if (transfer->no_memory || result == CURLE_OUT_OF_MEMORY) return fa_error_memory(error);
    if (result != CURLE_OK)
        return fa_trouble_tell(transport, transfer, result, reply) ? FA_OK : fa_error_memory(error);
    long status = 0, version = 0;
    (void)curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
    (void)curl_easy_getinfo(transfer->easy, CURLINFO_HTTP_VERSION, &version);
    reply->status = (int)status;
    reply->multiplexed = version == CURL_HTTP_VERSION_2_0;
    if (transfer->body.length > 0)
        hide_token(transfer, transfer->body.bytes, transfer->body.length);
    reply->body = fa_buffer_text(&transfer->body);
    return take_fields(transfer, reply) ? FA_OK : fa_error_memory(error);
}

void fa_transfer_clear(fa_transfer *transfer)
{
    for (struct curl_slist *field = transfer->fields; field != NULL; field = field->next)
        explicit_bzero(field->data, strlen(field->data));
    curl_slist_free_all(transfer->fields);
    if (transfer->easy != NULL) curl_easy_reset(transfer->easy);
    fa_arena_reset(&transfer->room);
    fa_buffer_reset(&transfer->body);
    fa_buffer_reset(&transfer->address);
    transfer->fields = NULL;
    transfer->header_bytes = 0;
    transfer->busy = transfer->too_large = transfer->no_memory = false;
    transfer->trouble[0] = '\0';
}

void fa_transfer_free(fa_transfer *transfer)
{
    fa_transfer_clear(transfer);
    if (transfer->easy != NULL) curl_easy_cleanup(transfer->easy);
    fa_arena_clear(&transfer->room);
    fa_buffer_clear(&transfer->body);
    fa_buffer_clear(&transfer->address);
    transfer->easy = NULL;
}
