/* What a store keeps of an answer sheet gives the same answers and the same results again: random
 * sheets of every instrument of the project. */
#include "archive/shelf.h"
#include "cli/library.h"
#include "format/date.h"
#include "proof/check.h"
#include "report/result_json.h"

#include "stores.h"

#include <glob.h>

enum { SHEETS = 60 };

/* What was met with: a test of nothing must not pass. */
typedef struct met {
    size_t instruments, parts, kinds[FA_ITEM_WRITTEN + 1], absences[8], two_ticks, other_units;
    size_t values, rules;
} met;

/* One instrument: how a run scores it, and how a store would once more. */
typedef struct twice {
    fa_arena arena;
    fa_edition edition;
    fa_records records;
    fa_results results;
    fa_run run;
    fa_shelved again;
    fa_shelved *parts; /* of a battery, each alone */
    uint64_t seed;
} twice;

static int below(twice *it, int limit)
{
    it->seed = it->seed * 6364136223846793005u + 1442695040888963407u;
    return (int)((it->seed >> 33) % (uint64_t)limit);
}

static void add_choice(const fa_choice *choice, bool as_code, fa_buffer *out)
{
    if (as_code && choice->code.length > 0)
        fa_buffer_add(out, choice->code);
    else
        fa_decimal_add_to(out, choice->value);
}

static void add_number(twice *it, const fa_item *item, fa_buffer *out)
{
    int64_t least = 0, most = 500;
    if (item->has_least) assert_true(fa_decimal_rescale(item->least, item->decimals, &least));
    if (item->has_most) assert_true(fa_decimal_rescale(item->most, item->decimals, &most));
    if (most - least > 1000000) most = least + 1000000;
    fa_decimal_add_to(out,
                      (fa_decimal){least + below(it, (int)(most - least) + 1), item->decimals});
    if (item->unit_count == 0 || below(it, 2) > 0) return;
    fa_buffer_add_byte(out, ' ');
    fa_buffer_add(out, item->units[below(it, (int)item->unit_count)].name);
}

static void add_ticks(twice *it, const fa_item *item, fa_buffer *out)
{
    bool any = false;
    for (size_t i = 0; i < item->choices->count; i++) {
        if (below(it, 2) > 0) continue;
        if (any) fa_buffer_add_byte(out, ';');
        any = true;
        add_choice(&item->choices->list[i], below(it, 2) > 0, out);
    }
    if (!any) fa_buffer_add_z(out, "none");
}

/* An answer as it may stand in an intake; not all are possible ones of every item. */
static void add_answer(twice *it, const fa_item *item, fa_buffer *out)
{
    static const char *const absences[] = {
        "", "NA", ".", "declined", "not applicable", "could not test"};
    static const char *const words[] = {"to walk",
                                        "say \"yes\"",
                                        "two\nlines\tand a tab",
                                        "\\ and / and \x01",
                                        "Größe, 日本, 🦴",
                                        "=1+1; {\"a\":[1]}",
                                        "null",
                                        "3"};
    char day[FA_DATE_TEXT];
    if (below(it, 4) == 0) {
        fa_buffer_add_z(out, absences[below(it, 6)]);
        return;
    }
    switch (item->kind) {
    case FA_ITEM_CHOICE:
        add_choice(&item->choices->list[below(it, (int)item->choices->count)], true, out);
        if (below(it, 4) > 0) return;
        fa_buffer_add_byte(out, ';');
        add_choice(&item->choices->list[below(it, (int)item->choices->count)], false, out);
        break;
    case FA_ITEM_NUMBER:
        add_number(it, item, out);
        break;
    case FA_ITEM_TICK_ALL:
        add_ticks(it, item, out);
        break;
    case FA_ITEM_DATE:
        fa_date_print(below(it, 40000) - 10000, day);
        fa_buffer_add_z(out, day);
        break;
    case FA_ITEM_WRITTEN:
        fa_buffer_add_z(out, words[below(it, 8)]);
        break;
    }
}

