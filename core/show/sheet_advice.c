/* The advice of an instrument in words: when it is given, and the plan with its dose. */
#include <stdio.h>

#include "report/advice.h"
#include "show/condition_words.h"
#include "show/sheet.h"
#include "show/words.h"

static void add_sentence(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length == 0) return;
    fa_words_add_blanks(out, 4);
    fa_buffer_add_z(out, name);
    fa_words_add_wrapped(out, text, 4 + fa_words_width(fa_text_of(name)), 6);
}

static void add_condition(fa_buffer *out, const char *name, const fa_instrument *instrument,
                          const fa_condition *when)
{
    fa_buffer words = {0};
    fa_condition_words_add(&words, instrument, when);
    add_sentence(out, name, fa_buffer_text(&words));
    fa_buffer_close(&words, out);
}

static void add_withholds(fa_buffer *out, const fa_instrument *instrument, size_t index)
{
    for (size_t i = 0; i < instrument->withhold_count; i++) {
        const fa_withhold *withhold = &instrument->withholds[i];
        if (!fa_withhold_has(withhold, index)) continue;
        add_condition(out, "withheld when ", instrument, &withhold->when);
        add_sentence(out, "  source: ", withhold->source);
    }
}

static void add_advice(fa_buffer *out, const fa_instrument *instrument, size_t index)
{
    const fa_advice *advice = &instrument->advice[index];
    fa_buffer line = {0};
    fa_buffer_add(&line, advice->id);
    fa_buffer_add_z(&line, ": ");
    fa_buffer_add(&line, advice->title);
    fa_buffer_add_z(out, "  ");
    fa_words_add_wrapped(out, fa_buffer_text(&line), 2, 4);
    if (advice->has_when)
        add_condition(out, "when ", instrument, &advice->when);
    else
        add_sentence(out, "", FA_TEXT("always"));
    if (advice->has_unless) add_condition(out, "unless ", instrument, &advice->unless);
    add_withholds(out, instrument, index);
    out->failed = out->failed || line.failed;
    fa_buffer_reset(&line);
    fa_advice_dose(advice, &line);
    add_sentence(out, "dose: ", fa_buffer_text(&line));
    out->failed = out->failed || line.failed;
    fa_buffer_reset(&line);
    fa_advice_learn(advice, &line);
    add_sentence(out, "", fa_buffer_text(&line));
    fa_buffer_close(&line, out);
    for (size_t i = 0; i < advice->step_count; i++) {
        char number[32];
        (void)snprintf(number, sizeof number, "%zu. ", i + 1);
        add_sentence(out, number, advice->steps[i]);
    }
    for (size_t i = 0; i < advice->stop_count; i++)
        add_sentence(out, "stop if: ", advice->stop_if[i]);
    add_sentence(out, "source: ", advice->source);
}

void fa_show_words_add_advice(fa_buffer *out, const fa_instrument *instrument)
{
    if (instrument->advice_count == 0) return;
    fa_buffer_add_z(out, "\nAdvice\n");
    for (size_t i = 0; i < instrument->advice_count; i++)
        add_advice(out, instrument, i);
    fa_words_add_blanks(out, 2);
    fa_words_add_wrapped(out, FA_TEXT(FA_ADVICE_NOTICE), 2, 2);
}
