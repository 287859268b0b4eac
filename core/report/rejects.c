/* The reason in front, the record behind it as it came. */
#include "report/rejects.h"

#include <stdlib.h>
#include <string.h>

#include "format/csv.h"
#include "format/json.h"
#include "report/reason.h"

void fa_rejects_free(fa_rejects *rejects)
{
    fa_buffer_clear(&rejects->text);
    free(rejects->marks);
    rejects->marks = NULL;
    rejects->count = rejects->capacity = 0;
}

void fa_rejects_reset(fa_rejects *rejects)
{
    fa_buffer_reset(&rejects->text);
    rejects->count = 0;
}

/* What is left of RAW behind its first SKIP fields. */
static fa_text behind(fa_text raw, size_t skip, char separator)
{
    fa_csv_field fields[3];
    fa_csv_record record = {.fields = fields, .capacity = 3};
    if (skip == 0 || skip > 3) return raw;
    const char *end = raw.bytes + raw.length;
    (void)fa_csv_read(raw.bytes, end, separator, &record);
    if (record.count <= skip) return (fa_text){end, 0};
    const char *at = fields[skip - 1].text.bytes + fields[skip - 1].text.length;
    while (at < end && *at != separator)
        at++;
    return fa_text_slice(at < end ? at + 1 : end, end);
}

void fa_rejects_head(const fa_rejects *rejects, fa_text header, fa_buffer *out)
{
    static const char *const names[] = {"reject_line", "reject_reason", "reject_rules"};
    if (rejects->ndjson) return;
    for (int i = 0; i < 3; i++) {
        fa_buffer_add_z(out, names[i]);
        fa_buffer_add_byte(out, rejects->separator);
    }
    fa_buffer_add(out, behind(header, rejects->skip, rejects->separator));
    fa_buffer_add_byte(out, '\n');
}

static bool push_mark(fa_rejects *rejects, uint32_t line)
{
    if (rejects->count == rejects->capacity) {
        size_t capacity = rejects->capacity ? rejects->capacity * 2 : 64;
        fa_reject_mark *larger = realloc(rejects->marks, capacity * sizeof *larger);
        if (larger == NULL) return false;
        rejects->marks = larger;
        rejects->capacity = capacity;
    }
    rejects->marks[rejects->count++] = (fa_reject_mark){rejects->text.length, line};
    return true;
}

static void add_reasons(const fa_rejects *rejects, const fa_report_row *row, fa_buffer *out)
{
    for (size_t i = 0; i < row->notice_count; i++) {
        if (row->notices[i].code < FA_NOTICE_INVALID) continue;
        if (out->length > 0) fa_buffer_add_z(out, "; ");
        fa_reason_add(rejects->plan->instrument, &row->notices[i], true, out);
    }
}

static void add_rules(const fa_rejects *rejects, const fa_report_row *row, fa_buffer *out)
{
    const fa_instrument *instrument = rejects->plan->instrument;
    for (size_t i = 0; i < instrument->rule_count; i++) {
        if (row->results->rules[i][row->row] != FA_YES) continue;
        if (out->length > 0) fa_buffer_add_byte(out, ';');
        fa_buffer_add(out, instrument->rules[i].id);
    }
}

/* A record whose quotation marks do not come out even is written anew, or it would swallow the
 * next. */
static bool is_uneven(const fa_report_row *row)
{
    for (size_t i = 0; i < row->notice_count; i++)
        if (row->notices[i].code == FA_NOTICE_QUOTE_OPEN ||
            row->notices[i].code == FA_NOTICE_TOO_LONG)
            return true;
    return false;
}

static void add_anew(fa_text raw, char separator, fa_buffer *out)
{
    fa_csv_record record = {0};
    const char *end = raw.bytes + raw.length;
    (void)fa_csv_read(raw.bytes, end, separator, &record);
    fa_csv_field *fields = calloc(record.count, sizeof *fields);
    if (fields == NULL) {
        out->failed = true;
        return;
    }
    record.fields = fields;
    record.capacity = record.count;
    (void)fa_csv_read(raw.bytes, end, separator, &record);
    for (size_t i = 0; i < record.count && i < record.capacity; i++) {
        if (i > 0) fa_buffer_add_byte(out, separator);
        if (!fields[i].doubled) {
            fa_csv_add(out, fields[i].text, separator);
            continue;
        }
        fa_buffer_add_byte(out, '"'); /* its quotation marks are doubled already */
        fa_buffer_add(out, fields[i].text);
        fa_buffer_add_byte(out, '"');
    }
    free(fields);
}

