/* What is written is read back by cli/library.c like any author's file. */
#include "cli/lua.h"

#include "show/words.h"

void fa_lua_add_text(fa_buffer *out, fa_text text)
{
    fa_buffer_add_byte(out, '"');
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (c == '"' || c == '\\') fa_buffer_add_byte(out, '\\');
        if (c == '\n')
            fa_buffer_add_z(out, "\\n");
        else if (c < 0x20 || c == 0x7F)
            fa_buffer_add_format(out, "\\%03d", (int)c);
        else
            fa_buffer_add_byte(out, (char)c);
    }
    fa_buffer_add_byte(out, '"');
}

/* Item ids are names, unless Lua has a use for them. */
static bool is_reserved(fa_text id)
{
    static const char *const words[] = {"and",   "break", "do",       "else",  "elseif", "end",
                                        "false", "for",   "function", "goto",  "if",     "in",
                                        "local", "nil",   "not",      "or",    "repeat", "return",
                                        "then",  "true",  "until",    "while", NULL};
    for (size_t i = 0; words[i] != NULL; i++)
        if (fa_text_equal(id, fa_text_of(words[i]))) return true;
    return false;
}

size_t fa_lua_key_width(fa_text id)
{
    return id.length + (is_reserved(id) ? 4 : 0);
}

void fa_lua_add_key(fa_buffer *out, fa_text id, size_t width)
{
    bool reserved = is_reserved(id);
    fa_buffer_add_z(out, reserved ? "    [\"" : "    ");
    fa_buffer_add(out, id);
    if (reserved) fa_buffer_add_z(out, "\"]");
    if (width > fa_lua_key_width(id)) fa_words_add_blanks(out, width - fa_lua_key_width(id));
    fa_buffer_add_z(out, " = ");
}

void fa_lua_add_remark(fa_buffer *out, const char *name, fa_text text)
{
    fa_buffer whole = {0}, lines = {0};
    fa_buffer_add_z(&whole, name);
    for (size_t i = 0; i < text.length; i++) {
        bool control = (unsigned char)text.bytes[i] < 0x20;
        fa_buffer_add_byte(&whole, control ? ' ' : text.bytes[i]);
    }
    fa_words_add_wrapped(&lines, fa_buffer_text(&whole), 0, 2);
    for (size_t i = 0; text.length > 0 && i < lines.length; i++) {
        if (i == 0 || lines.bytes[i - 1] == '\n') fa_buffer_add_z(out, "--   ");
        fa_buffer_add_byte(out, lines.bytes[i]);
    }
    fa_buffer_close(&whole, out);
    fa_buffer_close(&lines, out);
}
