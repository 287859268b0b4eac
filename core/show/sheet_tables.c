/* What stands behind a score: norm tables, the parameters of a pattern, figures of change. */
#include "show/condition_words.h"
#include "show/sheet.h"
#include "show/words.h"

static void add_line(fa_buffer *out, fa_buffer *line)
{
    out->failed = out->failed || line->failed;
    if (line->length > 0) {
        fa_words_add_blanks(out, 4);
        fa_words_add_wrapped(out, fa_buffer_text(line), 4, 6);
    }
    fa_buffer_reset(line);
}

/* "table for sex is 1: 0 → 20, 1 → 25.3" */
static void add_tables(fa_buffer *out, fa_buffer *line, const fa_instrument *instrument,
                       const fa_score *score)
{
    for (size_t i = 0; i < score->table_count; i++) {
        const fa_table *table = &score->tables[i];
        fa_buffer_add_z(line, table->by != NULL ? "table where " : "table: ");
        if (table->by != NULL) fa_condition_words_add(line, instrument, table->by);
        if (table->by != NULL) fa_buffer_add_z(line, ": ");
        for (size_t k = 0; k < table->count; k++) {
            if (k > 0) fa_buffer_add_z(line, ", ");
            fa_decimal_add_to(line, table->entries[k].raw);
            fa_buffer_add_z(line, " → ");
            fa_decimal_add_to(line, table->entries[k].value);
        }
        add_line(out, line);
    }
}

void fa_show_add_double(fa_buffer *out, double value)
{
    fa_decimal decimal;
    if (fa_decimal_from_double(value, &decimal)) fa_decimal_add_to(out, decimal);
}

static void add_pattern(fa_buffer *out, fa_buffer *line, const fa_instrument *instrument,
                        const fa_score *score)
{
    for (size_t i = 0; score->graded != NULL && i < score->term_count; i++) {
        const fa_graded *graded = &score->graded[i];
        fa_buffer_add(line, instrument->items[score->terms[i].index].id);
        fa_buffer_add_z(line, ": slope ");
        fa_show_add_double(line, graded->slope);
        fa_buffer_add_z(line, ", thresholds");
        for (size_t k = 0; k < graded->threshold_count; k++) {
            fa_buffer_add_byte(line, ' ');
            fa_show_add_double(line, graded->thresholds[k]);
        }
        add_line(out, line);
    }
}

static void add_rescale(fa_buffer *line, const fa_score *score)
{
    if (!score->has_rescale) return;
    fa_buffer_add_z(line, "then ");
    fa_decimal_add_to(line, score->rescale_from[0]);
    fa_buffer_add_z(line, " to ");
    fa_decimal_add_to(line, score->rescale_from[1]);
    fa_buffer_add_z(line, " becomes ");
    fa_decimal_add_to(line, score->rescale_to[0]);
    fa_buffer_add_z(line, " to ");
    fa_decimal_add_to(line, score->rescale_to[1]);
}

static void add_figure(fa_buffer *line, bool given, const char *before, fa_decimal value,
                       const char *after, bool *first)
{
    if (!given) return;
    fa_buffer_add_z(line, *first ? " " : ", ");
    *first = false;
    fa_buffer_add_z(line, before);
    fa_decimal_add_to(line, value);
    fa_buffer_add_z(line, after);
}

void fa_show_words_add_points(fa_buffer *line, const fa_score *score, fa_decimal points)
{
    bool counted =
        score->unit.length == 0 || score->unit.bytes[0] == '%' || score->unit.bytes[0] == '{';
    fa_decimal_add_to(line, points);
    fa_buffer_add_byte(line, ' ');
    if (!counted) fa_buffer_add(line, score->unit);
    if (counted)
        fa_buffer_add_z(line, fa_decimal_equal(points, FA_DECIMAL_OF(1)) ? "point" : "points");
}

void fa_show_words_add_change(fa_buffer *line, const fa_score *score, const fa_change *change)
{
    static const char *const names[] = {
        [FA_CHANGE_DETECTABLE] = "change that can be detected:",
        [FA_CHANGE_IMPORTANT] = "change that matters:",
        [FA_CHANGE_WORSE] = "worsening that matters:",
        [FA_CHANGE_RELIABILITY] = "reliability:",
    };
    bool first = !change->has_points;
    fa_buffer_add_z(line, names[change->kind]);
    if (change->has_points) fa_buffer_add_byte(line, ' ');
    if (change->has_points) fa_show_words_add_points(line, score, change->points);
    add_figure(line, change->has_percent, "", change->percent, " % of the baseline", &first);
    add_figure(line, change->has_final,
               change->final_above ? "a final value above " : "a final value below ", change->final,
               "", &first);
    add_figure(line, change->has_coefficient, "coefficient ", change->coefficient, "", &first);
    add_figure(line, change->has_sd, "standard deviation ", change->sd, "", &first);
    add_figure(line, change->has_sem, "standard error of measurement ", change->sem, "", &first);
    if (change->population.length > 0) fa_buffer_add_z(line, "; in ");
    fa_buffer_add(line, change->population);
    if (change->source.length > 0) fa_buffer_add_z(line, "; source: ");
    fa_buffer_add(line, change->source);
}

void fa_show_words_add_behind(fa_buffer *out, const fa_instrument *instrument,
                              const fa_score *score)
{
    fa_buffer line = {0};
    add_tables(out, &line, instrument, score);
    add_pattern(out, &line, instrument, score);
    add_rescale(&line, score);
    add_line(out, &line);
    for (size_t i = 0; i < score->change_count; i++) {
        fa_show_words_add_change(&line, score, &score->changes[i]);
        add_line(out, &line);
    }
    fa_buffer_close(&line, out);
}
