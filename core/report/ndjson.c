/* Results as NDJSON: one object a line. */
#include "format/json.h"
#include "report/reason.h"
#include "report/report.h"

static void add_member(fa_buffer *out, const char *name, fa_text text)
{
    fa_buffer_add_byte(out, ',');
    fa_json_add_text(out, fa_text_of(name));
    fa_buffer_add_byte(out, ':');
    fa_json_add_text(out, text);
}

static void add_score(const fa_plan_score *score, const fa_score_column *column, size_t row,
                      bool exact, fa_buffer *out)
{
    fa_json_add_text(out, score->score->id);
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

static void add_id(fa_buffer *out, fa_text id, bool *first)
{
    if (!*first) fa_buffer_add_byte(out, ',');
    *first = false;
    fa_json_add_text(out, id);
}

/* Returns the highest level of those listed. */
static fa_level add_rules(const fa_instrument *instrument, const fa_results *results, size_t row,
                          fa_truth wanted, bool *first, fa_buffer *out)
{
    fa_level level = FA_LEVEL_NONE;
    for (size_t i = 0; i < instrument->rule_count; i++) {
        if (results->rules[i][row] != wanted) continue;
        add_id(out, instrument->rules[i].id, first);
        if (instrument->rules[i].level > level) level = instrument->rules[i].level;
    }
    return level;
}

static void add_advice(const fa_instrument *instrument, const fa_results *results, size_t row,
                       fa_truth wanted, bool *first, fa_buffer *out)
{
    for (size_t i = 0; i < instrument->advice_count; i++)
        if (results->advice[i][row] == wanted) add_id(out, instrument->advice[i].id, first);
}

static void add_verdicts(const fa_instrument *instrument, const fa_results *results, size_t row,
                         fa_buffer *out)
{
    fa_buffer rules = {0};
    bool first = true;
    fa_level level = add_rules(instrument, results, row, FA_YES, &first, &rules);
    fa_buffer_add_z(out, "},\"level\":");
    if (level == FA_LEVEL_NONE)
        fa_buffer_add_z(out, "null");
    else
        fa_json_add_text(out, fa_text_of(fa_level_name(level)));
    fa_buffer_add_z(out, ",\"rules\":[");
    fa_buffer_add(out, fa_buffer_text(&rules));
    fa_buffer_add_z(out, "],\"undecided\":[");
    first = true;
    (void)add_rules(instrument, results, row, FA_UNDECIDED, &first, out);
    add_advice(instrument, results, row, FA_UNDECIDED, &first, out);
    fa_buffer_add_z(out, "],\"advice\":[");
    first = true;
    add_advice(instrument, results, row, FA_YES, &first, out);
    fa_buffer_add_z(out, "],\"findings\":[");
    fa_buffer_close(&rules, out);
}

static void add_finding(void *context, const char *code, fa_text detail)
{
    fa_buffer *out = context;
    bool first = out->length > 0 && out->bytes[out->length - 1] == '[';
    fa_buffer_add_z(out, first ? "{\"code\":" : ",{\"code\":");
    fa_json_add_text(out, fa_text_of(code));
    add_member(out, "detail", detail);
    fa_buffer_add_byte(out, '}');
}

static void add_kept(const fa_report *report, const fa_report_row *row, fa_buffer *out)
{
    if (report->options->keep_count == 0) return;
    fa_buffer_add_z(out, ",\"keep\":{");
    for (size_t i = 0; i < report->options->keep_count; i++) {
        if (i > 0) fa_buffer_add_byte(out, ',');
        fa_json_add_text(out, report->options->keep[i]);
        fa_buffer_add_byte(out, ':');
        fa_json_add_text(out, row->records->kept[i][row->row]);
    }
    fa_buffer_add_byte(out, '}');
}

void fa_report_ndjson_row(fa_report *report, const fa_report_row *row, fa_buffer *out)
{
    const fa_instrument *instrument = report->plan->instrument;
    const fa_records *records = row->records;
    fa_buffer_add_z(out, "{\"subject\":");
    fa_json_add_text(out, records->subject[row->row]);
    add_member(out, "date", records->date[row->row]);
    if (records->event[row->row].length > 0) add_member(out, "event", records->event[row->row]);
    if (records->instance[row->row].length > 0)
        add_member(out, "instance", records->instance[row->row]);
    add_member(out, "instrument", instrument->id);
    add_member(out, "version", instrument->version);
    add_member(out, "sha256", instrument->sha256);
    add_member(out, "engine", report->options->engine);
    add_member(out, "policy", report->plan->policy);
    fa_buffer_add_z(out, ",\"scores\":{");
    for (size_t i = 0; i < instrument->score_count; i++) {
        if (i > 0) fa_buffer_add_byte(out, ',');
        add_score(&report->plan->scores[i], &row->results->scores[i], row->row,
                  report->options->exact, out);
    }
    add_verdicts(instrument, row->results, row->row, out);
    if (!fa_reason_walk(report->plan, row, add_finding, out)) out->failed = true;
    fa_buffer_add_byte(out, ']');
    add_kept(report, row, out);
    fa_buffer_add_z(out, "}\n");
}