/* Fills row 0 of the records as intake would. */
static void fill(twice *it, met *all)
{
    fa_responses *responses = &it->records.responses;
    const fa_instrument *instrument = it->edition.instrument;
    fa_buffer text = {0};
    fa_records_reset(&it->records);
    fa_records_blank_row(&it->records, 0);
    fa_responses_blank_row(responses, 0);
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        fa_column *column = &responses->columns[i];
        fa_answer answer;
        fa_text copy;
        fa_buffer_reset(&text);
        add_answer(it, item, &text);
        assert_true(fa_arena_copy(&it->records.scratch, fa_buffer_text(&text), &copy));
        if (!fa_answer_read(item, copy, &answer)) continue; /* stays blank */
        column->choice[0] = answer.choice;
        if (column->number != NULL) column->number[0] = answer.number;
        if (column->written != NULL) column->written[0] = answer.written;
        fa_notice notice = {.item = (int)i, .detail = copy};
        if (fa_answer_note(&notice, &answer, true))
            assert_true(fa_responses_note(responses, notice));
        all->kinds[item->kind] += answer.choice >= 0;
        all->absences[answer.choice < 0 ? -answer.choice : 0]++;
        all->two_ticks += answer.two_ticks;
        all->other_units += item->kind == FA_ITEM_NUMBER && memchr(copy.bytes, ' ', copy.length);
    }
    fa_buffer_clear(&text);
    responses->count = 1;
    it->records.outcome[0] = FA_TO_SCORE;
}

/* The answers of item IS of ONE and item AS of OTHER are the same. */
static void assert_same_answer(const fa_responses *one, size_t is, const fa_responses *other,
                               size_t as)
{
    const fa_column *had = &one->columns[is], *got = &other->columns[as];
    assert_int_equal(had->choice[0], got->choice[0]);
    if (had->choice[0] < 0) return;
    if (fa_item_has_number(&one->instrument->items[is]))
        assert_int_equal(had->number[0], got->number[0]);
    if (had->written != NULL) assert_true(fa_text_equal(had->written[0], got->written[0]));
}

static size_t count_two_ticks(const fa_notice *notices, size_t count)
{
    size_t ticks = 0;
    for (size_t i = 0; i < count; i++)
        ticks += notices[i].code == FA_NOTICE_TWO_TICKS;
    return ticks;
}

/* The answers of PART are written and scored once more by AGAIN, and the results of MEANT are the
 * same. */
static void assert_again(twice *it, const fa_report_row *row, size_t part, size_t meant,
                         fa_shelved *again)
{
    fa_error error = {0};
    fa_recomputed back;
    fa_buffer answers = {0}, result = {0};
    const fa_instrument *instrument = it->edition.instrument;
    fa_answers_json_add(row, part, &answers);
    fa_status status = fa_shelved_score(again, fa_buffer_text(&answers), &back, &error);
    if (status != FA_OK) fail_msg("%s: %.*s", error.message, FA_TEXT_ARG(fa_buffer_text(&answers)));
    assert_int_equal(back.unknown.length, 0);
    assert_int_equal(back.impossible.length, 0);
    size_t found = 0;
    for (size_t i = 0; i < instrument->item_count; i++) {
        const fa_item *item = &instrument->items[i];
        if (part != FA_EVERY_PART && !fa_instrument_part_has(instrument, part, item->part))
            continue;
        bool own = part != 0 && part == item->part;
        fa_text id = item->id; /* as it is called where the part stands alone */
        if (own) id.bytes += instrument->parts[part - 1].prefix.length + 1;
        if (own) id.length -= instrument->parts[part - 1].prefix.length + 1;
        int as = fa_instrument_item(back.responses->instrument, id);
        assert_true(as >= 0);
        assert_same_answer(&it->records.responses, i, back.responses, (size_t)as);
        found++;
    }
    assert_int_equal(found, back.responses->instrument->item_count);
    if (part == FA_EVERY_PART)
        assert_int_equal(count_two_ticks(row->notices, row->notice_count),
                         count_two_ticks(back.responses->notices, back.responses->notice_count));
    fa_result_json_add(it->edition.plan, row, meant, false, &result);
    if (!fa_recomputed_agrees(&back, fa_buffer_text(&result)))
        fail_msg("stored %.*s\ncomputed %.*s\nfrom %.*s", FA_TEXT_ARG(fa_buffer_text(&result)),
                 FA_TEXT_ARG(back.scored), FA_TEXT_ARG(fa_buffer_text(&answers)));
    fa_buffer_clear(&answers);
    fa_buffer_clear(&result);
}

