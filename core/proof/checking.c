/* How much the proofs of one look may cost. */
#include "proof/checking.h"

size_t fa_check_limit(const fa_checking *check)
{
    return check->states_most < *check->left ? check->states_most : *check->left;
}

void fa_check_spend(const fa_checking *check, const fa_reach *reach)
{
    *check->left -= reach->states < *check->left ? reach->states : *check->left;
}
