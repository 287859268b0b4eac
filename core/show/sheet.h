/* An instrument as a person reads it. */
#ifndef FA_SHOW_SHEET_H
#define FA_SHOW_SHEET_H

#include "base/buffer.h"
#include "show/showing.h"

void fa_show_words_add(fa_buffer *out, const fa_showing *showing);

/* "NAME TEXT", broken over lines; nothing when TEXT is empty. */
void fa_show_words_add_line(fa_buffer *out, const char *name, fa_text text);

/* Of itself and of each part whose words are licensed: which pack has them, or how to get them. */
void fa_show_words_add_licences(fa_buffer *out, const fa_showing *showing);
/* Its parts, each with a heading. Nothing where there are none. */
void fa_show_words_add_items(fa_buffer *out, const fa_instrument *instrument);
void fa_show_words_add_scores(fa_buffer *out, const fa_instrument *instrument);
void fa_show_words_add_advice(fa_buffer *out, const fa_instrument *instrument);
/* A score's norm tables, parameters, rescaling and figures of change. */
void fa_show_words_add_behind(fa_buffer *out, const fa_instrument *instrument,
                              const fa_score *score);
/* "change that can be detected: 11 points; in adults with back pain; source: …" */
void fa_show_words_add_change(fa_buffer *line, const fa_score *score, const fa_change *change);
/* "4.5 cm"; "12 points" of a percentage, or of what has no unit. */
void fa_show_words_add_points(fa_buffer *line, const fa_score *score, fa_decimal points);
void fa_show_add_double(fa_buffer *out, double value); /* its shortest decimal */

#endif
