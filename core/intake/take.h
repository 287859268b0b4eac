/* From one field to its place in the row: used by every format's reader. Private to this room. */
#ifndef FA_INTAKE_TAKE_H
#define FA_INTAKE_TAKE_H

#include "intake/reader.h"

/* Places one answer, text or total into the row. */
void fa_reader_note(fa_reader *reader, fa_notice notice);
void fa_reader_reject_whole(fa_reader *reader, fa_notice notice); /* no field can be trusted */
void fa_reader_take_answer(fa_reader *reader, size_t row, fa_use use, fa_text text);
void fa_reader_take_other(fa_reader *reader, size_t row, fa_use use, fa_text text);
void fa_reader_finish_row(fa_reader *reader, size_t row, bool answered);

#endif
