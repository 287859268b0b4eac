/* The columns that an intake file for an instrument has. */
#ifndef FA_SHOW_COLUMNS_H
#define FA_SHOW_COLUMNS_H

#include "base/buffer.h"
#include "model/instrument.h"

/* "subject,date,pain,…" and a newline: each item by its id, in its order, optional ones too. */
void fa_show_columns_add(fa_buffer *out, const fa_instrument *instrument);

#endif
