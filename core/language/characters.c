/* Characters that change how a text looks or where it goes on a screen stand in no text of an
 * instrument. */
#include "language/reading.h"

/* Whether a mark for the direction of writing stands there: U+202A to U+202E, U+2066 to U+2069. */
static bool is_direction(fa_text text, size_t at)
{
    if (text.length - at < 3 || (unsigned char)text.bytes[at] != 0xE2) return false;
    unsigned char second = (unsigned char)text.bytes[at + 1];
    unsigned char third = (unsigned char)text.bytes[at + 2];
    return (second == 0x80 && third >= 0xAA && third <= 0xAE) ||
           (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

static bool is_clean(fa_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        bool control = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
        if (control || is_direction(text, i)) return false;
    }
    return true;
}

void fa_characters_check(fa_reading *reading, const fa_value *value)
{
    if (value->kind == FA_VALUE_TEXT && !is_clean(value->text))
        FA_COMPLAIN(reading, "control-character", value->line,
                    "a control character stands in this text: delete it, or type the text anew");
    for (size_t i = 0; i < value->count; i++) {
        fa_characters_check(reading, &value->members[i].key);
        fa_characters_check(reading, &value->members[i].value);
    }
}
