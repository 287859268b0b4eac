/* Witnesses as words and as JSON. */
#include "show/witness_words.h"

#include "format/json_members.h"
#include "proof/given.h"
#include "proof/witness.h"

static void add_given(fa_buffer *out, const fa_responses *sheet)
{
    fa_buffer_add_z(out, "{");
    size_t empty = out->length;
    fa_buffer_add_byte(out, ' ');
    fa_given_add(out, sheet, 0);
    if (out->length == empty + 1) out->length = empty; /* no answer at all is needed */
    fa_buffer_add_z(out, out->length == empty ? "}" : " }");
}

static fa_status add_words(fa_buffer *out, const fa_plan *plan, const fa_program *program,
                           const char *word, fa_text id, const char *verb)
{
    fa_witness witness;
    fa_status status = fa_witness_find(&witness, plan, program);
    fa_buffer_add_format(out, "%s '%.*s' ", word, FA_TEXT_ARG(id));
    if (witness.found) {
        fa_buffer_add_format(out, "%s with ", verb);
        add_given(out, &witness.sheet);
    } else if (!witness.proved) {
        fa_buffer_add_format(out, "has no answer sheet here, because %.*s",
                             FA_TEXT_ARG(witness.why));
    } else {
        fa_buffer_add_format(out, "never %s", verb);
    }
    fa_buffer_add_byte(out, '\n');
    fa_witness_free(&witness);
    return status;
}

fa_status fa_witness_words_add(fa_buffer *out, const fa_plan *plan)
{
    const fa_instrument *instrument = plan->instrument;
    for (size_t i = 0; i < instrument->rule_count; i++)
        FA_TRY(add_words(out, plan, &plan->rules[i], "rule", instrument->rules[i].id, "fires"));
    for (size_t i = 0; i < instrument->advice_count; i++)
        FA_TRY(
            add_words(out, plan, &plan->advice[i], "advice", instrument->advice[i].id, "is given"));
    return FA_OK;
}

static void add_json_answers(fa_buffer *out, const fa_responses *sheet)
{
    fa_member_begin(out, "answers", '{');
    for (size_t i = 0; i < sheet->instrument->item_count; i++) {
        const fa_item *item = &sheet->instrument->items[i];
        fa_buffer text = {0};
        if (sheet->columns[i].choice[0] < 0) continue;
        fa_given_add_answer(&text, sheet, i, 0);
        fa_member_text(out, item->id.bytes, fa_buffer_text(&text)); /* ids end in NUL */
        out->failed = out->failed || text.failed;
        fa_buffer_clear(&text);
    }
    fa_member_end(out, '}');
}

static fa_status add_json(fa_buffer *out, const fa_plan *plan, const fa_program *program,
                          const char *word, fa_text id)
{
    fa_witness witness;
    fa_status status = fa_witness_find(&witness, plan, program);
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, word, id);
    fa_member_text(out, "verdict",
                   fa_text_of(witness.found    ? "yes"
                              : witness.proved ? "never"
                                               : "unproved"));
    if (witness.found) add_json_answers(out, &witness.sheet);
    fa_member_end(out, '}');
    fa_witness_free(&witness);
    return status;
}

fa_status fa_witness_json_add(fa_buffer *out, const fa_plan *plan)
{
    const fa_instrument *instrument = plan->instrument;
    fa_member_begin(out, "witnesses", '[');
    for (size_t i = 0; i < instrument->rule_count; i++)
        FA_TRY(add_json(out, plan, &plan->rules[i], "rule", instrument->rules[i].id));
    for (size_t i = 0; i < instrument->advice_count; i++)
        FA_TRY(add_json(out, plan, &plan->advice[i], "advice", instrument->advice[i].id));
    fa_member_end(out, ']');
    return FA_OK;
}
