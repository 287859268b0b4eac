/* Scores by their ids, then the lists: what is in the one and not in the other. */
#include "archive/changes.h"

static void add_step(fa_buffer *out, fa_text before, fa_text after, const char *none)
{
    fa_buffer_add(out, before.length > 0 ? before : fa_text_of(none));
    fa_buffer_add_z(out, " → ");
    fa_buffer_add(out, after.length > 0 ? after : fa_text_of(none));
}

static bool same_counts(const fa_stored_score *a, const fa_stored_score *b)
{
    return fa_text_equal(a->answered, b->answered) && fa_text_equal(a->of, b->of);
}

static bool same_score(const fa_stored_score *a, const fa_stored_score *b)
{
    return fa_text_equal(a->value, b->value) && fa_text_equal(a->error, b->error) &&
           fa_text_equal(a->band, b->band) && same_counts(a, b);
}

static void add_score(const fa_stored_score *before, const fa_stored_score *after, fa_buffer *out)
{
    fa_buffer_add_z(out, "  ");
    fa_buffer_add(out, after->id);
    fa_buffer_add_byte(out, ' ');
    add_step(out, before->value, after->value, "no score");
    if (!fa_text_equal(before->error, after->error)) {
        fa_buffer_add_z(out, ", standard error ");
        add_step(out, before->error, after->error, "none");
    }
    if (before->band.length > 0 || after->band.length > 0) {
        fa_buffer_add_z(out, ", band ");
        add_step(out, before->band, after->band, "none");
    }
    if (!same_counts(before, after))
        fa_buffer_add_format(out, ", answered %.*s of %.*s → %.*s of %.*s",
                             FA_TEXT_ARG(before->answered), FA_TEXT_ARG(before->of),
                             FA_TEXT_ARG(after->answered), FA_TEXT_ARG(after->of));
    fa_buffer_add_byte(out, '\n');
}

/* A score that only one of the two has. */
static void add_alone(const fa_stored_score *score, const char *what, fa_buffer *out)
{
    fa_buffer_add_z(out, "  ");
    fa_buffer_add(out, score->id);
    fa_buffer_add_z(out, what);
    fa_buffer_add(out, score->value.length > 0 ? score->value : FA_TEXT("no score"));
    if (score->band.length > 0) fa_buffer_add_z(out, ", band ");
    fa_buffer_add(out, score->band);
    fa_buffer_add_byte(out, '\n');
}

static void add_scores(const fa_stored_result *before, const fa_stored_result *after,
                       fa_buffer *out)
{
    for (size_t i = 0; i < after->score_count; i++) {
        const fa_stored_score *now = &after->scores[i];
        const fa_stored_score *was = fa_stored_score_find(before, now->id);
        if (was == NULL) add_alone(now, ", a new score: ", out);
        if (was != NULL && !same_score(was, now)) add_score(was, now, out);
    }
    for (size_t i = 0; i < before->score_count; i++)
        if (fa_stored_score_find(after, before->scores[i].id) == NULL)
            add_alone(&before->scores[i], ", a score no more: ", out);
}

/* Those of A that are not in B. */
static void add_missing(const fa_stored_list *a, const fa_stored_list *b, const char *what,
                        fa_buffer *out)
{
    for (size_t i = 0; i < a->count; i++) {
        if (fa_stored_list_has(b, a->list[i])) continue;
        fa_buffer_add_z(out, what);
        fa_buffer_add(out, a->list[i]);
        fa_buffer_add_byte(out, '\n');
    }
}

void fa_changes_add(const fa_stored_result *before, const fa_stored_result *after, fa_buffer *out)
{
    add_scores(before, after, out);
    add_missing(&after->rules, &before->rules, "  fires now: ", out);
    add_missing(&before->rules, &after->rules, "  fires no more: ", out);
    add_missing(&after->undecided, &before->undecided, "  undecided now: ", out);
    add_missing(&before->undecided, &after->undecided, "  undecided no more: ", out);
    add_missing(&after->advice, &before->advice, "  advised now: ", out);
    add_missing(&before->advice, &after->advice, "  advised no more: ", out);
    if (fa_text_equal(before->level, after->level)) return;
    fa_buffer_add_z(out, "  level ");
    add_step(out, before->level, after->level, "none");
    fa_buffer_add_byte(out, '\n');
}
