/* NDJSON records into columns: one strict pass that validates and hands out the answers. */
#include <stdio.h>
#include <string.h>

#include "format/json.h"
#include "intake/take.h"

/* One line on its way into a row. */
typedef struct filling {
    fa_reader *reader;
    fa_json_reader *json;
    size_t row;
    fa_text line;
    bool unwrapped; /* inside the "raw" of a mended rejects file */
    bool whole;     /* nothing was wrong with its shape */
} filling;

static void reject(filling *fill, fa_notice_code code, const char *detail)
{
    fa_text copy = {0};
    if (!fa_arena_copy(&fill->reader->records->scratch, fa_text_of(detail), &copy))
        fill->reader->no_memory = true;
    fa_notice notice = {(uint32_t)fill->row, code, -1, (uint32_t)fill->json->at + 1, copy};
    fa_reader_reject_whole(fill->reader, notice);
    fill->whole = false;
}

static void reject_named(filling *fill, const char *sentence, fa_text name)
{
    char detail[256];
    (void)snprintf(detail, sizeof detail, sentence, FA_TEXT_ARG(name));
    reject(fill, FA_NOTICE_SHAPE, detail);
}

static void reject_wrong(filling *fill)
{
    char detail[256];
    if (fill->json->no_memory) fill->reader->no_memory = true;
    (void)snprintf(detail, sizeof detail, "not JSON: %s", fill->json->problem);
    reject(fill, FA_NOTICE_JSON, detail);
}

/* The decimal that a JSON number is, as an intake field would have it: 3e0 is 3. */
static bool number_text(filling *fill, fa_text number, fa_text *out)
{
    *out = number;
    bool plain = memchr(number.bytes, 'e', number.length) == NULL &&
                 memchr(number.bytes, 'E', number.length) == NULL;
    fa_decimal value;
    if (plain || !fa_json_number(number, &value)) return true;
    char text[FA_DECIMAL_TEXT];
    size_t length = fa_decimal_print(value, text);
    return fa_arena_copy(&fill->reader->records->scratch, (fa_text){text, length}, out);
}

/* A plain value as text; nothing for null. False when it is an object or an array, or wrong. */
static bool plain_text(filling *fill, fa_json_event event, fa_text *out)
{
    *out = (fa_text){0};
    if (event == FA_JSON_TEXT) *out = fill->json->text;
    if (event == FA_JSON_TRUE) *out = FA_TEXT("true");
    if (event == FA_JSON_FALSE) *out = FA_TEXT("false");
    if (event == FA_JSON_NUMBER && !number_text(fill, fill->json->text, out))
        fill->reader->no_memory = true;
    return event == FA_JSON_TEXT || event == FA_JSON_TRUE || event == FA_JSON_FALSE ||
           event == FA_JSON_NUMBER || event == FA_JSON_NULL;
}

/* [2, 3]: two ticks, as "2;3"; *EMPTY when the list is. */
static bool ticks_text(filling *fill, fa_text *out, bool *empty)
{
    fa_buffer ticks = {0};
    bool first = true, plain = true;
    for (;;) {
        fa_json_event event = fa_json_next(fill->json);
        fa_text tick;
        if (event == FA_JSON_END_ARRAY) break;
        plain = plain_text(fill, event, &tick) && event != FA_JSON_NULL;
        if (!plain) break;
        if (!first) fa_buffer_add_byte(&ticks, ';');
        first = false;
        fa_buffer_add(&ticks, tick);
    }
    bool copied = !ticks.failed &&
                  fa_arena_copy(&fill->reader->records->scratch, fa_buffer_text(&ticks), out);
    if (!copied) fill->reader->no_memory = true;
    fa_buffer_clear(&ticks);
    *empty = first;
    return plain;
}

/* Whether another key of the record took this place before. */
static bool is_taken(filling *fill, fa_use use)
{
    bool *seen = fill->reader->seen;
    size_t slot =
        use.role == FA_ROLE_ITEM ? FA_ROLE_OURS + use.index
        : use.role == FA_ROLE_STATED
            ? FA_ROLE_OURS + use.index + fill->reader->intake->plan->instrument->item_count
            : (size_t)use.role;
    bool taken = seen[slot];
    seen[slot] = true;
    return taken;
}

