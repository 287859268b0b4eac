/* An answer sheet on which a condition is yes: what shows an author that a rule can fire. */
#ifndef FA_PROOF_WITNESS_H
#define FA_PROOF_WITNESS_H

#include "model/responses.h"
#include "proof/check.h"

typedef struct fa_witness {
    fa_arena arena;
    fa_responses sheet; /* row 0; what does not matter is blank */
    bool found;
    bool proved; /* false: neither found nor excluded */
    fa_text why; /* when it is not proved; static */
} fa_witness;

/* Looks for a sheet on which PROGRAM, of PLAN, comes to yes. The caller frees WITNESS in
 * every case. */
FA_MUST_USE fa_status fa_witness_find(fa_witness *witness, const fa_plan *plan,
                                      const fa_program *program);
void fa_witness_free(fa_witness *witness);

#endif
