/* How the engine asks a script's function for a number, without knowing that there are scripts. */
#ifndef FA_ENGINE_HOOK_H
#define FA_ENGINE_HOOK_H

#include "base/error.h"
#include "base/text.h"

typedef struct fa_hook_input {
    fa_text name; /* the item's or score's id */
    bool present;
    double value; /* when present */
} fa_hook_input;

typedef enum fa_hook_kind {
    FA_HOOK_NUMBER,
    FA_HOOK_IS_MISSING, /* the function answered `missing` */
    FA_HOOK_UNUSABLE    /* anything else, or an error inside it: the sentence says what and where */
} fa_hook_kind;

typedef struct fa_hook_answer {
    fa_hook_kind kind;
    double value;
    char sentence[256];
} fa_hook_answer;

/* A set of functions, known by number. One thread at a time. */
typedef struct fa_hooks {
    void *context;
    /* Calls function HOOK with COUNT inputs: by name as one row (`compute`), or one argument each
     * (`formula`). FA_LIMIT when the function was stopped by its limit. */
    fa_status (*call)(void *context, int hook, bool by_name, const fa_hook_input *inputs,
                      size_t count, fa_hook_answer *answer, fa_error *error);
} fa_hooks;

#endif
