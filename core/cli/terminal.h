/* Everything the program writes: words to standard error, data and listings to standard output. */
#ifndef FA_CLI_TERMINAL_H
#define FA_CLI_TERMINAL_H

#include "base/buffer.h"
#include "base/error.h"
#include "cli/exit.h"

typedef struct fa_terminal {
    bool quiet;    /* --quiet: notes and progress are not shown; errors are */
    bool is_tty;   /* standard error is a terminal */
    bool colours;  /* a terminal, and NO_COLOR not set, and not --quiet */
    bool progress; /* a line of progress stands on the screen and will be overwritten */
    bool broken;   /* the reader of standard output has gone: nothing more is written, quietly */
} fa_terminal;

void fa_terminal_open(fa_terminal *terminal);
void fa_terminal_be_quiet(fa_terminal *terminal);

/* Words on standard error; a newline is added. Control characters are shown as '?', so that no file
 * can drive the screen. Errors begin with "fascia: " and are shown under --quiet too. */
void fa_terminal_error(fa_terminal *terminal, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void fa_terminal_note(fa_terminal *terminal, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Lines ready made (a summary, findings), on standard error, not shown under --quiet. */
void fa_terminal_note_text(fa_terminal *terminal, fa_text lines);
/* The same, shown under --quiet too: what must be read (an urgent rule fired). */
void fa_terminal_error_text(fa_terminal *terminal, fa_text lines);
/* A line that the next one overwrites; only on a terminal and not under --quiet. */
void fa_terminal_progress(fa_terminal *terminal, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Shows ERROR as an error and returns the exit code of its status. */
fa_exit fa_terminal_fail(fa_terminal *terminal, const fa_error *error);

/* Writes to standard output: data byte for byte, or a listing for people, with control characters
 * shown as '?'. FA_EXIT_FINE, also when the reader has gone (a broken pipe ends quietly);
 * FA_EXIT_FAILED, told, when it cannot be written or OUT had no memory. OUT is emptied. */
fa_exit fa_terminal_write(fa_terminal *terminal, fa_buffer *out);
fa_exit fa_terminal_print(fa_terminal *terminal, fa_buffer *out);

#endif