/* An answer to a question that the instrument does not ask: told, so that no misprint goes unseen.
 */
static void note_unknown(filling *fill, fa_text name)
{
    fa_text copy = {0};
    if (!fa_arena_copy(&fill->reader->records->scratch, name, &copy))
        fill->reader->no_memory = true;
    fa_reader_note(fill->reader, (fa_notice){(uint32_t)fill->row, FA_NOTICE_UNKNOWN_ANSWER, -1,
                                             (uint32_t)fill->json->at + 1, copy});
}

static bool is_filter(const filling *fill, fa_text name)
{
    const fa_mapping *mapping = fill->reader->intake->options->mapping;
    return fill->reader->filters && fa_text_equal_nocase(mapping->only_column, name);
}

static bool take_kept(filling *fill, fa_text name, fa_text value)
{
    const fa_column_options *options = &fill->reader->intake->options->columns;
    fa_use filter = {FA_ROLE_FILTER, 0, (uint32_t)fill->json->at};
    if (is_filter(fill, name)) fa_reader_take_other(fill->reader, fill->row, filter, value);
    bool kept = false;
    for (size_t i = 0; i < options->keep_count; i++) {
        if (!fa_text_equal_nocase(options->keep[i], name)) continue;
        fa_use use = {FA_ROLE_KEPT, i, (uint32_t)fill->json->at};
        fa_reader_take_other(fill->reader, fill->row, use, value);
        kept = true;
    }
    return kept;
}

/* Whether something that is no answer is looked at. */
static bool is_kept(const filling *fill, fa_text name)
{
    const fa_column_options *options = &fill->reader->intake->options->columns;
    for (size_t i = 0; i < options->keep_count; i++)
        if (fa_text_equal_nocase(options->keep[i], name)) return true;
    return is_filter(fill, name);
}

static void take_value(filling *fill, fa_use use, fa_text name)
{
    fa_json_event event = fa_json_next(fill->json);
    const fa_item *items = fill->reader->intake->plan->instrument->items;
    bool item = use.role == FA_ROLE_ITEM, empty = false;
    bool list = item && event == FA_JSON_ARRAY && items[use.index].kind != FA_ITEM_WRITTEN;
    fa_text text = {0};
    use.column = (uint32_t)fill->json->at;
    bool plain = list ? ticks_text(fill, &text, &empty) : plain_text(fill, event, &text);
    if (fill->json->event == FA_JSON_WRONG)
        reject_wrong(fill);
    else if (!plain)
        reject_named(fill, "'%.*s' holds something that is not an answer", name);
    else if (is_taken(fill, use))
        reject_named(fill, "'%.*s' says again what another key of the record says", name);
    if (!fill->whole) return;
    (void)take_kept(fill, name, text);
    if (empty && items[use.index].kind == FA_ITEM_TICK_ALL)
        fa_reader_take_nothing_ticked(fill->reader, fill->row, use);
    else if (item)
        fa_reader_take_answer(fill->reader, fill->row, use, text);
    else
        fa_reader_take_other(fill->reader, fill->row, use, text);
}

static void pass_over(filling *fill, fa_text name)
{
    if (!is_kept(fill, name)) {
        if (!fa_json_skip(fill->json)) reject_wrong(fill);
        return;
    }
    fa_text value = {0};
    fa_json_event event = fa_json_next(fill->json);
    if (event == FA_JSON_WRONG)
        reject_wrong(fill);
    else if (!plain_text(fill, event, &value))
        reject_named(fill, "'%.*s' is to be kept but is not a plain value", name);
    else
        take_kept(fill, name, value);
}

