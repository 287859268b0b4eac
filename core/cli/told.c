/* One piece at a time, until nobody reads any more. */
#include "cli/told.h"

fa_status fa_told_write(void *context, fa_buffer *text, fa_error *error)
{
    fa_told *to = context;
    to->code =
        to->json ? fa_terminal_write(to->terminal, text) : fa_terminal_print(to->terminal, text);
    if (to->code == FA_EXIT_FINE && !to->terminal->broken) return FA_OK;
    return fa_error_set(error, FA_GONE, "the output has gone");
}
