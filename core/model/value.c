/* Looking into a value. */
#include "model/value.h"

const fa_value *fa_value_get(const fa_value *map, fa_text key)
{
    for (size_t i = 0; i < map->count; i++) {
        const fa_member *member = &map->members[i];
        if (member->key.kind == FA_VALUE_TEXT && fa_text_equal(member->key.text, key))
            return &member->value;
    }
    return NULL;
}

const char *fa_value_kind_name(fa_value_kind kind)
{
    static const char *const names[] = {
        [FA_VALUE_NULL] = "nothing",          [FA_VALUE_TRUTH] = "true or false",
        [FA_VALUE_NUMBER] = "a number",       [FA_VALUE_TEXT] = "a text",
        [FA_VALUE_LIST] = "a list",           [FA_VALUE_MAP] = "a table with names",
        [FA_VALUE_HOOK] = "a function",       [FA_VALUE_MISSING] = "missing",
        [FA_VALUE_CONDITION] = "a condition", [FA_VALUE_BAND] = "a band",
        [FA_VALUE_WRONG] = "something wrong",
    };
    return names[kind];
}
