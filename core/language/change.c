/* Reads change "score" { … }: published figures of how much change means something. */
#include "language/reading.h"

#include <stdio.h>

static const char *const figures[] = {"points",     "percent", "final_below", "final_above",
                                      "population", "source",  NULL};
static const char *const reliabilities[] = {"coefficient", "sd",     "sem",
                                            "population",  "source", NULL};

/* A number above 0 and, where AT_MOST is, not above it. */
static bool read_number(fa_reading *reading, const fa_value *map, const char *field,
                        const char *where, int64_t at_most, fa_decimal *out)
{
    const fa_value *value = fa_value_get(map, fa_text_of(field));
    if (!fa_reading_is(reading, where, field, value, FA_VALUE_NUMBER)) return false;
    *out = fa_decimal_trim(value->number);
    bool right = value->number.units > 0 &&
                 (at_most == 0 || fa_decimal_compare(*out, FA_DECIMAL_OF(at_most)) <= 0);
    if (!right && at_most == 0)
        FA_COMPLAIN(reading, "out-of-range", value->line, "%s: %s is a number above 0", where,
                    field);
    if (!right && at_most > 0)
        FA_COMPLAIN(reading, "out-of-range", value->line, "%s: %s is a number above 0, up to %d",
                    where, field, (int)at_most);
    return true;
}

/* final_below or final_above: where the score must end. */
static void read_final(fa_reading *reading, const fa_value *map, const char *where,
                       fa_change *change)
{
    const fa_value *below = fa_value_get(map, FA_TEXT("final_below"));
    const fa_value *above = fa_value_get(map, FA_TEXT("final_above"));
    bool is_below = fa_reading_is(reading, where, "final_below", below, FA_VALUE_NUMBER);
    bool is_above = fa_reading_is(reading, where, "final_above", above, FA_VALUE_NUMBER);
    if (is_below && is_above)
        FA_COMPLAIN(reading, "change", above->line,
                    "%s has both final_below and final_above: a score ends on one side; keep one",
                    where);
    change->has_final = is_below || is_above;
    change->final_above = is_above;
    if (change->has_final) change->final = is_above ? above->number : below->number;
}

static void read_figures(fa_reading *reading, const fa_value *map, const char *where,
                         fa_change *change)
{
    change->has_points = read_number(reading, map, "points", where, 0, &change->points);
    change->has_percent = read_number(reading, map, "percent", where, 0, &change->percent);
    read_final(reading, map, where, change);
    bool given = fa_value_get(map, FA_TEXT("points")) || fa_value_get(map, FA_TEXT("percent")) ||
                 fa_value_get(map, FA_TEXT("final_below")) ||
                 fa_value_get(map, FA_TEXT("final_above"));
    if (!given)
        FA_COMPLAIN(reading, "change", map->line,
                    "%s has no figure: give it points, percent, final_below or final_above", where);
}

/* The reliable change index needs the standard error of measurement, or what it is made of. */
static void read_reliability(fa_reading *reading, const fa_value *map, const char *where,
                             fa_change *change)
{
    change->has_coefficient =
        read_number(reading, map, "coefficient", where, 1, &change->coefficient);
    change->has_sd = read_number(reading, map, "sd", where, 0, &change->sd);
    change->has_sem = read_number(reading, map, "sem", where, 0, &change->sem);
    bool coefficient = fa_value_get(map, FA_TEXT("coefficient")) != NULL;
    bool sd = fa_value_get(map, FA_TEXT("sd")) != NULL;
    bool sem = fa_value_get(map, FA_TEXT("sem")) != NULL;
    if (sem ? (coefficient || sd) : !(coefficient && sd))
        FA_COMPLAIN(reading, "change", map->line,
                    "%s wants coefficient and sd, or sem alone, the standard error of measurement",
                    where);
}

static void check_sourced(fa_reading *reading, const char *where, const fa_change *change)
{
    bool population = change->population.length > 0, source = change->source.length > 0;
    if (population && source) return;
    fa_findings_add(reading->findings, FA_ADVICE, "figure-unsourced", change->line,
                    "%s does not say %s%s%s: add %s%s%s", where,
                    population ? "" : "of whom it was measured",
                    !population && !source ? " and " : "", source ? "" : "where it was published",
                    population ? "" : "population", !population && !source ? " and " : "",
                    source ? "" : "source");
}

static void read_one(fa_reading *reading, const fa_value *map, const char *where,
                     fa_change_kind kind, fa_score *score)
{
    if (!fa_reading_is(reading, where, "a figure", map, FA_VALUE_MAP)) return;
    fa_change *change =
        fa_arena_push(reading->arena, &score->changes, &score->change_count, sizeof *change);
    if (change == NULL) reading->no_memory = true;
    if (change == NULL) return;
    *change = (fa_change){.kind = kind, .line = map->line};
    bool reliability = kind == FA_CHANGE_RELIABILITY;
    size_t before = reading->findings->mistakes;
    fa_shape_check_names(map, reliability ? reliabilities : figures, where, reading->findings);
    const fa_value *population = fa_value_get(map, FA_TEXT("population"));
    const fa_value *source = fa_value_get(map, FA_TEXT("source"));
    if (fa_reading_is(reading, where, "population", population, FA_VALUE_TEXT))
        change->population = population->text;
    if (fa_reading_is(reading, where, "source", source, FA_VALUE_TEXT))
        change->source = source->text;
    if (reading->findings->mistakes > before) return; /* a misprint is no lack */
    if (reliability) read_reliability(reading, map, where, change);
    if (!reliability) read_figures(reading, map, where, change);
    check_sourced(reading, where, change);
}

static void read_kind(fa_reading *reading, const fa_declaration *declaration, fa_change_kind kind,
                      fa_score *score)
{
    const fa_value *value = fa_shape_get(declaration, fa_change_name(kind));
    if (value == NULL) return;
    char where[128];
    (void)snprintf(where, sizeof where, "change '%.*s', %s", FA_TEXT_ARG(declaration->id),
                   fa_change_name(kind));
    if (value->kind == FA_VALUE_MAP) read_one(reading, value, where, kind, score);
    for (size_t i = 0; value->kind == FA_VALUE_LIST && i < value->count; i++)
        read_one(reading, &value->members[i].value, where, kind, score);
    if (value->count == 0) FA_COMPLAIN(reading, "change", value->line, "%s holds no figure", where);
}

void fa_read_change(fa_reading *reading, const fa_declaration *declaration)
{
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    int index = fa_reading_score(reading, declaration->id, declaration->line, where);
    if (index < 0 || declaration->fields.kind == FA_VALUE_WRONG) return;
    fa_score *score = &reading->instrument->scores[index];
    for (int kind = FA_CHANGE_DETECTABLE; kind <= FA_CHANGE_RELIABILITY; kind++)
        read_kind(reading, declaration, (fa_change_kind)kind, score);
    if (declaration->fields.count == 0)
        FA_COMPLAIN(reading, "change", declaration->line,
                    "%s says nothing: give it detectable, important, worse or reliability", where);
}
