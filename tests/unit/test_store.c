/* The store itself: opening, transactions, the links of its chain, what it refuses to lose. */
#include "store/chain.h"
#include "stores.h"

#include <sys/stat.h>

static void assert_digest(const unsigned char *digest, const char *expected)
{
    char text[FA_DIGEST_TEXT];
    fa_hexadecimal(digest, FA_DIGEST_SIZE, text);
    assert_string_equal(text, expected);
}

static void count_up(unsigned char *out, size_t count, unsigned from)
{
    for (size_t i = 0; i < count; i++)
        out[i] = (unsigned char)(from + i);
}

/* A promise to every later version: computed by Python's hashlib from each field's length, eight
 * bytes of which the least stands first, and its bytes. */
static void digests(void **state)
{
    (void)state;
    fa_error error = {0};
    fa_buffer scratch = {0};
    unsigned char before[FA_DIGEST_SIZE], id[FA_ID_SIZE], got[FA_DIGEST_SIZE];
    count_up(before, sizeof before, 0);
    count_up(id, sizeof id, 0);
    fa_entry entry = {.number = 7,
                      .chain = 1,
                      .time = 1700000000123,
                      .who = FA_TEXT("amal"),
                      .deed = FA_DEED_CORRECTED,
                      .record = {(const char *)id, sizeof id},
                      .version = 2,
                      .why = FA_TEXT("why, ü")};
    count_up(entry.digest, sizeof entry.digest, 32);
    fine(fa_chain_head(&entry, before, &scratch, got, &error), &error);
    assert_digest(got, "381bb0018709bc530fe1aa091910b0f129b5dcb2d4c14fb40f6df500e5dd680c");
    fa_kept kept = {.number = 99,
                    .version = 2,
                    .scoring = 5,
                    .key = {FA_TEXT("A17"), FA_TEXT("odi"), FA_TEXT("2026-03-02"), FA_TEXT("first"),
                            FA_TEXT("")},
                    .answers = FA_TEXT("{\"pain\":2}"),
                    .result = FA_TEXT("\"scores\":{}")};
    count_up(kept.id, sizeof kept.id, 0);
    count_up(kept.salt, sizeof kept.salt, 16);
    fine(fa_chain_record(&kept, &scratch, got, &error), &error);
    assert_digest(got, "861d8708f927f4d120ff3d014ecbe9be208e8d20b059726ac3501a9bc7f20859");
    fa_scoring scoring = {.instrument = FA_TEXT("odi"),
                          .version = FA_TEXT("1.0.0"),
                          .sha256 = FA_TEXT("ab"),
                          .policy = FA_TEXT("nine"),
                          .engine = FA_TEXT("0.1.0"),
                          .language = 1,
                          .closure = FA_TEXT("own ab odi.lua\n")};
    fine(fa_chain_scoring(&scoring, &scratch, got, &error), &error);
    assert_digest(got, "d120130235c6bd067324e1eed4bc3bc0b47a12338d1155f9117ed8fad1cdb4e6");
    fa_buffer_clear(&scratch);
}

static void deeds(void **state)
{
    (void)state;
    static const struct {
        fa_deed deed;
        const char *name, *operation;
    } all[] = {{FA_DEED_BEGUN, "begun", ""},
               {FA_DEED_SCORING, "scoring", ""},
               {FA_DEED_KEPT, "kept", "put"},
               {FA_DEED_CORRECTED, "corrected", "amend"},
               {FA_DEED_RESCORED, "rescored", "amend"},
               {FA_DEED_FORGOTTEN, "forgotten", "void"},
               {FA_DEED_SENT, "sent", ""},
               {FA_DEED_TRIED, "tried", ""},
               {FA_DEED_REFUSED, "refused", ""},
               {FA_DEED_DROPPED, "dropped", ""},
               {FA_DEED_QUEUED, "queued", ""}};
    assert_int_equal(sizeof all / sizeof *all, FA_DEEDS);
    for (size_t i = 0; i < FA_DEEDS; i++) {
        fa_deed read;
        const char *operation = fa_deed_operation(all[i].deed);
        assert_string_equal(fa_deed_name(all[i].deed), all[i].name);
        assert_string_equal(operation ? operation : "", all[i].operation);
        assert_true(fa_deed_read(fa_text_of(all[i].name), &read) && read == all[i].deed);
    }
    fa_deed read;
    assert_false(fa_deed_read(FA_TEXT("Kept"), &read));
}

