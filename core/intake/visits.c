/* Several visits in one line: the header is mapped once for each. */
#include "intake/intake.h"

static bool uses_column(const fa_columns *columns, uint32_t column)
{
    for (size_t i = 0; i < columns->item_count; i++)
        if (columns->items[i].column == column) return true;
    for (size_t i = 0; i < columns->other_count; i++)
        if (columns->others[i].column == column) return true;
    return false;
}

static bool uses_item(const fa_columns *columns, size_t item)
{
    for (size_t i = 0; i < columns->item_count; i++)
        if (columns->items[i].index == item) return true;
    return false;
}

/* Every item that has to be asked is asked at one visit at least. */
static fa_status check_items(const fa_intake *intake, size_t visits, fa_error *error)
{
    const fa_instrument *instrument = intake->plan->instrument;
    fa_few absent = {0};
    fa_buffer sentence = {0};
    for (size_t i = 0; i < instrument->item_count; i++) {
        bool used = instrument->items[i].optional || intake->options->columns.allow_absent;
        for (size_t visit = 0; visit < visits && !used; visit++)
            used = uses_item(&intake->visits[visit], i);
        if (used) continue;
        fa_few_add(&absent, instrument->items[i].id, FA_FEW_ABSENT);
    }
    fa_columns_add_absent("at no visit a column for ", &absent, &sentence);
    fa_status status = absent.text.failed || sentence.failed ? fa_error_memory(error) : FA_OK;
    if (absent.count > 0 && status == FA_OK)
        status = fa_error_set(error, FA_USAGE, "%.*s", FA_TEXT_ARG(fa_buffer_text(&sentence)));
    fa_buffer_clear(&absent.text);
    fa_buffer_clear(&sentence);
    return status;
}

/* The columns that no visit uses. */
static fa_status find_ignored(fa_intake *intake, const fa_text *header, size_t count, size_t visits,
                              fa_error *error)
{
    fa_few ignored = {0};
    for (size_t i = 0; i < count; i++) {
        fa_use use = fa_column_role(intake->plan->instrument, header[i]);
        bool used = use.role == FA_ROLE_OURS;
        for (size_t visit = 0; visit < visits && !used; visit++)
            used = uses_column(&intake->visits[visit], (uint32_t)i);
        if (used) continue;
        fa_few_add(&ignored, header[i], FA_FEW_IGNORED);
    }
    fa_text text = fa_few_close(&ignored);
    bool copied =
        !ignored.text.failed && fa_arena_copy(&intake->arena, text, &intake->columns.ignored);
    fa_buffer_clear(&ignored.text);
    return copied ? FA_OK : fa_error_memory(error);
}

fa_status fa_visits_map(fa_intake *intake, const fa_text *header, size_t count, fa_error *error)
{
    const fa_instrument *instrument = intake->plan->instrument;
    const fa_mapping *mapping = intake->options->mapping;
    fa_column_options options = intake->options->columns;
    options.mapping = mapping;
    size_t visits = mapping != NULL ? mapping->visit_count : 0;
    if (visits == 0)
        return fa_columns_map(&intake->columns, instrument, header, count, &options, &intake->arena,
                              error);
    intake->visits = FA_TAKE(&intake->arena, fa_columns, visits);
    if (intake->visits == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < visits; i++) {
        options.visit = &mapping->visits[i];
        FA_TRY(fa_columns_map(&intake->visits[i], instrument, header, count, &options,
                              &intake->arena, error));
    }
    intake->columns = intake->visits[0];
    FA_TRY(check_items(intake, visits, error));
    return find_ignored(intake, header, count, visits, error);
}
