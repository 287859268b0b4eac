/* Scores, verdicts and findings of a row as JSON members. */
#include "report/result_json.h"

#include "format/json.h"
#include "report/part.h"
#include "report/reason.h"

static void add_score(const fa_plan_score *score, fa_text id, const fa_score_column *column,
                      size_t row, bool exact, fa_buffer *out)
{
    fa_json_add_text(out, id);
    fa_buffer_add_z(out, ":{\"value\":");
    bool scored = column->state[row] == FA_SCORED;
    if (scored) fa_decimal_add_to(out, (fa_decimal){column->units[row], column->decimals});
    if (!scored) fa_buffer_add_z(out, "null");
    if (scored && column->error != NULL) {
        fa_buffer_add_z(out, ",\"se\":");
        fa_decimal_add_to(out, (fa_decimal){column->error[row], column->decimals});
    }
    int64_t units;
    if (exact && scored &&
        fa_ratio_round(column->numerator[row], column->denominator[row], 10, &units)) {
        fa_buffer_add_z(out, ",\"exact\":");
        fa_decimal_add_to(out, (fa_decimal){units, 10});
    }
    if (score->bands != NULL) {
        fa_buffer_add_z(out, ",\"band\":");
        if (column->band[row] < 0)
            fa_buffer_add_z(out, "null");
        else
            fa_json_add_text(out, score->bands->list[column->band[row]].label);
    }
    fa_buffer_add_z(out, ",\"answered\":");
    fa_buffer_add_integer(out, column->answered[row]);
    fa_buffer_add_z(out, ",\"of\":");
    fa_buffer_add_integer(out, (int64_t)score->count);
    fa_buffer_add_byte(out, '}');
}

/* The row and the part whose rules and advice are listed. */
typedef struct listing {
    const fa_instrument *instrument;
    const fa_results *results;
    size_t row, part;
    bool first; /* nothing stands in the list yet */
    fa_buffer *out;
} listing;

/* ID of a thing of the part IS. */
static void add_id(listing *list, fa_text id, size_t is)
{
    if (!list->first) fa_buffer_add_byte(list->out, ',');
    list->first = false;
    fa_json_add_text(list->out, is == list->part ? fa_part_id(list->instrument, id, is) : id);
}

static void add_rules(listing *list, fa_truth wanted)
{
    for (size_t i = 0; i < list->instrument->rule_count; i++) {
        const fa_rule *rule = &list->instrument->rules[i];
        if (fa_part_has(rule->part, list->part) && list->results->rules[i][list->row] == wanted)
            add_id(list, rule->id, rule->part);
    }
}

static void add_advice(listing *list, fa_truth wanted)
{
    for (size_t i = 0; i < list->instrument->advice_count; i++) {
        const fa_advice *advice = &list->instrument->advice[i];
        if (fa_part_advises(list->instrument, i, list->part) &&
            fa_part_truth(list->instrument, list->results, i, list->row, list->part) == wanted)
            add_id(list, advice->id, advice->part);
    }
}

static fa_level highest_level(const listing *list)
{
    fa_level level = FA_LEVEL_NONE;
    for (size_t i = 0; i < list->instrument->rule_count; i++) {
        const fa_rule *rule = &list->instrument->rules[i];
        bool fires =
            fa_part_has(rule->part, list->part) && list->results->rules[i][list->row] == FA_YES;
        if (fires && rule->level > level) level = rule->level;
    }
    return level;
}

static void begin_list(listing *list, const char *head)
{
    fa_buffer_add_z(list->out, head);
    list->first = true;
}

static void add_verdicts(listing *list)
{
    fa_level level = highest_level(list);
    fa_buffer_add_z(list->out, ",\"level\":");
    if (level == FA_LEVEL_NONE)
        fa_buffer_add_z(list->out, "null");
    else
        fa_json_add_text(list->out, fa_text_of(fa_level_name(level)));
    begin_list(list, ",\"rules\":[");
    add_rules(list, FA_YES);
    begin_list(list, "],\"undecided\":[");
    add_rules(list, FA_UNDECIDED);
    add_advice(list, FA_UNDECIDED);
    begin_list(list, "],\"advice\":[");
    add_advice(list, FA_YES);
    fa_buffer_add_byte(list->out, ']');
}