/* Adds a scoring that records may refer to; returns its number. */
static int64_t add_scoring(fa_store *store)
{
    fa_error error = {0};
    const fa_way way = {.scoring = {.instrument = FA_TEXT("odi"), .language = 1}};
    int64_t number = 0;
    fine(fa_store_know_way(store, &way, &number, &error), &error);
    return number;
}

static bool add(fa_store *store, const char *subject, int64_t version, fa_deed deed,
                int64_t scoring, fa_kept *kept)
{
    fa_error error = {0};
    bool added = false;
    *kept = (fa_kept){.version = version,
                      .scoring = scoring,
                      .key = {fa_text_of(subject), FA_TEXT("odi"), FA_TEXT("2026-03-02"),
                              FA_TEXT(""), FA_TEXT("")},
                      .answers = version > 1 ? FA_TEXT("{2}") : FA_TEXT("{1}")};
    fine(fa_store_chance(store, kept->id, sizeof kept->id, &error), &error);
    fine(fa_store_add_version(store, kept, deed, (fa_text){0}, &added, &error), &error);
    return added;
}

static void opening(void **state)
{
    (void)state;
    fa_store store;
    fa_error error = {0};
    struct stat file;
    static const fa_store_mode there[] = {FA_STORE_READ, FA_STORE_WRITE};
    for (size_t i = 0; i < 2; i++) {
        fa_status status = fa_store_open(&store, "c.db", there[i], FA_TEXT("amal"), &error);
        assert_int_equal(status, FA_FILE);
        assert_non_null(strstr(error.message, "c.db: there is no store here"));
        fa_store_close(&store);
        assert_int_not_equal(access("c.db", F_OK), 0);
    }
    assert_int_equal(fa_store_open(&store, "postgresql://h/d", FA_STORE_MAKE, FA_TEXT("a"), &error),
                     FA_USAGE);
    fa_store_close(&store);
    assert_int_equal(fa_store_open(&store, "", FA_STORE_MAKE, FA_TEXT("a"), &error), FA_USAGE);
    fa_store_close(&store);
    open_store(&store, FA_STORE_MAKE);
    fa_store_close(&store);
    assert_int_equal(stat("c.db", &file), 0);
    assert_int_equal(file.st_mode & 0777, 0600);
    open_store(&store, FA_STORE_READ);
    assert_int_equal(count_rows(&store).entries, 0);
    assert_int_not_equal(fa_store_begin(&store, &error), FA_OK); /* it only reads */
    fa_store_close(&store);
}

/* An empty file reads as a store without records, and stays empty until something is kept. */
static void empty_file(void **state)
{
    (void)state;
    fa_store store;
    fa_error error = {0};
    struct stat file;
    FILE *made = fopen("c.db", "w");
    assert_non_null(made);
    assert_int_equal(fclose(made), 0);
    open_store(&store, FA_STORE_READ);
    assert_true(store.database->empty);
    rows is = count_rows(&store);
    assert_int_equal(is.records + is.entries + is.scorings + is.sources + is.outbox, 0);
    fa_store_close(&store);
    assert_int_equal(stat("c.db", &file), 0);
    assert_int_equal(file.st_size, 0);
    open_store(&store, FA_STORE_WRITE);
    assert_false(store.database->empty);
    fine(fa_store_begin(&store, &error), &error);
    fine(fa_store_commit(&store, &error), &error);
    fa_store_close(&store);
    open_store(&store, FA_STORE_READ);
    assert_int_equal(count_rows(&store).entries, 1);
    fa_store_close(&store);
}

static void rolled_back(void **state)
{
    (void)state;
    fa_store store;
    fa_error error = {0};
    fa_kept kept;
    open_store(&store, FA_STORE_MAKE);
    for (int i = 0; i < 2; i++) {
        fine(fa_store_begin(&store, &error), &error);
        assert_true(add(&store, "A17", 1, FA_DEED_KEPT, add_scoring(&store), &kept));
        fa_store_rollback(&store);
        rows is = count_rows(&store);
        assert_int_equal(is.records + is.entries + is.scorings + is.sources + is.outbox, 0);
    }
    fa_store_rollback(&store); /* of nothing */
    fine(fa_store_begin(&store, &error), &error);
    assert_true(add(&store, "A17", 1, FA_DEED_KEPT, add_scoring(&store), &kept));
    fine(fa_store_commit(&store, &error), &error);
    fine(fa_store_begin(&store, &error), &error);
    assert_true(add(&store, "B04", 1, FA_DEED_KEPT, kept.scoring, &kept));
    fa_store_close(&store); /* in the midst of it */
    open_store(&store, FA_STORE_READ);
    assert_string_equal(count_rows(&store).lines, "3 v1 by 2 A17 odi 2026-03-02  : {1}\n");
    fa_store_close(&store);
}

