/* A function is bounded without loops, goto and inner functions, when it calls only bounded words.
 */
#include "script/scan_function.h"

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

static bool is_call(const fa_token *last, const fa_token *token)
{
    bool opens = fa_token_is(token, "(") || fa_token_is(token, "{") || token->kind == FA_TOKEN_TEXT;
    if (!opens) return false;
    return last->kind == FA_TOKEN_NAME || last->kind == FA_TOKEN_TEXT || fa_token_is(last, ")") ||
           fa_token_is(last, "]") || fa_token_is(last, "}");
}

static bool is_loop_or_function(const fa_token *token)
{
    return fa_token_is(token, "for") || fa_token_is(token, "while") ||
           fa_token_is(token, "repeat") || fa_token_is(token, "goto") ||
           fa_token_is(token, "function");
}

static bool is_member(const fa_token *before)
{
    return fa_token_is(before, ".") || fa_token_is(before, ":");
}

/* The place in `lines` of LINE, which is never before the last one there. */
static size_t line_at(fa_scan_functions *functions, int line)
{
    if (functions->count > 0 && functions->lines[functions->count - 1].line == line)
        return functions->count - 1;
    fa_scan_line *added =
        fa_arena_push(functions->arena, &functions->lines, &functions->count, sizeof *added);
    if (added == NULL) {
        functions->no_memory = true;
        return 0;
    }
    *added = (fa_scan_line){.line = line};
    return functions->count - 1;
}

/* Of the innermost open function. */
static void mark(fa_scan_functions *functions, bool unbounded, uint32_t called)
{
    if (functions->depth == 0 || functions->no_memory) return;
    for (size_t i = 0; i < 2; i++) {
        fa_scan_line *line = &functions->lines[functions->open[functions->depth - 1][i]];
        line->unbounded = line->unbounded || unbounded;
        line->called |= called;
    }
}

void fa_scan_functions_read(fa_scan_functions *functions, const fa_token *before,
                            const fa_token *last, const fa_token *token, bool is_key)
{
    bool head = functions->headless && fa_token_is(token, "(");
    bool call = is_call(last, token) && !head;
    bool member = is_member(before);
    uint32_t word = member ? 0 : bounded_bit(last);

    /* A bounded word that is a parameter, a local or assigned to may be anything when called. */
    bool declared = fa_token_is(before, "function") || fa_token_is(before, "local");
    if (declared || (!call && !is_key)) functions->redefined |= word;

    if (call) mark(functions, word == 0, word);
    if (is_loop_or_function(token)) mark(functions, true, 0);
    if (!head) return;
    functions->open[functions->depth - 1][1] = line_at(functions, token->line);
    functions->headless = false;
}

void fa_scan_functions_open(fa_scan_functions *functions, int line)
{
    size_t at = line_at(functions, line);
    size_t *open = functions->open[functions->depth++];
    open[0] = open[1] = at;
    functions->headless = true;
}

void fa_scan_functions_close(fa_scan_functions *functions)
{
    functions->depth--;
    functions->headless = false;
}

bool fa_scan_functions_are_bounded(const fa_scan_functions *functions, int line)
{
    size_t low = 0, high = functions->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        bool before = functions->lines[middle].line < line;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    if (low == functions->count || functions->lines[low].line != line) return false;
    return !functions->lines[low].unbounded &&
           (functions->lines[low].called & functions->redefined) == 0;
}
