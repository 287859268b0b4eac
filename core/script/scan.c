/* One pass over the tokens with a stack of what is open: constructors, parentheses, blocks. */
#include "script/scan.h"

#include "script/token.h"

#include <stdlib.h>
#include <string.h>

enum {
    DEEPEST = 200,       /* Lua's own limit (LUAI_MAXCCALLS), so nothing that Lua takes is refused */
    FINDINGS_MOST = 100, /* of one source: a page of the same complaint helps nobody */
    SHOWN_MOST = 60      /* bytes of a key in a sentence */
};

/* WORD "id" { … }: the words that are followed by a table of fields. */
typedef struct sentence {
    fa_text word;
    int line;
    size_t order; /* in the source */
    const fa_scan_table *table;
} sentence;

/* What the functions that begin on one line do. */
typedef struct function_line {
    int line;
    bool unbounded;
    uint32_t called; /* a bit for each of the bounded words */
} function_line;

struct fa_scan {
    sentence *sentences; /* sorted by line, word, order once the scan is read */
    size_t sentence_count;
    function_line *functions; /* by rising line */
    size_t function_count;
    uint32_t redefined; /* bounded words that the source uses as anything but a call */
};

typedef enum frame_kind { WHOLE, BRACE, PAREN, INDEX, KEY, BLOCK, REPEAT, FUNCTION } frame_kind;

/* Where a constructor stands: before a field, behind a name, behind [key], before a value, in it. */
typedef enum step { FIELD, FIELD_NAME, FIELD_KEY, VALUE_FIRST, VALUE } step;

typedef struct frame {
    frame_kind kind;
    /* WORD "id" … as read so far at this level */
    fa_text word;
    int word_line, arguments;
    /* BRACE */
    step step;
    fa_scan_table *table;
    int64_t position;  /* of the last entry without a key */
    bool keyed;        /* some entry has a key */
    fa_token name;     /* in FIELD_NAME; in KEY the only token */
    int parts;         /* KEY: how many tokens */
    bool negative;     /* KEY: a minus came first */
    size_t records[2]; /* FUNCTION: its lines in functions, that of the word and that of the "(" */
    bool headless;     /* FUNCTION: the "(" of the parameters is still to come */
} frame;

typedef struct reader {
    fa_scan *scan;
    fa_arena *arena;
    fa_findings *findings;
    fa_tokens tokens;
    fa_token before, last; /* the two tokens before the current one */
    frame frames[DEEPEST + 1];
    size_t depth, functions;
    size_t found;
    bool in_local;     /* in the names behind `local` */
    bool in_attribute; /* in <…> behind such a name */
    bool no_memory;
} reader;

static frame *top(reader *r)
{
    return &r->frames[r->depth];
}

/* ---- findings ---- */

typedef struct advice {
    const char *symbol, *instead;
} advice;

static const advice operators[] = {
    {"and", "all { …, … }"},       {"or", "any { …, … }"},
    {"not", "none { … }"},         {"==", "answer \"x\":is \"yes\""},
    {"~=", "answer \"x\":is_not \"yes\""}, {">=", "answer \"x\":at_least(n)"},
    {">", "answer \"x\":above(n)"}, {"<=", "answer \"x\":at_most(n)"},
    {"<", "answer \"x\":below(n)"},
};

static const char *const bitwise[] = {"&", "|", "~", "<<", ">>"};

/* False once there are enough of them. */
static bool may_complain(reader *r)
{
    return r->found++ < FINDINGS_MOST;
}

static void check_operator(reader *r, const fa_token *token)
{
    for (size_t i = 0; i < sizeof bitwise / sizeof *bitwise; i++)
        if (fa_token_is(token, bitwise[i]) && may_complain(r))
            fa_findings_add(r->findings, FA_MISTAKE, "not-offered", token->line,
                            "'%s' is not offered: the language has no bitwise operators",
                            bitwise[i]);
    if (r->functions > 0) return;
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (fa_token_is(token, operators[i].symbol) && may_complain(r))
            fa_findings_add(r->findings, FA_MISTAKE, "operator", token->line,
                            "'%s' cannot be used in a condition: write %s", operators[i].symbol,
                            operators[i].instead);
}

