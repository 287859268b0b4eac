/* fascia store rescore: what another edition of an instrument makes of the records that are kept.
 */
#include "archive/changes.h"
#include "archive/rescore.h"
#include "archive/written.h"
#include "cli/command.h"
#include "cli/opening.h"
#include "cli/store_opening.h"
#include "format/json_members.h"

static const fa_option options_table[] = {
    {"apply", 0, false, NULL, "keep the new results, each as a new version of its record",
     "only shown"},
    {"json", 0, false, NULL, "an object a record, with both results", NULL},
    FA_OPTION_STORE,
    FA_OPTION_SCRIPTS,
    FA_OPTIONS_END,
};

enum { WRITE_SIZE = 1 << 16 };

typedef struct showing {
    fa_terminal *terminal;
    fa_rescore rescore;
    bool json;
    bool gone; /* the output's reader: nothing is written any more, but all is done */
    fa_exit code;
    fa_buffer out;
    fa_arena arena; /* one record's results */
} showing;

static const char *kind_name(fa_rescored_kind kind)
{
    static const char *const names[] = {"same", "changed", "cannot"};
    return names[kind];
}

static void add_object(showing *to, const fa_rescored *one)
{
    fa_buffer *out = &to->out;
    const fa_record_key *key = &one->kept.key;
    const fa_instrument *now = to->rescore.edition->instrument;
    fa_buffer_add_byte(out, '{');
    fa_member_key(out, "record");
    fa_buffer_add_byte(out, '"');
    fa_written_id(out, one->kept.id);
    fa_buffer_add_byte(out, '"');
    fa_member_integer(out, "entry", one->kept.number);
    fa_member_integer(out, "record_version", one->kept.version);
    fa_member_text(out, "subject", key->subject);
    fa_member_text(out, "date", key->date);
    fa_member_text_if(out, "event", key->event);
    fa_member_text_if(out, "instance", key->instance);
    fa_member_text(out, "instrument", key->instrument);
    fa_member_text(out, "from_version", one->way->was.version);
    fa_member_text(out, "from_sha256", one->way->was.sha256);
    fa_member_text(out, "to_version", now->version);
    fa_member_text(out, "to_sha256", now->sha256);
    fa_member_text(out, "outcome", fa_text_of(kind_name(one->kind)));
    fa_member_text_if(out, "why", one->why);
    if (one->kind != FA_RESCORED_CANNOT) {
        fa_member_begin(out, "before", '{');
        fa_buffer_add(out, one->kept.result);
        fa_buffer_add_z(out, "},\"after\":{");
        fa_buffer_add(out, one->result);
        fa_member_end(out, '}');
    }
    fa_member_end(out, '}');
    fa_buffer_add_byte(out, '\n');
}

/* "entry 12: P7  2024-03-01, odi 1.0.0 → 1.1.0" */
static void add_head(showing *to, const fa_rescored *one)
{
    fa_buffer *out = &to->out;
    const fa_record_key *key = &one->kept.key;
    const fa_text parts[] = {key->date, key->event, key->instance};
    fa_buffer_add_format(out, "entry %lld: ", (long long)one->kept.number);
    fa_buffer_add(out, key->subject);
    for (size_t i = 0; i < 3; i++) {
        if (parts[i].length > 0) fa_buffer_add_z(out, "  ");
        fa_buffer_add(out, parts[i]);
    }
    fa_buffer_add_format(out, ", %.*s %.*s → %.*s\n", FA_TEXT_ARG(key->instrument),
                         FA_TEXT_ARG(one->way->was.version),
                         FA_TEXT_ARG(to->rescore.edition->instrument->version));
}

