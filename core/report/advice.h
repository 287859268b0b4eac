/* Advice in words: a plan with its dose, which always says that it is not medical advice. */
#ifndef FA_REPORT_ADVICE_H
#define FA_REPORT_ADVICE_H

#include "base/buffer.h"
#include "model/instrument.h"

#define FA_ADVICE_NOTICE "This is not medical advice."

/* "6 to 12 sessions, 1 to 3 a week, 20 minutes each, hold 5 seconds, 8 to 12 repetitions"; nothing
 * when no dose is given. */
void fa_advice_dose(const fa_advice *advice, fa_buffer *out);

/* "Learn it from a professional before doing it alone", with how; nothing when not needed. */
void fa_advice_learn(const fa_advice *advice, fa_buffer *out);

/* All of a given advice but its id and reasons: title, dose, steps, stop signs, source, notice,
 * each a line indented by four. */
void fa_advice_add(const fa_advice *advice, fa_buffer *out);

#endif
