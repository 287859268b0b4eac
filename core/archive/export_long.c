/* A record as many rows of a long table: one an answer, score, rule, advice, finding, kept column.
 */
#include "archive/export_parts.h"
#include "archive/written.h"
#include "format/csv.h"

void fa_export_long_head(fa_export_run *run)
{
    fa_buffer_add_z(&run->text, "subject,date,event,instance,instrument,version,policy,record,"
                                "record_version,kind,name,value,label,reason\n");
}

/* One record on its way into rows. */
typedef struct writing {
    fa_export_run *run;
    const fa_export_row *row;
    const fa_instrument *instrument;
    fa_text front; /* what all rows of the record begin with */
} writing;

static fa_status make_front(writing *with, fa_error *error)
{
    fa_export_run *run = with->run;
    const fa_export_row *row = with->row;
    const fa_scoring *scoring = &row->shelved->scoring;
    const fa_text fields[] = {row->key.subject,          row->key.date,       row->key.event,
                              row->key.instance,         scoring->instrument, scoring->version,
                              row->shelved->plan->policy};
    size_t begin = run->text.length;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        fa_export_field(run, fields[i]);
        fa_buffer_add_byte(&run->text, ',');
    }
    fa_written_id(&run->text, row->id);
    fa_buffer_add_byte(&run->text, ',');
    fa_buffer_add_integer(&run->text, row->kept->version);
    if (run->text.failed) return fa_error_memory(error);
    fa_text made = {run->text.bytes + begin, run->text.length - begin};
    if (!fa_arena_copy(&run->row_arena, made, &with->front)) return fa_error_memory(error);
    run->text.length = begin;
    return FA_OK;
}

static void add_row(const writing *with, const char *kind, fa_text name, fa_text value,
                    fa_text label, fa_text reason)
{
    const fa_text fields[] = {name, value, label, reason};
    fa_buffer *out = &with->run->text;
    fa_buffer_add(out, with->front);
    fa_buffer_add_byte(out, ',');
    fa_buffer_add_z(out, kind);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        fa_buffer_add_byte(out, ',');
        fa_export_field(with->run, fields[i]);
    }
    fa_buffer_add_byte(out, '\n');
}

/* ---- answers ---- */

static void join_ticked(const fa_choices *choices, uint64_t set, fa_buffer *out)
{
    for (size_t i = 0; i < choices->count; i++) {
        if (!(set >> i & 1)) continue;
        if (out->length > 0) fa_buffer_add_z(out, "; ");
        fa_buffer_add(out, choices->list[i].text);
    }
}

static void add_answer(const writing *with, const fa_item *item, const fa_stored_member *answer)
{
    fa_answer read;
    const fa_text none = {0};
    bool possible = fa_answer_read(item, answer->value, &read);
    if (possible && read.choice < 0) {
        add_row(with, "item", answer->name, none, none, answer->value);
        return;
    }
    fa_buffer label = {0};
    if (possible && item->kind == FA_ITEM_CHOICE)
        fa_buffer_add(&label, item->choices->list[read.choice].text);
    if (possible && item->kind == FA_ITEM_TICK_ALL)
        join_ticked(item->choices, (uint64_t)read.number, &label);
    fa_text reason = possible && read.two_ticks ? FA_TEXT("two ticks") : none;
    add_row(with, "item", answer->name, answer->value, fa_buffer_text(&label), reason);
    fa_buffer_close(&label, &with->run->text);
}

/* Answers stand in the order of the items. */
static void add_answers(const writing *with)
{
    size_t at = 0;
    const fa_instrument *instrument = with->instrument;
    for (size_t i = 0; i < with->row->answers.count; i++) {
        const fa_stored_member *answer = &with->row->answers.list[i];
        while (at < instrument->item_count &&
               !fa_text_equal(instrument->items[at].id, answer->name))
            at++;
        int index =
            at < instrument->item_count ? (int)at : fa_instrument_item(instrument, answer->name);
        if (index >= 0)
            add_answer(with, &instrument->items[index], answer);
        else
            add_row(with, "item", answer->name, answer->value, (fa_text){0}, (fa_text){0});
        if (index >= 0) at = (size_t)index + 1;
    }
}

/* ---- scores ---- */

static void add_scores(const writing *with)
{
    const fa_stored_result *result = &with->row->result;
    for (size_t i = 0; i < result->score_count; i++) {
        const fa_stored_score *score = &result->scores[i];
        fa_text detail;
        const fa_stored_finding *why =
            score->value.length > 0 ? NULL : fa_stored_reason(result, score->id, &detail);
        add_row(with, "score", score->id, score->value, score->band,
                why ? why->code : (fa_text){0});
        if (score->error.length == 0) continue;
        fa_buffer name = {0};
        fa_buffer_add(&name, score->id);
        fa_buffer_add_z(&name, "_se");
        add_row(with, "score", fa_buffer_text(&name), score->error, (fa_text){0}, (fa_text){0});
        fa_buffer_close(&name, &with->run->text);
    }
}

/* ---- rules and advice ---- */

static fa_text verdict(const writing *with, const fa_stored_list *yes, fa_text id)
{
    if (fa_stored_list_has(yes, id)) return FA_TEXT("yes");
    return fa_stored_list_has(&with->row->result.undecided, id) ? FA_TEXT("undecided")
                                                                : FA_TEXT("no");
}

static void add_verdicts(const writing *with)
{
    const fa_instrument *instrument = with->instrument;
    const fa_stored_result *result = &with->row->result;
    for (size_t i = 0; i < instrument->rule_count; i++) {
        const fa_rule *rule = &instrument->rules[i];
        if (rule->part != 0) continue;
        add_row(with, "rule", rule->id, verdict(with, &result->rules, rule->id),
                fa_text_of(fa_level_name(rule->level)), (fa_text){0});
    }
    for (size_t i = 0; i < instrument->advice_count; i++) {
        const fa_advice *advice = &instrument->advice[i];
        if (!fa_instrument_lists(instrument, 0, i)) continue;
        add_row(with, "advice", advice->id, verdict(with, &result->advice, advice->id),
                advice->title, (fa_text){0});
    }
}

fa_status fa_export_long_row(fa_export_run *run, const fa_export_row *row, fa_error *error)
{
    writing with = {.run = run, .row = row, .instrument = row->shelved->edition.instrument};
    const fa_text none = {0};
    FA_TRY(make_front(&with, error));
    add_answers(&with);
    add_scores(&with);
    add_verdicts(&with);
    for (size_t i = 0; i < row->result.finding_count; i++)
        add_row(&with, "finding", row->result.findings[i].code, row->result.findings[i].detail,
                none, none);
    for (size_t i = 0; i < row->keep.count; i++)
        add_row(&with, "keep", row->keep.list[i].name, row->keep.list[i].value, none, none);
    return FA_OK;
}
