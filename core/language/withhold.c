/* Reads withhold "id" { … }: a battery's reason not to give what a part advises. */
#include "language/reading.h"

static void add(fa_reading *reading, fa_withhold *withhold, size_t advice)
{
    size_t *place =
        fa_arena_push(reading->arena, &withhold->advice, &withhold->advice_count, sizeof *place);
    if (place == NULL) reading->no_memory = true;
    if (place != NULL) *place = advice;
}

static void take_part(fa_reading *reading, size_t part, const char *where, fa_withhold *withhold)
{
    const fa_instrument *instrument = reading->instrument;
    for (size_t i = 0; i < instrument->advice_count; i++)
        if (instrument->advice[i].part == part) add(reading, withhold, i);
    if (withhold->advice_count > 0 || reading->findings->mistakes > 0) return;
    FA_COMPLAIN(reading, "unknown-name", withhold->line,
                "%s: '%.*s' gives no advice of its own that could be withheld", where,
                FA_TEXT_ARG(withhold->id));
}

static void take_advice(fa_reading *reading, const char *where, fa_withhold *withhold)
{
    const fa_instrument *instrument = reading->instrument;
    int index = fa_reading_advice(reading, withhold->id, withhold->line, where);
    if (index < 0) return;
    if (instrument->advice[index].part > 0)
        add(reading, withhold, (size_t)index);
    else
        FA_COMPLAIN(reading, "wrong-word", withhold->line,
                    "%s: that advice is of this file: give it unless = … itself; withhold is for "
                    "advice of an included instrument",
                    where);
}

void fa_read_withhold(fa_reading *reading, const fa_declaration *declaration, fa_withhold *withhold)
{
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    withhold->source = fa_reading_text(declaration, "source");
    withhold->unproved = fa_reading_text(declaration, "unproved");
    const fa_value *when = fa_shape_get(declaration, "when");
    size_t part = fa_include_called(reading->instrument, withhold->id);
    if (part > 0)
        take_part(reading, part, where, withhold);
    else
        take_advice(reading, where, withhold);
    if (when != NULL) fa_read_condition(reading, when, where, &withhold->when);
}
