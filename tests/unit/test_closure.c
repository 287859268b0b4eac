/* An edition comes out of a store as it went in, with all that it is made of, or not at all. */
#include "archive/closure.h"
#include "archive/shelf.h"
#include "cli/library.h"
#include "proof/check.h"
#include "report/explain.h"
#include "stores.h"

static char root[4096];

/* An instrument of the project, from its files. */
static void load(fa_library *library, const char *name, fa_edition *edition)
{
    char path[5000];
    fa_error error = {0};
    fa_library_entry entry;
    (void)snprintf(path, sizeof path, "%s/examples/instruments/%s.lua", root, name);
    fine(fa_library_open(library, NULL, &error), &error);
    fine(fa_library_find(library, path, &entry, &error), &error);
    fine(fa_library_load_worded(&entry, FA_CHECK_NOTHING, edition, &error), &error);
    assert_non_null(edition->instrument);
}

static fa_status try_to_know(const fa_way *way, int64_t *number)
{
    fa_store store;
    fa_error error = {0};
    open_store(&store, FA_STORE_MAKE);
    fine(fa_store_begin(&store, &error), &error);
    fine(fa_store_know_way(&store, way, number, &error), &error);
    fa_status status = fa_store_commit(&store, &error);
    fa_store_close(&store);
    return status;
}

static int64_t know(const fa_way *way)
{
    int64_t number = 0;
    assert_int_equal(try_to_know(way, &number), FA_OK);
    return number;
}

/* The whole calculation, as it is shown to people. */
static void explain(fa_shelved *shelved, const char *answers, fa_buffer *out)
{
    fa_error error = {0};
    fa_recomputed got;
    fine(fa_shelved_score(shelved, fa_text_of(answers), &got, &error), &error);
    assert_int_equal(got.unknown.length, 0);
    fa_explain_add(shelved->plan, got.responses, got.results, 0, out);
    assert_false(out->failed);
}

/* NAME from its files and NAME from a store explain ANSWERS alike. */
static void assert_survives(const char *name, const char *policy, const char *answers, size_t packs,
                            size_t parts)
{
    fa_error error = {0};
    fa_library library;
    fa_store store;
    fa_shelved from_files = {0}, *from_store;
    fa_way *ways;
    size_t count;
    fa_arena arena = {0};
    fa_buffer wanted = {0}, got = {0};
    fa_selection selection = {.missing = fa_text_of(policy)};
    load(&library, name, &from_files.edition);
    fine(fa_closure_make(&from_files.edition, selection, FA_TEXT("9.9"), &arena, &ways, &count,
                         &error),
         &error);
    assert_int_equal(count, parts + 1);
    int64_t number = know(&ways[0]);
    assert_int_equal(know(&ways[0]), number); /* once */
    open_store(&store, FA_STORE_READ);
    fa_shelf shelf = {.store = &store};
    fine(fa_shelf_find(&shelf, number, &from_store, &error), &error);
    fine(fa_shelved_init(&from_files, selection, &error), &error);
    assert_true(fa_text_equal(from_store->edition.instrument->sha256,
                              from_files.edition.instrument->sha256));
    assert_true(fa_text_equal(from_store->edition.source, from_files.edition.source));
    assert_int_equal(from_store->edition.pack_count, packs);
    assert_int_equal(from_store->edition.instrument->part_count, parts);
    explain(&from_files, answers, &wanted);
    explain(from_store, answers, &got);
    assert_true(wanted.length > 200);
    assert_true(fa_text_equal(fa_buffer_text(&wanted), fa_buffer_text(&got)));
    fa_shelved *again;
    fine(fa_shelf_find(&shelf, number, &again, &error), &error);
    assert_ptr_equal(again, from_store);
    fa_shelf_close(&shelf);
    fa_store_close(&store);
    fa_shelved_close(&from_files);
    fa_library_close(&library);
    fa_arena_clear(&arena);
    fa_buffer_clear(&wanted);
    fa_buffer_clear(&got);
}

