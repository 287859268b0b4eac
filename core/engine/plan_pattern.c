/* The curves of the graded response model, one a choice, at every theta that is summed over. */
#include "engine/plan_parts.h"
#include "engine/run.h"

/* The category of a choice: how many different counts lie below its own, from the other end when
 * the item is reversed. */
static size_t category_of(const fa_plan_term *term, size_t choices, size_t choice)
{
    size_t below = 0;
    for (size_t i = 0; i < choices; i++) {
        bool first = term->keyed[i] < term->keyed[choice];
        for (size_t k = 0; k < i && first; k++)
            first = term->keyed[k] != term->keyed[i];
        below += first;
    }
    return below;
}

bool fa_plan_curves_make(fa_plan *plan, fa_plan_score *score, fa_arena *arena)
{
    if (score->score->operation != FA_PATTERN_OF) return true;
    score->curves = FA_TAKE(arena, double *, score->count);
    if (score->curves == NULL) return false;
    for (size_t i = 0; i < score->count; i++) {
        const fa_plan_term *term = &score->terms[i];
        size_t choices = plan->instrument->items[term->index].choices->count;
        score->curves[i] = FA_TAKE(arena, double, choices *FA_PATTERN_POINTS);
        if (score->curves[i] == NULL) return false;
        for (size_t choice = 0; choice < choices; choice++)
            fa_pattern_curve(&score->score->graded[i], category_of(term, choices, choice),
                             score->curves[i] + choice * FA_PATTERN_POINTS);
    }
    return true;
}
