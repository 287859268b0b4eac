/* Any bytes as JSON: the reader ends, its events balance, and what it accepts reads the same again.
 */
#include "format/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds, const char *what)
{
    if (holds) return;
    (void)fprintf(stderr, "broken: %s\n", what);
    abort();
}

/* A number that fits must be what the C library reads, to the last but one digit of a double. */
static void check_number(fa_text text)
{
    fa_decimal value;
    char copy[64];
    if (!fa_json_number(text, &value) || text.length >= sizeof copy) return;
    memcpy(copy, text.bytes, text.length);
    copy[text.length] = '\0';
    double expected = strtod(copy, NULL), given = fa_decimal_to_double(value);
    must(fabs(given - expected) <= fabs(expected) * 1e-15, "fa_json_number");
}

static void check_text(fa_text text)
{
    must(fa_text_is_utf8(text), "a text is UTF-8");
    must(text.length == 0 || memchr(text.bytes, '\0', text.length) == NULL, "no NUL in a text");
}

/* Writes the last event as compact JSON. */
static void write_event(fa_buffer *out, const fa_json_reader *reader)
{
    static const char *const fixed[] = {
        [FA_JSON_OBJECT] = "{",    [FA_JSON_END_OBJECT] = "}", [FA_JSON_ARRAY] = "[",
        [FA_JSON_END_ARRAY] = "]", [FA_JSON_TRUE] = "true",    [FA_JSON_FALSE] = "false",
        [FA_JSON_NULL] = "null"};
    fa_json_event event = reader->event;
    char last = out->length > 0 ? out->bytes[out->length - 1] : '{';
    bool closes = event == FA_JSON_END_OBJECT || event == FA_JSON_END_ARRAY;
    if (!closes && last != '{' && last != '[' && last != ':') fa_buffer_add_byte(out, ',');
    if (event == FA_JSON_KEY || event == FA_JSON_TEXT) fa_json_add_text(out, reader->text);
    if (event == FA_JSON_KEY) fa_buffer_add_byte(out, ':');
    if (event == FA_JSON_NUMBER) fa_buffer_add(out, reader->text);
    if (event <= FA_JSON_NULL && fixed[event] != NULL) fa_buffer_add_z(out, fixed[event]);
}

/* Reads to the end and writes OUT; true when accepted. */
static bool read_all(fa_text document, fa_buffer *out)
{
    fa_arena scratch = {0};
    fa_json_reader reader;
    fa_json_reader_init(&reader, document, &scratch);
    size_t events = 0;
    int open = 0;
    while (fa_json_next(&reader) != FA_JSON_END && reader.event != FA_JSON_WRONG) {
        must(++events <= 2 * document.length, "the reader ends");
        must(reader.at < document.length, "a token lies in the document");
        open += reader.event == FA_JSON_OBJECT || reader.event == FA_JSON_ARRAY;
        open -= reader.event == FA_JSON_END_OBJECT || reader.event == FA_JSON_END_ARRAY;
        must(open >= 0 && open <= FA_JSON_DEPTH_MOST, "the levels balance");
        if (reader.event == FA_JSON_KEY || reader.event == FA_JSON_TEXT) check_text(reader.text);
        if (reader.event == FA_JSON_NUMBER) check_number(reader.text);
        write_event(out, &reader);
    }
    bool accepted = reader.event == FA_JSON_END;
    must(accepted ? open == 0 : reader.problem != NULL, "an end with a reason");
    must(reader.at <= document.length, "a problem lies in the document");
    must(fa_json_next(&reader) == (accepted ? FA_JSON_END : FA_JSON_WRONG), "the end stays");
    fa_arena_clear(&scratch);
    return accepted;
}

static bool skip_all(fa_text document)
{
    fa_arena scratch = {0};
    fa_json_reader reader;
    fa_json_reader_init(&reader, document, &scratch);
    (void)fa_json_next(&reader);
    bool accepted = fa_json_skip(&reader) && fa_json_next(&reader) == FA_JSON_END;
    fa_arena_clear(&scratch);
    return accepted;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fa_text document = {(const char *)data, size};
    fa_buffer once = {0}, twice = {0};
    bool accepted = read_all(document, &once);
    must(skip_all(document) == accepted, "skipping accepts the same");
    if (accepted) {
        fa_text written = fa_buffer_text(&once);
        must(fa_text_is_utf8(document), "accepted bytes are UTF-8");
        must(read_all(written, &twice), "what was accepted is accepted again");
        must(fa_text_equal(written, fa_buffer_text(&twice)), "and is the same");
        bool closed = once.bytes[once.length - 1] == '}' || once.bytes[once.length - 1] == ']';
        fa_buffer_reset(&twice);
        must(!closed || !read_all((fa_text){once.bytes, once.length - 1}, &twice),
             "a cut document is refused");
    }
    fa_buffer_clear(&once);
    fa_buffer_clear(&twice);
    return 0;
}
