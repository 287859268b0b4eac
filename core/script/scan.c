/* One pass over the tokens with a stack of what is open: constructors, parentheses, blocks. */
#include "script/scan.h"

#include "script/scan_check.h"
#include "script/scan_function.h"
#include "script/scan_local.h"

#include <stdlib.h>

/* WORD "id" { … }: the words that are followed by a table of fields. */
typedef struct sentence {
    fa_text word;
    int line;
    size_t order; /* in the source */
    const fa_scan_table *table;
} sentence;

struct fa_scan {
    sentence *sentences; /* sorted by line, word, order once the scan is read */
    size_t sentence_count;
    fa_scan_functions functions;
    bool unsafe, too_large;
};

typedef enum frame_kind { WHOLE, BRACE, PAREN, INDEX, KEY, BLOCK, REPEAT, FUNCTION } frame_kind;

/* Where a constructor stands: before a field, behind a name, behind [key], before a value, in it.
 */
typedef enum step { FIELD, FIELD_NAME, FIELD_KEY, VALUE_FIRST, VALUE } step;

typedef struct frame {
    frame_kind kind;
    /* WORD "id" … as read so far at this level */
    fa_text word;
    int word_line, arguments;
    /* BRACE */
    step step;
    fa_scan_table *table;
    int64_t position; /* of the last entry without a key */
    bool keyed;       /* some entry has a key */
    fa_token name;    /* in FIELD_NAME; in KEY the only token */
    int parts;        /* KEY: how many tokens */
    bool negative;    /* KEY: a minus came first */
} frame;

typedef struct reader {
    fa_scan *scan;
    fa_arena *arena;
    fa_scan_checks checks;
    fa_scan_locals locals;
    fa_tokens tokens;
    fa_token before, last; /* the two tokens before the current one */
    frame frames[FA_SCAN_DEEPEST + 1];
    size_t depth;
    bool no_memory;
} reader;

static frame *top(reader *r)
{
    return &r->frames[r->depth];
}

/* ---- constructors ---- */

static fa_scan_entry *add_entry(reader *r, frame *brace, int line)
{
    fa_scan_entry *entry = fa_arena_push(r->arena, &brace->table->entries, &brace->table->count,
                                         sizeof(fa_scan_entry));
    if (entry == NULL) {
        r->no_memory = true;
        return NULL;
    }
    *entry = (fa_scan_entry){.line = line};
    return entry;
}

static void add_numbered(reader *r, frame *brace, int line)
{
    fa_scan_entry *entry = add_entry(r, brace, line);
    if (entry == NULL) return;
    entry->has_number = true;
    entry->number = FA_DECIMAL_OF(++brace->position);
}

static void add_named(reader *r, frame *brace)
{
    fa_scan_entry *entry = add_entry(r, brace, brace->name.line);
    if (entry == NULL) return;
    entry->name = brace->name.written;
    brace->keyed = true;
}

/* [ … ] was read: a constant key, or a computed one that only Lua knows. */
static void add_bracketed(reader *r, frame *brace, const frame *key)
{
    fa_scan_entry *entry = add_entry(r, brace, key->word_line);
    if (entry == NULL) return;
    brace->keyed = true;
    entry->bracketed = true;
    if (key->parts != 1) return;
    if (key->name.kind == FA_TOKEN_TEXT && !key->negative) {
        entry->name = key->name.content;
        if (entry->name.bytes == NULL) entry->name.bytes = "";
    }
    if (key->name.kind == FA_TOKEN_NUMBER)
        entry->has_number = fa_token_number(&key->name, &entry->number);
    if (key->negative) entry->number.units = -entry->number.units;
}

static void begin_field(reader *r, frame *brace, const fa_token *token)
{
    if (fa_token_is(token, ",") || fa_token_is(token, ";")) return;
    brace->name = *token;
    brace->step = token->kind == FA_TOKEN_NAME ? FIELD_NAME
                  : fa_token_is(token, "[")    ? FIELD_KEY
                                               : VALUE;
    if (brace->step == VALUE) add_numbered(r, brace, token->line);
}

/* A token at the constructor's own level. */
static void advance_field(reader *r, frame *brace, const fa_token *token)
{
    bool ends = fa_token_is(token, ",") || fa_token_is(token, ";");
    switch (brace->step) {
    case FIELD:
        begin_field(r, brace, token);
        return;
    case FIELD_NAME:
        brace->step = fa_token_is(token, "=") ? VALUE_FIRST : ends ? FIELD : VALUE;
        if (brace->step == VALUE_FIRST) add_named(r, brace);
        if (brace->step != VALUE_FIRST) add_numbered(r, brace, brace->name.line);
        return;
    case FIELD_KEY:
        brace->step = fa_token_is(token, "=") ? VALUE_FIRST : VALUE;
        return;
    case VALUE_FIRST:
    case VALUE:
        brace->step = ends ? FIELD : VALUE;
        return;
    }
}

