/* Follows local, for and parameters; an assignment inside a function must not reach beyond it. What
 * is unclear (a call before the field, a name that nobody declared) is left to Lua: no false alarm.
 */
#include "script/scan_local.h"

#include <string.h>

enum {
    WORK_MOST = 100000000, /* names looked at: far beyond any file an author writes */
    LOCALS_MOST = 200,     /* of one function, by Lua (MAXVARS) */
    SHOWN_MOST = 100       /* bytes of a name in a sentence */
};

static fa_scan_local_frame *top(fa_scan_locals *locals)
{
    return &locals->frames[locals->depth];
}

/* Names go and others come, so the room for them is kept. Where Lua refuses the file as some
 * function has too many, this need not follow. */
static void declare(fa_scan_locals *locals, const fa_token *token)
{
    if (locals->count >= LOCALS_MOST * (locals->functions + 1)) return;
    if (locals->count == locals->room) {
        size_t room = locals->room > 0 ? locals->room * 2 : 32;
        fa_text *names = FA_TAKE(locals->arena, fa_text, room);
        if (names == NULL) {
            locals->no_memory = true;
            return;
        }
        if (locals->count > 0) memcpy(names, locals->names, locals->count * sizeof *names);
        locals->names = names;
        locals->room = room;
    }
    locals->names[locals->count++] = token->written;
}

/* Lua's parser looks for each name among all that are visible, and cannot be stopped. */
static void count_work(fa_scan_locals *locals, const fa_token *name)
{
    locals->work += locals->count;
    if (locals->work <= WORK_MOST || locals->given_up) return;
    locals->given_up = true;
    fa_findings_add(locals->checks->findings, FA_MISTAKE, "limit", name->line,
                    "too many local names to follow up to here");
}

/* Whether NAME, used inside a function, is a local of the file around it. */
static bool belongs_to_file(fa_scan_locals *locals, const fa_token *name)
{
    if (locals->functions == 0) return false;
    for (size_t i = locals->count; i > 0; i--)
        if (fa_text_equal(locals->names[i - 1], name->written)) return i <= locals->file_count;
    return false;
}

static void complain(fa_scan_locals *locals, const fa_token *name)
{
    if (!fa_scan_check_may_complain(locals->checks)) return;
    fa_text shown = name->written;
    if (shown.length > SHOWN_MOST) shown.length = SHOWN_MOST;
    fa_findings_add(locals->checks->findings, FA_MISTAKE, "not-offered", name->line,
                    "'%.*s' is changed inside a function but belongs to the file: a result would "
                    "depend on the rows before; use a local inside the function",
                    FA_TEXT_ARG(shown));
}

/* The target is whole: what comes is a comma or =. */
static void end_target(fa_scan_locals *locals, fa_scan_local_frame *frame)
{
    bool known = frame->target.kind == FA_TOKEN_NAME && frame->changed.kind != FA_TOKEN_NAME;
    if (known && belongs_to_file(locals, &frame->target)) frame->changed = frame->target;
    frame->target = (fa_token){0};
}

/* The names behind `local` or `for`; true while they go on. */
static bool read_naming(fa_scan_locals *locals, const fa_token *last, const fa_token *token)
{
    bool attribute = fa_token_is(last, "<");
    bool name = token->kind == FA_TOKEN_NAME;
    if (name && attribute) return true;
    if (name &&
        (fa_token_is(last, "local") || fa_token_is(last, "for") || fa_token_is(last, ","))) {
        declare(locals, token);
        return true;
    }
    return fa_token_is(token, ",") || fa_token_is(token, "<") || fa_token_is(token, ">");
}

/* A function's name: declared around it behind `local`, assigned to without. */
static void read_head(fa_scan_locals *locals, const fa_token *before, const fa_token *last,
                      const fa_token *token)
{
    fa_scan_local_frame *frame = top(locals);
    if (fa_token_is(token, "(")) {
        frame->head = false;
        frame->parameters_next = true;
        frame->base = locals->count;
        if (locals->functions++ == 0) locals->file_count = locals->count;
        return;
    }
    if (token->kind != FA_TOKEN_NAME || !fa_token_is(last, "function")) return;
    if (fa_token_is(before, "local"))
        declare(locals, token);
    else if (belongs_to_file(locals, token))
        complain(locals, token);
}

static void read_statement(fa_scan_locals *locals, fa_scan_local_frame *frame, const fa_token *last,
                           const fa_token *token)
{
    if (fa_token_is(token, ",")) {
        end_target(locals, frame);
    } else if (fa_token_is(token, "=")) {
        end_target(locals, frame);
        if (frame->changed.kind == FA_TOKEN_NAME) complain(locals, &frame->changed);
        frame->changed = (fa_token){0};
    } else if (token->kind == FA_TOKEN_NAME) {
        if (fa_token_is(last, ".") || fa_token_is(last, ":")) return;
        if (!fa_token_is(last, ",")) frame->changed = (fa_token){0};
        frame->target = *token;
    } else if (!fa_token_is(token, ".") && !fa_token_is(token, "[")) {
        frame->target = (fa_token){0}; /* a call, an operator, the end of it */
    }
}

void fa_scan_locals_read(fa_scan_locals *locals, const fa_token *before, const fa_token *last,
                         const fa_token *token)
{
    fa_scan_local_frame *frame = top(locals);
    if (token->kind == FA_TOKEN_NAME) count_work(locals, token);
    if (frame->parameters && token->kind == FA_TOKEN_NAME) declare(locals, token);
    if (frame->head) read_head(locals, before, last, token);
    if (frame->scope == FA_SCAN_SCOPE_NONE || frame->head) return;

    bool named = frame->naming;
    frame->naming = named && read_naming(locals, last, token);
    if (frame->naming || (named && fa_token_is(token, "="))) return;
    if (fa_token_is(token, "for")) {
        frame->loops = true;
        frame->loop_base = locals->count;
    }
    if (fa_token_is(token, "else") || fa_token_is(token, "elseif")) locals->count = frame->base;
    frame->naming = fa_token_is(token, "local") || fa_token_is(token, "for");
    read_statement(locals, frame, last, token);
}

void fa_scan_locals_open(fa_scan_locals *locals, fa_scan_scope scope)
{
    fa_scan_local_frame *outer = top(locals);
    bool parameters = outer->parameters_next;
    outer->parameters_next = false;
    bool loops = outer->loops && scope == FA_SCAN_SCOPE_BLOCK;
    outer->loops = outer->loops && !loops;
    locals->frames[++locals->depth] = (fa_scan_local_frame){
        .scope = scope,
        .base = loops ? outer->loop_base : locals->count,
        .head = scope == FA_SCAN_SCOPE_FUNCTION,
        .parameters = parameters,
    };
}

void fa_scan_locals_close(fa_scan_locals *locals)
{
    const fa_scan_local_frame *closed = &locals->frames[locals->depth--];
    if (closed->scope == FA_SCAN_SCOPE_NONE) return;
    locals->count = closed->base;
    if (closed->scope == FA_SCAN_SCOPE_FUNCTION && !closed->head) locals->functions--;
}
