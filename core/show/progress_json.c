/* The courses of a subject as JSON. */
#include "archive/written.h"
#include "format/json_members.h"
#include "show/instrument_json.h"
#include "show/progress_print.h"

static void add_null(fa_buffer *out, const char *key)
{
    fa_member_key(out, key);
    fa_buffer_add_z(out, "null");
}

static void add_text(fa_buffer *out, const char *key, fa_text text)
{
    if (text.length > 0) fa_member_text(out, key, text);
    if (text.length == 0) add_null(out, key);
}

static void add_decimal(fa_buffer *out, const char *key, bool given, fa_decimal value)
{
    if (given) fa_member_decimal(out, key, value);
    if (!given) add_null(out, key);
}

static void add_truth(fa_buffer *out, const char *key, fa_truth truth)
{
    if (truth == FA_UNDECIDED) add_null(out, key);
    if (truth != FA_UNDECIDED) fa_member_truth(out, key, truth == FA_YES);
}

static void add_id(fa_buffer *out, const unsigned char id[FA_ID_SIZE])
{
    fa_member_key(out, "record");
    fa_buffer_add_byte(out, '"');
    fa_written_id(out, id);
    fa_buffer_add_byte(out, '"');
}

static void add_differs(fa_buffer *out, unsigned marks)
{
    static const char *const names[] = {"version", "file", "policy", "bands"};
    fa_member_begin(out, "differs", '[');
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (marks >> i & 1) fa_member_text_element(out, fa_text_of(names[i]));
    fa_member_end(out, ']');
}

static void add_reason(fa_buffer *out, const fa_course_point *point)
{
    if (point->has_value) return;
    fa_member_begin(out, "missing", '{');
    fa_member_text(out, "code", fa_text_of(point->reason));
    fa_member_text(out, "words", fa_text_of(point->words));
    fa_member_text_if(out, "detail", point->detail);
    fa_member_end(out, '}');
}

/* The first index that there is; RELIABLE says whether any of them is. */
static void add_index(fa_buffer *out, const fa_score *score, const fa_difference *change)
{
    fa_decimal index = {0};
    bool given = false;
    for (size_t i = 0; i < score->change_count && !given; i++)
        given = score->changes[i].kind == FA_CHANGE_RELIABILITY &&
                fa_difference_index(change, &score->changes[i], &index);
    add_decimal(out, "rci", given, index);
    add_truth(out, "reliable", fa_difference_reaches_any(change, score, FA_CHANGE_RELIABILITY));
}

/* One a threshold, in the order of "thresholds". */
static void add_reached(fa_buffer *out, const fa_score *score, const fa_difference *change)
{
    static const char *const words[] = {
        [FA_NO] = "false", [FA_UNDECIDED] = "null", [FA_YES] = "true"};
    fa_member_begin(out, "reached", '[');
    for (size_t i = 0; i < score->change_count; i++) {
        fa_member_separate(out);
        fa_buffer_add_z(out, words[fa_difference_reaches(change, &score->changes[i])]);
    }
    fa_member_end(out, ']');
}

/* Of a point that is held against no baseline all is null: its zeroed change is not judged. */
static void add_change(fa_buffer *out, const fa_score *score, const fa_course_point *point)
{
    const fa_difference *change = &point->change;
    add_decimal(out, "change", change->has_points, change->points);
    add_decimal(out, "change_percent", change->has_percent, change->percent);
    add_truth(out, "detectable", fa_difference_reaches_any(change, score, FA_CHANGE_DETECTABLE));
    add_truth(out, "important", fa_difference_reaches_any(change, score, FA_CHANGE_IMPORTANT));
    add_truth(out, "worse", fa_difference_reaches_any(change, score, FA_CHANGE_WORSE));
    add_index(out, score, change);
    add_truth(out, "responder_30", fa_difference_responds(change, 30));
    add_truth(out, "responder_50", fa_difference_responds(change, 50));
    add_reached(out, score, change);
    add_differs(out, point->marks);
}

