/* fascia store verify: whether the store still says what was kept in it. */
#include "archive/verify.h"
#include "cli/store_opening.h"

static const fa_option options_table[] = {
    FA_OPTION_STORE,
    {"expect", 0, false, "HEAD", "the chain must contain this head, noted earlier", NULL},
    FA_OPTIONS_END,
};

/* Lines on their way to standard output. */
typedef struct report {
    fa_terminal *terminal;
    fa_buffer out;
    fa_exit code;
} report;

enum { FLUSH = 1 << 16 };

static fa_status tell_fault(void *context, fa_text sentence, fa_error *error)
{
    report *lines = context;
    fa_buffer_add(&lines->out, sentence);
    fa_buffer_add_byte(&lines->out, '\n');
    if (lines->out.failed) return fa_error_memory(error);
    if (lines->out.length >= FLUSH)
        lines->code = fa_exit_worse(lines->code, fa_terminal_print(lines->terminal, &lines->out));
    return FA_OK;
}

static void add_count(fa_buffer *out, int64_t count, const char *one, const char *many)
{
    fa_buffer_add_integer(out, count);
    fa_buffer_add_z(out, count == 1 ? one : many);
}

static void add_counts(fa_buffer *out, const fa_audit *audit)
{
    char head[FA_DIGEST_TEXT];
    fa_hexadecimal(audit->head, sizeof audit->head, head);
    bool begun = audit->entries > 0;
    fa_buffer_add_z(out, begun ? "1 chain, " : "0 chains, ");
    add_count(out, audit->entries, " entry", " entries");
    if (begun) fa_buffer_add_format(out, ", head %s", head);
    fa_buffer_add_z(out, "; ");
    add_count(out, audit->records, " record, ", " records, ");
    add_count(out, audit->versions, " version, ", " versions, ");
    add_count(out, audit->forgotten, " forgotten", " forgotten");
    fa_buffer_add_z(out, audit->versions > 0 ? "; every score recomputed\n" : "\n");
}

/* A head as it is compared: in lowercase. Empty: none is expected. */
static fa_status read_head(const fa_options *options, char out[FA_DIGEST_TEXT], fa_error *error)
{
    const char *given = fa_options_get(options, "expect");
    size_t length = 0;
    out[0] = '\0';
    if (given == NULL) return FA_OK;
    bool fine = true;
    for (; given[length] != '\0' && length < FA_DIGEST_TEXT; length++) {
        char digit = given[length];
        if (digit >= 'A' && digit <= 'F') digit = (char)(digit - 'A' + 'a');
        fine = fine && ((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
        if (length + 1 < FA_DIGEST_TEXT) out[length] = digit;
    }
    if (fine && length >= FA_HEAD_LEAST && length < FA_DIGEST_TEXT) {
        out[length] = '\0';
        return FA_OK;
    }
    return fa_error_set(error, FA_USAGE,
                        "'%s' is not a head: give the 64 hexadecimal digits that 'fascia store "
                        "verify' printed earlier, or at least the first %d of them",
                        given, FA_HEAD_LEAST);
}

/* Faults are told even where the store could not be read to its end. */
static fa_exit finish(report *lines, fa_status status, const fa_error *error,
                      const fa_verified *verified)
{
    bool clean = status == FA_OK && verified->faults == 0;
    if (clean) add_counts(&lines->out, &verified->audit);
    fa_exit code = fa_exit_worse(lines->code, fa_terminal_print(lines->terminal, &lines->out));
    if (status == FA_FILE && verified->faults > 0) {
        fa_terminal_error(lines->terminal,
                          "the store is too damaged to look at the rest; go on with a backup");
        return fa_exit_worse(code, FA_EXIT_FINDINGS);
    }
    if (status != FA_OK) return fa_terminal_fail(lines->terminal, error);
    return fa_exit_worse(code, clean ? FA_EXIT_FINE : FA_EXIT_FINDINGS);
}

static fa_exit run_store_verify(const fa_options *options, fa_terminal *terminal)
{
    report lines = {.terminal = terminal};
    char expected[FA_DIGEST_TEXT];
    fa_arena arena = {0};
    fa_store store = {0};
    fa_verified verified = {0};
    fa_error error;
    fa_status status = read_head(options, expected, &error);
    if (status == FA_OK) status = fa_store_opening(&store, options, FA_STORE_READ, &arena, &error);
    if (status == FA_OK)
        status = fa_verify(&store, fa_text_of(expected), tell_fault, &lines, &verified, &error);
    fa_exit code = finish(&lines, status, &error, &verified);
    fa_buffer_clear(&lines.out);
    fa_store_close(&store);
    fa_arena_clear(&arena);
    return code;
}

const fa_command fa_command_store_verify = {
    .name = "store verify",
    .summary = "Proves that nothing in a store was changed, and computes every score again",
    .arguments = "",
    .example = "fascia store verify --store clinic.db",
    .explanation =
        "One line of counts says that all is well. Else each line is a fault: it names "
        "an entry of the audit chain, or a record by its entry, never a subject. Note the head "
        "that is printed somewhere else and give it to --expect later: then a chain "
        "whose end was cut off, or that was made anew, is found too.",
    .options = options_table,
    .least = 0,
    .most = 0,
    .run = run_store_verify,
};
