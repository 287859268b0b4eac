/* Counting, and merging counts in the order of the chunks. */
#include "batch/tally.h"

#include <stdlib.h>
#include <string.h>

#include "report/reason.h"

fa_status fa_tally_init(fa_tally *tally, const fa_instrument *instrument)
{
    *tally = (fa_tally){.rule_count = instrument->rule_count};
    for (size_t i = 0; i < instrument->rule_count; i++)
        if (instrument->rules[i].level >= FA_LEVEL_URGENT) tally->has_alarms = true;
    for (size_t i = 0; i < instrument->item_count; i++)
        if (instrument->items[i].show_when != NULL) tally->hides = true;
    tally->fired = calloc(instrument->rule_count + 1, sizeof *tally->fired);
    tally->open = calloc(instrument->rule_count + 1, sizeof *tally->open);
    return tally->fired != NULL && tally->open != NULL ? FA_OK : FA_NO_MEMORY;
}

void fa_tally_free(fa_tally *tally)
{
    free(tally->fired);
    free(tally->open);
    free(tally->reasons);
    fa_codes_free(&tally->codes);
    *tally = (fa_tally){0};
}

void fa_tally_reset(fa_tally *tally)
{
    fa_tally empty = {.fired = tally->fired,
                      .open = tally->open,
                      .rule_count = tally->rule_count,
                      .has_alarms = tally->has_alarms,
                      .filters = tally->filters,
                      .hides = tally->hides,
                      .codes = {.list = tally->codes.list, .capacity = tally->codes.capacity},
                      .reasons = tally->reasons,
                      .reason_capacity = tally->reason_capacity};
    memset(tally->fired, 0, tally->rule_count * sizeof *tally->fired);
    memset(tally->open, 0, tally->rule_count * sizeof *tally->open);
    *tally = empty;
}

static bool same_reason(const fa_reason *a, const fa_reason *b)
{
    return a->rejects == b->rejects && a->notice_code == b->notice_code && a->score == b->score &&
           a->notice.item == b->notice.item && a->code == b->code &&
           fa_text_equal(a->notice.detail, b->notice.detail) &&
           fa_text_equal(a->reason, b->reason) && fa_text_equal(a->kept_out, b->kept_out) &&
           (!a->by_column || a->notice.column == b->notice.column);
}

static fa_reason *reason_for(fa_tally *tally, const fa_reason *like)
{
    for (size_t i = 0; i < tally->reason_count; i++)
        if (same_reason(&tally->reasons[i], like)) return &tally->reasons[i];
    if (tally->reason_count == tally->reason_capacity) {
        size_t capacity = tally->reason_capacity ? tally->reason_capacity * 2 : 32;
        fa_reason *larger = realloc(tally->reasons, capacity * sizeof *larger);
        if (larger == NULL) {
            tally->no_memory = true;
            return NULL;
        }
        tally->reasons = larger;
        tally->reason_capacity = capacity;
    }
    fa_reason *reason = &tally->reasons[tally->reason_count++];
    *reason = *like;
    reason->count = 0;
    reason->place_count = 0;
    return reason;
}

static void count_reason(fa_tally *tally, const fa_reason *like, fa_place place)
{
    fa_reason *reason = reason_for(tally, like);
    if (reason == NULL) return;
    if (reason->place_count < FA_PLACES) reason->places[reason->place_count++] = place;
    reason->count++;
}

static void count_notice(fa_tally *tally, const fa_records *records, const fa_notice *notice)
{
    /* Of a blank form only this is told: perhaps it is not blank, but its names are wrong. */
    bool blank = records->outcome[notice->row] == FA_NOT_ADMINISTERED;
    if (blank && notice->code != FA_NOTICE_UNKNOWN_ANSWER) return;
    bool rejects = notice->code >= FA_NOTICE_INVALID;
    if (notice->code == FA_NOTICE_INVALID || notice->code == FA_NOTICE_INVALID_MISSING)
        fa_codes_note(&tally->codes, notice->item, notice->detail);
    fa_reason like = {.rejects = rejects,
                      .is_finding = rejects || notice->code == FA_NOTICE_INVALID_MISSING ||
                                    notice->code == FA_NOTICE_UNKNOWN_ANSWER,
                      .code = fa_reason_code(notice->code),
                      .notice = *notice,
                      .notice_code = (int)notice->code,
                      .by_column =
                          fa_reason_has_column(notice->code) && !records->columns_are_bytes};
    if (records->columns_are_bytes) like.notice.column = 0;
    bool names = notice->code == FA_NOTICE_STATED || notice->code == FA_NOTICE_REASON;
    bool comma = fa_reason_is_comma(records->responses.instrument, notice);
    if (!names) like.notice.detail = comma ? FA_TEXT(",") : (fa_text){0};
    if (notice->code == FA_NOTICE_REASON) like.reason = notice->detail;
    count_reason(tally, &like, (fa_place){NULL, 0, records->line[notice->row], notice->column});
}

