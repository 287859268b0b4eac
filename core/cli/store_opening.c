/* Finds the store and opens it in the user's name. */
#include "cli/store_opening.h"

fa_status fa_store_opening(fa_store *store, const fa_options *options, fa_store_mode mode,
                           fa_arena *arena, fa_error *error)
{
    fa_text place;
    *store = (fa_store){0};
    FA_TRY(fa_store_place(options, mode == FA_STORE_MAKE, arena, &place, error));
    return fa_store_open(store, place.bytes, mode, fa_store_user(arena), error);
}
