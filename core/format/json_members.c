/* Needs no state of its own: the last byte written tells whether a comma belongs there. */
#include "format/json_members.h"

#include "format/json.h"

void fa_member_separate(fa_buffer *out)
{
    if (out->length == 0) return;
    char last = out->bytes[out->length - 1];
    if (last == '{' || last == '[' || last == ':') return;
    fa_buffer_add_byte(out, ',');
}

void fa_member_key(fa_buffer *out, const char *key)
{
    fa_member_separate(out);
    fa_json_add_text(out, fa_text_of(key));
    fa_buffer_add_byte(out, ':');
}

void fa_member_begin(fa_buffer *out, const char *key, char bracket)
{
    if (key != NULL) fa_member_key(out, key);
    if (key == NULL) fa_member_separate(out);
    fa_buffer_add_byte(out, bracket);
}

void fa_member_end(fa_buffer *out, char bracket)
{
    fa_buffer_add_byte(out, bracket);
}

static void add_mended(fa_buffer *out, fa_text text)
{
    fa_buffer mended = {0};
    while (text.length > 0) {
        size_t whole = fa_text_utf8_prefix(text);
        fa_buffer_add(&mended, (fa_text){text.bytes, whole});
        if (whole < text.length) fa_buffer_add_z(&mended, "\xEF\xBF\xBD");
        if (whole < text.length) whole++;
        text = (fa_text){text.bytes + whole, text.length - whole};
    }
    fa_json_add_text(out, fa_buffer_text(&mended));
    fa_buffer_close(&mended, out);
}

static void add_text(fa_buffer *out, fa_text text)
{
    if (fa_text_is_utf8(text)) fa_json_add_text(out, text);
    if (!fa_text_is_utf8(text)) add_mended(out, text);
}

void fa_member_text_element(fa_buffer *out, fa_text text)
{
    fa_member_separate(out);
    add_text(out, text);
}

void fa_member_text(fa_buffer *out, const char *key, fa_text text)
{
    fa_member_key(out, key);
    add_text(out, text);
}

void fa_member_text_if(fa_buffer *out, const char *key, fa_text text)
{
    if (text.length > 0) fa_member_text(out, key, text);
}

void fa_member_integer(fa_buffer *out, const char *key, int64_t value)
{
    fa_member_key(out, key);
    fa_buffer_add_integer(out, value);
}

void fa_member_decimal(fa_buffer *out, const char *key, fa_decimal value)
{
    fa_member_key(out, key);
    fa_decimal_add_to(out, value);
}

void fa_member_truth(fa_buffer *out, const char *key, bool value)
{
    fa_member_key(out, key);
    fa_buffer_add_z(out, value ? "true" : "false");
}
