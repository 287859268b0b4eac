/* Layout by code points. */
#include "show/words.h"

size_t fa_words_width(fa_text text)
{
    size_t width = 0;
    for (size_t i = 0; i < text.length; i++)
        if (((unsigned char)text.bytes[i] & 0xC0) != 0x80) width++;
    return width;
}

void fa_words_add_blanks(fa_buffer *out, size_t count)
{
    while (count-- > 0)
        fa_buffer_add_byte(out, ' ');
}

void fa_words_add_padded(fa_buffer *out, fa_text text, size_t width)
{
    size_t taken = fa_words_width(text);
    fa_buffer_add(out, text);
    if (taken < width) fa_words_add_blanks(out, width - taken);
}

/* The length of the word at the start of TEXT: up to a blank or a line break. */
static size_t word_length(fa_text text)
{
    size_t length = 0;
    while (length < text.length && text.bytes[length] != ' ' && text.bytes[length] != '\n')
        length++;
    return length;
}

void fa_words_add_wrapped(fa_buffer *out, fa_text text, size_t at, size_t indent)
{
    bool fresh = true; /* nothing stands on this line yet */
    while (text.length > 0) {
        if (text.bytes[0] == '\n') {
            fa_buffer_add_byte(out, '\n');
            fa_words_add_blanks(out, text.length > 1 && text.bytes[1] != '\n' ? indent : 0);
            at = indent;
            fresh = true;
        }
        if (text.bytes[0] == '\n' || text.bytes[0] == ' ') {
            text = (fa_text){text.bytes + 1, text.length - 1};
            continue;
        }
        fa_text word = {text.bytes, word_length(text)};
        size_t width = fa_words_width(word);
        bool over = !fresh && at + 1 + width > FA_SCREEN_WIDTH;
        if (over) {
            fa_buffer_add_byte(out, '\n');
            fa_words_add_blanks(out, indent);
            at = indent;
        } else if (!fresh) {
            fa_buffer_add_byte(out, ' ');
            at++;
        }
        fa_buffer_add(out, word);
        at += width;
        fresh = false;
        text = (fa_text){text.bytes + word.length, text.length - word.length};
    }
    fa_buffer_add_byte(out, '\n');
}
