/* Batteries through the public interface: parts that are built in, and parts beside a file. */
#include <fascia.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

static fascia_engine *engine;

static int open_engine(void **state)
{
    fascia_error error;
    (void)state;
    return fascia_engine_open(&engine, &error) == FASCIA_OK ? 0 : -1;
}

static int close_engine(void **state)
{
    (void)state;
    fascia_engine_close(engine);
    return 0;
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static bool has_item(const fascia_instrument *instrument, const char *id)
{
    const char *found;
    for (size_t i = 0; (found = fascia_instrument_item(instrument, i)) != NULL; i++)
        if (strcmp(found, id) == 0) return true;
    return false;
}

/* A battery of the library, whose parts include others. */
static void built_in(void **state)
{
    fascia_instrument *instrument = NULL;
    fascia_error error;
    (void)state;
    assert_int_equal(fascia_instrument_load(&instrument, engine, "home-programme", &error),
                     FASCIA_OK);
    assert_true(has_item(instrument, "safety.clot_now") && has_item(instrument, "learned"));
    fascia_instrument_free(instrument);
}

/* What lies beside the file comes before what is built in; what is nowhere is a mistake. */
static void beside(void **state)
{
    static const char head[] = "{ title = \"T\", version = \"1.0.0\", language = \"en\" }\n";
    char text[600];
    fascia_instrument *instrument = NULL;
    fascia_error error;
    (void)state;
    (void)snprintf(
        text, sizeof text,
        "instrument \"odi\" %sitem \"own\" { text = \"O\", scale = { 0, 1 }, scored = false }\n",
        head);
    write_file("odi.lua", text);
    (void)snprintf(text, sizeof text,
                   "instrument \"visit-here\" %sinclude \"odi\"\ninclude \"pain-nrs\"\n", head);
    write_file("visit-here.lua", text);
    assert_int_equal(fascia_instrument_load(&instrument, engine, "./visit-here.lua", &error),
                     FASCIA_OK);
    assert_true(has_item(instrument, "odi.own") && has_item(instrument, "pain-nrs.average"));
    fascia_instrument_free(instrument);
    (void)remove("odi.lua");
    write_file("visit-here.lua", strcat(text, "include \"nowhere\"\n"));
    assert_int_equal(fascia_instrument_load(&instrument, engine, "visit-here.lua", &error),
                     FASCIA_CONTENT);
    assert_non_null(strstr(error.message, "nowhere.lua: cannot be opened"));
    fascia_instrument_free(instrument);
    (void)remove("visit-here.lua");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(built_in), cmocka_unit_test(beside)};
    return cmocka_run_group_tests(tests, open_engine, close_engine);
}
