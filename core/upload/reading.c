/* One table of members an object: what is not in it is read past, so that no server's extra breaks
 * it. */
#include "upload/reading.h"

#include "format/json.h"

enum { WORDS_MOST = 2000 };

typedef struct walk {
    fa_json_reader reader;
    fa_arena *arena;
    const fa_named *named;
    size_t count;
    fa_text wanted; /* the identifier that this resource should bear */
    fa_reply_read *out;
    bool inside; /* an entry: what it holds is no Bundle of ours */
    fa_buffer words;
} walk;

typedef struct issue {
    fa_text severity, code, diagnostics, details;
} issue;

typedef bool (*read_value)(walk *with, void *into);

typedef struct member {
    const char *name;
    read_value read; /* called before the value is begun */
    size_t at;       /* of the field of the struct that it goes into */
} member;

/* Each reader below begins the value of a key, and reads past one of another kind. */
static bool read_text(walk *with, void *into)
{
    if (fa_json_next(&with->reader) != FA_JSON_TEXT) return fa_json_skip(&with->reader);
    *(fa_text *)into = with->reader.text;
    return true;
}

static const member *find(const member *members, fa_text key)
{
    for (; members->name != NULL; members++)
        if (fa_text_equal(key, fa_text_of(members->name))) return members;
    return NULL;
}

/* The members of the object that has begun. */
static bool read_members(walk *with, const member *members, void *into)
{
    while (fa_json_next(&with->reader) == FA_JSON_KEY) {
        const member *known = find(members, with->reader.text);
        bool read = known == NULL ? fa_json_skip(&with->reader)
                                  : known->read(with, (char *)into + known->at);
        if (!read) return false;
    }
    return with->reader.event == FA_JSON_END_OBJECT;
}

static bool read_object(walk *with, const member *members, void *into)
{
    if (fa_json_next(&with->reader) != FA_JSON_OBJECT) return fa_json_skip(&with->reader);
    return read_members(with, members, into);
}

/* The objects of an array; a single object counts as an array of it. */
static bool read_objects(walk *with, read_value each, void *into)
{
    fa_json_event event = fa_json_next(&with->reader);
    if (event == FA_JSON_OBJECT) return each(with, into);
    if (event != FA_JSON_ARRAY) return fa_json_skip(&with->reader);
    while ((event = fa_json_next(&with->reader)) != FA_JSON_END_ARRAY) {
        bool read = event == FA_JSON_OBJECT ? each(with, into) : fa_json_skip(&with->reader);
        if (!read) return false;
    }
    return true;
}

static bool read_meta(walk *with, void *into)
{
    static const member members[] = {{"versionId", read_text, offsetof(fa_seen, version)},
                                     {"lastUpdated", read_text, offsetof(fa_seen, modified)},
                                     {NULL, NULL, 0}};
    return read_object(with, members, into);
}

static bool read_identifier(walk *with, void *into)
{
    static const member members[] = {{"value", read_text, 0}, {NULL, NULL, 0}};
    fa_text value = {0};
    if (!read_members(with, members, &value)) return false;
    if (with->wanted.length > 0 && fa_text_equal(value, with->wanted)) *(bool *)into = true;
    return true;
}

static bool read_identifiers(walk *with, void *into)
{
    return read_objects(with, read_identifier, into);
}

static bool read_details(walk *with, void *into)
{
    static const member members[] = {{"text", read_text, 0}, {NULL, NULL, 0}};
    return read_object(with, members, into);
}

static void add_words(walk *with, const issue *said)
{
    const fa_text parts[] = {said->details, said->diagnostics};
    size_t before = with->words.length;
    for (size_t i = 0; i < 2; i++) {
        if (parts[i].length == 0 || (i == 1 && fa_text_equal(parts[0], parts[1]))) continue;
        if (with->words.length > 0)
            fa_buffer_add_z(&with->words, before == with->words.length ? "; " : ": ");
        fa_buffer_add(&with->words, parts[i]);
    }
    if (with->words.length > before || said->code.length == 0) return;
    if (with->words.length > 0) fa_buffer_add_z(&with->words, "; ");
    fa_buffer_add(&with->words, said->code);
}

static bool read_issue(walk *with, void *into)
{
    static const member members[] = {{"severity", read_text, offsetof(issue, severity)},
                                     {"code", read_text, offsetof(issue, code)},
                                     {"diagnostics", read_text, offsetof(issue, diagnostics)},
                                     {"details", read_details, offsetof(issue, details)},
                                     {NULL, NULL, 0}};
    fa_seen *seen = into;
    issue said = {0};
    if (!read_members(with, members, &said)) return false;
    if (fa_text_equal(said.severity, FA_TEXT("error")) ||
        fa_text_equal(said.severity, FA_TEXT("fatal")))
        seen->fails = true;
    if (with->words.length < WORDS_MOST) add_words(with, &said);
    return true;
}

