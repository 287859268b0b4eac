/* The scores of an instrument as JSON. */
#include "format/json_members.h"
#include "show/condition_json.h"
#include "show/instrument_json.h"
#include "show/sheet.h"

static void add_term(fa_buffer *out, const fa_instrument *instrument, const fa_term *term)
{
    fa_member_begin(out, NULL, '{');
    if (term->is_score) fa_member_text(out, "score", instrument->scores[term->index].id);
    if (!term->is_score) fa_member_text(out, "item", instrument->items[term->index].id);
    if (term->reversed) fa_member_truth(out, "reversed", true);
    if (!fa_decimal_equal(term->weight, FA_DECIMAL_OF(1)))
        fa_member_decimal(out, "weight", term->weight);
    fa_member_end(out, '}');
}

static void add_policy(fa_buffer *out, const fa_policy *policy)
{
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "name", policy->name);
    fa_member_text(out, "missing", fa_text_of(fa_missing_name(policy->missing)));
    if (policy->needs >= 0) fa_member_integer(out, "needs", policy->needs);
    fa_member_integer(out, "decimals", policy->decimals);
    fa_member_end(out, '}');
}

static void add_where(fa_buffer *out, const fa_score *score)
{
    if (score->where_count == 0) return;
    fa_member_begin(out, score->where_range ? "where_range" : "where", '[');
    for (size_t i = 0; i < score->where_count; i++) {
        fa_member_separate(out);
        fa_decimal_add_to(out, score->where[i]);
    }
    fa_member_end(out, ']');
}

static void add_band(fa_buffer *out, const fa_band *band)
{
    fa_member_begin(out, NULL, '{');
    fa_member_decimal(out, "low", band->low);
    fa_member_decimal(out, "high", band->high);
    fa_member_text(out, "label", band->label);
    if (band->level > 0) fa_member_integer(out, "level", band->level);
    fa_member_text_if(out, "say", band->say);
    fa_member_end(out, '}');
}

/* The score's own set has no name. */
static void add_bands(fa_buffer *out, const fa_score *score)
{
    if (score->band_set_count == 0) return;
    fa_member_begin(out, "bands", '[');
    for (size_t i = 0; i < score->band_set_count; i++) {
        const fa_band_set *set = &score->band_sets[i];
        fa_member_begin(out, NULL, '{');
        fa_member_text_if(out, "name", set->name);
        fa_member_begin(out, "list", '[');
        for (size_t band = 0; band < set->count; band++)
            add_band(out, &set->list[band]);
        fa_member_end(out, ']');
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
}

static void add_table(fa_buffer *out, const fa_instrument *instrument, const fa_table *table)
{
    fa_member_begin(out, NULL, '{');
    if (table->by != NULL) fa_condition_json_add(out, "by", instrument, table->by);
    fa_member_begin(out, "entries", '[');
    for (size_t i = 0; i < table->count; i++) {
        fa_member_begin(out, NULL, '[');
        fa_decimal_add_to(out, table->entries[i].raw);
        fa_buffer_add_byte(out, ',');
        fa_decimal_add_to(out, table->entries[i].value);
        fa_member_end(out, ']');
    }
    fa_member_end(out, ']');
    fa_member_end(out, '}');
}

static void add_tables(fa_buffer *out, const fa_instrument *instrument, const fa_score *score)
{
    if (score->table_count == 0) return;
    fa_member_begin(out, "tables", '[');
    for (size_t i = 0; i < score->table_count; i++)
        add_table(out, instrument, &score->tables[i]);
    fa_member_end(out, ']');
}

static void add_double(fa_buffer *out, double value)
{
    fa_member_separate(out);
    fa_show_add_double(out, value);
}

static void add_graded(fa_buffer *out, const fa_instrument *instrument, const fa_score *score)
{
    if (score->graded == NULL) return;
    fa_member_begin(out, "parameters", '{');
    for (size_t i = 0; i < score->term_count; i++) {
        fa_member_begin(out, instrument->items[score->terms[i].index].id.bytes, '{');
        fa_member_key(out, "slope");
        add_double(out, score->graded[i].slope);
        fa_member_begin(out, "thresholds", '[');
        for (size_t k = 0; k < score->graded[i].threshold_count; k++)
            add_double(out, score->graded[i].thresholds[k]);
        fa_member_end(out, ']');
        fa_member_end(out, '}');
    }
    fa_member_end(out, '}');
}

static void add_pair(fa_buffer *out, const char *key, const fa_decimal pair[2])
{
    fa_member_begin(out, key, '[');
    fa_decimal_add_to(out, pair[0]);
    fa_buffer_add_byte(out, ',');
    fa_decimal_add_to(out, pair[1]);
    fa_member_end(out, ']');
}

static void add_rescale(fa_buffer *out, const fa_score *score)
{
    if (!score->has_rescale) return;
    fa_member_begin(out, "rescale", '{');
    add_pair(out, "from", score->rescale_from);
    add_pair(out, "to", score->rescale_to);
    fa_member_end(out, '}');
}

void fa_show_json_add_change(fa_buffer *out, const fa_change *change)
{
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "kind", fa_text_of(fa_change_name(change->kind)));
    if (change->has_points) fa_member_decimal(out, "points", change->points);
    if (change->has_percent) fa_member_decimal(out, "percent", change->percent);
    if (change->has_final)
        fa_member_decimal(out, change->final_above ? "final_above" : "final_below", change->final);
    if (change->has_coefficient) fa_member_decimal(out, "coefficient", change->coefficient);
    if (change->has_sd) fa_member_decimal(out, "sd", change->sd);
    if (change->has_sem) fa_member_decimal(out, "sem", change->sem);
    fa_member_text_if(out, "population", change->population);
    fa_member_text_if(out, "source", change->source);
    fa_member_end(out, '}');
}

