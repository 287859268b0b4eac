/* Scores come first, then the level, then what rules and advice said. */
#include "archive/difference.h"

static fa_text or_none(fa_text text)
{
    return text.length > 0 ? text : FA_TEXT("none");
}

static bool differs(fa_text what, fa_text id, fa_text kept, fa_text now, fa_buffer *out)
{
    if (fa_text_equal(kept, now)) return false;
    kept = or_none(kept);
    now = or_none(now);
    fa_buffer_add_format(out, "the %.*s%s%.*s is kept as %.*s, recomputed %.*s", FA_TEXT_ARG(what),
                         id.length > 0 ? " " : "", FA_TEXT_ARG(id), FA_TEXT_ARG(kept),
                         FA_TEXT_ARG(now));
    return true;
}

static bool score_differs(const fa_stored_score *kept, const fa_stored_score *now, fa_buffer *out)
{
    fa_text id = kept->id;
    return differs(FA_TEXT("score"), id, kept->value, now->value, out) ||
           differs(FA_TEXT("standard error of"), id, kept->error, now->error, out) ||
           differs(FA_TEXT("band of"), id, kept->band, now->band, out) ||
           differs(FA_TEXT("number answered of"), id, kept->answered, now->answered, out) ||
           differs(FA_TEXT("number of inputs of"), id, kept->of, now->of, out);
}

static bool scores_differ(const fa_stored_result *kept, const fa_stored_result *now, fa_buffer *out)
{
    for (size_t i = 0; i < now->score_count; i++) {
        const fa_stored_score *score = &now->scores[i];
        const fa_stored_score *was = fa_stored_score_find(kept, score->id);
        if (was != NULL && score_differs(was, score, out)) return true;
        if (was != NULL) continue;
        fa_buffer_add_format(out, "the score %.*s is not kept", FA_TEXT_ARG(score->id));
        return true;
    }
    for (size_t i = 0; i < kept->score_count; i++) {
        if (fa_stored_score_find(now, kept->scores[i].id) != NULL) continue;
        fa_buffer_add_format(out, "a score %.*s is kept that its instrument does not have",
                             FA_TEXT_ARG(kept->scores[i].id));
        return true;
    }
    return false;
}

/* SAID: what it means to be in the list. */
static bool lists_differ(const fa_stored_list *kept, const fa_stored_list *now, const char *said,
                         fa_buffer *out)
{
    for (size_t i = 0; i < kept->count; i++) {
        if (fa_stored_list_has(now, kept->list[i])) continue;
        fa_buffer_add_format(out, "%.*s is kept as %s, recomputed it is not",
                             FA_TEXT_ARG(kept->list[i]), said);
        return true;
    }
    for (size_t i = 0; i < now->count; i++) {
        if (fa_stored_list_has(kept, now->list[i])) continue;
        fa_buffer_add_format(out, "%.*s is recomputed as %s, and not kept so",
                             FA_TEXT_ARG(now->list[i]), said);
        return true;
    }
    return false;
}

void fa_difference_add(const fa_stored_result *kept, const fa_stored_result *now, fa_buffer *out)
{
    if (scores_differ(kept, now, out)) return;
    if (differs(FA_TEXT("level"), (fa_text){0}, kept->level, now->level, out)) return;
    if (lists_differ(&kept->rules, &now->rules, "a rule that fired", out)) return;
    if (lists_differ(&kept->undecided, &now->undecided, "undecided", out)) return;
    if (lists_differ(&kept->advice, &now->advice, "advice", out)) return;
    fa_buffer_add_z(out, "its result is not written as this engine writes it");
}
