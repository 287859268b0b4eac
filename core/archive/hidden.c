/* Under pseudonyms: what is taken out of a record. */
#include "archive/hidden.h"

#include <string.h>

#include "archive/pseudonym.h"
#include "engine/answer.h"

/* Dates are moved; words, and answers to what the edition does not ask, are left out. */
static fa_status hide_answers(fa_opened *row, const fa_instrument *instrument, int days,
                              fa_arena *arena, fa_error *error)
{
    size_t kept = 0;
    for (size_t i = 0; i < row->answers.count; i++) {
        fa_stored_member answer = row->answers.list[i];
        int index = fa_instrument_item(instrument, answer.name);
        if (index < 0 || instrument->items[index].kind == FA_ITEM_WRITTEN) continue;
        fa_answer read;
        const fa_item *item = &instrument->items[index];
        bool given = fa_answer_read(item, answer.value, &read) && read.choice >= 0;
        if (given && item->kind == FA_ITEM_DATE)
            FA_TRY(fa_pseudonym_date(answer.value, days, arena, &answer.value, error));
        row->answers.list[kept++] = answer;
    }
    row->answers.count = kept;
    return FA_OK;
}

/* Whether the score would tell a day: it looks at a date by itself and not at the days between two.
 * What a function does with a date is not known. */
bool fa_hidden_tells_day(const fa_instrument *instrument, int index)
{
    const fa_score *score = &instrument->scores[index];
    bool between = score->operation == FA_DIFFERENCE_OF;
    for (size_t i = 0; i < score->term_count; i++) {
        const fa_term *term = &score->terms[i];
        if (term->is_score && fa_hidden_tells_day(instrument, (int)term->index)) return true;
        if (!term->is_score && instrument->items[term->index].kind == FA_ITEM_DATE && !between)
            return true;
    }
    return false;
}

static void hide_scores(fa_opened *row, const fa_instrument *instrument)
{
    for (size_t i = 0; i < row->result.score_count; i++) {
        fa_stored_score *score = &row->result.scores[i];
        int index = fa_instrument_score(instrument, score->id);
        if (index >= 0 && !fa_hidden_tells_day(instrument, index)) continue;
        score->value = score->error = score->band = (fa_text){0};
    }
}

static fa_text first_word(fa_text text)
{
    size_t length = 0;
    while (length < text.length && text.bytes[length] != ' ')
        length++;
    return (fa_text){text.bytes, length};
}

/* A detail that begins with an item or a score was written by us; another may quote the intake. */
static bool is_ours(const fa_instrument *instrument, fa_text detail)
{
    fa_text about = first_word(detail);
    int score = fa_instrument_score(instrument, about);
    if (score >= 0) return !fa_hidden_tells_day(instrument, score);
    return fa_instrument_item(instrument, about) >= 0;
}

static void hide_findings(fa_opened *row, const fa_instrument *instrument)
{
    for (size_t i = 0; i < row->result.finding_count; i++) {
        fa_stored_finding *finding = &row->result.findings[i];
        bool stays = is_ours(instrument, finding->detail) &&
                     !fa_text_equal(finding->code, FA_TEXT("unknown-answer"));
        if (!stays) finding->detail = (fa_text){0};
    }
}

fa_status fa_hide(fa_opened *record, fa_text key, const fa_instrument *instrument, fa_arena *arena,
                  fa_error *error)
{
    char name[FA_PSEUDONYM_TEXT];
    unsigned char id[FA_ID_SIZE];
    int days;
    FA_TRY(fa_pseudonym_days(key, record->key.subject, &days, error));
    FA_TRY(fa_pseudonym_subject(key, record->key.subject, name, error));
    if (!fa_arena_copy(arena, fa_text_of(name), &record->key.subject))
        return fa_error_memory(error);
    FA_TRY(fa_pseudonym_date(record->key.date, days, arena, &record->key.date, error));
    FA_TRY(fa_pseudonym_record(key, record->id, id, error));
    memcpy(record->id, id, sizeof id);
    hide_scores(record, instrument);
    hide_findings(record, instrument);
    return hide_answers(record, instrument, days, arena, error);
}
