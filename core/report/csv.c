/* Results as CSV. A row is mostly copied: the text of a score is made once for each value it can
 * have. */
#include "report/cache.h"
#include "report/reason.h"
#include "report/report.h"

#include "format/csv.h"

static void add_text(const fa_report *report, fa_buffer *out, fa_text text)
{
    if (report->options->raw)
        fa_csv_add(out, text, ',');
    else
        fa_csv_add_safe(out, text, ',');
}

static void add_column(fa_buffer *out, fa_text id, const char *suffix)
{
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, id);
    fa_buffer_add_z(out, suffix);
}

void fa_report_csv_head(const fa_report *report, fa_buffer *out)
{
    const fa_plan *plan = report->plan;
    fa_buffer_add_z(out, "subject,date,instrument,version,policy");
    for (size_t i = 0; i < plan->instrument->score_count; i++) {
        fa_text id = plan->scores[i].score->id;
        add_column(out, id, "");
        bool pattern = plan->scores[i].score->operation == FA_PATTERN_OF;
        if (pattern) add_column(out, id, "_se");
        if (report->options->exact) add_column(out, id, "_exact");
        if (plan->scores[i].bands != NULL) add_column(out, id, "_band");
        add_column(out, id, "_answered");
        add_column(out, id, "_of");
    }
    for (size_t i = 0; report->options->rules_columns && i < plan->instrument->rule_count; i++)
        add_column(out, plan->instrument->rules[i].id, "");
    fa_buffer_add_z(out, ",level,rules,undecided,advice,findings");
    for (size_t i = 0; i < report->options->keep_count; i++) {
        fa_buffer_add_byte(out, ',');
        add_text(report, out, report->options->keep[i]);
    }
    fa_buffer_add_byte(out, '\n');
}

static void add_exact(fa_buffer *out, const fa_score_column *column, size_t row)
{
    int64_t units;
    int scale = 10;
    while (scale > 0 &&
           !fa_ratio_round(column->numerator[row], column->denominator[row], scale, &units))
        scale--;
    if (fa_ratio_round(column->numerator[row], column->denominator[row], scale, &units))
        fa_decimal_add_to(out, (fa_decimal){units, scale});
}

static void write_score(const fa_report *report, size_t index, const fa_score_column *column,
                        size_t row, fa_buffer *out)
{
    const fa_plan_score *score = &report->plan->scores[index];
    bool scored = column->state[row] == FA_SCORED;
    fa_buffer_add_byte(out, ',');
    if (scored) fa_decimal_add_to(out, (fa_decimal){column->units[row], column->decimals});
    if (column->error != NULL) fa_buffer_add_byte(out, ',');
    if (column->error != NULL && scored)
        fa_decimal_add_to(out, (fa_decimal){column->error[row], column->decimals});
    if (report->options->exact) fa_buffer_add_byte(out, ',');
    if (report->options->exact && scored) add_exact(out, column, row);
    if (score->bands != NULL) fa_buffer_add_byte(out, ',');
    if (score->bands != NULL && column->band[row] >= 0)
        add_text(report, out, score->bands->list[column->band[row]].label);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add_integer(out, column->answered[row]);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add_integer(out, (int64_t)score->count);
}

static void add_score(fa_report *report, size_t index, const fa_score_column *column, size_t row,
                      fa_buffer *out)
{
    bool small = column->units[row] < INT64_C(1) << 40 && column->units[row] > -(INT64_C(1) << 40);
    /* Else the key below would not be one to one. */
    if (report->options->exact || !small || column->error != NULL) {
        write_score(report, index, column, row, out);
        return;
    }
    uint64_t key = (uint64_t)column->units[row] << 20 ^ (uint64_t)column->answered[row] << 4 ^
                   column->state[row];
    fa_cached *cached = fa_cache_find(report->cache, index, key);
    if (cached->length > 0 && cached->key == key) {
        fa_cache_copy(cached, out);
        return;
    }
    size_t begin = out->length;
    write_score(report, index, column, row, out);
    if (!out->failed)
        fa_cache_keep(cached, key, (fa_text){out->bytes + begin, out->length - begin});
}

static void add_id(fa_buffer *out, fa_text id, bool *first)
{
    if (!*first) fa_buffer_add_byte(out, ';');
    *first = false;
    fa_buffer_add(out, id);
}

static void write_rules(const fa_report *report, const fa_results *results, size_t row,
                        fa_truth wanted, bool *first, fa_buffer *out)
{
    const fa_instrument *instrument = report->plan->instrument;
    for (size_t i = 0; i < instrument->rule_count; i++)
        if (results->rules[i][row] == wanted) add_id(out, instrument->rules[i].id, first);
}

