/* Records copied, and the names of deeds as a store holds them. */
#include "store/kept.h"

#include <stddef.h>

bool fa_record_key_copy(fa_arena *arena, const fa_record_key *key, fa_record_key *out)
{
    return fa_arena_copy(arena, key->subject, &out->subject) &&
           fa_arena_copy(arena, key->instrument, &out->instrument) &&
           fa_arena_copy(arena, key->date, &out->date) &&
           fa_arena_copy(arena, key->event, &out->event) &&
           fa_arena_copy(arena, key->instance, &out->instance);
}

bool fa_kept_copy(fa_arena *arena, const fa_kept *kept, fa_kept *out)
{
    *out = *kept;
    return fa_record_key_copy(arena, &kept->key, &out->key) &&
           fa_arena_copy(arena, kept->answers, &out->answers) &&
           fa_arena_copy(arena, kept->keep, &out->keep) &&
           fa_arena_copy(arena, kept->result, &out->result);
}

static const struct {
    const char *name, *operation;
} deeds[FA_DEEDS] = {
    [FA_DEED_BEGUN] = {"begun", NULL},
    [FA_DEED_SCORING] = {"scoring", NULL},
    [FA_DEED_KEPT] = {"kept", "put"},
    [FA_DEED_CORRECTED] = {"corrected", "amend"},
    [FA_DEED_RESCORED] = {"rescored", "amend"},
    [FA_DEED_FORGOTTEN] = {"forgotten", "void"},
    [FA_DEED_SENT] = {"sent", NULL},
    [FA_DEED_TRIED] = {"tried", NULL},
    [FA_DEED_REFUSED] = {"refused", NULL},
    [FA_DEED_DROPPED] = {"dropped", NULL},
    [FA_DEED_QUEUED] = {"queued", NULL},
};

const char *fa_deed_name(fa_deed deed)
{
    return deeds[deed].name;
}

bool fa_deed_read(fa_text name, fa_deed *out)
{
    for (int i = 0; i < FA_DEEDS; i++) {
        if (!fa_text_equal(name, fa_text_of(deeds[i].name))) continue;
        *out = (fa_deed)i;
        return true;
    }
    return false;
}

const char *fa_deed_operation(fa_deed deed)
{
    return deeds[deed].operation;
}

bool fa_deed_delivers(fa_deed deed)
{
    return deed >= FA_DEED_SENT && deed <= FA_DEED_QUEUED;
}
