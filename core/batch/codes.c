/* A short list, looked through one by one: it is for what is wrong, and that is little. */
#include "batch/codes.h"

#include <stdlib.h>
#include <string.h>

void fa_codes_free(fa_codes *codes)
{
    free(codes->list);
    *codes = (fa_codes){0};
}

static fa_text text_of(const fa_unknown_code *code)
{
    return (fa_text){code->text, code->length};
}

static fa_unknown_code *code_for(fa_codes *codes, int item, fa_text text)
{
    for (size_t i = 0; i < codes->count; i++)
        if (codes->list[i].item == item && fa_text_equal(text_of(&codes->list[i]), text))
            return &codes->list[i];
    if (codes->count == FA_CODES_MOST) return NULL;
    if (codes->count == codes->capacity) {
        size_t capacity = codes->capacity ? codes->capacity * 2 : 16;
        fa_unknown_code *larger = realloc(codes->list, capacity * sizeof *larger);
        codes->no_memory = codes->no_memory || larger == NULL;
        if (larger == NULL) return NULL;
        codes->list = larger;
        codes->capacity = capacity;
    }
    fa_unknown_code *code = &codes->list[codes->count++];
    *code = (fa_unknown_code){.item = item, .length = text.length};
    memcpy(code->text, text.bytes, text.length);
    return code;
}

/* "-99", "99.0", "N/A", "x": letters, digits and some marks; no words and no decimal comma. */
static bool looks_like_code(fa_text text)
{
    if (text.length == 0 || text.length > FA_CODE_LENGTH) return false;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '\0' || (!plain && strchr("+-./_*?#", c) == NULL)) return false;
    }
    return true;
}

void fa_codes_note(fa_codes *codes, int item, fa_text text)
{
    text = fa_text_trim(text);
    fa_unknown_code *code = looks_like_code(text) ? code_for(codes, item, text) : NULL;
    if (code != NULL) code->count++;
}

void fa_codes_merge(fa_codes *codes, const fa_codes *chunk)
{
    codes->no_memory = codes->no_memory || chunk->no_memory;
    for (size_t i = 0; i < chunk->count; i++) {
        const fa_unknown_code *from = &chunk->list[i];
        fa_unknown_code *into = code_for(codes, from->item, text_of(from));
        if (into != NULL) into->count += from->count;
    }
}

/* What stands there once or twice is a misprint. */
static bool is_frequent(const fa_unknown_code *code, uint64_t rows)
{
    return code->count > 2 && code->count * 100 > rows;
}

static bool is_told_before(const fa_codes *codes, size_t index, uint64_t rows)
{
    for (size_t i = 0; i < index; i++)
        if (is_frequent(&codes->list[i], rows) &&
            fa_text_equal(text_of(&codes->list[i]), text_of(&codes->list[index])))
            return true;
    return false;
}

static void add_items(const fa_codes *codes, const fa_instrument *instrument, size_t index,
                      uint64_t rows, fa_buffer *out)
{
    bool first = true;
    for (size_t i = index; i < codes->count; i++) {
        const fa_unknown_code *code = &codes->list[i];
        if (!is_frequent(code, rows) || !fa_text_equal(text_of(code), text_of(&codes->list[index])))
            continue;
        if (!first) fa_buffer_add_z(out, ", ");
        first = false;
        fa_buffer_add(out, instrument->items[code->item].id);
    }
}

void fa_codes_print(const fa_codes *codes, const fa_instrument *instrument, uint64_t rows,
                    fa_buffer *out)
{
    for (size_t i = 0; i < codes->count; i++) {
        fa_text text = text_of(&codes->list[i]);
        if (!is_frequent(&codes->list[i], rows) || is_told_before(codes, i, rows)) continue;
        fa_buffer_add(out, text);
        fa_buffer_add_z(out, " is no answer, but more than 1 % of the rows have it (");
        add_items(codes, instrument, i, rows, out);
        fa_buffer_add_z(out, "); if it says why there is none, add to the --map file: "
                             "missing_codes = { [\"");
        fa_buffer_add(out, text);
        fa_buffer_add_z(out, "\"] = \"declined\" }\n");
    }
}
