/* Each score's values one after the other, the first as the baseline of the later. */
#include "archive/course.h"

#include "report/reason.h"

/* Why the score has no value, as the record's findings say. */
static void find_reason(const fa_score *score, const fa_stored_result *result, fa_course_point *to)
{
    fa_text detail;
    const fa_stored_finding *finding = fa_stored_reason(result, score->id, &detail);
    to->reason = "not-said";
    to->words = "why is not kept";
    for (int state = FA_TOO_FEW; finding != NULL && state <= FA_NO_ENTRY; state++) {
        const char *code = fa_state_code(score, (fa_score_state)state);
        if (!fa_text_equal(finding->code, fa_text_of(code))) continue;
        to->reason = code;
        to->words = fa_state_words(score, (fa_score_state)state);
        if (!fa_text_equal(detail, fa_text_of(to->words))) to->detail = detail;
        return;
    }
}

static unsigned marks_of(const fa_scoring *baseline, const fa_scoring *later)
{
    bool version = !fa_text_equal(baseline->version, later->version);
    bool file = !fa_text_equal(baseline->sha256, later->sha256);
    unsigned marks = 0;
    if (version) marks |= FA_MARK_VERSION;
    if (file && !version) marks |= FA_MARK_FILE;
    if (!fa_text_equal(baseline->policy, later->policy)) marks |= FA_MARK_POLICY;
    if (!fa_text_equal(baseline->bands, later->bands)) marks |= FA_MARK_BANDS;
    return marks;
}

static fa_status read_value(fa_course_point *point, const fa_score *score, fa_error *error)
{
    const fa_course_record *record = point->record;
    const fa_stored_score *stored = fa_stored_score_find(&record->result, score->id);
    if (stored == NULL) {
        point->reason = "no-such-score";
        point->words = "its version of the instrument does not have this score";
        return FA_OK;
    }
    point->band = stored->band;
    point->has_value = stored->value.length > 0;
    if (!point->has_value) find_reason(score, &record->result, point);
    if (!point->has_value || fa_decimal_read(stored->value, &point->value)) return FA_OK;
    return fa_error_set(error, FA_CONTENT, "entry %lld: a kept score is not a number",
                        (long long)record->kept.number);
}

/* What the point is to the others. */
static void judge(fa_course_score *course, fa_course_point *point)
{
    const fa_course_point *baseline = course->baseline;
    if (!point->record->dated) {
        point->role = FA_POINT_UNDATED;
    } else if (!point->has_value) {
        point->role = FA_POINT_GAP;
    } else if (baseline == NULL) {
        point->role = FA_POINT_BASELINE;
        course->baseline = point;
    } else {
        point->role = FA_POINT_FOLLOW_UP;
        point->marks = marks_of(baseline->record->scoring, point->record->scoring);
        point->change = fa_difference_make(course->score, baseline->value, point->value);
    }
}

static fa_status make_score(fa_course *course, const fa_score *score, fa_arena *arena,
                            fa_error *error)
{
    fa_course_score *made =
        fa_arena_push(arena, &course->scores, &course->score_count, sizeof *made);
    if (made == NULL) return fa_error_memory(error);
    *made =
        (fa_course_score){.score = score, .points = FA_TAKE(arena, fa_course_point, course->count)};
    if (made->points == NULL) return fa_error_memory(error);
    for (size_t i = 0; i < course->count; i++) {
        made->points[i].record = &course->records[i];
        FA_TRY(read_value(&made->points[i], score, error));
        judge(made, &made->points[i]);
        course->marks |= made->points[i].marks;
    }
    return FA_OK;
}

static bool is_known(const fa_course *course, fa_text id)
{
    for (size_t i = 0; i < course->score_count; i++)
        if (fa_text_equal(course->scores[i].score->id, id)) return true;
    for (size_t i = 0; i < course->dropped_count; i++)
        if (fa_text_equal(course->dropped[i], id)) return true;
    return false;
}

/* What earlier records hold and the newest edition no longer scores must not go without a word. */
static fa_status note_dropped(fa_course *course, fa_arena *arena, fa_error *error)
{
    for (size_t i = 0; i < course->count; i++) {
        const fa_stored_result *result = &course->records[i].result;
        for (size_t k = 0; k < result->score_count; k++) {
            if (is_known(course, result->scores[k].id)) continue;
            fa_text *place =
                fa_arena_push(arena, &course->dropped, &course->dropped_count, sizeof *place);
            if (place == NULL) return fa_error_memory(error);
            *place = result->scores[k].id;
        }
    }
    return FA_OK;
}

static const fa_course_record *newest_of(const fa_course *course)
{
    for (size_t i = course->count; i > 0; i--)
        if (course->records[i - 1].dated) return &course->records[i - 1];
    return &course->records[course->count - 1];
}

fa_status fa_course_make(fa_course *course, fa_shelf *shelf, fa_arena *arena, fa_error *error)
{
    fa_shelved *shelved;
    course->newest = newest_of(course)->scoring;
    FA_TRY(fa_shelf_find(shelf, course->newest->number, &shelved, error));
    course->edition = shelved->edition.instrument;
    for (size_t i = 0; i < course->edition->score_count; i++) {
        const fa_score *score = &course->edition->scores[i];
        /* A battery's parts are records of their own. */
        if (score->part == 0) FA_TRY(make_score(course, score, arena, error));
    }
    return note_dropped(course, arena, error);
}
