/* fascia store add: intake files → the store. */
#include "cli/scoring.h"
#include "cli/store_place.h"

static const fa_option options_table[] = {
    FA_OPTION_STORE,
    FA_SCORING_OPTIONS,
    FA_OPTIONS_END,
};

static fa_exit run_store_add(const fa_options *options, fa_terminal *terminal)
{
    return fa_scoring_do(options, terminal, true);
}

const fa_command fa_command_store_add = {
    .name = "store add",
    .summary = "Scores intake files and keeps the records in a store",
    .arguments = "ID FILE…",
    .example = "fascia store add odi intake.csv --store clinic.db",
    .explanation = "What is kept stays as it is: the same intake twice changes nothing, and other "
                   "answers under a kept key (subject, instrument, date, event, instance) are "
                   "named as a conflict and kept out.",
    .options = options_table,
    .least = 2,
    .most = SIZE_MAX,
    .run = run_store_add,
};