static void check_name(reader *r, const fa_token *token)
{
    if (fa_text_equal(token->written, FA_TEXT("_ENV")) && may_complain(r))
        fa_findings_add(r->findings, FA_MISTAKE, "not-offered", token->line,
                        "'_ENV' is not offered: use another name");
    bool closes = r->in_attribute && fa_text_equal(token->written, FA_TEXT("close"));
    if (closes && may_complain(r))
        fa_findings_add(r->findings, FA_MISTAKE, "not-offered", token->line,
                        "'<close>' is not offered: write the local without it");
}

/* Follows `local a <const>, b <close>`: there < and > compare nothing. */
static bool is_attribute_mark(reader *r, const fa_token *token)
{
    if (r->in_local && r->last.kind == FA_TOKEN_NAME && fa_token_is(token, "<") &&
        !r->in_attribute) {
        r->in_attribute = true;
        return true;
    }
    if (r->in_attribute && fa_token_is(token, ">")) {
        r->in_attribute = false;
        return true;
    }
    return false;
}

static void check_token(reader *r, const fa_token *token)
{
    if (token->kind == FA_TOKEN_NAME) {
        check_name(r, token);
        return;
    }
    if (is_attribute_mark(r, token)) return;
    r->in_local = fa_token_is(token, "local") || (r->in_local && fa_token_is(token, ","));
    r->in_attribute = false;
    check_operator(r, token);
}

/* A key as a sentence can show it: short, one line, valid UTF-8. */
static const char *shown(fa_text key, char out[SHOWN_MOST + 1])
{
    size_t length = key.length < SHOWN_MOST ? key.length : SHOWN_MOST;
    length = fa_text_utf8_prefix((fa_text){key.bytes, length});
    for (size_t i = 0; i < length; i++)
        out[i] = (unsigned char)key.bytes[i] < ' ' ? ' ' : key.bytes[i];
    out[length] = '\0';
    return out;
}

static void complain_doubled(reader *r, const fa_scan_entry *first, const fa_scan_entry *again)
{
    if (!may_complain(r)) return;
    char text[SHOWN_MOST + 1];
    if (!again->has_number) {
        fa_findings_add(r->findings, FA_MISTAKE, "doubled-key", again->line,
                        "field '%s' is written twice (first on line %d)",
                        shown(again->name, text), first->line);
        return;
    }
    size_t length = fa_decimal_print(again->number, text);
    fa_findings_add(r->findings, FA_MISTAKE, "doubled-key", again->line,
                    "field [%.*s] is written twice (first on line %d)", (int)length, text,
                    first->line);
}

static int compare_keys(const fa_scan_entry *a, const fa_scan_entry *b)
{
    if (a->has_number != b->has_number) return a->has_number ? 1 : -1;
    if (a->has_number) return fa_decimal_compare(a->number, b->number);
    return fa_text_compare(a->name, b->name);
}

static int compare_entries(const void *left, const void *right)
{
    const fa_scan_entry *a = *(fa_scan_entry *const *)left, *b = *(fa_scan_entry *const *)right;
    int order = compare_keys(a, b);
    return order != 0 ? order : (a > b) - (a < b);
}

/* Sorting, not hashing: no choice of keys makes it slow. */
static void check_doubled(reader *r, const frame *brace)
{
    const fa_scan_table *table = brace->table;
    if (!brace->keyed || table->count < 2) return;
    const fa_scan_entry **sorted = FA_TAKE(r->arena, const fa_scan_entry *, table->count);
    if (sorted == NULL) {
        r->no_memory = true;
        return;
    }
    size_t count = 0;
    for (size_t i = 0; i < table->count; i++) /* a computed key has neither name nor number */
        if (table->entries[i].has_number || table->entries[i].name.bytes != NULL)
            sorted[count++] = &table->entries[i];
    qsort(sorted, count, sizeof *sorted, compare_entries);
    const fa_scan_entry *first = count > 0 ? sorted[0] : NULL;
    for (size_t i = 1; i < count; i++) {
        if (compare_keys(first, sorted[i]) == 0) complain_doubled(r, first, sorted[i]);
        if (compare_keys(first, sorted[i]) != 0) first = sorted[i];
    }
}

