/* Hands each call to the script that has the function. */
#include "script/scripts.h"

static fa_status open_one(fa_script **out, fa_text file, fa_text source, fa_arena *arena,
                          fa_error *error)
{
    fa_sheet sheet = {0};
    fa_findings findings = {.arena = arena, .file = file};
    return fa_script_open(out, file, source, arena, &sheet, &findings, error);
}

fa_status fa_scripts_open(fa_scripts *scripts, const fa_instrument *instrument, fa_text file,
                          fa_text source, fa_arena *arena, fa_error *error)
{
    *scripts = (fa_scripts){.instrument = instrument};
    if (instrument->hook_count == 0) return FA_OK;
    scripts->parts = FA_TAKE(arena, fa_script *, instrument->part_count);
    if (scripts->parts == NULL) return fa_error_memory(error);
    size_t theirs = 0;
    for (size_t i = 0; i < instrument->part_count; i++) {
        const fa_part *part = &instrument->parts[i];
        theirs += (size_t)part->hook_count;
        if (part->hook_count == 0) continue;
        FA_TRY(open_one(&scripts->parts[i], part->file, part->source, arena, error));
    }
    if (theirs == instrument->hook_count) return FA_OK;
    return open_one(&scripts->own, file, source, arena, error);
}

void fa_scripts_free(fa_scripts *scripts)
{
    size_t count = scripts->parts != NULL ? scripts->instrument->part_count : 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = i + 1; k < count; k++) /* one may stand for two parts */
            if (scripts->parts[k] == scripts->parts[i]) scripts->parts[k] = NULL;
        fa_script_free(scripts->parts[i]);
    }
    fa_script_free(scripts->own);
    *scripts = (fa_scripts){0};
}

static fa_status call(void *context, int hook, bool by_name, const fa_hook_input *inputs,
                      size_t count, fa_hook_answer *answer, fa_error *error)
{
    const fa_scripts *scripts = context;
    const fa_instrument *instrument = scripts->instrument;
    fa_script *script = scripts->own;
    for (size_t i = 0; i < instrument->part_count; i++) {
        const fa_part *part = &instrument->parts[i];
        if (hook < part->hook_base || hook >= part->hook_base + part->hook_count) continue;
        script = scripts->parts[i];
        hook -= part->hook_base;
        break;
    }
    fa_hooks hooks = fa_script_hooks(script);
    return hooks.call(hooks.context, hook, by_name, inputs, count, answer, error);
}

fa_hooks fa_scripts_hooks(const fa_scripts *scripts)
{
    bool none = scripts->own == NULL && scripts->parts == NULL;
    return none ? (fa_hooks){0} : (fa_hooks){(void *)scripts, call};
}
