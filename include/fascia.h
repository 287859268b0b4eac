/* Fascia: scoring of clinical questionnaires that are written as Lua files.
 *
 * The straight line: open an engine, load an instrument, answer a response, score it, read the
 * result.
 *
 * Threads: an engine and everything made from it belong to one thread at a time; several threads
 * work side by side with one engine each. There is no global state.
 *
 * Ownership: a `T **out` is yours and has a function to free it; a `const T *` or `const char *`
 * that is returned is borrowed from the thing it was asked of. Free results and responses before
 * their instrument, instruments before their engine. Freeing NULL is harmless.
 *
 * Texts are UTF-8, end in NUL, and are copied where they are kept. */
#ifndef FASCIA_H
#define FASCIA_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define FASCIA_MUST_USE __attribute__((warn_unused_result))
#else
#define FASCIA_MUST_USE
#endif

typedef enum fascia_status {
    FASCIA_OK = 0,
    FASCIA_NO_MEMORY, /* an allocation was refused; nothing is half done */
    FASCIA_FILE,      /* a file could not be found or read */
    FASCIA_CONTENT,   /* the instrument has mistakes: ask fascia_instrument_finding */
    FASCIA_LIMIT,     /* a function of the instrument was stopped by its limit */
    FASCIA_USAGE      /* no such item, score, rule or policy */
} fascia_status;

/* What went wrong, filled by the call that returned a status other than FASCIA_OK. May be NULL. */
typedef struct fascia_error {
    fascia_status status;
    char message[1024]; /* one sentence: what, where, what to do */
} fascia_error;

typedef struct fascia_engine fascia_engine;
typedef struct fascia_instrument fascia_instrument;
typedef struct fascia_response fascia_response;
typedef struct fascia_result fascia_result;

/* "0.1.0" */
const char *fascia_version(void);

FASCIA_MUST_USE fascia_status fascia_engine_open(fascia_engine **out, fascia_error *error);
void fascia_engine_close(fascia_engine *engine);

/* Loads, checks and plans an instrument: the path of a Lua file (with a slash, or ending in .lua),
 * or the ID of a built-in one, such as "odi". What a battery includes is looked for beside its file
 * and among those built in. On FASCIA_CONTENT *OUT is set too, for its findings;
 * it cannot be scored and is freed like any other. */
FASCIA_MUST_USE fascia_status fascia_instrument_load(fascia_instrument **out, fascia_engine *engine,
                                                     const char *name, fascia_error *error);

/* The same from LENGTH bytes of SOURCE, which includes only what is built in; messages call it
 * NAME. */
FASCIA_MUST_USE fascia_status fascia_instrument_read(fascia_instrument **out, fascia_engine *engine,
                                                     const char *name, const char *source,
                                                     size_t length, fascia_error *error);
void fascia_instrument_free(fascia_instrument *instrument);

/* Finding number INDEX from 0, as "odi.lua:23: … [code]"; NULL behind the last. */
const char *fascia_instrument_finding(const fascia_instrument *instrument, size_t index);

/* NULL while the instrument has mistakes. */
const char *fascia_instrument_id(const fascia_instrument *instrument);
const char *fascia_instrument_version(const fascia_instrument *instrument);
const char *fascia_instrument_sha256(const fascia_instrument *instrument);

/* The ID of the item, score, rule or advice at INDEX from 0; NULL behind the last. In a battery
 * they are "odi.pain". */
const char *fascia_instrument_item(const fascia_instrument *instrument, size_t index);
const char *fascia_instrument_score(const fascia_instrument *instrument, size_t index);
const char *fascia_instrument_rule(const fascia_instrument *instrument, size_t index);
const char *fascia_instrument_advice(const fascia_instrument *instrument, size_t index);

/* An empty response: every item is blank. */
FASCIA_MUST_USE fascia_status fascia_response_new(fascia_response **out,
                                                  const fascia_instrument *instrument,
                                                  fascia_error *error);
void fascia_response_free(fascia_response *response);

/* Answers ITEM as an intake field would: "3", "yes", "2;3" for two ticks or for two answers that
 * both apply, "2024-03-31", "10 inch", words, or a reason that the item knows ("declined"); NULL or
 * "" leaves it blank. FASCIA_USAGE when there is no such item, FASCIA_CONTENT when TEXT is no
 * possible answer of it (the answer stays as it was). */
FASCIA_MUST_USE fascia_status fascia_response_answer(fascia_response *response, const char *item,
                                                     const char *text, fascia_error *error);

/* Scores RESPONSE, which may be changed and scored again. POLICY names a published way to treat
 * blanks that the instrument knows ("nine"); NULL takes each score's own. */
FASCIA_MUST_USE fascia_status fascia_response_score(fascia_result **out,
                                                    const fascia_response *response,
                                                    const char *policy, fascia_error *error);
void fascia_result_free(fascia_result *result);

/* One score of a result. Texts are borrowed from the result. */
typedef struct fascia_score {
    bool has_value;
    double value;       /* in the score's unit; rounded as the instrument says */
    const char *text;   /* the same as printed, such as "35.6"; "" without a value */
    const char *band;   /* its published label; NULL when there is none */
    unsigned answered;  /* inputs answered */
    unsigned of;        /* inputs there are */
    const char *reason; /* why there is no value; NULL when there is one */
    bool has_error;     /* of a score from an answer pattern: */
    double error;       /* its standard error, in the score's unit */
} fascia_score;

typedef enum fascia_verdict { FASCIA_NO, FASCIA_UNDECIDED, FASCIA_YES } fascia_verdict;

/* FASCIA_USAGE when the instrument has no such score. */
FASCIA_MUST_USE fascia_status fascia_result_score(const fascia_result *result, const char *score,
                                                  fascia_score *out, fascia_error *error);

/* FASCIA_USAGE when the instrument has no such rule. An unanswered question leaves a rule
 * undecided, never a silent no. */
FASCIA_MUST_USE fascia_status fascia_result_rule(const fascia_result *result, const char *rule,
                                                 fascia_verdict *out, fascia_error *error);

/* FASCIA_YES: the advice is given; FASCIA_UNDECIDED: withheld until an answer is there.
 * FASCIA_USAGE when the instrument has no such advice. It is not medical advice. */
FASCIA_MUST_USE fascia_status fascia_result_advice(const fascia_result *result, const char *advice,
                                                   fascia_verdict *out, fascia_error *error);

/* The policy that made the result: "default", or the name asked for. */
const char *fascia_result_policy(const fascia_result *result);

/* The calculation, in lines that a person can follow with a pencil. */
const char *fascia_result_explanation(const fascia_result *result);

#ifdef __cplusplus
}
#endif

#endif
