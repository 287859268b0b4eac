/* The names of deeds, as a store holds them. */
#include "store/kept.h"

#include <stddef.h>

static const struct {
    const char *name, *operation;
} deeds[FA_DEEDS] = {
    [FA_DEED_BEGUN] = {"begun", NULL},          [FA_DEED_SCORING] = {"scoring", NULL},
    [FA_DEED_KEPT] = {"kept", "put"},           [FA_DEED_CORRECTED] = {"corrected", "amend"},
    [FA_DEED_RESCORED] = {"rescored", "amend"}, [FA_DEED_FORGOTTEN] = {"forgotten", "void"},
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
