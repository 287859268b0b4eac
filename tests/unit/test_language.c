/* Batteries, packs of words and intake maps: what sheets beside an instrument's own make of it. */
#include "instruments.h"
#include "model/wording.h"

/* One file, read as far as its sentences. */
typedef struct page {
    fa_arena arena;
    fa_findings findings;
    fa_sheet sheet;
    fa_script *script;
    fa_instrument *instrument;
} page;

static void page_load(page *the_page, const char *source)
{
    fa_error error = {0};
    *the_page = (page){0};
    the_page->findings = (fa_findings){.arena = &the_page->arena};
    assert_int_equal(fa_script_open(&the_page->script, FA_TEXT("page.lua"), fa_text_of(source),
                                    &the_page->arena, &the_page->sheet, &the_page->findings,
                                    &error),
                     FA_OK);
}

/* PART (may be NULL) is what every include finds. */
static void page_read(page *the_page, const char *source, const page *part)
{
    fa_inclusion *parts = NULL;
    size_t count = 0;
    page_load(the_page, source);
    assert_int_equal(fa_language_inclusions(&parts, &count, &the_page->sheet, &the_page->arena),
                     FA_OK);
    for (size_t i = 0; i < count && part != NULL; i++)
        parts[i].part = part->instrument;
    assert_int_equal(fa_language_read(&the_page->instrument, &the_page->sheet, parts, count,
                                      &the_page->arena, &the_page->findings),
                     FA_OK);
}

static void page_close(page *the_page)
{
    fa_script_free(the_page->script);
    fa_arena_clear(&the_page->arena);
}

/* The mistakes as "line: sentence". */
static void assert_told(const page *the_page, const char *expected)
{
    fa_buffer out = {0};
    const fa_finding *finding = the_page->findings.first;
    for (; finding != NULL; finding = finding->next)
        fa_buffer_add_format(&out, "%d: %.*s\n", finding->line, FA_TEXT_ARG(finding->sentence));
    fa_buffer_add_byte(&out, '\0');
    assert_string_equal(out.bytes, expected);
    fa_buffer_clear(&out);
}

#define assert_text(text, expected)                                                                \
    do {                                                                                           \
        fa_text text_ = (text);                                                                    \
        char copy_[400];                                                                           \
        (void)snprintf(copy_, sizeof copy_, "%.*s", FA_TEXT_ARG(text_));                           \
        assert_string_equal(copy_, (expected));                                                    \
    } while (0)

static const char part_source[] =
    "instrument 'odi' { title = 'Part', version = '2', language = 'en' }\n"
    "choices 'much' { [0] = 'None', [1] = 'Some' }\n"
    "section 'Pains'\n"
    "item 'pain' { text = 'Pain', choices = 'much' }\n"
    "item 'more' { text = 'Besides {pain}', choices = 'much',\n"
    "  show_when = answer 'pain':is(1) }\n"
    "score 'index' { title = 'Index', sum_of = { 'pain', 'more' } }\n"
    "bands 'index' { band(0, 0, 'low'), band(1, 2, 'high') }\n"
    "score 'made' { title = 'Made', of = { 'pain' }, formula = function(pain) return pain end }\n"
    "score 'norm' { title = 'Norm', table_of = 'index',\n"
    "  table = { { by = answer 'more':is(1), [0] = 5, [1] = 6, [2] = 7 } } }\n"
    "rule 'red' { level = 'urgent', when = result 'index':band_is 'high', say = 'Look.' }\n"
    "rule 'redder' { level = 'urgent', when = rule 'red':fires(), say = 'Look.' }\n"
    "advice 'walk' { title = 'Walk', when = answer 'pain':is 'None', steps = { 'Go.' } }\n"
    "translation 'odi' 'de' { title = 'Teil', items = { pain = 'Schmerz', more = 'Neben {pain}' "
    "},\n"
    "  choices = { much = { [0] = 'Kein', [1] = 'Etwas' } }, sections = { 'Schmerzen' },\n"
    "  scores = { index = 'Index', made = 'Gemacht', norm = 'Norm' },\n"
    "  bands = { index = { low = 'tief', high = 'hoch' } },\n"
    "  rules = { red = 'Ansehen.', redder = 'Ansehen.' },\n"
    "  advice = { walk = { title = 'Gehen', steps = { 'Los.' } } } }\n";