static void count_score(fa_tally *tally, const fa_records *records, const fa_results *results,
                        size_t row, size_t score)
{
    fa_reason like = {.is_finding = true, .notice_code = -1, .score = score};
    like.notice.item = -1;
    like.code = fa_state_code(&records->responses.instrument->scores[score],
                              (fa_score_state)results->scores[score].state[row]);
    bool withheld = results->scores[score].state[row] == FA_WITHHELD; /* the answer is told */
    if (like.code != NULL && !withheld)
        count_reason(tally, &like, (fa_place){NULL, 0, records->line[row], 0});
    like.code = "stated-differs";
    if (records->stated[score] != NULL && fa_stated_differs(records, results, score, row))
        count_reason(tally, &like, (fa_place){NULL, 0, records->line[row], 0});
}

static void count_scored(fa_tally *tally, const fa_records *records, const fa_results *results,
                         size_t row)
{
    size_t count = records->responses.instrument->score_count;
    bool scored = count == 0;
    bool told = true;
    for (size_t i = 0; i < count; i++) {
        bool here = results->scores[i].state[row] == FA_SCORED;
        scored = scored || here;
        told = told && here && records->stated[i] == NULL;
    }
    for (size_t i = 0; !told && i < count; i++)
        count_score(tally, records, results, row, i);
    if (records->outcome[row] != FA_TO_SCORE) return; /* rejected in part: counted as rejected */
    if (scored) tally->scored++;
    if (!scored) tally->without_score++;
}

/* An answer to a question that show_when hides. */
static void count_stale(fa_tally *tally, const fa_records *records, const fa_results *results,
                        size_t row)
{
    const fa_responses *responses = &records->responses;
    for (size_t i = 0; i < responses->instrument->item_count; i++) {
        if (!fa_is_stale(responses, results, i, row)) continue;
        fa_reason like = {.is_finding = true, .notice_code = -1, .code = "stale", .score = i};
        like.notice.item = (int)i;
        count_reason(tally, &like, (fa_place){NULL, 0, records->line[row], 0});
    }
}

/* A rule may fire on a rejected record too: what could be read is still evaluated. */
static void count_rules(fa_tally *tally, const fa_records *records, const fa_results *results,
                        size_t row)
{
    const fa_instrument *instrument = records->responses.instrument;
    bool alarmed = false, undecided = false;
    for (size_t i = 0; i < instrument->rule_count; i++) {
        if (instrument->rules[i].level < FA_LEVEL_URGENT) continue;
        uint8_t truth = results->rules[i][row];
        tally->fired[i] += truth == FA_YES;
        tally->open[i] += truth == FA_UNDECIDED;
        alarmed = alarmed || truth == FA_YES;
        undecided = undecided || truth == FA_UNDECIDED;
    }
    tally->alarmed += alarmed;
    tally->undecided += undecided;
}

/* Whether every record of the block has every score and nothing is to be told: the usual case. */
static bool is_smooth(const fa_records *records, const fa_results *results)
{
    const fa_responses *responses = &records->responses;
    size_t score_count = responses->instrument->score_count;
    uint8_t seen = 0;
    for (size_t row = 0; row < responses->count; row++)
        seen |= records->outcome[row];
    for (size_t i = 0; i < score_count; i++) {
        if (records->stated[i] != NULL) return false;
        for (size_t row = 0; row < responses->count; row++)
            seen |= results->scores[i].state[row];
    }
    return seen == 0;
}

static void count_row(fa_tally *tally, const fa_records *records, const fa_results *results,
                      size_t row)
{
    tally->read++;
    tally->rejected += fa_outcome_rejects(records->outcome[row]);
    tally->in_part += records->outcome[row] == FA_REJECTED_IN_PART;
    tally->not_administered += records->outcome[row] == FA_NOT_ADMINISTERED;
    tally->passed_over += records->outcome[row] == FA_PASSED_OVER;
    if (fa_outcome_scores(records->outcome[row])) count_scored(tally, records, results, row);
}

static bool has_rules(const fa_records *records, size_t row)
{
    uint8_t outcome = records->outcome[row];
    return outcome != FA_NOT_ADMINISTERED && outcome != FA_PASSED_OVER;
}