static void with_words(void **state)
{
    (void)state;
    assert_survives("start-back", "",
                    "{\"leg\":1,\"elsewhere\":1,\"walking\":\"yes\",\"dressing\":1,\"fear\":0,"
                    "\"worry\":0,\"hopeless\":0,\"joyless\":1,\"bother\":4}",
                    1, 0);
}

static void with_parts(void **state)
{
    (void)state;
    assert_survives("back-visit", "",
                    "{\"odi.pain\":3,\"odi.care\":3,\"odi.walking\":\"NA\",\"risk.walking\":1,"
                    "\"risk.fear\":1,\"psfs.activity_1\":\"to walk\"}",
                    0, 3);
}

/* A part of a battery is kept as it is alone. */
static void part_alone(void **state)
{
    (void)state;
    fa_error error = {0};
    fa_library library;
    fa_edition edition = {0}, alone = {0};
    fa_store store;
    fa_way *ways, *own;
    size_t count, own_count;
    fa_arena arena = {0};
    load(&library, "back-visit", &edition);
    fine(
        fa_closure_make(&edition, (fa_selection){0}, FA_TEXT("9.9"), &arena, &ways, &count, &error),
        &error);
    fa_library_close(&library);
    load(&library, "psfs", &alone);
    fine(fa_closure_make(&alone, (fa_selection){0}, FA_TEXT("9.9"), &arena, &own, &own_count,
                         &error),
         &error);
    assert_int_equal(own_count, 1);
    assert_int_equal(know(&ways[3]), know(&own[0]));
    assert_int_equal(ways[2].file_count, 2); /* with its words */
    assert_int_not_equal(know(&ways[2]), know(&own[0]));
    open_store(&store, FA_STORE_READ);
    rows is = count_rows(&store);
    assert_int_equal(is.scorings, 2);
    assert_int_equal(is.sources, 3);
    fa_store_close(&store);
    fa_edition_close(&edition);
    fa_edition_close(&alone);
    fa_library_close(&library);
    fa_arena_clear(&arena);
}

/* The closure's lines: what a file is, its digest, its name without folders. */
static void lines(void **state)
{
    (void)state;
    fa_error error = {0};
    fa_library library;
    fa_edition edition = {0};
    fa_way *ways;
    size_t count;
    fa_arena arena = {0};
    fa_buffer wanted = {0};
    static const char *const names[] = {"own %s back-visit.lua\n",
                                        "part %s odi\n",
                                        "part-words %s odi.de.lua\n",
                                        "part-words %s odi.es.lua\n",
                                        "part %s start-back\n",
                                        "part-words %s start-back.en.lua\n",
                                        "part %s psfs\n"};
    load(&library, "back-visit", &edition);
    fine(fa_closure_make(&edition, (fa_selection){FA_TEXT("p"), FA_TEXT("b")}, FA_TEXT("9.9"),
                         &arena, &ways, &count, &error),
         &error);
    for (size_t i = 0; i < 7; i++) {
        char digest[FA_DIGEST_TEXT];
        assert_int_equal(ways[0].file_count, 7);
        fine(fa_digest_text(ways[0].files[i].bytes, digest, &error), &error);
        assert_true(fa_text_equal(ways[0].files[i].sha256, fa_text_of(digest)));
        fa_buffer_add_format(&wanted, names[i], digest);
    }
    assert_true(fa_text_equal(ways[0].scoring.closure, fa_buffer_text(&wanted)));
    assert_true(fa_text_equal(ways[2].scoring.instrument, FA_TEXT("start-back")));
    assert_true(fa_text_equal(ways[2].scoring.policy, FA_TEXT("p")));
    assert_true(fa_text_equal(ways[2].scoring.bands, FA_TEXT("b")));
    assert_true(fa_text_equal(ways[2].scoring.engine, FA_TEXT("9.9")));
    fa_buffer_clear(&wanted);
    fa_edition_close(&edition);
    fa_library_close(&library);
    fa_arena_clear(&arena);
}

