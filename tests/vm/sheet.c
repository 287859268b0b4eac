/* Prints the sentences of each file named and what its functions make of a few rows, in the form in
 * which host.lua prints what another Lua makes of it. */
#include "base/file.h"
#include "script/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 12, INPUTS_MOST = 300 };

static int order(const void *a, const void *b)
{
    const fa_value *one = &((const fa_member *)a)->key, *other = &((const fa_member *)b)->key;
    if (one->kind != other->kind) return one->kind == FA_VALUE_NUMBER ? -1 : 1;
    if (one->kind == FA_VALUE_NUMBER) return fa_decimal_compare(one->number, other->number);
    return fa_text_compare(one->text, other->text);
}

static void add(fa_buffer *out, const fa_value *value);

/* A list is a map from 1 on: Lua knows no difference. The lines of conditions and bands are ours.
 */
static void add_members(fa_buffer *out, const fa_value *value)
{
    bool marked = value->kind == FA_VALUE_CONDITION || value->kind == FA_VALUE_BAND;
    bool first = true;
    fa_member *members = calloc(value->count + 1, sizeof *members);
    if (members == NULL) exit(3);
    for (size_t i = 0; i < value->count; i++) {
        members[i] = value->members[i];
        if (members[i].key.kind != FA_VALUE_NULL) continue;
        members[i].key = (fa_value){.kind = FA_VALUE_NUMBER};
        members[i].key.number = FA_DECIMAL_OF((int64_t)i + 1);
    }
    qsort(members, value->count, sizeof *members, order);
    fa_buffer_add_byte(out, '{');
    for (size_t i = 0; i < value->count; i++) {
        const fa_value *key = &members[i].key;
        bool number = key->kind == FA_VALUE_NUMBER;
        if (marked && !number && fa_text_equal(key->text, FA_TEXT("line"))) continue;
        if (!first) fa_buffer_add_byte(out, ',');
        first = false;
        if (number)
            fa_decimal_add_to(out, key->number);
        else
            fa_buffer_add(out, key->text);
        fa_buffer_add_byte(out, '=');
        add(out, &members[i].value);
    }
    fa_buffer_add_byte(out, '}');
    free(members);
}

static void add(fa_buffer *out, const fa_value *value)
{
    switch (value->kind) {
    case FA_VALUE_NULL:
        fa_buffer_add_z(out, "nil");
        return;
    case FA_VALUE_TRUTH:
        fa_buffer_add_z(out, value->truth ? "true" : "false");
        return;
    case FA_VALUE_NUMBER:
        fa_decimal_add_to(out, value->number);
        return;
    case FA_VALUE_TEXT:
        fa_buffer_add_format(out, "\"");
        fa_buffer_add(out, value->text);
        fa_buffer_add_format(out, "\"");
        return;
    case FA_VALUE_HOOK:
        fa_buffer_add_z(out, "function");
        return;
    case FA_VALUE_MISSING:
        fa_buffer_add_z(out, "missing");
        return;
    case FA_VALUE_WRONG:
        fa_buffer_add_z(out, "wrong");
        return;
    case FA_VALUE_LIST:
    case FA_VALUE_MAP:
    case FA_VALUE_CONDITION:
    case FA_VALUE_BAND:
        add_members(out, value);
    }
}

static void add_sentence(fa_buffer *out, const fa_declaration *it)
{
    fa_buffer_add_format(out, "%d %.*s \"%.*s\" ", it->line, FA_TEXT_ARG(it->word),
                         FA_TEXT_ARG(it->id));
    if (it->second.length > 0) fa_buffer_add_format(out, "\"%.*s\" ", FA_TEXT_ARG(it->second));
    add(out, &it->fields);
    fa_buffer_add_byte(out, '\n');
}

/* The same rows as host.lua's. */
static void add_rows(fa_buffer *out, fa_hooks hooks, const fa_declaration *it)
{
    fa_hook_input inputs[INPUTS_MOST] = {0};
    const fa_value *compute = fa_value_get(&it->fields, FA_TEXT("compute"));
    const fa_value *formula = fa_value_get(&it->fields, FA_TEXT("formula"));
    const fa_value *of = fa_value_get(&it->fields, FA_TEXT("of"));
    const fa_value *called = compute != NULL ? compute : formula;
    if (!fa_text_equal(it->word, FA_TEXT("score")) || called == NULL || of == NULL) return;
    for (size_t row = 0; row < ROWS && of->count <= INPUTS_MOST; row++) {
        fa_hook_answer answer = {0};
        fa_error error;
        for (size_t i = 0; i < of->count; i++) {
            bool blank = row > 5 && (i + 1 + row) % 4 == 0;
            double value = (double)((row * 7 + (i + 1) * 3) % 6);
            inputs[i] = (fa_hook_input){of->members[i].value.text, !blank, blank ? 0 : value};
        }
        fa_status status = hooks.call(hooks.context, called->hook, called == compute, inputs,
                                      of->count, &answer, &error);
        char number[40];
        (void)snprintf(number, sizeof number, "%.17g", answer.value);
        bool usable = status == FA_OK && answer.kind == FA_HOOK_NUMBER;
        bool missing = status == FA_OK && answer.kind == FA_HOOK_IS_MISSING;
        fa_buffer_add_format(out, "%.*s row %zu: %s\n", FA_TEXT_ARG(it->id), row,
                             usable    ? number
                             : missing ? "missing"
                                       : "unusable");
    }
}

static void print_file(const char *name)
{
    fa_arena arena = {0};
    fa_sheet sheet = {0};
    fa_findings findings = {.arena = &arena, .file = fa_text_of(name)};
    fa_script *script = NULL;
    fa_error error = {0};
    fa_buffer source = {0}, out = {0};
    fa_status status = fa_file_read(name, FA_SCRIPT_SIZE_MOST, &source, &error);
    if (status == FA_OK)
        status = fa_script_open(&script, fa_text_of(name), fa_buffer_text(&source), &arena, &sheet,
                                &findings, &error);
    fa_buffer_add_format(&out, "# %s\n", name);
    if (status != FA_OK) fa_buffer_add_format(&out, "error: %s\n", error.message);
    for (size_t i = 0; status == FA_OK && i < sheet.count; i++)
        add_sentence(&out, &sheet.declarations[i]);
    for (size_t i = 0; status == FA_OK && i < sheet.count; i++)
        add_rows(&out, fa_script_hooks(script), &sheet.declarations[i]);
    (void)fwrite(out.bytes, 1, out.length, stdout);
    fa_buffer_clear(&out);
    fa_buffer_clear(&source);
    fa_script_free(script);
    fa_arena_clear(&arena);
}

int main(int count, char **names)
{
    for (int i = 1; i < count; i++)
        print_file(names[i]);
    return 0;
}
