/* What a server took, as it is kept with the delivery. */
#include "deliver/dispatch_parts.h"
#include "format/json_members.h"

/* [{"type":…,"id":…,"version":…,"location":…,"modified":…}, …; and where the id is the server's,
 * the identifier that it found the resource by. */
void fa_receipts_add(fa_buffer *out, const fa_verdict *verdict, size_t count, const fa_named *named)
{
    for (size_t i = 0; i < count; i++) {
        const fa_receipt *receipt = &verdict->receipts[i];
        if (out->length == 0) fa_buffer_add_byte(out, '[');
        fa_member_begin(out, NULL, '{');
        fa_member_text_if(out, "type", receipt->type);
        fa_member_text_if(out, "id", receipt->id);
        if (!named[i].deleted) fa_member_text_if(out, "identifier", named[i].identifier);
        fa_member_text_if(out, "version", receipt->version);
        fa_member_text_if(out, "location", receipt->location);
        fa_member_text_if(out, "modified", receipt->modified);
        fa_member_end(out, '}');
    }
}
