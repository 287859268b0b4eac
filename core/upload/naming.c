/* Whether a success names the record: by its body, and where that says nothing by its location. */
#include "base/buffer.h"
#include "upload/verdict_parts.h"

static fa_text media_type(fa_text content_type)
{
    for (size_t i = 0; i < content_type.length; i++)
        if (content_type.bytes[i] == ';') content_type.length = i;
    return fa_text_trim(content_type);
}

static bool is_type(fa_text type, const char *name)
{
    return fa_text_equal_nocase(type, fa_text_of(name));
}

/* A file server that hands back what was put there can only guess at its type. */
static bool type_fits(const fa_message *message, fa_text content_type)
{
    fa_text type = media_type(content_type);
    bool plain = message->expected.kind == FA_EXPECT_JSON;
    if (is_type(type, "application/json") || is_type(type, "application/fhir+json")) return true;
    if (!plain) return is_type(type, "application/json+fhir");
    if (type.length > 5 && is_type((fa_text){type.bytes + type.length - 5, 5}, "+json"))
        return true;
    return message->method == FA_METHOD_GET &&
           (type.length == 0 || is_type(type, "application/octet-stream"));
}

/* By its own type and id or, where the server gives ids, by our identifier in it. */
static fa_reason names(const fa_named *named, fa_text type, fa_text id, bool bears)
{
    if (type.length == 0 || id.length == 0) return FA_REASON_UNNAMED;
    if (!fa_text_equal(type, named->type)) return FA_REASON_MISNAMED;
    if (named->id.length == 0) return bears ? FA_REASON_NONE : FA_REASON_UNNAMED;
    return fa_text_equal(id, named->id) ? FA_REASON_NONE : FA_REASON_MISNAMED;
}

static fa_reason judge_location(const fa_named *named, fa_text location, fa_receipt *receipt)
{
    fa_text type, id, version;
    if (!fa_location_read(location, &type, &id, &version)) return FA_REASON_UNNAMED;
    fa_reason reason = names(named, type, id, false);
    if (reason != FA_REASON_NONE) return reason;
    receipt->type = type;
    receipt->id = id;
    if (receipt->version.length == 0) receipt->version = version;
    return reason;
}

static fa_reason judge_resource(const fa_named *named, const fa_seen *seen, fa_receipt *receipt)
{
    fa_reason reason = names(named, seen->type, seen->id, seen->bears);
    if (reason == FA_REASON_UNNAMED && named->id.length == 0 && seen->type.length > 0)
        reason = FA_REASON_MISNAMED; /* it is shown, and it is another's */
    if (reason != FA_REASON_NONE) return reason;
    receipt->type = seen->type;
    receipt->id = seen->id;
    if (seen->version.length > 0) receipt->version = seen->version;
    if (seen->modified.length > 0) receipt->modified = seen->modified;
    return reason;
}

static bool is_outcome(const fa_seen *seen)
{
    return fa_text_equal(seen->type, FA_TEXT("OperationOutcome"));
}

/* What the header says, which a body may say better. */
static fa_receipt header_receipt(const fa_reply *reply)
{
    fa_text location = reply->location.length > 0 ? reply->location : reply->content_location;
    return (fa_receipt){.version = fa_etag_plain(reply->etag),
                        .location = location,
                        .modified = reply->last_modified};
}

static int entry_status(fa_text status)
{
    int value = 0;
    for (size_t i = 0; i < 3; i++) {
        if (i >= status.length || status.bytes[i] < '0' || status.bytes[i] > '9') return 0;
        value = value * 10 + (status.bytes[i] - '0');
    }
    return value;
}

