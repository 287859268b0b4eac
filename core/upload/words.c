/* Small texts of answers: locations, entity tags, and what a server says to people. */
#include "base/buffer.h"
#include "upload/reading.h"

enum { PLAIN_MOST = 500 };

static fa_text without_query(fa_text location)
{
    for (size_t i = 0; i < location.length; i++)
        if (location.bytes[i] == '?' || location.bytes[i] == '#') location.length = i;
    return location;
}

/* Takes the last part behind a slash off TEXT. */
static fa_text take_last(fa_text *text)
{
    size_t from = text->length;
    while (from > 0 && text->bytes[from - 1] != '/')
        from--;
    fa_text last = {text->bytes + from, text->length - from};
    text->length = from > 0 ? from - 1 : 0;
    return last;
}

bool fa_location_read(fa_text location, fa_text *type, fa_text *id, fa_text *version)
{
    fa_text rest = without_query(location);
    *version = (fa_text){0};
    *id = take_last(&rest);
    *type = take_last(&rest);
    if (fa_text_equal(*type, FA_TEXT("_history"))) {
        *version = *id;
        *id = take_last(&rest);
        *type = take_last(&rest);
    }
    return type->length > 0 && id->length > 0;
}

fa_text fa_etag_plain(fa_text etag)
{
    if (fa_text_starts(etag, FA_TEXT("W/")))
        etag = fa_text_slice(etag.bytes + 2, etag.bytes + etag.length);
    bool quoted = etag.length >= 2 && etag.bytes[0] == '"' && etag.bytes[etag.length - 1] == '"';
    return quoted ? fa_text_slice(etag.bytes + 1, etag.bytes + etag.length - 1) : etag;
}

/* How much of TEXT lies before WORD, in any case of letters; all of it when WORD is not there. */
static size_t before(fa_text text, const char *word)
{
    fa_text wanted = fa_text_of(word);
    for (size_t at = 0; at + wanted.length <= text.length; at++)
        if (fa_text_equal_nocase((fa_text){text.bytes + at, wanted.length}, wanted)) return at;
    return text.length;
}

/* The length of the tag that TEXT begins with, together with a style, script or comment; 0: none.
 */
static size_t markup_length(fa_text text)
{
    static const char *const hidden[][2] = {
        {"<style", "</style"}, {"<script", "</script"}, {"<!--", "--"}};
    size_t at = 0;
    if (text.length == 0 || text.bytes[0] != '<') return 0;
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
        fa_text begin = fa_text_of(hidden[i][0]);
        bool begins = text.length >= begin.length &&
                      fa_text_equal_nocase((fa_text){text.bytes, begin.length}, begin);
        if (begins)
            at = begin.length +
                 before((fa_text){text.bytes + begin.length, text.length - begin.length},
                        hidden[i][1]);
    }
    at += before((fa_text){text.bytes + at, text.length - at}, ">");
    return at < text.length ? at + 1 : text.length;
}

/* One line, without what a terminal would obey and runs of blanks; what is no UTF-8 is left out. */
static void add_plain(fa_buffer *out, fa_text text, bool marked_up)
{
    size_t at = 0;
    bool blank = false;
    while (at < text.length && out->length < PLAIN_MOST) {
        fa_text left = {text.bytes + at, text.length - at};
        size_t markup = marked_up ? markup_length(left) : 0;
        size_t length = 1;
        while (at + length < text.length && ((unsigned char)text.bytes[at + length] & 0xC0) == 0x80)
            length++;
        unsigned char first = (unsigned char)*left.bytes;
        bool control = first <= ' ' || first == 0x7F ||
                       (first == 0xC2 && length == 2 && (unsigned char)left.bytes[1] < 0xA0);
        blank = blank || markup > 0 || control;
        if (markup == 0 && !control && fa_text_is_utf8((fa_text){left.bytes, length})) {
            if (blank && out->length > 0) fa_buffer_add_byte(out, ' ');
            fa_buffer_add(out, (fa_text){left.bytes, length});
            blank = false;
        }
        at += markup > 0 ? markup : length;
    }
}

static bool is_markup(fa_text content_type)
{
    static const char *const types[] = {"text/html", "application/xhtml+xml", "text/xml",
                                        "application/xml"};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        fa_text type = fa_text_of(types[i]);
        if (content_type.length >= type.length &&
            fa_text_equal_nocase((fa_text){content_type.bytes, type.length}, type))
            return true;
    }
    return false;
}

static bool copy_plain(fa_text text, bool marked_up, fa_arena *arena, fa_text *out)
{
    fa_buffer plain = {0};
    add_plain(&plain, text, marked_up);
    bool copied = !plain.failed && fa_arena_copy(arena, fa_buffer_text(&plain), out);
    fa_buffer_clear(&plain);
    return copied;
}

bool fa_words_plain(fa_text words, fa_arena *arena, fa_text *out)
{
    return copy_plain(words, false, arena, out);
}

bool fa_server_words(fa_text body, fa_text content_type, fa_arena *arena, fa_text *out)
{
    fa_reply_read read;
    bool whole = fa_reply_read_fhir(body, NULL, 0, arena, &read);
    if (read.no_memory) return false;
    bool outcome = whole && read.whole.words.length > 0;
    if (outcome) return fa_words_plain(read.whole.words, arena, out);
    return copy_plain(body, is_markup(content_type), arena, out);
}
