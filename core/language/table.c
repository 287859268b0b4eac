/* Reads table = { [raw] = value }, or a list of such tables, each for some: norms and T-scores. */
#include "language/reading.h"

#include <stdlib.h>

static int compare_entries(const void *a, const void *b)
{
    const fa_table_entry *one = a, *other = b;
    int order = fa_decimal_compare(one->raw, other->raw);
    return order != 0 ? order : one->line - other->line;
}

static void check_doubles(fa_reading *reading, const fa_table *table, const char *where)
{
    for (size_t i = 1; i < table->count; i++) {
        if (!fa_decimal_equal(table->entries[i - 1].raw, table->entries[i].raw)) continue;
        char raw[FA_DECIMAL_TEXT];
        int length = (int)fa_decimal_print(table->entries[i].raw, raw);
        FA_COMPLAIN(reading, "table-doubled", table->entries[i].line,
                    "%s: the table has %.*s twice", where, length, raw);
    }
}

static void read_entry(fa_reading *reading, const fa_member *member, const char *where,
                       fa_table *table)
{
    if (member->key.kind == FA_VALUE_TEXT || member->value.kind == FA_VALUE_WRONG) return;
    bool right = member->key.kind == FA_VALUE_NUMBER && member->value.kind == FA_VALUE_NUMBER;
    if (!right) {
        FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                    "%s: an entry of the table is written [raw] = value, with two numbers", where);
        return;
    }
    fa_decimal raw = fa_decimal_trim(member->key.number);
    fa_decimal value = fa_decimal_trim(member->value.number);
    table->entries[table->count++] = (fa_table_entry){raw, value, member->value.line};
}

/* by = condition: whom the table is for. */
static const fa_condition *read_by(fa_reading *reading, const fa_value *map, const char *where,
                                   const fa_score *score)
{
    const fa_value *by = fa_value_get(map, FA_TEXT("by"));
    if (!fa_reading_is(reading, where, "by", by, FA_VALUE_CONDITION)) return NULL;
    fa_condition *condition = FA_READING_TAKE(reading, fa_condition, 1);
    if (condition == NULL) return NULL;
    size_t index = (size_t)(score - reading->instrument->scores);
    reading->scope = (fa_scope){"by", "table-by", SIZE_MAX, index, false, true};
    fa_read_condition(reading, by, where, condition);
    reading->scope = FA_SCOPE_EVERYTHING;
    return condition;
}

static void read_one(fa_reading *reading, const fa_value *map, const char *where, fa_score *score)
{
    static const char *const names[] = {"by", NULL};
    if (map->kind == FA_VALUE_WRONG) return;
    bool empty = map->kind == FA_VALUE_LIST && map->count == 0;
    if (map->kind != FA_VALUE_MAP && !empty) {
        FA_COMPLAIN(reading, "wrong-kind", map->line,
                    "%s: a table is written { [raw] = value, … }, not as %s", where,
                    map->kind == FA_VALUE_LIST ? "a list without raw scores"
                                               : fa_value_kind_name(map->kind));
        return;
    }
    fa_shape_check_names(map, names, where, reading->findings);
    fa_table *table = &score->tables[score->table_count];
    bool after = score->table_count > 0 && table[-1].by == NULL;
    *table = (fa_table){.line = map->line};
    table->by = read_by(reading, map, where, score);
    table->entries = FA_READING_TAKE(reading, fa_table_entry, map->count);
    if (table->entries == NULL) return;
    for (size_t i = 0; i < map->count; i++)
        read_entry(reading, &map->members[i], where, table);
    if (table->count > 1)
        qsort(table->entries, table->count, sizeof *table->entries, compare_entries);
    check_doubles(reading, table, where);
    if (map->count == (fa_value_get(map, FA_TEXT("by")) != NULL))
        FA_COMPLAIN(reading, "table-empty", map->line, "%s has a table without an entry", where);
    if (after)
        FA_COMPLAIN(reading, "table-unreachable", map->line,
                    "%s: this table is never used, as the one above it is for everyone: give that "
                    "one a by, or put it last",
                    where);
    score->table_count++;
}

/* { { by = …, … }, … } rather than { [raw] = value, … }. */
static bool is_list_of_tables(const fa_value *value)
{
    if (value->kind != FA_VALUE_LIST || value->count == 0) return false;
    for (size_t i = 0; i < value->count; i++)
        if (value->members[i].value.kind == FA_VALUE_NUMBER) return false;
    return true;
}

void fa_read_table(fa_reading *reading, const fa_declaration *declaration, const char *where,
                   fa_score *score)
{
    if (score->operation != FA_TABLE_OF) return;
    const fa_value *value = fa_shape_get(declaration, "table");
    if (value == NULL) {
        if (fa_value_get(&declaration->fields, FA_TEXT("table")) == NULL)
            FA_COMPLAIN(reading, "field-missing", declaration->line,
                        "%s looks a value up but has no table: add table = { [raw] = value, … }",
                        where);
        return;
    }
    bool several = is_list_of_tables(value);
    score->tables = FA_READING_TAKE(reading, fa_table, several ? value->count : 1);
    if (score->tables == NULL) return;
    if (!several) read_one(reading, value, where, score);
    for (size_t i = 0; several && i < value->count; i++)
        read_one(reading, &value->members[i].value, where, score);
}

int fa_table_decimals(const fa_score *score)
{
    int most = 0;
    for (size_t i = 0; i < score->table_count; i++)
        for (size_t k = 0; k < score->tables[i].count; k++)
            if (score->tables[i].entries[k].value.scale > most)
                most = score->tables[i].entries[k].value.scale;
    return most;
}

void fa_check_table_decimals(fa_reading *reading, const fa_declaration *declaration,
                             const char *where, const fa_score *score)
{
    int most = fa_table_decimals(score);
    for (size_t i = 0; i < score->policy_count; i++) {
        if (score->policies[i].decimals >= most) continue;
        FA_COMPLAIN(reading, "out-of-range", declaration->line,
                    "%s: its table has values with %d decimal%s, more than decimals = %d", where,
                    most, most == 1 ? "" : "s", score->policies[i].decimals);
        return;
    }
}
