/* A record as a row of a table: the columns of `score`, from what is stored. */
#include "archive/export_parts.h"
#include "archive/written.h"
#include "format/csv.h"

static void add_column(fa_buffer *out, fa_text id, const char *suffix)
{
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, id);
    fa_buffer_add_z(out, suffix);
}

void fa_export_csv_head(fa_export_run *run)
{
    fa_buffer *out = &run->text;
    const fa_export_survey *survey = &run->survey;
    if (run->options->all_versions) fa_buffer_add_z(out, "record,record_version,");
    fa_buffer_add_z(out, "subject,date,instrument,version,policy");
    for (size_t i = 0; i < survey->column_count; i++) {
        const fa_export_column *column = &survey->columns[i];
        add_column(out, column->id, "");
        if (column->has_error) add_column(out, column->id, "_se");
        if (column->has_bands) add_column(out, column->id, "_band");
        add_column(out, column->id, "_answered");
        add_column(out, column->id, "_of");
    }
    fa_buffer_add_z(out, ",level,rules,undecided,advice,findings");
    for (size_t i = 0; i < survey->keep_count; i++) {
        fa_buffer_add_byte(out, ',');
        fa_export_field(run, survey->keep[i]);
    }
    fa_buffer_add_byte(out, '\n');
}

static void add_version(fa_export_run *run, const fa_export_row *row)
{
    fa_written_id(&run->text, row->id);
    fa_buffer_add_byte(&run->text, ',');
    fa_buffer_add_integer(&run->text, row->kept->version);
    fa_buffer_add_byte(&run->text, ',');
}

/* Mostly the scores stand in the order of the columns. */
static const fa_stored_score *find_score(const fa_export_row *row, fa_text id, size_t at)
{
    const fa_stored_result *result = &row->result;
    if (at < result->score_count && fa_text_equal(result->scores[at].id, id))
        return &result->scores[at];
    return fa_stored_score_find(result, id);
}

/* Empty where the record's edition has no such score. */
static void add_score(fa_export_run *run, const fa_export_row *row, size_t at)
{
    static const fa_stored_score none;
    fa_buffer *out = &run->text;
    const fa_export_column *column = &run->survey.columns[at];
    const fa_stored_score *score = find_score(row, column->id, at);
    if (score == NULL) score = &none;
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, score->value);
    if (column->has_error) fa_buffer_add_byte(out, ',');
    if (column->has_error) fa_buffer_add(out, score->error);
    if (column->has_bands) fa_buffer_add_byte(out, ',');
    if (column->has_bands) fa_export_field(run, score->band);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, score->answered);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, score->of);
}

static void add_list(fa_buffer *out, const fa_stored_list *list)
{
    fa_buffer_add_byte(out, ',');
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0) fa_buffer_add_byte(out, ';');
        fa_buffer_add(out, list->list[i]);
    }
}

static void add_findings(fa_export_run *run, const fa_export_row *row)
{
    fa_buffer findings = {0};
    fa_buffer_add_byte(&run->text, ',');
    for (size_t i = 0; i < row->result.finding_count; i++) {
        const fa_stored_finding *finding = &row->result.findings[i];
        if (i > 0) fa_buffer_add_byte(&findings, ';');
        fa_buffer_add(&findings, finding->code);
        fa_buffer_add_byte(&findings, ':');
        fa_buffer_add(&findings, finding->detail);
    }
    fa_csv_add(&run->text, fa_buffer_text(&findings), ',');
    fa_buffer_close(&findings, &run->text);
}

static void add_keep(fa_export_run *run, const fa_export_row *row)
{
    for (size_t i = 0; i < run->survey.keep_count; i++) {
        fa_buffer_add_byte(&run->text, ',');
        for (size_t k = 0; k < row->keep.count; k++)
            if (fa_text_equal(row->keep.list[k].name, run->survey.keep[i]))
                fa_export_field(run, row->keep.list[k].value);
    }
}

void fa_export_csv_row(fa_export_run *run, const fa_export_row *row)
{
    fa_buffer *out = &run->text;
    const fa_scoring *scoring = &row->shelved->scoring;
    const fa_text constants[] = {scoring->instrument, scoring->version, row->shelved->plan->policy};
    if (run->options->all_versions) add_version(run, row);
    fa_export_field(run, row->key.subject);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, row->key.date); /* was proved to be a date */
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++) {
        fa_buffer_add_byte(out, ',');
        fa_csv_add(out, constants[i], ',');
    }
    for (size_t i = 0; i < run->survey.column_count; i++)
        add_score(run, row, i);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add(out, row->result.level);
    add_list(out, &row->result.rules);
    add_list(out, &row->result.undecided);
    add_list(out, &row->result.advice);
    add_findings(run, row);
    add_keep(run, row);
    fa_buffer_add_byte(out, '\n');
}
