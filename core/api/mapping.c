/* mapping.lua ▸ sentences ▸ mapping. A mapping has no functions, so its script is not kept. */
#include "api/mapping.h"

#include "language/language.h"
#include "script/script.h"

fa_status fa_mapping_open(const fa_mapping **out, fa_text file, fa_text source,
                          const fa_instrument *instrument, fa_arena *arena, fa_findings *findings,
                          fa_error *error)
{
    fa_sheet sheet = {0};
    fa_mapping *mapping = NULL;
    *out = NULL;
    fa_text own_file = {0}, own_source = {0};
    if (!fa_arena_copy(arena, file, &own_file) || !fa_arena_copy(arena, source, &own_source))
        return fa_error_memory(error);
    *findings = (fa_findings){.arena = arena, .file = own_file};
    FA_TRY(fa_script_read(own_file, own_source, arena, &sheet, findings, error));
    if (findings->mistakes == 0 &&
        fa_language_read_mapping(&mapping, &sheet, instrument, arena, findings) != FA_OK)
        return fa_error_memory(error);
    fa_findings_sort(findings);
    if (findings->mistakes == 0) *out = mapping;
    return FA_OK;
}
