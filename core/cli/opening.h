/* One instrument, opened for use: found, loaded and without mistakes, or told why not. */
#ifndef FA_CLI_OPENING_H
#define FA_CLI_OPENING_H

#include "cli/command.h"
#include "cli/library.h"

/* Finds NAME (a path, `-` or an ID), with --scripts from OPTIONS, whose table must have it, and
 * opens it. FA_EXIT_FINE: edition->instrument and edition->plan are there. Else everything is told
 * already and the code is the program's: an instrument with mistakes is FA_EXIT_FAILED. The caller
 * calls fa_edition_close in every case. */
fa_exit fa_opening_run(const fa_options *options, fa_terminal *terminal, const char *name,
                       fa_edition *edition);

/* The same with proofs bounded by STATES_MOST (see proof/check.h), as scoring asks for. */
fa_exit fa_opening_proved(const fa_options *options, fa_terminal *terminal, const char *name,
                          size_t states_most, fa_edition *edition);

#endif
