/* profiles.lua ▸ sentences ▸ profiles; and record ▸ function ▸ body. */
#include "api/profile.h"

#include "language/language.h"
#include "model/value_json.h"
#include "script/payload.h"

static bool has_functions(const fa_profile_file *file)
{
    for (size_t i = 0; i < file->count; i++)
        if (file->profiles[i].payload >= 0) return true;
    return false;
}

fa_status fa_profile_file_open(fa_profile_file *out, fa_text file, fa_text source,
                               fa_findings *findings, fa_error *error)
{
    *out = (fa_profile_file){0};
    fa_text own_file = {0}, own_source = {0};
    fa_sheet sheet = {0};
    *findings = (fa_findings){.arena = &out->arena};
    if (!fa_arena_copy(&out->arena, file, &own_file) ||
        !fa_arena_copy(&out->arena, source, &own_source))
        return fa_error_memory(error);
    findings->file = own_file;
    fa_status status =
        fa_script_open(&out->script, own_file, own_source, &out->arena, &sheet, findings, error);
    sheet.file = own_file;
    if (status == FA_OK)
        status =
            fa_language_read_profiles(&out->profiles, &out->count, &sheet, &out->arena, findings);
    if (status == FA_NO_MEMORY || findings->failed) return fa_error_memory(error);
    fa_findings_sort(findings);
    if (status == FA_OK && !has_functions(out)) {
        fa_script_free(out->script);
        out->script = NULL;
    }
    return status;
}

void fa_profile_file_close(fa_profile_file *file)
{
    fa_script_free(file->script);
    fa_arena_clear(&file->arena);
    *file = (fa_profile_file){0};
}

const fa_profile *fa_profile_find(const fa_profile_file *file, fa_text name, fa_text *nearest)
{
    *nearest = (fa_text){0};
    for (size_t i = 0; i < file->count; i++) {
        if (fa_text_equal(file->profiles[i].name, name)) return &file->profiles[i];
        fa_suggest(name, file->profiles[i].name, nearest);
    }
    return NULL;
}

fa_status fa_profile_shape(fa_profile_file *file, const fa_profile *profile, fa_text record,
                           fa_buffer *out, fa_error *error)
{
    fa_arena arena = {0};
    fa_value given, made;
    fa_status status = fa_value_read_json(&given, record, &arena, error);
    if (status == FA_OK && given.kind != FA_VALUE_MAP)
        status = fa_error_set(error, FA_CONTENT, "a record is a JSON object, and this is none");
    if (status == FA_OK)
        status = fa_script_shape(file->script, profile->payload, &given, &arena, &made, error);
    if (status == FA_OK) status = fa_value_add_json(out, &made, error);
    fa_arena_clear(&arena);
    return status;
}