static void fill_line(filling *fill, fa_text line);

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Bytes that could not stand in JSON, given in hexadecimal digits. */
static bool decode_hex(filling *fill, fa_text digits, fa_text *out)
{
    char *bytes = fa_arena_take(&fill->reader->records->scratch, digits.length / 2 + 1, 1);
    if (bytes == NULL) fill->reader->no_memory = true;
    if (bytes == NULL || digits.length % 2 != 0) return false;
    for (size_t i = 0; i + 1 < digits.length; i += 2) {
        int high = hex_digit(digits.bytes[i]), low = hex_digit(digits.bytes[i + 1]);
        if (high < 0 || low < 0) return false;
        bytes[i / 2] = (char)(high * 16 + low);
    }
    *out = (fa_text){bytes, digits.length / 2};
    return true;
}

/* The record that a mended rejects file carries as text. */
static void unwrap(filling *fill, bool hex)
{
    fa_json_event event = fa_json_next(fill->json);
    fa_text raw = fill->json->text;
    if (event == FA_JSON_WRONG) {
        reject_wrong(fill);
        return;
    }
    if (event != FA_JSON_TEXT || (hex && !decode_hex(fill, raw, &raw))) {
        reject(fill, FA_NOTICE_SHAPE, "what was rejected does not stand in 'raw' as a text");
        return;
    }
    while ((event = fa_json_next(fill->json)) == FA_JSON_KEY)
        if (!fa_json_skip(fill->json)) break;
    if (event != FA_JSON_END_OBJECT || fa_json_next(fill->json) != FA_JSON_END) {
        reject_wrong(fill);
        return;
    }
    fill->reader->records->raw[fill->row] = raw;
    fill_line(fill, raw);
}

/* Where in the record an object stands. */
typedef struct nest {
    bool answers; /* in its "answers" */
    fa_text part; /* of a battery, with a point behind: what the names in it are to be put after */
} nest;

static void take_members(filling *fill, nest where);

static fa_text join(filling *fill, fa_text one, fa_text other)
{
    char *bytes = fa_arena_take(&fill->reader->records->scratch, one.length + other.length + 1, 1);
    if (bytes == NULL) fill->reader->no_memory = true;
    if (bytes == NULL) return other;
    if (one.length > 0) memcpy(bytes, one.bytes, one.length);
    if (other.length > 0) memcpy(bytes + one.length, other.bytes, other.length);
    return (fa_text){bytes, one.length + other.length};
}

/* {"flags": {"saddle": …}} is {"flags.saddle": …}. What is written in another way is refused: else
 * its answers would be lost among the columns that nothing uses. */
static bool take_part(filling *fill, nest where, fa_text name)
{
    const fa_instrument *instrument = fill->reader->intake->plan->instrument;
    const fa_mapping *mapping = fill->reader->intake->options->mapping;
    if (is_kept(fill, name) || !fa_column_is_part(instrument, mapping, name)) return false;
    fa_json_event event = fa_json_next(fill->json);
    if (event == FA_JSON_OBJECT) {
        where.part = join(fill, name, FA_TEXT("."));
        take_members(fill, where);
        return true;
    }
    if (event == FA_JSON_ARRAY)
        reject_named(fill, "'%.*s' is a list; its answers stand in an object, by their names",
                     name);
    return event == FA_JSON_ARRAY || event == FA_JSON_NULL;
}

static void take_answers(filling *fill)
{
    if (fa_json_next(fill->json) == FA_JSON_OBJECT)
        take_members(fill, (nest){.answers = true});
    else
        reject(fill, FA_NOTICE_SHAPE, "'answers' is not an object");
}

/* Whether what has this ROLE is looked for WHERE it stands. */
static bool is_used(nest where, fa_role role)
{
    if (role == FA_ROLE_ITEM) return true;
    if (where.answers || role == FA_ROLE_IGNORED || role == FA_ROLE_OURS) return false;
    return where.part.length == 0 || role == FA_ROLE_STATED;
}