static void add_changes(fa_buffer *out, const fa_score *score)
{
    if (score->change_count == 0) return;
    fa_member_begin(out, "changes", '[');
    for (size_t i = 0; i < score->change_count; i++)
        fa_show_json_add_change(out, &score->changes[i]);
    fa_member_end(out, ']');
}

static void add_lists(fa_buffer *out, const fa_instrument *instrument, const fa_score *score)
{
    fa_member_begin(out, "of", '[');
    for (size_t i = 0; i < score->term_count; i++)
        add_term(out, instrument, &score->terms[i]);
    fa_member_end(out, ']');
    add_where(out, score);
    fa_member_begin(out, "policies", '[');
    for (size_t i = 0; i < score->policy_count; i++)
        add_policy(out, &score->policies[i]);
    fa_member_end(out, ']');
    add_tables(out, instrument, score);
    add_graded(out, instrument, score);
    add_rescale(out, score);
    add_changes(out, score);
    add_bands(out, score);
}

static void add_score(fa_buffer *out, const fa_instrument *instrument, const fa_score *score)
{
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "id", score->id);
    fa_member_text(out, "title", score->title);
    fa_member_text(out, "operation", fa_text_of(fa_operation_name(score->operation)));
    if (score->part > 0) fa_member_text(out, "part", instrument->parts[score->part - 1].prefix);
    add_lists(out, instrument, score);
    if (score->better != 0)
        fa_member_text(out, "better", fa_text_of(score->better < 0 ? "lower" : "higher"));
    if (score->has_least) fa_member_decimal(out, "min", score->least);
    if (score->has_most) fa_member_decimal(out, "max", score->most);
    fa_member_text_if(out, "unit", score->unit);
    fa_member_text_if(out, "source", score->source);
    fa_member_text_if(out, "unproved", score->unproved);
    fa_show_json_add_codes(out, score->codes, score->code_count);
    fa_member_end(out, '}');
}

void fa_show_json_add_scores(fa_buffer *out, const fa_instrument *instrument)
{
    fa_member_begin(out, "scores", '[');
    for (size_t i = 0; i < instrument->score_count; i++)
        add_score(out, instrument, &instrument->scores[i]);
    fa_member_end(out, ']');
}
