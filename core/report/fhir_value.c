/* A score's value with its unit and band, or why there is none. */
#include "report/fhir_parts.h"
#include "report/reason.h"

static bool is_of_points(const fa_instrument *instrument, const fa_score *score);

static bool counts_points(const fa_instrument *instrument, const fa_term *term)
{
    if (term->is_score) {
        const fa_score *score = &instrument->scores[term->index];
        return score->unit.length == 0 && is_of_points(instrument, score);
    }
    fa_item_kind kind = instrument->items[term->index].kind;
    return kind == FA_ITEM_CHOICE || kind == FA_ITEM_TICK_ALL;
}

/* Whether a score without a unit is a number of points. What is made of numbers and dates has a
 * unit that the author did not say (cm, days): then none is written, rather than a wrong one. Ends,
 * since a score has only earlier ones as its inputs. */
static bool is_of_points(const fa_instrument *instrument, const fa_score *score)
{
    if (score->operation == FA_COUNT_OF || score->operation == FA_TABLE_OF ||
        score->operation == FA_PATTERN_OF)
        return true;
    for (size_t i = 0; i < score->term_count; i++)
        if (!counts_points(instrument, &score->terms[i])) return false;
    return true;
}

/* The unit that an input is measured in; empty: none, or not said. */
static fa_text unit_of_item(const fa_item *item)
{
    if (item->kind == FA_ITEM_NUMBER) return item->unit;
    return item->kind == FA_ITEM_DATE ? FA_TEXT("days") : (fa_text){0};
}

static bool is_one(fa_decimal weight)
{
    return fa_decimal_equal(weight, FA_DECIMAL_OF(1)) ||
           fa_decimal_equal(weight, FA_DECIMAL_OF(-1)); /* what is taken off in a difference */
}

/* The one unit of all inputs, where what is made of them keeps it: 2 cm and 3 cm are 5 cm. */
static fa_text unit_of_inputs(const fa_instrument *instrument, const fa_score *score)
{
    bool keeps = score->operation == FA_VALUE_OF || score->operation == FA_SUM_OF ||
                 score->operation == FA_MEAN_OF || score->operation == FA_HIGHEST_OF ||
                 score->operation == FA_LOWEST_OF || score->operation == FA_DIFFERENCE_OF;
    fa_text unit = {0};
    for (size_t i = 0; i < score->term_count; i++) {
        const fa_term *term = &score->terms[i];
        const fa_item *item = term->is_score ? NULL : &instrument->items[term->index];
        bool day = item != NULL && item->kind == FA_ITEM_DATE;
        keeps = keeps && item != NULL && is_one(term->weight) &&
                (!day || score->operation == FA_DIFFERENCE_OF) &&
                (i == 0 || fa_text_equal(unit, unit_of_item(item)));
        if (keeps) unit = unit_of_item(item);
    }
    return keeps && !score->has_rescale ? unit : (fa_text){0};
}

fa_text fa_fhir_unit(const fa_fhir_scoring *of)
{
    const fa_score *score = of->score;
    const fa_instrument *instrument = of->with->instrument;
    if (score->unit.length > 0) return score->unit;
    if (score->operation == FA_PERCENT_OF && !score->has_rescale) return FA_TEXT("%");
    if (is_of_points(instrument, score)) return FA_TEXT("score");
    return unit_of_inputs(instrument, score);
}

/* R4's words for why there is no value. */
static const char *absence_code(fa_score_state state)
{
    if (state == FA_WITHHELD || state == FA_HOOK_FAILED) return "error";
    if (state == FA_NO_TABLE || state == FA_NO_ENTRY) return "not-applicable";
    return "unknown"; /* it exists, and cannot be known from these answers */
}

/* Whether DETAIL begins with ID as a whole word. */
bool fa_fhir_is_about(fa_text detail, fa_text id)
{
    return fa_text_starts(detail, id) &&
           (detail.length == id.length || detail.bytes[id.length] == ' ');
}

bool fa_fhir_is_reason(const fa_fhir_scoring *of, const fa_fhir_finding *finding)
{
    const char *code = fa_state_code(of->score, (fa_score_state)of->column->state[of->row]);
    return code != NULL && fa_text_equal(finding->code, fa_text_of(code)) &&
           fa_fhir_is_about(finding->detail, of->id);
}

static void add_absence(const fa_fhir_scoring *of)
{
    const fa_fhir_facts *facts = of->with->facts;
    fa_score_state state = (fa_score_state)of->column->state[of->row];
    fa_buffer *out = of->with->out, text = {0};
    fa_buffer_add_z(&text, fa_state_words(of->score, state));
    for (size_t i = 0; i < facts->finding_count; i++) {
        if (!fa_fhir_is_reason(of, &facts->findings[i])) continue;
        fa_buffer_add_z(&text, ": ");
        fa_buffer_add(&text, facts->findings[i].detail);
    }
    size_t reason = fa_fhir_open(out, "dataAbsentReason", '{');
    fa_fhir_add_system_code(out, FA_FHIR_ABSENT_SYSTEM, absence_code(state));
    fa_fhir_text(out, "text", fa_buffer_text(&text));
    fa_fhir_close(out, reason);
    fa_buffer_close(&text, out);
}

bool fa_fhir_is_masked(const fa_fhir_scoring *of)
{
    const bool *masked = of->with->facts->masked;
    return masked != NULL && masked[of->index];
}

static void add_mask(fa_buffer *out)
{
    size_t reason = fa_fhir_open(out, "dataAbsentReason", '{');
    fa_fhir_add_system_code(out, FA_FHIR_ABSENT_SYSTEM, "masked");
    fa_fhir_close(out, reason);
}

void fa_fhir_value(const fa_fhir_scoring *of)
{
    const fa_score_column *column = of->column;
    if (fa_fhir_is_masked(of)) {
        add_mask(of->with->out);
        return;
    }
    if (column->state[of->row] != FA_SCORED) {
        add_absence(of);
        return;
    }
    int16_t band = column->band[of->row];
    fa_fhir_quantity(of->with->out, "valueQuantity",
                     (fa_decimal){column->units[of->row], column->decimals}, fa_fhir_unit(of));
    if (of->plan->bands != NULL && band >= 0)
        fa_fhir_add_words(of->with->out, "interpretation", of->plan->bands->list[band].label, true);
}
