/* The scores of an instrument in words: what is calculated, from what, and what becomes of blanks.
 */
#include "show/sheet.h"
#include "show/words.h"

static const char *operation_words(fa_operation operation)
{
    static const char *const words[] = {
        [FA_SUM_OF] = "the sum of",
        [FA_MEAN_OF] = "the mean of",
        [FA_PERCENT_OF] = "100 × (sum − least) / (most − least) of the answered among",
        [FA_HIGHEST_OF] = "the highest of",
        [FA_LOWEST_OF] = "the lowest of",
        [FA_COUNT_OF] = "how many of these count:",
        [FA_VALUE_OF] = "the answer to",
        [FA_DIFFERENCE_OF] = "the first minus the second of",
        [FA_TABLE_OF] = "looked up in a table by",
        [FA_PATTERN_OF] = "the graded response model, expected a posteriori, of",
        [FA_COMPUTE] = "a function of the script, which reads",
        [FA_FORMULA] = "a function of the script, which reads",
    };
    return words[operation];
}

static const char *missing_words(fa_missing_policy missing)
{
    static const char *const words[] = {
        [FA_MISSING_REFUSE] = "with a blank there is no score",
        [FA_MISSING_PRORATE] = "the answered stand for the blank",
        [FA_MISSING_PERSON_MEAN] = "a blank is filled with the mean of the answered, rounded to an "
                                   "answer that exists",
        [FA_MISSING_ZERO] = "a blank counts as zero",
    };
    return words[missing];
}

/* MINUS: the operation itself says that the second is taken away. */
static void add_term(fa_buffer *out, const fa_instrument *instrument, const fa_term *term,
                     bool minus)
{
    fa_buffer_add(out, term->is_score ? instrument->scores[term->index].id
                                      : instrument->items[term->index].id);
    if (term->reversed) fa_buffer_add_z(out, " (reversed)");
    if (minus || fa_decimal_equal(term->weight, FA_DECIMAL_OF(1))) return;
    fa_buffer_add_z(out, " × ");
    fa_decimal_add_to(out, term->weight);
}

static void add_where(fa_buffer *out, const fa_score *score)
{
    if (score->where_count == 0) return;
    fa_buffer_add_z(out, score->where_range ? "; counted is from " : "; counted is ");
    for (size_t i = 0; i < score->where_count; i++) {
        if (i > 0) fa_buffer_add_z(out, score->where_range ? " to " : " or ");
        fa_decimal_add_to(out, score->where[i]);
    }
}

static void add_operation(fa_buffer *out, const fa_instrument *instrument, const fa_score *score)
{
    fa_buffer_add_z(out, operation_words(score->operation));
    for (size_t i = 0; i < score->term_count; i++) {
        fa_buffer_add_z(out, i > 0 ? ", " : " ");
        add_term(out, instrument, &score->terms[i], score->operation == FA_DIFFERENCE_OF);
    }
    add_where(out, score);
}

static void add_policy(fa_buffer *out, const fa_score *score, const fa_policy *policy)
{
    bool of_script = fa_score_is_hooked(score), of_pattern = score->operation == FA_PATTERN_OF;
    if (policy->needs >= 0)
        fa_buffer_add_format(out, "needs %d of %zu answered", policy->needs, score->term_count);
    if (policy->needs < 0) fa_buffer_add_z(out, "needs all that apply");
    if (of_script) fa_buffer_add_z(out, "; the function sees what is blank");
    if (of_pattern) fa_buffer_add_z(out, "; estimated without what is blank");
    if (!of_script && !of_pattern)
        fa_buffer_add_format(out, "; %s", missing_words(policy->missing));
    fa_buffer_add_format(out, "; rounded to %d decimal%s", policy->decimals,
                         policy->decimals == 1 ? "" : "s");
}

