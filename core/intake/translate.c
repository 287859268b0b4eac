/* A clinic's way of writing answers → the instrument's: labels, codes for what is missing, decimal
 * commas, and the order of dates. */
#include "intake/take.h"

static fa_text in_scratch(fa_reader *reader, fa_text text)
{
    fa_text copy = {0};
    if (!fa_arena_copy(&reader->records->scratch, text, &copy)) reader->no_memory = true;
    return copy;
}

/* What LABEL means for ITEM: said of this item, else of all. NULL: it is no label. */
static const fa_mapped_label *find_label(const fa_mapping *mapping, const fa_item *item,
                                         fa_text label)
{
    const fa_mapped_label *general = NULL;
    for (size_t i = 0; i < mapping->label_count; i++) {
        const fa_mapped_label *here = &mapping->labels[i];
        if (!fa_text_equal_nocase(fa_text_trim(here->label), label)) continue;
        if (here->id.length == 0 && general == NULL) general = here;
        if (fa_text_equal(here->id, item->id)) return here;
    }
    return general;
}

bool fa_mapping_has_labels(const fa_mapping *mapping, const fa_item *item)
{
    for (size_t i = 0; mapping != NULL && i < mapping->label_count; i++)
        if (mapping->labels[i].id.length == 0 || fa_text_equal(mapping->labels[i].id, item->id))
            return true;
    return false;
}

/* Each tick by its label. A separator behind the last one, as form services write it, is dropped.
 */
static fa_text ticks_of_labels(fa_reader *reader, const fa_item *item, fa_text text)
{
    fa_buffer ticks = {0};
    while (text.length > 0) {
        size_t length = 0;
        while (length < text.length && text.bytes[length] != ';' && text.bytes[length] != '|')
            length++;
        fa_text tick = fa_text_trim((fa_text){text.bytes, length});
        const fa_mapped_label *label = find_label(reader->intake->options->mapping, item, tick);
        bool last = length >= text.length;
        fa_buffer_add(&ticks, label != NULL ? label->value : tick);
        text = last ? (fa_text){0}
                    : fa_text_trim((fa_text){text.bytes + length + 1, text.length - length - 1});
        if (text.length > 0) fa_buffer_add_byte(&ticks, ';');
    }
    fa_text copy = in_scratch(reader, fa_buffer_text(&ticks));
    reader->no_memory = reader->no_memory || ticks.failed;
    fa_buffer_clear(&ticks);
    return copy;
}

static fa_text without_label(fa_reader *reader, const fa_item *item, fa_text text)
{
    const fa_mapping *mapping = reader->intake->options->mapping;
    if (text.length == 0 || !fa_mapping_has_labels(mapping, item)) return text;
    const fa_mapped_label *label = find_label(mapping, item, text);
    if (label != NULL) return label->value;
    return item->kind == FA_ITEM_TICK_ALL ? ticks_of_labels(reader, item, text) : text;
}

fa_text fa_reader_with_point(fa_reader *reader, fa_text text)
{
    const fa_mapping *mapping = reader->intake->options->mapping;
    if (mapping == NULL || !mapping->decimal_comma || text.length == 0) return text;
    const char *comma = memchr(text.bytes, ',', text.length);
    if (comma == NULL || memchr(text.bytes, '.', text.length) != NULL) return text;
    char *bytes = fa_arena_take(&reader->records->scratch, text.length, 1);
    if (bytes == NULL) reader->no_memory = true;
    if (bytes == NULL) return text;
    memcpy(bytes, text.bytes, text.length);
    bytes[comma - text.bytes] = '.';
    return (fa_text){bytes, text.length};
}

/* "-99" is the code "-99", and so is "-99.0" where numbers were exported with decimals. */
static const fa_mapped_code *find_code(const fa_reader *reader, fa_text text)
{
    const fa_mapping *mapping = reader->intake->options->mapping;
    fa_decimal value, other;
    if (mapping == NULL || text.length == 0) return NULL;
    bool number = fa_decimal_read(text, &value);
    for (size_t i = 0; i < mapping->missing_code_count; i++) {
        const fa_mapped_code *code = &mapping->missing_codes[i];
        if (fa_text_equal_nocase(code->code, text)) return code;
        if (number && fa_decimal_read(code->code, &other) && fa_decimal_equal(value, other))
            return code;
    }
    return NULL;
}

bool fa_reader_is_missing(const fa_reader *reader, fa_text text)
{
    return find_code(reader, text) != NULL;
}

/* A date in the order that was named, as the instrument reads it. */
static fa_text as_iso(fa_reader *reader, fa_text text)
{
    fa_text iso = text;
    fa_date_order order = reader->intake->options->dates;
    return fa_date_read(text, order, &reader->records->scratch, &iso) ? iso : text;
}

static bool absent_as(const fa_mapped_code *code, fa_answer *out)
{
    *out = (fa_answer){.choice = (int8_t)code->absence};
    return true;
}

bool fa_reader_read_answer(fa_reader *reader, const fa_item *item, fa_text text, fa_answer *out)
{
    text = fa_text_trim(text);
    const fa_mapped_code *code = find_code(reader, text);
    if (code == NULL && item->kind == FA_ITEM_NUMBER) /* -99,0 */
        code = find_code(reader, fa_reader_with_point(reader, text));
    /* Among choices the instrument's own comes first; any number could be one of a number item. */
    bool choices = item->kind == FA_ITEM_CHOICE || item->kind == FA_ITEM_TICK_ALL;
    if (code != NULL && !choices) return absent_as(code, out);
    if (reader->intake->options->mapping != NULL) text = without_label(reader, item, text);
    if (item->kind == FA_ITEM_NUMBER) text = fa_reader_with_point(reader, text);
    if (item->kind == FA_ITEM_DATE && text.length > 0) text = as_iso(reader, text);
    bool read = fa_answer_read(item, text, out);
    if (code != NULL && (!read || out->choice < 0)) return absent_as(code, out);
    return read;
}