static void take_member(filling *fill, nest where, fa_text name)
{
    const fa_instrument *instrument = fill->reader->intake->plan->instrument;
    const fa_mapping *mapping = fill->reader->intake->options->mapping;
    bool outermost = !where.answers && where.part.length == 0;
    fa_use use = fa_column_role_mapped(instrument, mapping, NULL, name);
    if (outermost && use.role != FA_ROLE_ITEM && fa_text_equal(name, FA_TEXT("answers"))) {
        take_answers(fill);
        return;
    }
    if (is_used(where, use.role)) {
        take_value(fill, use, name);
        return;
    }
    if (take_part(fill, where, name)) return;
    if (!outermost) note_unknown(fill, name);
    pass_over(fill, name);
}

/* The members of the record, of its "answers", or of one part's. */
static void take_members(filling *fill, nest where)
{
    bool outermost = !where.answers && where.part.length == 0;
    bool ours = false;
    while (fill->whole) {
        fa_json_event event = fa_json_next(fill->json);
        if (event == FA_JSON_END_OBJECT) return;
        if (event == FA_JSON_WRONG) {
            reject_wrong(fill);
            return;
        }
        fa_text name = fill->json->text;
        bool hex = fa_text_equal(name, FA_TEXT("raw_hex"));
        bool raw = hex || fa_text_equal(name, FA_TEXT("raw"));
        ours = ours || fa_text_equal(name, FA_TEXT("reject_line"));
        if (ours && raw && outermost && !fill->unwrapped) {
            fill->unwrapped = true;
            unwrap(fill, hex);
            return;
        }
        take_member(fill, where, where.part.length > 0 ? join(fill, where.part, name) : name);
    }
}

static void fill_line(filling *fill, fa_text line)
{
    fa_json_reader json;
    fa_json_reader *before = fill->json;
    fill->json = &json;
    fill->line = line;
    fa_json_reader_init(&json, line, &fill->reader->records->scratch);
    fa_json_event event = fa_json_next(&json);
    bool unwrapped = fill->unwrapped;
    if (event == FA_JSON_OBJECT)
        take_members(fill, (nest){0});
    else if (event == FA_JSON_WRONG)
        reject_wrong(fill);
    else
        reject(fill, FA_NOTICE_SHAPE, "a line holds one object");
    bool ended = fill->unwrapped == unwrapped; /* else the raw record was read to its end instead */
    if (fill->whole && ended && fa_json_next(&json) != FA_JSON_END) reject_wrong(fill);
    fill->json = before;
}

static void begin_row(fa_reader *reader, size_t row)
{
    fa_records *records = reader->records;
    const fa_instrument *instrument = reader->intake->plan->instrument;
    fa_responses_blank_row(&records->responses, row);
    fa_records_blank_row(records, row);
    memset(reader->seen, 0, FA_ROLE_OURS + instrument->item_count + instrument->score_count);
}

void fa_reader_fill_ndjson(fa_reader *reader)
{
    fa_records *records = reader->records;
    size_t row = 0;
    while (row < FA_BLOCK_ROWS && reader->at < reader->end) {
        const char *newline = memchr(reader->at, '\n', (size_t)(reader->end - reader->at));
        const char *stop = newline != NULL ? newline : reader->end;
        fa_text line = fa_text_slice(reader->at, stop);
        if (line.length > 0 && line.bytes[line.length - 1] == '\r') line.length--;
        uint32_t number = reader->line++;
        reader->at = newline != NULL ? newline + 1 : reader->end;
        if (fa_text_trim(line).length == 0) continue;
        begin_row(reader, row);
        records->line[row] = number;
        records->raw[row] = line;
        fa_json_reader none = {0};
        filling fill = {.reader = reader, .json = &none, .row = row, .line = line, .whole = true};
        bool long_line = line.length > FA_CSV_RECORD_MOST;
        if (long_line) records->raw[row].length = 4096;
        if (long_line)
            fa_reader_reject_whole(reader,
                                   (fa_notice){(uint32_t)row, FA_NOTICE_TOO_LONG, -1, 0, {0}});
        if (!long_line) fill_line(&fill, line);
        fa_reader_finish_row(reader, row, fa_responses_any_answer(&records->responses, row));
        row++;
    }
    records->responses.count = row;
}
