/* The messages that look. */
#include "deliver/confirm.h"

#include "base/buffer.h"

static bool format_path(fa_arena *arena, fa_text type, const char *middle, fa_text id, fa_text *out)
{
    fa_buffer text = {0};
    fa_buffer_add(&text, type);
    fa_buffer_add_z(&text, middle);
    for (size_t i = 0; i < id.length; i++)
        if (id.bytes[i] == ':')
            fa_buffer_add_z(&text, "%3A");
        else
            fa_buffer_add_byte(&text, id.bytes[i]);
    bool made = !text.failed && fa_arena_copy(arena, fa_buffer_text(&text), out);
    fa_buffer_clear(&text);
    return made;
}

static fa_text stale_version(const fa_earlier_receipts *earlier, const fa_named *named)
{
    fa_text version = {0};
    for (size_t i = 0; i < earlier->count; i++) {
        const fa_earlier_receipt *receipt = &earlier->list[i];
        bool same = named->id.length > 0 ? fa_text_equal(receipt->type, named->type) &&
                                               fa_text_equal(receipt->id, named->id)
                                         : fa_text_equal(receipt->identifier, named->identifier);
        if (same) version = receipt->version;
    }
    return version;
}

static bool make_one(const fa_message *message, size_t index, const fa_earlier_receipts *earlier,
                     fa_arena *arena, fa_message *out)
{
    const fa_expected *expected = &message->expected;
    fa_named *named = FA_TAKE(arena, fa_named, 1);
    if (named == NULL) return false;
    *named = expected->named[index];
    bool plain = expected->kind == FA_EXPECT_JSON ||
                 (expected->kind == FA_EXPECT_ABSENT && message->content_type.length == 0 &&
                  fa_text_equal(message->path, named->id));
    bool gone = expected->kind == FA_EXPECT_ABSENT || named->deleted;
    bool searches = named->id.length == 0;
    *out = (fa_message){.method = FA_METHOD_GET};
    out->expected = (fa_expected){.named = named, .count = 1};
    out->expected.kind = plain ? FA_EXPECT_JSON : searches ? FA_EXPECT_SEARCH : FA_EXPECT_RESOURCE;
    if (gone) out->expected.kind = FA_EXPECT_ABSENT;
    if (!gone && !plain) named->stale = stale_version(earlier, named);
    out->path = named->id;
    if (plain) return true;
    return format_path(arena, named->type, searches ? "?identifier=urn%3Aietf%3Arfc3986%7C" : "/",
                       searches ? named->identifier : named->id, &out->path);
}

fa_status fa_confirm_make(const fa_message *message, size_t from,
                          const fa_earlier_receipts *earlier, fa_arena *arena, fa_message **out,
                          fa_error *error)
{
    size_t count = message->expected.count;
    fa_message *list = FA_TAKE(arena, fa_message, count + 1);
    if (list == NULL) return fa_error_memory(error);
    for (size_t i = from; i < count; i++)
        if (!make_one(message, i, earlier, arena, &list[i - from])) return fa_error_memory(error);
    *out = list;
    return FA_OK;
}
