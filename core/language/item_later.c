/* What items say of each other: show_when, and earlier answers within a text. */
#include "language/reading.h"

#include <string.h>

/* The id between { and }, as "{pain}"; empty when it is none. */
static fa_text id_between(fa_text text)
{
    size_t length = 0;
    for (; length < text.length; length++) {
        char c = text.bytes[length];
        bool letter = c >= 'a' && c <= 'z';
        bool later = (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
        if (!letter && !(length > 0 && later)) break;
    }
    bool closed = length > 0 && length < text.length && text.bytes[length] == '}';
    return (fa_text){text.bytes, closed ? length : 0};
}

fa_text fa_piped_next(fa_text *text)
{
    while (text->length > 0) {
        const char *brace = memchr(text->bytes, '{', text->length);
        const char *end = text->bytes + text->length;
        *text = fa_text_slice(brace != NULL ? brace + 1 : end, end);
        fa_text id = id_between(*text);
        if (id.length > 0) return id;
    }
    return (fa_text){0};
}

void fa_read_piped(fa_reading *reading, fa_text text, size_t above, int line, const char *where)
{
    fa_text rest = text;
    for (fa_text id = fa_piped_next(&rest); id.length > 0; id = fa_piped_next(&rest)) {
        int index = fa_reading_item(reading, id, line, where);
        if (index >= 0 && (size_t)index >= above)
            FA_COMPLAIN(reading, "item-order", line,
                        "%s: {%.*s} must stand for an item above this one", where, FA_TEXT_ARG(id));
    }
}

void fa_read_item_later(fa_reading *reading, const fa_declaration *declaration, size_t index,
                        size_t count)
{
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    fa_item *item = &reading->instrument->items[index];
    const fa_value *text = fa_shape_get(declaration, "text");
    const fa_value *help = fa_shape_get(declaration, "help");
    const fa_value *when = fa_shape_get(declaration, "show_when");
    if (text != NULL) fa_read_piped(reading, text->text, index, text->line, where);
    if (help != NULL) fa_read_piped(reading, help->text, index, help->line, where);
    if (when == NULL) return;
    fa_condition *shown = FA_READING_TAKE(reading, fa_condition, 1);
    if (shown == NULL) return;
    reading->scope = (fa_scope){"show_when", "show-when", index, 0, true, true};
    fa_read_condition(reading, when, where, shown);
    reading->scope = FA_SCOPE_EVERYTHING;
    for (size_t i = 0; i < count; i++)
        item[i].show_when = shown;
}
