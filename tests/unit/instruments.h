/* Small instruments from text, and sheets of answers to them, for the tests of what scores. */
#ifndef UNIT_INSTRUMENTS_H
#define UNIT_INSTRUMENTS_H

#include "engine/answer.h"
#include "engine/run.h"
#include "fascia.h"
#include "language/language.h"
#include "proof/check.h"
#include "proof/reach.h"
#include "script/script.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define HEAD "instrument 'test' { title = 'Test', version = '1', language = 'en' }\n"

/* ---- through the public API ---- */

typedef struct sheet {
    fascia_engine *engine;
    fascia_instrument *instrument;
    fascia_response *response;
    fascia_result *result;
} sheet;

static inline void sheet_score(sheet *the_sheet, const char *policy)
{
    fascia_error error = {0};
    fascia_result_free(the_sheet->result);
    the_sheet->result = NULL;
    if (fascia_response_score(&the_sheet->result, the_sheet->response, policy, &error) != FASCIA_OK)
        fail_msg("%s", error.message);
}

static inline void sheet_open(sheet *the_sheet, const char *source)
{
    fascia_error error = {0};
    *the_sheet = (sheet){0};
    assert_int_equal(fascia_engine_open(&the_sheet->engine, &error), FASCIA_OK);
    fascia_status status = fascia_instrument_read(&the_sheet->instrument, the_sheet->engine, "test",
                                                  source, strlen(source), &error);
    for (size_t i = 0; fascia_instrument_finding(the_sheet->instrument, i) != NULL; i++)
        print_error("%s\n", fascia_instrument_finding(the_sheet->instrument, i));
    assert_int_equal(status, FASCIA_OK);
    status = fascia_response_new(&the_sheet->response, the_sheet->instrument, &error);
    assert_int_equal(status, FASCIA_OK);
}

static inline void sheet_close(sheet *the_sheet)
{
    fascia_result_free(the_sheet->result);
    fascia_response_free(the_sheet->response);
    fascia_instrument_free(the_sheet->instrument);
    fascia_engine_close(the_sheet->engine);
}

/* ANSWERS: one text an item, in the instrument's order, divided by blanks; _ leaves an item blank.
 */
static inline void sheet_answer(sheet *the_sheet, const char *answers)
{
    fascia_error error = {0};
    for (size_t i = 0; fascia_instrument_item(the_sheet->instrument, i) != NULL; i++) {
        char word[64] = "";
        size_t length = strcspn(answers, " ");
        assert_in_range(length, 1, sizeof word - 1);
        memcpy(word, answers, length);
        answers += length + (answers[length] == ' ');
        if (strcmp(word, "_") == 0) word[0] = '\0';
        const char *item = fascia_instrument_item(the_sheet->instrument, i);
        if (fascia_response_answer(the_sheet->response, item, word, &error) != FASCIA_OK)
            fail_msg("%s: %s", item, error.message);
    }
    assert_string_equal(answers, "");
    sheet_score(the_sheet, NULL);
}

static inline fascia_score sheet_get(const sheet *the_sheet, const char *score)
{
    fascia_score got;
    fascia_error error = {0};
    if (fascia_result_score(the_sheet->result, score, &got, &error) != FASCIA_OK)
        fail_msg("%s", error.message);
    return got;
}

static inline fascia_verdict sheet_rule(const sheet *the_sheet, const char *rule)
{
    fascia_verdict verdict;
    fascia_error error = {0};
    if (fascia_result_rule(the_sheet->result, rule, &verdict, &error) != FASCIA_OK)
        fail_msg("%s", error.message);
    return verdict;
}

/* The score as printed, "" without a value, and its band ("" for none). */
#define assert_score(the_sheet, score, expected, expected_band)                                    \
    do {                                                                                           \
        fascia_score got_ = sheet_get((the_sheet), (score));                                       \
        assert_string_equal(got_.text, (expected));                                                \
        assert_string_equal(got_.band ? got_.band : "", (expected_band));                          \
    } while (0)

/* ---- inside, without the check ---- */

typedef struct inside {
    fa_arena arena;
    fa_findings findings;
    fa_instrument *instrument;
    fa_script *script;
    fa_plan *plan;
} inside;

static inline void inside_open(inside *in, const char *source, fa_selection selection)
{
    fa_error error = {0};
    fa_sheet read;
    *in = (inside){0};
    in->findings = (fa_findings){.arena = &in->arena};
    fa_status status = fa_script_open(&in->script, FA_TEXT("test"), fa_text_of(source), &in->arena,
                                      &read, &in->findings, &error);
    assert_int_equal(status, FA_OK);
    status = fa_language_read(&in->instrument, &read, NULL, 0, &in->arena, &in->findings);
    assert_int_equal(status, FA_OK);
    for (const fa_finding *finding = in->findings.first; finding; finding = finding->next)
        print_error("test:%d: %.*s\n", finding->line, FA_TEXT_ARG(finding->sentence));
    assert_int_equal(in->findings.mistakes, 0);
    status = fa_plan_make(&in->plan, in->instrument, selection, &in->arena);
    assert_int_equal(status, FA_OK);
}

static inline void inside_close(inside *in)
{
    fa_script_free(in->script);
    fa_arena_clear(&in->arena);
}

#endif
