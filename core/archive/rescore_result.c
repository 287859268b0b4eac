/* One record by the edition: its scores anew, what was noticed of its intake as it was. */
#include <string.h>

#include "archive/rescore_parts.h"
#include "report/reason.h"
#include "report/result_json.h"

static fa_status refuse(const fa_rescore *rescore, fa_rescored *one, const char *front,
                        fa_text item, const char *back, fa_arena *arena, fa_error *error)
{
    const fa_instrument *now = rescore->edition->instrument;
    fa_buffer sentence = {0};
    fa_buffer_add_z(&sentence, front);
    fa_buffer_add(&sentence, item);
    fa_buffer_add_z(&sentence, back);
    fa_buffer_add_format(&sentence, "%.*s %.*s", FA_TEXT_ARG(now->id), FA_TEXT_ARG(now->version));
    bool whole = !sentence.failed && fa_arena_copy(arena, fa_buffer_text(&sentence), &one->why);
    fa_buffer_clear(&sentence);
    one->kind = FA_RESCORED_CANNOT;
    return whole ? FA_OK : fa_error_memory(error);
}

/* The total that the intake stated, out of "index stated 36, computed 34"; false when that is not
 * what DETAIL says. */
static bool read_stated(fa_text detail, fa_text *score, fa_decimal *out)
{
    const char *middle = " stated ";
    size_t length = strlen(middle);
    const char *at = memmem(detail.bytes, detail.length, middle, length);
    if (at == NULL) return false;
    *score = fa_text_slice(detail.bytes, at);
    fa_text left = fa_text_slice(at + length, detail.bytes + detail.length);
    size_t digits = 0;
    while (digits < left.length && left.bytes[digits] != ',')
        digits++;
    return fa_decimal_read((fa_text){left.bytes, digits}, out);
}

/* A total that agreed before left no trace: only those that differed are held against the new
 * scores. */
static void take_stated(fa_rescore_target *target, const fa_stored_result *before)
{
    const fa_instrument *now = target->shelved.edition.instrument;
    for (size_t i = 0; i < now->score_count; i++)
        target->stated[i] = (fa_stated){0};
    for (size_t i = 0; i < before->finding_count; i++) {
        fa_text score;
        fa_decimal value;
        const fa_stored_finding *finding = &before->findings[i];
        if (!fa_text_equal(finding->code, FA_TEXT("stated-differs"))) continue;
        if (!read_stated(finding->detail, &score, &value)) continue;
        int index = fa_instrument_score(now, score);
        if (index >= 0) target->stated[index] = (fa_stated){true, value};
    }
}

static void add_findings(fa_rescore_target *target, const fa_stored_result *before,
                         const fa_recomputed *again, fa_buffer *out)
{
    fa_records records = {.responses = *again->responses, .stated = target->columns};
    fa_report_row row = {.records = &records, .results = again->results};
    take_stated(target, before);
    fa_buffer_add_z(out, ",\"findings\":[");
    for (size_t i = 0; i < before->finding_count; i++)
        if (fa_reason_is_notice(before->findings[i].code))
            fa_finding_json_add(before->findings[i].code, before->findings[i].detail, out);
    fa_findings_json_add(target->shelved.plan, &row, 0, out);
    fa_buffer_add_byte(out, ']');
}

static fa_status write_result(fa_rescored *one, const fa_stored_result *before,
                              const fa_recomputed *again, fa_arena *arena, fa_error *error)
{
    fa_buffer result = {0};
    fa_buffer_add(&result, again->scored);
    add_findings(one->way->target, before, again, &result);
    bool whole = !result.failed && fa_arena_copy(arena, fa_buffer_text(&result), &one->result);
    fa_buffer_clear(&result);
    bool same = fa_recomputed_agrees(again, one->kept.result);
    one->kind = same ? FA_RESCORED_SAME : FA_RESCORED_CHANGED;
    return whole ? FA_OK : fa_error_memory(error);
}

fa_status fa_rescore_result(const fa_rescore *rescore, fa_rescored *one, fa_arena *arena,
                            fa_error *error)
{
    fa_recomputed again;
    fa_stored_result before;
    fa_text none = {0};
    one->kind = FA_RESCORED_CANNOT;
    one->why = one->way->lost;
    if (one->why.length > 0) return FA_OK;
    fa_shelved *shelved = &one->way->target->shelved;
    fa_status status = fa_stored_result_read(one->kept.result, arena, &before, error);
    if (status == FA_OK) status = fa_shelved_score(shelved, one->kept.answers, &again, error);
    if (status == FA_CONTENT)
        return refuse(rescore, one, "what is kept of it cannot be read by ", none, "", arena,
                      error);
    FA_TRY(status);
    if (again.unknown.length > 0)
        return refuse(rescore, one, "an answer to item '", again.unknown, "', which is not in ",
                      arena, error);
    if (again.impossible.length > 0)
        return refuse(rescore, one, "the answer to item '", again.impossible,
                      "' is not possible in ", arena, error);
    return write_result(one, &before, &again, arena, error);
}
