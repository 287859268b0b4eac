/* Conditions in words: "any of: numb_seat is yes; water_flow is yes". */
#ifndef FA_SHOW_CONDITION_WORDS_H
#define FA_SHOW_CONDITION_WORDS_H

#include "base/buffer.h"
#include "model/instrument.h"

void fa_condition_words_add(fa_buffer *out, const fa_instrument *instrument,
                            const fa_condition *condition);

#endif
