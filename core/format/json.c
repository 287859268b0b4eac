/* One pass, no recursion: what is open stands in an array of levels. */
#include "format/json_text.h"

#include <stdlib.h>
#include <string.h>

/* What the next token may be. */
enum { A_VALUE, VALUE_OR_END, KEY_OR_END, AFTER_VALUE, NOTHING };

/* Objects with more keys than this are checked for doubled keys where they end, by sorting. */
enum { CHECKED_AT_ONCE = FA_JSON_KEYS_AT_ONCE };

static const char UNFINISHED[] = "the text ends before the JSON is complete";
static const char BAD_NUMBER[] =
    "this is not a number as JSON writes it (no +1, 01, .5, 1. or NaN)";
static const char DOUBLED[] = "a key is written twice in one object";

void fa_json_reader_init(fa_json_reader *reader, fa_text document, fa_arena *scratch)
{
    if (document.length == 0) document = FA_TEXT("");
    reader->event = FA_JSON_NULL;
    reader->text = (fa_text){NULL, 0};
    reader->at = 0;
    reader->problem = NULL;
    reader->no_memory = false;
    reader->begin = reader->next = document.bytes;
    reader->end = document.bytes + document.length;
    reader->scratch = scratch;
    reader->expects = A_VALUE;
    reader->depth = 0;
    reader->keys = reader->first_keys;
    reader->key_count = 0;
    reader->key_room = FA_JSON_KEYS_AT_ONCE;
}

static fa_json_event wrong(fa_json_reader *reader, const char *where, const char *problem)
{
    reader->at = (size_t)(where - reader->begin);
    reader->problem = problem;
    reader->expects = NOTHING;
    return FA_JSON_WRONG;
}

static fa_json_event refused(fa_json_reader *reader)
{
    reader->no_memory = true;
    return wrong(reader, reader->next, "there is not enough memory");
}

static fa_json_event expected(fa_json_reader *reader, const char *problem)
{
    return wrong(reader, reader->next, reader->next == reader->end ? UNFINISHED : problem);
}

