/* From one field to its place in the row: used by every format's reader. Private to this room. */
#ifndef FA_INTAKE_TAKE_H
#define FA_INTAKE_TAKE_H

#include "engine/answer.h"
#include "intake/reader.h"

/* Places one answer, text or total into the row. */
void fa_reader_note(fa_reader *reader, fa_notice notice);
void fa_reader_reject_whole(fa_reader *reader, fa_notice notice); /* no field can be trusted */
void fa_reader_take_answer(fa_reader *reader, size_t row, fa_use use, fa_text text);
void fa_reader_take_nothing_ticked(fa_reader *reader, size_t row, fa_use use); /* of a tick_all */
void fa_reader_take_other(fa_reader *reader, size_t row, fa_use use, fa_text text);
void fa_reader_finish_row(fa_reader *reader, size_t row, bool answered);

/* One field's text as the instrument would have it, by the mapping and by the order of dates; then
 * fa_answer_read. False: not a possible answer. */
bool fa_reader_read_answer(fa_reader *reader, const fa_item *item, fa_text text, fa_answer *out);
/* Whether an answer to ITEM may be written as a label. */
bool fa_mapping_has_labels(const fa_mapping *mapping, const fa_item *item);
/* Whether the mapping calls TEXT a code for something missing. */
bool fa_reader_is_missing(const fa_reader *reader, fa_text text);
/* A number with its decimal comma, where the mapping says so, turned into a point. */
fa_text fa_reader_with_point(fa_reader *reader, fa_text text);

#endif
