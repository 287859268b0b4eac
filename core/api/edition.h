/* One edition of an instrument: its source and what came of it, loaded, checked and planned. */
#ifndef FA_API_EDITION_H
#define FA_API_EDITION_H

#include "engine/plan.h"
#include "script/script.h"

/* Everything below `arena` lives in it and dies with it. */
typedef struct fa_edition {
    fa_arena arena;
    fa_text file;                    /* how messages name it */
    fa_text source;                  /* a copy of the file's bytes */
    fa_findings findings;            /* all that is wrong with it, sorted by line */
    const fa_instrument *instrument; /* NULL when there are mistakes */
    const fa_plan *plan;             /* NULL when there are mistakes */
    fa_script *script;               /* the functions of the instrument; one thread at a time */
} fa_edition;

/* Loads, checks and plans SOURCE. FA_OK also when the content is wrong: look at
 * edition->findings.mistakes. FA_LIMIT when the script was stopped, FA_NO_MEMORY. In every case
 * the caller calls fa_edition_close. */
FA_MUST_USE fa_status fa_edition_open(fa_edition *edition, fa_text file, fa_text source,
                                      fa_error *error);
void fa_edition_close(fa_edition *edition);

#endif
