/* fascia score: intake files → results. */
#include "cli/scoring.h"

static const fa_option options_table[] = {
    {"to", 0, false, "csv|ndjson|fhir|text", "result format", "csv"},
    {"output", 'o', false, "FILE", "write the results to FILE, whole or not at all",
     "standard output"},
    {"exact", 0, false, NULL, "unrounded scores beside the rounded", NULL},
    {"rules", 0, false, "columns", "one column a rule: yes, no or undecided", NULL},
    {"raw", 0, false, NULL, "no apostrophe before what a spreadsheet would run", NULL},
    {"explain", 0, false, NULL, "the calculation of each record, for people", NULL},
    {"store", 0, false, "FILE", "also keep the records in a store", NULL},
    FA_SCORING_OPTIONS,
    FA_OPTIONS_END,
};

static fa_exit run_score(const fa_options *options, fa_terminal *terminal)
{
    return fa_scoring_do(options, terminal, false);
}

const fa_command fa_command_score = {
    .name = "score",
    .summary = "Scores intake files",
    .arguments = "ID FILE…",
    .example = "fascia score odi intake.csv --rejects fix-me.csv -o results.csv",
    .options = options_table,
    .least = 2,
    .most = SIZE_MAX,
    .run = run_score,
};