static void part_read(page *part)
{
    page_read(part, part_source, NULL);
    assert_told(part, "");
}

static const char battery_source[] =
    "instrument 'both' { title = 'Both', version = '1', language = 'en' }\n"
    "item 'age' { text = 'Age', number = { min = 0, max = 120 } }\n"
    "include 'odi'\n"
    "section 'Last'\n"
    "include 'odi' { as = 'again' }\n"
    "item 'own' { text = 'After {again.pain}', choices = yes_no,\n"
    "  show_when = answer 'odi.pain':is 'Some' }\n"
    "score 'whole' { title = 'Whole', sum_of = { 'odi.index', 'again.index', 'age', 'own' } }\n"
    "score 'twice' { title = 'Twice', of = { 'age' },\n"
    "  formula = function(age) return 2 * age end }\n"
    "rule 'both-red' { level = 'urgent', say = 'Look.',\n"
    "  when = all { rule 'odi.red':fires(), rule 'again.red':fires() } }\n"
    "case 'a' { given = { ['odi.pain'] = 1 }, expect = { ['odi.index'] = missing } }\n";

static void test_include_names_and_places(void **state)
{
    (void)state;
    page part, battery;
    part_read(&part);
    page_read(&battery, battery_source, &part);
    assert_told(&battery, "");
    const fa_instrument *both = battery.instrument;
    assert_int_equal(both->item_count, 6);
    assert_text(both->items[0].id, "age");
    assert_text(both->items[1].id, "odi.pain");
    assert_text(both->items[2].id, "odi.more");
    assert_text(both->items[3].id, "again.pain");
    assert_text(both->items[5].id, "own");
    assert_int_equal(both->items[0].part, 0);
    assert_int_equal(both->items[2].part, 1);
    assert_int_equal(both->items[4].part, 2);
    assert_int_equal(both->part_count, 2);
    assert_text(both->parts[1].prefix, "again");
    assert_text(both->parts[1].id, "odi");
    assert_text(both->parts[1].version, "2");
    assert_int_equal(both->score_count, 8);
    assert_text(both->scores[3].id, "again.index");
    assert_text(both->scores[6].id, "whole");
    assert_int_equal(both->rule_count, 5);
    assert_text(both->rules[4].id, "both-red");
    assert_int_equal(both->advice_count, 2);
    assert_int_equal(both->case_count, 1);
    page_close(&battery);
    page_close(&part);
}

static void test_include_moves_what_refers(void **state)
{
    (void)state;
    page part, battery;
    part_read(&part);
    page_read(&battery, battery_source, &part);
    const fa_instrument *both = battery.instrument;
    /* the second part's items begin at 3, its scores at 3, its rules at 2 */
    assert_int_equal(both->items[4].show_when->index, 3);
    assert_int_equal(both->scores[3].terms[1].index, 4);
    assert_int_equal(both->scores[5].terms[0].index, 3);
    assert_true(both->scores[5].terms[0].is_score);
    assert_int_equal(both->scores[5].tables[0].by->index, 4);
    assert_int_equal(both->rules[2].when.index, 3);
    assert_int_equal(both->rules[3].when.index, 2);
    assert_int_equal(both->advice[1].when.index, 3);
    assert_int_equal(both->items[5].show_when->index, 1);
    assert_int_equal(both->rules[4].when.parts[1].index, 2);
    assert_text(both->items[4].text, "Besides {again.pain}");
    /* the battery's own section stands between the two of the parts */
    assert_int_equal(both->section_count, 3);
    assert_int_equal(both->items[0].section, -1);
    assert_int_equal(both->items[1].section, 0);
    assert_int_equal(both->items[3].section, 2);
    assert_int_equal(both->items[5].section, -1);
    /* functions: its own first, then those of each part */
    assert_int_equal(both->scores[7].hook, 0);
    assert_int_equal(both->scores[1].hook, 1);
    assert_int_equal(both->scores[4].hook, 2);
    assert_int_equal(both->parts[1].hook_base, 2);
    assert_int_equal(both->hook_count, 3);
    /* what it was made of is as it was */
    assert_int_equal(part.instrument->items[1].show_when->index, 0);
    assert_int_equal(part.instrument->scores[0].terms[1].index, 1);
    assert_text(part.instrument->items[0].id, "pain");
    page_close(&battery);
    page_close(&part);
}

