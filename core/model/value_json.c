/* Goes down the tree both ways; how deep it may be is bounded by the reader, and so by the writer.
 */
#include "model/value_json.h"

#include "format/json.h"
#include "format/json_members.h"

typedef struct reading {
    fa_json_reader json;
    fa_arena *arena;
    size_t wrong_at;
    const char *problem; /* NULL: none so far */
    bool no_memory;
} reading;

static bool refuse(reading *r, const char *problem)
{
    if (r->problem == NULL && !r->no_memory) {
        r->problem = problem;
        r->wrong_at = r->json.at;
    }
    return false;
}

static bool refuse_memory(reading *r)
{
    r->no_memory = true;
    return false;
}

static bool read_value(reading *r, fa_value *out);

static bool copy_text(reading *r, fa_value *out)
{
    out->kind = FA_VALUE_TEXT;
    return fa_arena_copy(r->arena, r->json.text, &out->text) || refuse_memory(r);
}

/* Of an object or a list, whose beginning was read. */
static bool read_members(reading *r, fa_value *out, fa_value_kind kind, fa_json_event end)
{
    out->kind = kind;
    for (;;) {
        fa_json_event event = fa_json_next(&r->json);
        if (event == end) return true;
        if (event == FA_JSON_WRONG) return false;
        fa_member *member = fa_arena_push(r->arena, &out->members, &out->count, sizeof *member);
        if (member == NULL) return refuse_memory(r);
        *member = (fa_member){0};
        if (event == FA_JSON_KEY) {
            if (!copy_text(r, &member->key)) return false;
            (void)fa_json_next(&r->json);
        }
        if (!read_value(r, &member->value)) return false;
    }
}

/* The value that the last event began. */
static bool read_value(reading *r, fa_value *out)
{
    switch (r->json.event) {
    case FA_JSON_OBJECT:
        return read_members(r, out, FA_VALUE_MAP, FA_JSON_END_OBJECT);
    case FA_JSON_ARRAY:
        return read_members(r, out, FA_VALUE_LIST, FA_JSON_END_ARRAY);
    case FA_JSON_TEXT:
        return copy_text(r, out);
    case FA_JSON_NUMBER:
        out->kind = FA_VALUE_NUMBER;
        return fa_json_number(r->json.text, &out->number) ||
               refuse(r, "a number has more digits than can be kept exactly");
    case FA_JSON_TRUE:
    case FA_JSON_FALSE:
        out->kind = FA_VALUE_TRUTH;
        out->truth = r->json.event == FA_JSON_TRUE;
        return true;
    case FA_JSON_NULL:
        out->kind = FA_VALUE_NULL;
        return true;
    default:
        return false;
    }
}

fa_status fa_value_read_json(fa_value *out, fa_text json, fa_arena *arena, fa_error *error)
{
    reading r = {.arena = arena};
    *out = (fa_value){0};
    fa_json_reader_init(&r.json, json, arena);
    (void)fa_json_next(&r.json);
    bool whole = read_value(&r, out) && fa_json_next(&r.json) == FA_JSON_END;
    if (r.no_memory || r.json.no_memory) return fa_error_memory(error);
    if (whole) return FA_OK;
    if (r.problem == NULL && r.json.event == FA_JSON_WRONG) (void)refuse(&r, r.json.problem);
    return fa_error_set(error, FA_CONTENT, "byte %zu of the JSON: %s", r.wrong_at + 1,
                        r.problem != NULL ? r.problem : "nothing stands here");
}

/* NULL, or why VALUE cannot be written. */
static const char *add_value(fa_buffer *out, const fa_value *value, size_t depth);

static const char *add_text(fa_buffer *out, fa_text text)
{
    if (!fa_text_is_utf8(text)) return "a text that is not UTF-8";
    if (text.length > 0 && memchr(text.bytes, 0, text.length) != NULL)
        return "a text with a zero byte";
    fa_json_add_text(out, text);
    return NULL;
}

static const char *add_members(fa_buffer *out, const fa_value *value, size_t depth)
{
    bool map = value->kind == FA_VALUE_MAP;
    if (depth >= FA_JSON_DEPTH_MOST) return "too many tables within tables";
    fa_buffer_add_byte(out, map ? '{' : '[');
    for (size_t i = 0; i < value->count; i++) {
        const fa_member *member = &value->members[i];
        const char *problem = NULL;
        if (i > 0) fa_buffer_add_byte(out, ',');
        if (map && member->key.kind != FA_VALUE_TEXT) return "a key that is no text";
        if (map) problem = add_text(out, member->key.text);
        if (map) fa_buffer_add_byte(out, ':');
        if (problem == NULL) problem = add_value(out, &member->value, depth + 1);
        if (problem != NULL) return problem;
    }
    fa_buffer_add_byte(out, map ? '}' : ']');
    return NULL;
}

static const char *add_value(fa_buffer *out, const fa_value *value, size_t depth)
{
    switch (value->kind) {
    case FA_VALUE_NULL:
    case FA_VALUE_MISSING:
        fa_buffer_add_z(out, "null");
        return NULL;
    case FA_VALUE_TRUTH:
        fa_buffer_add_z(out, value->truth ? "true" : "false");
        return NULL;
    case FA_VALUE_NUMBER:
        fa_decimal_add_to(out, value->number);
        return NULL;
    case FA_VALUE_TEXT:
        return add_text(out, value->text);
    case FA_VALUE_LIST:
    case FA_VALUE_MAP:
        return add_members(out, value, depth);
    case FA_VALUE_HOOK:
    case FA_VALUE_CONDITION:
    case FA_VALUE_BAND:
    case FA_VALUE_WRONG:
        break;
    }
    return fa_value_kind_name(value->kind);
}

fa_status fa_value_add_json(fa_buffer *out, const fa_value *value, fa_error *error)
{
    size_t before = out->length;
    const char *problem = add_value(out, value, 0);
    if (problem == NULL && !out->failed) return FA_OK;
    out->length = before;
    if (out->failed) return fa_error_memory(error);
    return fa_error_set(error, FA_CONTENT, "%s cannot be written as JSON", problem);
}
