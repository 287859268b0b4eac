/* Answer sheets that fire each rule, as an author would write them in a case. */
#ifndef FA_SHOW_WITNESS_WORDS_H
#define FA_SHOW_WITNESS_WORDS_H

#include "engine/plan.h"

/* One line for each rule and each advice of PLAN: `rule 'id' fires with { item = answer }`. */
FA_MUST_USE fa_status fa_witness_words_add(fa_buffer *out, const fa_plan *plan);

/* The same as members of a JSON object that is open: "witnesses": [ … ]. */
FA_MUST_USE fa_status fa_witness_json_add(fa_buffer *out, const fa_plan *plan);

#endif
