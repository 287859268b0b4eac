/* The examples of an instrument as JSON: what is given and what must come of it. */
#include "format/json_members.h"
#include "show/instrument_json.h"

static void add_given(fa_buffer *out, const fa_instrument *instrument, const fa_case *the_case)
{
    fa_member_begin(out, "given", '{');
    for (size_t i = 0; i < the_case->given_count; i++) {
        const fa_case_answer *given = &the_case->given[i];
        fa_member_text(out, instrument->items[given->item].id.bytes, given->text);
    }
    fa_member_end(out, '}');
}

static void add_scores(fa_buffer *out, const fa_instrument *instrument, const fa_case *the_case)
{
    fa_member_begin(out, "scores", '{');
    for (size_t i = 0; i < the_case->score_count; i++) {
        const fa_case_score *expected = &the_case->scores[i];
        if (!expected->has_value) continue;
        fa_member_key(out, instrument->scores[expected->score].id.bytes);
        if (expected->missing) fa_buffer_add_z(out, "null");
        if (!expected->missing) fa_decimal_add_to(out, expected->value);
    }
    fa_member_end(out, '}');
    fa_member_begin(out, "bands", '{');
    for (size_t i = 0; i < the_case->score_count; i++) {
        const fa_case_score *expected = &the_case->scores[i];
        if (!expected->has_band) continue;
        fa_member_text(out, instrument->scores[expected->score].id.bytes, expected->band);
    }
    fa_member_end(out, '}');
}

static void add_rules(fa_buffer *out, const fa_instrument *instrument, const size_t *list,
                      size_t count)
{
    for (size_t i = 0; i < count; i++)
        fa_member_text_element(out, instrument->rules[list[i]].id);
}

static void add_advice(fa_buffer *out, const fa_instrument *instrument, const size_t *list,
                       size_t count)
{
    for (size_t i = 0; i < count; i++)
        fa_member_text_element(out, instrument->advice[list[i]].id);
}

static void add_verdicts(fa_buffer *out, const fa_instrument *instrument, const fa_case *the_case)
{
    if (the_case->has_rules) {
        fa_member_begin(out, "rules", '[');
        add_rules(out, instrument, the_case->rules, the_case->rule_count);
        fa_member_end(out, ']');
    }
    if (the_case->has_undecided) {
        fa_member_begin(out, "undecided", '[');
        add_rules(out, instrument, the_case->undecided, the_case->undecided_count);
        add_advice(out, instrument, the_case->withheld, the_case->withheld_count);
        fa_member_end(out, ']');
    }
    if (the_case->has_advice) {
        fa_member_begin(out, "advice", '[');
        add_advice(out, instrument, the_case->advice, the_case->advice_count);
        fa_member_end(out, ']');
    }
    if (the_case->has_findings) fa_member_integer(out, "findings", the_case->findings);
}

void fa_show_json_add_cases(fa_buffer *out, const fa_instrument *instrument)
{
    fa_member_begin(out, "cases", '[');
    for (size_t i = 0; i < instrument->case_count; i++) {
        const fa_case *the_case = &instrument->cases[i];
        fa_member_begin(out, NULL, '{');
        fa_member_text(out, "name", the_case->name);
        fa_member_text_if(out, "policy", the_case->policy);
        fa_member_text_if(out, "bands", the_case->bands);
        add_given(out, instrument, the_case);
        fa_member_begin(out, "expect", '{');
        add_scores(out, instrument, the_case);
        add_verdicts(out, instrument, the_case);
        fa_member_end(out, '}');
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
}
