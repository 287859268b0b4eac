/* Walks the frames outwards until one is the author's. */
#include "script/place.h"

#include <string.h>

int fa_place_line(lua_State *L)
{
    lua_Debug frame;
    for (int level = 0; lua_getstack(L, level, &frame); level++) {
        if (!lua_getinfo(L, "Sl", &frame)) continue;
        if (strcmp(frame.source, FA_CHUNK_AUTHOR) == 0 && frame.currentline > 0)
            return frame.currentline;
    }
    return 0;
}

/* "NAME:digits: " at the front: the length of it, or 0. */
static size_t prefix_length(fa_text message, fa_text name, int *line)
{
    if (!fa_text_starts(message, name)) return 0;
    size_t at = name.length;
    int number = 0;
    if (at >= message.length || message.bytes[at] != ':') return 0;
    for (at++; at < message.length && message.bytes[at] >= '0' && message.bytes[at] <= '9'; at++)
        if (number < 100000000) number = number * 10 + (message.bytes[at] - '0');
    if (at + 1 >= message.length || message.bytes[at] != ':' || message.bytes[at + 1] != ' ')
        return 0;
    *line = number;
    return at + 2;
}

fa_text fa_place_strip(fa_text message, int *line)
{
    int ours;
    size_t length = prefix_length(message, fa_text_of(FA_CHUNK_AUTHOR + 1), line);
    if (length == 0) length = prefix_length(message, fa_text_of(FA_CHUNK_WORDS + 1), &ours);
    return (fa_text){message.bytes + length, message.length - length};
}

void fa_place_clean(fa_text message, char *out, size_t size)
{
    if (message.length > size - 1) message.length = size - 1;
    message.length = fa_text_utf8_prefix(message);
    for (size_t i = 0; i < message.length; i++) {
        unsigned char byte = (unsigned char)message.bytes[i];
        out[i] = byte < 0x20 || byte == 0x7F ? ' ' : message.bytes[i];
    }
    out[message.length] = '\0';
}
