/* How records were scored before, and whether the edition can score them in the same way. */
#include "archive/closure.h"
#include "archive/rescore_parts.h"

static fa_status make_target(fa_rescore *rescore, fa_selection selection, fa_rescore_target **out,
                             fa_error *error)
{
    size_t count, scores = rescore->edition->instrument->score_count;
    fa_rescore_target *target = FA_TAKE(&rescore->arena, fa_rescore_target, 1);
    fa_rescore_target **place =
        fa_arena_push(&rescore->arena, &rescore->targets, &rescore->target_count, sizeof *place);
    if (target == NULL || place == NULL) {
        if (place != NULL) rescore->target_count--;
        return fa_error_memory(error);
    }
    *out = *place = target;
    target->selection = selection;
    target->stated = FA_TAKE(&rescore->arena, fa_stated, scores);
    target->columns = FA_TAKE(&rescore->arena, fa_stated *, scores);
    if (target->stated == NULL || target->columns == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < scores; i++)
        target->columns[i] = &target->stated[i];
    FA_TRY(fa_shelved_borrow(&target->shelved, rescore->edition, selection, error));
    return fa_closure_make(rescore->edition, selection, rescore->engine, &rescore->arena,
                           &target->way, &count, error);
}

static fa_status find_target(fa_rescore *rescore, const fa_scoring *was, fa_rescore_target **out,
                             fa_error *error)
{
    for (size_t i = 0; i < rescore->target_count; i++) {
        *out = rescore->targets[i];
        if (fa_text_equal((*out)->selection.missing, was->policy) &&
            fa_text_equal((*out)->selection.bands, was->bands))
            return FA_OK;
    }
    return make_target(rescore, (fa_selection){was->policy, was->bands}, out, error);
}

static bool score_has(const fa_score *score, fa_text name, bool bands)
{
    return bands ? fa_score_bands(score, name) != NULL : fa_score_policy(score, name) != NULL;
}

static bool any_has(const fa_instrument *instrument, fa_text name, bool bands)
{
    for (size_t i = 0; i < instrument->score_count; i++)
        if (score_has(&instrument->scores[i], name, bands)) return true;
    return false;
}

/* Whether a score that the records' edition gave in the way NAME is not given so any more. BEFORE
 * NULL: it is not known which were. A name that no score ever had was another part's. */
static bool is_lost(const fa_instrument *before, const fa_instrument *now, fa_text name, bool bands)
{
    if (name.length == 0) return false;
    if (!any_has(now, name, bands)) return before == NULL || any_has(before, name, bands);
    for (size_t i = 0; before != NULL && i < before->score_count; i++) {
        const fa_score *score = &before->scores[i];
        int same = fa_instrument_score(now, score->id);
        if (same >= 0 && score_has(score, name, bands) &&
            !score_has(&now->scores[same], name, bands))
            return true;
    }
    return false;
}

static fa_status add_lost(fa_rescore *rescore, fa_rescore_way *way, const fa_instrument *before,
                          fa_error *error)
{
    fa_buffer sentence = {0};
    const fa_instrument *now = rescore->edition->instrument;
    bool policy = is_lost(before, now, way->was.policy, false);
    bool bands = is_lost(before, now, way->was.bands, true);
    if (policy)
        fa_buffer_add_format(&sentence, "%.*s %.*s lacks the policy '%.*s' by which it was scored",
                             FA_TEXT_ARG(now->id), FA_TEXT_ARG(now->version),
                             FA_TEXT_ARG(way->was.policy));
    else if (bands)
        fa_buffer_add_format(
            &sentence, "%.*s %.*s lacks the band set '%.*s' by which it was scored",
            FA_TEXT_ARG(now->id), FA_TEXT_ARG(now->version), FA_TEXT_ARG(way->was.bands));
    bool whole =
        !sentence.failed && fa_arena_copy(&rescore->arena, fa_buffer_text(&sentence), &way->lost);
    fa_buffer_clear(&sentence);
    return whole ? FA_OK : fa_error_memory(error);
}

static fa_status look_for_lost(fa_rescore *rescore, fa_rescore_way *way, fa_error *error)
{
    fa_shelved *before = NULL;
    if (way->was.policy.length == 0 && way->was.bands.length == 0) return FA_OK;
    fa_status status = fa_shelf_find(&rescore->shelf, way->was.number, &before, error);
    if (status != FA_OK && status != FA_CONTENT) return status;
    return add_lost(rescore, way, status == FA_OK ? before->edition.instrument : NULL, error);
}

/* "from version 1.0.0 (sha256 3f2a9c0d1b2e) to 1.1.0 (sha256 …)" */
static fa_status write_why(fa_rescore *rescore, fa_rescore_way *way, fa_error *error)
{
    const fa_instrument *now = rescore->edition->instrument;
    fa_buffer why = {0};
    fa_buffer_add_format(&why, "from version %.*s (sha256 %.12s) to %.*s (sha256 %.12s)",
                         FA_TEXT_ARG(way->was.version),
                         way->was.sha256.length >= 12 ? way->was.sha256.bytes : "-",
                         FA_TEXT_ARG(now->version), now->sha256.bytes);
    bool whole = !why.failed && fa_arena_copy(&rescore->arena, fa_buffer_text(&why), &way->why);
    fa_buffer_clear(&why);
    return whole ? FA_OK : fa_error_memory(error);
}

static fa_status make_way(fa_rescore *rescore, int64_t number, fa_rescore_way *way, fa_error *error)
{
    bool found;
    fa_rescore_target *target = NULL;
    fa_database *database = rescore->store->database;
    FA_TRY(
        database->kind->find_scoring(database, number, &rescore->arena, &way->was, &found, error));
    if (!found)
        return fa_error_set(error, FA_FILE, "scoring %lld is not in the store", (long long)number);
    FA_TRY(find_target(rescore, &way->was, &target, error));
    way->target = target;
    /* A battery's digest is of its parts too; words score nothing. */
    way->current = fa_text_equal(way->was.sha256, rescore->edition->instrument->sha256);
    if (way->current) return FA_OK;
    FA_TRY(look_for_lost(rescore, way, error));
    return write_why(rescore, way, error);
}

fa_status fa_rescore_way_find(fa_rescore *rescore, int64_t number, fa_rescore_way **out,
                              fa_error *error)
{
    for (size_t i = 0; i < rescore->way_count; i++) {
        *out = rescore->ways[i];
        if (rescore->ways[i]->was.number == number) return FA_OK;
    }
    fa_rescore_way *way = FA_TAKE(&rescore->arena, fa_rescore_way, 1);
    if (way == NULL) return fa_error_memory(error);
    FA_TRY(make_way(rescore, number, way, error));
    fa_rescore_way **place =
        fa_arena_push(&rescore->arena, &rescore->ways, &rescore->way_count, sizeof *place);
    if (place == NULL) return fa_error_memory(error);
    *out = *place = way;
    return FA_OK;
}

void fa_rescore_close(fa_rescore *rescore)
{
    for (size_t i = 0; i < rescore->target_count; i++)
        fa_shelved_close(&rescore->targets[i]->shelved);
    fa_shelf_close(&rescore->shelf);
    fa_arena_clear(&rescore->arena);
    *rescore = (fa_rescore){0};
}