/* BYTES stand in the store under SHA256, or nothing does. */
static void assert_refused(const char *bytes, bool digest_is_right, fa_status wanted,
                           const char *sentence)
{
    fa_error error = {0};
    fa_store store;
    fa_edition edition;
    char digest[FA_DIGEST_TEXT], closure[200];
    bool found;
    fine(fa_digest_text(digest_is_right ? fa_text_of(bytes) : FA_TEXT("other"), digest, &error),
         &error);
    (void)snprintf(closure, sizeof closure, "own %s x.lua\n", digest);
    fa_source_file file = {fa_text_of(digest), fa_text_of(bytes)};
    fa_way way = {{.instrument = FA_TEXT("x"),
                   .version = FA_TEXT("2"),
                   .engine = FA_TEXT("0.1"),
                   .closure = fa_text_of(closure)},
                  &file,
                  bytes[0] != '\0'};
    int64_t number = know(&way);
    open_store(&store, FA_STORE_READ);
    fa_scoring scoring;
    fa_arena arena = {0};
    fine(store.database->kind->find_scoring(store.database, number, &arena, &scoring, &found,
                                            &error),
         &error);
    assert_true(found);
    assert_int_equal(fa_closure_open(&store, &scoring, &edition, &error), wanted);
    if (wanted != FA_OK) assert_string_equal(error.message, sentence);
    fa_edition_close(&edition);
    fa_arena_clear(&arena);
    fa_store_close(&store);
}

static void refused(void **state)
{
    (void)state;
    static const char good[] =
        "instrument 'x' { title = 'X', version = '2', language = 'en', source = 's', "
        "licence = { text = 'free' } }\nitem 'a' { text = 'A', choices = yes_no }\n"
        "score 'n' { title = 'N', sum_of = { 'a' } }\n";
    static const char battery[] =
        "instrument 'x' { title = 'X', version = '2', language = 'en', source = 's', "
        "licence = { text = 'free' } }\ninclude 'odi'\n";
    assert_refused(good, true, FA_OK, "");
    assert_refused(good, false, FA_FILE, "a file of instrument x 2 was changed in the store");
    assert_refused("", true, FA_FILE, "a file of instrument x 2 is not in the store");
    assert_refused("instrument 'x' { titel = 'X' }\n", true, FA_CONTENT,
                   "instrument x 2: this engine finds mistakes in it that 0.1 did not");
    /* A part is taken from the store alone, although the library has one of that name. */
    assert_refused(battery, true, FA_CONTENT,
                   "instrument x 2: this engine finds mistakes in it that 0.1 did not");
}

static void no_such_scoring(void **state)
{
    (void)state;
    fa_error error = {0};
    fa_store store;
    fa_shelved *shelved;
    open_store(&store, FA_STORE_MAKE);
    fa_shelf shelf = {.store = &store};
    assert_int_equal(fa_shelf_find(&shelf, 7, &shelved, &error), FA_FILE);
    assert_string_equal(error.message, "scoring 7 is not in the store");
    fa_shelf_close(&shelf);
    fa_store_close(&store);
}

int main(int count, char **words)
{
    if (count < 2 || realpath(words[1], root) == NULL) return 2;
    for (int i = 0; i < 2; i++)
        *strrchr(root, '/') = '\0';
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(with_words, go_there, leave),
        cmocka_unit_test_setup_teardown(with_parts, go_there, leave),
        cmocka_unit_test_setup_teardown(part_alone, go_there, leave),
        cmocka_unit_test(lines),
        cmocka_unit_test_setup_teardown(refused, go_there, leave),
        cmocka_unit_test_setup_teardown(no_such_scoring, go_there, leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
