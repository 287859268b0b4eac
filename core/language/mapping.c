/* Reads intake "id" { … }: how a clinic's export is read. */
#include "language/reading.h"

#include <stdio.h>

/* A number or a text, as it stands in an export. */
static bool take_text(fa_reading *reading, const char *where, const char *what,
                      const fa_value *value, fa_text *out)
{
    if (value->kind == FA_VALUE_NUMBER) {
        char written[FA_DECIMAL_TEXT];
        size_t length = fa_decimal_print(value->number, written);
        if (!fa_arena_copy(reading->arena, (fa_text){written, length}, out))
            reading->no_memory = true;
        return true;
    }
    if (!fa_reading_is(reading, where, what, value, FA_VALUE_TEXT)) return false;
    *out = value->text;
    return true;
}

typedef int lookup(fa_reading *reading, fa_text id, int line, const char *where);

/* A column is read as one thing: taken twice, one of the two would be empty in every row. */
static void check_column(fa_reading *reading, const char *where, const fa_mapped_column *columns,
                         size_t last)
{
    for (size_t i = 0; i < last; i++)
        if (fa_text_equal_nocase(columns[i].name, columns[last].name))
            FA_COMPLAIN(reading, "column-doubled", columns[last].line,
                        "%s: the column '%.*s' is named for %.*s and for %.*s", where,
                        FA_TEXT_ARG(columns[last].name), FA_TEXT_ARG(columns[i].id),
                        FA_TEXT_ARG(columns[last].id));
}

/* { item = "Column" } */
static fa_mapped_column *read_columns(fa_reading *reading, const char *where, const char *field,
                                      const fa_value *map, lookup *find, size_t *count)
{
    *count = 0;
    if (map == NULL) return NULL;
    fa_mapped_column *columns = FA_READING_TAKE(reading, fa_mapped_column, map->count);
    for (size_t i = 0; columns != NULL && i < map->count; i++) {
        const fa_member *member = &map->members[i];
        if (member->value.kind == FA_VALUE_WRONG) continue;
        bool right = member->key.kind == FA_VALUE_TEXT && member->value.kind == FA_VALUE_TEXT;
        if (!right) {
            FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                        "%s: %s are written id = \"Column\"", where, field);
            continue;
        }
        if (find(reading, member->key.text, member->value.line, where) < 0) continue;
        columns[*count] =
            (fa_mapped_column){member->key.text, member->value.text, member->value.line};
        check_column(reading, where, columns, (*count)++);
    }
    return columns;
}

/* ["No pain"] = 0, of the item ID or, when it is empty, of all. */
static void read_label(fa_reading *reading, const fa_member *member, const char *where, fa_text id,
                       fa_mapping *mapping)
{
    fa_mapped_label label = {.id = id, .line = member->value.line};
    fa_value key = member->key;
    key.line = label.line;
    if (!take_text(reading, where, "a label", &key, &label.label)) return;
    if (!take_text(reading, where, "what a label means", &member->value, &label.value)) return;
    int index = id.length > 0 ? fa_instrument_item(reading->instrument, id) : -1;
    const fa_item *item = index >= 0 ? &reading->instrument->items[index] : NULL;
    if (item != NULL && item->choices != NULL && fa_choices_find(item->choices, &member->value) < 0)
        fa_reading_no_choice(reading, item, &member->value, where);
    fa_mapped_label *slot =
        fa_arena_push(reading->arena, &mapping->labels, &mapping->label_count, sizeof *slot);
    if (slot == NULL) reading->no_memory = true;
    if (slot != NULL) *slot = label;
}

/* { pain = { ["No pain"] = 0 } }, or { ["No"] = 0 } for every item. */
static void read_labels(fa_reading *reading, const fa_value *map, const char *where,
                        fa_mapping *mapping)
{
    for (size_t i = 0; map != NULL && i < map->count; i++) {
        const fa_member *member = &map->members[i];
        const fa_value *value = &member->value;
        if (value->kind == FA_VALUE_WRONG) continue;
        if (value->kind != FA_VALUE_MAP) {
            read_label(reading, member, where, (fa_text){0}, mapping);
            continue;
        }
        if (!fa_reading_is(reading, where, "labels: an item's id", &member->key, FA_VALUE_TEXT))
            continue;
        if (fa_reading_item(reading, member->key.text, value->line, where) < 0) continue;
        for (size_t k = 0; k < value->count; k++)
            if (value->members[k].value.kind != FA_VALUE_WRONG)
                read_label(reading, &value->members[k], where, member->key.text, mapping);
    }
}

