/* Stored answers go through the same engine, a block of one. */
#include "archive/shelf.h"

#include <stdlib.h>

#include "archive/closure.h"
#include "archive/stored.h"
#include "report/result_json.h"

void fa_shelved_close(fa_shelved *shelved)
{
    fa_single_free(&shelved->single);
    fa_edition_close(&shelved->edition);
    fa_arena_clear(&shelved->scratch);
    fa_buffer_clear(&shelved->text);
}

void fa_shelf_close(fa_shelf *shelf)
{
    for (size_t i = 0; i < shelf->count; i++)
        fa_shelved_close(shelf->list[i]);
    fa_arena_clear(&shelf->arena);
    *shelf = (fa_shelf){0};
}

static fa_status make_ready(fa_shelved *shelved, fa_selection selection, fa_hooks hooks,
                            fa_error *error)
{
    fa_plan *plan = NULL;
    fa_edition *edition = &shelved->edition;
    /* A name that the instrument does not have belonged to another part of a battery. */
    if (fa_plan_make(&plan, edition->instrument, selection, &edition->arena) != FA_OK)
        return fa_error_memory(error);
    shelved->plan = plan;
    return fa_single_init(&shelved->single, plan, hooks, error);
}

fa_status fa_shelved_init(fa_shelved *shelved, fa_selection selection, fa_error *error)
{
    return make_ready(shelved, selection, fa_scripts_hooks(&shelved->edition.scripts), error);
}

fa_status fa_shelved_borrow(fa_shelved *shelved, const fa_edition *edition, fa_selection selection,
                            fa_error *error)
{
    shelved->edition = (fa_edition){.instrument = edition->instrument};
    return make_ready(shelved, selection, fa_scripts_hooks(&edition->scripts), error);
}

fa_status fa_shelf_find(fa_shelf *shelf, int64_t scoring, fa_shelved **out, fa_error *error)
{
    bool found;
    for (size_t i = 0; i < shelf->count; i++) {
        *out = shelf->list[i];
        if (shelf->list[i]->scoring.number == scoring) return FA_OK;
    }
    fa_database *database = shelf->store->database;
    fa_shelved *made = FA_TAKE(&shelf->arena, fa_shelved, 1);
    if (made == NULL) return fa_error_memory(error);
    FA_TRY(database->kind->find_scoring(database, scoring, &shelf->arena, &made->scoring, &found,
                                        error));
    if (!found)
        return fa_error_set(error, FA_FILE, "scoring %lld is not in the store", (long long)scoring);
    fa_status status = fa_closure_open(shelf->store, &made->scoring, &made->edition, error);
    fa_selection selection = {made->scoring.policy, made->scoring.bands};
    if (status == FA_OK) status = fa_shelved_init(made, selection, error);
    fa_shelved **place = NULL;
    if (status == FA_OK) {
        place = fa_arena_push(&shelf->arena, &shelf->list, &shelf->count, sizeof *place);
        if (place == NULL) status = fa_error_memory(error);
    }
    if (place == NULL)
        fa_shelved_close(made);
    else
        *out = *place = made;
    return status;
}

static fa_status take_answers(fa_shelved *shelved, const fa_stored_members *answers,
                              fa_recomputed *out, fa_error *error)
{
    const fa_instrument *instrument = shelved->edition.instrument;
    for (size_t i = 0; i < answers->count; i++) {
        const fa_stored_member *answer = &answers->list[i];
        int item = fa_instrument_item(instrument, answer->name);
        if (item < 0 && out->unknown.length == 0) out->unknown = answer->name;
        if (item < 0) continue;
        bool possible;
        FA_TRY(fa_single_answer(&shelved->single, (size_t)item, answer->value, &possible, error));
        if (!possible && out->impossible.length == 0) out->impossible = answer->name;
    }
    return FA_OK;
}

fa_status fa_shelved_score(fa_shelved *shelved, fa_text answers, fa_recomputed *out,
                           fa_error *error)
{
    fa_single *single = &shelved->single;
    fa_stored_members members;
    *out = (fa_recomputed){.responses = &single->responses, .results = &single->results};
    fa_arena_reset(&shelved->scratch);
    fa_single_reset(single);
    FA_TRY(fa_stored_members_read(answers, &shelved->scratch, &members, error));
    FA_TRY(take_answers(shelved, &members, out, error));
    FA_TRY(fa_single_score(single, error));
    fa_buffer_reset(&shelved->text);
    fa_result_json_add_scored(shelved->plan, &single->results, 0, 0, false, &shelved->text);
    if (shelved->text.failed) return fa_error_memory(error);
    out->scored = fa_buffer_text(&shelved->text);
    return FA_OK;
}

bool fa_recomputed_agrees(const fa_recomputed *recomputed, fa_text result)
{
    fa_text scored = recomputed->scored;
    if (!fa_text_starts(result, scored)) return false;
    fa_text rest = {result.bytes + scored.length, result.length - scored.length};
    return fa_text_starts(rest, FA_TEXT(",\"findings\":["));
}
