/* A plan in lines that a person can follow. */
#include "report/advice.h"

static void add_span(const fa_span *span, const char *before, const char *one, const char *many,
                     bool *first, fa_buffer *out)
{
    if (!span->given) return;
    if (!*first) fa_buffer_add_z(out, ", ");
    *first = false;
    bool same = fa_decimal_equal(span->from, span->to);
    fa_buffer_add_z(out, before);
    fa_decimal_add_to(out, span->from);
    if (!same) fa_buffer_add_z(out, " to ");
    if (!same) fa_decimal_add_to(out, span->to);
    fa_buffer_add_z(out, same && fa_decimal_equal(span->to, FA_DECIMAL_OF(1)) ? one : many);
}

/* "hold 2 to 5 minutes" for 120 to 300 seconds; anything between two minutes stays in seconds. */
static void add_hold(const fa_span *seconds, bool *first, fa_buffer *out)
{
    int64_t from = 0, to = 0;
    bool whole = seconds->given && fa_decimal_rescale(seconds->from, 0, &from) &&
                 fa_decimal_rescale(seconds->to, 0, &to) && from % 60 == 0 && to % 60 == 0;
    fa_span minutes = {whole, FA_DECIMAL_OF(from / 60), FA_DECIMAL_OF(to / 60)};
    if (whole)
        add_span(&minutes, "hold ", " minute", " minutes", first, out);
    else
        add_span(seconds, "hold ", " second", " seconds", first, out);
}

void fa_advice_dose(const fa_advice *advice, fa_buffer *out)
{
    bool first = true;
    bool often = advice->sessions.given || advice->per_week.given || advice->per_day.given;
    add_span(&advice->sessions, "", " session", " sessions", &first, out);
    add_span(&advice->per_week, "", " time a week", " times a week", &first, out);
    add_span(&advice->per_day, "", " time a day", " times a day", &first, out);
    add_span(&advice->minutes, "", often ? " minute each" : " minute",
             often ? " minutes each" : " minutes", &first, out);
    add_hold(&advice->hold_seconds, &first, out);
    add_span(&advice->sets, "", " set", " sets", &first, out);
    bool of_sets = advice->sets.given && advice->repetitions.given;
    if (of_sets) fa_buffer_add_z(out, " of ");
    first = first || of_sets;
    add_span(&advice->repetitions, "", " repetition", " repetitions", &first, out);
}

void fa_advice_learn(const fa_advice *advice, fa_buffer *out)
{
    if (!advice->learn_first) return;
    fa_buffer_add_z(out, "Learn it from a professional before doing it alone");
    fa_buffer_add_z(out, advice->learn_how.length > 0 ? ": " : ".");
    fa_buffer_add(out, advice->learn_how);
}

static void add_line(fa_buffer *out, const char *name, fa_text text)
{
    if (text.length == 0) return;
    fa_buffer_add_z(out, "    ");
    fa_buffer_add_z(out, name);
    fa_buffer_add(out, text);
    fa_buffer_add_byte(out, '\n');
}

void fa_advice_add(const fa_advice *advice, fa_buffer *out)
{
    fa_buffer line = {0};
    add_line(out, "", advice->title);
    fa_advice_dose(advice, &line);
    add_line(out, "dose: ", fa_buffer_text(&line));
    out->failed = out->failed || line.failed;
    fa_buffer_reset(&line);
    fa_advice_learn(advice, &line);
    add_line(out, "", fa_buffer_text(&line));
    for (size_t i = 0; i < advice->step_count; i++) {
        fa_buffer_add_format(out, "    %zu. ", i + 1);
        fa_buffer_add(out, advice->steps[i]);
        fa_buffer_add_byte(out, '\n');
    }
    for (size_t i = 0; i < advice->stop_count; i++)
        add_line(out, "stop if: ", advice->stop_if[i]);
    add_line(out, "source: ", advice->source);
    add_line(out, "", FA_TEXT(FA_ADVICE_NOTICE));
    fa_buffer_close(&line, out);
}