static fa_status add_text(showing *to, const fa_rescored *one, fa_error *error)
{
    fa_stored_result before, after;
    if (one->kind == FA_RESCORED_SAME) return FA_OK;
    add_head(to, one);
    if (one->kind == FA_RESCORED_CANNOT) {
        fa_buffer_add_z(&to->out, "  cannot be rescored and stays as it is: ");
        fa_buffer_add(&to->out, one->why);
        fa_buffer_add_byte(&to->out, '\n');
        return FA_OK;
    }
    fa_arena_reset(&to->arena);
    FA_TRY(fa_stored_result_read(one->kept.result, &to->arena, &before, error));
    FA_TRY(fa_stored_result_read(one->result, &to->arena, &after, error));
    fa_changes_add(&before, &after, &to->out);
    return FA_OK;
}

static void flush(showing *to)
{
    if (!to->gone) {
        to->code = to->json ? fa_terminal_write(to->terminal, &to->out)
                            : fa_terminal_print(to->terminal, &to->out);
        to->gone = to->code != FA_EXIT_FINE || to->terminal->broken;
    }
    fa_buffer_reset(&to->out);
}

/* Many records are one write. Where it applies it goes on to its end, whoever reads. */
static fa_status write_out(showing *to, fa_error *error)
{
    if (to->out.failed) return fa_error_memory(error);
    if (to->out.length < WRITE_SIZE) return FA_OK;
    flush(to);
    if (!to->gone || to->rescore.applies) return FA_OK;
    return fa_error_set(error, FA_GONE, "the output has gone");
}

static fa_status show(void *context, const fa_rescored *one, fa_error *error)
{
    showing *to = context;
    if (to->json)
        add_object(to, one);
    else
        FA_TRY(add_text(to, one, error));
    return write_out(to, error);
}

/* Ways of the same edition, under whatever policy and engine, are one line of the summary. */
static bool same_line(const fa_rescore_way *a, const fa_rescore_way *b)
{
    return a->current == b->current && fa_text_equal(a->was.version, b->was.version) &&
           fa_text_equal(a->was.sha256, b->was.sha256);
}

/* Adds up the ways that share the line of number AT; false where an earlier one has it. */
static bool add_up(const fa_rescore *rescore, size_t at, fa_rescore_way *sum)
{
    *sum = *rescore->ways[at];
    for (size_t i = 0; i < rescore->way_count; i++) {
        const fa_rescore_way *way = rescore->ways[i];
        if (i == at || !same_line(way, sum)) continue;
        if (i < at) return false;
        for (size_t k = 0; k < FA_RESCORED_KINDS; k++)
            sum->counts[k] += way->counts[k];
        sum->current_count += way->current_count;
    }
    return true;
}

static void add_line(const fa_rescore *rescore, const fa_rescore_way *sum, fa_buffer *out)
{
    const fa_instrument *now = rescore->edition->instrument;
    const uint64_t *counts = sum->counts;
    uint64_t all = counts[0] + counts[1] + counts[2];
    const char *again = fa_text_equal(sum->was.version, now->version) ? " (with another text)" : "";
    if (sum->current && sum->current_count > 0)
        fa_buffer_add_format(out, "%llu record%s of %.*s %.*s: nothing to do\n",
                             (unsigned long long)sum->current_count,
                             sum->current_count == 1 ? "" : "s", FA_TEXT_ARG(now->id),
                             FA_TEXT_ARG(now->version));
    if (sum->current || all == 0) return;
    fa_buffer_add_format(
        out,
        "%llu record%s of %.*s %.*s%s: %llu change%s, %llu stay%s the same, %llu cannot be "
        "rescored\n",
        (unsigned long long)all, all == 1 ? "" : "s", FA_TEXT_ARG(now->id),
        FA_TEXT_ARG(sum->was.version), again, (unsigned long long)counts[FA_RESCORED_CHANGED],
        counts[FA_RESCORED_CHANGED] == 1 ? "s" : "", (unsigned long long)counts[FA_RESCORED_SAME],
        counts[FA_RESCORED_SAME] == 1 ? "s" : "", (unsigned long long)counts[FA_RESCORED_CANNOT]);
}