static void count_results(const twice *it, met *all)
{
    for (size_t i = 0; i < it->edition.instrument->score_count; i++)
        all->values += it->results.scores[i].state[0] == FA_SCORED;
    for (size_t i = 0; i < it->edition.instrument->rule_count; i++)
        all->rules += it->results.rules[i][0] == FA_YES;
}

static void run_sheets(twice *it, met *all)
{
    fa_error error = {0};
    size_t parts = it->edition.instrument->part_count;
    for (int i = 0; i < SHEETS; i++) {
        fill(it, all);
        assert_int_equal(fa_run_block(&it->run, &it->records.responses, &it->results, &error),
                         FA_OK);
        fa_report_row row = fa_report_rows(&it->records, &it->results);
        assert_true(fa_report_row_next(&row));
        /* A shelf writes the own part's results, which of a battery are its rules and advice. */
        assert_again(it, &row, FA_EVERY_PART, 0, &it->again);
        for (size_t part = 1; part <= parts; part++)
            assert_again(it, &row, part, part, &it->parts[part - 1]);
        count_results(it, all);
    }
}

static void open_part(fa_shelved *shelved, fa_library *library, const fa_part *part)
{
    fa_error error = {0};
    fa_library_entry entry;
    fa_status status = FA_OK;
    if (part->includes == 0) {
        status = fa_edition_open(&shelved->edition, part->file, part->source, FA_CHECK_NOTHING,
                                 &(fa_finder){0}, &error);
    } else { /* what it includes is found as it was: beside its file, or built in */
        bool built_in = fa_text_starts(part->file, FA_TEXT("fascia:"));
        char name[300];
        (void)snprintf(name, sizeof name, "%.*s", FA_TEXT_ARG(built_in ? part->id : part->file));
        assert_int_equal(fa_library_find(library, name, &entry, &error), FA_OK);
        status = fa_library_load(&entry, FA_CHECK_NOTHING, &shelved->edition, &error);
    }
    assert_int_equal(status, FA_OK);
    assert_non_null(shelved->edition.instrument);
    assert_int_equal(fa_shelved_init(shelved, (fa_selection){0}, &error), FA_OK);
}

/* False: it is not an instrument, or one with mistakes. */
static bool open_twice(twice *it, fa_library *library, const char *file)
{
    fa_library_entry entry;
    fa_error error = {0};
    assert_int_equal(fa_library_find(library, file, &entry, &error), FA_OK);
    fa_status status = fa_library_load(&entry, FA_CHECK_NOTHING, &it->edition, &error);
    const fa_instrument *instrument = it->edition.instrument;
    if (status != FA_OK || instrument == NULL || it->edition.plan == NULL) return false;
    status = fa_library_load(&entry, FA_CHECK_NOTHING, &it->again.edition, &error);
    assert_int_equal(status, FA_OK);
    assert_int_equal(fa_shelved_init(&it->again, (fa_selection){0}, &error), FA_OK);
    assert_int_equal(fa_records_init(&it->records, instrument, 0, &it->arena), FA_OK);
    assert_int_equal(fa_results_init(&it->results, instrument, &it->arena), FA_OK);
    fa_hooks hooks = fa_scripts_hooks(&it->edition.scripts);
    assert_int_equal(fa_run_init(&it->run, it->edition.plan, hooks, &it->arena), FA_OK);
    it->parts = FA_TAKE(&it->arena, fa_shelved, instrument->part_count);
    for (size_t i = 0; i < instrument->part_count; i++)
        open_part(&it->parts[i], library, &instrument->parts[i]);
    return true;
}

