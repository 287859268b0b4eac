/* An address as the outbox writes it down. */
#include "upload/address.h"

#include <string.h>

static size_t find(fa_text text, size_t from, const char *any)
{
    for (size_t i = from; i < text.length; i++)
        for (const char *one = any; *one != '\0'; one++)
            if (text.bytes[i] == *one) return i;
    return text.length;
}

/* The port of AUTHORITY with its colon; empty: it names none. The colons of [::1] are none. */
static fa_text port_of(fa_text authority)
{
    size_t at = authority.length;
    while (at > 0 && authority.bytes[at - 1] >= '0' && authority.bytes[at - 1] <= '9')
        at--;
    bool has = at > 0 && authority.bytes[at - 1] == ':';
    return has ? (fa_text){authority.bytes + at - 1, authority.length - at + 1} : (fa_text){0};
}

static bool is_default(fa_text scheme, fa_text port)
{
    if (port.length == 1) return true;
    if (fa_text_equal_nocase(scheme, FA_TEXT("https"))) return fa_text_equal(port, FA_TEXT(":443"));
    return fa_text_equal_nocase(scheme, FA_TEXT("http")) && fa_text_equal(port, FA_TEXT(":80"));
}

static void lower(char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (bytes[i] >= 'A' && bytes[i] <= 'Z') bytes[i] = (char)(bytes[i] - 'A' + 'a');
}

bool fa_address_plain(fa_text address, fa_arena *arena, fa_text *out)
{
    char *bytes = FA_TAKE(arena, char, address.length + 1);
    if (bytes == NULL) return false;
    size_t colon = find(address, 0, ":/"), host = colon + 3, length = 0;
    bool has_host = host <= address.length && memcmp(address.bytes + colon, "://", 3) == 0;
    size_t path = has_host ? find(address, host, "/?#") : 0;
    fa_text authority = {address.bytes + (has_host ? host : 0), has_host ? path - host : 0};
    fa_text port = port_of(authority);
    bool drops = port.length > 0 && is_default((fa_text){address.bytes, colon}, port);
    for (size_t i = 0; i < address.length; i++)
        if (!drops || i < path - port.length || i >= path) bytes[length++] = address.bytes[i];
    lower(bytes, drops ? path - port.length : path);
    while (length > 0 && bytes[length - 1] == '/')
        length--;
    *out = (fa_text){bytes, length};
    return true;
}