void fa_result_json_add_scored(const fa_plan *plan, const fa_results *results, size_t row,
                               size_t part, bool exact, fa_buffer *out)
{
    const fa_instrument *instrument = plan->instrument;
    bool first = true;
    fa_buffer_add_z(out, "\"scores\":{");
    for (size_t i = 0; i < instrument->score_count; i++) {
        const fa_score *score = &instrument->scores[i];
        if (!fa_part_has(score->part, part)) continue;
        if (!first) fa_buffer_add_byte(out, ',');
        first = false;
        add_score(&plan->scores[i], fa_part_id(instrument, score->id, part), &results->scores[i],
                  row, exact, out);
    }
    fa_buffer_add_byte(out, '}');
    listing list = {instrument, results, row, part, true, out};
    add_verdicts(&list);
}

/* Where findings go, and whose they are. */
typedef struct finding_list {
    const fa_instrument *instrument;
    size_t part;
    fa_buffer *out;
} finding_list;

static bool is_of(const fa_instrument *instrument, fa_text detail, size_t part)
{
    fa_text prefix = instrument->parts[part - 1].prefix;
    return fa_text_starts(detail, prefix) && detail.length > prefix.length &&
           detail.bytes[prefix.length] == '.';
}

/* A finding's detail begins with the id of what it is about, and that with the prefix of its part.
 */
static bool belongs(const finding_list *list, fa_text detail)
{
    if (list->part == FA_EVERY_PART) return true;
    if (list->part > 0) return is_of(list->instrument, detail, list->part);
    for (size_t i = 1; i <= list->instrument->part_count; i++)
        if (is_of(list->instrument, detail, i)) return false;
    return true;
}

void fa_finding_json_add(fa_text code, fa_text detail, fa_buffer *out)
{
    bool first = out->length > 0 && out->bytes[out->length - 1] == '[';
    fa_buffer_add_z(out, first ? "{\"code\":" : ",{\"code\":");
    fa_json_add_text(out, code);
    fa_buffer_add_z(out, ",\"detail\":");
    fa_json_add_text(out, detail);
    fa_buffer_add_byte(out, '}');
}

static void add_finding(void *context, const char *code, fa_text detail)
{
    const finding_list *list = context;
    if (!belongs(list, detail)) return;
    fa_finding_json_add(fa_text_of(code), fa_part_id(list->instrument, detail, list->part),
                        list->out);
}

/* What a part advises, and the battery that it was asked in does not. */
static void add_withheld(const fa_instrument *instrument, const fa_report_row *row, size_t part,
                         fa_buffer *out)
{
    for (size_t i = 0; i < instrument->advice_count && instrument->withhold_count > 0; i++) {
        const fa_advice *advice = &instrument->advice[i];
        if (!fa_instrument_lists(instrument, part, i)) continue;
        fa_truth alone = fa_results_advice(row->results, instrument, part, i, row->row);
        if (alone == (fa_truth)row->results->advice[i][row->row]) continue;
        fa_buffer detail = {0};
        bool own = advice->part == part;
        fa_buffer_add(&detail, own ? fa_part_id(instrument, advice->id, part) : advice->id);
        fa_buffer_add_z(&detail, ", withheld by ");
        fa_buffer_add(&detail, instrument->id);
        fa_finding_json_add(FA_TEXT(FA_ADVICE_WITHHELD), fa_buffer_text(&detail), out);
        fa_buffer_close(&detail, out);
    }
}

void fa_findings_json_add(const fa_plan *plan, const fa_report_row *row, size_t part,
                          fa_buffer *out)
{
    finding_list list = {plan->instrument, part, out};
    if (!fa_reason_walk(plan, row, add_finding, &list)) out->failed = true;
    if (part > 0 && part != FA_EVERY_PART) add_withheld(plan->instrument, row, part, out);
}

void fa_result_json_add(const fa_plan *plan, const fa_report_row *row, size_t part, bool exact,
                        fa_buffer *out)
{
    fa_result_json_add_scored(plan, row->results, row->row, part, exact, out);
    fa_buffer_add_z(out, ",\"findings\":[");
    fa_findings_json_add(plan, row, part, out);
    fa_buffer_add_byte(out, ']');
}

void fa_keep_json_add(const fa_text *names, size_t count, const fa_records *records, size_t row,
                      fa_buffer *out)
{
    fa_buffer_add_byte(out, '{');
    for (size_t i = 0; i < count; i++) {
        if (i > 0) fa_buffer_add_byte(out, ',');
        fa_json_add_text(out, names[i]);
        fa_buffer_add_byte(out, ':');
        fa_json_add_text(out, records->kept[i][row]);
    }
    fa_buffer_add_byte(out, '}');
}
