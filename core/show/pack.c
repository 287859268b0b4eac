/* The names that cli/loading.c looks for: ID.*.lua. */
#include "show/pack.h"

fa_text fa_pack_stem(fa_text file)
{
    fa_text built_in = FA_TEXT("fascia:"), ending = FA_TEXT(".lua");
    size_t begin = file.length;
    while (begin > 0 && file.bytes[begin - 1] != '/')
        begin--;
    fa_text stem = {file.bytes + begin, file.length - begin};
    if (fa_text_starts(stem, built_in))
        stem = (fa_text){stem.bytes + built_in.length, stem.length - built_in.length};
    if (fa_text_ends(stem, ending)) stem.length -= ending.length;
    return stem;
}

void fa_pack_name_add(fa_buffer *out, fa_text stem, const fa_instrument *instrument,
                      fa_text language)
{
    bool own = fa_text_equal_nocase(language, instrument->language);
    fa_buffer_add(out, stem);
    fa_buffer_add_z(out, own ? "." : ".wording.");
    fa_buffer_add(out, own ? instrument->language : language);
    fa_buffer_add_z(out, ".lua");
}
