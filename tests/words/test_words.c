/* Loads every instrument of this folder and compares all that is told about it, to the letter.
 *
 * test_words FOLDER [FILE.lua …]
 *
 * What is expected stands in the file, as comments, each with the finding's code in [ ]:
 *   -- expect: SENTENCE [code]                of the line of code above
 *   -- expect advice: SENTENCE [code]         the same, where it counts only under --strict
 *   -- expect error line 4: SENTENCE [code]   where no comment can stand below the line; also
 * "advice line 4"
 *   -- expect: nothing wrong found
 * A file that begins with "-- read as profiles" is read as one of profiles. */
#include "api/edition.h"
#include "api/profile.h"
#include "base/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TELLINGS_MOST = 64 };

/* One thing that is told, or is to be told. */
typedef struct telling {
    fa_severity severity;
    int line;
    fa_text sentence; /* with its code */
    bool met;
} telling;

typedef struct tellings {
    telling list[TELLINGS_MOST];
    size_t count;
} tellings;

typedef struct page {
    const char *name;
    tellings expected, told;
    bool fine;       /* nothing wrong is expected */
    bool unreadable; /* an expectation is not written as above */
} page;

static void add(tellings *into, telling one)
{
    if (into->count < TELLINGS_MOST) into->list[into->count] = one;
    into->count++;
}

static bool drop(fa_text *text, const char *prefix)
{
    fa_text front = fa_text_of(prefix);
    if (!fa_text_starts(*text, front)) return false;
    *text = (fa_text){text->bytes + front.length, text->length - front.length};
    return true;
}

static int take_number(fa_text *text)
{
    int number = 0;
    while (text->length > 0 && text->bytes[0] >= '0' && text->bytes[0] <= '9') {
        number = number * 10 + (text->bytes[0] - '0');
        *text = (fa_text){text->bytes + 1, text->length - 1};
    }
    return number;
}

/* What stands behind "-- expect"; CODE_LINE is the last line that was no such comment. */
static void read_expectation(page *the_page, fa_text text, int code_line)
{
    if (fa_text_equal(text, FA_TEXT(": nothing wrong found"))) {
        the_page->fine = true;
        return;
    }
    telling one = {.severity = FA_MISTAKE, .line = code_line};
    if (drop(&text, " advice"))
        one.severity = FA_ADVICE;
    else
        (void)drop(&text, " error");
    if (drop(&text, " line ")) one.line = take_number(&text);
    bool right = drop(&text, ": ") && text.length > 0 && text.bytes[text.length - 1] == ']';
    if (!right) the_page->unreadable = true;
    one.sentence = text;
    add(&the_page->expected, one);
}

static void read_expectations(page *the_page, fa_text source)
{
    int line = 1, code_line = 0;
    const char *at = source.bytes, *end = source.bytes + source.length;
    for (; at < end; line++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (stop == NULL) stop = end;
        fa_text text = fa_text_trim(fa_text_slice(at, stop));
        if (drop(&text, "-- expect"))
            read_expectation(the_page, text, code_line);
        else
            code_line = line;
        at = stop + 1;
    }
}

static void collect(page *the_page, const fa_findings *findings)
{
    const fa_finding *finding = findings->first;
    for (; finding != NULL; finding = finding->next) {
        char whole[1400];
        (void)snprintf(whole, sizeof whole, "%.*s [%s]", (int)finding->sentence.length,
                       finding->sentence.bytes, finding->code);
        telling one = {.severity = finding->severity, .line = finding->line};
        if (!fa_arena_copy(findings->arena, fa_text_of(whole), &one.sentence)) abort();
        add(&the_page->told, one);
    }
}

static bool same(const telling *a, const telling *b)
{
    return a->line == b->line && a->severity == b->severity &&
           fa_text_equal(a->sentence, b->sentence);
}

static void match(page *the_page)
{
    for (size_t i = 0; i < the_page->expected.count; i++) {
        telling *wanted = &the_page->expected.list[i];
        for (size_t k = 0; k < the_page->told.count && !wanted->met; k++) {
            telling *told = &the_page->told.list[k];
            wanted->met = !told->met && same(wanted, told);
            told->met = told->met || wanted->met;
        }
    }
}

