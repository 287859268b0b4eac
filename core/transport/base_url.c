/* Which addresses a message may go to. */
#include "transport/transport_parts.h"

static bool has_part(CURLU *url, CURLUPart part)
{
    char *text = NULL;
    bool has = curl_url_get(url, part, &text, 0) == CURLUE_OK;
    curl_free(text);
    return has;
}

/* 127.0.0.0/8, as curl has written it: four numbers. */
static bool is_loopback_number(fa_text host)
{
    size_t dots = 0;
    if (!fa_text_starts(host, FA_TEXT("127."))) return false;
    for (size_t i = 0; i < host.length; i++) {
        bool dot = host.bytes[i] == '.';
        if (!dot && (host.bytes[i] < '0' || host.bytes[i] > '9')) return false;
        dots += dot;
    }
    return dots == 3;
}

/* Names that libcurl itself never looks up elsewhere. */
static bool is_loopback(const char *host)
{
    fa_text text = fa_text_of(host);
    return fa_text_equal_nocase(text, FA_TEXT("localhost")) ||
           fa_text_equal(text, FA_TEXT("[::1]")) || is_loopback_number(text);
}

static fa_status check_parts(CURLU *url, fa_error *error)
{
    if (has_part(url, CURLUPART_USER) || has_part(url, CURLUPART_PASSWORD))
        return fa_error_set(error, FA_USAGE,
                            "the server's address holds a user name or password: "
                            "arguments are seen by everyone on this computer, so "
                            "name a file with a token (--token-file)");
    if (has_part(url, CURLUPART_QUERY) || has_part(url, CURLUPART_FRAGMENT))
        return fa_error_set(error, FA_USAGE,
                            "the server's address ends in '?…' or '#…': give it "
                            "only up to the place that records are sent to");
    return FA_OK;
}

static fa_status check_scheme(CURLU *url, bool *encrypted, bool *loopback, fa_error *error)
{
    char *scheme = NULL, *host = NULL;
    fa_status status = FA_OK;
    if (curl_url_get(url, CURLUPART_SCHEME, &scheme, 0) != CURLUE_OK ||
        curl_url_get(url, CURLUPART_HOST, &host, 0) != CURLUE_OK) {
        status = fa_error_memory(error);
        goto done;
    }
    *encrypted = fa_text_equal(fa_text_of(scheme), FA_TEXT("https"));
    bool plain = fa_text_equal(fa_text_of(scheme), FA_TEXT("http"));
    *loopback = is_loopback(host);
    if (!*encrypted && !(plain && *loopback))
        status = fa_error_set(error, FA_USAGE,
                              "'%s://%s': records leave this computer only by https", scheme, host);
done:
    curl_free(scheme);
    curl_free(host);
    return status;
}

static fa_status take_whole(CURLU *url, fa_buffer *out, fa_error *error)
{
    char *whole = NULL;
    if (curl_url_get(url, CURLUPART_URL, &whole, 0) != CURLUE_OK) return fa_error_memory(error);
    fa_text text = fa_text_of(whole);
    while (text.length > 0 && text.bytes[text.length - 1] == '/')
        text.length--;
    fa_buffer_add(out, text);
    curl_free(whole);
    return out->failed ? fa_error_memory(error) : FA_OK;
}

fa_status fa_base_url_read(fa_text text, fa_buffer *out, bool *encrypted, bool *loopback,
                           fa_error *error)
{
    fa_buffer terminated = {0};
    fa_status status = FA_OK;
    CURLU *url = curl_url();
    fa_buffer_add(&terminated, text);
    fa_buffer_add_byte(&terminated, '\0');
    if (url == NULL || terminated.failed) {
        status = fa_error_memory(error);
        goto done;
    }
    CURLUcode code = curl_url_set(url, CURLUPART_URL, terminated.bytes, 0);
    if (code == CURLUE_OUT_OF_MEMORY) status = fa_error_memory(error);
    if (code != CURLUE_OK && status == FA_OK) /* not repeated: it may hold a password */
        status = fa_error_set(error, FA_USAGE,
                              "the server's address is no URL: write it as "
                              "https://fhir.example.org/r4");
    if (status == FA_OK) status = check_parts(url, error);
    if (status == FA_OK) status = check_scheme(url, encrypted, loopback, error);
    if (status == FA_OK) status = take_whole(url, out, error);
done:
    curl_url_cleanup(url);
    fa_buffer_clear(&terminated);
    return status;
}

bool fa_base_url_allows(fa_text path)
{
    size_t dots = 0, length = 0; /* of the segment */
    bool in_query = false;
    for (size_t i = 0; i <= path.length; i++) {
        char byte = i < path.length ? path.bytes[i] : '/';
        if (byte <= ' ' || byte > '~' || byte == '#' || byte == '\\') return false;
        bool ends = byte == '/' || byte == '?';
        if (ends && !in_query && length > 0 && length == dots && dots <= 2) return false;
        in_query = in_query || byte == '?';
        length = ends ? 0 : length + 1;
        dots = ends ? 0 : dots + (byte == '.');
    }
    return true;
}
