/* One subject's records by one instrument, made into a course a score. Private to progress. */
#ifndef FA_ARCHIVE_COURSE_H
#define FA_ARCHIVE_COURSE_H

#include "archive/progress.h"

/* Fills what follows from the records of COURSE, which are in order; the edition is taken from
 * SHELF, all else hangs in ARENA. FA_FILE and FA_CONTENT as fa_shelf_find, FA_CONTENT also when a
 * stored value is no number. */
FA_MUST_USE fa_status fa_course_make(fa_course *course, fa_shelf *shelf, fa_arena *arena,
                                     fa_error *error);

#endif
