/* Each part is an edition of its own, opened once however often it is included. */
#include "api/parts.h"

/* Files of all depths together: enough for any battery, and the end of a search that went wrong. */
enum { FILES_MOST = 4 * FA_PARTS_MOST };

#define COMPLAIN(opening, inclusion, ...)                                                          \
    fa_findings_add(&(opening)->edition->findings, FA_MISTAKE, "include", (inclusion)->line,       \
                    __VA_ARGS__)

#define TOO_MUCH                                                                                   \
    "include '%.*s': batteries include one another here more than %d deep, or more than %d files " \
    "in all; use fewer"

const fa_edition *fa_edition_included(const fa_edition *edition, fa_text id)
{
    for (size_t i = 0; i < edition->part_count; i++)
        if (fa_text_equal(edition->parts[i]->id, id)) return &edition->parts[i]->edition;
    return NULL;
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

/* The edition with these bytes that is being opened already, whatever path led there; NULL: none.
 */
static fa_edition *find_open(const fa_opening *opening, fa_text source)
{
    for (; opening != NULL; opening = opening->outer)
        if (fa_text_equal(opening->edition->source, source)) return opening->edition;
    return NULL;
}

/* Whether SOURCE may be gone into. */
static bool can_open(const fa_opening *opening, const fa_inclusion *inclusion, fa_text source)
{
    fa_edition *open = find_open(opening, source);
    if (open == opening->edition)
        COMPLAIN(opening, inclusion, "include '%.*s': that is this file itself",
                 FA_TEXT_ARG(inclusion->id));
    else if (open != NULL)
        COMPLAIN(opening, inclusion, "include '%.*s': that file includes this one",
                 FA_TEXT_ARG(inclusion->id));
    if (open != NULL) open->includes_itself = open != opening->edition;
    if (open != NULL) return false;
    bool much = opening->depth >= FA_PARTS_DEPTH_MOST || opening->root->part_count >= FILES_MOST;
    if (much) opening->edition->includes_too_much = true;
    if (much)
        COMPLAIN(opening, inclusion, TOO_MUCH, FA_TEXT_ARG(inclusion->id), FA_PARTS_DEPTH_MOST,
                 FILES_MOST);
    return !much;
}

static fa_status open_new(const fa_opening *opening, const fa_inclusion *inclusion, fa_text file,
                          fa_text source, fa_edition **out, fa_error *error)
{
    fa_edition *root = opening->root;
    fa_edition_part *part = FA_TAKE(&root->arena, fa_edition_part, 1);
    if (part == NULL || !fa_arena_copy(&root->arena, inclusion->id, &part->id))
        return fa_error_memory(error);
    fa_edition_part **place =
        fa_arena_push(&root->arena, &root->parts, &root->part_count, sizeof *place);
    if (place == NULL) return fa_error_memory(error);
    *place = part;
    *out = &part->edition;
    const fa_opening inner = {.outer = opening,
                              .root = root,
                              .edition = &part->edition,
                              .id = part->id,
                              .states_most = opening->states_most,
                              .depth = opening->depth + 1,
                              .finder = opening->finder};
    return fa_edition_open_in(&inner, file, source, error);
}

/* *OUT is NULL after a mistake. */
static fa_status find_part(const fa_opening *opening, const fa_inclusion *inclusion,
                           const fa_edition **out, fa_error *error)
{
    const fa_finder *finder = opening->finder;
    fa_arena *arena = &opening->root->arena;
    fa_text file = {0}, source = {0};
    *out = fa_edition_included(opening->root, inclusion->id);
    if (*out != NULL && find_open(opening, (*out)->source) == NULL) return FA_OK;
    *out = NULL;
    if (finder == NULL || finder->find == NULL || !is_plain(inclusion->id)) return FA_OK;
    fa_status status = finder->find(finder->context, inclusion->id, arena, &file, &source, error);
    if (status == FA_FILE)
        COMPLAIN(opening, inclusion, "include '%.*s': %s", FA_TEXT_ARG(inclusion->id),
                 error->message);
    if (status == FA_FILE) return FA_OK;
    FA_TRY(status);
    if (!can_open(opening, inclusion, source)) return FA_OK;
    fa_edition *opened = NULL;
    FA_TRY(open_new(opening, inclusion, file, source, &opened, error));
    *out = opened;
    return FA_OK;
}

static fa_status open_part(const fa_opening *opening, fa_inclusion *inclusion, fa_error *error)
{
    const fa_edition *part = NULL;
    opening->edition->includes_itself = false;
    FA_TRY(find_part(opening, inclusion, &part, error));
    if (part == NULL) return FA_OK;
    inclusion->part = part->instrument;
    inclusion->source = part->source;
    if (part->instrument != NULL) return FA_OK;
    bool built_in = fa_text_starts(part->file, FA_TEXT("fascia:"));
    opening->edition->includes_too_much |= part->includes_too_much;
    if (opening->edition->includes_itself)
        COMPLAIN(opening, inclusion,
                 "include '%.*s': that instrument includes this file again, itself or through "
                 "another",
                 FA_TEXT_ARG(inclusion->id));
    else if (part->includes_too_much)
        COMPLAIN(opening, inclusion, TOO_MUCH, FA_TEXT_ARG(inclusion->id), FA_PARTS_DEPTH_MOST,
                 FILES_MOST);
    else
        COMPLAIN(opening, inclusion,
                 "include '%.*s': that instrument has mistakes; see them with: fascia check %.*s",
                 FA_TEXT_ARG(inclusion->id), FA_TEXT_ARG(built_in ? inclusion->id : part->file));
    return FA_OK;
}

fa_status fa_parts_open(const fa_opening *opening, const fa_sheet *sheet, fa_inclusion **out,
                        size_t *count, fa_error *error)
{
    if (fa_language_inclusions(out, count, sheet, &opening->edition->arena) != FA_OK)
        return fa_error_memory(error);
    for (size_t i = 0; i < *count; i++)
        FA_TRY(open_part(opening, &(*out)[i], error));
    return FA_OK;
}

void fa_parts_close(fa_edition *edition)
{
    for (size_t i = 0; i < edition->part_count; i++)
        fa_edition_close(&edition->parts[i]->edition);
}

/* The same script for an instrument that is included under two prefixes. */
fa_status fa_parts_take_scripts(fa_edition *edition, fa_error *error)
{
    fa_scripts *scripts = &edition->scripts;
    size_t count = scripts->instrument->part_count;
    scripts->parts = FA_TAKE(&edition->arena, fa_script *, count);
    if (scripts->parts == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < count; i++) {
        const fa_edition *part = fa_edition_included(edition, scripts->instrument->parts[i].id);
        if (part != NULL) scripts->parts[i] = part->scripts.own;
    }
    for (size_t i = 0; i < edition->part_count; i++)
        edition->parts[i]->edition.scripts.own = NULL;
    return FA_OK;
}
