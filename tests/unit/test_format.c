/* The outbox of a store that a program of the first format made: read as it is, and sent from. */
#include "outboxes.h"

#include "store/audit.h"

static const char *tests; /* the folder of this file */

static int copy_there(void **state)
{
    char path[512];
    static char bytes[100000];
    (void)snprintf(path, sizeof path, "%s/../store/format1.db", tests);
    FILE *from = fopen(path, "rb");
    if (from == NULL || go_there(state) != 0) return -1;
    size_t length = fread(bytes, 1, sizeof bytes, from);
    FILE *to = fopen("c.db", "wb");
    if (to == NULL || fwrite(bytes, 1, length, to) != length) return -1;
    return fclose(from) != 0 || fclose(to) != 0;
}

static void is_whole(int forgotten)
{
    fa_store store;
    fa_error error = {0};
    fa_audit audit;
    open_store(&store, FA_STORE_READ);
    fine(store.database->kind->inspect(store.database, tell_fault, NULL, &error), &error);
    fine(fa_audit_run(&store, (fa_text){0}, tell_fault, NULL, &audit, &error), &error);
    assert_int_equal(audit.forgotten, forgotten);
    fa_store_close(&store);
}

#define WAITING                                                                                    \
    "3 put 1 @0 pending 0\n4 put 1 @0 pending 0\n5 put 1 @0 superseded 0\n"                        \
    "6 amend 2 @0 pending 0\n7 amend 2 @0 superseded 0\n8 void 2 @0 pending 0\n"

static void sent_from(void **state)
{
    (void)state;
    sender one;
    is_whole(1);
    assert_states(WAITING);
    start(&one, ONE);
    assert_string_equal(lease(&one, 9), "3 put 1 #1, 6 amend 2 #1, ");
    tell(&one, 0, FA_OUTCOME_SENT, 0);
    tell(&one, 1, FA_OUTCOME_RETRY, 0);
    stop(&one);
    is_whole(1);
    assert_states("3 put 1 @1 sent 1\n4 put 1 @1 superseded 0\n5 put 1 @1 superseded 0\n"
                  "6 amend 2 @1 pending 1\n7 amend 2 @1 superseded 0\n8 void 2 @1 needless 0\n");
    forget("Invented-1");
    start(&one, ONE);
    assert_string_equal(lease(&one, 9), "6 amend 2 #2, 11 void 1 #1, ");
    stop(&one);
    is_whole(2);
}

int main(int count, char **words)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test_setup_teardown(sent_from, copy_there, leave),
    };
    tests = count > 1 ? words[1] : ".";
    return cmocka_run_group_tests(all, NULL, NULL);
}
