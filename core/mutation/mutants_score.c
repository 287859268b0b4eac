/* Mutants of what a score is made of: its inputs, its policies, its tables, its bands. */
#include "mutation/mutants_parts.h"

#include <stdio.h>

static fa_text term_id(const fa_mutating *mutating, const fa_term *term)
{
    return term->is_score ? mutating->base->scores[term->index].id
                          : mutating->base->items[term->index].id;
}

/* The copy's term, to be changed. */
static fa_term *own_term(fa_mutating *mutating, size_t score, size_t term)
{
    const fa_score *from = &mutating->base->scores[score];
    fa_score *to = fa_mutant_score(mutating, score);
    if (to == NULL) return NULL;
    to->terms = fa_mutant_copy(mutating, from->terms, from->term_count, sizeof *to->terms);
    return to->terms != NULL ? &to->terms[term] : NULL;
}

static void weigh(fa_mutating *mutating, size_t score, size_t term, int factor)
{
    const fa_score *from = &mutating->base->scores[score];
    if (!fa_mutant_begin(mutating)) return;
    fa_term *changed = own_term(mutating, score, term);
    if (changed == NULL) return;
    changed->weight.units *= factor;
    fa_mutant_end(mutating, from->line,
                  factor > 0 ? "'%.*s' counts twice as much in '%.*s'"
                             : "'%.*s' is taken away in '%.*s' instead of added",
                  FA_TEXT_ARG(term_id(mutating, &from->terms[term])), FA_TEXT_ARG(from->id));
}

static void reverse(fa_mutating *mutating, size_t score, size_t term)
{
    const fa_score *from = &mutating->base->scores[score];
    if (!fa_mutant_begin(mutating)) return;
    fa_term *changed = own_term(mutating, score, term);
    if (changed == NULL) return;
    changed->reversed = !changed->reversed;
    fa_mutant_end(mutating, from->line,
                  changed->reversed ? "'%.*s' is reversed in '%.*s'"
                                    : "'%.*s' is not reversed in '%.*s'",
                  FA_TEXT_ARG(term_id(mutating, &from->terms[term])), FA_TEXT_ARG(from->id));
}

static void leave_out(fa_mutating *mutating, size_t score, size_t term)
{
    const fa_score *from = &mutating->base->scores[score];
    if (!fa_mutant_begin(mutating)) return;
    if (own_term(mutating, score, term) == NULL) return;
    fa_score *to = fa_mutant_score(mutating, score);
    size_t behind = from->term_count - term - 1;
    memmove(&to->terms[term], &to->terms[term + 1], behind * sizeof *to->terms);
    to->term_count--;
    if (from->graded != NULL) {
        to->graded = fa_mutant_copy(mutating, from->graded, from->term_count, sizeof *to->graded);
        if (to->graded == NULL) return;
        memmove(&to->graded[term], &to->graded[term + 1], behind * sizeof *to->graded);
    }
    fa_mutant_end(mutating, from->line, "'%.*s' is left out of '%.*s'",
                  FA_TEXT_ARG(term_id(mutating, &from->terms[term])), FA_TEXT_ARG(from->id));
}

/* The item is twice as telling in the pattern. */
static void steepen(fa_mutating *mutating, size_t score, size_t term)
{
    const fa_score *from = &mutating->base->scores[score];
    if (!fa_mutant_begin(mutating)) return;
    fa_score *to = fa_mutant_score(mutating, score);
    if (to == NULL) return;
    to->graded = fa_mutant_copy(mutating, from->graded, from->term_count, sizeof *to->graded);
    if (to->graded == NULL) return;
    to->graded[term].slope *= 2;
    fa_mutant_end(mutating, from->line, "the slope of '%.*s' in '%.*s' is twice what it is",
                  FA_TEXT_ARG(term_id(mutating, &from->terms[term])), FA_TEXT_ARG(from->id));
}

static bool can_leave_out(const fa_score *score)
{
    return score->term_count > 1 && score->operation != FA_DIFFERENCE_OF;
}

static bool is_weighted(const fa_score *score)
{
    return score->operation == FA_SUM_OF || score->operation == FA_MEAN_OF ||
           score->operation == FA_PERCENT_OF;
}

static bool may_be_negative(const fa_score *score)
{
    return score->operation == FA_SUM_OF || score->operation == FA_DIFFERENCE_OF ||
           score->operation == FA_VALUE_OF;
}

void fa_mutants_of_terms(fa_mutating *mutating, size_t score)
{
    const fa_score *from = &mutating->base->scores[score];
    if (fa_score_is_hooked(from)) return;
    for (size_t i = 0; i < from->term_count; i++) {
        bool ranged = from->terms[i].is_score ||
                      mutating->base->items[from->terms[i].index].kind != FA_ITEM_DATE;
        if (is_weighted(from)) weigh(mutating, score, i, 2);
        if (may_be_negative(from)) weigh(mutating, score, i, -1);
        if (from->graded != NULL) steepen(mutating, score, i);
        if (ranged && from->operation != FA_TABLE_OF && from->operation != FA_COUNT_OF)
            reverse(mutating, score, i);
        if (can_leave_out(from)) leave_out(mutating, score, i);
    }
}

static fa_policy *own_policy(fa_mutating *mutating, size_t score, size_t policy)
{
    const fa_score *from = &mutating->base->scores[score];
    fa_score *to = fa_mutant_score(mutating, score);
    if (to == NULL) return NULL;
    to->policies =
        fa_mutant_copy(mutating, from->policies, from->policy_count, sizeof *to->policies);
    return to->policies != NULL ? &to->policies[policy] : NULL;
}