/* Prints what is not met; true when all is. */
static bool print_unmet(const page *the_page, const tellings *list, const char *verb)
{
    bool met = true;
    for (size_t i = 0; i < list->count; i++) {
        const telling *one = &list->list[i];
        if (one->met) continue;
        printf("%s:%d: %s%s: %.*s\n", the_page->name, one->line, verb,
               one->severity == FA_ADVICE ? " advice" : "", (int)one->sentence.length,
               one->sentence.bytes);
        met = false;
    }
    return met;
}

static bool judge(page *the_page)
{
    if (the_page->expected.count > TELLINGS_MOST || the_page->told.count > TELLINGS_MOST) {
        printf("%s: more than %d findings\n", the_page->name, TELLINGS_MOST);
        return false;
    }
    match(the_page);
    bool met = print_unmet(the_page, &the_page->expected, "not told");
    met = print_unmet(the_page, &the_page->told, "told unexpectedly") && met;
    bool said = the_page->fine != (the_page->expected.count > 0);
    if (the_page->unreadable || !said)
        printf("%s: each file says what is expected of it: see test_words.c\n", the_page->name);
    return met && said && !the_page->unreadable;
}

static bool run_instrument(page *the_page, fa_text source)
{
    fa_edition edition = {0};
    fa_error error = {.status = FA_OK};
    fa_status status =
        fa_edition_open(&edition, fa_text_of(the_page->name), source, 10000000, NULL, &error);
    bool passed = status == FA_OK || status == FA_LIMIT;
    if (!passed) printf("%s\n", error.message);
    if (passed) collect(the_page, &edition.findings);
    passed = passed && judge(the_page);
    bool usable = edition.plan != NULL;
    if (passed && usable != (edition.findings.mistakes == 0)) {
        printf("%s: an instrument has a plan exactly when it has no mistake\n", the_page->name);
        passed = false;
    }
    fa_edition_close(&edition);
    return passed;
}

static bool run_profiles(page *the_page, fa_text source)
{
    fa_profile_file file;
    fa_findings findings;
    fa_error error = {.status = FA_OK};
    fa_status status =
        fa_profile_file_open(&file, fa_text_of(the_page->name), source, &findings, &error);
    bool passed = status == FA_OK || status == FA_LIMIT;
    if (!passed) printf("%s\n", error.message);
    if (passed) collect(the_page, &findings);
    passed = passed && judge(the_page);
    fa_profile_file_close(&file);
    return passed;
}

static bool run(const char *folder, const char *name)
{
    char path[4096];
    fa_buffer source = {0};
    fa_error error = {.status = FA_OK};
    page the_page = {.name = name};
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    bool passed = fa_file_read(path, 1 << 20, &source, &error) == FA_OK;
    if (!passed) printf("%s\n", error.message);
    fa_text text = fa_buffer_text(&source);
    bool profiles = fa_text_starts(text, FA_TEXT("-- read as profiles\n"));
    if (passed) read_expectations(&the_page, text);
    if (passed) passed = profiles ? run_profiles(&the_page, text) : run_instrument(&the_page, text);
    fa_buffer_clear(&source);
    return passed;
}

static int is_instrument(const struct dirent *entry)
{
    return fa_text_ends(fa_text_of(entry->d_name), FA_TEXT(".lua"));
}

int main(int count, char **arguments)
{
    if (count < 2) return 2;
    size_t passed = 0, failed = 0;
    for (int i = 2; i < count; i++)
        *(run(arguments[1], arguments[i]) ? &passed : &failed) += 1;
    struct dirent **entries = NULL;
    int found = count > 2 ? 0 : scandir(arguments[1], &entries, is_instrument, alphasort);
    for (int i = 0; i < found; i++) {
        *(run(arguments[1], entries[i]->d_name) ? &passed : &failed) += 1;
        free(entries[i]);
    }
    free(entries);
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed == 0 && passed >= (count > 2 ? 1 : 60) ? 0 : 1;
}
