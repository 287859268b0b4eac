/* From a proof back to the answers that led to it. */
#include "proof/witness.h"

#include "proof/reach.h"

static void take_sheet(fa_witness *witness, const fa_reach *reach)
{
    for (size_t i = 0; i < reach->count && !witness->found; i++) {
        if (reach->all[i].what.truth != FA_YES) continue;
        fa_reach_sheet(reach, &reach->all[i], &witness->sheet);
        witness->found = true;
    }
}

fa_status fa_witness_find(fa_witness *witness, const fa_plan *plan, const fa_program *program)
{
    *witness = (fa_witness){0};
    fa_reach reach = {0};
    FA_TRY(fa_responses_init(&witness->sheet, plan->instrument, &witness->arena));
    fa_responses_blank_row(&witness->sheet, 0);
    witness->sheet.count = 1;
    witness->proved = witness->found = program->count == 0; /* always: with no answer at all */
    if (witness->found) return FA_OK;
    fa_status status = fa_reach_program(&reach, plan, program, FA_CHECK_WHOLE, true);
    witness->proved = status == FA_OK && reach.proved;
    witness->why = reach.why;
    if (witness->proved) take_sheet(witness, &reach);
    fa_reach_free(&reach);
    return status;
}

void fa_witness_free(fa_witness *witness)
{
    fa_responses_free(&witness->sheet);
    fa_arena_clear(&witness->arena);
    *witness = (fa_witness){0};
}
