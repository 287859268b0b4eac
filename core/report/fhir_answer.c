/* An answer that is there, in the type that its item asks for. */
#include "format/date.h"
#include "report/fhir_parts.h"
#include "report/part.h"

/* A choice, or with NULL that none of them is ticked. */
static void add_choice(const fa_fhir_asking *of, const fa_choice *choice, fa_decimal counts)
{
    const fa_choices *choices = of->item->choices;
    fa_buffer *out = of->with->out;
    char number[FA_DECIMAL_TEXT];
    bool shared = choices->id.length > 0;
    fa_text own = fa_part_id(of->with->instrument, of->item->id, of->item->part);
    fa_fhir_coding coding = {.owner = fa_fhir_owner_of(of->with->instrument, of->item->part),
                             .kind = shared ? "choices" : "answers",
                             .name = shared ? choices->id : own,
                             .code = FA_TEXT("none"),
                             .value = &counts};
    if (choice != NULL) {
        coding.code = (fa_text){number, fa_decimal_print(choice->value, number)};
        if (choice->code.length > 0) coding.code = choice->code;
        coding.display = choice->text;
    }
    size_t answer = fa_fhir_open(out, NULL, '{');
    fa_fhir_add_coding(of->with, "valueCoding", &coding);
    fa_fhir_close(out, answer);
}

static void add_chosen(const fa_fhir_asking *of)
{
    int8_t chosen = of->column->choice[of->row];
    const fa_choices *choices = of->item->choices;
    const fa_choice *choice = &choices->list[chosen];
    fa_buffer *out = of->with->out;
    if (!choices->yes_no && !choices->scale) {
        add_choice(of, choice, fa_item_counts(of->item, (size_t)chosen));
        return;
    }
    size_t answer = fa_fhir_open(out, NULL, '{');
    if (choices->yes_no) fa_fhir_truth(out, "valueBoolean", choice->value.units != 0);
    if (choices->scale) fa_fhir_decimal(out, "valueInteger", choice->value);
    fa_fhir_close(out, answer);
}

static void add_ticked(const fa_fhir_asking *of)
{
    const fa_choices *choices = of->item->choices;
    uint64_t set = (uint64_t)of->column->number[of->row];
    for (size_t i = 0; i < choices->count; i++)
        if (set >> i & 1) add_choice(of, &choices->list[i], fa_item_counts(of->item, i));
    if (set == 0) add_choice(of, NULL, FA_DECIMAL_OF(0));
}

static void add_number(const fa_fhir_asking *of)
{
    fa_buffer *out = of->with->out;
    fa_decimal value = {of->column->number[of->row], of->item->decimals};
    bool whole = value.scale == 0 && value.units >= INT32_MIN && value.units <= INT32_MAX;
    size_t answer = fa_fhir_open(out, NULL, '{');
    if (of->item->unit.length > 0)
        fa_fhir_quantity(out, "valueQuantity", value, of->item->unit);
    else
        fa_fhir_decimal(out, whole ? "valueInteger" : "valueDecimal", value);
    fa_fhir_close(out, answer);
}

static void add_words(const fa_fhir_asking *of)
{
    fa_buffer *out = of->with->out;
    char day[FA_DATE_TEXT];
    size_t answer = fa_fhir_open(out, NULL, '{');
    if (of->item->kind == FA_ITEM_WRITTEN)
        fa_fhir_text(out, "valueString", of->column->written[of->row]);
    if (of->item->kind == FA_ITEM_DATE) {
        fa_date_print(of->column->number[of->row], day);
        fa_fhir_z(out, "valueDate", day);
    }
    fa_fhir_close(out, answer);
}

void fa_fhir_answer(const fa_fhir_asking *of)
{
    size_t list = fa_fhir_open(of->with->out, "answer", '[');
    if (of->item->kind == FA_ITEM_CHOICE) add_chosen(of);
    if (of->item->kind == FA_ITEM_TICK_ALL) add_ticked(of);
    if (of->item->kind == FA_ITEM_NUMBER) add_number(of);
    if (of->item->kind == FA_ITEM_DATE || of->item->kind == FA_ITEM_WRITTEN) add_words(of);
    fa_fhir_close(of->with->out, list);
}