static void test_include_joins_wordings(void **state)
{
    (void)state;
    page part, battery;
    part_read(&part);
    page_read(&battery, battery_source, &part);
    const fa_wording *german = fa_instrument_wording(battery.instrument, FA_TEXT("de-AT"));
    assert_non_null(german);
    assert_text(german->items[3], "Schmerz");
    assert_text(german->items[4], "Neben {again.pain}");
    assert_text(german->items[0], "");
    assert_text(german->choices[2][1], "Etwas");
    assert_text(german->sections[2], "Schmerzen");
    assert_text(german->bands[3][1], "hoch");
    page_close(&battery);
    page_close(&part);
}

static void test_include_mistakes(void **state)
{
    (void)state;
    page part, battery, nested, misspelt;
    part_read(&part);
    page_read(&battery, battery_source, &part);
    page_read(&nested, HEAD "include 'odi'\ninclude 'odi'\n", &part);
    assert_told(&nested, "3: include 'odi': 'odi' is included already, on line 2; choose another "
                         "prefix, as include \"odi\" { as = \"…\" }\n");
    page_close(&nested);
    page_read(&misspelt,
              HEAD "include 'odi'\nrule 'r' { level = 'info', when = any { answer 'pain':is(1), "
                   "result 'index':above(1), answer 'odi.pian':is(1) }, say = 'x' }\n",
              &part);
    assert_told(&misspelt, "3: rule 'r': no item named 'pain' (did you mean 'odi.pain'?)\n"
                           "3: rule 'r': no score named 'index' (did you mean 'odi.index'?)\n"
                           "3: rule 'r': no item named 'odi.pian' (did you mean 'odi.pain'?)\n");
    page_close(&misspelt);
    page_read(&misspelt, HEAD "include 'nowhere'\n", NULL);
    assert_told(&misspelt, "2: include 'nowhere': there is no instrument of this name\n");
    page_close(&misspelt);
    page_close(&battery);
    page_close(&part);
}

static void test_apply_speaks_other_words(void **state)
{
    (void)state;
    page part;
    part_read(&part);
    const fa_wording *german = fa_instrument_wording(part.instrument, FA_TEXT("de"));
    fa_arena arena = {0};
    const fa_instrument *spoken = fa_wording_apply(part.instrument, german, &arena);
    assert_non_null(spoken);
    assert_text(spoken->language, "de");
    assert_text(spoken->title, "Teil");
    assert_text(spoken->items[0].id, "pain");
    assert_text(spoken->items[0].text, "Schmerz");
    assert_text(spoken->items[1].choices->list[0].text, "Kein");
    assert_text(spoken->scores[0].band_sets[0].list[1].label, "hoch");
    assert_text(spoken->rules[0].when.label, "hoch");
    assert_text(spoken->rules[0].say, "Ansehen.");
    assert_text(spoken->advice[0].steps[0], "Los.");
    assert_text(spoken->advice[0].when.label, "Kein");
    assert_text(spoken->sections[0].title, "Schmerzen");
    /* a plan of it is the same plan */
    fa_plan *plan = NULL;
    assert_int_equal(fa_plan_make(&plan, spoken, (fa_selection){0}, &arena), FA_OK);
    /* the instrument itself is as it was */
    assert_text(part.instrument->items[0].text, "Pain");
    assert_text(part.instrument->items[1].choices->list[0].text, "None");
    assert_text(part.instrument->rules[0].when.label, "high");
    assert_null(fa_instrument_wording(part.instrument, FA_TEXT("fr")));
    assert_null(fa_instrument_wording(part.instrument, FA_TEXT("d")));
    fa_arena_clear(&arena);
    page_close(&part);
}