static void read_missing_codes(fa_reading *reading, const fa_value *map, const char *where,
                               fa_mapping *mapping)
{
    static const char *const names[] = {"missing",        "not available",  "unknown", "declined",
                                        "not applicable", "could not test", NULL};
    static const fa_absence absences[] = {FA_BLANK,    FA_NOT_AVAILABLE,  FA_UNKNOWN,
                                          FA_DECLINED, FA_NOT_APPLICABLE, FA_COULD_NOT_TEST};
    if (map == NULL) return;
    mapping->missing_codes = FA_READING_TAKE(reading, fa_mapped_code, map->count);
    for (size_t i = 0; mapping->missing_codes != NULL && i < map->count; i++) {
        const fa_member *member = &map->members[i];
        fa_mapped_code code = {.line = member->value.line};
        fa_value key = member->key;
        key.line = code.line;
        if (!take_text(reading, where, "a missing code", &key, &code.code)) continue;
        if (!fa_reading_is(reading, where, "missing_codes", &member->value, FA_VALUE_TEXT))
            continue;
        int option = fa_reading_option(reading, where, "missing_codes", member->value.text, names,
                                       member->value.line);
        if (option < 0) continue;
        code.absence = absences[option];
        mapping->missing_codes[mapping->missing_code_count++] = code;
    }
}

/* event = { date = "d0", suffix = "_v1", columns = { pain = "p0" } } */
static void read_visit(fa_reading *reading, const fa_member *member, const char *outer,
                       fa_mapping *mapping)
{
    static const char *const names[] = {"date", "suffix", "columns", NULL};
    const fa_value *map = &member->value;
    bool right = member->key.kind == FA_VALUE_TEXT && map->kind == FA_VALUE_MAP;
    if (!right) {
        if (map->kind != FA_VALUE_WRONG)
            FA_COMPLAIN(reading, "wrong-kind", map->line,
                        "%s: visits are written event = { suffix = \"_v1\" } or event = { columns "
                        "= { item = \"Column\" } }",
                        outer);
        return;
    }
    char where[200];
    (void)snprintf(where, sizeof where, "%s, visit '%.*s'", outer, FA_TEXT_ARG(member->key.text));
    fa_shape_check_names(map, names, where, reading->findings);
    fa_mapped_visit *visit = &mapping->visits[mapping->visit_count++];
    *visit = (fa_mapped_visit){.event = member->key.text, .line = map->line};
    const fa_value *date = fa_value_get(map, FA_TEXT("date"));
    const fa_value *suffix = fa_value_get(map, FA_TEXT("suffix"));
    const fa_value *columns = fa_value_get(map, FA_TEXT("columns"));
    if (fa_reading_is(reading, where, "date", date, FA_VALUE_TEXT)) visit->date = date->text;
    if (fa_reading_is(reading, where, "suffix", suffix, FA_VALUE_TEXT))
        visit->suffix = suffix->text;
    if (fa_reading_is(reading, where, "columns", columns, FA_VALUE_MAP))
        visit->columns =
            read_columns(reading, where, "columns", columns, fa_reading_item, &visit->column_count);
    if (suffix == NULL && columns == NULL)
        FA_COMPLAIN(reading, "field-missing", map->line,
                    "%s does not say which columns are its own: add suffix = \"_v1\" or columns = "
                    "{ item = \"Column\" }",
                    where);
}

static void read_visits(fa_reading *reading, const fa_value *map, const char *where,
                        fa_mapping *mapping)
{
    if (map == NULL) return;
    if (map->count > FA_VISITS_MOST) {
        FA_COMPLAIN(reading, "limit", map->line, "%s: more than %d visits in one row", where,
                    FA_VISITS_MOST);
        return;
    }
    mapping->visits = FA_READING_TAKE(reading, fa_mapped_visit, map->count);
    for (size_t i = 0; mapping->visits != NULL && i < map->count; i++)
        read_visit(reading, &map->members[i], where, mapping);
}

static void read_only_if(fa_reading *reading, const fa_value *map, const char *where,
                         fa_mapping *mapping)
{
    if (map == NULL) return;
    bool right = map->count == 1 && map->members[0].key.kind == FA_VALUE_TEXT;
    if (!right) {
        FA_COMPLAIN(reading, "wrong-kind", map->line,
                    "%s: only_if names one column, as only_if = { form = \"baseline\" }", where);
        return;
    }
    mapping->only_column = map->members[0].key.text;
    (void)take_text(reading, where, "only_if", &map->members[0].value, &mapping->only_value);
}