static fa_reason judge_entry(fa_judging *with, const fa_named *named, const fa_seen *seen,
                             fa_receipt *receipt)
{
    int status = entry_status(seen->status);
    if (status == 0) return FA_REASON_FOREIGN;
    if (named->deleted && (status == 404 || status == 410)) return FA_REASON_NONE;
    if (status < 200 || status > 299) {
        with->out->status = status;
        with->no_memory =
            !fa_words_plain(seen->words, with->arena, &with->out->words) || with->no_memory;
        return fa_status_reason(status);
    }
    *receipt = (fa_receipt){.version = fa_etag_plain(seen->etag),
                            .location = seen->location,
                            .modified = seen->changed};
    if (named->deleted) return FA_REASON_NONE;
    fa_reason by_location = judge_location(named, seen->location, receipt);
    if (by_location == FA_REASON_MISNAMED) return by_location;
    if (seen->type.length == 0 || is_outcome(seen)) return by_location;
    return judge_resource(named, seen, receipt);
}

/* The first entry that is not as it should be decides, but what is wrong goes before what is only
 * not named. */
static fa_reason judge_transaction(fa_judging *with, const fa_reply_read *read)
{
    const fa_expected *expected = &with->message->expected;
    if (!fa_text_equal(read->whole.type, FA_TEXT("Bundle"))) return FA_REASON_FOREIGN;
    if (!fa_text_equal(read->bundle, FA_TEXT("transaction-response"))) return FA_REASON_FOREIGN;
    if (read->entry_count != expected->count) return FA_REASON_MISNAMED;
    fa_reason reason = FA_REASON_NONE;
    for (size_t i = 0; i < expected->count; i++) {
        fa_reason entry =
            judge_entry(with, &expected->named[i], &read->entries[i], &with->out->receipts[i]);
        if (entry == FA_REASON_UNNAMED && reason == FA_REASON_NONE) with->out->unnamed = i;
        if (entry == FA_REASON_UNNAMED) reason = entry;
        if (entry != FA_REASON_NONE && entry != FA_REASON_UNNAMED) return entry;
    }
    return reason;
}

/* Other kinds of entries may stand in a searchset: outcomes, what is included. */
static fa_reason judge_search(fa_judging *with, const fa_reply_read *read)
{
    const fa_named *named = with->message->expected.named;
    size_t found = 0;
    with->out->receipts[0] = (fa_receipt){0}; /* the header speaks of the search */
    if (!fa_text_equal(read->whole.type, FA_TEXT("Bundle")) ||
        !fa_text_equal(read->bundle, FA_TEXT("searchset")))
        return FA_REASON_FOREIGN;
    for (size_t i = 0; i < read->entry_count; i++) {
        const fa_seen *seen = &read->entries[i];
        if (!seen->bears || !fa_text_equal(seen->type, named->type)) continue;
        found += judge_resource(&(fa_named){.type = named->type}, seen, with->out->receipts) ==
                 FA_REASON_NONE;
    }
    if (found == 0) return FA_REASON_ABSENT;
    return found == 1 ? FA_REASON_NONE : FA_REASON_DOUBLED;
}

static fa_reason judge_fhir(fa_judging *with)
{
    const fa_expected *expected = &with->message->expected;
    fa_reply_read read;
    bool is_json =
        fa_reply_read_fhir(with->reply->body, expected->named, expected->count, with->arena, &read);
    with->no_memory = with->no_memory || read.no_memory;
    if (!is_json) return FA_REASON_FOREIGN;
    if (is_outcome(&read.whole)) return read.whole.fails ? FA_REASON_FOREIGN : FA_REASON_UNNAMED;
    if (expected->kind == FA_EXPECT_TRANSACTION) return judge_transaction(with, &read);
    if (expected->kind == FA_EXPECT_SEARCH || expected->kind == FA_EXPECT_ABSENT)
        return judge_search(with, &read);
    if (read.whole.type.length == 0) return FA_REASON_FOREIGN;
    return judge_resource(expected->named, &read.whole, with->out->receipts);
}

