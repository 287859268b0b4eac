/* Results for people: a paragraph a record, with the calculation where it is asked for. */
#include "report/advice.h"
#include "report/explain.h"
#include "report/reason.h"
#include "report/report.h"

static void add_score(const fa_plan_score *score, const fa_score_column *column, size_t row,
                      fa_buffer *out)
{
    fa_buffer_add_z(out, "  ");
    fa_buffer_add(out, score->score->id);
    fa_buffer_add_z(out, ": ");
    bool scored = column->state[row] == FA_SCORED;
    if (scored) fa_decimal_add_to(out, (fa_decimal){column->units[row], column->decimals});
    if (!scored) fa_buffer_add_z(out, "no score");
    if (scored && score->score->unit.length > 0) {
        fa_buffer_add_byte(out, ' ');
        fa_buffer_add(out, score->score->unit);
    }
    if (scored && column->error != NULL) {
        fa_buffer_add_z(out, ", standard error ");
        fa_decimal_add_to(out, (fa_decimal){column->error[row], column->decimals});
    }
    if (column->band[row] >= 0) {
        fa_buffer_add_z(out, ", ");
        fa_buffer_add(out, score->bands->list[column->band[row]].label);
    }
    fa_buffer_add_format(out, "  (%u of %zu answered)\n", column->answered[row], score->count);
}

static void add_rule(const fa_rule *rule, fa_truth truth, fa_buffer *out)
{
    if (truth == FA_NO) return;
    fa_buffer_add_z(out, truth == FA_YES ? "  " : "  undecided: ");
    if (truth == FA_YES) fa_buffer_add_z(out, fa_level_name(rule->level));
    if (truth == FA_YES) fa_buffer_add_z(out, ": ");
    fa_buffer_add(out, rule->id);
    if (truth == FA_YES) fa_buffer_add_z(out, ": ");
    if (truth == FA_YES) fa_buffer_add(out, rule->say);
    fa_buffer_add_byte(out, '\n');
}

static void add_advice(const fa_advice *advice, fa_truth truth, fa_buffer *out)
{
    if (truth == FA_NO) return;
    fa_buffer_add_z(out, truth == FA_YES ? "  advice: " : "  withheld advice: ");
    fa_buffer_add(out, advice->id);
    fa_buffer_add_byte(out, '\n');
    if (truth == FA_YES) fa_advice_add(advice, out);
}

static void add_finding(void *context, const char *code, fa_text detail)
{
    fa_buffer *out = context;
    fa_buffer_add_z(out, "  note: ");
    fa_buffer_add(out, detail);
    fa_buffer_add_format(out, " [%s]\n", code);
}

void fa_report_text_row(fa_report *report, const fa_report_row *row, fa_buffer *out)
{
    const fa_instrument *instrument = report->plan->instrument;
    fa_buffer_add(out, row->records->subject[row->row]);
    if (row->records->date[row->row].length > 0) fa_buffer_add_z(out, "  ");
    fa_buffer_add(out, row->records->date[row->row]);
    fa_buffer_add_format(out, "  %.*s %.*s, policy %.*s\n", FA_TEXT_ARG(instrument->id),
                         FA_TEXT_ARG(instrument->version), FA_TEXT_ARG(report->plan->policy));
    if (report->options->explain) {
        fa_explain_add(report->plan, &row->records->responses, row->results, row->row, out);
    } else {
        for (size_t i = 0; i < instrument->score_count; i++)
            add_score(&report->plan->scores[i], &row->results->scores[i], row->row, out);
        for (size_t i = 0; i < instrument->rule_count; i++)
            add_rule(&instrument->rules[i], (fa_truth)row->results->rules[i][row->row], out);
        for (size_t i = 0; i < instrument->advice_count; i++)
            add_advice(&instrument->advice[i], (fa_truth)row->results->advice[i][row->row], out);
    }
    if (!fa_reason_walk(report->plan, row, add_finding, out)) out->failed = true;
    fa_buffer_add_byte(out, '\n');
}
