/* Header names and what they mean; and headers that are refused rather than guessed at. */
#include "instruments.h"
#include "intake/columns.h"

static const char source[] =
    HEAD "item 'wash' { text = 'Item', scale = { 0, 5 }, column = { 'q1', 'Washing' } }\n"
         "item 'lift' { text = 'Item', scale = { 0, 5 }, column = 'q2' }\n"
         "item 'work' { text = 'Item', scale = { 0, 5 }, optional = true }\n"
         "score 'total' { title = 'Sum', sum_of = { 'wash', 'lift', 'work' } }\n";

typedef struct mapped {
    fa_arena arena;
    fa_columns columns;
    fa_error error;
    fa_status status;
} mapped;

/* HEADER's names are divided by commas. */
static void map(mapped *out, const inside *in, const char *header, const fa_column_options *options)
{
    fa_text names[16];
    size_t count = 0;
    *out = (mapped){0};
    for (const char *at = header;; at++) {
        const char *end = at + strcspn(at, ",");
        names[count++] = fa_text_slice(at, end);
        if (*end == '\0') break;
        at = end;
    }
    out->status = fa_columns_map(&out->columns, in->instrument, names, count, options, &out->arena,
                                 &out->error);
}

static void test_roles(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        fa_role role;
        size_t index;
    } rows[] = {
        {"wash", FA_ROLE_ITEM, 0},         {"WASH", FA_ROLE_ITEM, 0},
        {"q1", FA_ROLE_ITEM, 0},           {"washing", FA_ROLE_ITEM, 0},
        {"Q2", FA_ROLE_ITEM, 1},           {"work", FA_ROLE_ITEM, 2},
        {"total", FA_ROLE_STATED, 0},      {"subject", FA_ROLE_SUBJECT, 0},
        {"ID", FA_ROLE_SUBJECT, 0},        {"Patient", FA_ROLE_SUBJECT, 0},
        {"record_id", FA_ROLE_SUBJECT, 0}, {"date", FA_ROLE_DATE, 0},
        {"authored", FA_ROLE_DATE, 0},     {"visit_date", FA_ROLE_DATE, 0},
        {"event", FA_ROLE_EVENT, 0},       {"redcap_event_name", FA_ROLE_EVENT, 0},
        {"instance", FA_ROLE_INSTANCE, 0}, {"redcap_repeat_instance", FA_ROLE_INSTANCE, 0},
        {"reject_line", FA_ROLE_OURS, 0},  {"reject_reason", FA_ROLE_OURS, 0},
        {"reject_rules", FA_ROLE_OURS, 0}, {"q3", FA_ROLE_IGNORED, 0},
        {"", FA_ROLE_IGNORED, 0},          {"wash2", FA_ROLE_IGNORED, 0},
    };
    inside in;
    inside_open(&in, source, (fa_selection){0});
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_use got = fa_column_role(in.instrument, fa_text_of(rows[i].name));
        if (got.role != rows[i].role) print_error("column '%s'\n", rows[i].name);
        assert_int_equal(got.role, rows[i].role);
        assert_int_equal(got.index, rows[i].index);
    }
    inside_close(&in);
}

static void test_map(void **state)
{
    (void)state;
    inside in;
    mapped got;
    const fa_column_options options = {0};
    inside_open(&in, source, (fa_selection){0});
    map(&got, &in, "note,lift,ID,q1,colour,reject_line", &options);
    assert_int_equal(got.status, FA_OK); /* work is optional: its column may be absent */
    assert_int_equal(got.columns.count, 6);
    assert_int_equal(got.columns.item_count, 2);
    assert_int_equal(got.columns.items[0].column, 1);
    assert_int_equal(got.columns.items[0].index, 1);
    assert_int_equal(got.columns.items[1].column, 3);
    assert_int_equal(got.columns.items[1].index, 0);
    assert_int_equal(got.columns.other_count, 1);
    assert_int_equal(got.columns.others[0].role, FA_ROLE_SUBJECT);
    assert_int_equal(got.columns.others[0].column, 2);
    assert_true(fa_text_equal(got.columns.ignored, FA_TEXT("note, colour")));
    fa_arena_clear(&got.arena);
    inside_close(&in);
}

static void test_keep(void **state)
{
    (void)state;
    inside in;
    mapped got;
    const fa_text keep[] = {FA_TEXT("Arm"), FA_TEXT("wash")};
    const fa_column_options options = {.keep = keep, .keep_count = 2};
    inside_open(&in, source, (fa_selection){0});
    map(&got, &in, "id,wash,lift,arm,site", &options);
    assert_int_equal(got.status, FA_OK);
    assert_int_equal(got.columns.item_count, 2); /* a kept item still counts */
    size_t kept = 0;
    for (size_t i = 0; i < got.columns.other_count; i++) {
        const fa_use *use = &got.columns.others[i];
        if (use->role != FA_ROLE_KEPT) continue;
        assert_int_equal(use->column, use->index == 0 ? 3 : 1);
        kept++;
    }
    assert_int_equal(kept, 2);
    assert_true(fa_text_equal(got.columns.ignored, FA_TEXT("site")));
    fa_arena_clear(&got.arena);
    inside_close(&in);
}

