/* Text laid out for a screen of 80 columns: wrapped, indented, in columns. */
#ifndef FA_SHOW_WORDS_H
#define FA_SHOW_WORDS_H

#include "base/buffer.h"

enum { FA_SCREEN_WIDTH = 80 };

/* How many columns TEXT takes: one a code point (combining and wide letters are not known). */
size_t fa_words_width(fa_text text);

/* TEXT, then blanks up to WIDTH columns. */
void fa_words_add_padded(fa_buffer *out, fa_text text, size_t width);
void fa_words_add_blanks(fa_buffer *out, size_t count);

/* TEXT broken at blanks so that no line passes the screen's width, and a newline. The first line
 * begins where the caller stands, which is column AT; the others are indented by INDENT. Line
 * breaks in TEXT are kept. */
void fa_words_add_wrapped(fa_buffer *out, fa_text text, size_t at, size_t indent);

#endif
