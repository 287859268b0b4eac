/* A script as the files of this room see it. Private to the room.
 *
 * What is named l_… may throw through Lua and is called inside the door only. */
#ifndef FA_SCRIPT_INSIDE_H
#define FA_SCRIPT_INSIDE_H

#include "script/place.h"
#include "script/sandbox.h"
#include "script/scan.h"
#include "script/script.h"

/* One function that the author left behind. */
typedef struct fa_hook {
    int function; /* reference into Lua's registry */
    int line;
    int held;     /* outer variables besides _ENV */
    bool bounded; /* it ends by itself, as long as what it holds are no functions */
    /* Once it was called by name: what the author sees, where the values lie, their names in order.
     */
    int row, data, keys; /* references */
    fa_text *names;      /* what `keys` was made from; compared by address only */
    size_t count;
} fa_hook;

/* What there is only while the file is loaded. */
typedef struct fa_load {
    fa_arena *arena; /* of the sheet */
    fa_arena scratch;
    fa_sheet *sheet;
    fa_findings *findings;
    fa_scan *scan;
    int line;                  /* of the last word seen */
    size_t values, text_bytes; /* recorded so far */
    size_t values_here;        /* … of the sentence being read */
    int told;                  /* mistakes told by the running script */
} fa_load;

struct fa_script {
    fa_sandbox sandbox;
    fa_arena arena; /* the file's name, the hooks */
    fa_text file;
    fa_load *load; /* NULL once loaded */
    fa_hook *hooks;
    size_t hook_count;
    fa_hook *open;               /* whose row can be read */
    const fa_hook_input *inputs; /* of the call that runs; NULL outside */
    size_t input_count;
};

fa_script *fa_script_of(lua_State *L);

/* --- slots.c: our places in Lua's registry, and our marks on tables --- */

typedef enum fa_slot {
    FA_SLOT_LOAD_WORDS,    /* what the author sees while the file is loaded */
    FA_SLOT_SCORING_WORDS, /* … and while it scores */
    FA_SLOT_GLOBALS,       /* the author's _ENV: an empty table in front of one of the two */
    FA_SLOT_FINISH,        /* the function of words.lua that closes the file */
    FA_SLOT_COUNT
} fa_slot;

void l_slot_set(lua_State *L, fa_slot slot); /* pops the value */
void l_slot_push(lua_State *L, fa_slot slot);

/* Every table with a metatable carries one of ours, as no author can make one. */
typedef enum fa_mark {
    FA_MARK_NONE,
    FA_MARK_CONDITION,
    FA_MARK_BAND,
    FA_MARK_SENTENCE, /* item "x" without its { … } */
    FA_MARK_SUBJECT,  /* answer "x" without its relation */
    FA_MARK_ROW,      /* the answers of a call */
    FA_MARK_RECORD,   /* a record that a function shapes … */
    FA_MARK_SCORES,   /* … its scores by name */
    FA_MARK_SCORE,    /* … one of them */
    FA_MARK_PART,     /* … any other table in it */
    FA_MARK_OPEN,     /* … one in which what is not there is missing */
    FA_MARK_LIST,     /* a list, although it may be empty */
    FA_MARK_FOREIGN
} fa_mark;

fa_mark l_mark_of(lua_State *L, int index);  /* FA_MARK_NONE for what is no table, too */
void l_mark_set(lua_State *L, fa_mark mark); /* marks the metatable on top of the stack */
void l_push_marked_metatable(lua_State *L, fa_mark mark);

/* --- special.c: `missing`, and what stands for a mistake --- */

/* Light userdata, known by address. What is wrong takes whatever is done to it without a word, as
 * the mistake has been told. */
void l_push_missing(lua_State *L);
void l_push_wrong(lua_State *L);
bool fa_is_missing(lua_State *L, int index);
bool fa_is_wrong(lua_State *L, int index);
const char *fa_kind_name(lua_State *L, int index); /* "a text"; static */
void l_special_open(lua_State *L);      /* how these two behave, and texts, truths, functions */
void l_special_metatable(lua_State *L); /* … and the parts of sentences whose metatable is on top */

/* --- environment.c: the author's globals --- */

void l_environment_open(lua_State *L);
void l_environment_score(lua_State *L); /* from now on the scoring words */
void l_suggest_word(lua_State *L, fa_slot words, fa_text word, fa_text *best);

/* --- words.c: words.lua and conditions.lua, which fill the table on top of the stack --- */

void l_words_open(lua_State *L);
/* A mistake in the content, told once a line. Throws when there are too many. */
void l_complain(lua_State *L, const char *code, int line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* --- arithmetic.c, scoring.c: C words into the table on top of the stack --- */

void l_arithmetic_open(lua_State *L); /* abs, floor … and ipairs: there in both phases */
void l_scoring_open(lua_State *L);
double l_number(lua_State *L, int index, const char *word);
/* The length of the list at INDEX; anything but a short plain list is an error that names WORD. */
size_t l_list_length(lua_State *L, int index, const char *word);

/* --- read.c: what the author wrote as plain data --- */

/* The value at INDEX; FIELDS tells the lines of its parts, or is NULL. */
fa_value l_value_read(lua_State *L, int index, int line, const fa_scan_table *fields);
fa_value l_text_read(lua_State *L, int index, int line); /* a text, copied into the sheet's arena */
void *l_take(lua_State *L, fa_arena *arena, size_t count, size_t size);

/* --- payload_record.c, payload_read.c: a record for a function that shapes it, and what it returns
 * --- */

void l_payload_push(lua_State *L, const fa_value *record);
int l_payload_list(lua_State *L); /* list { … }: goes out as a list, although it may be empty */
/* The table at INDEX, in ARENA. FUNCTION (an index too) made it: its own words may stand in
 * messages, others may be a patient's. */
fa_value l_payload_read(lua_State *L, int index, int function, fa_arena *arena);

/* --- syntax.c: what Lua says of a text that is not Lua, in plain words --- */

void fa_syntax_complain(fa_findings *findings, fa_text source, fa_text message, int line);

/* --- hook.c --- */

int l_hook_add(lua_State *L, int index); /* the number of the function at INDEX */

#endif