/* A record that refers to a scoring that is not there cannot be committed. */
static void referring(void **state)
{
    (void)state;
    fa_store store;
    fa_error error = {0};
    fa_kept kept = {.version = 1, .scoring = 77, .key = {.subject = FA_TEXT("A17")}};
    bool added;
    open_store(&store, FA_STORE_MAKE);
    fine(fa_store_begin(&store, &error), &error);
    fa_status status =
        fa_store_add_version(&store, &kept, FA_DEED_KEPT, (fa_text){0}, &added, &error);
    assert_int_equal(status, FA_FILE);
    fa_store_rollback(&store);
    assert_int_equal(count_rows(&store).entries, 0);
    fa_store_close(&store);
}

typedef struct chain_end {
    unsigned char head[FA_DIGEST_SIZE];
    size_t count;
} chain_end;

static fa_status follow(void *context, const fa_entry *entry, fa_error *error)
{
    chain_end *last = context;
    fa_buffer scratch = {0};
    unsigned char head[FA_DIGEST_SIZE];
    fine(fa_chain_head(entry, last->head, &scratch, head, error), error);
    fa_buffer_clear(&scratch);
    assert_memory_equal(head, entry->head, sizeof head);
    memcpy(last->head, head, sizeof head);
    assert_int_equal(entry->number, ++last->count);
    assert_int_equal(entry->chain, 1);
    assert_true(fa_text_equal(entry->who, FA_TEXT("amal")));
    assert_true(entry->time > 1700000000000); /* 2023, in milliseconds */
    return FA_OK;
}

static fa_status list_outbox(void *context, int64_t entry, fa_text operation, fa_error *error)
{
    (void)error;
    add_line(context, "%d %.*s\n", (int)entry, FA_TEXT_ARG(operation));
    return FA_OK;
}

static void chain(void **state)
{
    (void)state;
    fa_store store;
    fa_error error = {0};
    fa_kept first, second, other;
    chain_end last = {0};
    rows listed = {0};
    open_store(&store, FA_STORE_MAKE);
    fine(fa_store_begin(&store, &error), &error);
    int64_t scoring = add_scoring(&store);
    assert_true(add(&store, "A17", 1, FA_DEED_KEPT, scoring, &first));
    fine(fa_store_commit(&store, &error), &error);
    fine(fa_store_begin(&store, &error), &error);
    assert_true(add(&store, "A17", 2, FA_DEED_CORRECTED, scoring, &second));
    assert_false(add(&store, "A17", 2, FA_DEED_CORRECTED, scoring, &other));
    assert_true(add(&store, "B04", 1, FA_DEED_KEPT, scoring, &other));
    fine(fa_store_commit(&store, &error), &error);
    assert_memory_not_equal(first.salt, second.salt, sizeof first.salt);
    assert_memory_not_equal(first.id, other.id, sizeof first.id);
    const fa_database_kind *kind = store.database->kind;
    fine(kind->walk_entries(store.database, follow, &last, &error), &error);
    assert_int_equal(last.count, 5);
    assert_memory_equal(last.head, store.head, sizeof last.head);
    fine(kind->walk_outbox(store.database, list_outbox, &listed, &error), &error);
    assert_string_equal(listed.lines, "3 put\n4 amend\n5 put\n");
    fa_store_close(&store);
}

static void newest(void **state)
{
    (void)state;
    fa_store store;
    fa_error error = {0};
    fa_kept kept, got;
    fa_arena arena = {0};
    bool found;
    open_store(&store, FA_STORE_MAKE);
    fine(fa_store_begin(&store, &error), &error);
    int64_t scoring = add_scoring(&store);
    for (int64_t version = 1; version <= 11; version++)
        assert_true(add(&store, "A17", version, FA_DEED_KEPT, scoring, &kept));
    assert_true(add(&store, "A1", 1, FA_DEED_KEPT, scoring, &kept));
    fine(fa_store_commit(&store, &error), &error);
    const fa_database_kind *kind = store.database->kind;
    fa_record_key key = {FA_TEXT("A17"), FA_TEXT("odi"), FA_TEXT("2026-03-02"), FA_TEXT(""),
                         FA_TEXT("")};
    fine(kind->find_newest(store.database, &key, &arena, &got, &found, &error), &error);
    assert_true(found && got.version == 11);
    key.event = FA_TEXT("x");
    fine(kind->find_newest(store.database, &key, &arena, &got, &found, &error), &error);
    assert_false(found);
    rows listed = {0};
    fa_record_filter filter = {.newest = true};
    fine(kind->walk_records(store.database, &filter, count_record, &listed, &error), &error);
    assert_int_equal(listed.records, 2);
    filter = (fa_record_filter){.subject = FA_TEXT("A17")};
    listed = (rows){0};
    fine(kind->walk_records(store.database, &filter, count_record, &listed, &error), &error);
    assert_int_equal(listed.records, 11);
    fa_arena_clear(&arena);
    fa_store_close(&store);
}

