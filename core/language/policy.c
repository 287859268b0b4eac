/* Reads needs, missing and policies of a score: what becomes of its blanks. */
#include "language/reading.h"

#include <stdio.h>

enum { DECIMALS_MOST = 9 };

static const fa_text default_policy = {"default", 7};

/* That what is filled in for a blank means something for the operation. */
static void check_filling(fa_reading *reading, const char *where, const fa_score *score,
                          const fa_policy *policy, bool weighted)
{
    bool fills = policy->missing == FA_MISSING_PERSON_MEAN || policy->missing == FA_MISSING_ZERO;
    bool extreme = score->operation == FA_HIGHEST_OF || score->operation == FA_LOWEST_OF;
    if (fills &&
        (extreme || (score->operation == FA_COUNT_OF && policy->missing == FA_MISSING_PERSON_MEAN)))
        FA_COMPLAIN(reading, "score-operation", policy->line,
                    "%s: %s is not defined for %s; prorate takes what was answered", where,
                    fa_missing_name(policy->missing), fa_operation_name(score->operation));
    for (size_t i = 0; i < score->term_count && policy->missing == FA_MISSING_PERSON_MEAN; i++) {
        if (score->terms[i].is_score) continue;
        const fa_item *item = &reading->instrument->items[score->terms[i].index];
        if (item->kind != FA_ITEM_TICK_ALL || item->counts == NULL) continue;
        FA_COMPLAIN(reading, "score-operation", policy->line,
                    "%s: person_mean is not defined for '%.*s', whose ticks count differently: "
                    "no answer need count the mean",
                    where, FA_TEXT_ARG(item->id));
    }
    if (policy->missing == FA_MISSING_PERSON_MEAN && weighted)
        FA_COMPLAIN(reading, "score-operation", policy->line,
                    "%s: person_mean is not defined for weighted items", where);
}

static void check_policy(fa_reading *reading, const char *where, const fa_score *score,
                         const fa_policy *policy)
{
    bool hooked = fa_score_is_hooked(score);
    int optional = 0;
    bool weighted = false;
    for (size_t i = 0; i < score->term_count; i++) {
        const fa_term *term = &score->terms[i];
        weighted = weighted || !fa_decimal_equal(term->weight, FA_DECIMAL_OF(1));
        optional += !term->is_score && reading->instrument->items[term->index].optional;
    }
    int all = (int)score->term_count;
    if (score->broken) return; /* an input was not understood: how many there are is not known */
    if (policy->needs > all && all > 0)
        FA_COMPLAIN(reading, "out-of-range", policy->line, "%s needs %d answers but is made of %d",
                    where, policy->needs, all);
    bool fewer = policy->needs >= 0 && policy->needs < all - optional;
    bool alone = score->operation == FA_VALUE_OF || score->operation == FA_DIFFERENCE_OF ||
                 score->operation == FA_TABLE_OF; /* told: these have no needs */
    bool sees = fa_score_sees_blanks(score);
    if (policy->missing == FA_MISSING_REFUSE && fewer && !sees && !alone)
        FA_COMPLAIN(reading, "partial-sum", policy->line,
                    "%s needs only %d of %d answers but does not say what becomes of the blanks: "
                    "add missing = \"prorate\" (or person_mean, or zero), or leave needs out",
                    where, policy->needs, all);
    if (policy->missing != FA_MISSING_REFUSE && hooked)
        FA_COMPLAIN(reading, "field-unused", policy->line,
                    "%s: a function sees the blanks itself, as missing; leave missing out", where);
    check_filling(reading, where, score, policy, weighted);
}

/* A whole number from LEAST to MOST; RANGE says so. */
static bool read_whole(fa_reading *reading, const fa_value *value, int least, int most,
                       const char *where, const char *range, int *out)
{
    int64_t whole = 0;
    bool right = value->kind == FA_VALUE_NUMBER && fa_decimal_rescale(value->number, 0, &whole) &&
                 whole >= least && whole <= most;
    if (!right) FA_COMPLAIN(reading, "out-of-range", value->line, "%s: %s", where, range);
    if (right) *out = (int)whole;
    return right;
}

static bool read_missing(fa_reading *reading, const fa_value *value, const char *where,
                         fa_policy *policy)
{
    static const char *const names[] = {"refuse", "prorate", "person_mean", "zero", NULL};
    if (!fa_reading_is(reading, where, "field 'missing'", value, FA_VALUE_TEXT)) return false;
    int option = fa_reading_option(reading, where, "missing", value->text, names, value->line);
    if (option >= 0) policy->missing = (fa_missing_policy)option;
    return option >= 0;
}

/* needs, missing and decimals of a score or of one of its policies. False: what was meant is not
 * known, so it is not judged. */
