/* Whether what stands at a server is the version that was sent. */
#include "deliver/confirm.h"
#include "format/json.h"

/* ---- FHIR ---- */

/* The status of a resource, or of every entry of a Bundle in their order; empty where there is
 * none. */
typedef struct statuses {
    fa_text *list;
    size_t count;
} statuses;

typedef struct looking {
    fa_json_reader json;
    fa_arena *arena;
    statuses found;
    fa_text whole; /* the outermost resource's */
    bool no_memory;
} looking;

static bool next_key(looking *at, fa_text *key)
{
    if (fa_json_next(&at->json) != FA_JSON_KEY) return false;
    *key = at->json.text;
    return true;
}

static void read_status(looking *at, fa_text *out)
{
    if (fa_json_next(&at->json) == FA_JSON_TEXT) *out = at->json.text;
}

/* Behind the bracket of a resource, up to its end. */
static void read_resource(looking *at, fa_text *out)
{
    for (fa_text key; next_key(at, &key);) {
        if (fa_text_equal(key, FA_TEXT("status")))
            read_status(at, out);
        else if (!fa_json_skip(&at->json))
            return;
    }
}

static void read_entry(looking *at)
{
    fa_text *slot = fa_arena_push(at->arena, &at->found.list, &at->found.count, sizeof *slot);
    at->no_memory = at->no_memory || slot == NULL;
    if (slot == NULL) return;
    *slot = (fa_text){0};
    for (fa_text key; next_key(at, &key);) {
        bool resource = fa_text_equal(key, FA_TEXT("resource"));
        if (resource && fa_json_next(&at->json) == FA_JSON_OBJECT)
            read_resource(at, slot);
        else if (resource || !fa_json_skip(&at->json))
            return;
    }
}

static fa_status read_statuses(fa_text body, fa_arena *arena, statuses *out, fa_error *error)
{
    looking at = {.arena = arena};
    fa_json_reader_init(&at.json, body, arena);
    bool object = fa_json_next(&at.json) == FA_JSON_OBJECT;
    for (fa_text key; object && next_key(&at, &key);) {
        bool entries = fa_text_equal(key, FA_TEXT("entry"));
        if (fa_text_equal(key, FA_TEXT("status")))
            read_status(&at, &at.whole);
        else if (!entries && !fa_json_skip(&at.json))
            break;
        if (!entries) continue;
        if (fa_json_next(&at.json) != FA_JSON_ARRAY) break;
        while (fa_json_next(&at.json) == FA_JSON_OBJECT)
            read_entry(&at);
    }
    if (at.no_memory || at.json.no_memory) return fa_error_memory(error);
    if (at.found.count == 0) {
        at.found.list = FA_TAKE(arena, fa_text, 1);
        if (at.found.list == NULL) return fa_error_memory(error);
        at.found.list[at.found.count++] = at.whole;
    }
    *out = at.found;
    return FA_OK;
}

static fa_status fhir_agrees(const fa_message *sent, size_t index, fa_text body, fa_arena *arena,
                             bool *out, fa_error *error)
{
    statuses ours = {0}, theirs = {0};
    FA_TRY(read_statuses(sent->body, arena, &ours, error));
    FA_TRY(read_statuses(body, arena, &theirs, error));
    fa_text wanted = index < ours.count ? ours.list[index] : (fa_text){0};
    *out = wanted.length == 0;
    for (size_t i = 0; i < theirs.count; i++)
        *out = *out || fa_text_equal(theirs.list[i], wanted);
    return FA_OK;
}

/* ---- JSON ---- */

typedef struct members {
    fa_text version, operation; /* as written; empty: not there */
} members;

static fa_status read_members(fa_text body, fa_arena *arena, members *out, fa_error *error)
{
    looking at = {.arena = arena};
    *out = (members){0};
    fa_json_reader_init(&at.json, body, arena);
    bool object = fa_json_next(&at.json) == FA_JSON_OBJECT;
    for (fa_text key; object && next_key(&at, &key);) {
        fa_text *place = fa_text_equal(key, FA_TEXT("version"))     ? &out->version
                         : fa_text_equal(key, FA_TEXT("operation")) ? &out->operation
                                                                    : NULL;
        if (place == NULL) {
            if (!fa_json_skip(&at.json)) break;
            continue;
        }
        fa_json_event event = fa_json_next(&at.json);
        bool plain = event == FA_JSON_TEXT || event == FA_JSON_NUMBER;
        if (!plain) break;
        *place = at.json.text;
    }
    return at.json.no_memory ? fa_error_memory(error) : FA_OK;
}

static fa_status json_agrees(const fa_message *sent, bool first, fa_text body, fa_arena *arena,
                             bool *out, fa_error *error)
{
    members ours, theirs;
    *out = fa_text_equal(sent->body, body);
    if (*out) return FA_OK;
    FA_TRY(read_members(sent->body, arena, &ours, error));
    FA_TRY(read_members(body, arena, &theirs, error));
    bool operation = ours.operation.length == 0 || fa_text_equal(ours.operation, theirs.operation);
    *out =
        ours.version.length > 0 ? operation && fa_text_equal(ours.version, theirs.version) : first;
    return FA_OK;
}

fa_status fa_confirm_agrees(const fa_message *sent, size_t index, bool first, fa_text body,
                            fa_arena *arena, bool *out, fa_error *error)
{
    *out = true;
    if (sent->body.length == 0) return FA_OK; /* it was deleted: there is nothing to look at */
    if (sent->expected.kind == FA_EXPECT_JSON)
        return json_agrees(sent, first, body, arena, out, error);
    if (sent->expected.named[index].deleted) return FA_OK;
    return fhir_agrees(sent, index, body, arena, out, error);
}
