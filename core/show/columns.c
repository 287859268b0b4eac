/* The head of an intake file for an instrument: one line of CSV. */
#include "show/columns.h"

void fa_show_columns_add(fa_buffer *out, const fa_instrument *instrument)
{
    fa_buffer_add_z(out, "subject,date");
    for (size_t i = 0; i < instrument->item_count; i++) {
        fa_buffer_add_byte(out, ',');
        fa_buffer_add(out, instrument->items[i].id);
    }
    fa_buffer_add_byte(out, '\n');
}
