/* Witnesses as words and as JSON. */
#include "cli/witness_words.h"

#include "cli/json_members.h"
#include "format/date.h"
#include "proof/witness.h"

static void add_ticks(fa_buffer *out, const fa_item *item, uint64_t set)
{
    if (set == 0) fa_buffer_add_z(out, "none");
    bool first = true;
    for (size_t i = 0; i < item->choices->count; i++) {
        if (!(set >> i & 1)) continue;
        if (!first) fa_buffer_add_byte(out, ';');
        fa_decimal_add_to(out, item->choices->list[i].value);
        first = false;
    }
}

/* An answer as it may stand in an intake file. */
static void add_answer(fa_buffer *out, const fa_item *item, const fa_column *column)
{
    char date[FA_DATE_TEXT];
    switch (item->kind) {
    case FA_ITEM_CHOICE:
        if (item->choices->yes_no)
            fa_buffer_add(out, item->choices->list[column->choice[0]].code);
        else
            fa_decimal_add_to(out, item->choices->list[column->choice[0]].value);
        return;
    case FA_ITEM_NUMBER:
        fa_decimal_add_to(out, (fa_decimal){column->number[0], item->decimals});
        return;
    case FA_ITEM_TICK_ALL:
        add_ticks(out, item, (uint64_t)column->number[0]);
        return;
    case FA_ITEM_DATE:
        fa_date_print(column->number[0], date);
        fa_buffer_add_z(out, date);
        return;
    case FA_ITEM_WRITTEN:
        fa_buffer_add_z(out, "words");
        return;
    }
}

/* In Lua a number stands bare. */
static bool is_bare(const fa_item *item)
{
    bool choice = item->kind == FA_ITEM_CHOICE && !item->choices->yes_no;
    return choice || item->kind == FA_ITEM_NUMBER;
}

static bool needs_brackets(fa_text id)
{
    for (size_t i = 0; i < id.length; i++)
        if (id.bytes[i] == '.') return true;
    return false;
}

static void add_given(fa_buffer *out, const fa_responses *sheet)
{
    bool first = true;
    fa_buffer_add_z(out, "{");
    for (size_t i = 0; i < sheet->instrument->item_count; i++) {
        const fa_item *item = &sheet->instrument->items[i];
        if (sheet->columns[i].choice[0] < 0) continue;
        bool brackets = needs_brackets(item->id), bare = is_bare(item);
        fa_buffer_add_format(out, brackets ? "%s [\"%.*s\"] = " : "%s %.*s = ", first ? "" : ",",
                             FA_TEXT_ARG(item->id));
        if (!bare) fa_buffer_add_byte(out, '"');
        add_answer(out, item, &sheet->columns[i]);
        if (!bare) fa_buffer_add_byte(out, '"');
        first = false;
    }
    fa_buffer_add_z(out, first ? "}" : " }");
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
        add_answer(&text, item, &sheet->columns[i]);
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
