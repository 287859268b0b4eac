/* Reads what the store's own writer made; anything else was changed. */
#include "archive/stored.h"

#include "format/json.h"
#include "report/reason.h"

/* A reading that stops at the first thing that should not be there. */
typedef struct reading {
    fa_json_reader json;
    fa_arena *arena;
    bool wrong;
} reading;

static fa_json_event next(reading *from)
{
    return from->wrong ? FA_JSON_WRONG : fa_json_next(&from->json);
}

static bool expect(reading *from, fa_json_event event)
{
    if (next(from) != event) from->wrong = true;
    return !from->wrong;
}

static void *push(reading *from, void *items, size_t *count, size_t size)
{
    void *item = fa_arena_push(from->arena, items, count, size);
    if (item == NULL) from->json.no_memory = from->wrong = true;
    return item;
}

/* At the end of the object, behind which there is nothing. */
static fa_status finish(reading *from, fa_error *error)
{
    if (from->json.event != FA_JSON_END_OBJECT || !expect(from, FA_JSON_END)) from->wrong = true;
    if (!from->wrong) return FA_OK;
    if (from->json.no_memory) return fa_error_memory(error);
    return fa_error_set(error, FA_CONTENT, "what is kept of the record cannot be read");
}

/* A text, a number or nothing, as the text it is made of. */
static fa_text read_plain(reading *from, bool *is_text)
{
    fa_json_event event = next(from);
    if (is_text != NULL) *is_text = event == FA_JSON_TEXT;
    if (event == FA_JSON_NULL) return (fa_text){0};
    if (event != FA_JSON_TEXT && event != FA_JSON_NUMBER) from->wrong = true;
    return from->wrong ? (fa_text){0} : from->json.text;
}

fa_status fa_stored_members_read(fa_text object, fa_arena *arena, fa_stored_members *out,
                                 fa_error *error)
{
    reading from = {.arena = arena};
    *out = (fa_stored_members){0};
    if (object.length == 0) return FA_OK;
    fa_json_reader_init(&from.json, object, arena);
    (void)expect(&from, FA_JSON_OBJECT);
    while (next(&from) == FA_JSON_KEY) {
        fa_text name = from.json.text;
        fa_stored_member *member = push(&from, &out->list, &out->count, sizeof *member);
        if (member == NULL) break;
        member->name = name;
        member->value = read_plain(&from, &member->is_text);
    }
    return finish(&from, error);
}

static void read_list(reading *from, fa_stored_list *out)
{
    (void)expect(from, FA_JSON_ARRAY);
    while (next(from) == FA_JSON_TEXT) {
        fa_text text = from->json.text;
        fa_text *place = push(from, &out->list, &out->count, sizeof *place);
        if (place != NULL) *place = text;
    }
    if (from->json.event != FA_JSON_END_ARRAY) from->wrong = true;
}

static void read_score(reading *from, fa_stored_score *out)
{
    const struct {
        fa_text name;
        fa_text *place;
    } members[] = {{FA_TEXT("value"), &out->value},
                   {FA_TEXT("se"), &out->error},
                   {FA_TEXT("band"), &out->band},
                   {FA_TEXT("answered"), &out->answered},
                   {FA_TEXT("of"), &out->of}};
    (void)expect(from, FA_JSON_OBJECT);
    while (next(from) == FA_JSON_KEY) {
        fa_text name = from->json.text, value = read_plain(from, NULL);
        for (size_t i = 0; i < sizeof members / sizeof *members; i++)
            if (fa_text_equal(name, members[i].name)) *members[i].place = value;
    }
    if (from->json.event != FA_JSON_END_OBJECT) from->wrong = true;
}

static void read_scores(reading *from, fa_stored_result *out)
{
    (void)expect(from, FA_JSON_OBJECT);
    while (next(from) == FA_JSON_KEY) {
        fa_text id = from->json.text;
        fa_stored_score *score = push(from, &out->scores, &out->score_count, sizeof *score);
        if (score == NULL) return;
        score->id = id;
        read_score(from, score);
    }
    if (from->json.event != FA_JSON_END_OBJECT) from->wrong = true;
}

