/* Results for people: a paragraph a record, with the calculation where it is asked for. */
#include "report/text.h"

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
    if (truth != FA_YES) {
        fa_buffer_add_format(out, "  undecided: %.*s\n", FA_TEXT_ARG(rule->id));
        return;
    }
    fa_buffer_add_format(out, "  %s", fa_level_name(rule->level));
    if (rule->action.length > 0) fa_buffer_add_format(out, ", %.*s", FA_TEXT_ARG(rule->action));
    fa_buffer_add_format(out, ": %.*s: ", FA_TEXT_ARG(rule->id));
    fa_buffer_add(out, rule->say);
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

void fa_text_head_add(const fa_text_head *head, fa_buffer *out)
{
    fa_buffer_add(out, head->subject);
    if (head->date.length > 0) fa_buffer_add_z(out, "  ");
    fa_buffer_add(out, head->date);
    fa_buffer_add_format(out, "  %.*s %.*s, policy %.*s\n", FA_TEXT_ARG(head->instrument),
                         FA_TEXT_ARG(head->version), FA_TEXT_ARG(head->policy));
}

static fa_text_head head_of(const fa_plan *plan, fa_text subject, fa_text date)
{
    return (fa_text_head){subject, date, plan->instrument->id, plan->instrument->version,
                          plan->policy};
}

void fa_text_calculation_add(const fa_plan *plan, fa_text subject, fa_text date,
                             const fa_responses *responses, const fa_results *results, size_t row,
                             fa_buffer *out)
{
    fa_text_head head = head_of(plan, subject, date);
    fa_text_head_add(&head, out);
    fa_explain_add(plan, responses, results, row, out);
}

void fa_text_finding_add(fa_text code, fa_text detail, fa_buffer *out)
{
    fa_buffer_add_z(out, "  note: ");
    fa_buffer_add(out, detail);
    fa_buffer_add_z(out, " [");
    fa_buffer_add(out, code);
    fa_buffer_add_z(out, "]\n");
}

static void add_results(const fa_plan *plan, const fa_report_row *row, fa_buffer *out)
{
    const fa_instrument *instrument = plan->instrument;
    for (size_t i = 0; i < instrument->score_count; i++)
        add_score(&plan->scores[i], &row->results->scores[i], row->row, out);
    for (size_t i = 0; i < instrument->rule_count; i++)
        add_rule(&instrument->rules[i], (fa_truth)row->results->rules[i][row->row], out);
    for (size_t i = 0; i < instrument->advice_count; i++)
        add_advice(&instrument->advice[i], (fa_truth)row->results->advice[i][row->row], out);
}

static void add_finding(void *context, const char *code, fa_text detail)
{
    fa_text_finding_add(fa_text_of(code), detail, context);
}

void fa_report_text_row(fa_report *report, const fa_report_row *row, fa_buffer *out)
{
    const fa_records *records = row->records;
    fa_text subject = records->subject[row->row], date = records->date[row->row];
    if (report->options->explain) {
        fa_text_calculation_add(report->plan, subject, date, &records->responses, row->results,
                                row->row, out);
    } else {
        fa_text_head head = head_of(report->plan, subject, date);
        fa_text_head_add(&head, out);
        add_results(report->plan, row, out);
    }
    if (!fa_reason_walk(report->plan, row, add_finding, out)) out->failed = true;
    fa_buffer_add_byte(out, '\n');
}