static bool read_issues(walk *with, void *into)
{
    fa_buffer_reset(&with->words);
    fa_seen *seen = into;
    if (!read_objects(with, read_issue, into)) return false;
    fa_text words = fa_buffer_text(&with->words);
    bool copied = !with->words.failed && fa_arena_copy(with->arena, words, &seen->words);
    with->out->no_memory = with->out->no_memory || !copied;
    return copied;
}

static bool read_bundle_type(walk *with, void *into)
{
    (void)into;
    if (with->inside) return fa_json_skip(&with->reader);
    return read_text(with, &with->out->bundle);
}

static bool read_entries(walk *with, void *into);

static const member resource_members[] = {
    {"resourceType", read_text, offsetof(fa_seen, type)},
    {"id", read_text, offsetof(fa_seen, id)},
    {"meta", read_meta, 0},
    {"identifier", read_identifiers, offsetof(fa_seen, bears)},
    {"issue", read_issues, 0},
    {"type", read_bundle_type, 0},
    {"entry", read_entries, 0},
    {NULL, NULL, 0},
};

static bool read_resource(walk *with, void *into)
{
    return read_object(with, resource_members, into);
}

/* Its own words and failure are the entry's; its type and id are the outcome's, not the resource's.
 */
static bool read_outcome(walk *with, void *into)
{
    fa_seen outcome = {0}, *seen = into;
    if (!read_resource(with, &outcome)) return false;
    seen->fails = outcome.fails;
    seen->words = outcome.words;
    return true;
}

static bool read_response(walk *with, void *into)
{
    static const member members[] = {{"status", read_text, offsetof(fa_seen, status)},
                                     {"location", read_text, offsetof(fa_seen, location)},
                                     {"etag", read_text, offsetof(fa_seen, etag)},
                                     {"lastModified", read_text, offsetof(fa_seen, changed)},
                                     {"outcome", read_outcome, 0},
                                     {NULL, NULL, 0}};
    return read_object(with, members, into);
}

static bool read_entry(walk *with, void *into)
{
    static const member members[] = {
        {"resource", read_resource, 0}, {"response", read_response, 0}, {NULL, NULL, 0}};
    (void)into;
    fa_reply_read *out = with->out;
    size_t at = out->entry_count < with->count ? out->entry_count : with->count - 1;
    with->wanted = with->count > 0 ? with->named[at].identifier : (fa_text){0};
    fa_seen *entries =
        fa_arena_push(with->arena, &out->entries, &out->entry_count, sizeof(fa_seen));
    out->no_memory = entries == NULL;
    return entries != NULL && read_members(with, members, entries);
}

static bool read_entries(walk *with, void *into)
{
    if (with->inside) return fa_json_skip(&with->reader);
    with->inside = true;
    bool read = read_objects(with, read_entry, into);
    with->inside = false;
    return read;
}

bool fa_reply_read_fhir(fa_text body, const fa_named *named, size_t count, fa_arena *arena,
                        fa_reply_read *out)
{
    *out = (fa_reply_read){0};
    walk with = {.arena = arena, .named = named, .count = count, .out = out};
    if (count > 0) with.wanted = named[0].identifier;
    fa_json_reader_init(&with.reader, body, arena);
    bool read = fa_json_next(&with.reader) == FA_JSON_OBJECT &&
                read_members(&with, resource_members, &out->whole) &&
                fa_json_next(&with.reader) == FA_JSON_END;
    out->no_memory = out->no_memory || with.reader.no_memory;
    fa_buffer_clear(&with.words);
    return read;
}

bool fa_reply_read_member(fa_text body, fa_text name, fa_arena *arena, fa_text *out,
                          bool *no_memory)
{
    fa_json_reader reader;
    *out = (fa_text){0};
    fa_json_reader_init(&reader, body, arena);
    bool read = fa_json_next(&reader) == FA_JSON_OBJECT;
    while (read && fa_json_next(&reader) == FA_JSON_KEY) {
        bool ours = fa_text_equal(reader.text, name);
        if (ours && fa_json_next(&reader) == FA_JSON_TEXT)
            *out = reader.text;
        else
            read = fa_json_skip(&reader);
    }
    read = read && reader.event == FA_JSON_END_OBJECT && fa_json_next(&reader) == FA_JSON_END;
    *no_memory = reader.no_memory;
    return read;
}
