/* instrument.lua ▸ sentences ▸ instrument ▸ plan ▸ check. */
#include "api/edition.h"

#include "base/digest.h"
#include "engine/check.h"
#include "language/language.h"

static fa_status copy_source(fa_edition *edition, fa_text file, fa_text source, fa_error *error)
{
    bool copied = fa_arena_copy(&edition->arena, file, &edition->file) &&
                  fa_arena_copy(&edition->arena, source, &edition->source);
    edition->findings = (fa_findings){.arena = &edition->arena, .file = edition->file};
    return copied ? FA_OK : fa_error_memory(error);
}

static fa_status identify(fa_edition *edition, fa_instrument *instrument, fa_error *error)
{
    char digest[FA_DIGEST_TEXT];
    FA_TRY(fa_digest_text(edition->source, digest, error));
    return fa_arena_copy(&edition->arena, fa_text_of(digest), &instrument->sha256)
               ? FA_OK
               : fa_error_memory(error);
}

static fa_status plan_and_check(fa_edition *edition, fa_instrument *instrument, fa_error *error)
{
    fa_status status = fa_check(instrument, &edition->findings);
    if (status != FA_OK) return fa_error_memory(error);
    fa_findings_sort(&edition->findings);
    if (edition->findings.mistakes > 0) return FA_OK;
    fa_plan *plan = NULL;
    status = fa_plan_make(&plan, instrument, (fa_selection){0}, &edition->arena);
    if (status != FA_OK) return fa_error_memory(error);
    edition->instrument = instrument;
    edition->plan = plan;
    return identify(edition, instrument, error);
}

fa_status fa_edition_open(fa_edition *edition, fa_text file, fa_text source, fa_error *error)
{
    *edition = (fa_edition){0};
    FA_TRY(copy_source(edition, file, source, error));
    fa_sheet sheet = {0};
    fa_instrument *instrument = NULL;
    fa_status status = fa_script_open(&edition->script, edition->file, edition->source,
                                      &edition->arena, &sheet, &edition->findings, error);
    if (status != FA_OK) {
        fa_findings_sort(&edition->findings);
        return status;
    }
    sheet.file = edition->file;
    if (fa_language_read(&instrument, &sheet, &edition->arena, &edition->findings) != FA_OK)
        return fa_error_memory(error);
    if (edition->findings.mistakes == 0) return plan_and_check(edition, instrument, error);
    fa_findings_sort(&edition->findings);
    return FA_OK;
}

void fa_edition_close(fa_edition *edition)
{
    fa_script_free(edition->script);
    fa_arena_clear(&edition->arena);
    *edition = (fa_edition){0};
}
