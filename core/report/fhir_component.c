/* What is known of a score beside its value: how sure it is, and how much was answered. */
#include "report/fhir_parts.h"

/* Opens a component with a code of ours that means the same in every instrument. */
static size_t begin_component(const fa_fhir_scoring *of, const char *code, const char *text)
{
    fa_buffer *out = of->with->out;
    const fa_text system = FA_TEXT("component");
    size_t component = fa_fhir_open(out, NULL, '{');
    size_t concept = fa_fhir_open(out, "code", '{');
    size_t list = fa_fhir_open(out, "coding", '[');
    size_t coding = fa_fhir_open(out, NULL, '{');
    fa_fhir_own(of->with, "system", &system, 1);
    fa_fhir_z(out, "code", code);
    fa_fhir_close(out, coding);
    fa_fhir_close(out, list);
    fa_fhir_z(out, "text", text);
    fa_fhir_close(out, concept);
    return component;
}

static void add_count(const fa_fhir_scoring *of, const char *code, const char *text, int64_t count)
{
    size_t component = begin_component(of, code, text);
    fa_fhir_integer(of->with->out, "valueInteger", count);
    fa_fhir_close(of->with->out, component);
}

static void add_beside(const fa_fhir_scoring *of, const char *code, const char *text,
                       fa_decimal value)
{
    size_t component = begin_component(of, code, text);
    fa_fhir_quantity(of->with->out, "valueQuantity", value, fa_fhir_unit(of));
    fa_fhir_close(of->with->out, component);
}

void fa_fhir_components(const fa_fhir_scoring *of)
{
    const fa_score_column *column = of->column;
    bool scored = column->state[of->row] == FA_SCORED && !fa_fhir_is_masked(of);
    int64_t units;
    size_t list = fa_fhir_open(of->with->out, "component", '[');
    if (scored && column->error != NULL)
        add_beside(of, "standard-error", "Standard error",
                   (fa_decimal){column->error[of->row], column->decimals});
    if (of->with->facts->exact && scored &&
        fa_ratio_round(column->numerator[of->row], column->denominator[of->row], 10, &units))
        add_beside(of, "unrounded", "Unrounded", (fa_decimal){units, 10});
    add_count(of, "answered", "Inputs answered", column->answered[of->row]);
    add_count(of, "of", "Inputs", (int64_t)of->plan->count);
    fa_fhir_close(of->with->out, list);
}
