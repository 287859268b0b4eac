/* The closing summary: safety first, then the sum that must come out even, then the reasons. */
#include "batch/keys.h"
#include "batch/tally.h"
#include "report/reason.h"

static void add_rules(const fa_instrument *instrument, const uint64_t *counts, fa_buffer *out)
{
    bool first = true;
    for (size_t i = 0; i < instrument->rule_count; i++) {
        if (counts[i] == 0) continue;
        fa_buffer_add_z(out, first ? " (" : ", ");
        fa_buffer_add(out, instrument->rules[i].id);
        fa_buffer_add_byte(out, ' ');
        fa_buffer_add_integer(out, (int64_t)counts[i]);
        first = false;
    }
    fa_buffer_add_z(out, first ? "\n" : ")\n");
}

static void add_count(fa_buffer *out, uint64_t count, const char *words)
{
    fa_buffer_add_integer(out, (int64_t)count);
    fa_buffer_add_z(out, words);
}

static void add_safety(const fa_tally *tally, const fa_instrument *instrument, fa_buffer *out)
{
    if (tally->alarmed > 0) {
        add_count(out, tally->alarmed,
                  tally->alarmed == 1 ? " record fires an urgent or emergency rule"
                                      : " records fire an urgent or emergency rule");
        add_rules(instrument, tally->fired, out);
    }
    if (tally->undecided > 0) {
        add_count(out, tally->undecided,
                  tally->undecided == 1 ? " record leaves an urgent or emergency rule undecided"
                                        : " records leave an urgent or emergency rule undecided");
        add_rules(instrument, tally->open, out);
    }
}

static void add_sum(const fa_tally *tally, fa_buffer *out)
{
    add_count(out, tally->read, " = ");
    add_count(out, tally->scored, " scored + ");
    add_count(out, tally->without_score, " without a score + ");
    add_count(out, tally->not_administered, " not administered + ");
    add_count(out, tally->rejected, " rejected");
    if (tally->filters) fa_buffer_add_z(out, " + ");
    if (tally->filters) add_count(out, tally->passed_over, " passed over (only_if)");
    fa_buffer_add_byte(out, '\n');
    if (tally->in_part == 0) return;
    fa_buffer_add_z(out, "of the rejected ");
    add_count(out, tally->in_part,
              tally->in_part == 1 ? " is scored in part: only the instrument with the answer that "
                                    "is not possible is withheld\n"
                                  : " are scored in part: only the instruments with an answer that "
                                    "is not possible are withheld\n");
}

static void add_sentence(const fa_instrument *instrument, const fa_reason *reason, fa_buffer *out)
{
    if (reason->notice_code >= 0) {
        fa_reason_add(instrument, &reason->notice, false, out);
        return;
    }
    static const struct {
        const char *code, *sentence;
    } sentences[] = {
        {"too-few", ": too few answered"},
        {"incomplete", ": not all that apply is answered"},
        {"script", ": the script's function gave no number"},
        {"no-value", ": no level fits the answers"},
        {"no-table", ": none of its tables applies"},
        {"table-open", ": which table applies waits for an answer"},
        {"no-entry", ": the table has no entry for the raw score"},
        {"same-key", ": another row has this subject, date, event and instance"},
        {"conflict",
         ": the store has other answers or kept columns under its key, so it was kept out; "
         "--correct makes it their new version where its key comes once"},
        {"stated-differs", ": the stated total is not the computed one"},
        {"stale", ": answered, though show_when says it was not asked; not counted"},
    };
    bool doubled = fa_text_equal(fa_text_of(reason->code), FA_TEXT("same-key")) ||
                   fa_text_equal(fa_text_of(reason->code), FA_TEXT("conflict"));
    bool of_item = reason->notice.item >= 0;
    fa_buffer_add(out, doubled   ? FA_TEXT("record")
                       : of_item ? instrument->items[reason->notice.item].id
                                 : instrument->scores[reason->score].id);
    if (reason->kept_out.length > 0) fa_buffer_add_z(out, " of ");
    fa_buffer_add(out, reason->kept_out);
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (fa_text_equal(fa_text_of(sentences[i].code), fa_text_of(reason->code)))
            fa_buffer_add_z(out, sentences[i].sentence);
    fa_buffer_add_format(out, " [%s]", reason->code);
}

static void add_place(const fa_place *place, fa_buffer *out)
{
    fa_buffer_add_z(out, place->file);
    fa_buffer_add_byte(out, ':');
    fa_buffer_add_integer(out, (int64_t)place->line);
    if (place->column == 0) return;
    fa_buffer_add_byte(out, ':');
    fa_buffer_add_integer(out, place->column);
}

static void add_reason(const fa_instrument *instrument, const fa_reason *reason, fa_buffer *out)
{
    fa_buffer digits = {0};
    fa_buffer_add_integer(&digits, (int64_t)reason->count);
    for (size_t i = digits.length; i < 8; i++)
        fa_buffer_add_byte(out, ' ');
    fa_buffer_add(out, fa_buffer_text(&digits));
    fa_buffer_close(&digits, out);
    fa_buffer_add_z(out, "  ");
    add_sentence(instrument, reason, out);
    fa_buffer_add_z(out, "  ");
    for (size_t i = 0; i < reason->place_count; i++) {
        if (i > 0) fa_buffer_add_z(out, ", ");
        add_place(&reason->places[i], out);
    }
    if (reason->count > reason->place_count) fa_buffer_add_z(out, ", …");
    fa_buffer_add_byte(out, '\n');
}

void fa_tally_print(fa_tally *tally, const fa_instrument *instrument, fa_buffer *out)
{
    fa_tally_sort(tally);
    add_safety(tally, instrument, out);
    if (tally->keys_left_out)
        fa_buffer_add_format(
            out, "rows with the same key were looked for among the first %d only\n", FA_KEYS_MOST);
    fa_buffer_add_z(out, "rows read ");
    add_sum(tally, out);
    static const char *const heads[] = {"noted:\n", "rejected:\n"};
    for (int rejects = 1; rejects >= 0; rejects--) {
        bool headed = false;
        for (size_t i = 0; i < tally->reason_count; i++) {
            if (tally->reasons[i].rejects != (rejects == 1)) continue;
            if (!headed) fa_buffer_add_z(out, heads[rejects]);
            headed = true;
            add_reason(instrument, &tally->reasons[i], out);
        }
    }
    fa_codes_print(&tally->codes, instrument, tally->read - tally->passed_over, out);
}