static void add_csv(fa_rejects *rejects, const fa_report_row *row, fa_text reasons, fa_text rules)
{
    fa_buffer *out = &rejects->text;
    fa_buffer_add_byte(out, rejects->separator);
    fa_csv_add(out, reasons, rejects->separator);
    fa_buffer_add_byte(out, rejects->separator);
    fa_csv_add(out, rules, rejects->separator);
    fa_buffer_add_byte(out, rejects->separator);
    fa_text raw = behind(row->records->raw[row->row], rejects->skip, rejects->separator);
    if (is_uneven(row))
        add_anew(raw, rejects->separator, out);
    else
        fa_buffer_add(out, raw);
    fa_buffer_add_byte(out, '\n');
}

/* Bytes that are not UTF-8, and NUL, cannot stand in JSON as we read it: such a record is given in
 * hexadecimal digits. */
static void add_raw_json(fa_text raw, fa_buffer *out)
{
    static const char digits[] = "0123456789abcdef";
    bool printable = raw.length == 0 || memchr(raw.bytes, '\0', raw.length) == NULL;
    if (printable && fa_text_is_utf8(raw)) {
        fa_buffer_add_z(out, ",\"raw\":");
        fa_json_add_text(out, raw);
        return;
    }
    fa_buffer_add_z(out, ",\"raw_hex\":\"");
    for (size_t i = 0; i < raw.length; i++) {
        fa_buffer_add_byte(out, digits[(unsigned char)raw.bytes[i] >> 4]);
        fa_buffer_add_byte(out, digits[(unsigned char)raw.bytes[i] & 15]);
    }
    fa_buffer_add_byte(out, '"');
}

static void add_json(fa_rejects *rejects, const fa_report_row *row, fa_text reasons, fa_text rules)
{
    fa_buffer *out = &rejects->text;
    fa_buffer_add_z(out, ",\"reject_reason\":");
    fa_json_add_text(out, reasons);
    if (rules.length > 0) {
        fa_buffer_add_z(out, ",\"reject_rules\":");
        fa_json_add_text(out, rules);
    }
    add_raw_json(row->records->raw[row->row], out);
    fa_buffer_add_z(out, "}\n");
}

static void add(fa_rejects *rejects, const fa_report_row *row)
{
    fa_buffer reasons = {0}, rules = {0};
    add_reasons(rejects, row, &reasons);
    add_rules(rejects, row, &rules);
    bool marked = push_mark(rejects, row->records->line[row->row]);
    if (rejects->ndjson)
        add_json(rejects, row, fa_buffer_text(&reasons), fa_buffer_text(&rules));
    else
        add_csv(rejects, row, fa_buffer_text(&reasons), fa_buffer_text(&rules));
    if (reasons.failed || rules.failed || !marked) rejects->text.failed = true;
    fa_buffer_clear(&reasons);
    fa_buffer_clear(&rules);
}

void fa_rejects_block(fa_rejects *rejects, const fa_records *records, const fa_results *results)
{
    const fa_responses *responses = &records->responses;
    size_t notice = 0;
    for (size_t row = 0; row < responses->count; row++) {
        size_t first = notice;
        while (notice < responses->notice_count && responses->notices[notice].row == row)
            notice++;
        if (!fa_outcome_rejects(records->outcome[row])) continue;
        fa_report_row here = {records, results, row, responses->notices + first, notice - first, 0};
        add(rejects, &here);
    }
}

void fa_rejects_print(const fa_rejects *rejects, uint64_t first_line, fa_buffer *out)
{
    for (size_t i = 0; i < rejects->count; i++) {
        size_t begin = rejects->marks[i].offset;
        size_t end = i + 1 < rejects->count ? rejects->marks[i + 1].offset : rejects->text.length;
        if (rejects->ndjson) fa_buffer_add_z(out, "{\"reject_line\":");
        fa_buffer_add_integer(out, (int64_t)(first_line + rejects->marks[i].line));
        fa_buffer_add(out, (fa_text){rejects->text.bytes + begin, end - begin});
    }
}