/* ---- functions ---- */

/* C functions that take a time bounded by their arguments and call nothing back. */
static const char *const bounded_words[] = {
    "mean", "sum", "count", "highest", "lowest", "median", "round",    "floor",       "ceil", "abs",
    "min",  "max", "sqrt",  "exp",     "log",    "values", "contains", "starts_with", "trim"};

static uint32_t bounded_bit(const fa_token *token)
{
    if (token->kind != FA_TOKEN_NAME) return 0;
    for (size_t i = 0; i < sizeof bounded_words / sizeof *bounded_words; i++)
        if (fa_text_equal(token->written, fa_text_of(bounded_words[i]))) return 1u << i;
    return 0;
}

static bool is_called(const reader *r, const fa_token *token)
{
    bool opens = fa_token_is(token, "(") || fa_token_is(token, "{") || token->kind == FA_TOKEN_TEXT;
    if (!opens) return false;
    return r->last.kind == FA_TOKEN_NAME || r->last.kind == FA_TOKEN_TEXT ||
           fa_token_is(&r->last, ")") || fa_token_is(&r->last, "]") || fa_token_is(&r->last, "}");
}

static frame *innermost_function(reader *r)
{
    size_t at = r->depth;
    while (at > 0 && r->frames[at].kind != FUNCTION)
        at--;
    return at > 0 ? &r->frames[at] : NULL;
}

static void mark(reader *r, bool unbounded, uint32_t called)
{
    if (r->functions == 0) return;
    const frame *function = innermost_function(r);
    for (size_t i = 0; i < 2; i++) {
        function_line *record = &r->scan->functions[function->records[i]];
        record->unbounded = record->unbounded || unbounded;
        record->called |= called;
    }
}

/* A bounded word that is a parameter, a local or assigned to may be anything when it is called. */
static void note_redefined(reader *r, const fa_token *token, bool called)
{
    uint32_t bit = bounded_bit(&r->last);
    if (bit == 0 || fa_token_is(&r->before, ".") || fa_token_is(&r->before, ":")) return;
    bool key = top(r)->kind == BRACE && top(r)->step == FIELD_NAME && fa_token_is(token, "=");
    bool declared = fa_token_is(&r->before, "function") || fa_token_is(&r->before, "local");
    if (declared || (!called && !key)) r->scan->redefined |= bit;
}

static void note_functions(reader *r, const fa_token *token)
{
    bool parameters = top(r)->kind == FUNCTION && top(r)->headless;
    bool called = is_called(r, token) && !parameters;
    note_redefined(r, token, called);
    bool loops = fa_token_is(token, "for") || fa_token_is(token, "while") ||
                 fa_token_is(token, "repeat") || fa_token_is(token, "goto") ||
                 fa_token_is(token, "function");
    if (loops) mark(r, true, 0);
    if (!called) return;
    bool member = fa_token_is(&r->before, ".") || fa_token_is(&r->before, ":");
    uint32_t bit = member ? 0 : bounded_bit(&r->last);
    mark(r, bit == 0, bit);
}