static inline void skip_blanks(fa_json_reader *reader)
{
    const char *at = reader->next;
    if (at<reader->end && * at> ' ') return; /* as most often */
    while (at < reader->end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    reader->next = at;
}

/* ---- texts ---- */

static bool unescape(fa_json_reader *reader, fa_text raw)
{
    char *copy = fa_arena_take(reader->scratch, raw.length, 1);
    if (copy == NULL) {
        refused(reader);
        return false;
    }
    const char *where;
    const char *problem = fa_json_unescape(raw, copy, &reader->text.length, &where);
    if (problem != NULL) wrong(reader, where, problem);
    reader->text.bytes = copy;
    return problem == NULL;
}

/* From the opening quote to behind the closing one; the text is in reader->text. */
static bool read_text(fa_json_reader *reader)
{
    const char *begin = reader->next + 1, *end = reader->end;
    bool high = false, escapes = false;
    const char *at = fa_json_plain_end(begin, end, &high);
    while (at < end && *at == '\\' && end - at > 1) {
        escapes = true;
        at = fa_json_plain_end(at + 2, end, &high);
    }
    if (at == end || *at == '\\') {
        wrong(reader, end, UNFINISHED);
        return false;
    }
    if (*at != '"') {
        wrong(reader, at,
              "a line break or control character inside a text: write \\n, \\t or \\u00XX");
        return false;
    }
    fa_text raw = {begin, (size_t)(at - begin)};
    size_t valid = high ? fa_text_utf8_prefix(raw) : raw.length;
    if (valid < raw.length) {
        wrong(reader, begin + valid, "this byte is not UTF-8");
        return false;
    }
    reader->text = raw;
    if (escapes && !unescape(reader, raw)) return false;
    reader->next = at + 1;
    return true;
}

/* ---- keys ---- */

/* Up to eight bytes as one number; which of them come twice does not matter. */
static uint64_t few_bytes(const char *at, size_t length)
{
    uint32_t first, last;
    if (length >= 4) {
        memcpy(&first, at, 4);
        memcpy(&last, at + length - 4, 4);
        return (uint64_t)first << 32 | last;
    }
    if (length == 0) return 0;
    return (uint64_t)(unsigned char)at[0] << 16 | (uint64_t)(unsigned char)at[length / 2] << 8 |
           (unsigned char)at[length - 1];
}

static uint32_t hash_key(fa_text key)
{
    const uint64_t odd = 0x9E3779B97F4A7C15u;
    uint64_t hash = key.length;
    const char *at = key.bytes;
    size_t left = key.length;
    for (; left > 8; at += 8, left -= 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        hash = (hash ^ word) * odd;
        hash ^= hash >> 29;
    }
    hash = (hash ^ few_bytes(at, left)) * odd;
    return (uint32_t)(hash >> 32);
}

static bool same_key(const fa_json_key *a, const fa_json_key *b)
{
    return a->hash == b->hash && fa_text_equal(a->text, b->text);
}

static fa_json_key *push_key(fa_json_reader *reader)
{
    if (reader->key_count == reader->key_room) {
        fa_json_key *larger = FA_TAKE(reader->scratch, fa_json_key, reader->key_room * 2);
        if (larger == NULL) return NULL;
        memcpy(larger, reader->keys, reader->key_count * sizeof *larger);
        reader->keys = larger;
        reader->key_room *= 2;
    }
    return &reader->keys[reader->key_count++];
}

static fa_json_event doubled(fa_json_reader *reader, const fa_json_key *key)
{
    reader->text = key->text;
    return wrong(reader, reader->begin + key->at, DOUBLED);
}

/* A clear bit in `seen` proves a key new; few pass on to the comparison with those before it. */
static bool is_new(const fa_json_reader *reader, fa_json_level *level, const fa_json_key *key)
{
    uint64_t *seen = &level->seen[key->hash >> 6 & 3], bit = (uint64_t)1 << (key->hash & 63);
    bool certain = (*seen & bit) == 0;
    *seen |= bit;
    if (certain) return true;
    for (const fa_json_key *other = reader->keys + level->first_key; other < key; other++)
        if (same_key(other, key)) return false;
    return true;
}

/* Key, blanks and colon. */
static fa_json_event read_key(fa_json_reader *reader)
{
    if (reader->next == reader->end || *reader->next != '"')
        return expected(reader, "a key in double quotes is expected here");
    size_t at = (size_t)(reader->next - reader->begin);
    if (!read_text(reader)) return FA_JSON_WRONG;
    fa_json_key *key = push_key(reader);
    if (key == NULL) return refused(reader);
    *key = (fa_json_key){reader->text, at, hash_key(reader->text)};
    fa_json_level *level = &reader->levels[reader->depth - 1];
    bool at_once = reader->key_count - level->first_key <= CHECKED_AT_ONCE;
    if (at_once && !is_new(reader, level, key)) return doubled(reader, key);
    skip_blanks(reader);
    if (reader->next == reader->end || *reader->next != ':')
        return expected(reader, "':' is expected after a key");
    reader->next++;
    reader->at = at;
    reader->expects = A_VALUE;
    return FA_JSON_KEY;
}

static int compare_keys(const void *left, const void *right)
{
    const fa_json_key *a = left, *b = right;
    if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
    int order = fa_text_compare(a->text, b->text);
    return order != 0 ? order : (a->at > b->at) - (a->at < b->at);
}

/* The first key of the object's end that stands twice, or NULL. Sorting: no choice of keys makes it
 * slow, as it could a hash table. */
static const fa_json_key *find_doubled(fa_json_key *keys, size_t count)
{
    qsort(keys, count, sizeof *keys, compare_keys);
    const fa_json_key *found = NULL;
    for (size_t i = 1; i < count; i++)
        if (same_key(&keys[i - 1], &keys[i]) && (found == NULL || keys[i].at < found->at))
            found = &keys[i];
    return found;
}

/* ---- values ---- */

static fa_json_event open_level(fa_json_reader *reader, bool is_object)
{
    if (reader->depth == FA_JSON_DEPTH_MOST)
        return wrong(reader, reader->next, "more than 64 { or [ inside each other");
    fa_json_level *level = &reader->levels[reader->depth++];
    *level = (fa_json_level){.first_key = reader->key_count, .is_object = is_object};
    reader->next++;
    reader->expects = is_object ? KEY_OR_END : VALUE_OR_END;
    return is_object ? FA_JSON_OBJECT : FA_JSON_ARRAY;
}

static fa_json_event close_level(fa_json_reader *reader)
{
    const fa_json_level *level = &reader->levels[--reader->depth];
    size_t count = reader->key_count - level->first_key;
    fa_json_key *keys = reader->keys + level->first_key;
    const fa_json_key *twice = count > CHECKED_AT_ONCE ? find_doubled(keys, count) : NULL;
    if (twice != NULL) return doubled(reader, twice);
    reader->key_count = level->first_key;
    reader->next++;
    reader->expects = AFTER_VALUE;
    return level->is_object ? FA_JSON_END_OBJECT : FA_JSON_END_ARRAY;
}

static fa_json_event read_number(fa_json_reader *reader)
{
    const char *end = fa_json_number_end(reader->next, reader->end);
    if (end == NULL) return wrong(reader, reader->next, BAD_NUMBER);
    reader->text = (fa_text){reader->next, (size_t)(end - reader->next)};
    reader->next = end;
    reader->expects = AFTER_VALUE;
    return FA_JSON_NUMBER;
}

static fa_json_event read_word(fa_json_reader *reader, fa_text word, fa_json_event event)
{
    if (!fa_text_starts(fa_text_slice(reader->next, reader->end), word))
        return wrong(reader, reader->next, "only true, false and null may stand without quotes");
    reader->next += word.length;
    reader->expects = AFTER_VALUE;
    return event;
}

static fa_json_event read_value(fa_json_reader *reader)
{
    static const char missing[] = "a value is expected here";
    if (reader->next == reader->end) return expected(reader, missing);
    reader->at = (size_t)(reader->next - reader->begin);
    switch (*reader->next) {
    case '"':
        if (!read_text(reader)) return FA_JSON_WRONG;
        reader->expects = AFTER_VALUE;
        return FA_JSON_TEXT;
    case '{':
        return open_level(reader, true);
    case '[':
        return open_level(reader, false);
    case 't':
        return read_word(reader, FA_TEXT("true"), FA_JSON_TRUE);
    case 'f':
        return read_word(reader, FA_TEXT("false"), FA_JSON_FALSE);
    case 'n':
        return read_word(reader, FA_TEXT("null"), FA_JSON_NULL);
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return read_number(reader);
    case '\xEF':
        if (reader->at == 0)
            return wrong(reader, reader->next,
                         "begins with a byte order mark: save as UTF-8 without it");
        return wrong(reader, reader->next, missing);
    default:
        return wrong(reader, reader->next, missing);
    }
}

static fa_json_event read_after(fa_json_reader *reader)
{
    bool ended = reader->next == reader->end;
    reader->at = (size_t)(reader->next - reader->begin);
    if (reader->depth == 0)
        return ended ? FA_JSON_END : wrong(reader, reader->next, "nothing may follow the value");
    bool is_object = reader->levels[reader->depth - 1].is_object;
    if (!ended && *reader->next == (is_object ? '}' : ']')) return close_level(reader);
    if (ended || *reader->next != ',')
        return expected(reader,
                        is_object ? "',' or '}' is expected here" : "',' or ']' is expected here");
    reader->next++;
    skip_blanks(reader);
    return is_object ? read_key(reader) : read_value(reader);
}

static bool is_next(const fa_json_reader *reader, char c)
{
    return reader->next < reader->end && *reader->next == c;
}

fa_json_event fa_json_next(fa_json_reader *reader)
{
    if (reader->expects == NOTHING) return reader->event = FA_JSON_WRONG;
    skip_blanks(reader);
    switch (reader->expects) {
    case AFTER_VALUE:
        return reader->event = read_after(reader);
    case KEY_OR_END:
        if (!is_next(reader, '}')) return reader->event = read_key(reader);
        break;
    case VALUE_OR_END:
        if (!is_next(reader, ']')) return reader->event = read_value(reader);
        break;
    default:
        return reader->event = read_value(reader);
    }
    reader->at = (size_t)(reader->next - reader->begin);
    return reader->event = close_level(reader);
}

bool fa_json_skip(fa_json_reader *reader)
{
    fa_json_event event = reader->event;
    if (event == FA_JSON_KEY) event = fa_json_next(reader);
    if (event == FA_JSON_OBJECT || event == FA_JSON_ARRAY) {
        size_t outside = reader->depth - 1;
        while (event != FA_JSON_WRONG && reader->depth > outside)
            event = fa_json_next(reader);
    }
    return event != FA_JSON_WRONG;
}

bool fa_json_is_valid(fa_json_reader *reader)
{
    fa_json_event event;
    do
        event = fa_json_next(reader);
    while (event != FA_JSON_END && event != FA_JSON_WRONG);
    return event == FA_JSON_END;
}

void fa_json_place(fa_text document, size_t at, size_t *row, size_t *column)
{
    *row = *column = 1;
    for (size_t i = 0; i < at && i < document.length; i++) {
        char c = document.bytes[i];
        bool continues = (c & 0xC0) == 0x80; /* a further byte of one character */
        *column = c == '\n' ? 1 : continues ? *column : *column + 1;
        *row += c == '\n';
    }
}
