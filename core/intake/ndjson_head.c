/* The first record of an NDJSON intake: which of its keys nothing uses. */
#include <string.h>

#include "format/json.h"
#include "intake/intake.h"

static bool is_known(const fa_intake *intake, fa_text name)
{
    static const char *const others[] = {"answers", "raw", "raw_hex"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (fa_text_equal(name, fa_text_of(others[i]))) return true;
    for (size_t i = 0; i < intake->options->columns.keep_count; i++)
        if (fa_text_equal_nocase(name, intake->options->columns.keep[i])) return true;
    const fa_mapping *mapping = intake->options->mapping;
    if (mapping != NULL && fa_text_equal_nocase(mapping->only_column, name)) return true;
    return fa_column_role_mapped(intake->plan->instrument, mapping, NULL, name).role !=
           FA_ROLE_IGNORED;
}

/* What stands under a part's name is answers, or is refused as none when it is read. */
static bool is_part(const fa_intake *intake, fa_text name, fa_json_event event)
{
    if (event != FA_JSON_OBJECT && event != FA_JSON_ARRAY && event != FA_JSON_NULL) return false;
    return fa_column_is_part(intake->plan->instrument, intake->options->mapping, name);
}

/* What is wrong with the record is told when it is read. */
fa_status fa_ndjson_head_read(fa_intake *intake, fa_error *error)
{
    const fa_mapping *mapping = intake->options->mapping;
    if (mapping != NULL && mapping->visit_count > 0)
        return fa_error_set(error, FA_USAGE,
                            "%s: several visits in one line are read from CSV only; write one "
                            "object a visit, and leave 'visits' out of the map",
                            intake->name);
    const char *begin = intake->carry.bytes;
    size_t length = intake->carry.length;
    const char *newline = length > 0 ? memchr(begin, '\n', length) : NULL;
    fa_text line = {begin, newline != NULL ? (size_t)(newline - begin) : length};
    fa_arena scratch = {0};
    fa_few names = {0};
    fa_json_reader json;
    fa_json_reader_init(&json, line, &scratch);
    bool object = fa_json_next(&json) == FA_JSON_OBJECT;
    while (object && fa_json_next(&json) == FA_JSON_KEY) {
        fa_text name = json.text;
        if (!is_known(intake, name) && !is_part(intake, name, fa_json_next(&json)))
            fa_few_add(&names, name, FA_FEW_IGNORED);
        if (!fa_json_skip(&json)) break;
    }
    fa_text ignored = fa_few_close(&names);
    bool copied = !names.text.failed && !json.no_memory &&
                  fa_arena_copy(&intake->arena, ignored, &intake->columns.ignored);
    fa_buffer_clear(&names.text);
    fa_arena_clear(&scratch);
    return copied ? FA_OK : fa_error_memory(error);
}
