/* instrument.lua ▸ sentences ▸ instrument ▸ plan ▸ check. */
#include "api/edition.h"

#include "api/parts.h"
#include "base/digest.h"
#include "language/language.h"
#include "proof/check.h"

static fa_status copy_source(fa_edition *edition, fa_text file, fa_text source, fa_error *error)
{
    bool copied = fa_arena_copy(&edition->arena, file, &edition->file) &&
                  fa_arena_copy(&edition->arena, source, &edition->source);
    edition->findings = (fa_findings){.arena = &edition->arena, .file = edition->file};
    return copied ? FA_OK : fa_error_memory(error);
}

/* The digest of the source's bytes; of a battery, of those and of its parts' digests. */
static fa_status identify(fa_edition *edition, fa_instrument *instrument, fa_error *error)
{
    char digest[FA_DIGEST_TEXT];
    FA_TRY(fa_digest_text(edition->source, digest, error));
    fa_buffer whole = {0};
    fa_buffer_add_z(&whole, digest);
    for (size_t i = 0; i < instrument->part_count; i++) {
        fa_buffer_add_byte(&whole, '\n');
        fa_buffer_add(&whole, instrument->parts[i].sha256);
    }
    fa_status status = whole.failed ? fa_error_memory(error) : FA_OK;
    if (status == FA_OK && instrument->part_count > 0)
        status = fa_digest_text(fa_buffer_text(&whole), digest, error);
    fa_buffer_clear(&whole);
    FA_TRY(status);
    return fa_arena_copy(&edition->arena, fa_text_of(digest), &instrument->sha256)
               ? FA_OK
               : fa_error_memory(error);
}

static fa_status plan_and_check(const fa_opening *opening, fa_instrument *instrument,
                                fa_error *error)
{
    fa_edition *edition = opening->edition;
    fa_status status = fa_check(instrument, opening->states_most, &edition->findings);
    if (status != FA_OK) return fa_error_memory(error);
    fa_findings_sort(&edition->findings);
    if (edition->findings.mistakes > 0) return FA_OK;
    fa_plan *plan = NULL;
    status = fa_plan_make(&plan, instrument, (fa_selection){0}, &edition->arena);
    if (status != FA_OK) return fa_error_memory(error);
    edition->instrument = instrument;
    edition->plan = plan;
    edition->scripts.instrument = instrument;
    if (opening->outer == NULL) FA_TRY(fa_parts_take_scripts(edition, error));
    return identify(edition, instrument, error);
}

/* Words that a clinic keeps in files of their own. A mistake in one is told as one of the
 * instrument's, with the pack's name. */
static fa_status read_pack(fa_edition *edition, fa_instrument *instrument, fa_text file,
                           fa_text source, fa_error *error)
{
    fa_sheet sheet = {0};
    fa_findings findings = {.arena = &edition->arena, .file = file};
    FA_TRY(fa_script_read(file, source, &edition->arena, &sheet, &findings, error));
    if (findings.mistakes == 0 &&
        fa_language_read_pack(instrument, &sheet, &edition->arena, &findings) != FA_OK)
        return fa_error_memory(error);
    for (const fa_finding *finding = findings.first; finding != NULL; finding = finding->next)
        fa_findings_add(&edition->findings, finding->severity, finding->code, 0, "%.*s:%d: %.*s",
                        FA_TEXT_ARG(file), finding->line, FA_TEXT_ARG(finding->sentence));
    return FA_OK;
}

static fa_status read_packs(const fa_opening *opening, fa_instrument *instrument, fa_error *error)
{
    fa_edition *edition = opening->edition;
    const fa_finder *finder = opening->finder;
    if (finder == NULL || finder->pack == NULL || edition->findings.mistakes > 0) return FA_OK;
    for (size_t i = 0;; i++) {
        fa_text file = {0}, source = {0};
        FA_TRY(
            finder->pack(finder->context, opening->id, i, &edition->arena, &file, &source, error));
        if (source.bytes == NULL) return FA_OK;
        fa_edition_pack *pack =
            fa_arena_push(&edition->arena, &edition->packs, &edition->pack_count, sizeof *pack);
        if (pack == NULL) return fa_error_memory(error);
        *pack = (fa_edition_pack){file, source};
        FA_TRY(read_pack(edition, instrument, file, source, error));
    }
}

static fa_status read_sheet(const fa_opening *opening, const fa_sheet *sheet, fa_instrument **out,
                            fa_error *error)
{
    fa_edition *edition = opening->edition;
    fa_inclusion *parts = NULL;
    size_t count = 0;
    FA_TRY(fa_parts_open(opening, sheet, &parts, &count, error));
    if (fa_language_read(out, sheet, parts, count, &edition->arena, &edition->findings) != FA_OK)
        return fa_error_memory(error);
    return read_packs(opening, *out, error);
}

fa_status fa_edition_open_in(const fa_opening *opening, fa_text file, fa_text source,
                             fa_error *error)
{
    fa_edition *edition = opening->edition;
    *edition = (fa_edition){0};
    FA_TRY(copy_source(edition, file, source, error));
    fa_sheet sheet = {0};
    fa_instrument *instrument = NULL;
    fa_status status = fa_script_open(&edition->scripts.own, edition->file, edition->source,
                                      &edition->arena, &sheet, &edition->findings, error);
    sheet.file = edition->file;
    edition->holds_profiles = fa_language_holds_profiles(&sheet);
    if (status == FA_OK) status = read_sheet(opening, &sheet, &instrument, error);
    fa_findings_sort(&edition->findings);
    if (status != FA_OK || edition->findings.mistakes > 0) return status;
    return plan_and_check(opening, instrument, error);
}

fa_status fa_edition_open(fa_edition *edition, fa_text file, fa_text source, size_t states_most,
                          const fa_finder *finder, fa_error *error)
{
    const fa_opening opening = {
        .root = edition, .edition = edition, .states_most = states_most, .finder = finder};
    return fa_edition_open_in(&opening, file, source, error);
}

void fa_edition_close(fa_edition *edition)
{
    fa_scripts_free(&edition->scripts);
    fa_parts_close(edition);
    fa_arena_clear(&edition->arena);
    *edition = (fa_edition){0};
}
