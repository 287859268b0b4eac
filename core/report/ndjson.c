/* Results as NDJSON: one object a line. */
#include "format/json.h"
#include "report/report.h"
#include "report/result_json.h"

static void add_member(fa_buffer *out, const char *name, fa_text text)
{
    fa_buffer_add_byte(out, ',');
    fa_json_add_text(out, fa_text_of(name));
    fa_buffer_add_byte(out, ':');
    fa_json_add_text(out, text);
}

void fa_report_ndjson_row(fa_report *report, const fa_report_row *row, fa_buffer *out)
{
    const fa_instrument *instrument = report->plan->instrument;
    const fa_report_options *options = report->options;
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
    add_member(out, "engine", options->engine);
    add_member(out, "policy", report->plan->policy);
    fa_buffer_add_byte(out, ',');
    fa_result_json_add(report->plan, row, FA_EVERY_PART, options->exact, out);
    if (options->keep_count > 0) {
        fa_buffer_add_z(out, ",\"keep\":");
        fa_keep_json_add(options->keep, options->keep_count, records, row->row, out);
    }
    fa_buffer_add_z(out, "}\n");
}