static void read_findings(reading *from, fa_stored_result *out)
{
    (void)expect(from, FA_JSON_ARRAY);
    while (next(from) == FA_JSON_OBJECT) {
        fa_stored_finding *finding =
            push(from, &out->findings, &out->finding_count, sizeof *finding);
        if (finding == NULL) return;
        (void)expect(from, FA_JSON_KEY);
        finding->code = read_plain(from, NULL);
        (void)expect(from, FA_JSON_KEY);
        finding->detail = read_plain(from, NULL);
        (void)expect(from, FA_JSON_END_OBJECT);
    }
    if (from->json.event != FA_JSON_END_ARRAY) from->wrong = true;
}

static void read_member(reading *from, fa_text name, fa_stored_result *out)
{
    if (fa_text_equal(name, FA_TEXT("scores"))) {
        read_scores(from, out);
    } else if (fa_text_equal(name, FA_TEXT("level"))) {
        out->level = read_plain(from, NULL);
    } else if (fa_text_equal(name, FA_TEXT("rules"))) {
        read_list(from, &out->rules);
    } else if (fa_text_equal(name, FA_TEXT("undecided"))) {
        read_list(from, &out->undecided);
    } else if (fa_text_equal(name, FA_TEXT("advice"))) {
        read_list(from, &out->advice);
    } else if (fa_text_equal(name, FA_TEXT("findings"))) {
        read_findings(from, out);
    } else if (!fa_json_skip(&from->json)) { /* of a later version */
        from->wrong = true;
    }
}

fa_status fa_stored_result_read(fa_text result, fa_arena *arena, fa_stored_result *out,
                                fa_error *error)
{
    reading from = {.arena = arena};
    fa_buffer whole = {0};
    fa_text object;
    *out = (fa_stored_result){0};
    fa_buffer_add_byte(&whole, '{');
    fa_buffer_add(&whole, result);
    fa_buffer_add_byte(&whole, '}');
    bool copied = !whole.failed && fa_arena_copy(arena, fa_buffer_text(&whole), &object);
    fa_buffer_clear(&whole);
    if (!copied) return fa_error_memory(error);
    fa_json_reader_init(&from.json, object, arena);
    (void)expect(&from, FA_JSON_OBJECT);
    while (next(&from) == FA_JSON_KEY)
        read_member(&from, from.json.text, out);
    return finish(&from, error);
}

const fa_stored_score *fa_stored_score_find(const fa_stored_result *result, fa_text id)
{
    for (size_t i = 0; i < result->score_count; i++)
        if (fa_text_equal(result->scores[i].id, id)) return &result->scores[i];
    return NULL;
}

/* "index 7 of 10 answered, needs 8" is of the score index; what follows its id comes to DETAIL. */
static bool is_of(fa_text finding, fa_text id, fa_text *detail)
{
    if (!fa_text_starts(finding, id)) return false;
    *detail = (fa_text){finding.bytes + id.length, finding.length - id.length};
    if (detail->length > 0 && detail->bytes[0] != ' ') return false;
    *detail = fa_text_trim(*detail);
    return true;
}

const fa_stored_finding *fa_stored_reason(const fa_stored_result *result, fa_text id,
                                          fa_text *detail)
{
    for (size_t i = 0; i < result->finding_count; i++) {
        const fa_stored_finding *finding = &result->findings[i];
        if (fa_reason_is_state(finding->code) && is_of(finding->detail, id, detail)) return finding;
    }
    return NULL;
}

bool fa_stored_list_has(const fa_stored_list *list, fa_text id)
{
    for (size_t i = 0; i < list->count; i++)
        if (fa_text_equal(list->list[i], id)) return true;
    return false;
}