static void add_remarks(fa_buffer *out, const fa_score *score)
{
    if (score->better < 0) fa_buffer_add_z(out, "lower is better; ");
    if (score->better > 0) fa_buffer_add_z(out, "higher is better; ");
    if (score->has_least) fa_buffer_add_z(out, "at least ");
    if (score->has_least) fa_decimal_add_to(out, score->least);
    if (score->has_least) fa_buffer_add_z(out, "; ");
    if (score->has_most) fa_buffer_add_z(out, "at most ");
    if (score->has_most) fa_decimal_add_to(out, score->most);
    if (score->has_most) fa_buffer_add_z(out, "; ");
    if (score->unit.length > 0) fa_buffer_add_z(out, "unit ");
    fa_buffer_add(out, score->unit);
    if (score->unit.length > 0) fa_buffer_add_z(out, "; ");
    if (out->length > 2) out->length -= 2; /* the last "; " */
}

/* Indents, wraps and empties LINE. */
static void add_line(fa_buffer *out, fa_buffer *line)
{
    out->failed = out->failed || line->failed;
    if (line->length > 0) {
        fa_words_add_blanks(out, 4);
        fa_words_add_wrapped(out, fa_buffer_text(line), 4, 6);
    }
    fa_buffer_reset(line);
}

static void add_policies(fa_buffer *out, fa_buffer *line, const fa_score *score)
{
    for (size_t i = 0; i < score->policy_count; i++) {
        if (i > 0) fa_buffer_add_z(line, "with --missing ");
        if (i > 0) fa_buffer_add(line, score->policies[i].name);
        if (i > 0) fa_buffer_add_z(line, ": ");
        add_policy(line, score, &score->policies[i]);
        add_line(out, line);
    }
}

static void add_band(fa_buffer *out, const fa_band *band)
{
    fa_buffer range = {0};
    fa_decimal_add_to(&range, band->low);
    fa_buffer_add_z(&range, " to ");
    fa_decimal_add_to(&range, band->high);
    fa_words_add_blanks(out, 6);
    fa_words_add_padded(out, fa_buffer_text(&range), 13);
    fa_buffer_add_byte(out, ' ');
    fa_words_add_wrapped(out, band->label, 20, 20);
    out->failed = out->failed || range.failed;
    fa_buffer_close(&range, out);
    if (band->say.length == 0) return;
    fa_words_add_blanks(out, 20);
    fa_words_add_wrapped(out, band->say, 20, 20);
}

static void add_bands(fa_buffer *out, const fa_score *score)
{
    for (size_t i = 0; i < score->band_set_count; i++) {
        const fa_band_set *set = &score->band_sets[i];
        fa_buffer_add_z(out, set->name.length > 0 ? "    bands with --bands " : "    bands");
        fa_buffer_add(out, set->name);
        fa_buffer_add_z(out, ":\n");
        for (size_t band = 0; band < set->count; band++)
            add_band(out, &set->list[band]);
    }
}

static void add_score(fa_buffer *out, const fa_instrument *instrument, const fa_score *score)
{
    fa_buffer line = {0};
    fa_buffer_add(&line, score->id);
    fa_buffer_add_z(&line, ": ");
    fa_buffer_add(&line, score->title);
    fa_buffer_add_z(out, "  ");
    fa_words_add_wrapped(out, fa_buffer_text(&line), 2, 4);
    out->failed = out->failed || line.failed;
    fa_buffer_reset(&line);
    add_operation(&line, instrument, score);
    add_line(out, &line);
    add_policies(out, &line, score);
    add_remarks(&line, score);
    add_line(out, &line);
    if (score->source.length > 0) fa_buffer_add_z(&line, "source: ");
    fa_buffer_add(&line, score->source);
    add_line(out, &line);
    fa_show_words_add_behind(out, instrument, score);
    add_bands(out, score);
    fa_buffer_close(&line, out);
}

void fa_show_words_add_scores(fa_buffer *out, const fa_instrument *instrument)
{
    if (instrument->score_count > 0) fa_buffer_add_z(out, "\nScores\n");
    for (size_t i = 0; i < instrument->score_count; i++)
        add_score(out, instrument, &instrument->scores[i]);
}
