/* A course as a table that fits a screen. */
#include "show/progress_print.h"
#include "show/sheet.h"
#include "show/words.h"

enum { DATE, EVENT, INSTANCE, VALUE, BAND, LEVEL, CHANGE, PERCENT, COLUMNS };

static const char *const heads[COLUMNS] = {"date", "event", "instance", "value",
                                           "band", "level", "change",   "% of baseline"};

/* A table that is written twice: once to measure it. */
typedef struct table {
    size_t widths[COLUMNS];
    fa_buffer cell;
} table;

static bool is_number(int column)
{
    return column == VALUE || column == CHANGE || column == PERCENT;
}

/* Names come from an intake: none may break the line. */
static void add_plain(fa_buffer *out, fa_text text)
{
    for (size_t i = 0; i < text.length; i++)
        fa_buffer_add_byte(out, (unsigned char)text.bytes[i] < ' ' ? ' ' : text.bytes[i]);
}

static void add_value(fa_buffer *out, const fa_course_point *point)
{
    if (point->has_value) fa_progress_number_add(out, point->value, false);
    if (!point->has_value) fa_buffer_add_z(out, "–");
}

static void add_change(fa_buffer *out, const fa_course_point *point)
{
    if (point->role == FA_POINT_BASELINE) fa_buffer_add_z(out, "baseline");
    if (point->role != FA_POINT_FOLLOW_UP) return;
    if (point->change.has_points) fa_progress_number_add(out, point->change.points, true);
    if (!point->change.has_points) fa_buffer_add_z(out, "–");
}

static void add_percent(fa_buffer *out, const fa_course_point *point)
{
    if (point->role != FA_POINT_FOLLOW_UP) return;
    const fa_difference *change = &point->change;
    if (change->has_percent) fa_progress_number_add(out, change->percent, true);
    if (change->has_percent && change->percent.units % 10 == 0) fa_buffer_add_z(out, ".0");
    fa_buffer_add_z(out, change->has_percent ? " %" : "–");
}

/* POINT NULL: a course without scores, of which only dates and levels are shown. */
static void add_cell(fa_buffer *out, const fa_course_record *record, const fa_course_point *point,
                     int column)
{
    const fa_record_key *key = &record->kept.key;
    if (column == DATE && key->date.length == 0) fa_buffer_add_z(out, "no date");
    if (column == DATE) add_plain(out, key->date);
    if (column == EVENT) add_plain(out, key->event);
    if (column == INSTANCE) add_plain(out, key->instance);
    if (column == LEVEL) add_plain(out, record->result.level);
    if (point == NULL) return;
    if (column == VALUE) add_value(out, point);
    if (column == BAND) add_plain(out, point->band);
    if (column == CHANGE) add_change(out, point);
    if (column == PERCENT) add_percent(out, point);
}

static void measure(table *shown, const fa_course *course, const fa_course_score *score)
{
    for (int column = 0; column < COLUMNS; column++) {
        size_t width = 0;
        for (size_t i = 0; i < course->count; i++) {
            fa_buffer_reset(&shown->cell);
            add_cell(&shown->cell, &course->records[i], score ? &score->points[i] : NULL, column);
            size_t taken = fa_words_width(fa_buffer_text(&shown->cell));
            if (taken > width) width = taken;
        }
        size_t head = fa_words_width(fa_text_of(heads[column]));
        shown->widths[column] = width > 0 && head > width ? head : width;
    }
}

/* RECORD NULL: the heads. */
static void add_row(fa_buffer *out, table *shown, const fa_course_record *record,
                    const fa_course_point *point)
{
    fa_buffer *cell = &shown->cell;
    for (int column = 0; column < COLUMNS; column++) {
        size_t width = shown->widths[column];
        if (width == 0) continue;
        fa_buffer_reset(cell);
        if (record == NULL) fa_buffer_add_z(cell, heads[column]);
        if (record != NULL) add_cell(cell, record, point, column);
        out->failed = out->failed || cell->failed;
        fa_words_add_blanks(out, column == DATE ? 4 : 2);
        fa_text text = fa_buffer_text(cell);
        if (is_number(column)) fa_words_add_blanks(out, width - fa_words_width(text));
        fa_words_add_padded(out, text, is_number(column) ? 0 : width);
    }
    while (out->length > 0 && out->bytes[out->length - 1] == ' ')
        out->length--;
    fa_buffer_add_byte(out, '\n');
}