/* The record of LINE, which is never before the last one. */
static size_t function_record(reader *r, int line)
{
    fa_scan *scan = r->scan;
    if (scan->function_count > 0 && scan->functions[scan->function_count - 1].line == line)
        return scan->function_count - 1;
    function_line *record =
        fa_arena_push(r->arena, &scan->functions, &scan->function_count, sizeof *record);
    if (record == NULL) {
        r->no_memory = true;
        return 0;
    }
    *record = (function_line){.line = line};
    return scan->function_count - 1;
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
    brace->step = token->kind == FA_TOKEN_NAME  ? FIELD_NAME
                  : fa_token_is(token, "[")     ? FIELD_KEY
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
    static const char *const closers[] = {[WHOLE] = "", [BRACE] = "}",   [PAREN] = ")",
                                          [INDEX] = "]", [KEY] = "]",    [BLOCK] = "end",
                                          [REPEAT] = "until", [FUNCTION] = "end"};
    return fa_token_is(token, closers[kind]);
}

static bool is_closer(const fa_token *token)
{
    return fa_token_is(token, "}") || fa_token_is(token, ")") || fa_token_is(token, "]") ||
           fa_token_is(token, "end") || fa_token_is(token, "until");
}

static void push(reader *r, frame_kind kind, const fa_token *token)
{
    frame opened = {.kind = kind, .word_line = token->line};
    if (kind == FUNCTION) {
        opened.records[0] = opened.records[1] = function_record(r, token->line);
        opened.headless = true;
        r->functions++;
    }
    r->frames[++r->depth] = opened;
}

/* False when the token cannot be placed: too deep, or a refused allocation. */
static bool open_frame(reader *r, const fa_token *token, frame_kind kind, bool is_value)
{
    if (r->depth == DEEPEST) {
        fa_findings_add(r->findings, FA_MISTAKE, "too-deep", token->line,
                        "more than %d %.*s inside each other", DEEPEST,
                        FA_TEXT_ARG(token->written));
        return false;
    }
    fa_scan_table *table = kind == BRACE ? open_table(r, token, is_value) : NULL;
    if (kind == PAREN && top(r)->kind == FUNCTION && top(r)->headless) {
        top(r)->records[1] = function_record(r, token->line);
        top(r)->headless = false;
    }
    if (kind != PAREN) top(r)->word = (fa_text){NULL, 0};
    push(r, kind, token);
    top(r)->table = table;
    return !r->no_memory;
}

static void close_frame(reader *r, const fa_token *token)
{
    frame *closed = top(r);
    frame *outer = &r->frames[--r->depth];
    if (closed->kind == FUNCTION) r->functions--;
    if (closed->kind == PAREN) outer->arguments++;
    if (closed->kind == KEY) add_bracketed(r, outer, closed);
    if (closed->kind != BRACE) return;
    if (closed->step == FIELD_NAME) add_numbered(r, closed, closed->name.line);
    if (!r->no_memory) check_doubled(r, closed);
    (void)token;
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
        close_frame(r, token);
        return true;
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
    for (;;) {
        fa_token token = fa_tokens_next(&r->tokens);
        if (token.kind == FA_TOKEN_NO_MEMORY) r->no_memory = true;
        if (token.kind == FA_TOKEN_NO_MEMORY || token.kind == FA_TOKEN_WRONG) return;
        if (token.kind == FA_TOKEN_END) return;
        check_token(r, &token);
        note_functions(r, &token);
        if (!place_token(r, &token)) return;
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
    reader r = {.scan = scan, .arena = arena, .findings = findings};
    r.tokens = (fa_tokens){source.bytes, source.bytes + source.length, 1, arena};
    read_tokens(&r);
    if (r.no_memory || findings->failed) return fa_error_memory(error);
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
        if (compare_sentences(&scan->sentences[middle], &wanted) < 0) low = middle + 1;
        else high = middle;
    }
    if (nth >= scan->sentence_count - low) return NULL;
    const sentence *found = &scan->sentences[low + nth];
    return found->line == line && fa_text_equal(found->word, word) ? found->table : NULL;
}

bool fa_scan_is_bounded(const fa_scan *scan, int line)
{
    size_t low = 0, high = scan->function_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (scan->functions[middle].line < line) low = middle + 1;
        else high = middle;
    }
    if (low == scan->function_count || scan->functions[low].line != line) return false;
    return !scan->functions[low].unbounded && (scan->functions[low].called & scan->redefined) == 0;
}