static bool read_policy(fa_reading *reading, const fa_value *needs, const fa_value *missing,
                        const fa_value *decimals, const char *where, const fa_score *score,
                        fa_policy *policy)
{
    bool sound = true;
    policy->needs = -1;
    if (fa_reading_is_meaningless(reading, "needs", needs, where, score->operation)) needs = NULL;
    if (fa_reading_is_meaningless(reading, "missing", missing, where, score->operation))
        missing = NULL;
    if (needs != NULL)
        sound = read_whole(reading, needs, 1, FA_ITEMS_MOST, where,
                           "needs is a whole number, at least 1", &policy->needs);
    if (missing != NULL && !read_missing(reading, missing, where, policy)) sound = false;
    if (decimals != NULL)
        (void)read_whole(reading, decimals, 0, DECIMALS_MOST, where,
                         "decimals is a whole number from 0 to 9", &policy->decimals);
    return sound;
}

static void read_named_policy(fa_reading *reading, const fa_member *member, const char *where,
                              fa_score *score)
{
    static const char *const names[] = {"missing", "needs", "decimals", NULL};
    bool table = member->value.kind == FA_VALUE_MAP ||
                 (member->value.kind == FA_VALUE_LIST && member->value.count == 0);
    if (member->key.kind != FA_VALUE_TEXT || !table) {
        FA_COMPLAIN(reading, "wrong-kind", member->value.line,
                    "%s: a policy is written name = { missing = \"…\", needs = n }", where);
        return;
    }
    char here[160];
    (void)snprintf(here, sizeof here, "%s, policy '%.*s'", where, FA_TEXT_ARG(member->key.text));
    if (fa_text_equal(member->key.text, default_policy)) {
        FA_COMPLAIN(reading, "id-doubled", member->value.line,
                    "%s: 'default' is the score's own policy; choose another name", where);
        return;
    }
    if (!fa_set_name_is(member->key.text))
        FA_COMPLAIN(reading, "id-wrong", member->value.line,
                    "%s: a policy's name has letters, digits, _, . and -, and no blanks: it is "
                    "typed after --missing",
                    here);
    fa_shape_check_names(&member->value, names, here, reading->findings);
    fa_policy *policy = &score->policies[score->policy_count++];
    *policy = (fa_policy){.name = member->key.text,
                          .line = member->value.line,
                          .decimals = score->policies[0].decimals};
    bool sound =
        read_policy(reading, fa_value_get(&member->value, FA_TEXT("needs")),
                    fa_value_get(&member->value, FA_TEXT("missing")),
                    fa_value_get(&member->value, FA_TEXT("decimals")), here, score, policy);
    if (sound) check_policy(reading, here, score, policy);
}

/* The decimals that an input's values have. */
static int input_decimals(const fa_reading *reading, const fa_term *term)
{
    if (term->is_score) return reading->instrument->scores[term->index].policies[0].decimals;
    const fa_item *item = &reading->instrument->items[term->index];
    int most = item->decimals;
    for (size_t i = 0; item->choices != NULL && i < item->choices->count; i++) {
        int own = fa_decimal_trim(fa_item_counts(item, i)).scale;
        if (own > most) most = own;
    }
    return most;
}

/* Without decimals = …: as many as what the score is taken from has, else none. */
static int natural_decimals(const fa_reading *reading, const fa_score *score)
{
    bool taken = score->operation == FA_VALUE_OF || score->operation == FA_DIFFERENCE_OF;
    int most = 0;
    for (size_t i = 0; taken && i < score->term_count; i++) {
        int own = input_decimals(reading, &score->terms[i]);
        if (own > most) most = own;
    }
    if (score->operation == FA_TABLE_OF) most = fa_table_decimals(score);
    if (score->operation == FA_PATTERN_OF) most = 1;
    return most > DECIMALS_MOST ? DECIMALS_MOST : most;
}

void fa_read_policies(fa_reading *reading, const fa_declaration *declaration, const char *where,
                      fa_score *score)
{
    const fa_value *others = fa_shape_get(declaration, "policies");
    size_t count = others != NULL ? others->count : 0;
    score->policies = FA_READING_TAKE(reading, fa_policy, count + 1);
    if (score->policies == NULL) return;
    score->policy_count = 1;
    const fa_value *needs = fa_value_get(&declaration->fields, FA_TEXT("needs"));
    score->policies[0] = (fa_policy){.name = default_policy,
                                     .line = needs != NULL ? needs->line : declaration->line};
    score->policies[0].decimals = natural_decimals(reading, score);
    bool known = fa_value_get(&declaration->fields, FA_TEXT("missing")) == NULL ||
                 fa_shape_get(declaration, "missing") != NULL;
    bool sound = read_policy(
        reading, fa_shape_get(declaration, "needs"), fa_shape_get(declaration, "missing"),
        fa_shape_get(declaration, "decimals"), where, score, &score->policies[0]);
    if (sound && known) check_policy(reading, where, score, &score->policies[0]);
    for (size_t i = 0; i < count; i++)
        read_named_policy(reading, &others->members[i], where, score);
}