static void add_summary(showing *to, uint64_t counts[FA_RESCORED_KINDS])
{
    const fa_rescore *rescore = &to->rescore;
    const fa_instrument *now = rescore->edition->instrument;
    fa_rescore_way sum;
    for (size_t i = 0; i < rescore->way_count; i++) {
        for (size_t k = 0; k < FA_RESCORED_KINDS; k++)
            counts[k] += rescore->ways[i]->counts[k];
        if (add_up(rescore, i, &sum)) add_line(rescore, &sum, &to->out);
    }
    if (rescore->way_count == 0)
        fa_buffer_add_format(&to->out, "the store holds no record of %.*s\n", FA_TEXT_ARG(now->id));
    uint64_t done = counts[FA_RESCORED_SAME] + counts[FA_RESCORED_CHANGED];
    if (done == 0) return;
    if (rescore->applies)
        fa_buffer_add_format(&to->out, "%llu now stand%s as %.*s %.*s; what they were is kept\n",
                             (unsigned long long)done, done == 1 ? "s" : "", FA_TEXT_ARG(now->id),
                             FA_TEXT_ARG(now->version));
    else
        fa_buffer_add_z(&to->out, "nothing was written; to keep this: --apply\n");
}

/* What is left to look at: a change that is only shown, or a record that stays behind. */
static fa_exit finish(showing *to)
{
    uint64_t counts[FA_RESCORED_KINDS] = {0};
    add_summary(to, counts);
    bool found =
        counts[FA_RESCORED_CANNOT] > 0 || (!to->rescore.applies && counts[FA_RESCORED_CHANGED] > 0);
    fa_exit answer = found ? FA_EXIT_FINDINGS : FA_EXIT_FINE;
    if (to->json)
        fa_terminal_note_text(to->terminal, fa_buffer_text(&to->out));
    else
        flush(to);
    return fa_exit_worse(answer, to->code);
}

static fa_exit rescore_store(showing *to, const fa_options *options, fa_store *store,
                             fa_arena *arena)
{
    fa_error error = {0};
    bool applies = fa_options_has(options, "apply");
    fa_status status =
        fa_store_opening(store, options, applies ? FA_STORE_WRITE : FA_STORE_READ, arena, &error);
    to->rescore.store = store;
    to->rescore.applies = applies;
    if (status == FA_OK) status = fa_rescore_all(&to->rescore, show, to, &error);
    flush(to); /* what was told is done, also where the rest failed */
    if (status == FA_OK) return finish(to);
    return status == FA_GONE ? to->code : fa_terminal_fail(to->terminal, &error);
}

static fa_exit run_store_rescore(const fa_options *options, fa_terminal *terminal)
{
    fa_arena arena = {0};
    fa_edition edition;
    fa_store store = {0};
    fa_exit code =
        fa_opening_proved(options, terminal, options->positionals[0], FA_CHECK_FEW, &edition);
    showing to = {.terminal = terminal,
                  .json = fa_options_has(options, "json"),
                  .rescore = {.edition = &edition, .engine = FA_TEXT(FASCIA_VERSION)}};
    if (code == FA_EXIT_FINE) code = rescore_store(&to, options, &store, &arena);
    fa_rescore_close(&to.rescore);
    fa_store_close(&store);
    fa_edition_close(&edition);
    fa_buffer_clear(&to.out);
    fa_arena_clear(&to.arena);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_store_rescore = {
    .name = "store rescore",
    .summary = "Shows what another version of an instrument makes of the records that are kept",
    .arguments = "ID",
    .example = "fascia store rescore odi --store clinic.db --scripts new",
    .explanation = "Each record is scored again under its own policy and bands. With --apply every "
                   "record that can be becomes a new version, also where no number changes; the "
                   "old one stays. An answer to an item that is gone, or that is not possible any "
                   "more, keeps its record as it is. The exit code is 1 when something changes "
                   "(without --apply) or cannot be rescored.",
    .options = options_table,
    .least = 1,
    .most = 1,
    .run = run_store_rescore,
};