static void write_advice(const fa_report *report, const fa_results *results, size_t row,
                         fa_truth wanted, bool *first, fa_buffer *out)
{
    const fa_instrument *instrument = report->plan->instrument;
    for (size_t i = 0; i < instrument->advice_count; i++)
        if (results->advice[i][row] == wanted) add_id(out, instrument->advice[i].id, first);
}

static fa_level highest_level(const fa_report *report, const fa_results *results, size_t row)
{
    fa_level level = FA_LEVEL_NONE;
    const fa_instrument *instrument = report->plan->instrument;
    for (size_t i = 0; i < instrument->rule_count; i++)
        if (results->rules[i][row] == FA_YES && instrument->rules[i].level > level)
            level = instrument->rules[i].level;
    return level;
}

static void write_verdicts(const fa_report *report, const fa_results *results, size_t row,
                           fa_buffer *out)
{
    static const char *const truths[] = {"no", "undecided", "yes"};
    for (size_t i = 0; report->options->rules_columns && i < report->plan->instrument->rule_count;
         i++) {
        fa_buffer_add_byte(out, ',');
        fa_buffer_add_z(out, truths[results->rules[i][row]]);
    }
    fa_buffer_add_byte(out, ',');
    fa_buffer_add_z(out, fa_level_name(highest_level(report, results, row)));
    fa_buffer_add_byte(out, ',');
    bool first = true;
    write_rules(report, results, row, FA_YES, &first, out);
    fa_buffer_add_byte(out, ',');
    first = true;
    write_rules(report, results, row, FA_UNDECIDED, &first, out);
    write_advice(report, results, row, FA_UNDECIDED, &first, out);
    fa_buffer_add_byte(out, ',');
    first = true;
    write_advice(report, results, row, FA_YES, &first, out);
    fa_buffer_add_byte(out, ','); /* then the findings */
}

static void add_verdicts(fa_report *report, const fa_results *results, size_t row, fa_buffer *out)
{
    size_t count = report->plan->instrument->rule_count;
    size_t advice = report->plan->instrument->advice_count;
    if (count + advice > 31) { /* more than the key below holds */
        write_verdicts(report, results, row, out);
        return;
    }
    uint64_t key = 1;
    for (size_t i = 0; i < count; i++)
        key = key << 2 | results->rules[i][row];
    for (size_t i = 0; i < advice; i++)
        key = key << 2 | results->advice[i][row];
    fa_cached *cached = fa_cache_find(report->cache, report->plan->instrument->score_count, key);
    if (cached->length > 0 && cached->key == key) {
        fa_cache_copy(cached, out);
        return;
    }
    size_t begin = out->length;
    write_verdicts(report, results, row, out);
    if (!out->failed)
        fa_cache_keep(cached, key, (fa_text){out->bytes + begin, out->length - begin});
}

static void add_finding(void *context, const char *code, fa_text detail)
{
    fa_buffer *findings = context;
    if (findings->length > 0) fa_buffer_add_byte(findings, ';');
    fa_buffer_add_z(findings, code);
    fa_buffer_add_byte(findings, ':');
    fa_buffer_add(findings, detail);
}

static bool has_findings(const fa_report_row *row, size_t score_count, bool hides)
{
    if (row->notice_count > 0 || hides) return true;
    for (size_t i = 0; i < score_count; i++)
        if (row->results->scores[i].state[row->row] != FA_SCORED || row->records->stated[i] != NULL)
            return true;
    return false;
}

void fa_report_csv_row(fa_report *report, const fa_report_row *row, fa_buffer *out)
{
    const fa_records *records = row->records;
    size_t score_count = report->plan->instrument->score_count;
    add_text(report, out, records->subject[row->row]);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, records->date[row->row]); /* proved to be a date: digits and - : T Z . + */
    fa_buffer_add(out, fa_buffer_text(&report->constant));
    for (size_t i = 0; i < score_count; i++)
        add_score(report, i, &row->results->scores[i], row->row, out);
    add_verdicts(report, row->results, row->row, out);
    if (has_findings(row, score_count, report->plan->has_hidden)) {
        fa_buffer findings = {0};
        if (!fa_reason_walk(report->plan, row, add_finding, &findings)) out->failed = true;
        fa_csv_add(out, fa_buffer_text(&findings), ',');
        fa_buffer_close(&findings, out);
    }
    for (size_t i = 0; i < records->keep_count; i++) {
        fa_buffer_add_byte(out, ',');
        add_text(report, out, records->kept[i][row->row]);
    }
    fa_buffer_add_byte(out, '\n');
}
