/* The advice of an instrument as JSON. */
#include "format/json_members.h"
#include "show/condition_json.h"
#include "show/instrument_json.h"

static void add_span(fa_buffer *out, const char *key, const fa_span *span)
{
    if (!span->given) return;
    fa_member_begin(out, key, '[');
    fa_decimal_add_to(out, span->from);
    fa_buffer_add_byte(out, ',');
    fa_decimal_add_to(out, span->to);
    fa_member_end(out, ']');
}

static void add_texts(fa_buffer *out, const char *key, const fa_text *list, size_t count)
{
    if (count == 0) return;
    fa_member_begin(out, key, '[');
    for (size_t i = 0; i < count; i++)
        fa_member_text_element(out, list[i]);
    fa_member_end(out, ']');
}

static void add_withholds(fa_buffer *out, const fa_instrument *instrument, size_t index)
{
    if (!fa_instrument_withholds(instrument, index)) return;
    fa_member_begin(out, "withheld", '[');
    for (size_t i = 0; i < instrument->withhold_count; i++) {
        const fa_withhold *withhold = &instrument->withholds[i];
        if (!fa_withhold_has(withhold, index)) continue;
        fa_member_begin(out, NULL, '{');
        fa_member_text(out, "id", withhold->id);
        fa_condition_json_add(out, "when", instrument, &withhold->when);
        fa_member_text_if(out, "source", withhold->source);
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
}

static void add_advice(fa_buffer *out, const fa_instrument *instrument, size_t index)
{
    const fa_advice *advice = &instrument->advice[index];
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "id", advice->id);
    fa_member_text(out, "title", advice->title);
    if (advice->has_when) fa_condition_json_add(out, "when", instrument, &advice->when);
    if (advice->has_unless) fa_condition_json_add(out, "unless", instrument, &advice->unless);
    add_withholds(out, instrument, index);
    add_span(out, "sessions", &advice->sessions);
    add_span(out, "per_week", &advice->per_week);
    add_span(out, "per_day", &advice->per_day);
    add_span(out, "minutes", &advice->minutes);
    add_span(out, "hold_seconds", &advice->hold_seconds);
    add_span(out, "sets", &advice->sets);
    add_span(out, "repetitions", &advice->repetitions);
    add_texts(out, "steps", advice->steps, advice->step_count);
    add_texts(out, "stop_if", advice->stop_if, advice->stop_count);
    if (advice->learn_first) fa_member_truth(out, "learn_first", true);
    fa_member_text_if(out, "learn_how", advice->learn_how);
    fa_member_text_if(out, "source", advice->source);
    fa_member_text_if(out, "unproved", advice->unproved);
    fa_member_end(out, '}');
}

void fa_show_json_add_advice(fa_buffer *out, const fa_instrument *instrument)
{
    fa_member_begin(out, "advice", '[');
    for (size_t i = 0; i < instrument->advice_count; i++)
        add_advice(out, instrument, i);
    fa_member_end(out, ']');
}
