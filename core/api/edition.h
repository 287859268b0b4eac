/* One edition of an instrument: its source and what came of it, loaded, checked and planned. */
#ifndef FA_API_EDITION_H
#define FA_API_EDITION_H

#include "engine/plan.h"
#include "proof/check.h"
#include "script/scripts.h"

/* A pack of words for an instrument: its file and that file's bytes. */
typedef struct fa_edition_pack {
    fa_text file, source;
} fa_edition_pack;

/* Everything below `arena` lives in it and dies with it. */
typedef struct fa_edition {
    fa_arena arena;
    fa_text file;                    /* how messages name it */
    fa_text source;                  /* a copy of the file's bytes */
    fa_findings findings;            /* all that is wrong with it, sorted by line */
    const fa_instrument *instrument; /* NULL when there are mistakes */
    const fa_plan *plan;             /* NULL when there are mistakes */
    fa_scripts scripts;              /* the functions of the instrument; one thread at a time */
    struct fa_edition_part **parts;  /* all that a battery includes, in whatever way: each once */
    size_t part_count;
    bool includes_itself;   /* through another, which therefore cannot be opened */
    bool includes_too_much; /* itself or through another, so that not all could be opened */
    bool holds_profiles;    /* it is no instrument but a file for api/profile.h */
    fa_edition_pack *packs; /* of words that were read */
    size_t pack_count;
} fa_edition;

/* An instrument that is included, by its name. */
typedef struct fa_edition_part {
    fa_text id;
    fa_edition edition;
} fa_edition_part;

/* How to find the files that an instrument names: those it includes, and packs of words for it.
 * All may be NULL: then nothing is found. Statuses: FA_OK, FA_FILE with a sentence, FA_NO_MEMORY.
 */
typedef struct fa_finder {
    void *context;
    fa_status (*find)(void *context, fa_text id, fa_arena *arena, fa_text *file, fa_text *source,
                      fa_error *error);
    /* Pack number INDEX for the included instrument ID, or, where ID is empty, for the file that
     * all begins with; SOURCE.bytes is NULL behind the last. Asked for in order, one ID at a time.
     */
    fa_status (*pack)(void *context, fa_text id, size_t index, fa_arena *arena, fa_text *file,
                      fa_text *source, fa_error *error);
} fa_finder;

/* Loads, checks and plans SOURCE; a proof goes through STATES_MOST states at most (see
 * proof/check.h). FA_OK also when the content is wrong: look at edition->findings.mistakes.
 * FA_LIMIT when the script was stopped, FA_NO_MEMORY. In every case the caller calls
 * fa_edition_close. */
FA_MUST_USE fa_status fa_edition_open(fa_edition *edition, fa_text file, fa_text source,
                                      size_t states_most, const fa_finder *finder, fa_error *error);
void fa_edition_close(fa_edition *edition);

/* What EDITION includes by the name ID; NULL when there is none. */
const fa_edition *fa_edition_included(const fa_edition *edition, fa_text id);

#endif