void fa_tally_block(fa_tally *tally, const fa_records *records, const fa_results *results)
{
    const fa_responses *responses = &records->responses;
    for (size_t i = 0; i < responses->notice_count; i++)
        count_notice(tally, records, &responses->notices[i]);
    bool smooth = is_smooth(records, results);
    if (smooth) tally->read += responses->count;
    if (smooth) tally->scored += responses->count;
    for (size_t row = 0; !smooth && row < responses->count; row++)
        count_row(tally, records, results, row);
    for (size_t row = 0; tally->has_alarms && row < responses->count; row++)
        if (has_rules(records, row)) count_rules(tally, records, results, row);
    for (size_t row = 0; tally->hides && row < responses->count; row++)
        if (fa_outcome_scores(records->outcome[row])) count_stale(tally, records, results, row);
}

/* Where reason A was first seen comes before where B was. */
static bool comes_before(const fa_reason *a, const fa_reason *b)
{
    const fa_place *one = &a->places[0], *other = &b->places[0];
    if (one->file_number != other->file_number) return one->file_number < other->file_number;
    if (one->line != other->line) return one->line < other->line;
    return one->column - 1 < other->column - 1; /* the whole line (0) behind its columns */
}

void fa_tally_sort(fa_tally *tally)
{
    for (size_t i = 1; i < tally->reason_count; i++) {
        fa_reason moved = tally->reasons[i];
        size_t at = i;
        for (; at > 0 && comes_before(&moved, &tally->reasons[at - 1]); at--)
            tally->reasons[at] = tally->reasons[at - 1];
        tally->reasons[at] = moved;
    }
}

void fa_tally_merge(fa_tally *tally, const fa_tally *chunk, const char *file, uint64_t first_line)
{
    tally->read += chunk->read;
    tally->scored += chunk->scored;
    tally->without_score += chunk->without_score;
    tally->not_administered += chunk->not_administered;
    tally->rejected += chunk->rejected;
    tally->in_part += chunk->in_part;
    tally->passed_over += chunk->passed_over;
    tally->alarmed += chunk->alarmed;
    tally->undecided += chunk->undecided;
    fa_codes_merge(&tally->codes, &chunk->codes);
    tally->no_memory = tally->no_memory || chunk->no_memory || tally->codes.no_memory;
    for (size_t i = 0; i < tally->rule_count; i++) {
        tally->fired[i] += chunk->fired[i];
        tally->open[i] += chunk->open[i];
    }
    for (size_t i = 0; i < chunk->reason_count; i++) {
        const fa_reason *from = &chunk->reasons[i];
        fa_reason *into = reason_for(tally, from);
        if (into == NULL) return;
        into->count += from->count;
        for (size_t k = 0; k < from->place_count && into->place_count < FA_PLACES; k++) {
            fa_place place = from->places[k];
            into->places[into->place_count++] =
                (fa_place){file, tally->file_number, first_line + place.line, place.column};
        }
    }
}

void fa_tally_double(fa_tally *tally, const char *file, uint64_t first, uint64_t second)
{
    fa_reason like = {.is_finding = true, .notice_code = -1, .code = "same-key"};
    like.notice.item = -1;
    fa_reason *reason = reason_for(tally, &like);
    if (reason == NULL) return;
    const uint64_t lines[] = {first, second};
    for (int i = 0; i < 2; i++) {
        bool known = reason->place_count == FA_PLACES;
        for (size_t k = 0; k < reason->place_count && !known; k++)
            known = reason->places[k].line == lines[i] && reason->places[k].file == file;
        if (!known)
            reason->places[reason->place_count++] =
                (fa_place){file, tally->file_number, lines[i], 0};
    }
    reason->count++;
}

void fa_tally_conflict(fa_tally *tally, const char *file, unsigned file_number, uint64_t line,
                       fa_text instrument)
{
    fa_reason like = {
        .is_finding = true, .notice_code = -1, .code = "conflict", .kept_out = instrument};
    like.notice.item = -1;
    fa_reason *reason = reason_for(tally, &like);
    if (reason == NULL) return;
    if (reason->place_count < FA_PLACES)
        reason->places[reason->place_count++] = (fa_place){file, file_number, line, 0};
    reason->count++;
}

bool fa_tally_has_findings(const fa_tally *tally)
{
    if (tally->rejected > 0 || tally->undecided > 0) return true;
    for (size_t i = 0; i < tally->reason_count; i++)
        if (tally->reasons[i].is_finding) return true;
    return false;
}
