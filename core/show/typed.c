/* POSIX shells: within single quotes every byte but that quote stands for itself. */
#include "show/typed.h"

static bool is_plain(fa_text word)
{
    const fa_text others = FA_TEXT("-._/:,+=@%");
    for (size_t i = 0; i < word.length; i++) {
        char c = word.bytes[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && memchr(others.bytes, c, others.length) == NULL) return false;
    }
    return word.length > 0;
}

void fa_typed_add(fa_buffer *out, fa_text word)
{
    bool plain = is_plain(word);
    if (!plain) fa_buffer_add_byte(out, '\'');
    for (size_t i = 0; i < word.length; i++) {
        if (word.bytes[i] == '\'') fa_buffer_add_z(out, "'\\'");
        fa_buffer_add_byte(out, word.bytes[i]);
    }
    if (!plain) fa_buffer_add_byte(out, '\'');
}

void fa_typed_add_file(fa_buffer *out, fa_text path)
{
    fa_buffer whole = {0};
    bool named = fa_text_ends(path, FA_TEXT(".lua")) && !fa_text_starts(path, FA_TEXT("-"));
    if (!named && memchr(path.bytes, '/', path.length) == NULL) fa_buffer_add_z(&whole, "./");
    fa_buffer_add(&whole, path);
    fa_typed_add(out, fa_buffer_text(&whole));
    fa_buffer_close(&whole, out);
}
