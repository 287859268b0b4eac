/* An answer sheet as an author writes it in a case: wash = 2, ["odi.pain"] = 3, walk = "yes". */
#ifndef FA_PROOF_GIVEN_H
#define FA_PROOF_GIVEN_H

#include "base/buffer.h"
#include "model/responses.h"

/* The answer alone, as it may stand in an intake file: 2, yes, 1;3, 2024-01-31. It is present. */
void fa_given_add_answer(fa_buffer *out, const fa_responses *sheet, size_t item, size_t row);

/* ID = ANSWER, or ID = missing. */
void fa_given_add_item(fa_buffer *out, const fa_responses *sheet, size_t item, size_t row);

/* Every answer of the row, divided by commas. */
void fa_given_add(fa_buffer *out, const fa_responses *sheet, size_t row);

#endif