static void read_delimiter(fa_reading *reading, const fa_value *value, const char *where,
                           fa_mapping *mapping)
{
    static const char *const names[] = {",", ";", "\t", "|", "comma", "semicolon", "tab", NULL};
    static const char bytes[] = {',', ';', '\t', '|', ',', ';', '\t'};
    if (value == NULL) return;
    for (int i = 0; names[i] != NULL; i++)
        if (fa_text_equal(value->text, fa_text_of(names[i]))) mapping->delimiter = bytes[i];
    if (mapping->delimiter == 0)
        FA_COMPLAIN(reading, "unknown-name", value->line,
                    "%s: delimiter is \",\", \";\", \"|\" or \"tab\"", where);
}

/* How the bytes of the export are written. */
static void read_writing(fa_reading *reading, const fa_declaration *declaration, const char *where,
                         fa_mapping *mapping)
{
    static const char *const orders[] = {"iso", "dmy", "mdy", "ymd", NULL};
    const fa_value *order = fa_shape_get(declaration, "date_format");
    const fa_value *decimal = fa_shape_get(declaration, "decimal");
    if (order != NULL)
        mapping->has_date_format = fa_reading_option(reading, where, "date_format", order->text,
                                                     orders, order->line) >= 0 &&
                                   fa_date_order_read(order->text, &mapping->date_format);
    mapping->decimal_comma = decimal != NULL && fa_text_equal(decimal->text, FA_TEXT(","));
    if (decimal != NULL && !mapping->decimal_comma && !fa_text_equal(decimal->text, FA_TEXT(".")))
        FA_COMPLAIN(reading, "unknown-name", decimal->line, "%s: decimal is \".\" or \",\"", where);
    read_delimiter(reading, fa_shape_get(declaration, "delimiter"), where, mapping);
    mapping->encoding = fa_reading_text(declaration, "encoding");
}

void fa_read_mapping(fa_reading *reading, const fa_declaration *declaration, fa_mapping *mapping)
{
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    *mapping = (fa_mapping){.id = declaration->id, .line = declaration->line};
    mapping->file = reading->sheet->file;
    mapping->instrument = fa_reading_text(declaration, "instrument");
    mapping->subject = fa_reading_text(declaration, "subject");
    mapping->date = fa_reading_text(declaration, "date");
    mapping->event = fa_reading_text(declaration, "event");
    mapping->instance = fa_reading_text(declaration, "instance");
    read_writing(reading, declaration, where, mapping);
    mapping->columns = read_columns(reading, where, "columns", fa_shape_get(declaration, "columns"),
                                    fa_reading_item, &mapping->column_count);
    mapping->stated = read_columns(reading, where, "stated", fa_shape_get(declaration, "stated"),
                                   fa_reading_score, &mapping->stated_count);
    read_labels(reading, fa_shape_get(declaration, "labels"), where, mapping);
    read_missing_codes(reading, fa_shape_get(declaration, "missing_codes"), where, mapping);
    read_visits(reading, fa_shape_get(declaration, "visits"), where, mapping);
    read_only_if(reading, fa_shape_get(declaration, "only_if"), where, mapping);
}

void fa_read_own_mapping(fa_reading *reading, const fa_declaration *declaration)
{
    fa_instrument *instrument = reading->instrument;
    const fa_value *named = fa_shape_get(declaration, "instrument");
    if (named != NULL && !fa_text_equal(named->text, instrument->id) && instrument->line > 0) {
        FA_COMPLAIN(reading, "unknown-name", named->line,
                    "intake '%.*s': this file's instrument is '%.*s', not '%.*s'",
                    FA_TEXT_ARG(declaration->id), FA_TEXT_ARG(instrument->id),
                    FA_TEXT_ARG(named->text));
        return;
    }
    fa_findings_add(reading->findings, FA_ADVICE, "intake-beside", declaration->line,
                    "intake '%.*s' is checked here, but read only from a file of its own: move it "
                    "there and name that with --map",
                    FA_TEXT_ARG(declaration->id));
    fa_mapping *mapping = fa_arena_push(reading->arena, &instrument->mappings,
                                        &instrument->mapping_count, sizeof *mapping);
    if (mapping == NULL) reading->no_memory = true;
    if (mapping != NULL) fa_read_mapping(reading, declaration, mapping);
}