/* ---- what is open ---- */

/* The level whose WORD "id" stands before this {, or ({: NULL when there is none. */
static frame *owner(reader *r)
{
    frame *level = top(r);
    if (level->kind == PAREN && fa_token_is(&r->last, "(")) level--;
    return level->word.length > 0 && level->arguments > 0 ? level : NULL;
}

static void add_sentence(reader *r, const frame *level, const fa_scan_table *table)
{
    fa_scan *scan = r->scan;
    size_t order = scan->sentence_count;
    sentence *added =
        fa_arena_push(r->arena, &scan->sentences, &scan->sentence_count, sizeof *added);
    if (added == NULL) r->no_memory = true;
    if (added != NULL) *added = (sentence){level->word, level->word_line, order, table};
}

/* The new table, known to the entry or the sentence that it is the value of. */
static fa_scan_table *open_table(reader *r, const fa_token *token, bool is_value)
{
    fa_scan_table *table = FA_TAKE(r->arena, fa_scan_table, 1);
    if (table == NULL) {
        r->no_memory = true;
        return NULL;
    }
    table->line = token->line;
    const fa_scan_table *outer = top(r)->table;
    if (is_value && outer->count > 0) outer->entries[outer->count - 1].table = table;
    frame *level = owner(r);
    if (level != NULL) add_sentence(r, level, table);
    return table;
}

static fa_scan_scope scope_of(frame_kind kind)
{
    if (kind == FUNCTION) return FA_SCAN_SCOPE_FUNCTION;
    return kind == BLOCK || kind == REPEAT ? FA_SCAN_SCOPE_BLOCK : FA_SCAN_SCOPE_NONE;
}

static frame_kind opened_by(const fa_token *token, bool key)
{
    if (fa_token_is(token, "{")) return BRACE;
    if (fa_token_is(token, "(")) return PAREN;
    if (fa_token_is(token, "[")) return key ? KEY : INDEX;
    if (fa_token_is(token, "if") || fa_token_is(token, "do")) return BLOCK;
    if (fa_token_is(token, "repeat")) return REPEAT;
    if (fa_token_is(token, "function")) return FUNCTION;
    return WHOLE;
}

static bool closes(const fa_token *token, frame_kind kind)
{
    static const char *const closers[] = {
        [WHOLE] = "", [BRACE] = "}",   [PAREN] = ")",      [INDEX] = "]",
        [KEY] = "]",  [BLOCK] = "end", [REPEAT] = "until", [FUNCTION] = "end"};
    return fa_token_is(token, closers[kind]);
}

static bool is_closer(const fa_token *token)
{
    return fa_token_is(token, "}") || fa_token_is(token, ")") || fa_token_is(token, "]") ||
           fa_token_is(token, "end") || fa_token_is(token, "until");
}

/* False when the token cannot be placed: too deep, or a refused allocation. */
static bool open_frame(reader *r, const fa_token *token, frame_kind kind, bool is_value)
{
    if (r->depth == FA_SCAN_DEEPEST) {
        fa_findings_add(r->checks.findings, FA_MISTAKE, "too-deep", token->line,
                        "more than %d %.*s inside each other", FA_SCAN_DEEPEST,
                        FA_TEXT_ARG(token->written));
        return false;
    }
    fa_scan_table *table = kind == BRACE ? open_table(r, token, is_value) : NULL;
    if (kind == FUNCTION) fa_scan_functions_open(&r->scan->functions, token->line);
    fa_scan_locals_open(&r->locals, scope_of(kind));
    if (kind != PAREN) top(r)->word = (fa_text){NULL, 0};
    r->frames[++r->depth] = (frame){.kind = kind, .word_line = token->line, .table = table};
    return !r->no_memory;
}

static void close_frame(reader *r)
{
    frame *closed = top(r);
    frame *outer = &r->frames[--r->depth];
    if (closed->kind == FUNCTION) fa_scan_functions_close(&r->scan->functions);
    fa_scan_locals_close(&r->locals);
    if (closed->kind == PAREN) outer->arguments++;
    if (closed->kind == KEY) add_bracketed(r, outer, closed);
    if (closed->kind != BRACE) return;
    if (closed->step == FIELD_NAME) add_numbered(r, closed, closed->name.line);
    if (r->no_memory || !closed->keyed) return;
    r->no_memory = !fa_scan_check_keys(&r->checks, closed->table, r->arena);
}