/* Each problem is named, and all of them at once. */
static void test_refused(void **state)
{
    (void)state;
    const fa_text arm[] = {FA_TEXT("arm")};
    static const struct {
        const char *header;
        bool allow_absent;
        size_t keep_count;
        const char *parts[4]; /* of the message; none: it is fine */
    } rows[] = {
        {"id,wash,lift", false, 0, {NULL}},
        {"id,wash", false, 0, {"lift", "--allow-absent"}},
        {"id", false, 0, {"wash", "lift"}},
        {"id,wash", true, 0, {NULL}},
        {"wash,lift", false, 0, {"subject"}},
        {"id,subject,wash,lift", false, 0, {"'id'", "'subject'"}},
        {"id,wash,q1,lift", false, 0, {"'wash'", "'q1'"}},
        {"id,wash,WASH,lift", false, 0, {"'wash'", "'WASH'"}},
        {"id,date,visit_date,wash,lift", false, 0, {"'date'", "'visit_date'"}},
        {"id,wash,lift", false, 1, {"--keep", "'arm'"}},
        {"date,authored,wash", false, 1, {"subject", "'authored'", "lift", "'arm'"}},
        {"id,wash,lift,note,note", false, 0, {NULL}}, /* ignored columns may be alike */
    };
    inside in;
    inside_open(&in, source, (fa_selection){0});
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        mapped got;
        const fa_column_options options = {
            .keep = arm, .keep_count = rows[i].keep_count, .allow_absent = rows[i].allow_absent};
        map(&got, &in, rows[i].header, &options);
        if (rows[i].parts[0] == NULL)
            assert_int_equal(got.status, FA_OK);
        else
            assert_int_equal(got.status, FA_USAGE);
        for (int k = 0; k < 4 && rows[i].parts[k] != NULL; k++)
            if (strstr(got.error.message, rows[i].parts[k]) == NULL)
                fail_msg("%s: '%s' does not name %s", rows[i].header, got.error.message,
                         rows[i].parts[k]);
        fa_arena_clear(&got.arena);
    }
    inside_close(&in);
}

/* A mapping's names come first; what it names otherwise no longer goes by its usual name. */
static void test_mapping(void **state)
{
    (void)state;
    fa_mapped_column columns[] = {{FA_TEXT("wash"), FA_TEXT("Waschen"), 1}};
    fa_mapped_column stated[] = {{FA_TEXT("total"), FA_TEXT("Summe"), 1}};
    fa_mapped_column late[] = {{FA_TEXT("wash"), FA_TEXT("w_end"), 1}};
    fa_mapped_visit first = {.event = FA_TEXT("v1"), .suffix = FA_TEXT("_v1")};
    fa_mapped_visit last = {
        .event = FA_TEXT("v2"), .date = FA_TEXT("Tag2"), .columns = late, .column_count = 1};
    fa_mapping mapping = {.subject = FA_TEXT("Nr"),
                          .date = FA_TEXT("Tag"),
                          .columns = columns,
                          .column_count = 1,
                          .stated = stated,
                          .stated_count = 1};
    const struct {
        const fa_mapped_visit *visit;
        const char *name;
        fa_role role;
        size_t index;
    } rows[] = {
        {NULL, "waschen", FA_ROLE_ITEM, 0},      {NULL, "wash", FA_ROLE_IGNORED, 0},
        {NULL, "q1", FA_ROLE_IGNORED, 0},        {NULL, "lift", FA_ROLE_ITEM, 1},
        {NULL, "SUMME", FA_ROLE_STATED, 0},      {NULL, "total", FA_ROLE_IGNORED, 0},
        {NULL, "nr", FA_ROLE_SUBJECT, 0},        {NULL, "id", FA_ROLE_IGNORED, 0},
        {NULL, "Tag", FA_ROLE_DATE, 0},          {NULL, "date", FA_ROLE_IGNORED, 0},
        {NULL, "event", FA_ROLE_EVENT, 0},       {&first, "Waschen_V1", FA_ROLE_ITEM, 0},
        {&first, "Waschen", FA_ROLE_IGNORED, 0}, {&first, "lift_v1", FA_ROLE_ITEM, 1},
        {&first, "q2_v1", FA_ROLE_ITEM, 1},      {&first, "lift", FA_ROLE_IGNORED, 0},
        {&first, "lift_v2", FA_ROLE_IGNORED, 0}, {&first, "Nr", FA_ROLE_SUBJECT, 0},
        {&first, "Tag", FA_ROLE_DATE, 0},        {&first, "event", FA_ROLE_IGNORED, 0},
        {&last, "w_end", FA_ROLE_ITEM, 0},       {&last, "Waschen", FA_ROLE_IGNORED, 0},
        {&last, "Tag2", FA_ROLE_DATE, 0},        {&last, "Tag", FA_ROLE_IGNORED, 0},
    };
    inside in;
    inside_open(&in, source, (fa_selection){0});
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fa_use got =
            fa_column_role_mapped(in.instrument, &mapping, rows[i].visit, fa_text_of(rows[i].name));
        if (got.role != rows[i].role) print_error("%zu: column '%s'\n", i, rows[i].name);
        assert_int_equal(got.role, rows[i].role);
        assert_int_equal(got.index, rows[i].index);
    }
    inside_close(&in);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_roles), cmocka_unit_test(test_mapping),
                                       cmocka_unit_test(test_map), cmocka_unit_test(test_keep),
                                       cmocka_unit_test(test_refused)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
