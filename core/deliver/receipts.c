/* What a server took, as it is kept with the delivery. */
#include "deliver/dispatch_parts.h"
#include "format/json.h"

static void add_member(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length == 0 || out->failed) return;
    if (out->bytes[out->length - 1] != '{') fa_buffer_add_byte(out, ',');
    fa_json_add_text(out, fa_text_of(name));
    fa_buffer_add_byte(out, ':');
    fa_json_add_text(out, text);
}

/* [{"type":…,"id":…,"version":…,"location":…,"modified":…}, …; and where the id is the server's,
 * the identifier that it found the resource by. */
void fa_receipts_add(fa_buffer *out, const fa_verdict *verdict, size_t count, const fa_named *named)
{
    for (size_t i = 0; i < count; i++) {
        const fa_receipt *receipt = &verdict->receipts[i];
        fa_buffer_add_byte(out, out->length == 0 ? '[' : ',');
        fa_buffer_add_byte(out, '{');
        add_member(out, "type", receipt->type);
        add_member(out, "id", receipt->id);
        if (!named[i].deleted) add_member(out, "identifier", named[i].identifier);
        add_member(out, "version", receipt->version);
        add_member(out, "location", receipt->location);
        add_member(out, "modified", receipt->modified);
        fa_buffer_add_byte(out, '}');
    }
}