/* WORD, WORD "id", WORD("id"): remembered until something else comes. */
static void advance_word(frame *level, const fa_token *token)
{
    if (token->kind == FA_TOKEN_NAME) {
        level->word = token->written;
        level->word_line = token->line;
        level->arguments = 0;
        return;
    }
    if (token->kind == FA_TOKEN_TEXT) {
        level->arguments++;
        return;
    }
    if (!fa_token_is(token, "(") && !fa_token_is(token, "{")) level->word = (fa_text){NULL, 0};
}

static void advance_key(frame *key, const fa_token *token)
{
    if (key->parts == 0 && !key->negative && fa_token_is(token, "-")) {
        key->negative = true;
        return;
    }
    key->name = *token;
    key->parts++;
}

/* False ends the scan: this is not Lua, or it is too deep. */
static bool place_token(reader *r, const fa_token *token)
{
    frame *level = top(r);
    if (closes(token, level->kind)) {
        close_frame(r);
        return !r->no_memory;
    }
    if (is_closer(token)) return false;
    bool key = level->kind == BRACE && level->step == FIELD && fa_token_is(token, "[");
    bool is_value = level->kind == BRACE && (level->step == FIELD || level->step == VALUE_FIRST) &&
                    fa_token_is(token, "{");
    if (level->kind == BRACE) advance_field(r, level, token);
    if (level->kind == KEY) advance_key(level, token);
    advance_word(level, token);
    frame_kind opened = opened_by(token, key);
    if (opened == WHOLE || r->no_memory) return !r->no_memory;
    return open_frame(r, token, opened, is_value);
}

static void read_tokens(reader *r)
{
    fa_scan_functions *functions = &r->scan->functions;
    for (;;) {
        fa_token token = fa_tokens_next(&r->tokens);
        if (token.kind == FA_TOKEN_NO_MEMORY) r->no_memory = true;
        if (token.kind == FA_TOKEN_NO_MEMORY || token.kind == FA_TOKEN_WRONG) return;
        if (token.kind == FA_TOKEN_END) return;
        bool is_key =
            top(r)->kind == BRACE && top(r)->step == FIELD_NAME && fa_token_is(&token, "=");
        fa_scan_check_token(&r->checks, &r->last, &token, functions->depth > 0);
        fa_scan_functions_read(functions, &r->before, &r->last, &token, is_key);
        fa_scan_locals_read(&r->locals, &r->before, &r->last, &token);
        if (!place_token(r, &token) || functions->no_memory) return;
        if (r->locals.no_memory || r->locals.given_up) return;
        r->before = r->last;
        r->last = token;
    }
}

/* ---- asked afterwards ---- */

static int compare_sentences(const void *left, const void *right)
{
    const sentence *a = left, *b = right;
    if (a->line != b->line) return a->line < b->line ? -1 : 1;
    int order = fa_text_compare(a->word, b->word);
    return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

fa_status fa_scan_read(fa_scan **out, fa_text source, fa_arena *arena, fa_findings *findings,
                       fa_error *error)
{
    *out = NULL;
    fa_scan *scan = FA_TAKE(arena, fa_scan, 1);
    if (scan == NULL) return fa_error_memory(error);
    if (source.length == 0) source = FA_TEXT("");
    reader r = {.scan = scan, .arena = arena, .checks = {.findings = findings}};
    r.locals = (fa_scan_locals){.checks = &r.checks, .arena = arena};
    r.locals.frames[0].scope = FA_SCAN_SCOPE_BLOCK;
    scan->functions.arena = arena;
    r.tokens = (fa_tokens){source.bytes, source.bytes + source.length, 1, arena};
    read_tokens(&r);
    bool refused = r.no_memory || r.locals.no_memory || scan->functions.no_memory;
    if (refused || findings->failed) return fa_error_memory(error);
    scan->unsafe = r.checks.unsafe;
    scan->too_large = r.locals.given_up;
    if (scan->sentence_count > 1)
        qsort(scan->sentences, scan->sentence_count, sizeof *scan->sentences, compare_sentences);
    *out = scan;
    return FA_OK;
}

const fa_scan_table *fa_scan_fields(const fa_scan *scan, fa_text word, int line, size_t nth)
{
    sentence wanted = {.word = word, .line = line};
    size_t low = 0, high = scan->sentence_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        bool before = compare_sentences(&scan->sentences[middle], &wanted) < 0;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    if (nth >= scan->sentence_count - low) return NULL;
    const sentence *found = &scan->sentences[low + nth];
    return found->line == line && fa_text_equal(found->word, word) ? found->table : NULL;
}

bool fa_scan_is_unsafe(const fa_scan *scan)
{
    return scan->unsafe;
}

bool fa_scan_is_too_large(const fa_scan *scan)
{
    return scan->too_large;
}

bool fa_scan_is_bounded(const fa_scan *scan, int line)
{
    return fa_scan_functions_are_bounded(&scan->functions, line);
}
