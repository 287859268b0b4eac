/* A condition as data: a tree of the same words that the author writes. */
#ifndef FA_SHOW_CONDITION_JSON_H
#define FA_SHOW_CONDITION_JSON_H

#include "base/buffer.h"
#include "model/instrument.h"

/* {"answer":"sleep","at_most":3}, {"result":"difficulty","between":[21,60]}, {"answered":"age"},
 * {"rule":"cauda-equina"}, {"any":[…]}, {"at_least_of":2,"parts":[…]}; KEY NULL: an element. */
void fa_condition_json_add(fa_buffer *out, const char *key, const fa_instrument *instrument,
                           const fa_condition *when);

#endif
