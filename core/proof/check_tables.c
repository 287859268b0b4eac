/* Norm tables rise or fall from their first entry to their last. */
#include "proof/checking.h"

static void tell(const fa_checking *check, const fa_score *score, const fa_table *table, size_t at)
{
    char raw[FA_DECIMAL_TEXT], value[FA_DECIMAL_TEXT];
    const fa_table_entry *entry = &table->entries[at];
    int raw_length = (int)fa_decimal_print(entry->raw, raw);
    int length = (int)fa_decimal_print(entry->value, value);
    fa_findings_add(check->findings, FA_MISTAKE, "table-not-monotone", entry->line,
                    "score '%.*s': its table goes up and down: [%.*s] = %.*s turns round",
                    FA_TEXT_ARG(score->id), raw_length, raw, length, value);
}

static void check_table(const fa_checking *check, const fa_score *score, const fa_table *table)
{
    int direction = 0;
    for (size_t i = 1; i < table->count; i++) {
        int order = fa_decimal_compare(table->entries[i].value, table->entries[i - 1].value);
        if (order != 0 && direction != 0 && (order > 0) != (direction > 0)) {
            tell(check, score, table, i);
            return;
        }
        if (order != 0) direction = order;
    }
}

void fa_check_tables(const fa_checking *check, const fa_plan_score *plan)
{
    for (size_t i = 0; i < plan->score->table_count; i++)
        check_table(check, plan->score, &plan->score->tables[i]);
}
