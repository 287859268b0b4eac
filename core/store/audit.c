/* The audit from its beginning to its end, and its sentences. */
#include "store/audit.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "store/audit_parts.h"

fa_status fa_audit_tell(fa_auditing *audit, fa_error *error, const char *format, ...)
{
    char sentence[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    if (length < 0) return fa_error_memory(error);
    audit->out->faults++;
    return audit->tell(audit->context, fa_text_of(sentence), error);
}

fa_link *fa_audit_link(const fa_auditing *audit, int64_t number)
{
    size_t from = 0, to = audit->link_count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (audit->links[middle].number == number) return &audit->links[middle];
        if (audit->links[middle].number < number)
            from = middle + 1;
        else
            to = middle;
    }
    return NULL;
}

/* What each entry still lacks once all rows were seen. */
static fa_status tell_missing(fa_auditing *audit, const fa_link *link, fa_error *error)
{
    long long number = (long long)link->number;
    if (link->deed == FA_DEED_SCORING && !link->has_row)
        FA_TRY(fa_audit_tell(audit, error, "entry %lld: the scoring that it added is missing",
                             number));
    if (link->deed == FA_DEED_FORGOTTEN && link->has_digest && !link->has_row)
        FA_TRY(fa_audit_tell(audit, error, "entry %lld: by which scorings it erased is missing",
                             number));
    const char *operation = fa_deed_operation((fa_deed)link->deed);
    if (operation != NULL && !link->has_event)
        FA_TRY(fa_audit_tell(audit, error, "entry %lld: its '%s' is missing in the outbox", number,
                             operation));
    switch ((fa_doubt)link->doubt) {
    case FA_DOUBT_NONE:
        return FA_OK;
    case FA_DOUBT_ORDER:
        return fa_audit_tell(audit, error,
                             "entry %lld: its version of the record does not follow on the one "
                             "before it",
                             number);
    case FA_DOUBT_AFTER:
        return fa_audit_tell(audit, error, "entry %lld: its record was erased by an earlier entry",
                             number);
    case FA_DOUBT_NEVER:
        return fa_audit_tell(audit, error,
                             "entry %lld: does not erase all versions of a record that there were",
                             number);
    case FA_DOUBT_GONE:
        return fa_audit_tell(audit, error,
                             "entry %lld: record %lld is missing, and no later entry erases it",
                             number, number);
    case FA_DOUBT_THERE:
        return fa_audit_tell(audit, error,
                             "record %lld: is still there, but a later entry erases it", number);
    case FA_DOUBT_UNTOLD:
        return fa_audit_tell(audit, error,
                             "entry %lld: what became of the record at a server is missing, and no "
                             "later entry erases the record",
                             number);
    case FA_DOUBT_TOLD:
        return fa_audit_tell(audit, error,
                             "delivery %lld: is still there, but a later entry erases its record",
                             number);
    case FA_DOUBT_KEY:
        return fa_audit_tell(
            audit, error, "record %lld: stands under another key than its first version", number);
    }
    return FA_OK;
}

static fa_status run(fa_auditing *audit, fa_error *error)
{
    FA_TRY(fa_audit_entries(audit, error));
    FA_TRY(fa_audit_sources(audit, error));
    if (audit->cut) return FA_OK;
    FA_TRY(fa_audit_rows(audit, error));
    FA_TRY(fa_audit_versions(audit, error));
    for (size_t i = 0; i < audit->link_count; i++)
        FA_TRY(tell_missing(audit, &audit->links[i], error));
    if (audit->expected.length == 0 || audit->expected_seen) return FA_OK;
    return fa_audit_tell(audit, error,
                         "the chain does not contain the head that was expected: its tail was cut "
                         "or it was rebuilt");
}

fa_status fa_audit_run(fa_store *store, fa_text expected, fa_each_fault tell, void *context,
                       fa_audit *out, fa_error *error)
{
    fa_auditing audit = {
        .store = store, .out = out, .expected = expected, .tell = tell, .context = context};
    *out = (fa_audit){0};
    fa_status status = run(&audit, error);
    free(audit.links);
    fa_arena_clear(&audit.arena);
    return status;
}
