/* Numbers are read before the store is opened: a slip in the last one decides nothing. */
#include "cli/outbox_rows.h"

enum { DIGITS_MOST = 18 };

static fa_status read_number(const char *word, int64_t *out, fa_error *error)
{
    fa_text text = fa_text_of(word);
    bool good = text.length > 0 && text.length <= DIGITS_MOST;
    *out = 0;
    for (size_t i = 0; good && i < text.length; i++) {
        good = text.bytes[i] >= '0' && text.bytes[i] <= '9';
        *out = *out * 10 + (text.bytes[i] - '0');
    }
    if (good && *out > 0) return FA_OK;
    return fa_error_set(error, FA_USAGE,
                        "'%.40s' is no entry's number; 'fascia outbox list' shows them", word);
}

static bool has(const fa_outbox_rows *rows, int64_t number)
{
    for (size_t i = 0; i < rows->count; i++)
        if (rows->list[i] == number) return true;
    return false;
}

fa_status fa_outbox_rows_read(const fa_options *options, fa_arena *arena, fa_outbox_rows *out,
                              fa_error *error)
{
    *out = (fa_outbox_rows){.list = FA_TAKE(arena, int64_t, options->positional_count + 1)};
    if (out->list == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < options->positional_count; i++) {
        int64_t number;
        FA_TRY(read_number(options->positionals[i], &number, error));
        if (!has(out, number)) out->list[out->count++] = number;
    }
    return FA_OK;
}

fa_exit fa_outbox_rows_decide(const fa_outbox_rows *rows, fa_store *store,
                              fa_outbox_decision *decide, fa_text why, fa_terminal *terminal,
                              uint64_t *done)
{
    fa_exit worst = FA_EXIT_FINE;
    *done = 0;
    for (size_t i = 0; i < rows->count; i++) {
        fa_error error;
        fa_status status = decide(store, rows->list[i], why, &error);
        if (status == FA_OK) ++*done;
        if (status == FA_OK) continue;
        fa_exit code = fa_terminal_fail(terminal, &error);
        if (status != FA_USAGE) return code; /* the store itself: the next would fare no better */
        worst = FA_EXIT_FINDINGS;
    }
    return worst;
}