/* " (policy nine)", or nothing for the score's own. */
static const char *policy_words(const fa_score *score, size_t policy, char *out, size_t size)
{
    out[0] = '\0';
    if (policy > 0)
        (void)snprintf(out, size, " (policy %.*s)", FA_TEXT_ARG(score->policies[policy].name));
    return out;
}

static void need(fa_mutating *mutating, size_t score, size_t policy, int step)
{
    const fa_score *from = &mutating->base->scores[score];
    const fa_policy *own = &from->policies[policy];
    int needs = (own->needs < 0 ? (int)from->term_count : own->needs) + step;
    char name[80];
    if (needs < 1 || needs > (int)from->term_count || !fa_mutant_begin(mutating)) return;
    fa_policy *changed = own_policy(mutating, score, policy);
    if (changed == NULL) return;
    changed->needs = needs;
    fa_mutant_end(mutating, own->line, "'%.*s'%s needs %d answers", FA_TEXT_ARG(from->id),
                  policy_words(from, policy, name, sizeof name), needs);
}

/* What `check` refuses anyway need not be noticed by a case. */
static bool may_miss(const fa_score *score, const fa_policy *policy, fa_missing_policy missing)
{
    bool weighted = false;
    for (size_t i = 0; i < score->term_count; i++)
        weighted = weighted || !fa_decimal_equal(score->terms[i].weight, FA_DECIMAL_OF(1));
    bool extreme = score->operation == FA_HIGHEST_OF || score->operation == FA_LOWEST_OF;
    bool alone = score->operation == FA_VALUE_OF || score->operation == FA_DIFFERENCE_OF ||
                 score->operation == FA_TABLE_OF;
    bool fewer = policy->needs >= 0 && policy->needs < (int)score->term_count;
    if (missing == policy->missing || alone || fa_score_sees_blanks(score)) return false;
    if (missing == FA_MISSING_REFUSE) return !fewer;
    if (missing == FA_MISSING_PERSON_MEAN)
        return !weighted && !extreme && score->operation != FA_COUNT_OF;
    return missing != FA_MISSING_ZERO || !extreme;
}

static void miss(fa_mutating *mutating, size_t score, size_t policy, fa_missing_policy missing)
{
    const fa_score *from = &mutating->base->scores[score];
    char name[80];
    if (!may_miss(from, &from->policies[policy], missing) || !fa_mutant_begin(mutating)) return;
    fa_policy *changed = own_policy(mutating, score, policy);
    if (changed == NULL) return;
    changed->missing = missing;
    fa_mutant_end(mutating, from->policies[policy].line, "'%.*s'%s has missing = \"%s\"",
                  FA_TEXT_ARG(from->id), policy_words(from, policy, name, sizeof name),
                  fa_missing_name(missing));
}

static void round_to(fa_mutating *mutating, size_t score, size_t policy, int step)
{
    const fa_score *from = &mutating->base->scores[score];
    int decimals = from->policies[policy].decimals + step;
    char name[80];
    if (decimals < 0 || decimals > 6 || !fa_mutant_begin(mutating)) return;
    fa_policy *changed = own_policy(mutating, score, policy);
    if (changed == NULL) return;
    changed->decimals = decimals;
    fa_mutant_end(mutating, from->policies[policy].line, "'%.*s'%s has decimals = %d",
                  FA_TEXT_ARG(from->id), policy_words(from, policy, name, sizeof name), decimals);
}

static void rescale(fa_mutating *mutating, size_t score, bool turned)
{
    const fa_score *from = &mutating->base->scores[score];
    if (!from->has_rescale || !fa_mutant_begin(mutating)) return;
    fa_score *to = fa_mutant_score(mutating, score);
    if (to == NULL) return;
    to->has_rescale = turned;
    to->rescale_to[0] = from->rescale_to[1];
    to->rescale_to[1] = from->rescale_to[0];
    fa_mutant_end(mutating, from->line,
                  turned ? "rescale of '%.*s' is the wrong way round" : "'%.*s' is not rescaled",
                  FA_TEXT_ARG(from->id));
}

/* count_of: one of the answers that count is another, or not among them. */
static void count_other(fa_mutating *mutating, size_t score, size_t index)
{
    const fa_score *from = &mutating->base->scores[score];
    if (!fa_mutant_begin(mutating)) return;
    fa_score *to = fa_mutant_score(mutating, score);
    if (to == NULL) return;
    to->where = fa_mutant_copy(mutating, from->where, from->where_count, sizeof *to->where);
    if (to->where == NULL) return;
    bool last = from->where_range && index == 1;
    to->where[index] = fa_mutant_moved(from->where[index], 0, last ? -1 : 1);
    fa_mutant_number number = fa_mutant_say(to->where[index]);
    fa_mutant_end(mutating, from->line, "where = … of '%.*s' has %s in place of %s",
                  FA_TEXT_ARG(from->id), number.text, fa_mutant_say(from->where[index]).text);
}

void fa_mutants_of_policies(fa_mutating *mutating, size_t score)
{
    const fa_score *from = &mutating->base->scores[score];
    for (size_t i = 0; i < from->policy_count; i++) {
        need(mutating, score, i, -1);
        need(mutating, score, i, 1);
        for (int missing = FA_MISSING_REFUSE; missing <= FA_MISSING_ZERO; missing++)
            miss(mutating, score, i, (fa_missing_policy)missing);
        round_to(mutating, score, i, -1);
        round_to(mutating, score, i, 1);
    }
    rescale(mutating, score, true);
    rescale(mutating, score, false);
    for (size_t i = 0; i < from->where_count; i++)
        count_other(mutating, score, i);
}