static void add_rows(fa_buffer *out, const fa_course *course, const fa_course_score *score)
{
    table shown = {0};
    fa_buffer meaning = {0};
    measure(&shown, course, score);
    add_row(out, &shown, NULL, NULL);
    for (size_t i = 0; i < course->count; i++) {
        add_row(out, &shown, &course->records[i], score ? &score->points[i] : NULL);
        if (score == NULL) continue;
        fa_buffer_reset(&meaning);
        fa_progress_meaning_add(&meaning, score, &score->points[i]);
        out->failed = out->failed || meaning.failed;
        if (meaning.length == 0) continue;
        fa_words_add_blanks(out, 6);
        fa_words_add_wrapped(out, fa_buffer_text(&meaning), 6, 6);
    }
    fa_buffer_close(&meaning, out);
    fa_buffer_close(&shown.cell, out);
}

/* One line or more, indented, of what LINE holds; empties it. */
static void add_line(fa_buffer *out, fa_buffer *line, size_t indent, size_t further)
{
    out->failed = out->failed || line->failed;
    fa_words_add_blanks(out, indent);
    fa_words_add_wrapped(out, fa_buffer_text(line), indent, further);
    fa_buffer_reset(line);
}

/* "index: Disability; unit %; lower is better" */
static void add_title(fa_buffer *line, const fa_score *score)
{
    fa_buffer_add(line, score->id);
    fa_buffer_add_z(line, ": ");
    fa_buffer_add(line, score->title);
    if (score->unit.length > 0) fa_buffer_add_z(line, "; unit ");
    fa_buffer_add(line, score->unit);
    if (score->better < 0) fa_buffer_add_z(line, "; lower is better");
    if (score->better > 0) fa_buffer_add_z(line, "; higher is better");
}

static void add_score(fa_buffer *out, const fa_course *course, const fa_course_score *made)
{
    const fa_score *score = made->score;
    fa_buffer line = {0};
    fa_buffer_add_byte(out, '\n');
    add_title(&line, score);
    add_line(out, &line, 2, 4);
    add_rows(out, course, made);
    if (made->baseline == NULL) fa_buffer_add_z(&line, "no record has a date and a value");
    if (made->baseline == NULL) add_line(out, &line, 4, 4);
    if (score->better == 0)
        fa_buffer_add_z(&line, "the instrument does not say which way is "
                               "better: changes are not judged");
    if (score->better == 0) add_line(out, &line, 4, 4);
    if (score->change_count == 0 && score->better != 0)
        fa_buffer_add_z(&line, "the instrument does not say how much change can be detected or "
                               "matters");
    if (line.length > 0) add_line(out, &line, 4, 4);
    for (size_t i = 0; i < score->change_count && score->better != 0; i++) {
        fa_buffer_add_format(&line, "[%zu] ", i + 1);
        fa_show_words_add_change(&line, score, &score->changes[i]);
        add_line(out, &line, 4, 8);
    }
    fa_buffer_close(&line, out);
}

static void add_remarks(fa_buffer *out, const fa_course *course)
{
    fa_buffer line = {0};
    if (course->marks & (FA_MARK_VERSION | FA_MARK_FILE | FA_MARK_POLICY)) {
        fa_buffer_add_z(&line, "Warning: scores of different versions or policies are compared; a "
                               "change may come from the scoring.");
        fa_buffer_add_byte(out, '\n');
        add_line(out, &line, 2, 4);
    }
    for (size_t i = 0; i < course->dropped_count; i++) {
        fa_buffer_add_format(&line, "%s", i == 0 ? "Earlier records also hold " : ", ");
        fa_buffer_add(&line, course->dropped[i]);
    }
    if (course->dropped_count > 0) {
        fa_buffer_add_format(&line, ", which version %.*s does not have: not shown.",
                             FA_TEXT_ARG(course->newest->version));
        fa_buffer_add_byte(out, '\n');
        add_line(out, &line, 2, 4);
    }
    fa_buffer_close(&line, out);
}

static void add_course(fa_buffer *out, const fa_course *course)
{
    fa_buffer line = {0};
    fa_buffer_add_byte(out, '\n');
    fa_buffer_add(&line, course->edition->title);
    fa_buffer_add_format(&line, " (%.*s %.*s)", FA_TEXT_ARG(course->instrument),
                         FA_TEXT_ARG(course->newest->version));
    add_line(out, &line, 0, 2);
    if (course->score_count == 0) fa_buffer_add_z(out, "\n  no scores\n");
    if (course->score_count == 0) add_rows(out, course, NULL);
    for (size_t i = 0; i < course->score_count; i++)
        add_score(out, course, &course->scores[i]);
    add_remarks(out, course);
    fa_buffer_close(&line, out);
}

void fa_progress_words_add(fa_buffer *out, const fa_progress *progress, fa_text subject)
{
    fa_buffer_add_z(out, "Course of ");
    add_plain(out, subject);
    fa_buffer_add_byte(out, '\n');
    for (size_t i = 0; i < progress->count; i++)
        add_course(out, &progress->courses[i]);
}
