/* What the files of rescoring share. Private to them. */
#ifndef FA_ARCHIVE_RESCORE_PARTS_H
#define FA_ARCHIVE_RESCORE_PARTS_H

#include "archive/rescore.h"
#include "archive/stored.h"
#include "model/records.h"
#include "store/keeping.h"

/* The edition under one policy and band set. */
typedef struct fa_rescore_target {
    fa_selection selection;
    fa_shelved shelved;
    fa_way *way;       /* as it is kept */
    int64_t number;    /* of its scoring; 0: not known yet */
    fa_stated *stated; /* one a score; see fa_rescore_result */
    fa_stated **columns;
} fa_rescore_target;

/* The way of scoring NUMBER, made at the first call. Runs no walk. */
FA_MUST_USE fa_status fa_rescore_way_find(fa_rescore *rescore, int64_t number, fa_rescore_way **out,
                                          fa_error *error);

/* Scores ONE by its way's target and says what came of it: kind, result and why, in ARENA. */
FA_MUST_USE fa_status fa_rescore_result(const fa_rescore *rescore, fa_rescored *one,
                                        fa_arena *arena, fa_error *error);

#endif
