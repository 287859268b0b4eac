/* A change in words: which way it goes, and which published figures it reaches. */
#include "show/progress_print.h"
#include "show/sheet.h"

#include <string.h>

void fa_progress_number_add(fa_buffer *out, fa_decimal value, bool is_signed)
{
    char text[FA_DECIMAL_TEXT];
    fa_text number = {text, fa_decimal_print(value, text)};
    bool negative = text[0] == '-';
    if (negative) fa_buffer_add_z(out, "−");
    if (!negative && is_signed && value.units > 0) fa_buffer_add_byte(out, '+');
    if (negative) number = (fa_text){text + 1, number.length - 1};
    fa_buffer_add(out, number);
}

/* Another thing to say of the point. */
static void begin(fa_buffer *out, size_t start)
{
    if (out->length > start) fa_buffer_add_z(out, "; ");
}

static void add_part(fa_buffer *out, bool given, const char *before, fa_decimal value,
                     const char *after, bool *first)
{
    if (!given) return;
    if (!*first) fa_buffer_add_z(out, " or ");
    *first = false;
    fa_buffer_add_z(out, before);
    fa_progress_number_add(out, value, false);
    fa_buffer_add_z(out, after);
}

/* "the important change (10 points or 30 %) [2]" */
static void add_figure(fa_buffer *out, const fa_score *score, const fa_change *figure,
                       size_t number)
{
    static const char *const names[] = {
        [FA_CHANGE_DETECTABLE] = "the detectable change (",
        [FA_CHANGE_IMPORTANT] = "the important change (",
        [FA_CHANGE_WORSE] = "the worsening that matters (",
        [FA_CHANGE_RELIABILITY] = "",
    };
    bool first = !figure->has_points;
    fa_buffer_add_z(out, names[figure->kind]);
    if (figure->has_points) fa_show_words_add_points(out, score, figure->points);
    add_part(out, figure->has_percent, "", figure->percent, " %", &first);
    add_part(out, figure->has_final, figure->final_above ? "ending above " : "ending below ",
             figure->final, "", &first);
    fa_buffer_add_format(out, ") [%zu]", number);
}

static void add_reliable(fa_buffer *out, const fa_difference *change, const fa_change *figure,
                         size_t number, size_t start)
{
    fa_decimal index;
    if (!fa_difference_index(change, figure, &index)) return;
    bool reliable = fa_difference_reaches(change, figure) == FA_YES;
    begin(out, start);
    fa_buffer_add_z(out, reliable ? "reliable: its change index is "
                                  : "not reliable: its change "
                                    "index is ");
    fa_progress_number_add(out, index, true);
    fa_buffer_add_format(out, " [%zu]", number);
}

/* An improvement is held against no worsening, and a worsening against no improvement. */
static bool is_asked(const fa_difference *change, fa_change_kind kind)
{
    if (kind == FA_CHANGE_IMPORTANT) return change->way > 0;
    return kind != FA_CHANGE_WORSE || change->way < 0;
}

/* All figures of KIND that come out as WANTED, after WORDS. */
static void add_figures(fa_buffer *out, const fa_score *score, const fa_difference *change,
                        fa_truth wanted, const char *words, size_t start)
{
    bool first = true;
    for (size_t i = 0; i < score->change_count; i++) {
        const fa_change *figure = &score->changes[i];
        if (figure->kind == FA_CHANGE_RELIABILITY || !is_asked(change, figure->kind)) continue;
        if (fa_difference_reaches(change, figure) != wanted) continue;
        if (first) begin(out, start);
        fa_buffer_add_z(out, first ? words : wanted == FA_NO ? " or " : " and ");
        add_figure(out, score, figure, i + 1);
        first = false;
    }
}

static void add_responder(fa_buffer *out, const fa_difference *change, size_t start)
{
    fa_truth third = fa_difference_responds(change, 30), half = fa_difference_responds(change, 50);
    if (change->way < 0 && third != FA_UNDECIDED) return; /* who got worse was not asked */
    begin(out, start);
    if (third == FA_UNDECIDED) {
        fa_buffer_add_z(out, "the baseline is 0, so there is no percentage");
        return;
    }
    if (third == FA_NO) fa_buffer_add_z(out, "no responder at 30 %");
    if (third == FA_YES) fa_buffer_add_z(out, "responder at 30 %");
    if (third == FA_YES) fa_buffer_add_z(out, half == FA_YES ? " and at 50 %" : ", not at 50 %");
}

static void add_judgement(fa_buffer *out, const fa_score *score, const fa_difference *change,
                          size_t start)
{
    static const char *const ways[] = {"worse", "no change", "better"};
    if (!change->has_points) fa_buffer_add_z(out, "the numbers are too large to compare");
    if (!change->has_points || change->better == 0) return;
    fa_buffer_add_z(out, ways[change->way + 1]);
    if (change->way == 0) return;
    add_figures(out, score, change, FA_YES, "reaches ", start);
    add_figures(out, score, change, FA_NO, "does not reach ", start);
    add_figures(out, score, change, FA_UNDECIDED, "cannot be held against ", start);
    for (size_t i = 0; i < score->change_count; i++)
        if (score->changes[i].kind == FA_CHANGE_RELIABILITY)
            add_reliable(out, change, &score->changes[i], i + 1, start);
    add_responder(out, change, start);
}

static void add_name(fa_buffer *out, fa_text name)
{
    if (name.length == 0) fa_buffer_add_z(out, "its own");
    if (name.length > 0) fa_buffer_add_byte(out, '\'');
    fa_buffer_add(out, name);
    if (name.length > 0) fa_buffer_add_byte(out, '\'');
}

/* "version 1.1.0 against 1.0.0" */
static void add_marks(fa_buffer *out, const fa_course_point *point, const fa_scoring *first,
                      size_t start)
{
    const fa_scoring *later = point->record->scoring;
    if (point->marks == 0) return;
    begin(out, start);
    fa_buffer_add_z(out, "compare with care:");
    const char *between = " ";
    if (point->marks & FA_MARK_VERSION) {
        fa_buffer_add_format(out, "%sinstrument %.*s, the baseline %.*s", between,
                             FA_TEXT_ARG(later->version), FA_TEXT_ARG(first->version));
        between = ", ";
    }
    if (point->marks & FA_MARK_FILE) {
        fa_buffer_add_format(out, "%sanother file under the same version", between);
        between = ", ";
    }
    if (point->marks & FA_MARK_POLICY) {
        fa_buffer_add_format(out, "%sblanks by policy ", between);
        add_name(out, later->policy);
        fa_buffer_add_z(out, ", the baseline by ");
        add_name(out, first->policy);
        between = ", ";
    }
    if (point->marks & FA_MARK_BANDS) fa_buffer_add_format(out, "%sanother set of bands", between);
}

static void add_reason(fa_buffer *out, const fa_course_point *point, size_t start)
{
    if (point->has_value) return;
    begin(out, start);
    fa_buffer_add_z(out, point->words);
    if (point->detail.length > 0) fa_buffer_add_z(out, ": ");
    fa_buffer_add(out, point->detail);
}

void fa_progress_meaning_add(fa_buffer *out, const fa_course_score *course,
                             const fa_course_point *point)
{
    size_t start = out->length;
    if (point->role == FA_POINT_UNDATED)
        fa_buffer_add_z(out, "not judged: nothing says when it was");
    add_reason(out, point, start);
    if (point->role != FA_POINT_FOLLOW_UP) return;
    add_judgement(out, course->score, &point->change, start);
    add_marks(out, point, course->baseline->record->scoring, start);
}