static void close_twice(twice *it, bool opened)
{
    for (size_t i = 0; opened && i < it->edition.instrument->part_count; i++)
        fa_shelved_close(&it->parts[i]);
    if (opened) fa_records_free(&it->records);
    if (opened) fa_results_free(&it->results);
    fa_shelved_close(&it->again);
    fa_edition_close(&it->edition);
    fa_arena_clear(&it->arena);
}

/* No instrument of the project has all reasons why an answer may be missing. */
static void write_reasons(void)
{
    FILE *file = fopen("reasons.lua", "w");
    assert_non_null(file);
    (void)fputs(
        "instrument 'reasons' { title = 'R', version = '1', language = 'en', source = 's',\n"
        "  licence = { text = 'free' } }\n"
        "local why = { 'declined', 'not applicable', 'could not test' }\n"
        "item 'a' { text = 'A', choices = yes_no, blank_because = why }\n"
        "item 'b' { text = 'B', date = true, scored = false, blank_because = why }\n"
        "item 'c' { text = 'C', written = true, blank_because = why }\n"
        "score 's' { title = 'S', sum_of = { 'a' } }\n",
        file);
    assert_int_equal(fclose(file), 0);
}

static bool run_file(fa_library *library, const char *file, uint64_t seed, met *all)
{
    twice it = {.seed = seed};
    bool opened = open_twice(&it, library, file);
    all->instruments += opened;
    if (opened) all->parts += it.edition.instrument->part_count;
    if (opened) run_sheets(&it, all);
    close_twice(&it, opened);
    return opened;
}

static char root[4096];

static void every_instrument(void **state)
{
    (void)state;
    static const char *const places[] = {"scripts/library/*/*.lua", "examples/*/*.lua",
                                         "tests/golden/*/*.lua", "tests/golden/*/lib/*.lua"};
    met all = {0};
    glob_t files = {0};
    fa_library library;
    fa_error error = {0};
    char pattern[5000];
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        (void)snprintf(pattern, sizeof pattern, "%s/%s", root, places[i]);
        assert_int_equal(glob(pattern, i > 0 ? GLOB_APPEND : 0, NULL, &files), 0);
    }
    assert_int_equal(fa_library_open(&library, NULL, &error), FA_OK);
    for (size_t i = 0; i < files.gl_pathc; i++)
        (void)run_file(&library, files.gl_pathv[i], i, &all);
    write_reasons();
    assert_true(run_file(&library, "./reasons.lua", 1, &all));
    fa_library_close(&library);
    globfree(&files);
    print_message("%zu instruments, %zu parts, %zu values, %zu rules fired\n", all.instruments,
                  all.parts, all.values, all.rules);
    assert_true(all.instruments >= 30 && all.parts >= 5 && all.values > 500 && all.rules > 100);
    for (int kind = 0; kind <= FA_ITEM_WRITTEN; kind++)
        assert_true(all.kinds[kind] > 10);
    static const fa_absence absences[] = {FA_BLANK,    FA_NOT_AVAILABLE,  FA_UNKNOWN,
                                          FA_DECLINED, FA_NOT_APPLICABLE, FA_COULD_NOT_TEST};
    for (size_t i = 0; i < sizeof absences / sizeof *absences; i++)
        assert_true(all.absences[-absences[i]] > 0);
    assert_true(all.two_ticks > 10 && all.other_units > 0);
}

int main(int count, char **words)
{
    if (count < 2 || realpath(words[1], root) == NULL) return 2;
    for (int i = 0; i < 2; i++)
        *strrchr(root, '/') = '\0';
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_instrument, go_there, leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