static fa_reason judge_json(fa_judging *with)
{
    const fa_expected *expected = &with->message->expected;
    const fa_named *named = expected->named;
    fa_text id;
    bool no_memory, is_json = fa_reply_read_member(with->reply->body, named->type, with->arena, &id,
                                                   &no_memory);
    with->no_memory = with->no_memory || no_memory;
    if (!is_json) return FA_REASON_FOREIGN;
    if (id.length == 0) return FA_REASON_UNNAMED;
    if (!fa_text_equal(id, named->id)) return FA_REASON_MISNAMED;
    with->out->receipts[0].id = id;
    return FA_REASON_NONE;
}

static bool is_blank(fa_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.bytes[i];
        if (byte != ' ' && byte != '\t' && byte != '\r' && byte != '\n') return false;
    }
    return true;
}

static fa_reason judge_body(fa_judging *with)
{
    if (is_blank(with->reply->body)) return FA_REASON_UNNAMED;
    if (!type_fits(with->message, with->reply->content_type)) return FA_REASON_FOREIGN;
    return with->message->expected.kind == FA_EXPECT_JSON ? judge_json(with) : judge_fhir(with);
}

/* Where the path of a plain endpoint ends in our id, that names it: URL/{id}. */
static fa_reason judge_header(fa_judging *with)
{
    const fa_expected *expected = &with->message->expected;
    fa_receipt *receipt = &with->out->receipts[0];
    if (expected->kind == FA_EXPECT_RESOURCE)
        return judge_location(expected->named, receipt->location, receipt);
    fa_text type, id, version;
    if (expected->kind != FA_EXPECT_JSON) return FA_REASON_UNNAMED;
    if (!fa_location_read(receipt->location, &type, &id, &version)) return FA_REASON_UNNAMED;
    if (!fa_text_equal(id, expected->named->id)) return FA_REASON_MISNAMED;
    receipt->id = id;
    return FA_REASON_NONE;
}

/* A version that we had a receipt for already was not made by what is to be confirmed. */
static bool is_stale(const fa_judging *with)
{
    const fa_expected *expected = &with->message->expected;
    for (size_t i = 0; i < expected->count; i++) {
        fa_text stale = expected->named[i].stale;
        if (stale.length > 0 && fa_text_equal(stale, with->out->receipts[i].version)) return true;
    }
    return false;
}

/* A success for what should be gone. Under an id of ours it still stands there; a search by our
 * identifier succeeds also where it finds nothing. */
static fa_reason judge_absence(fa_judging *with)
{
    const fa_expected *expected = &with->message->expected;
    if (with->message->method != FA_METHOD_GET) return FA_REASON_UNNAMED;
    if (expected->count != 1 || expected->named->id.length > 0) return FA_REASON_ABSENT;
    fa_reason found = judge_body(with);
    if (found == FA_REASON_ABSENT) return FA_REASON_NONE;
    bool stands = found == FA_REASON_NONE || found == FA_REASON_DOUBLED;
    return stands ? FA_REASON_ABSENT : FA_REASON_FOREIGN;
}

fa_reason fa_naming_judge(fa_judging *with)
{
    const fa_message *message = with->message;
    bool reads = message->method == FA_METHOD_GET;
    if (message->expected.kind == FA_EXPECT_ABSENT) return judge_absence(with);
    if (message->expected.count == 1) with->out->receipts[0] = header_receipt(with->reply);
    fa_reason reason = judge_body(with);
    if (reason == FA_REASON_UNNAMED && !reads && message->expected.count == 1) {
        fa_reason by_header = judge_header(with);
        if (by_header != FA_REASON_UNNAMED) reason = by_header;
    }
    if (reads && reason == FA_REASON_UNNAMED) reason = FA_REASON_FOREIGN;
    if (reads && reason == FA_REASON_NONE && is_stale(with)) return FA_REASON_ABSENT;
    bool promised = with->reply->status == 202; /* it will be done, it is not done */
    return promised && reason == FA_REASON_NONE ? FA_REASON_UNNAMED : reason;
}