static void test_pack_adds_words(void **state)
{
    (void)state;
    page part, pack, wrong;
    part_read(&part);
    page_load(&pack, "wording 'odi' 'en' { items = { pain = 'The licensed question' } }\n"
                     "translation 'odi' 'fr' { title = 'Partie' }\n");
    assert_int_equal(
        fa_language_read_pack(part.instrument, &pack.sheet, &pack.arena, &pack.findings), FA_OK);
    assert_int_equal(pack.findings.mistakes, 0);
    assert_int_equal(pack.findings.advice,
                     7); /* items, choices, sections, scores, bands, rules, advice */
    const fa_wording *licensed = fa_instrument_wording(part.instrument, FA_TEXT("en"));
    assert_true(licensed->pack);
    assert_text(licensed->items[0], "The licensed question");
    assert_text(licensed->items[1], "");
    page_load(&wrong, "wording 'odi' 'de' { items = { pian = 'x' } }\nitem 'x' { text = 'X' }\n");
    assert_int_equal(
        fa_language_read_pack(part.instrument, &wrong.sheet, &wrong.arena, &wrong.findings), FA_OK);
    assert_told(&wrong, "2: item 'x' does not belong here: this file holds translation and wording "
                        "sentences only\n"
                        "1: wording 'odi' 'de': no item named 'pian' (did you mean 'pain'?)\n");
    page_close(&wrong);
    page_close(&pack);
    page_close(&part);
}

static void test_mapping(void **state)
{
    (void)state;
    page part, map;
    part_read(&part);
    page_load(&map,
              "intake 'other' { instrument = 'phq', subject = 'nr', columns = { x = 'y' } }\n"
              "intake 'clinic' { instrument = 'odi', subject = 'nr', date_format = 'dmy',\n"
              "  columns = { pain = 'Schmerz' }, stated = { index = 'Summe' },\n"
              "  labels = { pain = { ['gar nicht'] = 0 }, ja = 1 },\n"
              "  missing_codes = { ['-99'] = 'declined', [-98] = 'missing' },\n"
              "  visits = { late = { suffix = '_2', date = 'd2' } }, only_if = { form = 3 },\n"
              "  delimiter = 'tab', decimal = ',' }\n");
    fa_mapping *mapping = NULL;
    assert_int_equal(
        fa_language_read_mapping(&mapping, &map.sheet, part.instrument, &map.arena, &map.findings),
        FA_OK);
    assert_told(&map, "");
    assert_non_null(mapping);
    assert_text(mapping->id, "clinic");
    assert_true(mapping->has_date_format);
    assert_int_equal(mapping->date_format, FA_DATE_DMY);
    assert_int_equal(mapping->column_count, 1);
    assert_text(mapping->columns[0].name, "Schmerz");
    assert_text(mapping->stated[0].id, "index");
    assert_int_equal(mapping->label_count, 2);
    assert_text(mapping->labels[0].value, "0");
    assert_text(mapping->labels[1].id, "");
    assert_int_equal(mapping->missing_code_count, 2);
    for (size_t i = 0; i < 2; i++) {
        bool late = fa_text_equal(mapping->missing_codes[i].code, FA_TEXT("-99"));
        assert_int_equal(mapping->missing_codes[i].absence, late ? FA_DECLINED : FA_BLANK);
    }
    assert_text(mapping->visits[0].suffix, "_2");
    assert_text(mapping->only_value, "3");
    assert_int_equal(mapping->delimiter, '\t');
    assert_true(mapping->decimal_comma);
    page_close(&map);
    page_load(&map, "intake 'clinic' { instrument = 'odj', subject = 'nr' }\n");
    assert_int_equal(
        fa_language_read_mapping(&mapping, &map.sheet, part.instrument, &map.arena, &map.findings),
        FA_OK);
    assert_null(mapping);
    assert_told(&map, "1: no intake here is for instrument 'odi', though one is for 'odj'\n");
    page_close(&map);
    page_close(&part);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_include_names_and_places),
        cmocka_unit_test(test_include_moves_what_refers),
        cmocka_unit_test(test_include_joins_wordings),
        cmocka_unit_test(test_include_mistakes),
        cmocka_unit_test(test_apply_speaks_other_words),
        cmocka_unit_test(test_pack_adds_words),
        cmocka_unit_test(test_mapping),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