/* Which record it is, as members of the object that is open. */
static void add_record(fa_buffer *out, const fa_course_record *record)
{
    add_text(out, "date", record->kept.key.date);
    add_text(out, "event", record->kept.key.event);
    add_text(out, "instance", record->kept.key.instance);
    add_id(out, record->kept.id);
    fa_member_integer(out, "version", record->kept.version);
}

static void add_value(fa_buffer *out, const fa_course_point *point)
{
    add_record(out, point->record);
    add_decimal(out, "value", point->has_value, point->value);
    add_text(out, "band", point->band);
    add_reason(out, point);
}

static void add_points(fa_buffer *out, const fa_course *course, const fa_course_score *made)
{
    static const char *const roles[] = {[FA_POINT_BASELINE] = "baseline",
                                        [FA_POINT_FOLLOW_UP] = "follow-up",
                                        [FA_POINT_GAP] = "gap",
                                        [FA_POINT_UNDATED] = "undated"};
    fa_member_begin(out, "points", '[');
    for (size_t i = 0; i < course->count; i++) {
        const fa_course_point *point = &made->points[i];
        if (point->role == FA_POINT_BASELINE) continue;
        fa_member_begin(out, NULL, '{');
        fa_member_text(out, "role", fa_text_of(roles[point->role]));
        add_value(out, point);
        add_change(out, made->score, point);
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
}

static void add_baseline(fa_buffer *out, const fa_course_score *made)
{
    if (made->baseline == NULL) {
        add_null(out, "baseline");
        return;
    }
    fa_member_begin(out, "baseline", '{');
    add_value(out, made->baseline);
    fa_member_end(out, '}');
}

static void add_score(fa_buffer *out, const fa_course *course, const fa_course_score *made)
{
    const fa_score *score = made->score;
    static const char *const ways[] = {"lower", "", "higher"};
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "id", score->id);
    fa_member_text(out, "title", score->title);
    add_text(out, "unit", score->unit);
    add_text(out, "better", fa_text_of(ways[score->better + 1]));
    add_baseline(out, made);
    add_points(out, course, made);
    fa_member_begin(out, "thresholds", '[');
    for (size_t i = 0; i < score->change_count; i++)
        fa_show_json_add_change(out, &score->changes[i]);
    fa_member_end(out, ']');
    fa_member_end(out, '}');
}

static void add_records(fa_buffer *out, const fa_course *course)
{
    fa_member_begin(out, "records", '[');
    for (size_t i = 0; i < course->count; i++) {
        const fa_course_record *record = &course->records[i];
        fa_member_begin(out, NULL, '{');
        add_record(out, record);
        fa_member_text(out, "instrument_version", record->scoring->version);
        fa_member_text(out, "sha256", record->scoring->sha256);
        add_text(out, "policy", record->scoring->policy);
        add_text(out, "bands", record->scoring->bands);
        add_text(out, "level", record->result.level);
        fa_member_end(out, '}');
    }
    fa_member_end(out, ']');
}

static void add_course(fa_buffer *out, const fa_course *course)
{
    fa_member_begin(out, NULL, '{');
    fa_member_text(out, "instrument", course->instrument);
    fa_member_text(out, "version", course->newest->version);
    fa_member_begin(out, "scores", '[');
    for (size_t i = 0; i < course->score_count; i++)
        add_score(out, course, &course->scores[i]);
    fa_member_end(out, ']');
    add_records(out, course);
    fa_member_begin(out, "dropped", '[');
    for (size_t i = 0; i < course->dropped_count; i++)
        fa_member_text_element(out, course->dropped[i]);
    fa_member_end(out, ']');
    fa_member_end(out, '}');
}

void fa_progress_json_add(fa_buffer *out, const fa_progress *progress, fa_text subject)
{
    fa_member_begin(out, NULL, '{');
    fa_member_integer(out, "format", 1);
    fa_member_text(out, "subject", subject);
    fa_member_begin(out, "courses", '[');
    for (size_t i = 0; i < progress->count; i++)
        add_course(out, &progress->courses[i]);
    fa_member_end(out, ']');
    fa_member_end(out, '}');
    fa_buffer_add_byte(out, '\n');
}
