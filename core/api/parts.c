/* Each part is an edition of its own, kept as long as the battery. */
#include "api/parts.h"

#define COMPLAIN(edition, inclusion, ...)                                                          \
    fa_findings_add(&(edition)->findings, FA_MISTAKE, "include", (inclusion)->line, __VA_ARGS__)

/* A file that includes itself, or one that includes others, is not gone into. */
static bool can_be_part(fa_edition *edition, const fa_inclusion *inclusion, const fa_edition *part)
{
    bool itself = fa_text_equal(part->source, edition->source); /* whatever path led there */
    if (itself)
        COMPLAIN(edition, inclusion, "include '%.*s': that is this file itself",
                 FA_TEXT_ARG(inclusion->id));
    if (part->is_battery && !itself)
        COMPLAIN(edition, inclusion,
                 "include '%.*s': that file includes others itself; include those one by one",
                 FA_TEXT_ARG(inclusion->id));
    if (!part->is_battery && part->findings.mistakes > 0)
        COMPLAIN(edition, inclusion,
                 "include '%.*s': that instrument has mistakes; see them with: fascia check %.*s",
                 FA_TEXT_ARG(inclusion->id), FA_TEXT_ARG(part->file));
    return part->instrument != NULL && !part->is_battery;
}

/* Only then is it looked for: an instrument must not open files by their paths. */
static bool is_plain(fa_text id)
{
    for (size_t i = 0; i < id.length; i++) {
        char c = id.bytes[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (!plain) return false;
    }
    return id.length > 0;
}

static fa_status open_part(fa_edition *edition, fa_inclusion *inclusion, size_t states_most,
                           const fa_finder *finder, fa_edition *part, fa_error *error)
{
    fa_text file = {0}, source = {0};
    if (finder == NULL || finder->find == NULL || !is_plain(inclusion->id)) return FA_OK;
    fa_status status =
        finder->find(finder->context, inclusion->id, &edition->arena, &file, &source, error);
    if (status == FA_FILE)
        COMPLAIN(edition, inclusion, "include '%.*s': %s", FA_TEXT_ARG(inclusion->id),
                 error->message);
    if (status == FA_FILE) return FA_OK;
    FA_TRY(status);
    FA_TRY(fa_edition_open(part, file, source, states_most, NULL, error));
    if (!can_be_part(edition, inclusion, part)) return FA_OK;
    inclusion->part = part->instrument;
    inclusion->source = part->source;
    return FA_OK;
}

fa_status fa_parts_open(fa_edition *edition, const fa_sheet *sheet, size_t states_most,
                        const fa_finder *finder, fa_inclusion **out, size_t *count, fa_error *error)
{
    if (fa_language_inclusions(out, count, sheet, &edition->arena) != FA_OK)
        return fa_error_memory(error);
    edition->is_battery = *count > 0;
    edition->parts = FA_TAKE(&edition->arena, fa_edition, *count);
    if (edition->parts == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < *count; i++) {
        edition->part_count = i + 1;
        FA_TRY(open_part(edition, &(*out)[i], states_most, finder, &edition->parts[i], error));
    }
    return FA_OK;
}

void fa_parts_close(fa_edition *edition)
{
    for (size_t i = 0; i < edition->part_count; i++)
        fa_edition_close(&edition->parts[i]);
}

fa_status fa_parts_take_scripts(fa_edition *edition, fa_error *error)
{
    fa_scripts *scripts = &edition->scripts;
    scripts->parts = FA_TAKE(&edition->arena, fa_script *, edition->part_count);
    if (scripts->parts == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < edition->part_count && i < scripts->instrument->part_count; i++) {
        scripts->parts[i] = edition->parts[i].scripts.own;
        edition->parts[i].scripts.own = NULL;
    }
    return FA_OK;
}