/* Records go only once their tombstone stands. */
static void erasing(void **state)
{
    (void)state;
    fa_store store;
    fa_error error = {0};
    fa_kept kept, other;
    open_store(&store, FA_STORE_MAKE);
    fine(fa_store_begin(&store, &error), &error);
    int64_t scoring = add_scoring(&store);
    assert_true(add(&store, "A17", 1, FA_DEED_KEPT, scoring, &kept));
    assert_true(add(&store, "B04", 1, FA_DEED_KEPT, scoring, &other));
    fine(fa_store_commit(&store, &error), &error);
    const fa_database_kind *kind = store.database->kind;
    fine(fa_store_begin(&store, &error), &error);
    assert_int_equal(kind->erase_subject(store.database, FA_TEXT("A17"), &error), FA_FILE);
    fa_store_rollback(&store);
    assert_int_equal(count_rows(&store).records, 2);
    fine(fa_store_begin(&store, &error), &error);
    fa_entry stone = {.deed = FA_DEED_FORGOTTEN,
                      .record = {(const char *)kept.id, sizeof kept.id},
                      .version = 1,
                      .why = FA_TEXT("asked for")};
    fine(fa_store_append(&store, &stone, &error), &error);
    fine(kind->erase_subject(store.database, FA_TEXT("A17"), &error), &error);
    fine(fa_store_commit(&store, &error), &error);
    rows is = count_rows(&store);
    assert_string_equal(is.lines, "4 v1 by 2 B04 odi 2026-03-02  : {1}\n");
    assert_int_equal(is.entries, 5);
    assert_int_equal(is.outbox, 3);
    fa_store_close(&store);
}

/* Who reads sees what was committed, at one moment, while another writes. */
static void two_connections(void **state)
{
    (void)state;
    fa_store writer, reader;
    fa_error error = {0};
    fa_kept kept;
    open_store(&writer, FA_STORE_MAKE);
    open_store(&reader, FA_STORE_READ);
    const fa_database_kind *kind = reader.database->kind;
    fine(fa_store_begin(&writer, &error), &error);
    assert_true(add(&writer, "A17", 1, FA_DEED_KEPT, add_scoring(&writer), &kept));
    assert_int_equal(count_rows(&reader).records, 0);
    fine(kind->look(reader.database, &error), &error);
    assert_int_equal(count_rows(&reader).records, 0);
    fine(fa_store_commit(&writer, &error), &error);
    assert_int_equal(count_rows(&reader).records, 0);
    fa_store_rollback(&reader);
    assert_int_equal(count_rows(&reader).records, 1);
    fa_store_close(&writer);
    fa_store_close(&reader);
}

static void chance(void **state)
{
    (void)state;
    fa_store store = {0};
    fa_error error = {0};
    unsigned char seen[600][16];
    for (size_t i = 0; i < 600; i++) { /* more than the pool holds */
        fine(fa_store_chance(&store, seen[i], sizeof seen[i], &error), &error);
        for (size_t j = 0; j < i; j++)
            assert_memory_not_equal(seen[i], seen[j], sizeof seen[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digests),
        cmocka_unit_test(deeds),
        cmocka_unit_test(chance),
        cmocka_unit_test_setup_teardown(opening, go_there, leave),
        cmocka_unit_test_setup_teardown(empty_file, go_there, leave),
        cmocka_unit_test_setup_teardown(rolled_back, go_there, leave),
        cmocka_unit_test_setup_teardown(referring, go_there, leave),
        cmocka_unit_test_setup_teardown(chain, go_there, leave),
        cmocka_unit_test_setup_teardown(newest, go_there, leave),
        cmocka_unit_test_setup_teardown(erasing, go_there, leave),
        cmocka_unit_test_setup_teardown(two_connections, go_there, leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
